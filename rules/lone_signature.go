package rules

import (
	"hash/fnv"
	"slices"
	"strconv"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// LoneSignature reports a signature that occurs once among the cables of a post in a year and
// differs by one letter from one that occurs five times or more.
//
// The cables of a post are signed with the name of its chief, so one name appears under most of
// them. Readers search for names, and do not find a misspelt one.
//
//	HAOGLAND     once
//	HOAGLAND     forty times
//
// Compare with the original, and write the frequent name if it was meant.
//
// Fix: none. A signature is never changed automatically.
//
// Source: the misspelt surnames of published sets.
var LoneSignature = add(lint.Rule{
	Name: "lone-signature", Group: "corpus", Severity: lint.Info,
	By: bySigner, CheckCorpus: checkLoneSignature,
})

// bySigner groups the signatures of a post and year. The Value is a hash of the signature.
var bySigner = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	if e.MRN.Known() && e.Signature.Text != "" {
		h := fnv.New64a()
		h.Write([]byte(tables.Key(e.Signature.Text)))
		put(e.MRN.Post+" "+strconv.Itoa(e.MRN.Year), lint.Member{Value: int64(h.Sum64())})
	}
}}

func checkLoneSignature(p *lint.CorpusPass) {
	const least = 5
	for g := range p.Groups() {
		if g.Size <= least {
			continue
		}
		counts := map[int64]int{}
		for _, m := range g.Members {
			counts[m.Value]++
		}
		frequent := map[string]int{}
		for _, m := range g.Members {
			if n := counts[m.Value]; n >= least {
				frequent[tables.Key(p.Entry(m).Signature.Text)] = n
				counts[m.Value] = 0 // looked up once
			}
		}
		if len(frequent) == 0 {
			continue // of which no cable is to be read
		}
		several := func(m lint.Member) bool { return counts[m.Value] != 1 }
		alone := slices.DeleteFunc(slices.Clone(g.Members), several)
		for _, m := range alone {
			e := p.Entry(m)
			if near, ok := tables.Nearest(tables.Key(e.Signature.Text), frequent); ok {
				p.Reportf(m, e, e.Signature,
					"signature %s occurs once under the cables of %s in %d, %s occurs %d times",
					e.Signature.Text, orElse(e.PostAsIs.Text, e.MRN.Post), e.MRN.Year, near, frequent[near])
			}
		}
	}
}
