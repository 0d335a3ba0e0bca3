package rules

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// smartLabel is a label of SMART's form as it is in a cable.
type smartLabel struct {
	rank int // in [tables.SMARTLabels]
	at   grammar.Span
}

// kindLabels are the labels that other layouts have as well.
var kindLabels = map[grammar.Kind]string{
	grammar.OrderKind: "E.O.", grammar.TagsKind: "TAGS", grammar.ReferencesKind: "Reference",
	grammar.SubjectKind: "Subject",
}

// smartLabelList returns the labels of a cable in order. E.O., TAGS, Reference and Subject count only
// above the text, for the text may repeat the fields of a telegram.
func smartLabelList(p *lint.Pass) (list []smartLabel) {
	rankOf := func(name string) int {
		return slices.IndexFunc(tables.SMARTLabels, func(l tables.SMARTLabel) bool { return l.Name == name })
	}
	add := func(rank int, at grammar.Span) {
		if rank >= 0 && at.Len() > 0 {
			list = append(list, smartLabel{rank, at})
		}
	}
	text := false
	for _, e := range p.Cable.Elements {
		l, ok := e.(interface{ Label() grammar.Span })
		if s, is := e.(*grammar.Labelled); is {
			add(s.Rank, s.Label())
			continue
		}
		k := e.Kind()
		text = text || k == grammar.ParagraphKind || k == grammar.PassageKind || k == grammar.MarkingKind && len(list) > 0
		if name := kindLabels[k]; ok && name != "" && !text {
			add(rankOf(name), l.Label())
		}
	}
	return list
}

// smartLabels returns which labels a cable has, by their ranks, and the end of the first, where a
// missing one is reported.
func smartLabels(p *lint.Pass) (at grammar.Span, has []bool) {
	has = make([]bool, len(tables.SMARTLabels))
	list := smartLabelList(p)
	for _, l := range list {
		has[l.rank] = true
	}
	if len(list) > 0 {
		at = grammar.Span{Start: list[0].at.End, End: list[0].at.End}
	}
	return at, has
}

// precedenceRank returns how urgent a precedence is, from 0 on; -1 for none that is known.
func precedenceRank(precedence string) int {
	word := strings.TrimPrefix(precedence, "NIACT ")
	i := slices.IndexFunc(tables.Precedences, func(p tables.Precedence) bool { return p.Word == word })
	if i < 0 {
		return -1
	}
	return len(tables.Precedences) - i
}

// plainName returns a name in capitals without blanks, signs and accents, as it is compared.
func plainName(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, strings.ToUpper(norm.NFD.String(s)))
}

func sameDay(a, b time.Time) bool {
	return a.Truncate(24 * time.Hour).Equal(b.Truncate(24 * time.Hour))
}

// tagCodes returns the codes of a list: TSPA, WA
func tagCodes(tags []lint.TAG) string {
	codes := make([]string, len(tags))
	for i := range tags {
		codes[i] = tags[i].Code
	}
	return strings.Join(codes, ", ")
}

// shortName returns a name on one line, cut to what a message can hold.
func shortName(s string) string {
	const most = 40
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}

// reportMissingLabels reports the wanted labels that a cable in SMART's form has not.
func reportMissingLabels(p *lint.Pass, wanted func(tables.SMARTLabel) bool) {
	at, has := smartLabels(p)
	for i, label := range tables.SMARTLabels {
		if wanted(label) && !has[i] {
			p.Reportf(at, "missing label %s", label.Name)
		}
	}
}

// knownLevel reports whether s is a level and nothing else.
func knownLevel(s string) bool {
	_, known := tables.FindLevel(s)
	return known
}

// misspeltPrecedence returns the last word of an addressee of SMART's form and the precedence of
// which a letter is wrong; "" where it has a precedence, or none is meant.
//
//	WASHDC, SECSTATE ROUTNE
func misspeltPrecedence(p *lint.Pass, a lint.Addressee) (at grammar.Span, word string) {
	text := p.Text(a.At)
	last := text[strings.LastIndexAny(text, " \n")+1:]
	if a.Role == grammar.ExemptRole || a.Precedence != "" || len(last) == len(text) {
		return at, ""
	}
	at = grammar.Span{Start: a.At.End - len(last), End: a.At.End}
	for _, precedence := range tables.Precedences {
		if tables.OneLetterApart(strings.ToUpper(last), precedence.Word) {
			return at, precedence.Word
		}
	}
	return at, ""
}
