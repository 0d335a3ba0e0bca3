package completion

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/lint"
)

// text completes paragraphs: the portion mark after a number, the letter of a reference, the number of a paragraph.
func (p *place) text() []Item {
	if typed := markTyped().FindStringSubmatchIndex(p.before); typed != nil {
		return p.marks(typed[2])
	}
	if typed := letterTyped().FindStringSubmatchIndex(p.before); typed != nil {
		return p.letters(typed[2])
	}
	if typed := numberTyped().FindStringSubmatchIndex(p.before); typed != nil {
		return p.numbers(typed[2])
	}
	return nil
}

// What is typed where a portion mark, the letter of a reference or the number of a paragraph is
// expected.
var (
	markTyped   = lazyregexp.New(`^\s*(?:\d{1,3}|[a-z]|[A-Z])\.\s+(\(?[A-Z/]{0,7})$`)
	letterTyped = lazyregexp.New(
		`(?i:\bref(?:tel)?s?)\.?(?:\s+|\s*\()(?:\(?[A-Za-z]\)?(?:\s*,\s*(?:and\s+)?|\s+(?i:and)\s+))*\(?([A-Z]?)$`,
	)
	numberTyped = lazyregexp.New(`(?i)\bpara(?:graph)?s?\.?\s+(\d{0,3})$`)
)

// portionMarks are the marks of paragraphs in rising order.
var portionMarks = []string{"U", "SBU", "C", "S", "TS"}

// marks are the portion marks up to the level of the cable, its own first.
func (p *place) marks(column int) (items []Item) {
	if p.isOther() {
		return nil
	}
	at := p.from(column)
	if rest := p.cable.File.Text[at.End:]; strings.HasPrefix(rest, ")") {
		at.End++
	}
	year := p.facts.Year
	for _, mark := range portionMarks {
		level := lint.MarkLevel(mark)
		if level > p.level() {
			break
		}
		detail := level.String()
		if level == lint.Sensitive && year.Known && year.Value < 1995 {
			mark, detail = "LOU", "limited official use"
		}
		items = slices.Insert(items, 0, markItem(mark, detail, at))
		if level.Classified() && p.isNOFORN() {
			items = slices.Insert(items, 0, markItem(mark+"/NF", detail+", no foreign nationals", at))
		}
	}
	if strings.HasPrefix(p.cable.File.Text[at.End:], " ") {
		for i := range items {
			items[i].Text = strings.TrimRight(items[i].Text, " ")
		}
	}
	return items
}

func markItem(mark, detail string, at grammar.Span) Item {
	return Item{Kind: Value, Label: "(" + mark + ")", Detail: detail, At: at, Text: "(" + mark + ") "}
}

// isNOFORN reports whether the cable says NOFORN on its classification line or as a caption.
func (p *place) isNOFORN() bool {
	for _, c := range p.facts.Captions {
		if c.Value == "NOFORN" {
			return true
		}
	}
	m := grammar.First[*grammar.Marking](p.cable)
	return m != nil && strings.Contains(m.Span().Of(p.cable.File.Text), "NOFORN")
}

// nextParagraph is the number after the last paragraph above the place, with that paragraph's mark
// up to the level of the cable.
func (p *place) nextParagraph() Item {
	number, mark, unmarked := 1, "", p.isOther()
	for _, q := range p.facts.Paragraphs {
		if q.At.Start < p.offset-len(p.before) && q.Number.Known {
			number, mark = q.Number.Value+1, q.Mark.Value
			unmarked = q.Entire || mark == "" && (unmarked || q.Number.Value == 1)
		}
	}
	if unmarked {
		mark = ""
	} else if mark == "" {
		switch p.facts.Level.Value {
		case lint.Unclassified, lint.NoLevel:
			mark = "U"
			if p.level() == lint.Sensitive {
				mark = "SBU"
			}
		case lint.Sensitive:
			mark = "SBU"
		case lint.LimitedOfficialUse:
			mark = "LOU"
		default:
			for _, m := range portionMarks {
				if lint.MarkLevel(m) == p.facts.Level.Value {
					mark = m
				}
			}
		}
	}
	if mark == "" {
		return p.beginning(fmt.Sprintf("%d. ", number), "the next paragraph", "The dues rise in June.")
	}
	return p.beginning(
		fmt.Sprintf("%d. (%s) ", number, p.capped(strings.ToUpper(mark))),
		"the next paragraph",
		"The dues rise in June.",
	)
}

