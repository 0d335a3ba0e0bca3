package rules

import (
	"iter"

	"github.com/cablelint/cablelint/grammar"
)

// formatLines yields the lines of the heading, up to BT or the text, without those that were put into the copy.
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
