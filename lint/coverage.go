package lint

import (
	"slices"

	"github.com/cablelint/cablelint/tables"
)

// Coverage is the cables of some posts in some years.
type Coverage struct {
	Posts    []string // as in message reference numbers; none for all
	From, To int      // years, four digits; 0 for no limit
}

// Covers reports whether the cables of that post and year belong to the coverage. The post is
// written as in [MRN].
func (h Coverage) Covers(post string, year int) bool {
	posts := len(h.Posts) == 0 ||
		slices.ContainsFunc(h.Posts, func(p string) bool { return tables.Key(p) == post })
	return posts && year >= h.From && (h.To == 0 || year <= h.To)
}

// Coverages is a list of them.
type Coverages []Coverage

// Covers reports whether the cables of that post and year belong to one of the coverages.
func (hs Coverages) Covers(post string, year int) bool {
	return slices.ContainsFunc(hs, func(h Coverage) bool { return h.Covers(post, year) })
}
