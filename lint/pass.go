package lint

import (
	"fmt"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// Pass is the argument of a rule's Check: one cable and its facts.
type Pass struct {
	Cable  *grammar.Cable
	Facts  *Facts
	Tables *tables.Tables // of posts, TAGS and captions
	AsOf   time.Time      // the day on which the cable is judged, or zero

	unusual  []int
	keys     []Key // of rules with Rule.Keys
	rule     string
	severity Severity
	found    []*Diagnostic
}

// Text returns the text at a place of the cable.
func (p *Pass) Text(at grammar.Spanner) string { return at.Span().Of(p.Cable.File.Text) }

// Unusual returns the offsets of the bytes of the text that are no printable ASCII, line feed or
// carriage return, in order: tabs, control characters, and each byte of other characters. All rules
// on such characters share one look at the text.
func (p *Pass) Unusual() []int { return p.unusual }

// look notes the unusual bytes.
func (p *Pass) look() {
	text := p.Cable.File.Text
	for i := nextUnusual(text, 0); i < len(text); i = nextUnusual(text, i+1) {
		p.unusual = append(p.unusual, i)
	}
}

// nextUnusual returns the offset of the first unusual byte from an offset on, or the length of the text.
func nextUnusual(text string, from int) int {
	for i := from; i < len(text); i++ {
		if !usual[text[i]] {
			return i
		}
	}
	return len(text)
}

// usual are printable ASCII and line ends.
var usual = func() (usual [256]bool) {
	for c := ' '; c <= '~'; c++ {
		usual[c] = true
	}
	usual['\n'], usual['\r'] = true, true
	return usual
}()

// Reportf reports a finding at a place and returns it, so that notes and fixes can be added.
func (p *Pass) Reportf(at grammar.Spanner, format string, args ...any) *Diagnostic {
	d := &Diagnostic{Rule: p.rule, Severity: p.severity, At: at.Span(),
		Message: oneLine(fmt.Sprintf(format, args...))}
	p.found = append(p.found, d)
	return d
}
