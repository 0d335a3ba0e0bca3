package grammar

import (
	"slices"
	"strings"
)

// Copies from web pages and forums keep signs of their markup, which are read as if blanks were in
// their place, so that each byte keeps its own:
//
//	**TAGS:** ETRD, PREL<br>

// withoutMarkup returns a file with blanks in the place of markup: the file itself if it has none.
func withoutMarkup(f *File) *File {
	const bold = "**"
	text := f.Text
	stars, tags := strings.Contains(text, bold), strings.Contains(text, "<")
	if !stars && !tags {
		return f
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
			if n > 0 {
				blank(i, n)
			}
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
			i += max(n, starsLength(text[i:]))
		}
	}
	if b == nil {
		return f
	}
	return f.withText(string(b))
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
	tag := strings.TrimPrefix(s[1:end], "/")
	n := wordLength(tag, "")
	if !slices.Contains(markupTags[:], tag[:n]) || n < len(tag) && tag[n] != ' ' && tag[n] != '/' {
		return 0
	}
	return end + 1
}

// boldLength returns the length of the words in bold print, with the two stars before and after them,
// that s begins with, or 0. A row of stars is none.
func boldLength(s string) int {
	const stars, most = 2, 120 // bytes of a line
	if starsLength(s) != stars || len(s) <= stars || isSpace(s[stars]) || s[stars] == '\n' || s[stars] == '\r' {
		return 0
	}
	line := s[stars:min(len(s), most)]
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	end := strings.Index(line, "**")
	if end < 1 || isSpace(line[end-1]) || starsLength(line[end:]) != stars {
		return 0
	}
	return stars + end + stars
}

// starsLength returns how many stars s begins with.
func starsLength(s string) int { return len(s) - len(strings.TrimLeft(s, "*")) }
