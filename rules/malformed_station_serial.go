package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedStationSerial reports a serial number on the DE line that is not # and four digits, or that is missing.
//
// The end-of-message check repeats the number as it stands here. The base procedure, a number of three digits and a letter
// with the filing time 02/0009Z behind it, is left alone.
//
//	DE RUEHPO 546 0861109
//
// The sign and the zeros can be written: a suggestion, since serial numbers are part of the record.
//
// Source: ACP 127 US SUPP-1 as quoted in US Navy training texts; observed in all traffic of 2002-2010.
var MalformedStationSerial = add(lint.Rule{
	Name: "malformed-station-serial", Group: "heading", Severity: lint.Error, HasSuggestion: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Warning},
	Check: checkStationSerial,
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
		d := p.Reportf(e.Serial, "serial number %s on the DE line where # and four digits are due", text)
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
