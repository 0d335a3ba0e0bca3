package lsp

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
)

// section is a part of a cable that belongs together: the heading, the fields, what is under a
// title.
type section struct {
	name  string // heading, fields, a part of the copy, the title; "" for the text before the first title and the ending
	title grammar.Element
	lines []grammar.Element // with the title
}

// at returns the place of the section.
func (s *section) at() grammar.Span {
	return s.lines[0].Span().To(s.lines[len(s.lines)-1])
}

// sectionsOf returns the sections of a cable. Each line is in one, in order.
func sectionsOf(c *grammar.Cable) (list []section) {
	begin := func(name string, title grammar.Element) {
		list = append(list, section{name: name, title: title})
	}
	parts := partsOfCopy(c)
	heading := c.Heading != nil
	part := ""
	for i, e := range c.Elements {
		resumed := parts[i] == "" && part != ""
		switch {
		case parts[i] != "":
			if parts[i] != part {
				begin(parts[i], nil)
			}
		case heading && !isFirst(e, c) && !e.Kind().IsSetAside():
			if part != headingPart { // a line of ACP 128 begins it
				begin(headingPart, nil)
			}
			heading = false
		case c.Fields != nil && e == c.Fields.Lines[0]:
			begin("fields", nil)
		case e.Kind() == grammar.TitleKind:
			begin(strings.Join(strings.Fields(e.Span().Of(c.File.Text)), " "), e)
		case resumed && grammar.MarkingKind < e.Kind() && e.Kind() <= grammar.LabelKind:
			begin("fields", nil)
		case resumed && part == endingPart && e.Kind() == grammar.MarkingKind: // the level at the foot of the form
		case len(list) == 0, resumed, e.Kind() == grammar.SignatureKind, isFirst(e, c):
			begin("", nil)
		}
		part = parts[i]
		last := &list[len(list)-1]
		last.lines = append(last.lines, e)
	}
	return list
}

// isFirst reports whether a line is the first of the fields, the body or the ending.
func isFirst(e grammar.Element, c *grammar.Cable) bool {
	return c.Fields != nil && e == c.Fields.Lines[0] || c.Body != nil && e == c.Body.Lines[0] ||
		c.Ending != nil && e == c.Ending.Lines[0]
}

// shortened returns the first line of a text, of at most so many characters.
func shortened(text string, most int) string {
	text, _, _ = strings.Cut(text, "\n")
	runes := []rune(strings.TrimSpace(text))
	if len(runes) > most {
		return strings.TrimSpace(string(runes[:most])) + "…"
	}
	return string(runes)
}
