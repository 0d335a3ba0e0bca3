package lsp

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// The parts of a cable besides its text, and of a copy around it.
const (
	headingPart   = "heading"
	endingPart    = "ending"    // labels below the text
	clearancePart = "clearance" // who drafted, approved and cleared a draft

	recordPart       = "record"       // banner and head of an archive's record
	releasePart      = "release"      // banners and release line at its head
	mailPart         = "e-mail"       // around the cable
	distributionPart = "distribution" // page line, copies, drafting and counter above a heading
	attributesPart   = "attributes"   // of a record
	olderPart        = "older telegram"
)

// partsOfCopy returns for each line the part of the copy that it is of, or "". Banners and page
// lines in the midst of the text are of none, and keep the text in one piece.
func partsOfCopy(c *grammar.Cable) []string {
	names := make([]string, len(c.Elements))
	attributes, text := false, false
	for i := 0; i < len(c.Elements); i++ {
		e := c.Elements[i]
		if !e.Kind().IsSetAside() {
			names[i] = partOfForm(c, e)
			text = true
			continue
		}
		end := i
		for end < len(c.Elements) && c.Elements[end].Kind().IsSetAside() {
			end++
		}
		head := blockEnd(c.Elements[i:end])
		section := sectionOf(c.Elements[i : i+head])
		for j := i; j < end; j++ {
			e := c.Elements[j]
			attributes = attributes || isAttributesHead(e, c)
			switch {
			case e.Kind() == grammar.InnerKind:
				names[j] = olderPart
			case e.Kind() == grammar.FormKind:
				names[j] = partOfForm(c, e)
			case e.Kind() == grammar.HeadingLineKind && j < i+head:
				names[j] = headingPart + section
			case e.Kind() == grammar.AttributeKind && c.Layout == grammar.NSC:
				if names[j] = headingPart; text {
					names[j] = endingPart
				}
			case e.Kind() == grammar.AttributeKind && c.Layout == grammar.POEMS:
			case attributes || e.Kind() == grammar.AttributeKind:
				names[j] = attributesPart
			case isOf(e, grammar.EMail):
				names[j] = mailPart
			case j < i+head && e.Kind() != grammar.WrapperKind:
				names[j] = distributionPart + section
			case isOf(e, grammar.FOIARelease) && !text:
				names[j] = releasePart
			case (isOf(e, grammar.AADRecord) || isOf(e, grammar.ReviewBanner)) && !text:
				names[j] = recordPart
			}
		}
		i = end - 1
	}
	return names
}

// partOfForm returns the part that a line of the heading of another service's message is of, or one
// of a draft, or a label below the text of SMART's form.
func partOfForm(c *grammar.Cable, e grammar.Element) string {
	switch e := e.(type) {
	case *grammar.Labelled:
		if e.Rank >= 0 && tables.SMARTLabels[e.Rank].Below {
			return endingPart
		}
	case *grammar.Form:
		level := grammar.First[*grammar.Marking](c)
		switch isAbove := level != nil && e.Span().Start < level.Span().Start; {
		case e.Of == grammar.StateDraft:
			return clearancePart
		case e.Call != nil, e.Line != nil, e.Of == grammar.DD173 && isAbove, e.Of == grammar.UKTelno && e.Field.Name != nil:
			return headingPart
		case e.Of == grammar.DD173:
			return endingPart
		}
	}
	return ""
}

// sectionOf returns which of several sections the lines begin, in words to be put after a name.
func sectionOf(lines []grammar.Element) string {
	for _, e := range lines {
		page, ok := e.(*grammar.Page)
		if !ok || page.Section == nil || page.Total == nil {
			continue
		}
		section, known := page.Section.Int()
		if total, ok := page.Total.Int(); ok && known && section > 1 && total > 1 {
			return fmt.Sprintf(" of section %d", section)
		}
	}
	return ""
}

// blockEnd returns how many of the lines, which are set aside, reach to the last one that counts
// copies, or that repeats the heading of a further section.
func blockEnd(lines []grammar.Element) int {
	copies, end := false, 0
	for i, e := range lines {
		switch e.Kind() {
		case grammar.DistributionKind, grammar.CounterKind:
			copies, end = true, i+1
		case grammar.DraftingKind, grammar.HeadingLineKind:
			end = i + 1
		}
	}
	if !copies {
		return 0
	}
	return end
}

func isOf(e grammar.Element, w grammar.Wrapping) bool {
	l, ok := e.(*grammar.Wrapper)
	return ok && l.Of == w
}

// isAttributesHead reports whether a line is above the attributes of a record.
func isAttributesHead(e grammar.Element, c *grammar.Cable) bool {
	return isOf(e, grammar.AADRecord) && e.Span().Of(c.File.Text) == "Message Attributes"
}
