package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// GarbledAttention reports an attention line whose FOR or PASS is misspelt, or glued to the word beside it.
//
// The office may not learn that the cable is for it.
//
//	STATE FRO AF/E
//
// Use instead:
//
//	STATE FOR AF/E
//
// Fix: suggested. It writes the correct word, which changes the record.
//
// Source: 5 FAH-2 H-252; misspellings observed in published copies.
var GarbledAttention = add(lint.Rule{
	Name: "garbled-attention", Group: "caption",
	Severity: lint.Info, HasSuggestion: true, Layouts: markedTexts,
	Kinds: lint.Kinds(grammar.AttentionKind, grammar.CaptionKind), Check: checkGarbledAttention,
})

// garbledVerbs holds misspellings that are no words or names themselves.
var garbledVerbs = map[string]string{
	"FRO": "FOR", "FPR": "FOR", "FOT": "FOR", "FR": "FOR", "FORE": "FOR", "F0R": "FOR",
	"PSS": "PASS", "PAS": "PASS", "PAASS": "PASS", "PASSS": "PASS",
}

func checkGarbledAttention(p *lint.Pass) {
	for i, e := range p.Cable.Elements {
		attention := false
		switch e.(type) {
		case *grammar.Attention:
			attention = true
		case *grammar.Caption: // without FOR, an attention line looks like a caption
		default:
			continue
		}
		if attention && i > 0 {
			reportBrokenPass(p, p.Cable.Elements[i-1], e)
		}
		text := p.Text(e)
		first, rest, _ := strings.Cut(text, " ")
		word, _, more := strings.Cut(rest, " ")
		if word == "FOR" || word == "PASS" {
			continue // most lines
		}
		if attention && reportGluedVerb(p, e, first, word) || !more {
			continue
		}
		expected, garbled := garbledVerbs[word]
		if !garbled && passesTo(p, first) {
			expected, word, garbled = damagedVerb(rest)
		}
		if !garbled {
			continue
		}
		start := e.Span().Start + len(first) + 1
		at := grammar.Span{Start: start, End: start + len(word)}
		p.Reportf(at, "found %s in an attention line, expected %s", word, expected).
			Suggest("write "+expected, lint.Replace(at, expected))
	}
}

// reportGluedVerb reports FOR or PASS without a blank beside it: PARIS FORPOE, DOEPASS TO NRC.
func reportGluedVerb(p *lint.Pass, e grammar.Element, first, word string) bool {
	start, found, expected := e.Span().Start, first, ""
	if agency, ok := strings.CutSuffix(first, "PASS"); ok && agency != "" && word == "TO" {
		expected = agency + " PASS"
	} else if name, ok := strings.CutPrefix(word, "FOR"); ok && name != "" && p.Text(e) == first+" "+word {
		start, found, expected = start+len(first)+1, word, "FOR "+name
	} else {
		return false
	}
	at := grammar.Span{Start: start, End: start + len(found)}
	p.Reportf(at, "found %s in an attention line, expected %s", found, expected).
		Suggest("write "+expected, lint.Replace(at, expected))
	return true
}

// passesTo reports whether a pass line may begin with a word: it is a department, an office or a post.
func passesTo(p *lint.Pass, w string) bool {
	_, office := tables.FindOffice(w)
	_, post := p.Tables.FindPost(w)
	return office || post || w == "STATE" || w == "DEPARTMENT" || w == "DEPT" || strings.Contains(w, "/")
}

// damagedVerb returns the verb of a pass line with which s begins, a letter of it wrong or a blank
// within it, as it should be and as it is.
func damagedVerb(s string) (expected, found string, ok bool) {
	words := strings.Fields(s)
	if len(words) < 2 {
		return "", "", false
	}
	for _, verb := range [...]string{"FOR", "PASS"} {
		switch word := strings.TrimRight(words[0], ":,"); {
		case word == "OR" || word == "FORM" || word == "FORT" || word == "FORD" || word == verb || word == "PAST":
			return "", "", false
		case len(word) > 1 && tables.OneLetterApart(tables.AsLetters(word), verb) && word != verb:
			return verb, word, true
		case word+words[1] == verb && strings.HasPrefix(s, word+" "+words[1]):
			return verb, word + " " + words[1], true
		}
	}
	return "", "", false
}

// reportBrokenPass reports a pass line whose department or post is alone on the line above:
//
//	STATE
//	FOR AF/E
func reportBrokenPass(p *lint.Pass, above, e grammar.Element) {
	if above.Kind() != grammar.CaptionKind {
		return
	}
	gap := p.Text(grammar.Span{Start: above.Span().End, End: e.Span().Start})
	verb, _, _ := strings.Cut(p.Text(e), " ")
	if verb != "FOR" && verb != "PASS" || strings.Count(gap, "\n") != 1 || !passesTo(p, p.Text(above)) {
		return
	}
	at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(verb)}
	p.Reportf(at, "found %s on the line below %s, expected one attention line", verb, p.Text(above)).
		Suggest("join the lines", lint.Replace(grammar.Span{Start: above.Span().End, End: at.Start}, " "))
}
