package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// isOfAnother reports whether the post differs from that of the heading, and the number where the heading has one, so
// that heading and text belong to two messages. post-mismatch says so.
func isOfAnother(p *lint.Pass) bool {
	f := p.Facts
	if !f.Number.Known || f.Serial.Known && f.Serial.Value%10000 == f.Number.Value%10000 {
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

// ownSeries are the names under which the Secretary's party sends cables. Their numbers are a
// series of their own beside that of the station from which they are sent.
var ownSeries = map[string]bool{"PARTO": true, "SECTO": true, "TOSEC": true, "TOPAR": true}
