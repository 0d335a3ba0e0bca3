package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// WordCutByLineEnd reports a word of the heading, of a caption or a pass line, or the label of a field,
// that a line end cuts in two.
//
// The two halves are then taken for two addressees, or for a caption and a pass line.
//
//	INFO AMEMBASSY PARIS IMME
//	DIATE 0012
//
// Use instead:
//
//	INFO AMEMBASSY PARIS IMMEDIATE 0012
//
// Fix: none. Whether more was lost has to come from the original.
//
// Source: observed in published copies.
var WordCutByLineEnd = add(lint.Rule{
	Name: "word-cut-by-line-end", Group: "heading", Severity: lint.Warning,
	Layouts: markedTexts, Check: checkLineEnds,
})

func checkLineEnds(p *lint.Pass) {
	text := p.Cable.File.Text
	for _, e := range p.Cable.Elements {
		if _, text := e.(*grammar.Paragraph); text {
			break
		}
		reportCutLabels(p, e)
	}
	for _, e := range p.Cable.Elements {
		switch e.(type) {
		case *grammar.Originator, *grammar.Addressee, *grammar.Caption, *grammar.Attention:
			at := e.Span()
			if s := p.Text(at); s == "" || strings.IndexByte(s, '\n') < 0 && !isCapital(s[len(s)-1]) {
				continue // most lines
			}
			for from := at.Start; from < at.End; {
				end, ok := lineEnd(text, from, at.End)
				if !ok {
					break
				}
				reportCutWord(p, from, end)
				from = end + 1
			}
		case *grammar.Paragraph, *grammar.Subject:
			return
		}
	}
}

// cutLabels are the labels of fields that may be cut.
var cutLabels = [...]string{"REF:", "REFS:", "SUBJECT:", "TAGS:", "CLASSIFIED BY", "CLASSIFIED BY:"}

// reportCutLabels reports labels of fields that line ends within or at the end of an element cut in two.
//
//	SUBJECT: DUES
//	RE
//	F: PARIS 12
func reportCutLabels(p *lint.Pass, e grammar.Element) {
	const longest = 16 // bytes of a line with a part of a label
	text := p.Cable.File.Text
	at := e.Span()
	for from := at.Start; from < at.End; {
		start := from
		i := strings.IndexByte(text[start:at.End], '\n')
		if i < 0 {
			i = at.End - start
		}
		if i > longest || !mayBeginLabel(text[start]) { // most lines
			from += i + 1
			continue
		}
		end, ok := lineEnd(text, start, at.End)
		if !ok {
			return
		}
		line := text[start:end]
		from = end + 1
		if len(line) > longest {
			continue
		}
		first := strings.TrimSpace(line)
		for _, label := range &cutLabels {
			if n := len(first); n > 0 && n < len(label) && label[n] != ':' && strings.EqualFold(first, label[:n]) &&
				len(text)-from >= len(label)-n && strings.EqualFold(text[from:from+len(label)-n], label[n:]) {
				stop := from + len(label) - n
				p.Reportf(grammar.Span{Start: start, End: stop}, "label %s is cut by a line end", label)
				return
			}
		}
	}
}

// mayBeginLabel reports whether a line with one of the labels may begin with c, also blanks before it.
func mayBeginLabel(c byte) bool {
	switch c | ' ' {
	case 'r', 's', 't', 'c':
		return true
	}
	return c <= ' ' || c >= utf8.RuneSelf
}

// lineEnd returns where the line ends that a place of an element is on; false where another element follows on it.
func lineEnd(text string, from, elementEnd int) (int, bool) {
	if i := strings.IndexByte(text[from:elementEnd], '\n'); i >= 0 {
		return from + i, true
	}
	end := elementEnd
	for end < len(text) && isBlank(text[end]) {
		end++
	}
	return end, end < len(text) && text[end] == '\n'
}

// isBlank reports whether c is white space within a line or a carriage return at its end.
func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' }

// reportCutWord reports a word that is cut by the line end at a place. The line begins at a place, too.
func reportCutWord(p *lint.Pass, start, end int) {
	const longest = 12 // letters of the words
	text := p.Cable.File.Text
	below := text[end+1:]
	for below != "" && below[0] != '\r' && isBlank(below[0]) {
		below = below[1:]
	}
	second := below[:leadingCapitals(below)]
	rest := below[len(second):]
	if second == "" || strings.HasPrefix(rest, "/") && strings.HasPrefix(second, "RU") {
		return // most lines
	}
	above := text[start:end]
	for above != "" && isBlank(above[len(above)-1]) {
		above = above[:len(above)-1]
	}
	word := len(above) // where the last capitals begin
	for word > 0 && isCapital(above[word-1]) {
		word--
	}
	first := above[word:]
	if first == "" || len(first)+len(second) > longest || word > 0 && above[word-1] != ' ' && above[word-1] != '/' {
		return
	}
	if rest != "" && strings.IndexByte(" \r\n/", rest[0]) < 0 {
		return
	}
	whole := first + second
	if !isCutIndicator(p, whole, second, rest) && (strings.HasPrefix(rest, "/") ||
		!isHeadingWord(p, whole) || isHeadingWord(p, first) ||
		isHeadingWord(p, second) && whole != "AMEMBASSY" && whole != "SECSTATE") {
		return
	}
	stop := end + 1 + strings.Index(text[end+1:], second) + len(second)
	at := grammar.Span{Start: start + len(above) - len(first), End: stop}
	p.Reportf(at, "word %s is cut by a line end", whole)
}

// isCutIndicator reports whether a word that was cut is a routing indicator: a slant follows, and what is below the
// cut is none by itself.
//
//	INFO RUEH
//	FR/AMEMBASSY PARIS
func isCutIndicator(p *lint.Pass, whole, second, rest string) bool {
	if !strings.HasPrefix(rest, "/") || strings.HasPrefix(second, "RU") {
		return false
	}
	_, listed := p.Tables.FindIndicator(whole)
	return listed || strings.HasPrefix(whole, "RUEH")
}

// isHeadingWord reports whether w is one of the words that most headings and pass lines are made of, or
// the name of a post that is one word.
func isHeadingWord(p *lint.Pass, w string) bool {
	switch w {
	case "AMEMBASSY", "AMCONSUL", "AMCONGEN", "SECSTATE", "USMISSION", "WASHDC", "WASHINGTON", "COLLECTIVE", "STATE",
		"DEPARTMENT", "DEPT", "FOR", "PASS", "EMBASSY", "TREASURY", "COMMERCE":
		return true
	}
	if known, ok := tables.FindPrecedence(w); ok && known.Word == w {
		return true
	}
	if post, ok := p.Tables.FindPost(w); ok && len(w) > 3 && strings.Count(post.From, " ") == 1 {
		return true
	}
	_, caption := p.Tables.FindCaption(w)
	return caption
}
