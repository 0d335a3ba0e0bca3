package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownPost reports a classification line that names a post which is in no table.
//
// Post and serial number are the name of a cable, so nobody finds a cable with a misspelt post.
// The severity is info, because the table lacks some posts from before 2002; a table of your own
// can be added in the configuration.
//
//	UNCLAS PROT LOUIS 000042
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
// Fix: none. A note names the known post that differs by one letter, where there is only one.
//
// Source: ACP 117 CAN-US SUPP-1; the originators of published sets.
var UnknownPost = add(lint.Rule{
	Name: "unknown-post", Group: "marking", Severity: lint.Info,
	Check: checkUnknownPost,
})

func checkUnknownPost(p *lint.Pass) {
	post := p.Facts.Post
	if !post.Known || !p.Facts.Level.Known || gluedHandling(p, post.Value) != "" {
		return
	}
	if _, ok := p.Tables.FindPost(post.Value); ok {
		return
	}
	from, _ := p.Tables.FindOriginator(p.Facts.Originator.Value)
	if name := tables.Key(from.Name); name != "" && strings.HasSuffix(tables.Key(post.Value), name) {
		if glued := strings.TrimSuffix(tables.Key(post.Value), name); len(glued) == 1 {
			return // the last letter of S E C R E TMADRID, which unknown-level reports
		}
	}
	d := p.Reportf(post, "unknown post %s", post.Value)
	if near, ok := p.Tables.NearestPost(post.Value); ok {
		if known, ok := p.Tables.FindPost(near); ok {
			d.Note(post, "a known post is %s", orElse(known.From, known.Name))
		}
	}
}
