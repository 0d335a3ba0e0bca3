// Package mention finds where the text of a cable speaks of its own parts: of its references by their letters (ref A) and of its
// paragraphs by their numbers (para 3); and renames these together with all that speaks of them.
package mention

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Kind says what is spoken of.
type Kind uint8

// The kinds.
const (
	Reference Kind = iota
	Paragraph
)

func (k Kind) String() string { return [...]string{"reference", "paragraph"}[k] }

// Mention is a place where a part of the cable is named.
type Mention struct {
	Kind     Kind
	Name     string       // A, or 3
	At       grammar.Span // the letter or the number
	From     int          // where the word before begins: ref of ref A; of another one in a list that of its name
	Defines  bool         // whether it stands with the reference or the paragraph itself
	RangeEnd string       // of refs A-C at the A: C; else ""
}

// Find returns the letters of the references and the numbers of the paragraphs of a cable, and what speaks of them, in order of place.
// Of what it speaks need not be there. What is said of parts of other cables, para 3 of ref B, is left out.
func Find(c *grammar.Cable, f *lint.Facts) []Mention {
	list := defined(c, f)
	for _, e := range c.Elements {
		switch e.Kind() {
		case grammar.ParagraphKind, grammar.SubparagraphKind, grammar.PassageKind, grammar.SubjectKind, grammar.TitleKind, grammar.NoticeKind:
			list = spoken(list, Reference, c.File.Text, e.Span(), referenceNamed, letterListed)
			list = spoken(list, Paragraph, c.File.Text, e.Span(), paragraphNamed, numberListed)
		}
	}
	slices.SortStableFunc(list, func(a, b Mention) int { return cmp.Compare(a.At.Start, b.At.Start) })
	return list
}

// defined returns the letters and numbers with which references and paragraphs begin.
func defined(c *grammar.Cable, f *lint.Facts) (list []Mention) {
	last := grammar.Span{}
	for _, r := range f.References {
		if r.Letter == "" || r.LetterAt == last { // several cables under one letter
			continue
		}
		last = r.LetterAt
		if i := strings.Index(r.LetterAt.Of(c.File.Text), r.Letter); i >= 0 {
			at := grammar.Span{Start: r.LetterAt.Start + i, End: r.LetterAt.Start + i + len(r.Letter)}
			list = append(list, Mention{Kind: Reference, Name: r.Letter, At: at, From: at.Start, Defines: true})
		}
	}
	for _, p := range f.Paragraphs {
		if p.Number.Known {
			at := p.Number.At
			list = append(list, Mention{Kind: Paragraph, Name: strconv.Itoa(p.Number.Value), At: at, From: at.Start, Defines: true})
		}
	}
	return list
}

// What a mention begins with, and one more of a list: ref A, B and C; paras 2-4. Words of a list may be parted by a line end.
var (
	referenceNamed = regexp.MustCompile(`(?:^|[^\w'])((?i:ref(?:tel|erence)?s?)\s+)([A-Z])(?:[^\w']|$)`)
	letterListed   = regexp.MustCompile(`^(\s*,\s*(?i:and\s+|or\s+)?|\s+(?i:and|or)\s+|\s*&\s*|\s*/\s*|\s*-\s*)([A-Z])(?:[^\w']|$)`)
	paragraphNamed = regexp.MustCompile(`(?i)(?:^|[^\w'])(para(?:graph)?s?\.?\s+)(\d{1,3})(?:\W|$)`)
	numberListed   = regexp.MustCompile(`^(\s*,\s*(?i:and\s+|or\s+)?|\s+(?i:and|or)\s+|\s*&\s*|\s*-\s*|\s+(?i:to|through)\s+)(\d{1,3})(?:\W|$)`)
)

// What shows that a paragraph is one of another cable: "ref B, para 3", "para 3 of ref B", "para 2 of the treaty", but not
// "para 2 of this cable".
var (
	otherBefore = regexp.MustCompile(`(?i)(?:\bref(?:tel)?s?(?:\s+[A-Z])?|septel|e-mail)[,\s(]*$`)
	otherBehind = regexp.MustCompile(`(?i)^[,\s(]*(?:reftel|ref\s+[A-Z]\b|(?:of|in|from)\s+(?:[a-hj-su-z]|t[a-gi-z]|the\b|th[a-df-hj-z]|i[a-z]))`)
)

// spoken adds the mentions within a place of the text.
func spoken(list []Mention, kind Kind, text string, at grammar.Span, named, listed *regexp.Regexp) []Mention {
	for from := at.Start; from < at.End; {
		m := named.FindStringSubmatchIndex(text[from:at.End])
		if m == nil {
			break
		}
		begin := len(list)
		first := grammar.Span{Start: from + m[4], End: from + m[5]}
		before := text[at.Start : from+m[0]+1]
		list = append(list, Mention{Kind: kind, Name: first.Of(text), At: first, From: from + m[2]})
		from = first.End
		for {
			m := listed.FindStringSubmatchIndex(text[from:at.End])
			if m == nil {
				break
			}
			next := grammar.Span{Start: from + m[4], End: from + m[5]}
			if isRange(text[from+m[2] : from+m[3]]) {
				list[len(list)-1].RangeEnd = next.Of(text)
			}
			list = append(list, Mention{Kind: kind, Name: next.Of(text), At: next, From: next.Start})
			from = next.End
		}
		if kind == Paragraph && (otherBefore.MatchString(before) || otherBehind.MatchString(text[from:at.End])) {
			list = list[:begin]
		}
	}
	return list
}

// isRange reports whether what parts two names makes a range of them: A-C, 2 through 5.
func isRange(between string) bool {
	between = strings.ToLower(strings.TrimSpace(between))
	return between == "-" || between == "to" || between == "through"
}

// At returns the mention of which the letter or number covers an offset of the text or ends there, and whether there is one.
func At(list []Mention, offset int) (Mention, bool) {
	return first(list, func(m Mention) bool { return m.At.Start <= offset && offset <= m.At.End })
}

// Around returns the mention that covers an offset or ends there with the word before it, ref A, and whether there is one.
func Around(list []Mention, offset int) (Mention, bool) {
	return first(list, func(m Mention) bool { return m.From <= offset && offset <= m.At.End })
}

func first(list []Mention, is func(Mention) bool) (Mention, bool) {
	if i := slices.IndexFunc(list, is); i >= 0 {
		return list[i], true
	}
	return Mention{}, false
}

// Same returns the mentions of the same part as m, with m.
func Same(list []Mention, m Mention) []Mention {
	var same []Mention
	for _, other := range list {
		if other.Kind == m.Kind && other.Name == m.Name {
			same = append(same, other)
		}
	}
	return same
}
