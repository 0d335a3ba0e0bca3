package lint

import (
	"fmt"
	"slices"
	"strings"
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

	sights        *sights
	unlisted      []TAG // of UnlistedTAGs
	unlistedKnown bool
	keys          []Key // of rules with Rule.Keys
	rule          *Rule
	severity      Severity
	found         []*Diagnostic
	ofCopies      []*Diagnostic // those of them that are on other copies of the text as such
}

// Text returns the text at a place of the cable.
func (p *Pass) Text(at grammar.Spanner) string { return at.Span().Of(p.Cable.File.Text) }

// Unusual returns the offsets of the bytes of the text that are no printable ASCII, line feed or
// carriage return, in order: tabs, control characters, and each byte of other characters. All rules
// on such characters share one look at the text.
func (p *Pass) Unusual() []int { return p.sights.unusual }

// PassageNames returns the places of the words SUMMARY and COMMENT in the text, in any case and
// within other words too, in order. Facts and rules on passages share one look at the text.
func (p *Pass) PassageNames() []grammar.Span { return p.sights.names }

// RefWords returns the offsets of REF within a place, in any case and within other words too, in order.
func (p *Pass) RefWords(at grammar.Spanner) []int { return within(p.sights.refs, at.Span()) }

// ParaWords returns the offsets of PARA within a place, in any case and within other words too, in order.
func (p *Pass) ParaWords(at grammar.Spanner) []int { return within(p.sights.paras, at.Span()) }

// UnlistedTAGs returns those of the facts whose code is in no table, in capitals, in order: names, and
// codes that are misspelt, glued or unknown. All rules on such codes share one look at the tables.
func (p *Pass) UnlistedTAGs() []TAG {
	if !p.unlistedKnown {
		p.unlistedKnown = true
		for _, t := range p.Facts.TAGS {
			if !p.Tables.HasTAG(strings.ToUpper(t.Code)) {
				p.unlisted = append(p.unlisted, t)
			}
		}
	}
	return p.unlisted
}

// within returns those of offsets, which are in order, that are within a place.
func within(offsets []int, at grammar.Span) []int {
	if len(offsets) == 0 { // as in many texts
		return nil
	}
	from, _ := slices.BinarySearch(offsets, at.Start)
	to, _ := slices.BinarySearch(offsets, at.End)
	return offsets[from:to]
}

// ReportCopyf reports a finding on another copy of the text. All that [Pass.Reportf] reports within one
// is left out, for what is wrong with both copies is found once.
func (p *Pass) ReportCopyf(at *grammar.Copy, format string, args ...any) *Diagnostic {
	line, _, _ := strings.Cut(p.Text(at), "\n")
	start := at.Span().Start
	d := p.Reportf(grammar.Span{Start: start, End: start + len(strings.TrimRight(line, " \r"))}, format, args...)
	p.ofCopies = append(p.ofCopies, d)
	return d
}

// Reportf reports a finding at a place and returns it, so that notes and fixes can be added.
func (p *Pass) Reportf(at grammar.Spanner, format string, args ...any) *Diagnostic {
	d := &Diagnostic{Rule: p.rule.Name, Severity: p.severity, At: at.Span(),
		Message: oneLine(fmt.Sprintf(format, args...))}
	p.found = append(p.found, d)
	return d
}
