package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// LoneCaption reports a caption that no table knows, that stands once in the whole corpus, and that differs by one letter from one that
// stands there often.
//
// Distribution follows the caption, so a cable whose caption is misspelt goes to others than its neighbours. Captions that are
// near to one of the tables are another rule's, misspelt-caption; this one is for those that an office made for itself.
//
//	HARBORDSI     once
//	HARBORDIS     forty times
//
// Read the text before the caption is changed; nothing is changed by itself.
//
// Source: 5 FAH-2 H-440, the captions; the long tail of captions in published sets.
var LoneCaption = add(lint.Rule{Name: "lone-caption", Group: "corpus", Severity: lint.Info, By: byCaption, CheckCorpus: checkLoneCaption})

var byCaption = &lint.Grouping{Keep: 1, Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	for i, c := range e.Captions {
		put(c.Text, lint.Member{Item: int32(i)})
	}
}}

func checkLoneCaption(p *lint.CorpusPass) {
	frequent, lone := words(p, often, func(e *lint.Entry, item int32) string { return e.Captions[item].Text })
	for _, m := range lone {
		e := p.Entry(m)
		c := e.Captions[m.Item]
		if _, known := p.Tables(e).FindCaption(c.Text); known || len(c.Text) < 5 {
			continue
		}
		if _, known := p.Tables(e).NearestCaption(c.Text); known {
			continue // misspelt-caption says so
		}
		if near, ok := tables.Nearest(c.Text, frequent); ok {
			p.Reportf(m, e, c, "caption %s, once in the corpus, where %s stands %d times", c.Text, near, frequent[near])
		}
	}
}
