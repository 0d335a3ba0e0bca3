// Package houserule shows a rule of one's own: an embassy that wants a summary in every cable of
// more than four paragraphs.
package houserule

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// MissingSummary reports a cable of more than four paragraphs whose first one does not begin with
// SUMMARY.
//
// Source: the house style of an invented embassy.
var MissingSummary = &lint.Rule{Name: "missing-summary-here", Group: "text", Severity: lint.Warning, Check: check,
	Page: page}

// page is what cablelint explain prints for the rule, in a command that has it: see examples/command.
const page = `Reports a cable of more than four paragraphs whose first one does not begin with SUMMARY.

Source: the house style of an invented embassy.
`

func check(p *lint.Pass) {
	paragraphs := p.Facts.Paragraphs
	if len(paragraphs) <= 4 {
		return
	}
	if first := paragraphs[0]; !strings.Contains(strings.ToUpper(p.Text(first.At)[:min(60, first.At.Len())]), "SUMMARY") {
		p.Reportf(first.Number, "missing SUMMARY in paragraph 1 of a cable of %d paragraphs", len(paragraphs))
	}
}
