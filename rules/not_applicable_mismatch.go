package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// NotApplicableMismatch reports N/A on the E.O. line of a classified cable, or a declassification
// date, or on prints a schedule, on that of an unclassified one.
//
// A classified cable needs a date or an event on which it may be opened; an unclassified one has
// nothing to declassify. Either the level or the E.O. line is wrong.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	E.O. 12958: N/A
//
// Find out which line is correct.
//
// Fix: none. A classification is never changed automatically.
//
// Source: State's TAGS manual of 1974, sections 1 and 3, for N/A on unclassified telegrams; no
// exception in 344 records of 1974 and 1979.
var NotApplicableMismatch = add(lint.Rule{
	Name: "not-applicable-mismatch", Group: "authority", Severity: lint.Error,
	Layouts: markedTexts, Check: checkNotApplicable,
})

func checkNotApplicable(p *lint.Pass) {
	f := p.Facts
	if !f.Level.Known {
		return
	}
	if f.Declassify.NotApplicable.Known && f.Level.Value.Classified() {
		p.Reportf(f.Declassify.NotApplicable,
			"found N/A in a cable that is %s, expected a date or an event", f.Level.Value).
			Note(f.Level, "the classification line")
	}
	if f.Level.Value.Classified() {
		return
	}
	if text := f.Declassify.Text; text.Known && p.Cable.Layout != grammar.ACP127 && lint.IsSchedule(text.Value) {
		p.Reportf(text, "found schedule %s in a cable that is %s, expected N/A", text.Value, f.Level.Value).
			Note(f.Level, "the classification line")
		return
	}
	if f.Declassify.Date.Known {
		p.Reportf(f.Declassify.Date,
			"found a declassification date in an unclassified cable, expected N/A").
			Note(f.Level, "the classification line")
	}
}
