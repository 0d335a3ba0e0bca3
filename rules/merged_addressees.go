package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MergedAddressees reports two addressees on one line, with the name of a month between them or the number
// of the first, a month after the name of one, and other lines of a heading that were joined.
//
// A relay made one addressee of two, and left the month of the date-time group there. The first one
// lost its precedence and number, the second one its routing indicator. The severity is info in
// archive copies, of which one in thirty has such a line.
//
//	INFO RUEHLP/AMEMBASSY LA PAZ FEB LIMA 3015
//	INFO RUEHLP/AMEMBASSY LA PAZ FEB 3015
//
// Use instead:
//
//	INFO RUEHLP/AMEMBASSY LA PAZ
//	RUEHPE/AMEMBASSY LIMA 3015
//
// Fix: suggested where nothing was lost but the line end. What a month replaced is in the original alone.
//
// Source: observed in published copies of 2003-2010.
var MergedAddressees = add(lint.Rule{
	Name: "merged-addressees", Group: "heading", Severity: lint.Warning, HasSuggestion: true,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: transmittedTexts, Check: checkMergedAddressees,
})

func checkMergedAddressees(p *lint.Pass) {
	for i, e := range p.Cable.Elements {
		switch e.(type) {
		case *grammar.Originator, *grammar.Addressee, *grammar.Marking:
			if i > 0 {
				reportJoined(p, p.Cable.Elements[i-1], e)
			}
		}
	}
	for e := range grammar.All[*grammar.Originator](p.Cable) {
		if e.SyntaxError == nil && e.Name != nil {
			reportSecondAddress(p, e.Name.At)
		}
	}
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		switch {
		case e.Merged == nil:
			if !reportSecondOnLine(p, e) && e.Name != nil {
				reportSecondAddress(p, e.Name.At)
			}
		case e.Second == nil:
			p.Reportf(e.Merged, "found %s after addressee %s, expected nothing but its precedence and number", e.Merged.Text,
				e.Name.Text)
		default:
			p.Reportf(e.Merged, "found %s between addressees %s and %s, expected a line for each", e.Merged.Text, e.Name.Text,
				e.Second.Text)
		}
	}
}

// reportJoined reports an addressee that is on the line of another part of the heading, and the originator and the
// classification line where they are:
//
//	O 271109Z MAR 06 FM AMEMBASSY PORT LOUIS
func reportJoined(p *lint.Pass, before, e grammar.Element) {
	gap := grammar.Span{Start: before.Span().End, End: e.Span().Start}
	if gap.Len() > 0 && p.Cable.File.Text[gap.End-1] == '\n' {
		return // as most lines
	}
	switch before.Kind() {
	case grammar.PreambleKind, grammar.OriginatorKind, grammar.AddresseeKind:
	default:
		return
	}
	if strings.Trim(p.Text(gap), " ") != "" || // a line end
		strings.HasSuffix(p.Cable.File.Text[:gap.End], `"`) || strings.HasSuffix(p.Cable.File.Text[:gap.End], ",") {
		return // or the columns of a database
	}
	var d *lint.Diagnostic
	switch e := e.(type) {
	case *grammar.Originator:
		d = p.Reportf(e.Label(), "found FM on the line of the date-time group, expected a line for each")
	case *grammar.Marking:
		d = p.Reportf(e.Level, "found the classification line on the line of the heading, expected a line of its own")
	case *grammar.Addressee:
		at := e.Span()
		if e.Name != nil {
			at = e.Name.At
		}
		if e.Indicator != nil {
			at.Start = e.Indicator.At.Start
		}
		other := "another"
		if before.Kind() == grammar.OriginatorKind {
			other = "the originator"
		}
		d = p.Reportf(at, "found addressee %s on the line of %s, expected a line for each", p.Text(at), other)
	default:
		return
	}
	d.Suggest("start a new line", lint.Replace(gap, "\n"))
}

// reportSecondOnLine reports an addressee that is on the line of another, after its number:
//
//	INFO RUEHVB/AMEMBASSY ZAGREB 7573 RUEHFR/AMEMBASSY PARIS 3403
func reportSecondOnLine(p *lint.Pass, e *grammar.Addressee) bool {
	if e.SyntaxError != nil || e.Indicator == nil {
		return false
	}
	name := e.Name.Text
	i := strings.IndexByte(name, '/')
	if i < 0 {
		return false
	}
	start := strings.LastIndexByte(name[:i], ' ') + 1
	word := name[start:i]
	_, listed := p.Tables.FindIndicator(word)
	shaped := len(word) > 5 && len(word) < 9 && (strings.HasPrefix(word, "RU") || strings.HasPrefix(word, "RH")) &&
		leadingCapitals(word) == len(word)
	if start == 0 || !listed && !shaped {
		return false
	}
	at := grammar.Span{Start: e.Name.At.Start + start, End: e.Name.At.End}
	gap := grammar.Span{Start: at.Start - 1, End: at.Start}
	p.Reportf(at, "found addressee %s on the line of another, expected a line for each", name[start:]).
		Suggest("start a new line", lint.Replace(gap, "\n"))
	return true
}

// reportSecondAddress reports the word with which the address of a post begins within a name:
// AMEMBASSY PARIS AMEMBASSY ROME, AMEMBASSY PARISAMEMBASSY ROME.
func reportSecondAddress(p *lint.Pass, name grammar.Span) {
	text := p.Text(name)
	const shortest = len(" AMCONSUL") // with a blank after it
	first, last := strings.IndexByte(text, ' '), strings.LastIndexByte(text, ' ')
	if last < first+shortest || // as most names
		strings.Contains(text, "\n") || strings.HasPrefix(text, "RU") { // RUEHC SECSTATE WASHDC
		return
	}
	for _, title := range postTitles {
		i := strings.Index(text[first:], title)
		if i < 0 || !strings.HasPrefix(text[first+i+len(title):], " ") ||
			strings.HasPrefix(text, title) && title != "AMEMBASSY" && title != "AMCONSUL" { // USMISSION USMISSION
			continue
		}
		at := grammar.Span{Start: name.Start + first + i, End: name.End}
		p.Reportf(at, "found addressee %s on the line of another, expected a line for each", p.Text(at))
		return
	}
}
