package completion

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// lineBeginnings are the lines that are offered where nothing is yet, or the first letters of one.
func (p *place) lineBeginnings() []Item {
	switch {
	case p.inHeading():
		return p.formatLines()
	case isBehind[*grammar.TextSeparation](p):
		return p.endings()
	case isBehind[*grammar.Paragraph](p):
		return append([]Item{p.nextParagraph()}, p.lastLines()...)
	}
	return p.fields()
}

// inHeading reports whether the place is above the line BT that ends the heading, in a cable that has one.
func (p *place) inHeading() bool {
	first := grammar.First[*grammar.Separation](p.cable)
	if first != nil {
		return p.offset <= first.Span().End
	}
	return p.hasHeading() && !isBehind[*grammar.Marking](p)
}

// hasHeading reports whether the cable has format lines.
func (p *place) hasHeading() bool {
	return p.cable.Heading != nil && len(p.cable.Heading.Envelopes) > 0
}

// beginning is a keyword at the beginning of the line. What a sample of the line has after it is added.
func (p *place) beginning(text, detail, behind string) Item {
	return Item{
		Kind:   Keyword,
		Label:  strings.TrimSpace(text),
		Detail: detail,
		At:     p.from(0),
		Text:   text,
		Sample: text + behind,
	}
}

// formatLines are the lines of the heading that are not there yet and come after those above, in their order.
func (p *place) formatLines() (items []Item) {
	line := func(k grammar.Kind, text, detail, behind string) {
		if p.isDue(k) {
			items = append(items, p.beginning(text, detail, behind))
		}
	}
	if p.isDue(grammar.RoutingKind) {
		items = append(items, p.prosigns(true)...)
	}
	line(
		grammar.StationKind,
		"DE ",
		"format line 3: the station that sends, its number and the time of filing",
		"RUEHPL #0042 0861109",
	)
	if p.isDue(grammar.SecurityKind) {
		items = append(items, p.security()...)
	}
	if p.isDue(grammar.PreambleKind) {
		items = append(items, p.prosigns(false)...)
	}
	line(grammar.OriginatorKind, "FM ", "format line 6: who sends the cable", "AMEMBASSY PORT LOUIS")
	line(grammar.AddresseeKind, "TO ", "format line 7: who is to act", "RUEHC/SECSTATE WASHDC IMMEDIATE 0007")
	if !isBehind[*grammar.Addressee](p) {
		return items
	}
	informs := false
	for a := range grammar.All[*grammar.Addressee](p.cable) {
		informs = informs || a.Role == grammar.InfoRole
	}
	if !informs {
		items = append(
			items,
			p.beginning("INFO ", "format line 8: who is to be informed", "RUEHBS/USEU BRUSSELS PRIORITY 0835"),
		)
	}
	line(grammar.SeparationKind, "BT\n", "the heading ends", "")
	return append(items, p.addressees(0)...)
}

// isDue reports whether the cable has no line of a kind, and none above the place that comes after such a line.
func (p *place) isDue(k grammar.Kind) bool {
	for _, e := range p.cable.Elements {
		other := e.Kind()
		if e == p.element || other == grammar.StrayKind || other > grammar.ParagraphKind {
			continue
		}
		if other == k ||
			other > k && e.Span().Start < p.offset-len(p.before) && other != grammar.RepeatKind && other != grammar.PageKind {
			return false
		}
	}
	return true
}

// fields are the fields of the text that are not there yet and come after those above, in their order.
func (p *place) fields() (items []Item) {
	if missing[*grammar.Marking](p.cable) {
		return append(p.marking(), p.beginningsOfHeading()...)
	}
	line := func(k grammar.Kind, text, detail, behind string) {
		if p.isDue(k) {
			items = append(items, p.beginning(text, detail, behind))
		}
	}
	if p.isDue(grammar.OrderKind) {
		items = append(items, p.orders()...)
	}
	line(grammar.TagsKind, "TAGS: ", "codes for subjects, countries and organizations", "ETRD, EWWT, MP")
	line(grammar.SubjectKind, "SUBJECT: ", "what the cable is about, in capitals", "HARBOR DUES AND THE NEW BERTH")
	line(grammar.ReferencesKind, "REF: ", "cables and documents that the text refers to", "A. PORT LOUIS 31")
	if isBehind[*grammar.References](p) {
		items = append(items, p.nextLetter()...)
	}
	if p.facts.Level.Value.Classified() && p.isDue(grammar.ReasonKind) {
		line(grammar.ClassifiedByKind, "Classified By: ", "the officer who classifies the cable, with position and reasons",
			"Jane Roe, DCM, for reasons "+p.section()+" (b) and (d).")
		line(grammar.DerivedFromKind, "Derived From: ", "the guide or document that the classification is taken from",
			"memorandum on harbor dues, March 3, 2006")
	}
	if isBehind[*grammar.Subject](p) {
		return append(items, p.nextParagraph())
	}
	if !isBehind[*grammar.Order](p) && !isBehind[*grammar.Tags](p) {
		items = append(items, p.captions()...)
	}
	return items
}

// beginningsOfHeading are the prosigns with which a heading begins, where there is none yet.
func (p *place) beginningsOfHeading() []Item {
	if p.hasHeading() {
		return nil
	}
	return p.prosigns(true)
}

