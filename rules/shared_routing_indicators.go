package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// indicators calls each with every routing indicator of the heading: those of routing lines, of the
// DE line and of addressees.
func indicators(p *lint.Pass, each func(*grammar.Word)) {
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Routing:
			if e.SyntaxError == nil {
				for _, w := range e.Indicators {
					each(w)
				}
			}
		case *grammar.Station:
			if e.SyntaxError == nil {
				each(e.Indicator)
			}
		case *grammar.Addressee:
			if e.SyntaxError == nil && e.Indicator != nil {
				each(&e.Indicator.Word)
			}
		}
	}
}

// isRoutingIndicator reports whether s has the form of a routing indicator.
func isRoutingIndicator(s string) bool {
	if len(s) < 4 || len(s) > 8 || strings.IndexByte("RQU", s[0]) < 0 {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}
