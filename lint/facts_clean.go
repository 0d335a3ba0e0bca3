package lint

import (
	"reflect"
	"strings"
	"unicode/utf8"
)

// Values of facts hold no character that only a copy has: none that is invisible, and none written as in the
// source of a web page. invisible-character and html-entity report these in the text.

// copyCharacters are such characters, each with what is meant.
var copyCharacters = strings.NewReplacer(
	"\u00ad", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u200e", "", "\u200f", "", "\u2060", "", "\ufeff", "",
	"\u202a", "", "\u202b", "", "\u202c", "", "\u202d", "", "\u202e", "",
	"&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&apos;", "'", "&#39;", "'", "&#8217;", "\u2019", "&rsquo;", "\u2019",
	"&nbsp;", " ",
)

// hasCopyCharacters reports whether the values of a text may hold such characters. It is handed the places
// of unusual bytes.
func hasCopyCharacters(text string, unusual []int) bool {
	for _, i := range unusual {
		if c := text[i]; c != 0xc2 && c != 0xe2 && c != 0xef { // the first bytes of such characters
			continue
		}
		switch r, _ := utf8.DecodeRuneInString(text[i:]); {
		case r == '\u00ad', '\u200b' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', r == '\u2060', r == '\ufeff':
			return true
		}
	}
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '&')
		if i < 0 {
			return false
		}
		from += i + 1
		const longest = len("#8217;")
		if near := text[from:min(len(text), from+longest)]; strings.IndexByte(near, ';') > 0 && near[0] != ' ' {
			return true
		}
	}
}

// clean writes the characters that are meant into all values.
func (f *Facts) clean() { cleanStrings(reflect.ValueOf(f).Elem()) }

// cleanStrings replaces the characters of copies in all strings of a value that can be set.
func cleanStrings(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			if s := v.String(); strings.IndexByte(s, '&') >= 0 || !isSingleSpaced(s) { // few values
				v.SetString(copyCharacters.Replace(s))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				cleanStrings(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			cleanStrings(v.Index(i))
		}
	}
}
