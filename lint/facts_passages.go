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

// passage returns the first passage of that name which has an end: the words END SUMMARY or, of one that
// a heading names, the next heading or the end of the text.
//
//	COMMENT
//	-------
//
//	5. (C) The dues will rise again.
func passage(c *grammar.Cable, name string, names []grammar.Span) Fact[string] {
	text, lines := c.File.Text, c.Body.Lines
	endless := false // no END of that name follows
	for i, e := range lines {
		here := e.Span()
		for len(names) > 0 && names[0].Start < here.Start {
			names = names[1:]
		}
		if len(names) == 0 {
			break
		}
		if names[0].Start >= here.End {
			continue
		}
		at := grammar.Span{Start: passageStart(e, text, name), End: lines[len(lines)-1].Span().End}
		if at.Start < 0 {
			continue
		}
		headed := isHeadingOfPassage(e, at.Start)
		if headed {
			at = headedPassage(lines[i:], text, name, names)
		} else if endless {
			continue
		} else if at.End = passageEnd(text, name, at, names); at.End < 0 {
			endless = true
			continue
		}
		at.End = at.Start + len(withoutLoneNumber(at.Of(text)))
		if value := passageText(lines[i:], text, at); value != "" || !headed {
			return known(value, at)
		}
	}
	return Fact[string]{}
}

// isHeadingOfPassage reports whether a line is the name of a passage and nothing else, whose text begins
// below it.
func isHeadingOfPassage(e grammar.Element, start int) bool {
	switch e.Kind() {
	case grammar.TitleKind, grammar.PassageKind, grammar.MarkerKind:
		return start >= e.Span().End
	}
	return false
}

// headedPassage returns the place of the text below a heading, the first of lines: from the text of the
// first paragraph, without its number and mark, up to END or, where there is none before another passage
// begins, to the next heading or the end of the text.
func headedPassage(lines []grammar.Element, text, name string, names []grammar.Span) grammar.Span {
	at := grammar.Span{Start: lines[0].Span().End, End: lines[0].Span().End}
	section := at.End // of the text up to the next heading
	begun, over := false, false
	next := names
	for _, e := range lines[1:] {
		for len(next) > 0 && next[0].Start < e.Span().Start {
			next = next[1:]
		}
		named := len(next) > 0 && next[0].Start < e.Span().End
		if named && (passageStart(e, text, "SUMMARY") >= 0 || passageStart(e, text, "COMMENT") >= 0) {
			break
		}
		switch e := e.(type) {
		case *grammar.Title:
			over = over || begun
		case *grammar.Signature, *grammar.Marking, *grammar.TextSeparation:
			over = true
		case *grammar.Paragraph, *grammar.Passage, *grammar.Marker, *grammar.Subparagraph:
			if !begun {
				at.Start = textOf(e, text)
			}
			begun, at.End = true, e.Span().End
			if !over {
				section = at.End
			}
		}
	}
	if end := passageEnd(text, name, at, names); end >= 0 {
		at.End = end
	} else {
		at.End = section
	}
	return at
}

// textOf returns where the text of a line begins, after the number and the mark of a paragraph.
func textOf(e grammar.Element, text string) int {
	if p, ok := e.(*grammar.Paragraph); ok {
		return p.Text().End - len(strings.TrimLeft(p.Text().Of(text), " \t:"))
	}
	return e.Span().Start
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
	rest := strings.TrimLeft(withoutMark(at.Of(text)), " \t\r\n-*([.)")
	begun := false
	if after, ok := cutFold(rest, "BEGIN "); ok {
		rest, begun = strings.TrimLeft(after, " "), true
	}
	rest, ok := cutFold(rest, name)
	if !ok {
		return -1
	}
	if EndBefore(text[:at.End-len(rest)-len(name)]) >= 0 {
		return -1 // END and, on a line of its own, SUMMARY
	}
	rest = afterNames(rest)
	body := strings.TrimLeft(rest, " :.-\u2013\u2014)]\t\r\n")
	stops := strings.TrimSpace(rest[:len(rest)-len(body)])
	if stops == "" && !begun && body != "" && !strings.Contains(rest[:len(rest)-len(body)], "\n") && !beginsText(rest) {
		return -1 // Summary of events
	}
	return at.End - len(body)
}

