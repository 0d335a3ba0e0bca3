package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// PostMismatch reports a message reference number whose post is not named on the FM line.
//
// The reference number carries the originator's name: AMEMBASSY PORT LOUIS writes PORT LOUIS 000042. The Department, as
// SECSTATE, writes STATE.
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
	if !f.Post.Known || !f.Originator.Known || !f.Number.Known {
		return
	}
	from, post := squeeze(f.Originator.Value), squeeze(f.Post.Value)
	for _, kind := range []string{"AMEMBASSY", "AMCONSUL", "USMISSION", "SECSTATE"} {
		if rest, ok := strings.CutPrefix(from, kind); ok && kind != "SECSTATE" && len(post) >= 4 &&
			!strings.Contains(rest, post) && !strings.Contains(post, rest) && !strings.HasPrefix(rest, "US") && !strings.HasPrefix(post, "US") {
			p.Reportf(f.Post, "post %s where the FM line has %s", f.Post.Value, f.Originator.Value).Note(f.Originator, "the FM line")
			return
		}
	}
}

// squeeze leaves the letters of a name: SAOPAULO for SAO PAULO.
func squeeze(name string) string {
	return strings.Map(func(r rune) rune {
		if r < 'A' || r > 'Z' {
			return -1
		}
		return r
	}, strings.ToUpper(name))
}
