// Package format holds rules of fmt alone: that a cable is laid out in one way, where several are right and the rules of a check are
// content with each. Every finding has a safe fix, and none is worth a report of its own.
package format

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// Rules returns the rules that fmt applies besides those of a check.
func Rules() []*lint.Rule {
	blanks := *rules.TrailingBlank
	blanks.In = nil // published copies are full of them, so a check is silent there
	return []*lint.Rule{&blanks, rule("label", labels), rule("tag-separator", tagSeparators), rule("blank-line", blankLines), rule("lone-role", loneRoles)}
}

func rule(name string, check func(*lint.Pass)) *lint.Rule {
	return &lint.Rule{Name: name, Group: "layout", Severity: lint.Info, Check: check}
}
