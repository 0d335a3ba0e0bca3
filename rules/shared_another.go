package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// isOfAnother reports whether post and number both differ from those of the heading, so that heading and text belong to
// two messages. post-mismatch says so.
func isOfAnother(p *lint.Pass) bool {
	f := p.Facts
	if !f.Serial.Known || !f.Number.Known || f.Serial.Value%10000 == f.Number.Value%10000 {
		return false
	}
	_, differs := postOfAnother(p)
	return differs
}

// postOfAnother returns the post of the classification line, and whether it is known to be another than the originator.
func postOfAnother(p *lint.Pass) (post tables.Post, differs bool) {
	from, ok := p.Tables.FindOriginator(p.Facts.Originator.Value)
	if !ok {
		return post, false
	}
	post, ok = p.Tables.FindPost(p.Facts.Post.Value)
	return post, ok && !strings.HasSuffix(from.Name, post.Name) &&
		(post.Indicator == "" || post.Indicator != from.Indicator)
}
