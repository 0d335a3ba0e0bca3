package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReferenceNotListed reports a letter that the text cites and the list of references does not have.
//
//	REF: A. PORT LOUIS 31
//	1. (U) As said in ref B
//
// Either the list lost an entry or the text has the wrong letter; nothing is changed by itself.
//
// Source: observed; the list is there to be cited by letter.
var ReferenceNotListed = add(lint.Rule{Name: "reference-not-listed", Group: "reference", Severity: lint.Warning, Check: checkCited})

func checkCited(p *lint.Pass) {
	listed := map[string]bool{}
	for _, r := range p.Facts.References {
		if r.Letter != "" {
			listed[r.Letter] = true
		}
	}
	if len(listed) == 0 {
		return
	}
	for _, e := range p.Cable.Elements {
		if e.Kind() != grammar.ParagraphKind && e.Kind() != grammar.SubparagraphKind {
			continue
		}
		text := p.Text(e)
		citations(text, func(at int) bool {
			if letter := strings.ToUpper(text[at : at+1]); !listed[letter] {
				span := grammar.Span{Start: e.Span().Start + at, End: e.Span().Start + at + 1}
				p.Reportf(span, "reference %s where the list has none of that letter", letter).
					Note(grammar.First[*grammar.References](p.Cable).Label(), "the list of references")
			}
			return true
		})
	}
}

// citations calls yield with the place of the letter of each citation, "ref B", "REFTEL B", "ref. B's" or "ref (b)", until it returns
// false. The word before a letter A in capitals may be an article, so a letter must be followed by something that is no letter.
func citations(text string, yield func(at int) bool) {
	letters(text, 'f', func(i int) bool {
		if i < 2 || !strings.EqualFold(text[i-2:i], "re") || i > 2 && isWordByte(text[i-3]) {
			return true
		}
		if rest, ok := citedLetter(strings.TrimPrefix(strings.TrimPrefix(text[i+1:], "tel"), "TEL")); ok {
			return yield(len(text) - len(rest))
		}
		return true
	})
}

// citedLetter returns what stands behind "ref" or "reftel" from the letter on, and whether there is one. An I behind a full stop begins
// a sentence.
func citedLetter(behind string) (rest string, ok bool) {
	rest, stop := strings.CutPrefix(behind, ".")
	parted := len(rest)
	rest = strings.TrimLeft(rest, " \t\r\n")
	parted -= len(rest)
	rest, bracket := strings.CutPrefix(rest, "(")
	switch {
	case rest == "" || parted == 0 && !bracket || stop && rest[0] == 'I':
		return "", false
	case bracket:
		return rest, len(rest) > 1 && rest[1] == ')' && isLetter(rest[0])
	}
	return rest, 'A' <= rest[0] && rest[0] <= 'Z' && (len(rest) == 1 || rest[1] == '\'' || !isWordByte(rest[1]))
}

func isLetter(c byte) bool { return 'A' <= c&^0x20 && c&^0x20 <= 'Z' }

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '\''
}
