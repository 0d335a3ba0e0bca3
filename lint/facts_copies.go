package lint

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// nextCable returns the element with which another cable begins, or the number of elements: a classification line with
// another number, below fields or text and with fields of its own.
func nextCable(c *grammar.Cable) int {
	first, seen, looked := -1, false, 0 // seen: fields or text below the first, as far as looked at
	for i, e := range c.Elements {
		m, ok := e.(*grammar.Marking)
		if !ok || m.SyntaxError != nil || m.Serial == nil {
			continue
		}
		n, ok := m.Serial.Int()
		if !ok {
			continue
		}
		if first < 0 {
			first, looked = n, i
			continue
		}
		seen = seen || hasFieldsOrText(c.Elements[looked:i])
		if looked = i; seen && n != first && grammar.HasFields(c.Elements[i:]) {
			return i
		}
	}
	return len(c.Elements)
}

// hasFieldsOrText reports whether a field or text of a cable is among the elements.
func hasFieldsOrText(elements []grammar.Element) bool {
	return slices.ContainsFunc(elements, func(e grammar.Element) bool {
		switch e.Kind() {
		case grammar.OrderKind, grammar.TagsKind, grammar.SubjectKind, grammar.ParagraphKind, grammar.PassageKind:
			return true
		}
		return false
	})
}

// fill takes from another copy of the text what the fuller one lacks.
func (f *Facts) fill(c *grammar.Cable, tables *tables.Tables) {
	if c == nil {
		return
	}
	lacks := map[grammar.Kind]bool{
		grammar.PreambleKind: !f.Sent.Known, grammar.OriginatorKind: !f.Originator.Known,
		grammar.AddresseeKind: len(f.Addressees) == 0,
		grammar.MarkingKind:   !f.Level.Known,
		grammar.OrderKind:     !f.Order.Known, grammar.TagsKind: len(f.TAGS) == 0, grammar.SubjectKind: !f.Subject.Known,
		grammar.ReferencesKind: len(f.References) == 0, grammar.ClassifiedByKind: !f.Officer.Known,
		grammar.ReasonKind: len(f.Reasons) == 0, grammar.SignatureKind: !f.Signature.Known,
	}
	for _, e := range c.Elements {
		if isRead(e) && lacks[e.Kind()] {
			f.read(e, c, tables)
		}
	}
}
