package generate

import (
	"fmt"
	"slices"
	"strings"
)

// block is a part of the text that blank lines set off.
type block struct {
	kind   blockKind
	number int    // of a paragraph; 0 if it has none
	mark   string // of a paragraph: C
	text   string
	items  []string // of a list at its end
}

type blockKind uint8

const (
	paragraph blockKind = iota
	title
	passage // text without a number, within BEGIN TEXT and END TEXT
)

// writer puts the body together.
type writer struct {
	*prose
	blocks    []block
	size      int
	citations []string // still to be made
}

func newBody(p *plan) []block {
	w := &writer{prose: newProse(p)}
	if len(p.refs.items) > 0 {
		w.citations = p.refs.citations(p.dice)
	}
	if p.topics[0] == &notice {
		w.notice()
		return w.blocks
	}
	w.summary()
	w.chapters()
	w.comment()
	w.finish()
	return w.blocks
}

func (w *writer) add(b block) {
	w.blocks = append(w.blocks, b)
	w.size += len(b.text) + len(strings.Join(b.items, "\n"))
}

// notice writes one paragraph, without a number.
func (w *writer) notice() {
	text := w.draw(notice.sentences)
	for len(w.citations) > 0 {
		text += " " + w.expand(w.cite("For background, see {ref}."))
	}
	w.add(block{kind: passage, text: text})
}

// cite makes the next citation the slot {ref} of a template.
func (w *writer) cite(template string) string {
	w.ref = w.citations[0]
	w.citations = w.citations[1:]
	return template
}

// summary writes the summary, if there is one; a long text has one always.
func (w *writer) summary() {
	const long = 6300
	p := w.plan
	if p.look.summary == without && p.length > long {
		p.look.summary = capitals
	}
	if p.look.summary == without || p.length < 1800 {
		return
	}
	text := w.draw(openings) + w.sentences(gists, w.between(1, 4))
	begin, end := "SUMMARY: ", " END SUMMARY."
	switch p.look.summary {
	case small:
		begin, end = "Summary: ", " End Summary."
	case underHead:
		w.add(block{kind: title, text: "SUMMARY"})
		begin = ""
	case overTwo:
		w.add(block{text: begin + text})
		begin, text = "", w.draw(gists)+w.sentences(gists, 2)
	}
	w.add(block{text: begin + text + end})
}

// sentences returns n sentences, each after a blank.
func (w *writer) sentences(bank []string, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(" " + w.draw(bank))
	}
	return b.String()
}

// chapters writes paragraphs on each topic until the text is long enough.
func (w *writer) chapters() {
	const around = 1300 // heading, fields, comment
	p := w.plan
	titles := p.look.titles && len(p.topics) > 1
	for i, t := range p.topics {
		w.topic = t
		if titles {
			w.add(block{kind: title, text: w.draw(t.headings)})
		}
		due := (p.length - around) * (i + 1) / len(p.topics)
		for first := true; first || w.size < due; first = false {
			w.paragraph()
		}
		if i == 0 && p.chance(0.04) {
			w.quotation()
		}
	}
	w.topic = p.topics[0]
}

// paragraph writes one on the topic, with a citation, an aside or a list now and then.
func (w *writer) paragraph() {
	n := w.between(2, 7)
	sentences := make([]string, 0, n+3)
	for i := range n {
		bank := w.topic.sentences
		if i > 0 && w.chance(0.4) {
			bank = remarks
		}
		sentences = append(sentences, w.draw(bank))
	}
	if len(w.citations) > 0 {
		at := w.between(1, len(sentences))
		sentences = insert(sentences, at, w.expand(w.cite(w.template(citing))))
	}
	switch w.heavier(86, 4, 4, 6) {
	case 1:
		sentences = append(sentences, w.draw(asides))
	case 2:
		sentences = append(sentences, w.draw(pointers))
	case 3:
		sentences = append(sentences, w.draw(lists))
		w.add(block{text: strings.Join(sentences, " "), items: w.list()})
		return
	}
	w.add(block{text: strings.Join(sentences, " ")})
}

