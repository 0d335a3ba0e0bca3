package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MisspeltTitle reports an originator or addressee whose first word is a letter away from one with which the
// names of posts begin, or whose name has digits in the place of letters: AMEMBASSY P0RT LOUIS.
//
// The post is then not found under its name.
//
//	FM AMEMBASY PORT LOUIS
//
// Use instead:
//
//	FM AMEMBASSY PORT LOUIS
//
// Fix: suggested. It writes the known word, which changes an address of the record.
//
// Source: the address lists of ACP 117 CAN-US SUPP-1; misspellings observed in published copies.
var MisspeltTitle = add(lint.Rule{
	Name: "misspelt-title", Group: "heading", Severity: lint.Warning, HasSuggestion: true,
	Layouts: markedTexts, Kinds: lint.Kinds(grammar.OriginatorKind, grammar.AddresseeKind), Check: checkPostTitles,
})

func checkPostTitles(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Originator:
			if e.SyntaxError == nil && e.Name != nil {
				checkPostTitle(p, e.Name.At)
			}
		case *grammar.Addressee:
			if e.SyntaxError == nil && !isUsualName(e.Name.Text) &&
				!strings.Contains(p.Text(e), "\n") { // wrapped-addressee reports that
				checkPostTitle(p, e.Name.At)
			}
		}
	}
}

// isUsualName reports whether a name begins with a title and has no digits that may be typed for letters, as
// most do.
func isUsualName(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	switch first {
	case "AMEMBASSY", "AMCONSUL", "AMCONGEN", "SECSTATE", "USMISSION": // postTitles
		for i := range len(name) {
			if c := name[i]; c == '0' || c == '1' {
				return false
			}
		}
		return true
	}
	return false
}

func checkPostTitle(p *lint.Pass, name grammar.Span) {
	first, _, more := strings.Cut(p.Text(name), " ")
	if !more {
		return
	}
	if slices.Contains(postTitles, first) {
		checkDigitsInName(p, name)
		return
	}
	upper := strings.ToUpper(first)
	for _, title := range postTitles {
		if upper != title && tables.OneLetterApart(upper, title) {
			at := grammar.Span{Start: name.Start, End: name.Start + len(first)}
			p.Reportf(at, "found %s, expected %s", first, title).Suggest("write "+title, lint.Replace(at, title))
		}
	}
}

// checkDigitsInName reports digits typed for letters in a name that is known with those.
func checkDigitsInName(p *lint.Pass, name grammar.Span) {
	found := p.Text(name)
	if strings.IndexByte(found, '0') < 0 && strings.IndexByte(found, '1') < 0 {
		return
	}
	expected := tables.NameInLetters(found)
	if _, known := p.Tables.FindOriginator(expected); !known {
		return
	}
	at := 0
	for word := range strings.FieldsSeq(found) {
		at += strings.Index(found[at:], word)
		if meant := tables.NameInLetters(word); meant != word {
			span := grammar.Span{Start: name.Start + at, End: name.Start + at + len(word)}
			p.Reportf(span, "found %s, expected %s", word, meant).Suggest("write "+meant, lint.Replace(span, meant))
		}
		at += len(word)
	}
}
