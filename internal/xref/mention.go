// Package xref finds where the text of a cable cites its own parts, its references by their letters
// (ref A) and its paragraphs by their numbers (para 3), and renames a part together with all that
// cites it.
package xref

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/lint"
)

// Kind is what is mentioned.
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
	Lower    bool         // whether the letter is lower case, as in ref (a)
	From     int          // where the word before it begins, as in ref A; where the name begins for the others in a list
	Defines  bool         // whether it is at the reference or the paragraph itself
	RangeEnd string       // of refs A-C at the A: C; else ""
}

// Find returns the letters of the references and the numbers of the paragraphs of a cable, and
// where the text cites them, in order of place. The text may cite what the cable does not have.
// Parts of other cables, para 3 of ref B, are left out.
func Find(c *grammar.Cable, f *lint.Facts) []Mention {
	list := defined(c, f)
	for _, e := range c.Elements {
		if !cites(e) {
			continue
		}
		for _, p := range phrases {
			list = cited(list, p, c.File.Text, e.Span())
		}
	}
	slices.SortStableFunc(list, func(a, b Mention) int { return cmp.Compare(a.At.Start, b.At.Start) })
	return list
}

// cites reports whether a line is text that may cite parts of the cable.
func cites(e grammar.Element) bool {
	switch e.Kind() {
	case grammar.ParagraphKind, grammar.SubparagraphKind, grammar.PassageKind, grammar.SubjectKind, grammar.TitleKind,
		grammar.NoticeKind:
		return true
	}
	form, ok := e.(*grammar.Form)
	if !ok || form.Set == nil {
		return false
	}
	switch form.Set.Name.Text { // the sets of a general message that hold sentences
	case "AMPN", "NARR", "RMKS", "GENTEXT":
		return true
	}
	return false
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
			list = append(
				list,
				Mention{Kind: Paragraph, Name: strconv.Itoa(p.Number.Value), At: at, From: at.Start, Defines: true},
			)
		}
	}
	return list
}

// phrase is how the text cites parts of a kind.
type phrase struct {
	kind  Kind
	word  string                // with which it begins
	named func() *regexp.Regexp // matches from the word on; the groups are what separates it from the name, and the name
	// matches after a name; the groups are what separates it from the next name, and that name
	listed func() *regexp.Regexp
}

// phrases are: ref A, B and C; refs (a) and (b); paras 2-4. A list may go over the end of a line.
var phrases = []phrase{
	{
		Reference, "ref", lazyregexp.New(`^(?i:ref(?:tel|erence)?s?)\.?(\s*\(\s*|\s+)([A-Za-z])(?:[^\w']|$)`),
		lazyregexp.New(
			`^(\s*\)?(?:\s*,\s*(?i:and\s+|or\s+)?|\s+(?i:and|or|to|through|thru)\s+|\s*[&/-]\s*)\(?)([A-Za-z])(?:[^\w']|$)`,
		),
	},
	{
		Paragraph, "para", lazyregexp.New(`(?i)^para(?:graph)?s?\.?(\s+)(\d{1,3})(?:\W|$)`),
		lazyregexp.New(
			`^(\s*,\s*(?i:and\s+|or\s+)?|\s+(?i:and|or)\s+|\s*&\s*|\s*-\s*|\s+(?i:to|through)\s+)(\d{1,3})(?:\W|$)`,
		),
	},
}

// What shows that a paragraph is one of another cable: "ref B, para 3", "para 3 of ref B", "para 2
// of the treaty", but not "para 2 of this cable".
var (
	otherBefore = lazyregexp.New(`(?i)(?:\bref(?:tel)?s?\.?(?:\s*\(?[A-Z]\)?)?|septel|e-mail)[,\s(]*$`)
	otherAfter  = lazyregexp.New(
		`(?i)^[,\s(]*(?:reftel|ref\.?\s*\(?[A-Z]\b|(?:of|in|from)\s+(?:[a-hj-su-z]|t[a-gi-z]|the\b|th[a-df-hj-z]|i[a-z]))`,
	)
)

