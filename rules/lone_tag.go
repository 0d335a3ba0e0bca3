package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// LoneTag reports a TAGS code that stands once in the whole corpus and differs by one letter from one that stands there often.
//
// Codes that no table knows are reported by themselves. This is about codes that exist and were likely not meant: the corpus
// says so. Country codes, of which all are near to others, are left out, and often means twenty times.
//
//	TAGS: PREF, MP     once
//	TAGS: PREL, MP     forty times
//
// Read the text before the code is changed; nothing is changed by itself.
//
// Source: the long tail of codes in published sets.
var LoneTag = add(lint.Rule{Name: "lone-tag", Group: "corpus", Severity: lint.Info, By: byTag, CheckCorpus: checkLoneTag})

var byTag = &lint.Grouping{Keep: 1, Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	for i, t := range e.TAGS {
		put(t.Text, lint.Member{Item: int32(i)})
	}
}}

func checkLoneTag(p *lint.CorpusPass) {
	frequent, lone := words(p, often, func(e *lint.Entry, item int32) string { return e.TAGS[item].Text })
	for _, m := range lone {
		e := p.Entry(m)
		t := e.TAGS[m.Item]
		if _, known := p.Tables(e).FindTAG(t.Text); !known {
			continue
		}
		if near, ok := tables.Nearest(t.Text, frequent); ok {
			p.Reportf(m, e, t, "%s, once in the corpus, where %s stands %d times", t.Text, near, frequent[near])
		}
	}
}
