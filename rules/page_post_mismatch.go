package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PagePostMismatch reports a page line with another post than the classification line.
//
// The page belongs to another cable, or the line is garbled. A name cut to ten letters, as BUENOS
// AIR, or to six as on prints, and the routing indicator of the station are accepted.
//
//	UNCLAS SECTION 01 OF 02 PORT LOUIS 000042
//	PORT MORESB 00000042  002 OF 002
//
// Compare the page with the original.
//
// Fix: none. The name of a post is never changed automatically.
//
// Source: ACP 127(G) 208c; the cut names, observed in published copies.
var PagePostMismatch = add(lint.Rule{
	Name: "page-post-mismatch", Group: "marking", Severity: lint.Warning,
	Layouts: markedTexts,
	Kinds:   lint.Kinds(grammar.PageKind), Check: checkPagePost,
})

func checkPagePost(p *lint.Pass) {
	post := p.Facts.Post
	if !post.Known {
		return
	}
	expected := strings.ReplaceAll(post.Value, " ", "")
	city := expected // without the word for an office of another kind: the VALLET of RPO VALLETTA
	if word, rest, _ := strings.Cut(post.Value, " "); word == "RPO" || word == "REO" || word == "AIT" {
		city = strings.ReplaceAll(rest, " ", "")
	}
	told := map[string]bool{}
	for _, page := range p.Facts.Pages {
		if page.Post.Value == p.Facts.Station.Value || page.Post.Value == post.Value { // as nearly all
			continue
		}
		name := strings.ReplaceAll(page.Post.Value, " ", "")
		if strings.HasPrefix(expected, name) || strings.HasPrefix(city, name) || strings.HasSuffix(name, expected) ||
			strings.HasSuffix(expected, name) {
			continue // cut, joined to a line of text before it, or without the word for the office: DUBAI of RPO DUBAI
		}
		if len(name) >= 5 && len(name) <= 8 && name[0] == 'R' && isRoutingIndicator(name) {
			continue
		}
		if told[name] {
			continue // once for all pages
		}
		told[name] = true
		p.Reportf(page.Post, "post %s does not match %s on the classification line", page.Post.Value,
			post.Value).
			Note(post, "the classification line")
	}
}
