package lint

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
)

// passages reads summary and comment, which are between words of their own:
//
//  1. (C) SUMMARY: The dues rise. END SUMMARY.
//
// It is handed the places of these words.
func (f *Facts) passages(c *grammar.Cable, names []grammar.Span) {
	if c.Body == nil || len(names) == 0 {
		return
	}
	f.Summary = passage(c, "SUMMARY", names)
	f.Comment = passage(c, "COMMENT", names)
}

// passage returns the first passage of that name which has an end.
func passage(c *grammar.Cable, name string, names []grammar.Span) Fact[string] {
	for i, e := range c.Body.Lines {
		for len(names) > 0 && names[0].Start < e.Span().Start {
			names = names[1:]
		}
		if len(names) == 0 || names[0].Start >= e.Span().End {
			continue
		}
		start := passageStart(e, c.File.Text, name)
		if start < 0 {
			continue
		}
		last := c.Body.Lines[len(c.Body.Lines)-1].Span().End
		end := passageEnd(c.File.Text, name, grammar.Span{Start: start, End: last}, names)
		if end < 0 {
			break // none has
		}
		at := grammar.Span{Start: start, End: end}
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
	rest := strings.TrimLeft(at.Of(text), " \t\r\n-*([.)")
	begun := false
	if after, ok := cutFold(rest, "BEGIN "); ok {
		rest, begun = strings.TrimLeft(after, " "), true
	}
	rest, ok := cutFold(rest, name)
	if !ok {
		return -1
	}
	rest = afterNames(rest)
	body := strings.TrimLeft(rest, " :.-\u2013\u2014)]\t\r\n")
	stops := strings.TrimSpace(rest[:len(rest)-len(body)])
	if stops == "" && !begun && body != "" && !strings.Contains(rest[:len(rest)-len(body)], "\n") && !beginsText(rest) {
		return -1 // Summary of events
	}
	return at.End - len(body)
}

// afterNames returns what follows further names of a passage: SUMMARY AND COMMENT, Summary/Introduction,
// Summary, Comment, and Action Request.
func afterNames(s string) string {
	after, linked := cutFold(s, " AND ")
	switch {
	case linked:
	case s != "" && (s[0] == '/' || s[0] == ','):
		after = s[1:]
	default:
		return s
	}
	return strings.TrimLeftFunc(after, func(r rune) bool {
		return r == ' ' || r == ',' || r == '/' || 'a' <= r|0x20 && r|0x20 <= 'z'
	})
}

// beginsText reports whether the text of a passage follows its name at once: SUMMARY The dues rise, or
// SUMMARY (U) The dues rise.
func beginsText(s string) bool {
	s = strings.TrimLeft(s, " ")
	if strings.HasPrefix(s, "(") {
		return true
	}
	return len(s) > 1 && 'A' <= s[0] && s[0] <= 'Z' && (s[1] == ' ' || 'a' <= s[1] && s[1] <= 'z')
}

// cutFold is strings.CutPrefix in any case.
func cutFold(s, prefix string) (after string, ok bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// passageEnd returns where the text before END SUMMARY, or END OF SUMMARY, ends within a place, or -1.
func passageEnd(text, name string, within grammar.Span, names []grammar.Span) int {
	const gaps = " \t\r\n\\" // a backslash with which a database escaped a line end, too
	for _, at := range names {
		switch {
		case at.Start < within.Start || !strings.EqualFold(at.Of(text), name):
			continue
		case at.End > within.End:
			return -1
		case at.End < within.End && isWord(text[at.End]):
			continue
		}
		before := strings.TrimRight(text[within.Start:at.Start], gaps)
		if start, ok := cutFoldSuffix(before, "OF"); ok && text[within.Start+len(before)] == ' ' {
			before = strings.TrimRight(start, gaps)
		} else if start, ok := cutFoldSuffix(before, " AND"); ok { // END COMMENT AND SUMMARY
			start = strings.TrimRight(start, gaps)
			before = strings.TrimRight(start[:strings.LastIndexAny(start, gaps)+1], gaps)
		}
		if start, ok := cutFoldSuffix(before, "END"); ok && (start == "" || !isWord(start[len(start)-1])) {
			return within.Start + len(strings.TrimRight(start, " \t\r\n([-*"))
		}
	}
	return -1
}

// cutFoldSuffix is strings.CutSuffix in any case.
func cutFoldSuffix(s, suffix string) (before string, ok bool) {
	i := len(s) - len(suffix)
	if i < 0 || !strings.EqualFold(s[i:], suffix) {
		return s, false
	}
	return s[:i], true
}

const pilcrow = "\u00b6"

func isWord(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }

// passageText returns what is at a place over the lines, without what a page or a publisher
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
		for line := range strings.Lines(strings.ReplaceAll(s.Of(text), pilcrow, "")) {
			writeWords(&b, line)
		}
	}
	return b.String()
}

// writeWords adds the words of a line, each after a blank. Where all are printable ASCII it copies
// whatever is between wide gaps in one step.
func writeWords(b *strings.Builder, line string) {
	line = strings.TrimRight(line, " \r\n\\")
	if !isPrintable(line) {
		for word := range strings.FieldsSeq(line) {
			writeWord(b, word)
		}
		return
	}
	for line = strings.TrimLeft(line, " "); line != ""; line = strings.TrimLeft(line, " ") {
		words, rest, _ := strings.Cut(line, "  ")
		writeWord(b, words)
		line = rest
	}
}

// writeWord adds a word, or several, after a blank.
func writeWord(b *strings.Builder, word string) {
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	b.WriteString(word)
}
