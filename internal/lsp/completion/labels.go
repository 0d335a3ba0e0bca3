package completion

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// attributeKeys are the keys that the record does not have yet, those that come after the one above
// first.
func (p *place) attributeKeys() []Item {
	if strings.Contains(p.before, ":") {
		return nil
	}
	line := p.offset - len(p.before)
	has := map[string]bool{}
	above := ""
	for a := range grammar.All[*grammar.Attribute](p.cable) {
		if a.Key == nil || a.Span().Start == line {
			continue
		}
		if has[a.Key.Text] = true; a.Span().Start < line {
			above = a.Key.Text
		}
	}
	var before, after []Item
	passed := above == ""
	for _, a := range tables.Attributes {
		switch item := p.beginning(a.Key+": ", a.Meaning, ""); {
		case a.Key == above:
			passed = true
		case has[a.Key]:
		case passed:
			after = append(after, item)
		default:
			before = append(before, item)
		}
	}
	return append(after, before...)
}

// labels are the labels that the form does not have yet and that come between those above and
// below. Of those above the text none is offered after it.
func (p *place) labels() (items []Item) {
	if strings.Contains(p.before, ":") {
		return nil
	}
	line := p.offset - len(p.before)
	above, below := -1, len(tables.SMARTLabels)
	has := make([]bool, len(tables.SMARTLabels))
	column, form := 0, false
	for _, e := range p.cable.Elements {
		rank := rankOf(e)
		if rank < 0 || e.Span().Start == line {
			continue
		}
		if l, ok := e.(*grammar.Labelled); ok && !form {
			form = true
			if value := l.Value(p.cable); value.Len() > 0 {
				column = value.Start - l.Span().Start
			}
		}
		has[rank] = true
		if e.Span().Start < line {
			above = max(above, rank)
		} else {
			below = min(below, rank)
		}
	}
	if !form {
		return nil
	}
	text := isBehind[*grammar.Paragraph](p)
	for i, l := range tables.SMARTLabels {
		if i <= above || i >= below || has[i] || text && !l.Below || isAuthority(l.Name) && !p.level().Classified() {
			continue
		}
		label := l.Name + ":"
		label += strings.Repeat(" ", max(1, column-len(label)))
		items = append(items, p.beginning(label, l.Meaning, labelSamples[l.Name]))
	}
	if text && (above < 0 || !tables.SMARTLabels[above].Below) {
		return append([]Item{p.nextParagraph()}, items...)
	}
	return items
}

// isForm reports whether the cable has labels of SMART's form that other layouts do not have.
func (p *place) isForm() bool { return !missing[*grammar.Labelled](p.cable) }

// isBelowText reports whether a label is above that comes after the text: Signature, Drafted By.
func (p *place) isBelowText() bool {
	for l := range grammar.All[*grammar.Labelled](p.cable) {
		if l.Span().Start < p.offset-len(p.before) && l.Rank >= 0 && tables.SMARTLabels[l.Rank].Below {
			return true
		}
	}
	return false
}

// isAuthority reports whether a label says who classified the cable, and why.
func isAuthority(label string) bool {
	switch label {
	case "Classified By", "Reason", "Declassify On", "Derived From":
		return true
	}
	return false
}

// labelSamples are what may come after labels.
var labelSamples = map[string]string{
	"MRN": "14 PORT LOUIS 42", "Date/DTG": "Mar 27, 2014 / 271109Z MAR 14", "From": "AMEMBASSY PORT LOUIS",
	"Action": "WASHDC, SECSTATE ROUTINE", "E.O.": "13526", "TAGS": "ETRD, MP", "Captions": "SENSITIVE",
	"Reference": "A) 14 STATE 5187", "Pass Line": "STATE FOR AF/E", "Subject": "Harbor Dues",
	"Classified By": "Jane Roe, DCM", "Reason": "1.4 (b) and (d)", "Declassify On": "03/27/2024",
	"Signature": "Roe", "Drafted By": "ECON:Roe, Jane", "Cleared By": "POL:Okoro, Daniel",
	"Approved By": "EXEC:Roe, Jane", "Released By": "PORT LOUIS:Roe, Jane", "Info": "PARIS, AMEMBASSY ROUTINE",
	"XMT": "AMEMBASSY TRIPOLI", "Attachments": "dues.pdf", "Dissemination Rule": "Archive Copy",
}

// kindLabels are the labels of lines that other layouts have as well.
var kindLabels = map[grammar.Kind]string{
	grammar.OrderKind: "E.O.", grammar.TagsKind: "TAGS", grammar.SubjectKind: "Subject",
	grammar.ReferencesKind: "Reference", grammar.ClassifiedByKind: "Classified By", grammar.ReasonKind: "Reason",
	grammar.DeclassifyKind: "Declassify On", grammar.DerivedFromKind: "Derived From",
}

// rankOf returns the index in [tables.SMARTLabels] of the label of a line, or -1.
func rankOf(e grammar.Element) int {
	if l, ok := e.(*grammar.Labelled); ok {
		return l.Rank
	}
	rank, _ := tables.FindSMARTLabel(kindLabels[e.Kind()])
	return rank
}
