package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnrecognisedText reports a file in which no line looks like one of a cable, and one that is a message
// of another kind: a weather bulletin, a notice to airmen, a message of the CIA, a press item, a
// memorandum, an e-mail; also an empty file.
//
// Only the layout of such a file is checked, so a report without findings does not mean that the
// rest is correct. Any text that is not a cable is an example.
//
// If the file is a cable, its heading and fields are lost; look for another copy. If it is not,
// leave it out of the check.
//
// Fix: none. What was lost cannot be written.
//
// Source: the signs by which this program recognises a cable, in the documentation of package
// grammar.
var UnrecognisedText = add(lint.Rule{
	Name: "unrecognised-text", Group: "layout", Severity: lint.Info,
	Everywhere: true, Check: checkRecognised,
})

func checkRecognised(p *lint.Pass) {
	switch layout := p.Cable.Layout; {
	case layout.IsOther():
		p.Reportf(grammar.Span{}, "found %s, expected a cable", otherMessages[layout])
	case layout != grammar.UnknownLayout:
	case strings.Trim(p.Cable.File.Text, " \t\r\n\f\v\x00") == "":
		p.Reportf(grammar.Span{}, "found an empty text, expected a cable")
	default:
		p.Reportf(grammar.Span{},
			"no line of this text looks like part of a cable, such as a heading, a classification or a SUBJECT line")
	}
}

// otherMessages are the messages of other kinds, in plain words.
var otherMessages = map[grammar.Layout]string{
	grammar.Weather: "a weather bulletin", grammar.NOTAM: "a notice to airmen", grammar.CIA: "a message of the CIA",
	grammar.Press: "a press item", grammar.Memorandum: "a memorandum", grammar.Mail: "an e-mail",
}
