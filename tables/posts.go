package tables

import (
	_ "embed" // the table
	"slices"
	"strings"
)

// Post is an originator of cables.
type Post struct {
	Name      string   // in message reference numbers, without spaces: PORTLOUIS
	From      string   // on the FM line: AMEMBASSY PORT LOUIS
	Indicator string   // the routing indicator, or ""
	Country   string   // a geographic TAGS code, or ""
	Aliases   []string // other spellings
}

//go:embed posts.txt
var postTable string

type postTables struct{ names, from, indicators map[string]*Post }

// readPosts lays a table over another one.
func readPosts(table string, under postTables) postTables {
	lines := strings.Count(table, "\n")
	t := postTables{copied(under.names, 2*lines), copied(under.from, lines),
		copied(under.indicators, lines)}
	list := make([]Post, 0, lines+1) // as long as it has room, names may point into it
	for c := range rows(table) {
		list = append(list, Post{Name: c[0], From: c[1], Indicator: c[2], Country: c[3]})
		p := &list[len(list)-1]
		if c[4] != "" {
			p.Aliases = strings.Split(c[4], ";")
		}
		t.names[Key(p.Name)] = p
		t.from[Key(p.From)] = p
	}
	for i := range slices.Backward(list) { // of those that share an indicator the first counts
		if p := &list[i]; p.Indicator != "" {
			t.indicators[p.Indicator] = p
		}
	}
	for i := range list { // names come before aliases
		p := &list[i]
		for _, alias := range p.Aliases {
			if _, taken := t.names[Key(alias)]; !taken {
				t.names[Key(alias)] = p
			}
		}
	}
	return t
}

// findPost looks a name up in a table by its key.
func findPost(table map[string]*Post, name string) (Post, bool) {
	if isKey(name) {
		return found(table[name])
	}
	var key [64]byte // for most names without memory of its own
	return found(table[string(appendKey(key[:0], name))])
}

// found returns a post of a table, which is nil where there is none.
func found(p *Post) (Post, bool) {
	if p == nil {
		return Post{}, false
	}
	return *p, true
}

// FindPost returns the post of that name or other spelling, as in message reference numbers. Spaces
// and punctuation do not count: SAO PAULO is SAOPAULO.
func (t *Tables) FindPost(name string) (Post, bool) {
	return findPost(t.posts.names, name)
}

// FindOriginator returns the post with that name on the FM line: AMEMBASSY PORT LOUIS.
func (t *Tables) FindOriginator(from string) (Post, bool) {
	return findPost(t.posts.from, from)
}

// FindIndicator returns the post with that routing indicator. Where several posts share one, it is
// the first by name.
func (t *Tables) FindIndicator(indicator string) (Post, bool) {
	return found(t.posts.indicators[indicator])
}

// NearestPost returns the name of the only post that differs from name by one letter.
func (t *Tables) NearestPost(name string) (string, bool) {
	return Nearest(Key(name), t.posts.names)
}

// PostName returns the name by which the cables of a post are filed: that of the table, so that RIO
// DE JAN, RIO DE JANEIRO and AMCONSUL RIO DE JANEIRO are equal, or else the letters of name, in capitals.
func (t *Tables) PostName(name string) string {
	if p, ok := t.FindPost(name); ok {
		return p.Name
	}
	if p, ok := t.FindOriginator(name); ok {
		return p.Name
	}
	return Key(name)
}
