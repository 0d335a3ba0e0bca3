package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// UnknownPost reports a classification line that names a post which is in no table.
//
// Post and serial number are the name of a cable: a misspelt post makes one that nobody finds. Posts of before 2002 are partly
// missing from the table, so this is a note; a table of your own can be added by the configuration.
//
//	UNCLAS PROT LOUIS 000042
//
// A post that differs by a letter is a suggestion where only one does.
//
// Source: ACP 117 CAN-US SUPP-1; the originators of published sets.
var UnknownPost = add(lint.Rule{Name: "unknown-post", Group: "marking", Severity: lint.Info, Check: checkUnknownPost})

func checkUnknownPost(p *lint.Pass) {
	post := p.Facts.Post
	if !post.Known || gluedHandling(p, post.Value) != "" {
		return
	}
	if _, ok := p.Tables.FindPost(post.Value); ok {
		return
	}
	d := p.Reportf(post, "post %s where a known one is due", post.Value)
	if near, ok := p.Tables.NearestPost(post.Value); ok {
		if known, ok := p.Tables.FindPost(near); ok {
			d.Note(post, "%s is known", known.From)
		}
	}
}
