package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// SerialWidth reports a serial number of the wrong width: from 2004 on, six digits are usual on the
// classification line, and eight on page lines.
//
// Other programs look cables up by the number exactly as written. Before 2004 posts also wrote
// four and five digits.
//
//	UNCLAS PORT LOUIS 42
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
// Fix: suggested. It writes the zeros, which changes a serial number of the record.
//
// Source: observed in all traffic of 2004-2010, and in the prints of those years.
var SerialWidth = add(lint.Rule{
	Name: "serial-width", Group: "marking",
	Severity: lint.Info, HasSuggestion: true, Layouts: telegrams, Check: checkSerialWidth,
})

func checkSerialWidth(p *lint.Pass) {
	f := p.Facts
	if !f.Sent.Known || f.Sent.Value.Year() < 2004 {
		return
	}
	marking := grammar.First[*grammar.Marking](p.Cable)
	if f.Number.Known && marking != nil && marking.Span().Contains(f.Number.At) { // and not of a drafting sheet above it
		serialOfWidth(p, f.Number, 6)
	}
	for e := range grammar.All[*grammar.Page](p.Cable) {
		if e.SyntaxError == nil && e.Page == nil && e.Section != nil {
			if n, ok := e.Serial.Int(); ok {
				serialOfWidth(p, lint.Fact[int]{Value: n, At: e.Serial.At}, 8)
			}
		}
	}
}

func serialOfWidth(p *lint.Pass, serial lint.Fact[int], width int) {
	text := p.Text(serial)
	if len(text) == width || strings.Trim(tables.AsDigits(text), "0123456789") != "" { // 000326FOR
		return
	}
	d := p.Reportf(serial, "serial number %s has %d digits, expected %d", text, len(text), width)
	if len(text) < width {
		d.Suggest("write the zeros", lint.Insert(serial.At.Start, strings.Repeat("0", width-len(text))))
	}
}
