package check

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
)

// What is said, after their number, of texts in which no cable was recognised, and of messages of other services.
const (
	OnlyLayout   = "not recognised as a cable: only layout was checked"
	OnlyHeadings = "of other services: only headings were checked"
)

// IsCable reports whether a text is a cable for certain, so that it may be written. A SUBJECT line
// alone does not show that: mails, letters and notes have one, too. It takes two kinds of line of
// which one is of cables alone, and no more than a few lines before them. Of the layouts other than
// that of ACP 127, each is recognised by more than that.
func IsCable(c *grammar.Cable) bool {
	const mostBefore = 20 // lines; copies of cables have up to ten, a page about cables more
	if len(c.Evidence) == 0 || c.Layout == grammar.UnknownLayout || c.Layout.IsOther() {
		return false
	}
	if c.Layout != grammar.ACP127 && c.Layout != grammar.StateDraft {
		return true
	}
	kinds, certain, before := map[grammar.Kind]bool{}, false, 0
	for _, e := range c.Elements {
		k := e.Kind()
		switch {
		case isOfCables(k):
			certain = true
		case certain:
		case k == grammar.NoKind || k == grammar.StrayKind || k == grammar.ForeignKind || k >= grammar.ParagraphKind:
			before += linesOf(e.Span().Of(c.File.Text))
		}
		heading := grammar.TransmissionKind <= k && k <= grammar.AddresseeKind
		if heading || grammar.MarkingKind <= k && k <= grammar.DeclassifyKind {
			kinds[k] = true
		}
		if before > mostBefore {
			return false
		}
	}
	return certain && len(kinds) >= 2
}

// isOfCables reports whether nothing but a cable has such lines.
func isOfCables(k grammar.Kind) bool {
	switch k {
	case grammar.StationKind, grammar.RoutingKind, grammar.PreambleKind, grammar.MarkingKind, grammar.OrderKind,
		grammar.TagsKind:
		return true
	}
	return false
}

// linesOf counts the lines of s that are not blank.
func linesOf(s string) (n int) {
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) != "" {
			n++
		}
	}
	return n
}
