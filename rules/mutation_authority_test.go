package rules_test

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// under plants lines under the classification line.
func (s sound) under(lines string) (lint.Edit, bool) {
	e := grammar.First[*grammar.Marking](s.cable)
	if e == nil {
		return lint.Edit{}, false
	}
	return lint.Insert(e.Span().End, "\n\n"+lines), true
}

// has reports whether a caption stands on s.
func (s sound) has(caption string) bool {
	for _, c := range s.facts.Captions {
		if strings.Contains(c.Value, caption) {
			return true
		}
	}
	return false
}

// since reports whether s was sent in that year or later.
func (s sound) since(year int) bool { return s.facts.Sent.Known && s.facts.Sent.Value.Year() >= year }

var _ = plants(
	mutation{rule: "misspelt-caption", plant: func(s sound) (lint.Edit, bool) { return s.replace("\nSIPDIS\n", "\nSIPDSI\n") }},
	mutation{rule: "unknown-caption", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.under("HARBORDIS\n")
		return e, ok && s.facts.Profile != grammar.ArchiveProfile
	}},
	mutation{rule: "several-captions", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace("\nSIPDIS\n", "\nTERREP SIPDIS\n")
		return e, ok && s.facts.Profile != grammar.ArchiveProfile
	}},
	mutation{rule: "caption-out-of-order", plant: func(s sound) (lint.Edit, bool) { return s.under("STADIS\nNODIS\n") }, also: "excluded-caption"},
	mutation{rule: "excluded-caption", plant: func(s sound) (lint.Edit, bool) { return s.replace("\nSIPDIS\n", "\nSIPDIS\nEXDIS\n") }},
	mutation{rule: "several-channels", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.under("DS CHANNEL\nTM CHANNEL\n")
		return e, ok && !s.has("CHANNEL")
	}},
	mutation{rule: "missing-sensitive", at: "(SBU)", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace("\nSENSITIVE\n", "\n")
		return e, ok && strings.Contains(s.text, "(SBU)")
	}},
	mutation{rule: "unused-sensitive", plant: func(s sound) (lint.Edit, bool) {
		for _, para := range s.facts.Paragraphs {
			if para.Level != lint.Unclassified {
				return lint.Edit{}, false
			}
		}
		e, ok := s.under("SENSITIVE\n")
		return e, ok && s.facts.Level.Value == lint.Unclassified && len(s.facts.Paragraphs) > 0 && !s.facts.Section.Known && !s.has("SENSITIVE")
	}},
	mutation{rule: "sensitive-in-classified", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.under("SENSITIVE\n")
		return e, ok && s.facts.Level.Value.Classified()
	}},
	mutation{rule: "caption-out-of-date", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.under("CHEROKEE\n")
		return e, ok && s.facts.Sent.Known
	}},
	mutation{rule: "official-informal-mismatch", plant: func(s sound) (lint.Edit, bool) { return s.under("OFFICIAL INFORMAL\n") }},
	mutation{rule: "noforn-mismatch", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Paragraphs)
		if n == 0 || strings.Contains(s.text, "NOFORN") || strings.Contains(s.text, "/NF") || s.facts.Paragraphs[n-1].Level != lint.Confidential || s.facts.Paragraphs[n-1].Entire {
			return lint.Edit{}, false
		}
		return lint.Replace(s.facts.Paragraphs[n-1].Mark, "(C/NF)"), s.facts.Level.Value.Classified()
	}},
	mutation{rule: "garbled-attention", plant: func(s sound) (lint.Edit, bool) { return s.replace("STATE FOR ", "STATE FRO ") }},
	mutation{rule: "attention-without-addressee", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.under("LABOR FOR ASH\n")
		return e, ok && len(s.facts.Addressees) > 0 && !strings.Contains(s.text, "COLLECTIVE")
	}},

	mutation{rule: "unknown-order", plant: func(s sound) (lint.Edit, bool) { return swap(s.facts.Order, "12599") }},
	mutation{rule: "empty-declassification", plant: func(s sound) (lint.Edit, bool) { return swap(s.facts.Declassify.Date, "") }},
	mutation{rule: "malformed-schedule", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Declassify.Text, "GDS")
		return e, ok && s.facts.Order.Value == 12356
	}},
	mutation{rule: "ten-years-exceeded", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Declassify.Date, "01/02/2018")
		return e, ok && s.facts.Order.Value == 12958 && s.since(1996) && s.facts.Sent.Value.Year() < 2003
	}},
	mutation{rule: "exemption-out-of-date", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Declassify.Date, "X4")
		return e, ok && s.since(2004)
	}},
	mutation{rule: "ambiguous-declassification-date", plant: func(s sound) (lint.Edit, bool) {
		day := s.facts.Declassify.Date
		return lint.Replace(day.At, day.Value.Format("2006/01/02")), day.Known && s.facts.Order.Value >= 12958
	}},
	mutation{rule: "order-label", plant: func(s sound) (lint.Edit, bool) { return s.replace("E.O. 12958:", "EO 12958") }},
	mutation{rule: "full-stop-after-order", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Declassify.Date.At.End, "."), s.facts.Declassify.Date.Known && !s.facts.Declassify.Text.Known
	}},
	mutation{rule: "declassify-on-mismatch", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.ClassifiedBy](s.cable)
		if e == nil {
			return lint.Edit{}, false
		}
		return lint.Insert(e.Extent().Start, "DECLASSIFY ON: 01/02/2033\n"), s.facts.Declassify.Date.Known
	}},
	mutation{rule: "missing-classified-by", at: "E.O. ", plant: func(s sound) (lint.Edit, bool) {
		a, b := grammar.First[*grammar.ClassifiedBy](s.cable), grammar.First[*grammar.Reason](s.cable)
		if a == nil || b == nil || b.Span().Start < a.Span().Start || grammar.First[*grammar.Declassify](s.cable) != nil {
			return lint.Edit{}, false
		}
		return lint.Delete(grammar.Span{Start: a.Extent().Start, End: b.Extent().End}), s.facts.Order.Value >= 12958 && s.facts.Section.Value < 2 && s.since(1996)
	}},
	mutation{rule: "classified-by-on-unclassified", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Paragraphs)
		if n == 0 || s.facts.Level.Value.Classified() {
			return lint.Edit{}, false
		}
		return lint.Insert(s.facts.Paragraphs[0].At.Start, "Classified By: Jane Roe, DCM\n\n"), true
	}},
	mutation{rule: "missing-position", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Officer, "DCM")
		return e, ok && !s.facts.Position.Known
	}},
	mutation{rule: "missing-reason", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.Reason](s.cable)
		if e == nil || grammar.First[*grammar.ClassifiedBy](s.cable) == nil {
			return lint.Edit{}, false
		}
		return lint.Edit{At: e.Extent(), New: "\n\n"}, true
	}},
	mutation{rule: "reason-out-of-date", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace("1.4 (", "1.5 (")
		return e, ok && s.since(2004)
	}, also: "unknown-reason-letter"},
	mutation{rule: "unknown-reason-letter", plant: func(s sound) (lint.Edit, bool) { return s.replace("1.4 (b)", "1.4 (k)") }},
	mutation{rule: "reason-punctuation", plant: func(s sound) (lint.Edit, bool) { return s.replace("1.4 (", "1,4 (") }},
	mutation{rule: "original-and-derivative", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.Reason](s.cable)
		if e == nil {
			return lint.Edit{}, false
		}
		return lint.Insert(e.Span().End, "\nDERIVED FROM: DSCG 05-1"), true
	}},
	mutation{rule: "doubled-words", plant: func(s sound) (lint.Edit, bool) {
		return s.replace("Classified By: ", "Classified By: Classified by ")
	}},
)
