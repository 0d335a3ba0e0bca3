package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// PostMismatch reports a message reference number whose post differs from that of the FM line.
//
// The reference number carries the name of the originator: AMEMBASSY PORT LOUIS writes PORT LOUIS
// 000042, and the Department, as SECSTATE WASHDC, writes STATE. Other cables refer to this one by
// the number, so a wrong post makes it impossible to find. Only known posts are compared.
//
//	FM AMEMBASSY PORT LOUIS
//	UNCLAS PARIS 000042
//
// Compare both lines with the original.
//
// Fix: none. The name of a post is never changed automatically.
//
// Source: State's number series as described by the National Archives for RG 59.
var PostMismatch = add(lint.Rule{
	Name: "post-mismatch", Group: "marking", Severity: lint.Error,
	Layouts: textLayouts, Check: checkPost,
})

func checkPost(p *lint.Pass) {
	f := p.Facts
	if _, differs := postOfAnother(p); !differs || !f.Number.Known {
		return
	}
	d := p.Reportf(f.Post, "post %s does not match %s on the FM line", f.Post.Value, f.Originator.Value).
		Note(f.Originator, "the FM line")
	if f.Serial.Known && isOfAnother(p) {
		d.Note(f.Serial, "the serial number of the DE line, which does not match either")
	}
}
