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

// usual are the bytes of ASCII that texts consist of.
var usual = func() (usual [256]bool) {
	for c := ' '; c <= '~'; c++ {
		usual[c] = true
	}
	usual['\n'], usual['\r'] = true, true
	return usual
}()

// look notes the unusual bytes.
func (p *Pass) look() {
	text := p.Cable.File.Text
	for i := range len(text) {
		if !usual[text[i]] {
			p.unusual = append(p.unusual, i)
		}
	}
}

// Reportf reports a finding at a place and returns it, so that notes and fixes can be added.
func (p *Pass) Reportf(at grammar.Spanner, format string, args ...any) *Diagnostic {
	d := &Diagnostic{Rule: p.rule, Severity: p.severity, At: at.Span(),
		Message: oneLine(fmt.Sprintf(format, args...))}
	p.found = append(p.found, d)
	return d
}
