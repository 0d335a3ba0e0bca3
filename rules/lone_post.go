package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// LonePost reports a reference to an unknown post that is named once in the whole corpus and
// differs by one letter from one that is named often.
//
// The name is probably misspelt, and a search for the post does not find the reference.
//
//	REF: DUSHNBE 322      once
//	REF: DUSHANBE 318     forty times
//
// Compare with the original, and write the frequent name if it was meant.
//
// Fix: none. A reference is never changed automatically.
//
// Source: the spellings of posts in published sets.
var LonePost = add(lint.Rule{
	Name: "lone-post", Group: "corpus", Severity: lint.Info,
	By: byNamedPost, CheckCorpus: checkLonePost,
})

// byNamedPost groups cables by the posts that they name: their own, with the Item own, and those of
// their references.
var byNamedPost = &lint.Grouping{Keep: 1, Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	put(e.MRN.Post, lint.Member{Item: own})
	for i, c := range e.References {
		put(c.MRN.Post, lint.Member{Item: int32(i)})
	}
}}

func checkLonePost(p *lint.CorpusPass) {
	frequent, lone := words(p, often, func(e *lint.Entry, item int32) string {
		if item == own {
			return e.MRN.Post
		}
		return e.References[item].MRN.Post
	})
	for _, m := range lone {
		if m.Item == own {
			continue // reported by unknown-post
		}
		e := p.Entry(m)
		c := e.References[m.Item]
		if _, known := p.Tables(e).FindPost(c.Post); known {
			continue
		}
		if near, ok := tables.Nearest(c.MRN.Post, frequent); ok {
			p.Reportf(m, e, c, "post %s occurs once in the corpus, %s occurs %d times", c.Post, near,
				frequent[near])
		}
	}
}
