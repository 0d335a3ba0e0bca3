package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// NSCLabelMismatch reports a label on a print of the White House that contradicts the telegram.
//
// The labels repeat the precedence, the date-time group, the sender and the subject. One that differs
// was typed, or belongs to another telegram.
//
//	 DTG:   201850Z FEB 95
//	LINE3:   O P 201950Z FEB 95
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: prints of 1995, 3 of 3 where they can be read.
var NSCLabelMismatch = add(lint.Rule{
	Name: "nsc-label-mismatch", Group: "heading", Severity: lint.Warning,
	Layouts: nscPrints, Check: checkNSCLabelMismatch,
})

func checkNSCLabelMismatch(p *lint.Pass) {
	f := p.Facts
	subject := tables.LettersAndDigits(f.Subject.Value)
	for _, a := range f.Attributes {
		value := strings.ToUpper(strings.Join(strings.Fields(a.Value), " "))
		var fact grammar.Spanner
		says := value
		switch a.Key {
		case "PREC":
			if known, ok := tables.FindPrecedence(value); ok && len(f.Precedence) > 0 && known.Letter != f.Precedence[0].Value {
				fact, says = f.Precedence[0], f.Precedence[0].Value
			}
		case "CLASS":
			if lint.WordLevel(value) == lint.NoLevel && value != "" {
				p.Reportf(a.ValueAt, "label CLASS is %s, which is no level", value)
			}
			if level := lint.WordLevel(value); level != lint.NoLevel && f.Level.Known && level != f.Level.Value {
				fact, says = f.Level, f.Level.Value.String()
			}
		case "SSN":
			bare := func(number string) string { return strings.TrimLeft(number, "#0") }
			if check := f.Check; check.Known && bare(value) != bare(p.Text(check)) {
				fact, says = check, p.Text(check)
			}
		case "DTG":
			if f.Sent.Known {
				fact, says = f.Sent, strings.Join(strings.Fields(p.Text(f.Sent)), " ")
			}
		case "LINE4":
			if name, ok := strings.CutPrefix(value, "FM "); ok && f.Originator.Known && name != f.Originator.Value {
				fact, says = f.Originator, f.Originator.Value
			}
		case "SUBJ":
			if f.Subject.Known && tables.LettersAndDigits(value) != subject {
				fact, says = f.Subject, f.Subject.Value
			}
		}
		if says != value {
			p.Reportf(a.ValueAt, "label %s is %s, but the telegram says %s", a.Key, value, says).Note(fact, "the telegram")
		}
	}
}
