package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// LonePost reports a reference to a post that no table knows, that is named once in the whole corpus, and that differs by one letter
// from one that is named often.
//
//	REF: DUSHNBE 322      once
//	REF: DUSHANBE 318     forty times
//
// Compare with the original; nothing is changed by itself.
//
// Source: the spellings of posts in published sets.
var LonePost = add(lint.Rule{Name: "lone-post", Group: "corpus", Severity: lint.Info, By: byNamedPost, CheckCorpus: checkLonePost})

// byNamedPost counts posts, as cables give them as their own and in references. The Item of its own is -1.
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
			continue // unknown-post says so
		}
		e := p.Entry(m)
		c := e.References[m.Item]
		if _, known := p.Tables(e).FindPost(c.Post); known {
			continue
		}
		if near, ok := tables.Nearest(c.MRN.Post, frequent); ok {
			p.Reportf(m, e, c, "post %s, named once in the corpus, where %s is named %d times", c.Post, near, frequent[near])
		}
	}
}
