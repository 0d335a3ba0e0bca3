package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MessagesRunTogether reports the heading of a second message in the same file.
//
// A lost NNNN joins two messages; the second then has no date, number or level of its own. Joined
// sections of one message, which have the same serial number, are not reported, and neither are
// the headings of a pilot or a readdressal.
//
//	UNCLAS PORT LOUIS 000042
//	…
//	VZCZCXPL0043
//	RR RUEHC
//	DE RUEHPL #0043 0861212
//
// The command reads such messages one by one where it knows where each begins (box.txt#2); this
// reports the others, and those in a text that a program or an editor takes for one.
//
// Split the file before the second heading.
//
// Fix: none. cablelint does not create files.
//
// Source: ACP 127(G) 202; US Navy training texts on what stations watch for.
var MessagesRunTogether = add(lint.Rule{
	Name: "messages-run-together", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	Check: checkRunMessages,
})

func checkRunMessages(p *lint.Pass) {
	text, looked, begun := false, false, false
	for i, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Marking:
			if text && beginsMessage(p, e, p.Cable.Elements[i:]) {
				p.Reportf(e, "found the classification line of another message, expected one message in a file")
				return
			}
			begun = true
		case *grammar.Order, *grammar.Tags, *grammar.Subject:
			text = true
		case *grammar.Paragraph, *grammar.Passage:
			text = text || begun || p.Cable.Heading != nil // and not a line that a program put above the cable
		case *grammar.Repeat, *grammar.Stray, *grammar.Foreign:
			if serial := stationSerial(p.Text(e)); text && serial != "" && serial != ownSerial(p) {
				p.Reportf(e, "found the heading of a second message, %s, expected one message in a file", serial)
				return
			}
			if e.Kind() != grammar.StrayKind || looked {
				continue
			}
			if looked = true; isMessage(p.Cable.File.Text[e.Span().Start:]) {
				p.Reportf(
					grammar.Span{Start: e.Span().Start, End: e.Span().Start},
					"found another message, expected one message in a file",
				)
				return
			}
		}
	}
}

// ownSerial returns the serial number of the DE line, or, where it has none, the one that follows from the number of
// the cable: a head of a mail program is above the heading.
func ownSerial(p *lint.Pass) string {
	own := serialOfStation(p)
	if own == "" && p.Facts.Number.Known {
		return fmt.Sprintf("#%04d", p.Facts.Number.Value%10000)
	}
	return own
}

// beginsMessage reports whether a classification line within the text is one of another message:
// with another number, or where the first has none, and with fields of its own below it.
func beginsMessage(p *lint.Pass, m *grammar.Marking, elements []grammar.Element) bool {
	const near = 8 // elements below a level alone
	switch {
	case m.Err() != nil || !grammar.HasFields(elements):
		return false
	case m.Serial == nil && p.Facts.Number.Known: // a level above or below a page
		return false
	case m.Serial == nil:
		return grammar.HasFields(elements[:min(len(elements), near)])
	}
	n, ok := m.Serial.Int()
	return ok && (!p.Facts.Number.Known || n != p.Facts.Number.Value)
}

// isMessage reports whether what follows NNNN is a text with a classification line and fields.
func isMessage(text string) bool {
	c := grammar.Parse("", text)
	return grammar.First[*grammar.Marking](c) != nil && grammar.HasFields(c.Elements)
}

func serialOfStation(p *lint.Pass) string {
	if e := grammar.First[*grammar.Station](p.Cable); e != nil {
		return stationSerial(p.Text(e))
	}
	return ""
}
