package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnrecognisedText reports a file in which no line looks like one of a cable.
//
// Nothing but its layout is judged then: a clean report would say nothing of what the file holds.
//
// An example is any other text.
//
// If the file is a cable, its heading and fields are lost; if it is none, leave it out of the check.
//
// Source: the signs by which this program knows a cable, in the documentation of package grammar.
var UnrecognisedText = add(lint.Rule{Name: "unrecognised-text", Group: "layout", Severity: lint.Info, Everywhere: true, Check: checkRecognised})

func checkRecognised(p *lint.Pass) {
	if p.Cable.Dialect == grammar.UnknownDialect && strings.TrimSpace(p.Cable.File.Text) != "" {
		p.Reportf(grammar.Span{}, "no line of a cable, such as a heading, a classification or a SUBJECT, in this text")
	}
}
