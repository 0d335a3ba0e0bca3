package lint

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
)

// passages reads summary and comment, which stand between words of their own:
//
//  1. (C) SUMMARY: The dues rise. END SUMMARY.
func (f *Facts) passages(c *grammar.Cable) {
	if c.Body == nil {
		return
	}
	f.Summary = passage(c, "SUMMARY")
	f.Comment = passage(c, "COMMENT")
}

// passage returns the first passage of that name which has an end.
func passage(c *grammar.Cable, name string) Fact[string] {
	for i, e := range c.Body.Lines {
		start := passageStart(e, c.File.Text, name)
		if start < 0 {
			continue
		}
		last := c.Body.Lines[len(c.Body.Lines)-1].Span().End
		end := passageEnd(c.File.Text[start:last], name)
		if end < 0 {
			break // none has
		}
		at := grammar.Span{Start: start, End: start + end}
		return known(passageText(c.Body.Lines[i:], c.File.Text, at), at)
	}
	return Fact[string]{}
}

// passageStart returns the start of the text after the name at the start of e, or -1.
func passageStart(e grammar.Element, text, name string) int {
	at := e.Span()
	switch e := e.(type) {
	case *grammar.Paragraph:
		at = e.Text()
	case *grammar.Passage, *grammar.Title, *grammar.Marker, *grammar.Subparagraph:
	default:
		return -1
	}
	rest := strings.TrimLeft(at.Of(text), " \t\r\n-*([")
	begun := false
	if after, ok := cutFold(rest, "BEGIN "); ok {
		rest, begun = strings.TrimLeft(after, " "), true
	}
	rest, ok := cutFold(rest, name)
	if !ok {
		return -1
	}
	if after, ok := cutFold(rest, " AND "); ok { // SUMMARY AND COMMENT, Summary and action request
		for i := range after {
			if c := after[i]; c != ' ' && (c|0x20 < 'a' || c|0x20 > 'z') {
				rest = after[i:]
				break
			}
		}
	}
	body := strings.TrimLeft(rest, " :.-\u2013\u2014)]\t\r\n")
	stops := strings.TrimSpace(rest[:len(rest)-len(body)])
	if stops == "" && !begun && body != "" && !strings.Contains(rest[:len(rest)-len(body)], "\n") {
		return -1 // Summary of events
	}
	return at.End - len(body)
}

// cutFold is strings.CutPrefix in any case.
func cutFold(s, prefix string) (after string, ok bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// passageEnd returns where the text before END SUMMARY ends, or -1.
func passageEnd(text, name string) int {
	for from := 0; ; {
		i := indexFold(text[from:], "END")
		if i < 0 {
			return -1
		}
		i += from
		from = i + len("END")
		if i > 0 && isWord(text[i-1]) {
			continue
		}
		rest := strings.TrimLeft(text[from:], " \t\r\n")
		if after, ok := cutFold(rest, "OF "); ok {
			rest = strings.TrimLeft(after, " \t\r\n")
		}
		if after, ok := cutFold(rest, name); ok && (after == "" || !isWord(after[0])) {
			return len(strings.TrimRight(text[:i], " \t\r\n([-*"))
		}
	}
}

const pilcrow = "\u00b6"

func isWord(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }

// indexFold is strings.Index for a word in capitals, in any case of text.
func indexFold(text, word string) int {
	for i := 0; i+len(word) <= len(text); i++ {
		if text[i]&^0x20 == word[0] && strings.EqualFold(text[i:i+len(word)], word) {
			return i
		}
	}
	return -1
}

// passageText returns what stands at a place over the lines, without what a page or a publisher
// adds.
func passageText(lines []grammar.Element, text string, at grammar.Span) string {
	var b strings.Builder
	b.Grow(at.Len())
	for _, e := range lines {
		s := e.Span()
		if s.Start >= at.End {
			break
		}
		switch e.Kind() {
		case grammar.PageKind, grammar.PublisherKind, grammar.RepeatKind, grammar.UnderlineKind,
			grammar.StrayKind:
			continue
		}
		s.Start, s.End = max(s.Start, at.Start), min(s.End, at.End)
		if s.Start >= s.End {
			continue
		}
		for word := range strings.FieldsSeq(strings.ReplaceAll(s.Of(text), pilcrow, "")) {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(word)
		}
	}
	return b.String()
}
