package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// LoneTag reports a TAGS code that occurs once in the whole corpus and differs by one letter from
// one that occurs twenty times or more.
//
// The code exists, but another one was probably meant: the corpus shows which one the posts use.
// Unknown codes are reported by unknown-tag. Country codes are not checked, because each of them is
// close to another.
//
//	TAGS: PREF, MP     once
//	TAGS: PREL, MP     forty times
//
// Read the text, and write the frequent code if it was meant.
//
// Fix: none. A code is never changed automatically.
//
// Source: the rare codes of published sets.
var LoneTag = add(lint.Rule{
	Name: "lone-tag", Group: "corpus", Severity: lint.Info,
	By: byTag, CheckCorpus: checkLoneTag,
})

var byTag = &lint.Grouping{Keep: 1, Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	for i, t := range e.TAGS {
		put(t.Text, lint.Member{Item: int32(i)})
	}
}}

func checkLoneTag(p *lint.CorpusPass) {
	frequent, lone := words(p, often,
		func(e *lint.Entry, item int32) string { return e.TAGS[item].Text })
	for _, m := range lone {
		e := p.Entry(m)
		t := e.TAGS[m.Item]
		if !p.Tables(e).HasTAG(t.Text) {
			continue
		}
		if near, ok := tables.Nearest(t.Text, frequent); ok {
			p.Reportf(m, e, t, "TAGS code %s occurs once in the corpus, %s occurs %d times", t.Text, near,
				frequent[near])
		}
	}
}
