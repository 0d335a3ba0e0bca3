package rules_test

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// tags plants text behind the last TAGS code.
func (s sound) tags(text string) (lint.Edit, bool) {
	n := len(s.facts.TAGS)
	if n == 0 {
		return lint.Edit{}, false
	}
	return lint.Insert(s.facts.TAGS[n-1].Whole.End, text), true
}

// allTags plants other codes in the place of all TAGS codes.
func (s sound) allTags(codes string) (lint.Edit, bool) {
	n := len(s.facts.TAGS)
	if n == 0 {
		return lint.Edit{}, false
	}
	return lint.Replace(s.facts.TAGS[0].Whole.To(s.facts.TAGS[n-1].Whole), codes), true
}

// reference returns the first reference to a cable.
func (s sound) reference() (*grammar.CableReference, bool) {
	for e := range grammar.All[*grammar.References](s.cable) {
		for _, item := range e.Items {
			for _, c := range item.Cables {
				return c, c.Post != nil
			}
		}
	}
	return nil, false
}

// inTransit reports whether s is not a published copy.
func (s sound) inTransit() bool { return s.facts.Profile != grammar.ArchiveProfile }

var _ = plants(
	mutation{rule: "missing-subject-tag", plant: func(s sound) (lint.Edit, bool) { return s.allTags("MP, BR") }},
	mutation{rule: "tags-label", plant: func(s sound) (lint.Edit, bool) { return s.replace("\nTAGS:", "\nTAGES:") }},
	mutation{rule: "glued-tags", plant: func(s sound) (lint.Edit, bool) { return s.tags(", PRELPGOVETRD") }},
	mutation{rule: "retired-tag", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.tags(", ACOM")
		return e, ok && s.since(1985)
	}},
	mutation{rule: "tag-out-of-order", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.allTags("MP, PREL")
		return e, ok && s.inTransit()
	}},
	mutation{rule: "stray-tag-separator", plant: func(s sound) (lint.Edit, bool) { return s.tags(".") }},
	mutation{rule: "malformed-tag-name", plant: func(s sound) (lint.Edit, bool) { return s.tags(" (JANE ROE)") }},
	mutation{rule: "visit-tag-without-name", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.allTags("OVIP, MP")
		return e, ok && s.inTransit()
	}},
	mutation{rule: "missing-country-tag", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.allTags("PREL, PGOV")
		return e, ok && s.inTransit()
	}},
	mutation{rule: "caption-in-tags", plant: func(s sound) (lint.Edit, bool) { return s.tags(" NOFORN") }},
	mutation{rule: "repeated-tags-line", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.Tags](s.cable)
		if e == nil {
			return lint.Edit{}, false
		}
		return lint.Insert(e.Span().End, "\nTAGS: AMGT"), true
	}},
	mutation{rule: "lower-case-tag", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace("PREL", "Prel")
		return e, ok && strings.Contains(s.text[:e.At.Start], "TAGS") && len(s.facts.TAGS) > 1
	}},

	mutation{rule: "empty-subject", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.Subject](s.cable)
		if e == nil || e.Title == nil || e.Mark != nil {
			return lint.Edit{}, false
		}
		return lint.Delete(e.Title), true
	}},
	mutation{rule: "long-subject", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Subject.At.End, strings.Repeat(" AND HARBOR DUES", 14)), s.facts.Subject.Known
	}},
	mutation{rule: "malformed-subject-mark", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Subject.At.Start, "(UNC) "), s.facts.Subject.Known && !s.facts.Mark.Known
	}},
	mutation{rule: "subject-above-level", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Subject.At.Start, "(TS) "), s.facts.Subject.Known && !s.facts.Mark.Known
	}},
	mutation{rule: "field-in-subject", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Subject.At.End, " TAGS: PREL"), s.facts.Subject.Known
	}},
	mutation{rule: "lower-case-subject", plant: func(s sound) (lint.Edit, bool) {
		return lint.Replace(s.facts.Subject.At, strings.ToLower(s.facts.Subject.At.Of(s.text))), s.facts.Sent.Known && s.facts.Sent.Value.Year() < 1990
	}},

	mutation{rule: "reference-without-post", plant: func(s sound) (lint.Edit, bool) {
		c, ok := s.reference()
		if !ok || len(s.facts.References) > 1 || c.Year != nil || len(c.Serial.Text) < 2 {
			return lint.Edit{}, false
		}
		return lint.Edit{At: c.Post.At.To(c.Serial), New: c.Serial.Text}, true
	}},
	mutation{rule: "repeated-reference-letter", plant: func(s sound) (lint.Edit, bool) { return s.replace("REF: A. ", "REF: A. A) ") }},
	mutation{rule: "unused-reference", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.References)
		if n < 2 || s.facts.References[n-1].Letter == "" || s.facts.References[n-1].Kind != "cable" || !s.inTransit() || s.facts.Section.Known ||
			!strings.Contains(s.text, "ref A") && !strings.Contains(s.text, "REF A") || strings.Contains(s.text, "refs ") || strings.Contains(s.text, "REFS ") || strings.Contains(s.text, "reftels") || strings.Contains(s.text, "REFTELS") {
			return lint.Edit{}, false
		}
		e := grammar.First[*grammar.References](s.cable)
		return lint.Insert(e.Span().End, fmt.Sprintf("\n     %c. PARIS 31", s.facts.References[n-1].Letter[0]+1)), true
	}},
	mutation{rule: "later-reference", plant: func(s sound) (lint.Edit, bool) {
		c, ok := s.reference()
		if !ok || c.Year == nil || len(c.Year.Text) != 2 || !s.facts.Sent.Known {
			return lint.Edit{}, false
		}
		return lint.Replace(c.Year, fmt.Sprintf("%02d", (s.facts.Sent.Value.Year()+2)%100)), s.facts.Sent.Value.Year() < 2040
	}},
	mutation{rule: "self-reference", plant: func(s sound) (lint.Edit, bool) {
		c, ok := s.reference()
		if !ok || c.Year != nil || c.Later != nil || !s.facts.Number.Known || !s.facts.Sent.Known {
			return lint.Edit{}, false
		}
		return lint.Replace(c.Post.At.To(c.Serial), fmt.Sprintf("%s %d", s.facts.Post.Value, s.facts.Number.Value)), true
	}},
	mutation{rule: "damaged-reference", plant: func(s sound) (lint.Edit, bool) {
		c, ok := s.reference()
		if !ok || len(c.Serial.Text) < 2 {
			return lint.Edit{}, false
		}
		return lint.Insert(c.Serial.At.Start, "O"), true
	}},
	mutation{rule: "empty-references", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.References](s.cable)
		if e == nil || !strings.HasPrefix(e.Span().Of(s.text), "REF:") {
			return lint.Edit{}, false
		}
		return lint.Replace(e.Span(), "REF:"), true
	}},
	mutation{rule: "repeated-reference", plant: func(s sound) (lint.Edit, bool) {
		c, ok := s.reference()
		if !ok || c.Later != nil || len(s.facts.References) > 1 || s.facts.References[0].Letter != "" {
			return lint.Edit{}, false
		}
		return lint.Insert(grammar.First[*grammar.References](s.cable).Span().End, ", "+c.Span().Of(s.text)), len(c.Remarks) == 0
	}},
	mutation{rule: "field-in-references", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.References](s.cable)
		if e == nil {
			return lint.Edit{}, false
		}
		return lint.Insert(e.Span().End, " TAGS: PREL"), true
	}},
	mutation{rule: "fields-on-one-line", plant: func(s sound) (lint.Edit, bool) {
		a, b := grammar.First[*grammar.Order](s.cable), grammar.First[*grammar.Tags](s.cable)
		if a == nil || b == nil || a.Span().End > b.Span().Start {
			return lint.Edit{}, false
		}
		return lint.Edit{At: grammar.Span{Start: a.Span().End, End: b.Span().Start}, New: "  "}, true
	}},
)
