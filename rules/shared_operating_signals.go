package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// operatingSignals calls each with every operating signal of security and date-time lines.
func operatingSignals(p *lint.Pass, each func(*grammar.Word)) {
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Security:
			for _, w := range e.Signals {
				if e.SyntaxError == nil && isOperatingSignal(w.Text) {
					each(&w.Word)
				}
			}
		case *grammar.Preamble:
			for _, g := range e.Signals {
				if e.SyntaxError == nil && isOperatingSignal(g.Signal.Text) {
					each(&g.Signal.Word)
				}
			}
		}
	}
}

// isOperatingSignal reports whether s is Q or Z, two letters, and perhaps a digit: ZZH, ZFF6.
// Message identifiers such as MID123456X are not.
func isOperatingSignal(s string) bool {
	bare := strings.TrimRight(s, "0123456789")
	return len(bare) == 3 && (s[0] == 'Z' || s[0] == 'Q') &&
		strings.Trim(bare, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
