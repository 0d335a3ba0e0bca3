package format

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// labels finds fields whose label is not written as in most cables, or is not separated from its
// value by one space. The label of the E.O. line is checked by rule order-label.
//
//	Subject :   HARBOR DUES
//	REFS:  (A) PORT LOUIS 31
//	CLASSIFIED BY Jane Roe, DCM
func labels(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		if e.Err() != nil {
			continue
		}
		switch e := e.(type) {
		case *grammar.Subject:
			label(p, e.Label(), "SUBJECT:")
		case *grammar.Tags:
			label(p, e.Label(), "TAGS:")
		case *grammar.References:
			switch strings.ToUpper(strings.Trim(p.Text(e.Label()), " :;.-")) {
			case "REF", "REFS", "REFERENCE", "REFERENCES":
				label(p, e.Label(), "REF:")
			}
		case *grammar.ClassifiedBy:
			if e.Mark != nil || e.Name == nil { // (U) Classified by Jane Roe
				continue
			}
			label(p, e.Node.Label(), classifiedBy(p, e))
		}
	}
}

// classifiedBy returns the expected label: in capitals where the label is complete and has them, or
// where the name is in capitals.
func classifiedBy(p *lint.Pass, e *grammar.ClassifiedBy) string {
	const capitals = "CLASSIFIED BY:"
	name := p.Text(e.Name)
	if strings.HasPrefix(p.Cable.File.Text[e.Node.Label().Start:], capitals) ||
		name == strings.ToUpper(name) {
		return capitals
	}
	return "Classified By:"
}

// label reports a label that differs from the expected one, with one space after it where the value
// is on the same line.
func label(p *lint.Pass, at grammar.Span, expected string) {
	if at.Len() == 0 {
		return
	}
	text := p.Cable.File.Text
	whole := at
	for whole.End < len(text) && strings.IndexByte(" \t", text[whole.End]) >= 0 {
		whole.End++
	}
	if !strings.HasSuffix(p.Text(at), ":") && whole.End < len(text) && text[whole.End] == ':' {
		for whole.End++; whole.End < len(text) && strings.IndexByte(" \t", text[whole.End]) >= 0; {
			whole.End++
		}
	}
	if whole.End < len(text) && strings.IndexByte("\r\n", text[whole.End]) < 0 {
		expected += " "
	}
	if p.Text(whole) != expected {
		p.Reportf(whole, "found label %s, expected %s", p.Text(whole), expected).
			Fix("write the label in the usual form", lint.Replace(whole, expected))
	}
}

// loneRoles finds a TO or INFO with its first addressee on the next line.
//
//	INFO
//	RUEHBS/USEU BRUSSELS
func loneRoles(p *lint.Pass) {
	elements := p.Cable.Elements
	for i := range len(elements) - 1 {
		e, next := elements[i], elements[i+1]
		if e.Kind() != grammar.AddresseeKind || next.Kind() != grammar.AddresseeKind {
			continue
		}
		if role := strings.TrimSpace(p.Text(e)); role != "TO" && role != "INFO" {
			continue
		}
		gap := grammar.Span{Start: e.Span().Start + len(strings.TrimRight(p.Text(e), " \t\r\n")),
			End: next.Span().Start}
		if strings.TrimSpace(p.Text(gap)) == "" {
			p.Reportf(gap, "found a line end after %s, expected the addressee",
				strings.TrimSpace(p.Text(e))).Fix("join the lines", lint.Replace(gap, " "))
		}
	}
}
