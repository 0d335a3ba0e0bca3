package input

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// page yields the cable of a web page.
func page(s Source, o Options) iter.Seq2[Cable, error] {
	return opened(s, o, func(f io.Reader, yield func(Cable, error) bool) {
		yield(pageCable(s.row(1), f, o.MaxSize))
	})
}

// pageCable reads a web page, which may be several times as large as its text.
func pageCable(name string, r io.Reader, most int64) (Cable, error) {
	limit := &bounded{r, 4*most + 1<<20}
	text, err := pageText(limit)
	switch {
	case errors.Is(err, errTrap), int64(len(text)) > most:
		return Cable{}, tooLarge(name, most)
	case err != nil:
		return Cable{}, fmt.Errorf("%s: %w", name, err)
	}
	return held(name, text, most)
}

// pageText returns the text of a web page: that of its <pre> elements, one after another, for sites
// that publish cables put the heading into one and the text into the next. A page without them gives
// the text that a browser shows. It takes time in proportion to the page.
func pageText(page io.Reader) (string, error) {
	decoded, err := charset.NewReader(page, "text/html")
	if errors.Is(err, io.EOF) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	t := pageReader{tokens: html.NewTokenizer(decoded)}
	for t.next() {
	}
	if err := t.tokens.Err(); !errors.Is(err, io.EOF) {
		return "", err
	}
	if t.pre.Len() > 0 {
		return t.pre.String(), nil
	}
	return t.flow.String(), nil
}

// pageReader gathers the text of a page.
type pageReader struct {
	tokens *html.Tokenizer
	pre    strings.Builder // of <pre> elements
	flow   strings.Builder // of all others, white space as a browser shows it
	depth  int             // of <pre> elements that are open
	begun  bool            // a <pre> has just begun: a line end there is none of its text
	hidden string          // the element that is open of which nothing is shown; "" for none
}

// lineBreaking are the elements that begin a line, or end one.
var lineBreaking = []string{
	"address", "article", "blockquote", "br", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p",
	"section", "table", "td", "th", "tr", "ul",
}

// next takes the next token, and reports whether there was one.
func (t *pageReader) next() bool {
	switch kind := t.tokens.Next(); kind {
	case html.ErrorToken:
		return false
	case html.TextToken:
		if t.hidden == "" {
			t.text(string(t.tokens.Text()))
		}
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
		name, _ := t.tokens.TagName()
		t.tag(string(name), kind)
	}
	return true
}

// tag takes a tag. Of <script> and the like nothing is text.
func (t *pageReader) tag(name string, kind html.TokenType) {
	switch {
	case t.hidden != "":
		if name == t.hidden && kind == html.EndTagToken {
			t.hidden = ""
		}
	case slices.Contains([]string{"script", "style", "title"}, name):
		if kind == html.StartTagToken {
			t.hidden = name
		}
	case name == "pre" && kind == html.StartTagToken:
		endLine(&t.pre)
		t.depth, t.begun = t.depth+1, true
	case name == "pre" && kind == html.EndTagToken && t.depth > 0:
		t.depth--
	case t.depth > 0 && name == "br":
		t.pre.WriteByte('\n')
	case t.depth == 0 && slices.Contains(lineBreaking, name):
		t.flow.WriteByte('\n')
	}
}

// text takes what is between two tags.
func (t *pageReader) text(text string) {
	if t.depth == 0 {
		t.flow.WriteString(collapsed(text))
		return
	}
	if t.begun {
		text = strings.TrimPrefix(strings.TrimPrefix(text, "\r"), "\n")
	}
	t.begun = false
	t.pre.WriteString(text)
}

// collapsed returns text with one blank for each run of white space.
func collapsed(text string) string {
	words := strings.Join(strings.Fields(text), " ")
	switch {
	case text == "":
		return ""
	case words == "":
		return " "
	}
	if strings.ContainsRune(" \t\r\n", rune(text[0])) {
		words = " " + words
	}
	if strings.ContainsRune(" \t\r\n", rune(text[len(text)-1])) {
		words += " "
	}
	return words
}

// endLine ends the line that a text ends with.
func endLine(b *strings.Builder) {
	if s := b.String(); s != "" && !strings.HasSuffix(s, "\n") {
		b.WriteByte('\n')
	}
}
