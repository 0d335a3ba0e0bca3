package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
)

// SectionSetMismatch reports a section of a message that differs from the first section in the
// corpus in its total of sections, level, date-time group, filing time or subject.
//
// The sections of a message are parts of one text: they are filed together and classified as one. A
// section that was sent again with ZDK, or corrected, may have a later date.
//
//	1.cable: C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000042
//	2.cable: C O N F I D E N T I A L SECTION 02 OF 03 PORT LOUIS 000042
//
// Compare both sections with the originals.
//
// Fix: none. The record is never changed automatically.
//
// Source: ACP 127(G) 208 f.
var SectionSetMismatch = add(lint.Rule{
	Name: "section-set-mismatch", Group: "corpus", Severity: lint.Error,
	By: byPost, CheckCorpus: checkSectionSet,
})

func checkSectionSet(p *lint.CorpusPass) {
	sameNumber(p, func(same []lint.Member) {
		first := p.Entry(same[0])
		for _, m := range same[1:] {
			e := p.Entry(m)
			if first.Sections < 2 || e.Sections < 2 || !otherSection(first, e) {
				continue
			}
			again := first.Again || e.Again || first.Corrected || e.Corrected
			section := fmt.Sprintf("section %d", e.Section)
			switch {
			case e.Sections != first.Sections:
				p.Reportf(m, e, e.SectionAt, "%s is one of %d, but section %d is one of %d", section, e.Sections,
					first.Section, first.Sections).
					NoteIn(first, first.SectionAt, "section %d", first.Section)
			case e.Level != first.Level && e.Level != lint.NoLevel && first.Level != lint.NoLevel:
				p.Reportf(m, e, e.LevelAt, "%s is %v, but section %d is %v", section, e.Level, first.Section,
					first.Level).
					NoteIn(first, first.LevelAt, "section %d", first.Section)
			case !again && !e.Sent.IsZero() && !first.Sent.IsZero() && !e.Sent.Equal(first.Sent):
				p.Reportf(m, e, e.SentAt, "%s is dated %s, but section %d is dated %s",
					section, e.Sent.Format(dayAndTime), first.Section, first.Sent.Format(dayAndTime)).
					NoteIn(first, first.SentAt, "section %d", first.Section)
			case !again && e.Filed != "" && first.Filed != "" && e.Filed != first.Filed:
				p.Reportf(m, e, e.FiledAt, "%s was filed at %s, but section %d was filed at %s", section,
					e.Filed, first.Section, first.Filed).
					NoteIn(first, first.FiledAt, "section %d", first.Section)
			case e.Subject.Text != "" && first.Subject.Text != "" &&
				!sameWords(e.Subject.Text, first.Subject.Text):
				p.Reportf(m, e, e.Subject, "the subject of %s differs from that of section %d", section,
					first.Section).
					NoteIn(first, first.Subject, "section %d", first.Section)
			}
		}
	})
}

const dayAndTime = "2 January 2006, 15:04"
