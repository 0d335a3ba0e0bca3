package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnnumberedParagraphs reports a text of several paragraphs without numbers, and a single paragraph
// without one between two that follow one another.
//
// Answers and later cables refer to paragraphs by number, and each has its portion mark. Between two
// numbers only a paragraph of sentences is reported: texts that are quoted, lists and tables have
// several, or no sentences. Archive copies, which lose numbers, are not checked.
//
//	The port captain said
//
//	The harbor master said
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. The port captain said
//
//	2. The harbor master said
//
// Fix: none. Only the drafter knows where a paragraph begins.
//
// Source: 5 FAH-1 H-246.
var UnnumberedParagraphs = add(lint.Rule{
	Name: "unnumbered-paragraphs", Group: "text", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: telegrams, Check: checkUnnumbered,
})

func checkUnnumbered(p *lint.Pass) {
	if p.Cable.Body == nil {
		return
	}
	if len(p.Facts.Paragraphs) > 0 {
		checkSingle(p)
		return
	}
	var first *grammar.Passage
	for _, e := range p.Cable.Body.Lines {
		if passage, ok := e.(*grammar.Passage); ok {
			if first != nil {
				at := grammar.Span{Start: first.Span().Start, End: first.Span().Start}
				p.Reportf(at, "paragraphs without numbers, expected numbers from 1")
				return
			}
			first = passage
		}
	}
}

// checkSingle reports a single paragraph without a number between two that follow one another. Texts that
// are quoted, lists and tables have several, or no sentences.
func checkSingle(p *lint.Pass) {
	var above *grammar.Paragraph
	var single *grammar.Passage // the only one since
	other := false              // something else was since
	for _, e := range p.Cable.Body.Lines {
		switch e := e.(type) {
		case *grammar.Paragraph:
			if e.Err() != nil {
				above = nil
				continue
			}
			n, _ := e.Number.Digits().Int()
			if above != nil && single != nil && !other {
				before, _ := above.Number.Digits().Int()
				if n == before+1 && endsWithStop(p.Text(above)) && isSentence(p.Text(single)) {
					p.Reportf(firstLineOf(p, single), "paragraph without a number after paragraph %d", before)
				}
			}
			above, single, other = e, nil, false
		case *grammar.Passage:
			other = other || single != nil
			single = e
		case *grammar.Page:
		default:
			other = true
		}
	}
}

// endsWithStop reports whether a text ends with a full stop.
func endsWithStop(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, " \t\r\n\")"), ".")
}

// isSentence reports whether a text is a paragraph of sentences: it begins with a capital, has no label and
// no END, and is not short.
func isSentence(text string) bool {
	const short, label = 40, 24 // bytes
	if len(text) < short || text[0] < 'A' || text[0] > 'Z' || strings.IndexByte(text[:label], ':') >= 0 {
		return false
	}
	word, _, _ := strings.Cut(text, " ")
	switch strings.ToUpper(strings.TrimRight(word, ".:")) {
	case "END", "BEGIN", "NOTE", "COMMENT", "SUMMARY":
		return false
	}
	return endsWithStop(text)
}

// firstLineOf returns the place of the first line of an element.
func firstLineOf(p *lint.Pass, e grammar.Element) grammar.Span {
	line, _, _ := strings.Cut(p.Text(e), "\n")
	start := e.Span().Start
	return grammar.Span{Start: start, End: start + len(strings.TrimRight(line, " \r"))}
}
