package completion

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

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

// due is the keyword of a line, if the cable has no line of its kind but the one at the place.
func (p *place) due(k grammar.Kind, text, detail, behind string) []Item {
	if p.has(k) {
		return nil
	}
	return []Item{p.beginning(text, detail, behind)}
}

// has reports whether the cable has a line of a kind besides the one at the place.
func (p *place) has(k grammar.Kind) bool {
	return slices.ContainsFunc(p.cable.Elements, func(e grammar.Element) bool {
		return e.Kind() == k && e != p.element
	})
}

// serialCheck returns the line with the serial number of the DE line, or "" where there is none.
func (p *place) serialCheck() string {
	isBase := p.isOther() && (p.cable.Layout == grammar.ACP127 || p.cable.Layout == grammar.ACP126)
	if !p.facts.Serial.Known || isBase { // whose base procedure has no such line
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
