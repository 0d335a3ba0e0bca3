package completion

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// tags are the TAGS codes of the cable's time that the line does not have yet. Subjects are
// before countries and organizations, so after one of those no subject is offered, and before a
// subject nothing else. The country of the post comes before others.
func (p *place) tags() (items []Item) {
	at := p.word("-")
	if !p.below(grammar.TagsKind) && strings.TrimSpace(p.before[:len(p.before)-(p.offset-at.Start)]) == "" {
		return p.due(
			grammar.TagsKind, "TAGS: ", "codes for subjects, countries and organizations", "ETRD, EWWT, MP",
		)
	}
	has := map[string]bool{}
	subjects, others := true, true
	for _, t := range p.facts.TAGS {
		switch {
		case t.At.Start <= p.offset && p.offset <= t.At.End:
			continue
		case t.At.Start > p.offset && t.Kind == lint.SubjectTAG:
			others = false
		case t.At.Start < p.offset && t.Kind != lint.SubjectTAG && t.Kind != lint.ProgramTAG:
			subjects = false
		}
		has[t.Code] = true
	}
	for _, t := range p.tables.TAGs() {
		isSubject := t.Kind == "subject" || t.Kind == "program"
		if has[t.Code] || !p.inUse(t) || isSubject && !subjects || !isSubject && !others {
			continue
		}
		items = append(items, Item{Kind: Value, Label: t.Code, Detail: t.Meaning, Doc: yearsOf(t), At: at, Text: t.Code})
	}
	own := p.country()
	rank := func(i Item) int {
		t, _ := p.tables.FindTAG(i.Label)
		if i.Label == own && own != "" {
			return slices.Index(kinds, "geographic")*2 - 1
		}
		return slices.Index(kinds, t.Kind) * 2
	}
	slices.SortStableFunc(items, func(a, b Item) int { return rank(a) - rank(b) })
	return items
}

// kinds are the kinds of TAGS code in the order of the line.
var kinds = []string{"subject", "program", "geographic", "organization"}

// inUse reports whether a code was in use in the year of the cable, if that is known.
func (p *place) inUse(t tables.TAG) bool {
	year := p.facts.Year
	return !year.Known && t.To == 0 ||
		year.Known && (t.From == 0 || year.Value >= t.From) && (t.To == 0 || year.Value <= t.To)
}

// yearsOf says of what kind a code is, and when it was in use.
func yearsOf(t tables.TAG) string {
	return "kind of code: " + t.Kind + years(t.From, t.To)
}

// years says from when until when something was in use, as far as that is known.
func years(from, to int) string {
	switch {
	case from > 0 && to > 0:
		return fmt.Sprintf("; in use from %d until %d", from, to)
	case from > 0:
		return fmt.Sprintf("; in use from %d on", from)
	case to > 0:
		return fmt.Sprintf("; in use until %d", to)
	}
	return ""
}

// country returns the TAGS code of the country from which the cable comes, or "".
func (p *place) country() string {
	if post, ok := p.tables.FindOriginator(p.facts.Originator.Value); ok {
		return post.Country
	}
	post, _ := p.tables.FindPost(p.facts.Post.Value)
	return post.Country
}
