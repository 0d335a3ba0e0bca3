package cablelint

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// Lint reads the bytes of one cable and checks it by all rules, in the profile that it shows. It
// never fails. The name is used in messages only.
func Lint(name, source string) *lint.Result {
	return lint.Run(grammar.Parse(name, source), rules.All(), lint.Config{})
}
