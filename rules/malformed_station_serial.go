package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedStationSerial reports a serial number on the DE line that is not # and four digits.
//
// The end of the message repeats the number exactly as written here, so that the receiver can
// compare both. A number of three digits and a letter, followed by a filing time like 02/0009Z,
// belongs to the base procedure and is not reported.
//
//	DE RUEHPO 546 0861109
//
// Use instead:
//
//	DE RUEHPO #0546 0861109
//
// Fix: suggested. It writes the sign and the zeros, which changes a serial number of the record.
//
// Source: ACP 127 US SUPP-1 as quoted in US Navy training texts; observed in all traffic of
// 2002-2010.
var MalformedStationSerial = add(lint.Rule{
	Name: "malformed-station-serial", Group: "heading", Severity: lint.Error, HasSuggestion: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Warning),
	Kinds: lint.Kinds(grammar.StationKind), Check: checkStationSerial,
})

func checkStationSerial(p *lint.Pass) {
	for e := range grammar.All[*grammar.Station](p.Cable) {
		if e.Serial == nil || e.Filed == nil || len(e.Filed.Text) != len("0861109") {
			continue // a service message, or the base procedure
		}
		text := e.Serial.Text
		digits := strings.TrimRight(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		sign := p.Cable.File.Text[e.Serial.At.Start-1] == '#'
		if !sign && digits != text { // 167C of the base procedure
			continue
		}
		if len(text) == 4 && digits == text && sign {
			continue
		}
		d := p.Reportf(e.Serial, "found serial number %s on the DE line, expected # and four digits",
			text)
		if n, ok := e.Serial.Int(); ok && digits == text && n < 10000 {
			at := e.Serial.At
			if sign {
				at.Start--
			}
			padded := "#" + strings.Repeat("0", max(0, 4-len(text))) + text
			d.Suggest("write "+padded, lint.Replace(at, padded))
		}
	}
}
