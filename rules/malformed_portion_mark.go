package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedPortionMark reports a portion mark that lost a parenthesis, has blanks within, or spells its level another way.
//
// Programs that count marks miss it, and so may a reviewer.
//
//  1. C) The port captain said
//  2. (CONF) The harbor master said
//
// The mark that was meant is a suggestion: a marking is never changed by itself.
//
// Source: E.O. 13526, section 1.6, and 32 CFR 2001.23; spellings counted in published copies.
var MalformedPortionMark = add(lint.Rule{
	Name: "malformed-portion-mark", Group: "text", Severity: lint.Warning, HasSuggestion: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkMarkShape,
})

func checkMarkShape(p *lint.Pass) {
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		at, due := malformedMark(p, e)
		if due != "" {
			p.Reportf(at, "portion mark %s where %s is due", p.Text(at), due).Suggest("write "+due, lint.Replace(at, due))
		}
	}
}
