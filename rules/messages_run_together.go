package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MessagesRunTogether reports the heading of a second message in the same file.
//
// A lost NNNN joins two messages; the second then has no date, number and level of its own. Joined
// sections of one message, which have the same serial number, are not reported, and neither are the
// headings of a pilot or a readdressal.
//
//	UNCLAS PORT LOUIS 000042
//	…
//	VZCZCXPL0043
//	RR RUEHC
//	DE RUEHPL #0043 0861212
//
// Split the file before the second heading.
//
// Fix: none. cablelint does not create files.
//
// Source: ACP 127(G) 202; US Navy training texts on what stations watch for.
var MessagesRunTogether = add(lint.Rule{
	Name: "messages-run-together", Group: "heading", Severity: lint.Error,
	Check: checkRunMessages,
})

func checkRunMessages(p *lint.Pass) {
	own := serialOfStation(p)
	text := false
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.MarkingKind, grammar.ParagraphKind, grammar.PassageKind:
			text = true
		case grammar.RepeatKind, grammar.StrayKind, grammar.ForeignKind:
			if serial := stationSerial(p.Text(e)); text && serial != "" && serial != own {
				p.Reportf(e, "heading of a second message, %s, in the same file", serial)
				return
			}
		}
	}
}

func serialOfStation(p *lint.Pass) string {
	if e := grammar.First[*grammar.Station](p.Cable); e != nil {
		return stationSerial(p.Text(e))
	}
	return ""
}
