package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// StrayTagSeparator reports a sign on the TAGS line that separates nothing: a second comma, or a
// full stop or a comma at the end, a full stop, a colon or an apostrophe between two codes.
//
// Programs read an empty code there. Commas and spaces are both accepted as separators.
//
//	TAGS: PREL,, MP.
//
// Use instead:
//
//	TAGS: PREL, MP
//
// Fix: safe. It removes the sign only.
//
// Source: the Handbook of 1974, which has no stop after the line.
var StrayTagSeparator = add(lint.Rule{
	Name: "stray-tag-separator", Group: "tags",
	Layouts:  lint.Layouts(grammar.ArchivePrint, grammar.POEMS, grammar.NSC, grammar.StateDraft) | stateTexts,
	Severity: lint.Info, HasFix: true, Check: checkSeparators,
})

func checkSeparators(p *lint.Pass) {
	for e := range grammar.All[*grammar.Tags](p.Cable) {
		var edits []lint.Edit
		separated := true // nothing to separate before the first code
		for i, item := range e.Items {
			if item.Sign == nil {
				separated = false
				continue
			}
			comma := item.Sign.Text == "," || item.Sign.Text == ";"
			last := i == len(e.Items)-1
			if last && comma && goesOnBelow(p, e) {
				continue
			}
			text := p.Cable.File.Text
			between := item.Sign.At.End < len(text) && text[item.Sign.At.End] == ' ' // PREL. MP
			stop := strings.Contains(".:'`", item.Sign.Text)
			stray := comma && (separated || last) || stop && (separated || last || between)
			if stray {
				edits = append(edits, lint.Delete(item.Sign))
			}
			separated = separated || comma
		}
		if len(edits) > 0 {
			p.Reportf(edits[0].At, "unexpected %q on the TAGS line", p.Text(edits[0].At)).
				Fix("remove the punctuation", edits...)
		}
	}
}

// goesOnBelow reports whether the list of codes goes on below a line that was put into the copy.
func goesOnBelow(p *lint.Pass, e *grammar.Tags) bool {
	after := false
	for _, next := range p.Cable.Elements {
		switch {
		case next == grammar.Element(e):
			after = true
		case !after || next.Kind().IsSetAside():
		default:
			t, ok := next.(*grammar.Tags)
			return ok && t.Label().Len() == 0
		}
	}
	return false
}
