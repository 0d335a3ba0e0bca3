package rules

import "github.com/cablelint/cablelint/lint"

// ReusedNumber reports a cable whose message reference number another cable with another text has too.
//
// Year, post and serial number are the name of a cable, by which others refer to it. Where two texts stand under one name, one
// of them has lost its own: a digit was misread, or a post gave a number out twice. Sections of one message, also
// beside a copy of the whole, corrected copies and repetitions share their number by right.
//
//	a.cable: UNCLAS PORT LOUIS 000042    SUBJECT: HARBOR DUES
//	b.cable: UNCLAS PORT LOUIS 000042    SUBJECT: SUGAR QUOTA
//
// Compare both with the originals; nothing is changed by itself.
//
// Source: State's number series as described by the National Archives for RG 59.
var ReusedNumber = add(lint.Rule{Name: "reused-number", Group: "corpus", Severity: lint.Warning, By: byPost, CheckCorpus: checkReusedNumber})

func checkReusedNumber(p *lint.CorpusPass) {
	sameNumber(p, func(same []lint.Member) {
		first := p.Entry(same[0])
		for _, m := range same[1:] {
			e := p.Entry(m)
			if _, ok := copies(first, e); ok || otherSection(first, e) || partOf(first, e) {
				continue
			}
			p.Reportf(m, e, e.SerialAt, "%v again, with another text, where each message has its own number", e.MRN).
				NoteIn(first, first.SerialAt, "the other cable of that number")
		}
	})
}
