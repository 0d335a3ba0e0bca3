package data

import (
	_ "embed" // the table
	"strings"
	"sync"
)

// Post is an originator of cables.
type Post struct {
	Name      string   // of message reference numbers, without blanks: PORTLOUIS
	From      string   // of the FM line: AMEMBASSY PORT LOUIS
	Indicator string   // the routing indicator, or ""
	Country   string   // a geographic TAGS code, or ""
	Aliases   []string // other spellings
}

//go:embed posts.txt
var postTable string

type postTables struct{ names, from, indicators map[string]Post }

var posts = sync.OnceValue(func() postTables {
	t := postTables{map[string]Post{}, map[string]Post{}, map[string]Post{}}
	var list []Post
	for c := range rows(postTable) {
		p := Post{Name: c[0], From: c[1], Indicator: c[2], Country: c[3]}
		if c[4] != "" {
			p.Aliases = strings.Split(c[4], ";")
		}
		list = append(list, p)
		t.names[key(p.Name)] = p
		t.from[key(p.From)] = p
		if _, taken := t.indicators[p.Indicator]; !taken && p.Indicator != "" {
			t.indicators[p.Indicator] = p
		}
	}
	for _, p := range list { // names come before aliases
		for _, alias := range p.Aliases {
			if _, taken := t.names[key(alias)]; !taken {
				t.names[key(alias)] = p
			}
		}
	}
	return t
})

// FindPost returns the post of that name or other spelling, as in message reference numbers. Blanks and signs do not count:
// SAO PAULO is SAOPAULO.
func FindPost(name string) (Post, bool) {
	p, ok := posts().names[key(name)]
	return p, ok
}

// FindOriginator returns the post that the FM line names: AMEMBASSY PORT LOUIS.
func FindOriginator(from string) (Post, bool) {
	p, ok := posts().from[key(from)]
	return p, ok
}

// FindIndicator returns the post with that routing indicator. Where several posts share one it is the first by name.
func FindIndicator(indicator string) (Post, bool) {
	p, ok := posts().indicators[indicator]
	return p, ok
}

// NearestPost returns the name of the only post that is spelt like name but for one letter.
func NearestPost(name string) (string, bool) { return nearest(key(name), posts().names) }
