package rules

import "github.com/cablelint/cablelint/lint"

// ReusedNumber reports a cable that has the same message reference number as another one, and
// another text.
//
// Year, post and serial number are the name of a cable, by which others refer to it. Where two
// texts have the same name, one of the names is wrong: a digit was misread, or a post gave out a
// number twice. Sections of one message (even beside a copy of the whole), corrected copies and
// repetitions correctly share their number and are not reported.
//
//	a.cable: UNCLAS PORT LOUIS 000042    SUBJECT: HARBOR DUES
//	b.cable: UNCLAS PORT LOUIS 000042    SUBJECT: SUGAR QUOTA
//
// Compare both cables with the originals.
//
// Fix: none. A serial number is never changed automatically.
//
// Source: State's number series as described by the National Archives for RG 59.
var ReusedNumber = add(lint.Rule{
	Name: "reused-number", Group: "corpus", Severity: lint.Warning,
	By: byPost, CheckCorpus: checkReusedNumber,
})

func checkReusedNumber(p *lint.CorpusPass) {
	sameNumber(p, func(same []lint.Member) {
		first := p.Entry(same[0])
		for _, m := range same[1:] {
			e := p.Entry(m)
			if _, ok := copies(first, e); ok || otherSection(first, e) || partOf(first, e) {
				continue
			}
			p.Reportf(m, e, e.SerialAt, "number %v also belongs to a cable with another text", e.MRN).
				NoteIn(first, first.SerialAt, "the other cable of that number")
		}
	})
}
