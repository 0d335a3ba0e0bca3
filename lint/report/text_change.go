package report

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

// around shows the line of a finding between a few lines of the cable. Blank lines show nothing.
func (t *textWriter) around(at grammar.Span, code string) {
	if len(t.file.Lines) == 0 {
		return
	}
	i := t.file.LineAt(at.Start)
	for n := max(0, i-t.Context); n < i; n++ {
		t.plainLine(n)
	}
	t.snippet(at, code)
	for n := i + 1; n <= min(len(t.file.Lines)-1, i+t.Context); n++ {
		t.plainLine(n)
	}
}

// plainLine shows a line with its number, or the beginning of a long one.
func (t *textWriter) plainLine(i int) {
	l := t.file.Lines[i]
	if strings.TrimSpace(l.Span().Of(t.file.Text)) == "" {
		return
	}
	left, right := window(t.file.Text, l, l.Start, l.Start)
	number := strconv.Itoa(i + 1 + t.file.Part.Lines)
	t.times(" ", max(0, 5-len(number)))
	t.put(number, " | ", visible.Text(t.file.Text[left:right]))
	if right < l.End {
		t.put("…")
	}
	t.put("\n")
}

// Of a change, no more is shown than so many lines, and nothing where one of them is longer.
const (
	mostChanged    = 6
	longestChanged = 160 // bytes
)

// change shows the lines that a fix would change, before and after.
func (t *textWriter) change(f lint.Fix) {
	if len(f.Edits) == 0 || len(t.file.Lines) == 0 {
		return
	}
	text := t.file.Text
	first := t.file.LineAt(f.Edits[0].At.Start)
	last := t.file.LineAt(max(f.Edits[len(f.Edits)-1].At.End-1, f.Edits[0].At.Start))
	if last-first >= mostChanged {
		return
	}
	from, to := t.file.Lines[first].Start, t.file.Lines[last].Stop
	var after strings.Builder
	at := from
	for _, e := range f.Edits {
		if e.At.Start < at || e.At.End > to {
			return
		}
		after.WriteString(text[at:e.At.Start])
		after.WriteString(e.New)
		at = e.At.End
	}
	after.WriteString(text[at:to])
	was, is := lines(text[from:to]), lines(after.String())
	if len(is) > mostChanged || long(was) || long(is) {
		return
	}
	for len(was) > 0 && len(is) > 0 && was[0] == is[0] {
		was, is = was[1:], is[1:]
	}
	for len(was) > 0 && len(is) > 0 && was[len(was)-1] == is[len(is)-1] {
		was, is = was[:len(was)-1], is[:len(is)-1]
	}
	for _, line := range was {
		t.changed("31", "- ", line)
	}
	for _, line := range is {
		t.changed("32", "+ ", line)
	}
}

func (t *textWriter) changed(code, sign, line string) {
	t.put("      ")
	t.paint(code, sign+visible.Text(line))
	t.put("\n")
}

// lines returns the lines of a text without their endings.
func lines(text string) (lines []string) {
	for line := range strings.Lines(text) {
		lines = append(lines, strings.TrimRight(line, "\r\n"))
	}
	return lines
}

// long reports whether one of the lines is too long to be shown.
func long(lines []string) bool {
	for _, line := range lines {
		if len(line) > longestChanged {
			return true
		}
	}
	return false
}
