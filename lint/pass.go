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
	names    []grammar.Span
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

// nextUnusual returns the offset of the first unusual byte from an offset on, or the length of the
// text. It looks at eight bytes at once and, where they are not all printable, at each of them.
func nextUnusual(text string, from int) int {
	i := from
	for ; i+8 <= len(text); i += 8 {
		s := text[i : i+8]
		if isPrintable(s) {
			continue
		}
		for j := range len(s) {
			if !usual[s[j]] {
				return i + j
			}
		}
	}
	for ; i < len(text); i++ {
		if !usual[text[i]] {
			return i
		}
	}
	return len(text)
}

// isPrintable reports whether eight bytes are printable ASCII, ' ' to '~'. The highest bit of a byte
// is set in the byte itself where it is no ASCII, in the byte less ' ' where it is a control
// character, and in the byte and one where it is DEL.
func isPrintable(s string) bool {
	const each, highest = 0x0101010101010101, 0x8080808080808080
	bytes := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	return (bytes|(bytes-' '*each)|(bytes+each))&highest == 0
}

// usual are printable ASCII and line ends.
var usual = func() (usual [256]bool) {
	for c := ' '; c <= '~'; c++ {
		usual[c] = true
	}
	usual['\n'], usual['\r'] = true, true
	return usual
}()

// PassageNames returns the places of the words SUMMARY and COMMENT in the text, in any case and
// within other words too, in order. Facts and rules on passages share one look at the text.
func (p *Pass) PassageNames() []grammar.Span { return p.names }

// Reportf reports a finding at a place and returns it, so that notes and fixes can be added.
func (p *Pass) Reportf(at grammar.Spanner, format string, args ...any) *Diagnostic {
	d := &Diagnostic{Rule: p.rule, Severity: p.severity, At: at.Span(),
		Message: oneLine(fmt.Sprintf(format, args...))}
	p.found = append(p.found, d)
	return d
}
