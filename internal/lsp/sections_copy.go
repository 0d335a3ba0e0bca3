package lsp

import "github.com/cablelint/cablelint/grammar"

// The parts of a copy that are no part of the cable's text.
const (
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
			text = true
			continue
		}
		end := i
		for end < len(c.Elements) && c.Elements[end].Kind().IsSetAside() {
			end++
		}
		head := blockEnd(c.Elements[i:end])
		for j := i; j < end; j++ {
			e := c.Elements[j]
			attributes = attributes || isAttributesHead(e, c)
			switch {
			case e.Kind() == grammar.InnerKind:
				names[j] = olderPart
			case attributes || e.Kind() == grammar.AttributeKind:
				names[j] = attributesPart
			case isOf(e, grammar.EMail):
				names[j] = mailPart
			case j < i+head && e.Kind() != grammar.WrapperKind:
				names[j] = distributionPart
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
