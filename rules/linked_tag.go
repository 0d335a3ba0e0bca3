package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// LinkedTag reports TAGS codes within links of a publisher, once per cable.
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
	var edits []lint.Edit
	var first string
	for _, t := range p.Facts.TAGS {
		if !t.Linked {
			continue
		}
		if len(edits) == 0 {
			first = t.Code
		}
		edits = append(edits, lint.Replace(t.Whole, t.Code))
	}
	if len(edits) > 0 {
		p.Reportf(edits[0].At, "TAGS code %s within a link, expected the code alone%s", first,
			among(len(edits), "such links")).
			Fix("remove the links", edits...)
	}
}