func insert(words []string, at int, word string) []string {
	words = append(words, "")
	copy(words[at+1:], words[at:])
	words[at] = word
	return words
}

// list returns items with their bullets, no two alike in a row, which would be a mistake.
func (w *writer) list() []string {
	items := make([]string, w.between(2, 5))
	before := ""
	for i := range items {
		template := w.template(points)
		if template == before {
			template = points[(slices.Index(points, template)+1)%len(points)]
		}
		before = template
		item := w.expandPlain(template)
		if i == len(items)-1 {
			item = strings.TrimSuffix(item, ";") + "."
		}
		items[i] = bullet(w.plan.look.bullet, i) + item
	}
	return items
}

// expandPlain is expand without the capital.
func (w *prose) expandPlain(template string) string {
	return strings.TrimPrefix(w.expand("; "+template), "; ")
}

// bullet returns the sign before item i: "a. " gives "b. " for the second.
func bullet(first string, i int) string {
	switch first {
	case "a. ":
		return fmt.Sprintf("%c. ", 'a'+i)
	case "(1) ":
		return fmt.Sprintf("(%d) ", i+1)
	}
	return first
}

// quotation writes a paragraph that hands on a text, and the text.
func (w *writer) quotation() {
	w.add(block{text: w.expand("{who} gave {officer} the following text on {day}.")})
	w.add(block{kind: passage, text: "BEGIN TEXT:"})
	for range w.between(2, 3) {
		w.add(block{kind: passage, text: w.draw(texts)})
	}
	w.add(block{kind: passage, text: "END TEXT."})
}

// comment writes the comment, if there is one, and what is left to cite.
func (w *writer) comment() {
	for len(w.citations) > 0 {
		last := &w.blocks[w.lastParagraph()]
		last.text += " " + w.expand(w.cite(w.template(citing)))
	}
	p := w.plan
	if p.look.comment == without {
		return
	}
	text := w.draw(opinions) + w.sentences(opinions, w.between(1, 5))
	begin, end := "COMMENT: ", " END COMMENT."
	switch p.look.comment {
	case small:
		begin, end = "Comment: ", " End Comment."
	case underHead:
		w.add(block{kind: title, text: "COMMENT"})
		begin = ""
	}
	w.add(block{text: begin + text + end})
}

// lastParagraph returns the place of the last numbered paragraph without a list.
func (w *writer) lastParagraph() int {
	for i := len(w.blocks) - 1; i > 0; i-- {
		if w.blocks[i].kind == paragraph && w.blocks[i].items == nil {
			return i
		}
	}
	return 0
}

// finish numbers and marks the paragraphs and fills in their numbers where the text points to them.
func (w *writer) finish() {
	p := w.plan
	if p.handling.entirePlainly {
		w.blocks = append([]block{{text: p.handling.level.plain() + " - ENTIRE TEXT."}}, w.blocks...)
	}
	w.atLeastTwo()
	n := 0
	for i := range w.blocks {
		if w.blocks[i].kind == paragraph {
			n++
			w.blocks[i].number = n
		}
	}
	marks := p.handling.portions(p.dice, p.era, n)
	for i := range w.blocks {
		b := &w.blocks[i]
		if b.number > 0 {
			b.mark = marks[b.number-1]
		}
		for strings.Contains(b.text, paraSlot) {
			b.text = strings.Replace(b.text, paraSlot, w.elsewhere(b.number, n), 1)
		}
	}
	if p.handling.entirePlainly {
		w.blocks[0].mark = ""
	}
}

// atLeastTwo adds paragraphs: one alone would not be numbered.
func (w *writer) atLeastTwo() {
	n := 0
	for _, b := range w.blocks {
		if b.kind == paragraph {
			n++
		}
	}
	for ; n < 2; n++ {
		w.add(block{text: w.draw(remarks) + w.sentences(opinions, 2)})
	}
}

// elsewhere returns the number of another paragraph than this one.
func (w *writer) elsewhere(this, n int) string {
	other := w.between(1, n-1)
	if other >= this {
		other++
	}
	return fmt.Sprint(other)
}
