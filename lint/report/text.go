// Package report prints results. Each format has its own file.
package report

import (
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

// TextOptions say how [Text] and [Concise] print. The zero value prints without colour, links and changes.
type TextOptions struct {
	Color   bool         // of severities and carets
	Rules   []*lint.Rule // to whose pages their names lead (OSC 8), for a terminal that follows links; nil for no links
	Context int          // lines of the cable shown above and below the line of a finding
	Changes bool         // show what a fix or a suggestion would change, as a small diff
}

// Text prints the findings of one cable for people: place, severity, message and rule, then the
// line with carets under the span, then notes and fixes. Lines and columns count from 1, columns in
// characters. Characters that cannot be seen are printed as their code points, so that a cable
// cannot control the terminal.
func Text(w io.Writer, res *lint.Result, o TextOptions) error {
	if len(res.Diagnostics) == 0 {
		return nil
	}
	t := newTextWriter(res.Cable.File, o)
	defer t.release()
	for _, d := range res.Diagnostics {
		t.finding(d)
	}
	return t.flush(w)
}

// Concise prints the first line of [Text] for each finding that is shown, with colours and links alone.
func Concise(w io.Writer, res *lint.Result, o TextOptions) error {
	t := newTextWriter(res.Cable.File, o)
	defer t.release()
	each(res, func(d lint.Diagnostic, start, _ grammar.Position) { t.head(&d, start) })
	return t.flush(w)
}

// textWriter builds the text of the findings of a cable. It appends instead of formatting: findings
// are read from a cache about as fast as they are printed.
type textWriter struct {
	TextOptions
	text []byte
	file *grammar.File

	rising, others places // of findings, and of notes
}

// textWriters holds writers that are not in use, to reuse their memory.
var textWriters = sync.Pool{New: func() any { return new(textWriter) }}

// newTextWriter returns an empty writer. The caller releases it.
func newTextWriter(file *grammar.File, o TextOptions) *textWriter {
	t := textWriters.Get().(*textWriter)
	*t = textWriter{TextOptions: o, text: t.text[:0], file: file,
		rising: places{file: file}, others: places{file: file}}
	return t
}

func (t *textWriter) release() {
	const most = 64 << 10 // bytes that are kept
	if cap(t.text) > most {
		t.text = nil
	}
	*t = textWriter{text: t.text}
	textWriters.Put(t)
}

// flush writes the text, if there is one.
func (t *textWriter) flush(w io.Writer) error {
	if len(t.text) == 0 {
		return nil
	}
	_, err := w.Write(t.text)
	return err
}

// sgr holds the colours of severities.
var sgr = map[lint.Severity]string{lint.Error: "31;1", lint.Warning: "33;1", lint.Info: "36;1"}

// put adds texts.
func (t *textWriter) put(texts ...string) {
	for _, s := range texts {
		t.text = append(t.text, s...)
	}
}

// paint adds a text in a colour.
func (t *textWriter) paint(code, s string) {
	if !t.Color {
		t.put(s)
		return
	}
	t.put("\x1b[", code, "m", s, "\x1b[0m")
}

// place adds line and column.
func (t *textWriter) place(at grammar.Position) {
	t.text = strconv.AppendInt(t.text, int64(at.Line), 10)
	t.text = append(t.text, ':')
	t.text = strconv.AppendInt(t.text, int64(at.Column), 10)
}

// head adds the first line of a finding: place, severity, message and rule.
func (t *textWriter) head(d *lint.Diagnostic, at grammar.Position) {
	t.put(visible.Text(t.file.Name), ":")
	t.place(at)
	t.put(": ")
	t.paint(sgr[d.Severity], d.Severity.String())
	t.put(": ", visible.Text(d.Message), " [")
	t.rule(d.Rule)
	t.put("]\n")
}

// rule adds the name of a rule, as a link to its page where that is known.
func (t *textWriter) rule(name string) {
	if r := lint.RuleNamed(t.Rules, name); r != nil && r.URL != "" {
		t.put("\x1b]8;;", visible.Text(r.URL), "\x1b\\", visible.Text(name), "\x1b]8;;\x1b\\")
		return
	}
	t.put(visible.Text(name))
}

func (t *textWriter) finding(d lint.Diagnostic) {
	t.head(&d, t.rising.at(d.At.Start))
	t.around(d.At, sgr[d.Severity])
	for _, n := range d.Notes {
		t.note(n, d.At)
	}
	for _, f := range d.Fixes {
		kind := "suggestion"
		if f.Safe {
			kind = "fix"
		}
		t.put("  ", kind, ": ", visible.Text(f.Title), "\n")
		if t.Changes {
			t.change(f)
		}
	}
}

// note adds a note of the finding at a place.
func (t *textWriter) note(n lint.Note, found grammar.Span) {
	t.put("  note: ", visible.Text(n.Message), ", at ")
	if n.In != nil {
		t.put(visible.Text(n.In.Name), ":")
		t.place(n.In.Position(n.At.Start))
		t.put("\n")
		return
	}
	t.place(t.others.at(n.At.Start))
	t.put("\n")
	if t.file.LineAt(n.At.Start) != t.file.LineAt(found.Start) {
		t.snippet(n.At, "36")
	}
}

// snippet shows the line in which a span begins, or the part of a long one around it, with carets.
func (t *textWriter) snippet(at grammar.Span, code string) {
	if len(t.file.Lines) == 0 {
		return
	}
	i := t.file.LineAt(at.Start)
	l := t.file.Lines[i]
	start := min(max(at.Start, l.Start), l.End)
	end := max(min(at.End, l.End), start)
	left, right := window(t.file.Text, l, start, end)
	number := strconv.Itoa(i + 1 + t.file.Part.Lines)
	margin := max(0, 5-len(number))
	show := visible.Text
	if visible.IsCommand(t.file.Text[left:right]) { // of which each part holds a piece
		show = func(s string) string { return strings.ReplaceAll(visible.Text(s), "#", "<U+0023>") }
	}
	before, lead := show(t.file.Text[left:start]), ""
	if left > l.Start {
		lead = "…"
	}
	under, tail := show(t.file.Text[start:min(end, right)]), ""
	if right < l.End {
		tail = "…"
	}
	after := show(t.file.Text[min(max(end, start), right):right])
	t.times(" ", margin)
	t.put(number, " | ", lead, before, under, after, tail, "\n")
	t.times(" ", margin+len(number)+len(" | ")+columns(lead)+columns(before))
	t.carets(max(1, columns(under)), code)
	t.put("\n")
}

// times adds a text n times.
func (t *textWriter) times(s string, n int) {
	for range n {
		t.text = append(t.text, s...)
	}
}

// carets adds carets in a colour.
func (t *textWriter) carets(n int, code string) {
	if t.Color {
		t.put("\x1b[", code, "m")
	}
	t.times("^", n)
	if t.Color {
		t.put("\x1b[0m")
	}
}

// window returns the part of a line that is shown: all of a short line, else some characters around
// the span.
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

// columns returns how many columns of a terminal s takes: two for wide characters, none for
// combining marks.
func columns(s string) int {
	if visible.IsPlain(s) {
		return len(s)
	}
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
