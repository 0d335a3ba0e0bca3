package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// CaptionInTags reports a caption among the TAGS codes.
//
// Lines were drawn together: the caption is lost, and distribution with it.
//
//	TAGS: PREL, MP SIPDIS
//
// Compare with the original; a caption is never moved by itself.
//
// Source: observed in published copies.
var CaptionInTags = add(lint.Rule{Name: "caption-in-tags", Group: "tags", Severity: lint.Warning, Check: checkCaptionInTags})

func checkCaptionInTags(p *lint.Pass) {
	for _, t := range p.Facts.TAGS {
		if isCaptionTag(p, t) {
			p.Reportf(t.At, "caption %s among the TAGS codes where it is due on a line of its own", t.Code)
		}
	}
}
