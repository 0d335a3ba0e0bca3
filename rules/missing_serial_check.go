package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSerialCheck reports a transmission with a numbered DE line that ends without the serial number, or has it
// somewhere else than between BT and NNNN.
//
// The receiving station holds the number against that of the DE line to see that no two messages have run together.
//
//	DE RUEHPO #0042 0861109
//	…
//	BT
//	NNNN
//
// The number can be put in: a suggestion, since serial numbers are part of the record.
//
// Source: ACP 127 US SUPP-1 as quoted in US Navy training texts; observed in all traffic of 2002-2010.
var MissingSerialCheck = add(lint.Rule{
	Name: "missing-serial-check", Group: "heading", Severity: lint.Warning, HasSuggestion: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off, grammar.DraftProfile: lint.Off},
	Check: checkSerialCheck,
})

func checkSerialCheck(p *lint.Pass) {
	f := p.Facts
	separation, check := grammar.First[*grammar.TextSeparation](p.Cable), grammar.First[*grammar.SerialCheck](p.Cable)
	end := grammar.First[*grammar.EndOfMessage](p.Cable)
	if !f.Serial.Known || separation == nil || end == nil || p.Cable.File.Text[f.Serial.At.Start-1] != '#' {
		return
	}
	if check == nil {
		p.Reportf(grammar.Span{Start: separation.Span().End, End: separation.Span().End}, "no serial number between BT and NNNN where #%04d is due", f.Serial.Value).
			Suggest("put the serial number in", lint.Insert(separation.Span().End, "\n#"+p.Text(f.Serial)))
	} else if check.Span().Start < separation.Span().Start || check.Span().Start > end.Span().Start {
		p.Reportf(check, "serial number %s where it is due between BT and NNNN", p.Text(check))
	}
}