// capped returns a portion mark, or that of the cable's level where the mark is above it: (S) was a
// mistake in a confidential cable.
func (p *place) capped(mark string) string {
	classification, rest, _ := strings.Cut(mark, "/")
	highest := ""
	for _, m := range portionMarks {
		if lint.MarkLevel(m) <= p.level() {
			highest = m
		} else if m == classification {
			if rest != "" {
				return highest + "/" + rest
			}
			return highest
		}
	}
	return mark
}

// letters are those of the list of references.
func (p *place) letters(column int) (items []Item) {
	known := map[string]bool{}
	for _, r := range p.facts.References {
		if r.Letter == "" || known[r.Letter] {
			continue
		}
		known[r.Letter] = true
		meaning := decode.Reference(p.tables, r)
		_, about, _ := strings.Cut(meaning, ": ")
		items = append(
			items,
			Item{Kind: Letter, Label: r.Letter, Detail: about, Doc: meaning, At: p.from(column), Text: r.Letter},
		)
	}
	return items
}

// numbers are those of the other paragraphs, each with its first words.
func (p *place) numbers(column int) (items []Item) {
	for q := range grammar.All[*grammar.Paragraph](p.cable) {
		if q.SyntaxError != nil || q.Number == nil || grammar.Element(q) == p.element { // not its own
			continue
		}
		number := q.Number.Digits().Text
		text := q.Text().Of(p.cable.File.Text)
		doc := "paragraph " + number + ": " + firstWords(text, 60)
		items = append(
			items,
			Item{Kind: Letter, Label: number, Detail: firstWords(text, 8), Doc: doc, At: p.from(column), Text: number},
		)
	}
	return items
}

// firstWords returns the first words of a text, most of them at most, on one line.
func firstWords(text string, most int) string {
	words := strings.Fields(text)
	if len(words) > most {
		return strings.Join(words[:most], " ") + " …"
	}
	return strings.Join(words, " ")
}

// references completes the list of references: the next letter where an item begins, and the post that a cable is from.
func (p *place) references() (items []Item) {
	if !p.typed() || !p.below(grammar.ReferencesKind) && !strings.Contains(p.before, " ") {
		items = p.due(grammar.ReferencesKind, "REF: ", "cables and documents that the text refers to", "A. PORT LOUIS 31")
		if isBehind[*grammar.References](p) && !p.typed() {
			items = append(items, p.nextLetter()...)
		}
		return items
	}
	typed := itemTyped().FindStringSubmatchIndex(p.before)
	if typed == nil {
		return nil
	}
	column := typed[2]
	if typed[0] == 0 && typed[2] == typed[3] || lineStartTyped().MatchString(p.before) {
		items = p.nextLetter()
	}
	for _, post := range p.tables.Posts() {
		name := numberName(post)
		item := p.post(post, name, post.From, p.from(column), name+" ")
		item.Sample = item.Text + "31"
		items = append(items, item)
	}
	return items
}

// What is typed of the post of a reference, after the label, a letter, a year or a separator; and
// of a letter at the beginning of a line.
var (
	itemTyped      = lazyregexp.New(`(?:^\s*REF\w*:?|^|[A-Z][.)]|[;,]|\bAND)\s*(?:\(?\d{2,4}\)?\s+)?([A-Z ]*)$`)
	lineStartTyped = lazyregexp.New(`^\s+[A-Z]?$`)
)

// nextLetter is the letter that comes next in the list of references.
func (p *place) nextLetter() []Item {
	letter := byte('A')
	for _, r := range p.facts.References {
		if r.Letter != "" && r.LetterAt.Start < p.offset && r.Letter[0] >= letter {
			letter = r.Letter[0] + 1
		}
	}
	if letter > 'Z' {
		return nil
	}
	text := string(letter) + ". "
	if letter == 'A' {
		if refs := grammar.First[*grammar.References](p.cable); refs != nil && len(p.facts.References) > 0 {
			return nil // a list without letters
		}
	}
	at := p.word("")
	detail := "the next reference, the " + ordinal(int(letter-'A')+1)
	return []Item{
		{Kind: Letter, Label: strings.TrimSpace(text), Detail: detail, At: at, Text: text, Sample: text + "STATE 188314"},
	}
}

// ordinal returns a number as one counts.
func ordinal(n int) string {
	if n < 4 {
		return [...]string{"", "first", "second", "third"}[n]
	}
	return strconv.Itoa(n) + "th"
}
