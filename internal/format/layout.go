// Package format holds the rules that only fmt applies. They lay a cable out in one way where
// several are correct, so a check does not report them. Every finding has a safe fix.
package format

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// Rules returns the rules that fmt applies besides those of a check.
func Rules() []*lint.Rule {
	blanks := *rules.TrailingBlank
	blanks.In = lint.Severities{} // fmt removes them from published copies too, where a check does not report them
	return []*lint.Rule{&blanks, rule("label", labels), rule("tag-separator", tagSeparators),
		rule("blank-line", blankLines), rule("lone-role", loneRoles)}
}

func rule(name string, check func(*lint.Pass)) *lint.Rule {
	return &lint.Rule{Name: name, Group: "layout", Severity: lint.Info, Check: check}
}
