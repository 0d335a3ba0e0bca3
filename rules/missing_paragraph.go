package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingParagraph reports "see para 15" in a cable that has no paragraph of that number.
//
// The number is wrong, or the paragraph was lost. Paragraphs of references, "ref A para 15", are left alone, and so are cables
// in sections.
//
//  1. (U) For our request see para 15.
//
// Compare with the original; nothing is changed by itself. In published copies it is a note.
//
// Source: 5 FAH-1 H-246, by inference.
var MissingParagraph = add(lint.Rule{
	Name: "missing-paragraph", Group: "text", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkMissingParagraph,
})

func checkMissingParagraph(p *lint.Pass) {
	f := p.Facts
	if len(f.Paragraphs) < 2 || f.Section.Known {
		return
	}
	there := map[int]bool{}
	for _, para := range f.Paragraphs {
		there[para.Number.Value] = true
	}
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		text := p.Text(e)
		for from := 0; ; {
			at, n := paragraphCited(text, from)
			if at < 0 {
				break
			}
			from = at + 1
			if !there[n] {
				start := e.Span().Start + at
				p.Reportf(grammar.Span{Start: start, End: start + len(strconv.Itoa(n))}, "paragraph %d where the cable has none of that number", n)
			}
		}
	}
}

// paragraphCited returns where the number of the next "see para 5" or "para 5 below" stands, and the number, or -1.
func paragraphCited(text string, from int) (at, number int) {
	for i := from; i+6 < len(text); i++ {
		if c := text[i]; c != 'p' && c != 'P' || !strings.EqualFold(text[i:i+4], "para") || i > 0 && isWordByte(text[i-1]) {
			continue
		}
		rest := text[i+4:]
		if len(rest) > 5 && strings.EqualFold(rest[:5], "graph") {
			rest = rest[5:]
		}
		if rest == "" || rest[0] != ' ' {
			continue
		}
		rest = rest[1:]
		digits := 0
		for digits < len(rest) && digits < 3 && '0' <= rest[digits] && rest[digits] <= '9' {
			digits++
		}
		if digits == 0 || digits == 3 || !citesOwn(text[:i], rest[digits:]) {
			continue
		}
		n, _ := strconv.Atoi(rest[:digits])
		if strconv.Itoa(n) != rest[:digits] || n == 0 {
			continue
		}
		return len(text) - len(rest), n
	}
	return -1, 0
}

// citesOwn reports whether the words around a paragraph's number say that it is one of this cable: see before it, or above
// or below behind it, and no reference near.
func citesOwn(before, after string) bool {
	const near = 24
	head := capitals(before[max(0, len(before)-near):])
	tail := capitals(after[:min(len(after), near)])
	if strings.Contains(head, "REF") || strings.Contains(tail, "REF") || strings.Contains(tail, " OF ") || strings.HasPrefix(tail, ".") && len(tail) > 1 && tail[1] != ' ' && tail[1] != '\n' {
		return false
	}
	return strings.HasSuffix(strings.TrimRight(head, " "), "SEE") || strings.HasPrefix(tail, " BELOW") || strings.HasPrefix(tail, " ABOVE")
}
