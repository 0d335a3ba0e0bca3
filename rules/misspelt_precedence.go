package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MisspeltPrecedence reports an addressee whose last word differs by one letter from a precedence, has
// a blank within it, or is glued to the word before.
//
// The addressee then has no precedence, and an unknown name.
//
//	TO RUEHC/SECSTATE WASHDC PIORITY
//
// Use instead:
//
//	TO RUEHC/SECSTATE WASHDC PRIORITY
//
// Fix: suggested. It writes the precedence, which changes the record.
//
// Source: ACP 127(G) 150 for the words; misspellings observed in published copies.
var MisspeltPrecedence = add(lint.Rule{
	Name: "misspelt-precedence", Group: "heading", BaseProcedure: true,
	Severity: lint.Warning, HasSuggestion: true,
	Layouts: lint.Layouts(grammar.SMART, grammar.NSC) | markedTexts,
	Kinds:   lint.Kinds(grammar.AddresseeKind, grammar.LabelKind, grammar.AttributeKind, grammar.HeadingLineKind),
	Check:   checkPrecedenceWord,
})

func checkPrecedenceWord(p *lint.Pass) {
	report := func(at grammar.Span, expected string) {
		if p.Text(at) == strings.TrimSpace(expected) {
			p.Reportf(at, "missing space before precedence %s", p.Text(at)).Suggest("insert a space", lint.Insert(at.Start, " "))
			return
		}
		instead := expected
		if text := p.Cable.File.Text; at.End < len(text) && '0' <= text[at.End] && text[at.End] <= '9' {
			instead += " " // PRIORIT Y0012
		}
		p.Reportf(at, "unknown precedence %s; did you mean %s?", p.Text(at), expected).
			Suggest("write "+expected, lint.Replace(at, instead))
	}
	if p.Cable.Layout == grammar.SMART {
		for _, a := range p.Facts.Addressees {
			if at, expected := misspeltPrecedence(p, a); expected != "" {
				report(at, expected)
			}
		}
		return
	}
	inName := func(e *grammar.AddressLine, err *grammar.SyntaxError) {
		if err != nil || e.Precedence != nil || e.Name == nil {
			return
		}
		name := p.Text(e.Name)
		if at, expected := precedenceInName(name); expected != "" {
			at.Start += e.Name.At.Start
			at.End += e.Name.At.Start
			report(at, expected)
		} else if n := gluedNumber(name); n > 0 {
			p.Reportf(e.Name, "missing space between the precedence and the number %s", name[n:]).
				Suggest("insert a space", lint.Insert(e.Name.At.Start+n, " "))
		}
	}
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Addressee:
			inName(&e.AddressLine, e.SyntaxError)
		case *grammar.HeadingLine:
			if e.Address != nil && p.Cable.Layout == grammar.POEMS { // in other prints the first heading says it
				inName(e.Address, e.SyntaxError)
			}
		case *grammar.Attribute:
			for _, a := range e.Addressees {
				inName(&a.AddressLine, a.SyntaxError)
			}
		}
	}
}

// gluedNumber returns where the number begins that is glued to a precedence at the end of the name of an addressee, or
// 0: AMEMBASSY PARIS IMMEDIATE1021
func gluedNumber(name string) int {
	bare := strings.TrimRight(name, "0123456789")
	i := strings.LastIndexByte(bare, ' ')
	if len(bare) == len(name) || i < 0 || precedenceRank(bare[i+1:]) < 0 { // as of nearly all
		return 0
	}
	return len(bare)
}

// precedenceInName returns the place of a damaged precedence at the end of the name of an addressee,
// and the precedence: with a letter wrong, with a blank in it, or glued to the word before it.
//
//	SECSTATE WASHDC PIORITY     AMEMBASSY PARIS IMMED IATE     AMEMBASSY ROMEPRIORITY
func precedenceInName(name string) (at grammar.Span, expected string) {
	const least, most = 4, len("IMMEDIATE") // letters of a damaged one
	bare := strings.TrimRight(name, " 0123456789")
	last := strings.LastIndexByte(bare, ' ') + 1
	if last == 0 {
		return at, ""
	}
	before := strings.LastIndexByte(bare[:last-1], ' ') + 1
	word, joined := tables.AsLetters(bare[last:]), ""
	if before > 0 && len(bare)-before <= most+len(" ") {
		joined = tables.AsLetters(bare[before:last-1] + bare[last:])
	}
	for _, precedence := range tables.Precedences {
		expected := precedence.Word
		switch {
		case len(word) >= least && bare[last:] != expected && tables.OneLetterApart(word, expected):
			return grammar.Span{Start: last, End: len(bare)}, expected
		case joined == expected:
			return grammar.Span{Start: before, End: len(bare)}, expected
		case len(word) > len(expected)+2 && strings.HasSuffix(word, expected):
			return grammar.Span{Start: len(bare) - len(expected), End: len(bare)}, " " + expected
		}
	}
	return at, ""
}
