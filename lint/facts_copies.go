package lint

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// nextCable returns the element with which another cable begins, or the number of elements: a classification line with
// another number, below fields or text and with fields of its own.
func nextCable(c *grammar.Cable) int {
	numbered := 0 // classification lines
	for e := range grammar.All[*grammar.Marking](c) {
		if e.Serial != nil {
			numbered++
		}
	}
	if numbered < 2 { // as in most texts
		return len(c.Elements)
	}
	first, seen := -1, false
	for i, e := range c.Elements {
		switch e := e.(type) {
		case *grammar.Order, *grammar.Tags, *grammar.Subject, *grammar.Paragraph, *grammar.Passage:
			seen = seen || first >= 0
		case *grammar.Marking:
			if e.SyntaxError != nil || e.Serial == nil {
				continue
			}
			switch n, ok := e.Serial.Int(); {
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
