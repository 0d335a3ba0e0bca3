package lint

import (
	"slices"

	"github.com/cablelint/cablelint/rules/data"
)

// Holding is the cables of some posts in some years.
type Holding struct {
	Posts    []string // as in message reference numbers; none for all
	From, To int      // years, four digits; 0 for no limit
}

// Holds reports whether the cables of that post and year belong to the holding. The post is written as in [MRN].
func (h Holding) Holds(post string, year int) bool {
	posts := len(h.Posts) == 0 || slices.ContainsFunc(h.Posts, func(p string) bool { return data.Key(p) == post })
	return posts && year >= h.From && (h.To == 0 || year <= h.To)
}

// Holdings are several of them.
type Holdings []Holding

// Hold reports whether the cables of that post and year belong to one of the holdings.
func (hs Holdings) Hold(post string, year int) bool {
	return slices.ContainsFunc(hs, func(h Holding) bool { return h.Holds(post, year) })
}
