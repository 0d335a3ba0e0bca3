package rules

import (
	"iter"

	"github.com/cablelint/cablelint/grammar"
)

var formatLineNames = map[grammar.Kind]string{
	grammar.TransmissionKind: "transmission identification", grammar.RoutingKind: "routing line",
	grammar.StationKind: "DE line", grammar.SecurityKind: "security line",
	grammar.PreambleKind: "date-time line", grammar.OriginatorKind: "FM line",
	grammar.AddresseeKind: "addressee", grammar.PrefixKind: "prefix line",
}

// formatLine names a line of the heading, as in "FM line"; one that has no name is a "line".
func formatLine(e grammar.Element) string { return orElse(formatLineNames[e.Kind()], "line") }

// orElse returns s or, where s is empty, another text, so that no message has a hole.
func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// formatLines yields the lines of the heading, up to BT or the text, without those that were put
// into the copy.
func formatLines(c *grammar.Cable) iter.Seq[grammar.Element] {
	return func(yield func(grammar.Element) bool) {
		for _, e := range c.Elements {
			switch k := e.Kind(); {
			case k.IsSetAside():
			case k >= grammar.SeparationKind || !yield(e):
				return
			}
		}
	}
}

// postTitles are the words with which the names of posts and of the Department begin.
var postTitles = []string{"AMEMBASSY", "AMCONSUL", "AMCONGEN", "SECSTATE", "USMISSION"}
