package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// PostMismatch reports a message reference number whose post is another than that of the FM line.
//
// The reference number carries the originator's name: AMEMBASSY PORT LOUIS writes PORT LOUIS 000042, and the Department, as
// SECSTATE WASHDC, writes STATE. Only posts that the table knows are compared.
//
//	FM AMEMBASSY PORT LOUIS
//	UNCLAS PARIS 000042
//
// Compare with the original; nothing is changed by itself.
//
// Source: State's number series as described by the National Archives for RG 59.
var PostMismatch = add(lint.Rule{Name: "post-mismatch", Group: "marking", Severity: lint.Error, Check: checkPost})

func checkPost(p *lint.Pass) {
	f := p.Facts
	if !f.Number.Known {
		return
	}
	from, ok := p.Tables.FindOriginator(f.Originator.Value)
	if !ok {
		return
	}
	post, ok := p.Tables.FindPost(f.Post.Value)
	if !ok || post.Name == from.Name || post.Indicator != "" && post.Indicator == from.Indicator {
		return
	}
	p.Reportf(f.Post, "post %s where the FM line has %s", f.Post.Value, f.Originator.Value).Note(f.Originator, "the FM line")
}
