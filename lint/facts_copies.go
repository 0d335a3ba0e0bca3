package lint

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// Some published files contain a text twice: an excerpt and the whole, in any order. Both have a
// classification line with the same number and section. The facts are those of the fuller one, and
// only that one is judged.

// lesserCopy returns the elements of the lesser copy of a text that appears twice, half open. It
// returns none where a text appears once.
func lesserCopy(c *grammar.Cable) (from, to int) {
	first, text := -1, false
	var line *grammar.Marking
	for i, e := range c.Elements {
		m, ok := e.(*grammar.Marking)
		if !ok || m.Err() != nil || m.Serial == nil {
			text = text || isCopied(e.Kind())
			continue
		}
		if first < 0 {
			first, line, text = i, m, false
			continue
		}
		if !text || m.Serial.Text != line.Serial.Text || sectionOf(m) != sectionOf(line) ||
			!grammar.HasFields(c.Elements[i:]) {
			continue
		}
		end := copyEnd(c.Elements, i)
		if e.Span().Start-line.Span().Start < c.Elements[end-1].Span().End-e.Span().Start {
			return first, i
		}
		return i, end
	}
	return 0, 0
}

// isCopied reports whether lines of a kind between two classification lines show that a text began
// below the first. Where there are none the second is only a line that was typed twice, as above
// and below captions or the last addressees.
func isCopied(k grammar.Kind) bool {
	switch k {
	case grammar.OrderKind, grammar.TagsKind, grammar.SubjectKind, grammar.ReferencesKind, grammar.ParagraphKind,
		grammar.PassageKind, grammar.TitleKind, grammar.ForeignKind, grammar.OriginatorKind:
		return true
	}
	return false
}

// nextCable returns the element with which another cable begins, or the number of elements: a classification line with
// another number, below fields or text and with fields of its own.
func nextCable(c *grammar.Cable) int {
	first, seen := -1, false
	for i, e := range c.Elements {
		switch k := e.Kind(); k {
		case grammar.OrderKind, grammar.TagsKind, grammar.SubjectKind, grammar.ParagraphKind, grammar.PassageKind:
			seen = seen || first >= 0
		case grammar.MarkingKind:
			m := e.(*grammar.Marking)
			if m.Err() != nil || m.Serial == nil {
				continue
			}
			switch n, ok := m.Serial.Int(); {
			case !ok:
			case first < 0:
				first = n
			case seen && n != first && grammar.HasFields(c.Elements[i:]):
				return i
			}
		}
	}
	return len(c.Elements)
}

// sectionOf returns the section that a classification line counts, without leading zeros, or "".
func sectionOf(m *grammar.Marking) string {
	if m.Counter == nil || m.Counter.Part == nil {
		return ""
	}
	return strings.TrimLeft(m.Counter.Part.Text, "0")
}

// copyEnd returns the element after the text that begins at one: what an archive put below it, or the
// end.
func copyEnd(elements []grammar.Element, from int) int {
	for i := from; i < len(elements); i++ {
		switch elements[i].Kind() {
		case grammar.WrapperKind, grammar.AttributeKind:
			return i
		}
	}
	return len(elements)
}

// single returns the cable without the lesser copy of a text that appears twice, and the elements of
// that copy; the cable itself and none where its text appears once.
func single(c *grammar.Cable) (*grammar.Cable, []grammar.Element) {
	from, to := lesserCopy(c)
	if from == to {
		return c, nil
	}
	return c.Without(from, to), c.Elements[from:to]
}

// copied notes where the lesser copy is.
func (f *Facts) copied(lesser []grammar.Element) {
	if len(lesser) > 0 {
		f.Copy = lesser[0].Span().To(lesser[len(lesser)-1])
	}
}

// fill takes from the elements of the lesser copy what the fuller one lacks.
func (f *Facts) fill(c *grammar.Cable, lesser []grammar.Element, tables *tables.Tables) {
	if len(lesser) == 0 {
		return
	}
	lacks := map[grammar.Kind]bool{
		grammar.MarkingKind: !f.Level.Known,
		grammar.OrderKind:   !f.Order.Known, grammar.TagsKind: len(f.TAGS) == 0, grammar.SubjectKind: !f.Subject.Known,
		grammar.ReferencesKind: len(f.References) == 0, grammar.ClassifiedByKind: !f.Officer.Known,
		grammar.ReasonKind: len(f.Reasons) == 0, grammar.SignatureKind: !f.Signature.Known,
	}
	for _, e := range lesser {
		if e.Err() == nil && lacks[e.Kind()] {
			f.read(e, c, tables)
		}
	}
}
