package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// LinkedTag reports TAGS codes within links of a publisher.
//
// A web site turned each code into a link, and the links remained when the page was saved as text.
// Searches for a list of codes do not find the line.
//
//	TAGS: [PREL](#) [PGOV](#)
//
// Use instead:
//
//	TAGS: PREL PGOV
//
// Fix: safe. It removes the links and keeps the codes.
//
// Source: observed in copies of the published set.
var LinkedTag = add(lint.Rule{
	Name: "linked-tag", Group: "tags",
	Layouts: telegrams, Severity: lint.Info, HasFix: true, Check: checkLinkedTag,
})

func checkLinkedTag(p *lint.Pass) {
	for _, t := range p.Facts.TAGS {
		if t.Linked {
			p.Reportf(t.Whole, "TAGS code %s within a link, expected the code alone", t.Code).
				Fix("remove the link", lint.Replace(t.Whole, t.Code))
		}
	}
}
