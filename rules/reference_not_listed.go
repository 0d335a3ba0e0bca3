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
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		text := p.Text(e)
		citations(text, func(at int) bool {
			if letter := text[at : at+1]; !listed[letter] {
				span := grammar.Span{Start: e.Span().Start + at, End: e.Span().Start + at + 1}
				p.Reportf(span, "reference %s where the list has none of that letter", letter).
					Note(grammar.First[*grammar.References](p.Cable).Label(), "the list of references")
			}
			return true
		})
	}
}

// citations calls yield with the place of the letter of each citation, "ref B" or "REFTEL B", until it returns false. The word
// before a letter A in capitals may be an article, so a letter must be followed by something that is no letter.
func citations(text string, yield func(at int) bool) {
	letters(text, 'f', func(i int) bool {
		if i < 2 || !strings.EqualFold(text[i-2:i], "re") || i > 2 && isWordByte(text[i-3]) {
			return true
		}
		rest := strings.TrimPrefix(strings.TrimPrefix(text[i+1:], "tel"), "TEL")
		rest = strings.TrimLeft(rest, "\r") // of a line end
		if len(rest) < 2 || rest[0] != ' ' && rest[0] != '\n' || rest[1] < 'A' || rest[1] > 'Z' || len(rest) > 2 && isWordByte(rest[2]) {
			return true
		}
		return yield(len(text) - len(rest) + 1)
	})
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '\''
}
