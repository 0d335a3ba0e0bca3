package generate

import (
	"fmt"
	"strings"
)

// text writes the cable. It ends in one line feed.
func (p *plan) text() string {
	var lines []string
	switch p.kind {
	case transmission:
		lines = append(p.heading(), "BT")
	case archive:
		lines = append(p.heading(), "")
	}
	lines = append(lines, p.fields()...)
	lines = append(lines, p.bodyLines()...)
	if p.look.signedApart {
		lines = append(lines, "")
	}
	lines = append(lines, upper(p.signer.surname))
	if p.kind == transmission {
		lines = append(lines, p.ending()...)
	}
	return strings.Join(lines, "\n") + "\n"
}

// fields returns the lines from the classification to the reason, and a blank line.
func (p *plan) fields() []string {
	lines := []string{p.classificationLine()}
	if p.corrected {
		lines = append(lines, "", fmt.Sprintf("C O R R E C T E D  C O P Y - PARA %d", p.between(1, 2)))
	}
	for _, group := range [][]string{p.captionLines(), p.attention} {
		if len(group) > 0 {
			lines = append(append(lines, ""), group...)
		}
	}
	lines = append(lines, "")
	for _, field := range [][]string{{p.orderLine()}, {p.tagsLine()}, p.subjectLines(), p.referenceLines()} {
		lines = append(lines, field...)
		if p.look.gaps && len(field) > 0 {
			lines = append(lines, "")
		}
	}
	if !p.look.gaps {
		lines = append(lines, "")
	}
	for _, line := range p.authority() {
		lines = append(lines, p.wrap(line)...)
		lines = append(lines, "")
	}
	return lines
}

func (p *plan) referenceLines() []string {
	return p.refs.lines(p.look.width, p.look.pilcrows)
}

// bodyLines returns the paragraphs, each before a blank line, with page lines between them. The
// last is followed by none.
func (p *plan) bodyLines() []string {
	var lines []string
	body, pages := p.body, p.pages
	if p.part > 0 {
		body, pages = p.partOfBody(), nil
	}
	for i, b := range body {
		if len(pages) > 0 && pages[0].before == i {
			lines = append(lines, p.pageLine(pages[0]), "")
			pages = pages[1:]
		}
		lines = append(lines, p.blockLines(b)...)
		if i < len(body)-1 {
			lines = append(lines, "")
		}
	}
	return lines
}

// partOfBody returns the blocks of the section that is written.
func (p *plan) partOfBody() []block {
	from, to := 0, len(p.body)
	if p.part > 1 {
		from = p.pages[p.part-2].before
	}
	if p.part <= len(p.pages) {
		to = p.pages[p.part-1].before
	}
	return p.body[from:to]
}

func (p *plan) blockLines(b block) []string {
	if p.look.upper {
		b.text = upper(b.text)
	}
	if b.kind == title {
		return p.titleLines(upper(b.text))
	}
	lines := p.wrap(p.opening(b) + b.text)
	if len(b.items) > 0 {
		lines = append(lines, "")
	}
	for _, item := range b.items {
		if p.look.upper {
			item = upper(item)
		}
		lines = append(lines, p.wrap(item)...)
	}
	return lines
}

// opening is what precedes a paragraph: ¶1. (C).
func (p *plan) opening(b block) string {
	if b.number == 0 {
		return ""
	}
	number := fmt.Sprintf("%d. ", b.number)
	if p.look.pilcrows {
		number = "\u00b6" + number
	}
	if b.mark != "" {
		number += "(" + b.mark + ") "
	}
	return number
}

// titleLines is a title with the lines under and above it.
func (p *plan) titleLines(text string) []string {
	if p.look.underline == "" {
		return []string{text}
	}
	line := strings.Repeat(p.look.underline, len(text))
	if p.look.boxed {
		return []string{line, text, line}
	}
	return []string{text, line}
}

func (p *plan) wrap(text string) []string { return wrap(text, p.look.width, p.look.spaced) }
