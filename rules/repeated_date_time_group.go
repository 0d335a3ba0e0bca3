package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// RepeatedDateTimeGroup reports a cable with the same originator and date-time group as another
// one, under another number.
//
// A date-time group names a message among those of its originator, so only sections of one message
// share it. Cables of the Department are not checked, because it sends several messages a minute.
//
//	O 271109Z MAR 06
//	FM AMEMBASSY PORT LOUIS
//
// Compare both cables with the originals.
//
// Fix: none. A date is never changed automatically.
//
// Source: the Navy's training manual 14227 on date-time groups.
var RepeatedDateTimeGroup = add(lint.Rule{
	Name: "repeated-date-time-group", Group: "corpus", Severity: lint.Info,
	By: byDateTimeGroup, CheckCorpus: checkRepeatedDateTimeGroup,
})

var byDateTimeGroup = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	from := e.Originator.Text
	if from == "" || e.Sent.IsZero() || !e.MRN.Known() || strings.HasPrefix(from, "SECSTATE") {
		return
	}
	order := serialOrder(e.MRN)
	put(from+e.Sent.Format(" 20060102 1504"), lint.Member{Order: order, Value: order})
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
				continue // reported by post-mismatch
			}
			p.Reportf(m, e, e.SentAt, "same originator and date-time group as %v", other.MRN).
				NoteIn(other, other.SentAt, "the date-time group of the other cable")
		}
	}
}
