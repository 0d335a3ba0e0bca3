package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SeveralCaptions reports more than one caption on a line.
//
// Each caption has a line of its own, by which programs find it. Archive copies, many of which have
// joined the lines, are not checked.
//
//	SENSITIVE SIPDIS
//
// Use instead:
//
//	SENSITIVE
//	SIPDIS
//
// Fix: suggested. It moves no word, but captions are part of the record.
//
// Source: 5 FAH-2 H-252.1.
var SeveralCaptions = add(lint.Rule{
	Name: "several-captions", Group: "caption", Severity: lint.Info, HasSuggestion: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Off),
	Kinds: lint.Kinds(grammar.CaptionKind), Check: checkSeveralCaptions,
})

func checkSeveralCaptions(p *lint.Pass) {
	captions := p.Facts.Captions
	for e := range grammar.All[*grammar.Caption](p.Cable) {
		for len(captions) > 0 && captions[0].At.Start < e.Span().Start {
			captions = captions[1:] // those of the classification line
		}
		var here []string
		for ; len(captions) > 0 && captions[0].At.End <= e.Span().End; captions = captions[1:] {
			here = append(here, captions[0].Value)
		}
		if len(here) > 1 {
			p.Reportf(e, "%d captions on one line, expected one per line", len(here)).
				Suggest("write each on its own line", lint.Replace(e, strings.Join(here, "\n")))
		}
	}
}
