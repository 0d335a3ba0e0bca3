package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// DamagedSerial reports letters typed for digits in the serial number of the classification line or
// in the number of an addressee, such as O for 0.
//
// A search for the number does not find the cable.
//
//	C O N F I D E N T I A L PORT LOUIS O00042
//
// Use instead:
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//
// Fix: suggested. It writes the digits that the letters look like, which changes a number of the
// record.
//
// Source: observed in scans and in copies typed by hand.
var DamagedSerial = add(lint.Rule{
	Name: "damaged-serial", Group: "marking",
	Layouts: markedTexts, Severity: lint.Warning, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.MarkingKind, grammar.AddresseeKind), Check: checkDamagedSerial,
})

func checkDamagedSerial(p *lint.Pass) {
	report := func(w *grammar.Word, is bool, name string) {
		if isDigits(w.Text) || !is { // as most numbers
			return
		}
		if expected := tables.AsDigits(w.Text); expected != w.Text && strings.Trim(expected, "0123456789") == "" {
			p.Reportf(w, "found %s %s, expected %s", name, w.Text, expected).
				Suggest("write "+expected, lint.Replace(w, expected))
		}
	}
	for e := range grammar.All[*grammar.Marking](p.Cable) {
		if e.SyntaxError == nil && e.Serial != nil {
			report(&e.Serial.Word, p.Facts.Number.At == e.Serial.At, "serial number")
		}
	}
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		if e.SyntaxError == nil && e.Sequence != nil {
			report(&e.Sequence.Word, true, "number")
		}
	}
}
