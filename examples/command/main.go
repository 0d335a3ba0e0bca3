// Command command shows a command of one's own: cablelint with a rule more. It checks, explains,
// tests and lists the rule beside those of cablelint, in every format, and `command lsp` serves it
// to editors.
package main

import (
	"github.com/cablelint/cablelint/command"
	"github.com/cablelint/cablelint/examples/houserule"
)

func main() { command.Main(houserule.MissingSummary) }
