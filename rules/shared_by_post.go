package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// byPost groups the cables of a post with the references to cables of that post, in order of year
// and serial number. The Item of a cable is own. The Item of a reference is its index in the entry,
// with bits for AND PREVIOUS and for a year that is inferred. The Value is the second at which the
// cable, or the one that refers, was sent.
var byPost = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	if e.MRN.Known() {
		put(e.MRN.Post, lint.Member{Order: serialOrder(e.MRN), Value: e.Sent.Unix(), Item: own})
	}
	for i, c := range e.References {
		if c.MRN.Known() {
			put(c.MRN.Post, lint.Member{Order: serialOrder(c.MRN), Value: e.Sent.Unix(),
				Item: citedItem(i, c)})
		}
	}
}}

const (
	own      = -1      // Item of a cable under its own number
	previous = 1 << 30 // bit of a reference with AND PREVIOUS
	inferred = 1 << 29 // bit of one without a year
)

func citedItem(i int, c lint.Citation) int32 {
	item := int32(i)
	if c.Previous {
		item |= previous
	}
	if c.Inferred {
		item |= inferred
	}
	return item
}

// cited returns the reference of e that m stands for.
func cited(m lint.Member, e *lint.Entry) lint.Citation {
	return e.References[m.Item&^(previous|inferred)]
}

// heldYear is the cables of one post and year that a corpus holds: the first of each number, in
// order.
type heldYear struct {
	year   int64
	cables []lint.Member
}

func serialOf(m lint.Member) int64 { return m.Order & 0xffffffff }

// dense reports whether more than half of the numbers between the first and the last are held, so
// that a number which is not held is a gap and not the usual case.
func (y heldYear) dense() bool {
	const fewest = 10
	n := int64(len(y.cables))
	return n >= fewest && 2*n > serialOf(y.cables[n-1])-serialOf(y.cables[0])
}

// within reports whether a number lies between the first and the last that are held.
func (y heldYear) within(order int64) bool {
	return y.cables[0].Order < order && order < y.cables[len(y.cables)-1].Order
}

// heldYears returns what is held of the post of a group, in order of years.
func heldYears(g lint.Group) (years []heldYear) {
	for _, m := range g.Members {
		if m.Item != own {
			continue
		}
		year := m.Order >> 32
		if n := len(years); n == 0 || years[n-1].year != year {
			years = append(years, heldYear{year: year})
		}
		y := &years[len(years)-1]
		if n := len(y.cables); n == 0 || y.cables[n-1].Order != m.Order {
			y.cables = append(y.cables, m)
		}
	}
	return years
}

// absent yields the references to cables that the corpus does not hold. A reference without a year
// is held when the year before has it.
func absent(g lint.Group, years []heldYear, yield func(lint.Member)) {
	held := map[int64]bool{}
	for _, y := range years {
		for _, m := range y.cables {
			held[m.Order] = true
		}
	}
	for _, m := range g.Members {
		if m.Item != own && !held[m.Order] && !(m.Item&inferred != 0 && held[m.Order-1<<32]) {
			yield(m)
		}
	}
}

// oneYear is the difference between the orders of two numbers that differ by one year only.
const oneYear = 1 << 32

func serialOrder(m lint.MRN) int64 { return int64(m.Year)<<32 | int64(m.Serial) }

// sameNumber calls yield with the cables that share one message reference number, where there are
// several. They are in the order of their names, so that the same one is the copy whichever was
// read first.
func sameNumber(p *lint.CorpusPass, yield func([]lint.Member)) {
	several := func(same []lint.Member) {
		if len(same) < 2 {
			return
		}
		names := make(map[lint.Member]string, len(same))
		for _, m := range same {
			names[m] = p.Entry(m).Name
		}
		slices.SortStableFunc(same, func(a, b lint.Member) int {
			return strings.Compare(names[a],
				names[b])
		})
		yield(same)
	}
	for g := range p.Groups() {
		var same []lint.Member
		for _, m := range g.Members {
			if len(same) > 0 && same[0].Order != m.Order {
				several(same)
				same = same[:0]
			}
			if m.Item == own {
				same = append(same, m)
			}
		}
		several(same)
	}
}

// copies reports whether two cables under one number hold the same text, or one was sent again or
// corrected, and returns the words for it.
func copies(a, b *lint.Entry) (how string, ok bool) {
	const least = 0.7 // similarity of two copies that were published twice
	switch {
	case b.Corrected || a.Corrected:
		return "a corrected copy", true
	case b.Again || a.Again:
		return "a repetition", true
	case a.Sum == b.Sum:
		return "the same text", true
	case lint.Similarity(a, b) >= least:
		return "nearly the same text", true
	}
	return "", false
}

// otherSection reports whether two cables are different sections of one message.
func otherSection(a, b *lint.Entry) bool {
	return a.Section != 0 && b.Section != 0 && a.Section != b.Section
}

// partOf reports whether two cables under one number hold different sections of one message, or one
// of them all sections. Their date-time groups are the same or, where one is missing, their
// subjects.
func partOf(a, b *lint.Entry) bool {
	switch {
	case a.Sections < 2 && b.Sections < 2, a.Section == b.Section && a.Through == b.Through:
		return false
	case a.Sent.IsZero() || b.Sent.IsZero():
		return a.Subject.Text != "" && sameWords(a.Subject.Text, b.Subject.Text)
	}
	return a.Sent.Equal(b.Sent)
}

// membersOf returns the members of a group that a rule put there with [lint.Rule.Keys].
func membersOf(g lint.Group, number int64) (list []lint.Member) {
	for _, m := range g.Members {
		if m.Value == number {
			list = append(list, m)
		}
	}
	return list
}
