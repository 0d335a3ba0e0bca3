package rules

import (
	"hash/fnv"
	"slices"
	"strconv"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// LoneSignature reports a signature that stands once under the cables of a post in a year and differs by one letter from one that
// stands there five times or more.
//
// A post's cables go out over the name of its chief, so one name stands under most of them. Names are what later readers search
// for.
//
//	HAOGLAND     once
//	HOAGLAND     forty times
//
// Compare with the original; nothing is changed by itself.
//
// Source: the surnames that published sets misspell.
var LoneSignature = add(lint.Rule{Name: "lone-signature", Group: "corpus", Severity: lint.Info, By: bySigner, CheckCorpus: checkLoneSignature})

// bySigner brings the signatures of a post and year together. The Value tells them apart.
var bySigner = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	if e.MRN.Known() && e.Signature.Text != "" {
		h := fnv.New64a()
		h.Write([]byte(tables.Key(e.Signature.Text)))
		put(e.MRN.Post+" "+strconv.Itoa(e.MRN.Year), lint.Member{Value: int64(h.Sum64())})
	}
}}

func checkLoneSignature(p *lint.CorpusPass) {
	const most = 5
	for g := range p.Groups() {
		if g.Size <= most {
			continue
		}
		counts := map[int64]int{}
		for _, m := range g.Members {
			counts[m.Value]++
		}
		frequent := map[string]int{}
		for _, m := range g.Members {
			if n := counts[m.Value]; n >= most {
				frequent[tables.Key(p.Entry(m).Signature.Text)] = n
				counts[m.Value] = 0 // looked up once
			}
		}
		alone := slices.DeleteFunc(slices.Clone(g.Members), func(m lint.Member) bool { return counts[m.Value] != 1 })
		for _, m := range alone {
			e := p.Entry(m)
			if near, ok := tables.Nearest(tables.Key(e.Signature.Text), frequent); ok {
				p.Reportf(m, e, e.Signature, "%s, once under the cables of %s in %d, where %s stands %d times", e.Signature.Text, e.PostAsIs.Text, e.MRN.Year, near, frequent[near])
			}
		}
	}
}
