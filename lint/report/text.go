// Package report prints results, one file a format.
package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Text prints the findings of one cable for people: place, severity, message and rule, then the line with carets under the
// span, then notes and fixes. Lines and columns count from 1, columns in characters. Characters that cannot be seen are
// shown by their number, so that a cable cannot steer the terminal. With color, severities and carets are coloured.
func Text(w io.Writer, res *lint.Result, color bool) error {
	if len(res.Diagnostics) == 0 {
		return nil
	}
	b := bufio.NewWriter(w)
	t := textWriter{b, res.Cable.File, color, &places{file: res.Cable.File}, &places{file: res.Cable.File}}
	for _, d := range res.Diagnostics {
		t.finding(d)
	}
	return b.Flush()
}

type textWriter struct {
	w     *bufio.Writer
	file  *grammar.File
	color bool

	rising, others *places // of findings, and of notes
}

// sgr holds the colours of severities.
var sgr = map[lint.Severity]string{lint.Error: "31;1", lint.Warning: "33;1", lint.Info: "36;1"}

func (t textWriter) paint(code, s string) string {
	if !t.color {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (t textWriter) finding(d lint.Diagnostic) {
	at := t.rising.at(d.At.Start)
	fmt.Fprintf(t.w, "%s:%d:%d: %s: %s [%s]\n", visible(t.file.Name), at.Line, at.Column,
		t.paint(sgr[d.Severity], d.Severity.String()), visible(d.Message), d.Rule)
	t.snippet(d.At, sgr[d.Severity])
	for _, n := range d.Notes {
		if n.In != nil {
			p := n.In.Position(n.At.Start)
			fmt.Fprintf(t.w, "  note: %s, at %s:%d:%d\n", visible(n.Message), visible(n.In.Name), p.Line, p.Column)
			continue
		}
		p := t.others.at(n.At.Start)
		fmt.Fprintf(t.w, "  note: %s, at %d:%d\n", visible(n.Message), p.Line, p.Column)
		if t.file.LineAt(n.At.Start) != t.file.LineAt(d.At.Start) {
			t.snippet(n.At, "36")
		}
	}
	for _, f := range d.Fixes {
		kind := "suggestion"
		if f.Safe {
			kind = "fix"
		}
		fmt.Fprintf(t.w, "  %s: %s\n", kind, visible(f.Title))
	}
}

// snippet shows the line in which a span begins, or the part of a long one around it, with carets.
func (t textWriter) snippet(at grammar.Span, code string) {
	if len(t.file.Lines) == 0 {
		return
	}
	i := t.file.LineAt(at.Start)
	l := t.file.Lines[i]
	start := min(max(at.Start, l.Start), l.End)
	end := max(min(at.End, l.End), start)
	left, right := window(t.file.Text, l, start, end)
	margin := fmt.Sprintf("%5d | ", i+1)
	before, lead := visible(t.file.Text[left:start]), ""
	if left > l.Start {
		lead = "…"
	}
	under, tail := visible(t.file.Text[start:min(end, right)]), ""
	if right < l.End {
		tail = "…"
	}
	after := visible(t.file.Text[min(max(end, start), right):right])
	fmt.Fprintf(t.w, "%s%s%s%s%s%s\n", margin, lead, before, under, after, tail)
	fmt.Fprintf(t.w, "%s%s%s\n", strings.Repeat(" ", len(margin)), strings.Repeat(" ", columns(lead+before)),
		t.paint(code, strings.Repeat("^", max(1, columns(under)))))
}

// window returns the part of a line that is shown: all of a short line, else some characters around the span.
func window(text string, l grammar.Line, start, end int) (left, right int) {
	const around, most = 50, 120 // bytes
	left, right = l.Start, l.End
	if l.End-l.Start <= most {
		return left, right
	}
	left = max(left, start-around)
	right = min(right, max(start+most-around, min(end+around, start+most)))
	for left < start && !utf8.RuneStart(text[left]) {
		left++
	}
	for right < l.End && !utf8.RuneStart(text[right]) {
		right++
	}
	return left, right
}

// visible shows what cannot be seen: a tab as four blanks, other control characters and invisible ones by their number.
func visible(s string) string {
	if !strings.ContainsFunc(s, hidden) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\t':
			b.WriteString("    ")
		case hidden(r):
			fmt.Fprintf(&b, "<%U>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func hidden(r rune) bool { return !unicode.IsPrint(r) && r != ' ' }

// columns returns how many columns of a terminal s takes: two for wide characters, none for combining marks.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch k := width.LookupRune(r).Kind(); {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r):
		case k == width.EastAsianWide || k == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
