package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSerialCheck reports a transmission with a numbered DE line that does not repeat the serial
// number between BT and NNNN.
//
// The receiving station compares both numbers, to see that no two messages have run together.
// Archive copies and drafts are not checked.
//
//	DE RUEHPO #0042 0861109
//	…
//	BT
//	NNNN
//
// Use instead:
//
//	DE RUEHPO #0042 0861109
//	…
//	BT
//	#0042
//	NNNN
//
// Fix: suggested where the number is missing. It writes the number, which changes the record.
//
// Source: ACP 127 US SUPP-1 as quoted in US Navy training texts; observed in all traffic of
// 2002-2010.
var MissingSerialCheck = add(lint.Rule{
	Name: "missing-serial-check", Group: "heading", Severity: lint.Warning, HasSuggestion: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Off).And(grammar.DraftProfile, lint.Off),
	Check: checkSerialCheck,
})

func checkSerialCheck(p *lint.Pass) {
	f := p.Facts
	separation := grammar.First[*grammar.TextSeparation](p.Cable)
	check := grammar.First[*grammar.SerialCheck](p.Cable)
	end := grammar.First[*grammar.EndOfMessage](p.Cable)
	if !f.Serial.Known || separation == nil || end == nil ||
		p.Cable.File.Text[f.Serial.At.Start-1] != '#' {
		return
	}
	if check == nil {
		at := grammar.Span{Start: separation.Span().End, End: separation.Span().End}
		p.Reportf(at, "missing serial number between BT and NNNN, expected #%s", p.Text(f.Serial)).
			Suggest("insert the serial number", lint.Insert(at.End, "\n#"+p.Text(f.Serial)))
	} else if check.Span().Start < separation.Span().Start || check.Span().Start > end.Span().Start {
		p.Reportf(check, "found serial number %s outside the ending, expected it between BT and NNNN",
			p.Text(check))
	}
}