// cited adds the mentions within a span of the text.
func cited(list []Mention, p phrase, text string, at grammar.Span) []Mention {
	for from := p.next(text, at.Start, at.End); from >= 0; from = p.next(text, from, at.End) {
		m := p.named().FindStringSubmatchIndex(text[from:at.End])
		if m == nil {
			from++
			continue
		}
		begin := len(list)
		within := grammar.Span{Start: from, End: at.End}
		first, isOpen, ok := p.mention(text, within, m, false)
		if !ok {
			from++
			continue
		}
		first.From = from
		list = append(list, first)
		before := text[max(at.Start, from-maxBefore):from]
		list, from = p.others(list, text, grammar.Span{Start: first.At.End, End: at.End}, isOpen)
		if p.kind == Paragraph && (isOther(before) || otherAfter().MatchString(text[from:at.End])) {
			list = list[:begin]
		}
	}
	return list
}

// isOther reports whether the text before a paragraph's number shows that it is of another cable.
// Most texts never reach the expression.
func isOther(before string) bool {
	lower := strings.ToLower(before)
	mayBe := strings.Contains(lower, "ref") || strings.Contains(lower, "septel") || strings.Contains(lower, "e-mail")
	return mayBe && otherBefore().MatchString(before)
}

// maxBefore is how many bytes before a paragraph's number are looked at for the cable that it is
// of.
const maxBefore = 40

// next returns where the next word begins that may name a part, -1 where there is none. Most of the
// text never reaches the expressions.
func (p phrase) next(text string, from, end int) int {
	for ; from+len(p.word) <= end; from++ {
		if text[from]|0x20 != p.word[0] || from > 0 && isWordByte(text[from-1]) {
			continue
		}
		if strings.EqualFold(text[from:from+len(p.word)], p.word) {
			return from
		}
	}
	return -1
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '\''
}

// mention returns the mention of a match, whose groups are what precedes the name, and the
// name. A parenthesis may be open before it (wasOpen), and after it (isOpen). It returns false
// where the letter is not that of a reference: a lower-case one counts only in parentheses, ref
// (a), and only if nothing else is there, as in ref (a cable).
func (p phrase) mention(text string, within grammar.Span, m []int, wasOpen bool) (_ Mention, isOpen, ok bool) {
	between := text[within.Start+m[2] : within.Start+m[3]]
	closes := strings.Contains(between, ")")
	isOpen = strings.Contains(between, "(") || wasOpen && !closes
	at := grammar.Span{Start: within.Start + m[4], End: within.Start + m[5]}
	name := at.Of(text)
	upper := strings.ToUpper(name)
	switch rest := text[at.End:within.End]; {
	case closes && !wasOpen: // of (see ref A) and B
		return Mention{}, false, false
	case isOpen && !closing().MatchString(rest) && !p.listed().MatchString(rest), name != upper && !isOpen:
		return Mention{}, false, false
	}
	return Mention{Kind: p.kind, Name: upper, At: at, From: at.Start, Lower: name != upper}, isOpen, true
}

// closing is a closing parenthesis.
var closing = lazyregexp.New(`^\s*\)`)

// others adds what is listed after a mention, B and C after ref A, and returns where the list ends.
func (p phrase) others(list []Mention, text string, within grammar.Span, isOpen bool) ([]Mention, int) {
	for {
		rest := text[within.Start:within.End]
		if !mayList(rest) {
			return list, within.Start
		}
		m := p.listed().FindStringSubmatchIndex(rest)
		if m == nil {
			return list, within.Start
		}
		between := text[within.Start+m[2] : within.Start+m[3]]
		next, open, ok := p.mention(text, within, m, isOpen)
		if !ok || next.Name == "I" && strings.TrimSpace(between) == "," { // ref A, I said
			return list, within.Start
		}
		if isRange(between) {
			list[len(list)-1].RangeEnd = next.Name
		}
		list = append(list, next)
		within.Start, isOpen = next.At.End, open
	}
}

// mayList reports whether a text begins with what may separate two names: and, or, to, through or a
// sign. Most of the text never reaches the expressions.
func mayList(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n")
	return text != "" && strings.IndexByte("),&/-aot", text[0]|0x20) >= 0
}

// isRange reports whether what separates two names makes a range of them: A-C, 2 through 5, (a) to
// (c).
func isRange(between string) bool {
	switch strings.ToLower(strings.Trim(between, " \t\r\n()")) {
	case "-", "to", "through", "thru":
		return true
	}
	return false
}

// At returns the mention whose letter or number covers a byte offset of the text or ends there, and
// whether there is one.
func At(list []Mention, offset int) (Mention, bool) {
	return first(list, func(m Mention) bool { return m.At.Start <= offset && offset <= m.At.End })
}

// Around returns the mention that covers a byte offset or ends there, the word before it included,
// as in ref A, and whether there is one.
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
