package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LowerCaseInHeading reports small letters in a format line.
//
// A cable without any capitals is read as if it had only those, and reported once.
//
// The circuit has no small letters, so the heading was typed again and may differ from what was
// sent.
//
//	FM AMEMBASSY Port Louis
//
// Use instead:
//
//	FM AMEMBASSY PORT LOUIS
//
// Fix: suggested. It writes capitals, which changes a line that names an addressee or a station.
//
// Source: ACP 127(G) 140, the characters of the international alphabet no. 2.
var LowerCaseInHeading = add(lint.Rule{
	Name: "lower-case-in-heading", Group: "heading", Severity: lint.Warning, HasSuggestion: true,
	BaseProcedure: true,
	In:            lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts:       transmittedTexts, Check: checkLowerCase,
})

func checkLowerCase(p *lint.Pass) {
	whole := p.Cable.File.IsSmall()
	for e := range formatLines(p.Cable) {
		text := p.Text(e)
		first := 0 // of the small letters
		for first < len(text) && !isSmall(text[first]) {
			first++
		}
		if !whole && first == len(text) || e.Err() != nil || isDamagedDateTime(e) {
			continue
		}
		if whole {
			p.Reportf(e, "found the whole cable in small letters, expected capitals")
			return
		}
		last := len(text) - 1
		for !isSmall(text[last]) {
			last--
		}
		at := grammar.Span{Start: e.Span().Start + first, End: e.Span().Start + last + 1}
		upper := capitals(p.Text(at))
		p.Reportf(at, "small letters in the %s, expected capitals", formatLine(e)).
			Suggest("write "+upper, lint.Replace(at, upper))
	}
}

// isDamagedDateTime reports whether a line is one that damaged-date-time reports, a small l in the
// place of a 1 among the rest.
func isDamagedDateTime(e grammar.Element) bool {
	preamble, ok := e.(*grammar.Preamble)
	if !ok {
		return false
	}
	_, damaged := preamble.Meant()
	return damaged
}
