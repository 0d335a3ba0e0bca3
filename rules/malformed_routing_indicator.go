package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedRoutingIndicator reports a routing indicator that is not four to eight letters, the first of them R, Q or U.
//
// A relay that cannot read an indicator sends the message to nobody, or to somebody else.
//
//	OO RUEH1 RUE
//
// Look it up in the routing indicator book; an indicator is never changed by itself.
//
// Source: ACP 117 paragraph 3; 5 FAH-2 H-231; for the lengths, US Navy training texts.
var MalformedRoutingIndicator = add(lint.Rule{Name: "malformed-routing-indicator", Group: "heading", Severity: lint.Error, Check: checkIndicators})

func checkIndicators(p *lint.Pass) {
	indicators(p, func(w *grammar.Word) {
		if text := strings.TrimSuffix(w.Text, "/"); !isRoutingIndicator(text) {
			p.Reportf(grammar.Span{Start: w.At.Start, End: w.At.Start + len(text)}, "routing indicator %s where four to eight letters, the first R, Q or U, are due", text)
		}
	})
}

// indicators calls each with every routing indicator of the heading: of routing lines, the DE line and addressees.
func indicators(p *lint.Pass, each func(*grammar.Word)) {
	for _, e := range p.Cable.Elements {
		if e.Err() != nil {
			continue
		}
		switch e := e.(type) {
		case *grammar.Routing:
			for _, w := range e.Indicators {
				each(w)
			}
		case *grammar.Station:
			each(e.Indicator)
		case *grammar.Addressee:
			if e.Indicator != nil {
				each(&e.Indicator.Word)
			}
		}
	}
}

// isRoutingIndicator reports whether s has the shape of a routing indicator.
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
