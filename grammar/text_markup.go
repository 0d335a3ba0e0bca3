package grammar

import "strings"

// Copies from web pages and forums keep signs of their markup, which are read as if blanks were in
// their place, so that each byte keeps its own:
//
//	**TAGS:** ETRD, PREL<br>

// withoutMarkup returns a text with blanks in the place of markup: the text itself if it has none.
func withoutMarkup(text string) string {
	const bold = "**"
	stars, tags := strings.Contains(text, bold), strings.Contains(text, "<")
	if !stars && !tags {
		return text
	}
	var b []byte
	blank := func(start, n int) {
		if b == nil {
			b = []byte(text)
		}
		for i := range n {
			b[start+i] = ' '
		}
	}
	if tags {
		for i := 0; i < len(text); {
			j := strings.IndexByte(text[i:], '<')
			if j < 0 {
				break
			}
			i += j
			n := markupLength(text[i:])
			blank(i, n)
			i += max(n, 1)
		}
	}
	if stars {
		for i := 0; i < len(text); {
			j := strings.Index(text[i:], bold)
			if j < 0 {
				break
			}
			i += j
			n := boldLength(text[i:])
			if n > 0 {
				blank(i, len(bold))
				blank(i+n-len(bold), len(bold))
			}
			i += max(n, runOf(text[i:], '*'))
		}
	}
	if b == nil {
		return text
	}
	return string(b)
}

// markupTags are the names of the tags of web pages that stand around lines of text.
var markupTags = [...]string{
	"br", "p", "b", "i", "u", "em", "strong", "div", "span", "pre", "font", "BR", "P", "B", "I", "PRE",
}

// markupLength returns the length of the tag that s, which begins with <, begins with, or 0: <br />, </p>,
// <p class="text">.
func markupLength(s string) int {
	const most = 80 // bytes
	end := strings.IndexByte(s[:min(len(s), most)], '>')
	if end < 0 {
		return 0
	}
	name := strings.TrimPrefix(s[1:end], "/")
	name = name[:wordLength(name, "")]
	for _, tag := range markupTags {
		rest := strings.TrimPrefix(s[1:end], "/")
		if name == tag && (len(rest) == len(name) || rest[len(name)] == ' ' || rest[len(name)] == '/') {
			return end + 1
		}
	}
	return 0
}

// boldLength returns the length of the words in bold print, with the two stars before and after them,
// that s begins with, or 0. A row of stars is none.
func boldLength(s string) int {
	const stars, most = 2, 120 // bytes of a line
	if runOf(s, '*') != stars || len(s) <= stars || isSpace(s[stars]) || s[stars] == '\n' || s[stars] == '\r' {
		return 0
	}
	line := s[stars:min(len(s), most)]
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	end := strings.Index(line, "**")
	if end < 1 || isSpace(line[end-1]) || runOf(line[end:], '*') != stars {
		return 0
	}
	return stars + end + stars
}

// runOf returns how many bytes c the text begins with.
func runOf(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}
