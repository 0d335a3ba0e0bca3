package rules

import "github.com/cablelint/cablelint/lint"

// byPost brings the cables of a post together with the references to cables of that post, in order of year and serial number. The
// Item of a cable is its own, that of a reference its index in the entry; the Value is the second at which the cable, or the one
// that refers, was sent.
var byPost = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	if e.MRN.Known() {
		put(e.MRN.Post, lint.Member{Order: serialOrder(e.MRN), Value: e.Sent.Unix(), Item: own})
	}
	for i, c := range e.References {
		if c.MRN.Known() {
			put(c.MRN.Post, lint.Member{Order: serialOrder(c.MRN), Value: e.Sent.Unix(), Item: int32(i)})
		}
	}
}}

const own = -1 // Item of a cable under its own number

func serialOrder(m lint.MRN) int64 { return int64(m.Year)<<32 | int64(m.Serial) }

// sameNumber calls yield with the cables that stand under one message reference number, where there are several.
func sameNumber(p *lint.CorpusPass, yield func([]lint.Member)) {
	for g := range p.Groups() {
		var same []lint.Member
		for _, m := range g.Members {
			if len(same) > 0 && same[0].Order != m.Order {
				if len(same) > 1 {
					yield(same)
				}
				same = same[:0]
			}
			if m.Item == own {
				same = append(same, m)
			}
		}
		if len(same) > 1 {
			yield(same)
		}
	}
}

// copies reports whether two cables under one number hold the same text, or one was sent again or corrected, and says which.
func copies(a, b *lint.Entry) (how string, ok bool) {
	const most = 0.7 // share of what two copies have in common that were published twice
	switch {
	case b.Corrected || a.Corrected:
		return "a corrected copy", true
	case b.Again || a.Again:
		return "a repetition", true
	case a.Sum != 0 && a.Sum == b.Sum:
		return "the same text", true
	case lint.Alike(a, b) >= most:
		return "nearly the same text", true
	}
	return "", false
}

// otherSection reports whether two cables are different sections of one message.
func otherSection(a, b *lint.Entry) bool {
	return a.Section != 0 && b.Section != 0 && a.Section != b.Section
}
