package rules

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LookAlikeLetter reports a Cyrillic or Greek letter within a word of Latin letters.
//
// The word looks correct, but no search finds it. Words that consist of letters of another alphabet
// are not reported.
//
//	TAGS: РREL, MP
//
// Write the Latin letter that looks the same, here the P of PREL.
//
// Fix: suggested. It writes the Latin letter, which changes a character of the record.
//
// Source: the Unicode tables of confusable characters; observed in published copies.
var LookAlikeLetter = add(lint.Rule{
	Name: "look-alike-letter", Group: "layout",
	Severity: lint.Warning, HasSuggestion: true, Everywhere: true, Check: checkLookAlikes,
})

// lookAlikes maps letters to the Latin ones that look the same.
var lookAlikes = map[rune]string{
	'А': "A", 'В': "B", 'Е': "E", 'К': "K", 'М': "M", 'Н': "H", 'О': "O", 'Р': "P", 'С': "C",
	'Т': "T", 'Х': "X", 'У': "Y", 'І': "I", 'Ѕ': "S", 'Ј': "J",
	'а': "a", 'е': "e", 'о': "o", 'р': "p", 'с': "c", 'х': "x", 'у': "y", 'і': "i", 'ѕ': "s",
	'Α': "A", 'Β': "B", 'Ε': "E", 'Ζ': "Z", 'Η': "H", 'Ι': "I", 'Κ': "K", 'Μ': "M", 'Ν': "N",
	'Ο': "O", 'Ρ': "P", 'Τ': "T", 'Υ': "Y", 'Χ': "X", 'ο': "o",
}

func checkLookAlikes(p *lint.Pass) {
	text := p.Cable.File.Text
	const first, last = 0xcd, 0xd1 // of the bytes with which letters of these alphabets begin
	for _, i := range p.Unusual() {
		if text[i] < first || text[i] > last { // as most are
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r < 0x370 || r > 0x45f {
			continue
		}
		latin, ok := lookAlikes[r]
		at := grammar.Span{Start: i, End: i + size}
		if ok && (latinBeside(text[:at.Start], false) || latinBeside(text[at.End:], true)) {
			p.Reportf(at, "found %q of another alphabet (%U), expected the Latin letter %s", r, r, latin).
				Suggest("write "+latin, lint.Replace(at, latin))
		}
	}
}

// latinBeside reports whether a text ends with a Latin letter, or begins with one.
func latinBeside(text string, beginning bool) bool {
	if text == "" {
		return false
	}
	c := text[len(text)-1]
	if beginning {
		c = text[0]
	}
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
