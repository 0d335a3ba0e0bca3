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

	rule     string
	severity Severity
	found    []*Diagnostic
}

// Text returns the text at a place of the cable.
func (p *Pass) Text(at grammar.Spanner) string { return at.Span().Of(p.Cable.File.Text) }

// Reportf reports a finding at a place and returns it, so that notes and fixes can be added.
func (p *Pass) Reportf(at grammar.Spanner, format string, args ...any) *Diagnostic {
	d := &Diagnostic{Rule: p.rule, Severity: p.severity, At: at.Span(),
		Message: oneLine(fmt.Sprintf(format, args...))}
	p.found = append(p.found, d)
	return d
}
