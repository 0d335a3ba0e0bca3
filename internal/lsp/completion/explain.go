package completion

import (
	"cmp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// Explanation is what is to be said at length about an item, in plain words.
type Explanation struct {
	Meanings []string // of the item, a paragraph each
	Example  string   // the line as it may become, or the text that a snippet puts there; "" where the item says all
	Parts    []string // what the parts of the example mean
}

// Explain says what an item that [At] offered in a cable means, in the words in which package
// decode says it of a cable that has it: the line is read with the item in it.
func (i *Item) Explain(c *grammar.Cable, tables *tables.Tables) Explanation {
	switch {
	case i.Snippet:
		return Explanation{Meanings: i.besides(i.Detail), Example: strings.TrimSpace(Filled(i.Text))}
	case i.Kind == Letter && i.Sample == "":
		return Explanation{Meanings: i.besides()}
	case i.Sample == "":
		says, _ := i.decoded(c, tables, i.Text)
		if len(says) == 0 {
			says = []string{cmp.Or(i.Detail, i.Label)}
		}
		return Explanation{Meanings: i.besides(says...)}
	}
	says, label := i.decoded(c, tables, i.Sample)
	line, _, _ := strings.Cut(i.lineBefore(c)+i.Sample, "\n")
	e := Explanation{Meanings: i.besides(cmp.Or(label, i.Detail)), Example: strings.TrimSpace(line), Parts: says}
	if i.Kind == Post && len(says) > 0 { // which post it is says more than its name
		e.Meanings, e.Parts = i.besides(says[0]), says[1:]
	}
	return e
}

// besides returns what an item means with what is to be added and is not said by it.
func (i *Item) besides(meanings ...string) []string {
	if i.Doc == "" || strings.Contains(strings.Join(meanings, "\n"), i.Doc) {
		return meanings
	}
	return append(meanings, i.Doc)
}

// lineBefore returns what precedes the item on its line.
func (i *Item) lineBefore(c *grammar.Cable) string {
	text := c.File.Text[:i.At.Start]
	return text[strings.LastIndexAny(text, "\r\n")+1:]
}

// decoded reads the cable above the item with the line that has a text in the item's place, and
// returns what the parts within that text mean, or, where none lies in it, those around it; and
// what the word means with which it begins. Paragraphs above are left out: they are long and have
// no say.
func (i *Item) decoded(c *grammar.Cable, tables *tables.Tables, text string) (says []string, label string) {
	before := i.lineBefore(c)
	above := c.File.Text[:i.At.Start-len(before)]
	if older := olderAt(c, i.At.Start); older != nil {
		above = above[min(older.Elements[0].Span().Start, len(above)):]
		c = older
	}
	first := i.At.Start - len(before) - len(above)
	if p := grammar.First[*grammar.Paragraph](c); p != nil && p.Span().Start < first+len(above) {
		above = above[:max(0, p.Span().Start-first)]
	}
	if len(above)+len(before) > mostAbove {
		return nil, ""
	}
	at := grammar.Span{Start: len(above) + len(before)}
	at.End = at.Start + len(strings.TrimRight(text, " \n"))
	read := grammar.Parse(c.File.Name, above+before+text+"\n")
	facts := lint.ExtractFacts(read)
	var around []string
	for _, e := range read.Elements {
		if e.Err() != nil || e.Span().End <= at.Start || e.Span().Start >= at.End {
			continue
		}
		parts := decode.Parts(read, facts, tables, e)
		inside := within(parts, at)
		for _, p := range parts {
			if !isWithin(p, at) && p.At.Start < at.End && at.Start < p.At.End {
				around = append(around, p.Meaning)
			}
		}
		details := decode.Details(read, facts, tables, e)
		if n := slices.IndexFunc(details, func(p decode.Part) bool { return p.At.Start == at.Start }); n >= 0 &&
			i.Kind == Keyword {
			label = cmp.Or(label, details[n].Meaning)
		} else if len(inside) == 0 && i.Kind != Post { // the precedence of an addressee, but not the indicator in it
			inside = within(details, at)
		}
		says = append(says, inside...)
	}
	if len(says) == 0 {
		return around, label
	}
	return says, label
}

// mostAbove is how many bytes are read for each item. No heading is as long; what is may be
// anything, and there are many items.
const mostAbove = 32 << 10

// within returns what those parts mean that lie within a place.
func within(parts []decode.Part, at grammar.Span) (meanings []string) {
	for _, p := range parts {
		if isWithin(p, at) {
			meanings = append(meanings, p.Meaning)
		}
	}
	return meanings
}

func isWithin(p decode.Part, at grammar.Span) bool {
	return at.Start <= p.At.Start && p.At.End <= at.End
}

// holder is a placeholder of a snippet: ${1:PORT LOUIS}, ${0}.
var holder = lazyregexp.New(`\$\{\d+(?::([^}]*))?\}`)

// Filled returns the text that a snippet puts there, each placeholder as it is shown.
func Filled(snippet string) string { return holder().ReplaceAllString(snippet, "$1") }
