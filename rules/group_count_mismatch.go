package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GroupCountMismatch reports a group count that is not the number of groups between the two BT.
//
// By the count the receiver sees that no group is lost. Only a text that can be counted is: one of
// letters and digits, without stops.
//
//	GR 4
//	BT
//	LAMP OUT SINCE DAWN TODAY
//	BT
//
// Count the groups of the original.
//
// Fix: none. The record is what it is.
//
// Source: ACP 127(G), Annex B, format line 10; what is countable, from memory.
var GroupCountMismatch = add(lint.Rule{
	Name: "group-count-mismatch", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	Layouts: lint.Layouts(grammar.ACP127, grammar.ACP126),
	Kinds:   lint.Kinds(grammar.PrefixKind), Check: checkGroupCountMismatch,
})

func checkGroupCountMismatch(p *lint.Pass) {
	f := p.Facts
	if f.Service == grammar.StateService && (f.Level.Known || len(f.Paragraphs) > 0 || f.Subject.Known) {
		return // group-count-in-plain-text says so
	}
	for e := range grammar.All[*grammar.Prefix](p.Cable) {
		count := strings.Join(strings.Fields(p.Text(e)), "")
		n, err := strconv.Atoi(strings.TrimPrefix(count, "GR"))
		if e.SyntaxError != nil || !strings.HasPrefix(count, "GR") || err != nil {
			continue
		}
		if groups, ok := countGroups(p); ok && groups != n {
			p.Reportf(e, "group count %d does not match %d, the groups of the text", n, groups)
		}
		return
	}
}

// countGroups counts the groups between the first two BT. It is false where there is only one, or
// something is between them that is not only letters and digits.
func countGroups(p *lint.Pass) (n int, ok bool) {
	start := -1
	for _, e := range p.Cable.Elements {
		if k := e.Kind(); k != grammar.SeparationKind && k != grammar.TextSeparatorKind {
			continue
		}
		if start < 0 {
			start = e.Span().End
			continue
		}
		for group := range strings.FieldsSeq(p.Cable.File.Text[start:e.Span().Start]) {
			if strings.Trim(group, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
				return 0, false
			}
			n++
		}
		return n, n > 0
	}
	return 0, false
}
