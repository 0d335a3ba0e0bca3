package compare

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/internal/visible"
)

// context is how many words are shown before and after a passage that differs.
const context = 5

// Text writes a pairing for reading on a terminal: of each pair what differs, then what is on one
// side only. Paint colours a text; it gets the code of an SGR sequence.
func Text(w io.Writer, p *Pairing, paint func(code, text string) string) error {
	var b bytes.Buffer
	for _, c := range p.Pairs {
		c.print(&b, paint)
		if p.several() {
			b.WriteByte('\n')
		}
	}
	for _, side := range []struct {
		what string
		list []Single
	}{{"only in A", p.OnlyA}, {"only in B", p.OnlyB}, {"without a number, so not paired", p.Unnamed}} {
		for _, s := range side.list {
			fmt.Fprintf(&b, "%s: %s%s\n", side.what, visible.Text(s.Path), visible.Text(inParentheses(s.ID)))
		}
	}
	if p.several() {
		b.WriteString(p.Summary() + "\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

func inParentheses(id string) string {
	if id == "" {
		return ""
	}
	return " (" + id + ")"
}

// several reports whether there is more than one pair.
func (p *Pairing) several() bool { return len(p.Pairs)+len(p.OnlyA)+len(p.OnlyB)+len(p.Unnamed) != 1 }

// Summary returns how many fields have which verdict, and how many passages differ.
func (c *Comparison) Summary() string {
	text := plural.Count(c.Count(Same), "field") + " the same"
	for _, v := range []Verdict{Differently, Contradicts, OnlyA, OnlyB} {
		if n := c.Count(v); n > 0 {
			text += fmt.Sprintf(", %d %v", n, v)
		}
	}
	text += "; " + plural.Count(c.Equal, "word") + " of the text the same"
	if n := len(c.Changes); n > 0 {
		text += ", " + plural.Count(n, "passage") + " not"
	}
	return text
}

// Summary returns how many pairs there are and how many of them differ.
func (p *Pairing) Summary() string {
	differ, written := 0, 0
	for _, c := range p.Pairs {
		switch {
		case c.Differs():
			differ++
		case c.Count(Differently) > 0:
			written++
		}
	}
	text := fmt.Sprintf("%s compared: %d with another content, %d only written differently, %d the same",
		plural.Count(len(p.Pairs), "pair"), differ, written, len(p.Pairs)-differ-written)
	if n := len(p.OnlyA) + len(p.OnlyB) + len(p.Unnamed); n > 0 {
		text += fmt.Sprintf("; %d only in A, %d only in B, %d without a number", len(p.OnlyA), len(p.OnlyB), len(p.Unnamed))
	}
	return text
}

// title names the cable of a pair.
func (c *Comparison) title() string {
	if c.ID == "" {
		return "no number"
	}
	return c.ID
}

// print prints one pair.
func (c *Comparison) print(b *bytes.Buffer, paint func(code, text string) string) {
	fmt.Fprintf(
		b,
		"%s\n  A: %s\n  B: %s\n",
		paint("1", visible.Text(c.title())),
		visible.Text(c.PathA),
		visible.Text(c.PathB),
	)
	for _, f := range c.Fields {
		if f.Verdict == Same {
			continue
		}
		fmt.Fprintf(b, "  %s: %s", f.Name, paint(colours[f.Verdict], f.Verdict.String()))
		switch {
		case f.B == nil:
			fmt.Fprintf(b, ", line %d: %s\n", f.A.Line, visible.Text(f.A.Text))
		case f.A == nil:
			fmt.Fprintf(b, ", line %d: %s\n", f.B.Line, visible.Text(f.B.Text))
		default:
			fmt.Fprintf(b, "\n    A line %d: %s\n    B line %d: %s\n",
				f.A.Line, visible.Text(f.A.Text), f.B.Line, visible.Text(f.B.Text))
		}
	}
	for _, change := range c.Changes {
		before, after := c.around(change)
		fmt.Fprintf(b, "  text%s:\n    %s", change.where(), visible.Text(before))
		if change.A != nil {
			b.WriteString(paint("31", "[-"+visible.Text(change.A.Text)+"-]"))
		}
		if change.B != nil {
			b.WriteString(paint("32", "{+"+visible.Text(change.B.Text)+"+}"))
		}
		b.WriteString(visible.Text(after) + "\n")
	}
	fmt.Fprintf(b, "  %s\n", c.Summary())
}

// colours are the SGR codes of verdicts.
var colours = map[Verdict]string{Differently: "36", OnlyA: "33", OnlyB: "33", Contradicts: "31"}

// where returns the lines of a change.
func (c Change) where() string {
	var sides []string
	if c.A != nil {
		sides = append(sides, fmt.Sprintf("A line %d", c.A.Line))
	}
	if c.B != nil {
		sides = append(sides, fmt.Sprintf("B line %d", c.B.Line))
	}
	return ", " + strings.Join(sides, ", ")
}

// around returns a few words before and after a change, as the first copy has them.
func (c *Comparison) around(change Change) (before, after string) {
	words := c.a.words
	from, to := change.wordsA[0], change.wordsA[1]
	if start := max(0, from-context); start < from {
		before = joined(words[start:from]) + " "
		if start > 0 {
			before = "… " + before
		}
	}
	if end := min(len(words), to+context); to < end {
		after = " " + joined(words[to:end])
		if end < len(words) {
			after += " …"
		}
	}
	return before, after
}
