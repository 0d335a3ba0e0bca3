package tables

import (
	"cmp"
	"maps"
	"slices"
)

// Posts returns all posts, in order of name.
func (t *Tables) Posts() []Post {
	known := map[string]bool{} // by name, because aliases lead to the same post
	var list []Post
	for _, p := range t.posts.names {
		if !known[p.Name] {
			known[p.Name] = true
			list = append(list, *p)
		}
	}
	slices.SortFunc(list, func(a, b Post) int { return cmp.Compare(a.Name, b.Name) })
	return list
}

// TAGs returns all TAGS codes, in order of code.
func (t *Tables) TAGs() []TAG {
	var list []TAG
	for c := range rows(t.tags.table.text) {
		if c[1] != misspelling {
			list = append(list, newTAG(c))
		}
	}
	return list
}

// Captions returns all captions, in order of name.
func (t *Tables) Captions() []Caption {
	return slices.SortedFunc(maps.Values(t.captions),
		func(a, b Caption) int { return cmp.Compare(a.Name, b.Name) })
}
