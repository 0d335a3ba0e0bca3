package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MisreadCharacter reports a digit in the place of a letter of a word, or a letter in the place of a digit
// of a number, in a value of the heading, of a label or of a record.
//
// Scanners and typists take O for 0, I and l for 1, S for 5 and B for 8. A search does not find the word
// or the number. Only words of letters alone are judged, and numbers of digits alone: J3 and B52 are
// neither.
//
//	FM PORT LOUIS
//	INFO ROUTINE WA5HINGTON
//	TELNO 61
//
// Compare with the original.
//
// Fix: none, because only the original shows what was meant.
//
// Source: damage as observed in scans.
var MisreadCharacter = add(lint.Rule{
	Name: "misread-character", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	Layouts: otherLayouts, Check: checkMisread,
})

func checkMisread(p *lint.Pass) {
	if p.Cable.Layout == grammar.ACP127 && p.Cable.Service == grammar.StateService {
		return // misspelt-title and others report its fields
	}
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Attribute:
			if e.Key != nil && e.Value != nil && isReadKey(e.Key.Text) {
				checkMisreadWords(p, e.Value.At)
			}
		case *grammar.Addressee, *grammar.Originator, *grammar.Subject, *grammar.Labelled, *grammar.Attention,
			*grammar.Signature, *grammar.Drafting, *grammar.SerialCheck, *grammar.References:
			checkMisreadWords(p, e.Span())
		case *grammar.Caption, *grammar.Foreign:
			const longest = len("SENSITIVE") + 1 // of a caption
			if at := e.Span(); at.Len() <= longest {
				checkMisreadWords(p, at)
			}
		case *grammar.Form: // unread-form-line reports its other values
			if f := e.Field; e.Set != nil || e.People != nil || f != nil && (len(f.Addressees) > 0 || f.Signer != nil) {
				checkMisreadWords(p, e.Span())
			}
		}
	}
}

// isReadKey reports whether words come after a key of a record or a label of the White House, and no codes.
func isReadKey(key string) bool {
	switch key {
	case "Subject", "Concepts", "TAGS", "From", "To", "Office", "Original Classification", "Executive Order",
		"ORIG", "SUBJ", "TO", "INFO":
		return true
	}
	return false
}

// checkMisreadWords reports each word in a value of which one character is misread.
func checkMisreadWords(p *lint.Pass, at grammar.Span) {
	text := p.Text(at)
	if !strings.ContainsAny(text, "0123456789l") {
		return // as most
	}
	for i := 0; i < len(text); {
		n := i
		letters, digits, odd := 0, 0, 0
		for ; n < len(text) && isWordByte(text[n]) && text[n] != '\''; n++ {
			if '0' <= text[n] && text[n] <= '9' {
				digits++
			} else {
				letters++
			}
			if text[n] == 'l' {
				odd++
			}
		}
		if (digits == 1 || letters == 1 || odd == 1) && n-i >= 3 {
			word := grammar.Span{Start: at.Start + i, End: at.Start + n}
			switch w := p.Text(word); {
			case digits == 1 && hasDigitForLetter(w), digits == 0 && hasSmallL(w):
				p.Reportf(word, "found a digit or a small l in %s, expected a letter", w)
			case letters == 1 && digits > 1 && hasLetterForDigit(w):
				p.Reportf(word, "found a letter in %s, expected a digit", w)
			}
		}
		i = max(n, i+1)
	}
}

// hasDigitForLetter reports whether the digit of a word is one that looks like a letter, among letters of one case.
func hasDigitForLetter(w string) bool {
	const shortest = 4
	i := strings.IndexAny(w, "0158")
	if i < 0 || len(w) < shortest {
		return false
	}
	rest := w[:i] + w[i+1:]
	if capitals(rest) != rest && strings.ToLower(rest[1:]) != rest[1:] {
		return false
	}
	switch i {
	case 0:
		return len(rest) >= shortest
	case len(w) - 1:
		return len(rest) >= shortest && (w[i] == '0' || w[i] == '5')
	}
	return true
}

// hasSmallL reports whether a word in capitals has a small l.
func hasSmallL(w string) bool {
	rest := strings.Replace(w, "l", "", 1)
	return capitals(rest) == rest
}

// hasLetterForDigit reports whether the letter of a number is one that looks like a digit: 44O, 20S6, O71
func hasLetterForDigit(w string) bool {
	i := strings.IndexAny(w, "OIlSB")
	switch {
	case i < 0:
		return false
	case i == 0:
		return w[0] == 'O' || w[0] == 'I' || w[0] == 'l'
	case i == len(w)-1:
		return w[i] == 'O' || w[i] == 'l' || w[i] == 'I'
	}
	return true
}