// withoutMark returns what follows a portion mark, also a wrong one, at the start of a text, and the number
// of an item before it: (SBU) SUMMARY, (SE) Summary, 1)   (U) Summary.
func withoutMark(s string) string {
	const most = 12 // letters and signs of a mark
	rest := strings.TrimLeft(s, " \t\r\n")
	if number := strings.TrimLeft(rest, "0123456789"); len(number) < len(rest) && strings.HasPrefix(number, ")") {
		rest = strings.TrimLeft(number[1:], " ")
	}
	if !strings.HasPrefix(rest, "(") {
		return s
	}
	end := strings.IndexByte(rest[:min(len(rest), most)], ')')
	if end < 0 || strings.ToUpper(rest[:end]) != rest[:end] || len(strings.TrimLeft(rest[end+1:], " \t")) == 0 {
		return s
	}
	if _, ok := cutFold(rest[1:], "SUMMARY"); ok {
		return s // (SUMMARY) The dues rise
	}
	if _, ok := cutFold(rest[1:], "COMMENT"); ok {
		return s
	}
	return rest[end+1:]
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
	for _, at := range names {
		switch {
		case at.Start < within.Start || !strings.EqualFold(at.Of(text), name):
			continue
		case at.End > within.End:
			return -1
		case at.End < within.End && isWord(text[at.End]):
			continue
		}
		if end := EndBefore(text[within.Start:at.Start]); end >= 0 {
			return within.Start + len(strings.TrimRight(text[within.Start:within.Start+end], " \t\r\n([-*"))
		}
	}
	return -1
}

// EndBefore returns the offset of END if it is the last word of a text before the name of a passage, SUMMARY
// or COMMENT, or -1. OF, or another name and AND, may come after it: END OF SUMMARY, END COMMENT AND
// SUMMARY. A line may end between them, also with the backslash with which a database escaped its end, and
// the blank between them may be lost: ENDSUMMARY.
func EndBefore(text string) int {
	const gaps = " \t\r\n\\"
	bare := strings.TrimRight(text, gaps)
	if rest, ok := cutLastWord(bare, "OF"); ok {
		bare = strings.TrimRight(rest, gaps)
	} else if rest, ok := cutLastWord(bare, "AND"); ok {
		rest = strings.TrimRight(rest, gaps)
		bare = strings.TrimRight(rest[:strings.LastIndexAny(rest, gaps)+1], gaps)
	}
	if rest, ok := cutLastWord(bare, "END"); ok {
		return len(rest)
	}
	return -1
}

// withoutLoneNumber returns a passage without the number and the mark of a paragraph that has nothing but
// its END: "2. (C) END SUMMARY."
func withoutLoneNumber(s string) string {
	rest := strings.TrimRight(s, " \t")
	if strings.HasSuffix(rest, ")") {
		rest = strings.TrimRight(rest[:strings.LastIndexByte(rest, '(')+1], " \t(")
	}
	number, ok := strings.CutSuffix(rest, ".")
	bare := strings.TrimRight(number, "0123456789")
	if !ok || bare == number {
		return s
	}
	above := strings.TrimRight(strings.TrimSuffix(bare, pilcrow), " \t")
	if above != "" && above[len(above)-1] != '\n' {
		return s // of 1980.
	}
	return strings.TrimRight(above, " \t\r\n\\([-*")
}

// cutLastWord cuts a word in any case from the end of a text.
func cutLastWord(s, word string) (before string, ok bool) {
	i := len(s) - len(word)
	if i < 0 || !strings.EqualFold(s[i:], word) || i > 0 && isWord(s[i-1]) {
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
		if !isPassageText(e) {
			continue
		}
		s.Start, s.End = max(s.Start, at.Start), min(s.End, at.End)
		if s.Start >= s.End {
			continue
		}
		value := s.Of(text)
		if strings.Contains(value, pilcrow) {
			value = strings.ReplaceAll(value, pilcrow, "")
		}
		for line := range strings.Lines(value) {
			writeWords(&b, line)
		}
	}
	return b.String()
}

// isPassageText reports whether a line is text of a passage: not a page line, nor the levels and banners
// around the page of a print, between which the text goes on. A foreign line of which nothing is known is,
// since some are text that was taken for one.
func isPassageText(e grammar.Element) bool {
	switch e := e.(type) {
	case *grammar.Foreign:
		return e.Sort == grammar.UnknownSort
	case *grammar.Publisher, *grammar.Repeat, *grammar.Underline, *grammar.Stray:
		return false
	}
	return !e.Kind().IsSetAside()
}

// writeWords adds the words of a line, each after a blank: what is between wide gaps in one step.
func writeWords(b *strings.Builder, line string) {
	end := len(line)
	for end > 0 && endsPassageLine(line[end-1]) {
		end--
	}
	line = strings.TrimLeft(line[:end], " ")
	for line != "" {
		n := singleSpacedStart(line)
		if n < len(line) && line[n] != ' ' {
			break
		}
		writeWord(b, line[:n])
		line = strings.TrimLeft(line[n:], " ")
	}
	for word := range strings.FieldsSeq(line) {
		writeWord(b, word)
	}
}

// endsPassageLine reports whether c may come after the words of a line, also a backslash with which a
// database escaped a line end.
func endsPassageLine(c byte) bool { return c == ' ' || c == '\r' || c == '\n' || c == '\\' }

// writeWord adds a word, or several, after a blank.
func writeWord(b *strings.Builder, word string) {
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	b.WriteString(word)
}
