package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TextNotRetrievable reports a record whose text the archive could not load.
//
// For some weeks of 1975 and 1976 most texts were lost; their records hold the attributes, and words
// of an error message in place of the text. What the telegram said may be on microfilm.
//
//	Message Text
//
//	ERROR READING TEXT INDEX FILE
//
// Look for the film number.
//
// Fix: none. The text is not there.
//
// Source: the National Archives' answers to questions on the files of 1973-79.
var TextNotRetrievable = add(lint.Rule{
	Name: "text-not-retrievable", Group: "layout", Severity: lint.Info,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.AttributeKind), Check: checkTextNotRetrievable,
})

func checkTextNotRetrievable(p *lint.Pass) {
	if len(p.Facts.Attributes) == 0 {
		return // no record
	}
	text := p.Cable.File.Text
	for _, line := range p.Cable.File.Lines {
		at := line.Start
		for at < len(text) && text[at] == ' ' {
			at++
		}
		if at == len(text) || text[at] != 'E' { // as nearly all lines, also the end of a blank one
			continue
		}
		for _, says := range [...]string{"ERROR READING TEXT", "EXPAND ERROR ENCOUNTERED"} {
			if strings.HasPrefix(text[at:], says) {
				p.Reportf(grammar.Span{Start: at, End: at + len(says)}, "text could not be loaded by the archive")
				return
			}
		}
	}
	if a, ok := p.Facts.Attribute("Locator"); ok && a.Value != "" && !strings.Contains(a.Value, "ON-LINE") {
		p.Reportf(a.ValueAt, "record without text: %s", a.Value)
	}
}
