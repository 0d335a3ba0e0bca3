package rules_test

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

var _ = plants(
	mutation{rule: "unreadable-field", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.Sent, "2711Z MAR X6")
	}},
	mutation{rule: "julian-mismatch", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.FilingDay, fmt.Sprintf("%03d", (s.facts.FilingDay.Value+40)%360+1))
	}},
	mutation{rule: "serial-mismatch", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.Check, fmt.Sprintf("%04d", s.facts.Check.Value+1))
	}},
	mutation{rule: "section-mismatch", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Part, "02")
		return e, ok && s.facts.Section.Known
	}},
	mutation{rule: "security-letters-mismatch", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.Letters, map[string]string{"UUUUU": "CCCCC", "EEEEE": "TTTTT", "CCCCC": "SSSSS", "SSSSS": "CCCCC"}[s.facts.Letters.Value])
	}},
	mutation{rule: "prosign-mismatch", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.Prosign, "YY")
	}},
	mutation{rule: "impossible-date", plant: func(s sound) (lint.Edit, bool) {
		return lint.Replace(grammar.Span{Start: s.facts.FilingDay.At.Start, End: s.facts.FilingDay.At.Start + 3}, "399"), s.facts.FilingDay.Known
	}},
	mutation{rule: "post-mismatch", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Post, "ULAANBAATAR")
		return e, ok && s.facts.Originator.Known && len(s.facts.Pages) == 0
	}},
	mutation{rule: "order-out-of-date", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Order, "12065")
		return e, ok && s.facts.Sent.Known && s.facts.Declassify.NotApplicable.Known
	}},
	mutation{rule: "declassification-date", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Declassify.Date, "01/02/1994")
		return e, ok && s.facts.Sent.Known && s.facts.Sent.Value.Year() > 1996
	}},
	mutation{rule: "not-applicable-mismatch", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Declassify.Date, "N/A")
		return e, ok
	}},
	mutation{rule: "repeated-caption", plant: func(s sound) (lint.Edit, bool) {
		return s.replace("\nSIPDIS\n", "\nSIPDIS\nSIPDIS\n")
	}},
	mutation{rule: "repeated-tag", plant: func(s sound) (lint.Edit, bool) {
		if len(s.facts.TAGS) < 2 || s.facts.TAGS[0].Linked {
			return lint.Edit{}, false
		}
		return lint.Replace(s.facts.TAGS[1].At, s.facts.TAGS[0].Code), s.facts.TAGS[1].Kind != lint.GeographicTAG && s.facts.TAGS[1].Kind != lint.NameTAG
	}},
	mutation{rule: "linked-tag", plant: func(s sound) (lint.Edit, bool) {
		tag := s.facts.TAGS[0]
		return lint.Replace(tag.At, "["+tag.Code+"](#)"), !tag.Linked
	}},
	mutation{rule: "unknown-tag", plant: func(s sound) (lint.Edit, bool) {
		tag := s.facts.TAGS[len(s.facts.TAGS)-1]
		return lint.Replace(tag.At, "QXQX"), len(s.facts.TAGS) > 2
	}},
	mutation{rule: "missing-subject", at: "UNCLAS", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.Subject](s.cable)
		return lint.Delete(e.Extent()), strings.Contains(s.text, "\nUNCLAS") && s.facts.Mark.Value == ""
	}},
	mutation{rule: "missing-tags", at: "UNCLAS", plant: func(s sound) (lint.Edit, bool) {
		return lint.Delete(grammar.First[*grammar.Tags](s.cable).Extent()), strings.Contains(s.text, "UNCLAS")
	}},
	mutation{rule: "missing-order", at: "UNCLAS", plant: func(s sound) (lint.Edit, bool) {
		return lint.Delete(grammar.First[*grammar.Order](s.cable).Extent()), strings.Contains(s.text, "UNCLAS")
	}},
	mutation{rule: "portion-above-level", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Paragraphs)
		if n == 0 || !s.facts.Paragraphs[n-1].Mark.Known || s.facts.Paragraphs[n-1].Entire {
			return lint.Edit{}, false
		}
		return lint.Replace(s.facts.Paragraphs[n-1].Mark, "(TS)"), true
	}},
	mutation{rule: "missing-portion-mark", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Paragraphs)
		if n < 4 || !s.facts.Level.Value.Classified() || s.facts.Paragraphs[0].Entire || s.facts.Paragraphs[1].Level == s.facts.Level.Value {
			return lint.Edit{}, false
		}
		second := s.facts.Paragraphs[1]
		return lint.Replace(second.Number.At.To(second.Mark), "2."), second.Mark.Known
	}},
	mutation{rule: "paragraph-out-of-order", plant: func(s sound) (lint.Edit, bool) {
		if len(s.facts.Paragraphs) < 3 {
			return lint.Edit{}, false
		}
		return lint.Replace(s.facts.Paragraphs[len(s.facts.Paragraphs)-1].Number, "77"), true
	}},
	mutation{rule: "reference-letter-out-of-order", plant: func(s sound) (lint.Edit, bool) {
		for _, r := range s.facts.References {
			if r.Letter == "B" && s.text[r.LetterAt.Start] == 'B' && strings.HasPrefix(s.text[r.LetterAt.Start:], "B.") {
				return lint.Replace(grammar.Span{Start: r.LetterAt.Start, End: r.LetterAt.Start + 1}, "C"), true
			}
		}
		return lint.Edit{}, false
	}, also: "reference-not-listed"},
	mutation{rule: "reference-not-listed", plant: func(s sound) (lint.Edit, bool) {
		return s.replace("ref A", "ref X")
	}},
	mutation{rule: "pilcrow", plant: func(s sound) (lint.Edit, bool) {
		return s.replace("\n1. ", "\n\u00b61. ")
	}},
	mutation{rule: "mojibake", plant: func(s sound) (lint.Edit, bool) {
		return s.replace(" the ", " the \u00e2\u20ac\u2122 ")
	}},
	mutation{rule: "control-character", plant: func(s sound) (lint.Edit, bool) {
		return s.replace(" the ", " the\a ")
	}},
	mutation{rule: "mixed-line-endings", plant: func(s sound) (lint.Edit, bool) {
		return s.replace("\nTAGS", "\r\nTAGS")
	}},
	mutation{rule: "missing-final-newline", plant: func(s sound) (lint.Edit, bool) {
		return lint.Delete(grammar.Span{Start: len(s.text) - 1, End: len(s.text)}), true
	}},
)
