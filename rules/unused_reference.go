package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnusedReference reports a reference that the text does not cite, in a cable that cites others by
// their letters.
//
// The letter in the text may be wrong, or the reference was listed by mistake. The severity is
// info, because the list may hold it as background. Archive copies, which may be cut, and cables in
// sections are not checked.
//
//	REF: A. PORT LOUIS 31 B. PORT LOUIS 33
//
//	1. (U) As reported in ref A
//
// Cite the reference, or remove it.
//
// Fix: none. A reference is never removed automatically.
//
// Source: 5 FAH-1 H-240, by inference.
var UnusedReference = add(lint.Rule{
	Name: "unused-reference", Group: "reference", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: stateTexts, Check: checkUnused,
})

func checkUnused(p *lint.Pass) {
	if len(p.Facts.Redactions) > 0 {
		return // the place may have been taken out
	}
	if len(p.Facts.References) < 2 || p.Facts.Section.Known {
		return
	}
	cited := map[string]bool{}
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.SubjectKind, grammar.ParagraphKind, grammar.SubparagraphKind,
			grammar.PassageKind, grammar.TitleKind, grammar.NoticeKind:
		default:
			continue
		}
		if len(p.RefWords(e)) == 0 {
			continue
		}
		text := p.Text(e)
		for at := range citations(p, e) {
			if citeFrom(text, at.Start-e.Span().Start, cited); len(cited) >= len(p.Facts.References) {
				return
			}
		}
		if citesPlural(strings.ReplaceAll(text, "\r", "")) {
			return
		}
	}
	if len(cited) == 0 {
		return
	}
	for _, r := range p.Facts.References {
		if r.Letter > "9" && !cited[r.Letter] { // of a list with numbers not all ways to cite it are known
			p.Reportf(r.LetterAt, "reference %s is not cited in the text", r.Letter)
			cited[r.Letter] = true
		}
	}
}

// citeFrom notes a letter that is cited and, as in "refs A, B and C", those near it.
func citeFrom(text string, letter int, cited map[string]bool) {
	const near = 40 // bytes
	cited[strings.ToUpper(text[letter:letter+1])] = true
	after := strings.ReplaceAll(text[letter:min(len(text), letter+2*near)], "\r", "")
	for i := 1; i < min(len(after), near); i++ {
		alone := !isWordByte(after[i-1]) && (i+1 == len(after) || !isWordByte(after[i+1]))
		if c := after[i]; 'A' <= c && c <= 'Z' && alone {
			cited[after[i:i+1]] = true
		}
	}
}

// citesPlural reports whether a text cites several references at once, as in "refs A-C" or
// "reftels", so that it is not certain which.
func citesPlural(text string) bool {
	for i := 0; i+4 < len(text); i++ {
		if c := text[i]; c != 'r' && c != 'R' || !strings.EqualFold(text[i+1:i+3], "ef") {
			continue
		}
		rest := text[i+3:]
		if rest[0] == 's' || rest[0] == 'S' || strings.HasPrefix(rest, "TELS") ||
			len(rest) > 3 && rest[:3] == "tel" && rest[3] != ' ' {
			return true
		}
	}
	return false
}
