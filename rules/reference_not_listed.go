package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReferenceNotListed reports a letter that the text cites and that the list of references does not
// have.
//
// Either the list lost an entry, or the text has the wrong letter. A reader cannot find the cable.
//
//	REF: A. PORT LOUIS 31
//
//	1. (U) As said in ref B
//
// Compare the list and the text with the original.
//
// Fix: none. A reference is never changed automatically.
//
// Source: observed; the list exists to be cited by letter.
var ReferenceNotListed = add(lint.Rule{
	Name: "reference-not-listed", Group: "reference", Severity: lint.Warning,
	Layouts: stateTexts, Check: checkCited,
})

func checkCited(p *lint.Pass) {
	var listed [256]bool // by letter
	lettered := false
	for _, r := range p.Facts.References {
		if r.Letter != "" {
			listed[r.Letter[0]], lettered = true, true
		}
	}
	if !lettered {
		checkUnlisted(p)
		return
	}
	cut := "" // the letter with which a list begins that was cut
	if list := grammar.First[*grammar.References](p.Cable); list != nil && list.Name == nil {
		cut = p.Facts.References[0].Letter
	}
	for _, e := range p.Cable.Elements {
		switch e.(type) {
		case *grammar.Paragraph, *grammar.Subparagraph:
		default:
			continue
		}
		for at := range citations(p, e) {
			if letter := strings.ToUpper(p.Text(at)); !listed[letter[0]] && letter >= cut {
				p.Reportf(at, "reference %s is not in the list of references", letter).
					Note(grammar.First[*grammar.References](p.Cable).Label(), "the list of references")
			}
		}
	}
}

// checkUnlisted reports the first letter that the text of a cable without any reference cites.
func checkUnlisted(p *lint.Pass) {
	list := grammar.First[*grammar.References](p.Cable)
	if list != nil && p.Facts.Section.Value <= 1 && len(p.Facts.References) == 1 {
		checkOnlyReference(p, list)
		return
	}
	if list != nil || p.Facts.Section.Value > 1 || !p.Facts.Subject.Known {
		return
	}
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		for at := range citations(p, e) {
			if !listedBefore(p, e.Span().Start) {
				p.Reportf(at, "found reference %s, but no list of references", p.Text(at))
			}
			return
		}
	}
}

// checkOnlyReference reports the first letter but A that is cited where the list has one reference without a
// letter.
func checkOnlyReference(p *lint.Pass, list *grammar.References) {
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		for at := range citations(p, e) {
			if letter := strings.ToUpper(p.Text(at)); letter != "A" {
				p.Reportf(at, "reference %s is not in the list of references", letter).Note(list.Label(), "the list of references")
				return
			}
		}
	}
}

// listedBefore reports whether a line before a place begins with REF, as in a list that could not be read: REF A LETTER
// OF MAY 5.
func listedBefore(p *lint.Pass, end int) bool {
	text := p.Cable.File.Text
	for _, at := range p.RefWords(grammar.Span{End: end}) {
		before := strings.TrimRight(text[:at], " ")
		after := text[at+len("REF"):]
		if (before == "" || isLineEnd(before[len(before)-1])) && after != "" && !isLineEnd(after[0]) {
			return true
		}
	}
	return false
}

func isLineEnd(c byte) bool { return c == '\n' || c == '\r' }

func isLetter(c byte) bool { return 'A' <= c&^0x20 && c&^0x20 <= 'Z' }
