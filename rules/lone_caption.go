package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// LoneCaption reports an unknown caption that occurs once in the whole corpus and differs by one
// letter from one that occurs often.
//
// Distribution follows the caption, so a cable with a misspelt caption may go to other readers than
// similar cables. This rule is for captions that an office made for itself; a caption one letter
// away from a known one is reported by misspelt-caption.
//
//	HARBORDSI     once
//	HARBORDIS     forty times
//
// Read the text, and write the frequent caption if it was meant.
//
// Fix: none. A caption is never changed automatically.
//
// Source: 5 FAH-2 H-440, the captions; the rare captions of published sets.
var LoneCaption = add(lint.Rule{
	Name: "lone-caption", Group: "corpus", Severity: lint.Info,
	By: byCaption, CheckCorpus: checkLoneCaption,
})

var byCaption = &lint.Grouping{Keep: 1, Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	for i, c := range e.Captions {
		put(c.Text, lint.Member{Item: int32(i)})
	}
}}

func checkLoneCaption(p *lint.CorpusPass) {
	frequent, lone := words(p, often,
		func(e *lint.Entry, item int32) string { return e.Captions[item].Text })
	for _, m := range lone {
		e := p.Entry(m)
		c := e.Captions[m.Item]
		if _, known := p.Tables(e).FindCaption(c.Text); known || len(c.Text) < 5 {
			continue
		}
		if _, known := p.Tables(e).NearestCaption(c.Text); known {
			continue // reported by misspelt-caption
		}
		if near, ok := tables.Nearest(c.Text, frequent); ok {
			p.Reportf(m, e, c, "caption %s occurs once in the corpus, %s occurs %d times", c.Text, near,
				frequent[near])
		}
	}
}
