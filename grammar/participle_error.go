package grammar

import "strings"

// Participle says what it expected only in the text of its error. This file is all that depends on
// that text; TestExpected fails when participle words it in another way.

// expectedIn returns in plain words what participle's message says that it expected, the first of
// the productions named: of `unexpected token "EXTRA" (expected Month Year?)` it is a month. It
// returns "" where the message names nothing, which means that the line should have ended.
func expectedIn(message string) string {
	_, expected, ok := strings.Cut(message, "(expected ")
	if !ok {
		return ""
	}
	expected = strings.TrimLeft(expected, "(")
	if rest, ok := strings.CutPrefix(expected, `"`); ok {
		literal, _, _ := strings.Cut(rest, `"`)
		return `"` + literal + `"`
	}
	name := firstWord(strings.TrimLeft(expected, "<"))
	if words, ok := productionNames[name]; ok {
		return words
	}
	return "a " + strings.ToLower(name)
}

// productionNames are the productions and terminals that messages name in other words than their
// own: Month is a month.
var productionNames = map[string]string{
	"AddressName":     "a name",
	"Alphanumeric":    "digits and a letter",
	"Phrase":          "a name",
	"ReferenceSerial": "a serial number",
	"Serial":          "a serial number",
}
