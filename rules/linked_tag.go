package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// LinkedTag reports TAGS codes in a publisher's links.
//
// Web copies turned each code into a link; saved as text the links remain.
//
//	TAGS: [PREL](#) [PGOV](#)
//
// The fix leaves the codes alone and takes the links away; no code changes.
//
// Source: observed in copies of the published set.
var LinkedTag = add(lint.Rule{
	Name: "linked-tag", Group: "tags",
	Severity: lint.Info, HasFix: true, Check: checkLinkedTag,
})

func checkLinkedTag(p *lint.Pass) {
	for _, t := range p.Facts.TAGS {
		if t.Linked {
			p.Reportf(t.Whole, "TAGS code %s in a link where the code alone is due", t.Code).
				Fix("take the link away", lint.Replace(t.Whole, t.Code))
		}
	}
}