// lastLines are those with which the text ends.
func (p *place) lastLines() (items []Item) {
	if p.hasHeading() && missing[*grammar.TextSeparation](p.cable) {
		items = append(items, p.beginning("BT\n"+p.serialCheck(), "the text ends", ""))
	}
	return items
}

// endings are the lines after the text.
func (p *place) endings() (items []Item) {
	if number := p.serialCheck(); number != "" && missing[*grammar.SerialCheck](p.cable) {
		items = append(items, p.beginning(number, "the serial number of the DE line again", ""))
	}
	if missing[*grammar.EndOfMessage](p.cable) {
		items = append(items, p.beginning("NNNN\n", "the message ends", ""))
	}
	return items
}

// serialCheck returns the line with the serial number of the DE line, or "" where there is none.
func (p *place) serialCheck() string {
	if !p.facts.Serial.Known {
		return ""
	}
	return fmt.Sprintf("#%04d\n", p.facts.Serial.Value)
}

// missing reports whether the cable has no element of type T.
func missing[T interface {
	comparable
	grammar.Element
}](c *grammar.Cable) bool {
	var none T
	return grammar.First[T](c) == none
}

// isBehind reports whether the place is after the first element of type T.
func isBehind[T interface {
	comparable
	grammar.Element
}](p *place) bool {
	var none T
	e := grammar.First[T](p.cable)
	return e != none && e.Span().Start < p.offset-len(p.before)
}

// snippets are whole cables, where nothing is yet.
func snippets(p *place) []Item {
	order := tables.OrderOn(p.facts.Sent.Value).Number
	snippet := func(label, detail, text string) Item {
		return Item{Kind: Snippet, Label: label, Detail: detail, At: p.from(0), Text: fmt.Sprintf(text, order), Snippet: true}
	}
	return []Item{
		snippet("new unclassified cable", "a draft, from the classification line on", unclassifiedSnippet),
		snippet("new sensitive cable", "a draft, unclassified and sensitive", sensitiveSnippet),
		snippet("new confidential cable", "a draft with its authority and marks", confidentialSnippet),
		snippet("new cable with heading", "as transmitted, from the routing line to NNNN", headingSnippet),
		snippet("new SMART cable", "with the labels of SMART's form", smartSnippet),
	}
}

const unclassifiedSnippet = `UNCLAS ${1:PORT LOUIS} ${2:000042}

SIPDIS

E.O. %d: N/A
TAGS: ${3:ETRD}, ${4:MP}
SUBJECT: ${5:HARBOR DUES}

1. (U) ${6:The dues rise in June.}
${0}
`

const sensitiveSnippet = `UNCLAS ${1:PORT LOUIS} ${2:000042}

SENSITIVE
SIPDIS

E.O. %d: N/A
TAGS: ${3:ETRD}, ${4:MP}
SUBJECT: ${5:HARBOR DUES}

1. (SBU) ${6:The dues rise in June.}
${0}
`

const confidentialSnippet = `C O N F I D E N T I A L ${1:PORT LOUIS} ${2:000042}

SIPDIS

E.O. %d: DECL: ${3:03/27/2024}
TAGS: ${4:ETRD}, ${5:MP}
SUBJECT: ${6:HARBOR DUES}

Classified By: ${7:Jane Roe}, ${8:DCM}, for reasons 1.4 (${9:b}) and (${10:d}).

1. (C) ${11:The dues rise in June.}
${0}
`

const headingSnippet = `${1:RR} ${2:RUEHC}
DE ${3:RUEHPL} #${4:0042} ${5:0861109}
ZNR UUUUU ZZH
${6:R} ${7:271109Z} ${8:MAR} ${9:14}
FM ${10:AMEMBASSY PORT LOUIS}
TO ${2:RUEHC}/${11:SECSTATE WASHDC} ${12:0007}
BT
UNCLAS ${13:PORT LOUIS} 00${4:0042}

SIPDIS

E.O. %d: N/A
TAGS: ${14:ETRD}, ${15:MP}
SUBJECT: ${16:HARBOR DUES}

1. (U) ${17:The dues rise in June.}
${0}
${18:ROE}
BT
#${4:0042}

NNNN
`

const smartSnippet = `UNCLASSIFIED

MRN:                  ${1:14} ${2:PORT LOUIS} ${3:42}
Date/DTG:             ${4:Mar 27, 2014} / ${5:271109Z MAR 14}
From:                 AMEMBASSY ${2:PORT LOUIS}
Action:               WASHDC, SECSTATE ${6:ROUTINE}
E.O.:                 %d
TAGS:                 ${7:ETRD}, ${8:MP}
Subject:              ${9:Harbor Dues}

1. (U) ${10:The dues rise in June.}
${0}

Signature:            ${11:Roe}
Drafted By:           ${12:ECON:Roe, Jane}
Approved By:          ${13:EXEC:Roe, Jane}
Released By:          ${14:PORT LOUIS:Roe, Jane}
Info:                 ${15:PARIS, AMEMBASSY ROUTINE}
Dissemination Rule:   Archive Copy

UNCLASSIFIED
`

// level returns the level up to which paragraphs may be marked; the highest where the cable does not say.
func (p *place) level() lint.Level {
	f := p.facts
	switch {
	case !f.Level.Known:
		return lint.TopSecret
	case f.Level.Value == lint.Unclassified:
		for _, c := range f.Captions {
			if c.Value == "SENSITIVE" {
				return lint.Sensitive
			}
		}
	}
	return f.Level.Value
}
