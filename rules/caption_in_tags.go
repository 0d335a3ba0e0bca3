package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// CaptionInTags reports a caption among the TAGS codes.
//
// Two lines were joined. Readers and systems that look for the caption on its own line miss it, and
// the cable may be distributed too widely.
//
//	TAGS: PREL, MP SIPDIS
//
// Compare with the original, and write the caption on a line of its own.
//
// Fix: none. A caption is never moved automatically.
//
// Source: observed in published copies.
var CaptionInTags = add(lint.Rule{
	Name: "caption-in-tags", Group: "tags", Severity: lint.Warning,
	Layouts: telegrams, Check: checkCaptionInTags,
})

func checkCaptionInTags(p *lint.Pass) {
	for _, t := range p.UnlistedTAGs() {
		if isCaptionTag(p, t) {
			p.Reportf(t.At, "caption %s among the TAGS codes, expected on a line of its own", t.Code)
		}
	}
}
