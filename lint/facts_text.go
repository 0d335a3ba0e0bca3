package lint

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

func (f *Facts) signature(e *grammar.Signature, c *grammar.Cable) {
	if c.Service != grammar.StateService && strings.HasPrefix(e.Span().Of(c.File.Text), "EXERCISE") {
		return // EXERCISE EXERCISE EXERCISE, the last line of a text
	}
	for _, s := range e.Signers {
		name := known(clone(s.Name.Text), s.Name)
		n := len(f.Signers) - 1
		switch {
		case n < 0 || !strings.EqualFold(surname(f.Signers[n].Value), surname(name.Value)):
			f.Signers = append(f.Signers, name)
		case strings.ToUpper(name.Value) == name.Value: // the name appears twice: Jane Roe, ROE
			f.Signers[n] = name
		}
	}
	f.Signature = f.Signers[0]
}

// surname returns the last word of a name.
func surname(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// entireText is what the first paragraph says whose mark is that of the whole text: 1. (C) ENTIRE TEXT.
const entireText = "ENTIRE TEXT"

func (f *Facts) paragraph(e *grammar.Paragraph, c *grammar.Cable) {
	p := Paragraph{At: e.Span()}
	number(&p.Number, e.Number.Digits())
	if m := e.Mark; m != nil {
		var bare string
		bare, p.Level = readMark(m.Text)
		p.Mark = known(bare, m)
		after := strings.TrimLeft(c.File.Text[m.At.End:max(m.At.End, e.Span().End)], " -")
		p.Entire = strings.HasPrefix(after, entireText) ||
			len(m.Text) > len(entireText) && strings.Contains(m.Text, entireText)
	}
	f.Paragraphs = append(f.Paragraphs, p)
}

// mark is a portion mark without its parentheses.
type mark struct {
	text  string
	level Level
}

// marks are those of the table, by their texts.
var marks = func() map[string]mark {
	all := map[string]mark{}
	for _, m := range tables.Marks {
		all[m.Text] = mark{m.Text, levelNamed(m.Level)}
	}
	return all
}()

// readMark returns a portion mark without its parentheses, that of the table, as most are, or a copy, and its level.
func readMark(s string) (bare string, level Level) {
	bare = strings.TrimSpace(strings.Trim(s, "()"))
	if m, ok := marks[bare]; ok {
		return m.text, m.level
	}
	return clone(bare), MarkLevel(bare)
}

// MarkLevel returns the level of a portion mark without its parentheses: [Secret] of S/NF. It is
// [NoLevel] if the mark is not a known one.
func MarkLevel(mark string) Level {
	m, ok := tables.FindMark(strings.ToUpper(strings.TrimPrefix(mark, entireText+" ")))
	if !ok {
		return NoLevel
	}
	return levelNamed(m.Level)
}

func (f *Facts) page(e *grammar.Page) {
	p := Page{At: e.Span()}
	if e.Page != nil {
		number(&p.Number, &e.Page.Word)
	}
	for _, w := range e.Rest {
		if len(w.Text) == len("101644Z") && strings.HasSuffix(w.Text, "Z") && isDigits(w.Text[:6]) {
			once(&p.Filed, clone(w.Text[:6]), w)
		}
	}
	if e.Post != nil {
		p.Post = known(singleSpaced(e.Post.Text), e.Post)
	}
	number(&p.Serial, &e.Serial.Word)
	if e.Section != nil && e.Total != nil {
		number(&p.Section, &e.Section.Word)
		number(&p.Total, &e.Total.Word)
	}
	f.Pages = append(f.Pages, p)
}
