package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MalformedSubjectMark reports a portion mark before the subject that is none of (U), (SBU), (C),
// (S) and (TS).
//
// Nobody can be sure whether the subject may be shown in a list.
//
//	SUBJECT: (UNC) HARBOR DUES
//
// Use instead:
//
//	SUBJECT: (U) HARBOR DUES
//
// Fix: suggested. It writes the mark that was meant, which changes a marking.
//
// Source: E.O. 13526, section 1.6, and 32 CFR 2001.23 for portion marks.
var MalformedSubjectMark = add(lint.Rule{
	Name: "malformed-subject-mark", Group: "text",
	Layouts: stateTexts, Severity: lint.Warning, HasSuggestion: true, Check: checkSubjectMark,
})

func checkSubjectMark(p *lint.Pass) {
	e := grammar.First[*grammar.Subject](p.Cable)
	if e == nil || e.Mark != nil || e.Title == nil {
		return
	}
	title := e.Title.Text
	found, expected := damagedMark(title)
	if end := strings.IndexByte(title, ')'); end > 0 && title[0] == '(' {
		if mark, ok := tables.MisspeltMarks[title[1:end]]; ok {
			found, expected = title[:end+1], "("+mark+")"
		}
	}
	at := grammar.Span{Start: e.Title.At.Start, End: e.Title.At.Start + len(found)}
	switch {
	case found == "":
	case expected == "":
		p.Reportf(at, "found portion mark %s, expected a mark in parentheses", found)
	default:
		p.Reportf(at, "found portion mark %s, expected %s", found, expected).
			Suggest("write "+expected, lint.Replace(at, expected))
	}
}

// damagedMark returns the portion mark with which a title begins, with a letter or a parenthesis lost
// or taken for another, and the mark as it was meant, or "": (5), (S without its end, CS), ().
func damagedMark(title string) (found, expected string) {
	const most = len("(SBU)")
	word, _, more := strings.Cut(title, " ")
	bare := strings.Trim(word, "()")
	if !more || len(word) > most || len(bare) == len(word) || strings.Count(title, "(") == strings.Count(title, ")") &&
		len(word) == len(bare)+1 {
		return "", ""
	}
	if bare == "" {
		return word, ""
	}
	marks := []string{tables.AsLetters(bare), bare, bare[1:], bare[:len(bare)-1]}
	if len(word) == len(bare)+2 { // both parentheses
		marks = marks[:1]
		if len(bare) >= len("SBU")-1 && len(bare) <= len("SBU")+1 && tables.OneLetterApart(bare, "SBU") {
			marks = append(marks, "SBU")
		}
	}
	for _, mark := range marks {
		if _, ok := tables.FindMark(mark); ok && "("+mark+")" != word {
			return word, "(" + mark + ")"
		}
	}
	return "", ""
}
