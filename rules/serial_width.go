package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SerialWidth reports a serial number that is not of the width of its line: six figures on the classification line, from
// 2004 on, and eight on page lines.
//
//	UNCLAS PORT LOUIS 42
//
// Other programs find cables by the whole string. Writing the zeros is a suggestion, since serial numbers are part of the
// record. Before 2004 posts had four and five figures too.
//
// Source: observed in all traffic of 2004-2010.
var SerialWidth = add(lint.Rule{
	Name: "serial-width", Group: "marking",
	Severity: lint.Info, HasSuggestion: true, Check: checkSerialWidth,
})

func checkSerialWidth(p *lint.Pass) {
	f := p.Facts
	if !f.Sent.Known || f.Sent.Value.Before(date(2004, 1, 1)) {
		return
	}
	if f.Number.Known {
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
	if len(text) == width {
		return
	}
	d := p.Reportf(serial, "serial number %s of %d figures where %d are due", text, len(text), width)
	if len(text) < width {
		d.Suggest("write the zeros", lint.Insert(serial.At.Start, strings.Repeat("0", width-len(text))))
	}
}
