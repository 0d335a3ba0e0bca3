package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// PagePostMismatch reports a page line with another post than the classification line.
//
// The page belongs to another cable, or the line is garbled. Names cut to ten letters, BUENOS AIR, and the routing indicator of
// the station are right.
//
//	UNCLAS SECTION 01 OF 02 PORT LOUIS 000042
//	PORT MORESB 00000042  002 OF 002
//
// Compare with the original; nothing is changed by itself.
//
// Source: ACP 127(G) 208c; the cut names, observed in published copies.
var PagePostMismatch = add(lint.Rule{Name: "page-post-mismatch", Group: "marking", Severity: lint.Warning, Check: checkPagePost})

func checkPagePost(p *lint.Pass) {
	post := p.Facts.Post
	if !post.Known {
		return
	}
	due := strings.ReplaceAll(post.Value, " ", "")
	for _, page := range p.Facts.Pages {
		if page.Post.Value == p.Facts.Station.Value {
			continue
		}
		name := strings.ReplaceAll(page.Post.Value, " ", "")
		if strings.HasPrefix(due, name) || strings.HasSuffix(name, due) { // cut, or a line of text glued before it
			continue
		}
		if len(name) >= 5 && len(name) <= 8 && name[0] == 'R' && isRoutingIndicator(name) {
			continue
		}
		p.Reportf(page.Post, "post %s where the classification line has %s", page.Post.Value, post.Value).Note(post, "the classification line")
	}
}
