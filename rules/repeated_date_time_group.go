package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// RepeatedDateTimeGroup reports a cable with the originator and the date-time group of another one, under another number.
//
// A date-time group names a message among those of its originator, so no two messages share one. Sections of one message do. The
// Department sends several messages a minute, so its cables are left out.
//
//	O 271109Z MAR 06
//	FM AMEMBASSY PORT LOUIS
//
// Compare with the originals; nothing is changed by itself.
//
// Source: the Navy's training manual 14227 on date-time groups.
var RepeatedDateTimeGroup = add(lint.Rule{
	Name: "repeated-date-time-group", Group: "corpus", Severity: lint.Info, By: byDateTimeGroup, CheckCorpus: checkRepeatedDateTimeGroup,
})

var byDateTimeGroup = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	if from := e.Originator.Text; from != "" && !e.Sent.IsZero() && e.MRN.Known() && !strings.HasPrefix(from, "SECSTATE") {
		put(from+e.Sent.Format(" 20060102 1504"), lint.Member{Order: serialOrder(e.MRN), Value: serialOrder(e.MRN)})
	}
}}

func checkRepeatedDateTimeGroup(p *lint.CorpusPass) {
	for g := range p.Groups() {
		first := g.Members[0]
		for _, m := range g.Members[1:] {
			if m.Value == first.Value {
				continue
			}
			e, other := p.Entry(m), p.Entry(first)
			if e.MRN.Post != other.MRN.Post {
				continue // post-mismatch says so
			}
			p.Reportf(m, e, e.SentAt, "date-time group that %v of the same originator has too", other.MRN).NoteIn(other, other.SentAt, "the other one")
		}
	}
}
