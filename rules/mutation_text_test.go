package rules_test

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// last returns the last numbered paragraph.
func (s sound) last() (*grammar.Paragraph, bool) {
	var last *grammar.Paragraph
	for p := range grammar.All[*grammar.Paragraph](s.cable) {
		last = p
	}
	return last, last != nil
}

// whole reports whether s is a cable that is not cut into sections.
func (s sound) whole() bool { return !s.facts.Section.Known }

// endOfParagraph plants text at the end of the last paragraph.
func (s sound) endOfParagraph(text string) (lint.Edit, bool) {
	p, ok := s.last()
	if !ok {
		return lint.Edit{}, false
	}
	return lint.Insert(p.Span().End, text), true
}

var _ = plants(
	mutation{rule: "trailing-blank", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace("\nTAGS", "  \nTAGS")
		return e, ok && s.inTransit()
	}},
	mutation{rule: "tab-character", plant: func(s sound) (lint.Edit, bool) { return s.replace(" the ", " the\t") }},
	mutation{rule: "html-entity", plant: func(s sound) (lint.Edit, bool) { return s.replace(" the ", " the &amp; ") }},
	mutation{rule: "look-alike-letter", plant: func(s sound) (lint.Edit, bool) { return s.replace(" the ", " th\u0435 ") }},
	mutation{rule: "typographic-character", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace(" the ", " the \u2013 ")
		return e, ok && s.inTransit()
	}},
	mutation{rule: "invisible-character", plant: func(s sound) (lint.Edit, bool) { return s.replace(" the ", " the\u00a0") }},
	mutation{rule: "publisher-line", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(len(s.text), "\n=====CABLE ENDS=====\n"), s.facts.Signature.Known
	}},
	mutation{rule: "doubled-quote", plant: func(s sound) (lint.Edit, bool) { return s.replace(" the ", ` the ""berth"" `) }},
	mutation{rule: "backslash-line-end", plant: func(s sound) (lint.Edit, bool) {
		p, ok := s.last()
		if !ok {
			return lint.Edit{}, false
		}
		text := p.Span().Of(s.text)
		return lint.Replace(p.Span(), strings.ReplaceAll(text, "\n", "\\\n")), strings.Count(text, "\n") > 1
	}},
	mutation{rule: "long-line", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace(" the ", " the "+strings.Repeat("long and ", 12))
		return e, ok && s.sent()
	}},
	mutation{rule: "unrecognised-text", plant: func(s sound) (lint.Edit, bool) {
		return lint.Edit{At: grammar.Span{End: len(s.text)}, New: "Dear Jane,\n\nthe harbor was lovely.\n"}, true
	}},

	mutation{rule: "unnumbered-paragraphs", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Paragraphs)
		if n == 0 || !s.inTransit() || s.facts.Level.Value.Classified() || s.facts.Mark.Known || len(s.facts.Pages) > 0 {
			return lint.Edit{}, false
		}
		at := s.facts.Paragraphs[0].At.To(s.facts.Paragraphs[n-1].At)
		return lint.Replace(at, "The dues rise, said the captain.\n\nThe berth is full, said the master."), !strings.Contains(s.text, "SENSITIVE") && len(s.facts.References) == 0
	}},
	mutation{rule: "lone-paragraph-number", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Paragraphs)
		if n == 0 || !s.inTransit() || s.facts.Level.Value.Classified() || !s.whole() {
			return lint.Edit{}, false
		}
		at := s.facts.Paragraphs[0].At.To(s.facts.Paragraphs[n-1].At)
		return lint.Replace(at, "1. The dues rise, said the captain."), !strings.Contains(s.text, "SENSITIVE")
	}},
	mutation{rule: "malformed-portion-mark", plant: func(s sound) (lint.Edit, bool) {
		p, ok := s.last()
		if !ok || p.Mark == nil || p.Mark.Text[0] != '(' || strings.Contains(p.Mark.Text, "ENTIRE") {
			return lint.Edit{}, false
		}
		return lint.Replace(p.Mark, p.Mark.Text[1:]), true
	}},
	mutation{rule: "level-above-portions", at: "S E C R E T", plant: func(s sound) (lint.Edit, bool) {
		for _, para := range s.facts.Paragraphs {
			if para.Level == lint.NoLevel || para.Level >= lint.Secret {
				return lint.Edit{}, false
			}
		}
		return lint.Replace(s.facts.Level.At, "S E C R E T"), s.facts.Level.Value == lint.Confidential && s.whole() && len(s.facts.Pages) == 0 && len(s.facts.Paragraphs) > 0 && !s.facts.Paragraphs[0].Entire
	}, also: "security-letters-mismatch"},
	mutation{rule: "portion-mark-out-of-date", plant: func(s sound) (lint.Edit, bool) {
		p, ok := s.last()
		if !ok || p.Mark == nil || p.Mark.Text != "(U)" {
			return lint.Edit{}, false
		}
		return lint.Replace(p.Mark, "(LOU)"), s.since(1998)
	}, also: "missing-sensitive"},
	mutation{rule: "entire-text-mismatch", plant: func(s sound) (lint.Edit, bool) {
		for _, para := range s.facts.Paragraphs {
			return lint.Replace(para.Mark, "(U - ENTIRE TEXT)"), para.Mark.Known && s.facts.Level.Value.Classified()
		}
		return lint.Edit{}, false
	}, also: "level-above-portions"},
	mutation{rule: "glued-paragraph-number", plant: func(s sound) (lint.Edit, bool) { return s.replace("2. (", "2.(") }},
	mutation{rule: "unclosed-summary", at: "SUMMARY", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace(" END SUMMARY.", "")
		return e, ok && s.facts.Sections.Value < 2 && strings.Count(s.text, "SUMMARY") == 2
	}},
	mutation{rule: "unopened-summary", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.endOfParagraph(" END SUMMARY.")
		return e, ok && s.facts.Section.Value < 2
	}},
	mutation{rule: "unclosed-comment", at: "COMMENT", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace(" END COMMENT.", "")
		return e, ok && s.facts.Sections.Value < 2 && s.inTransit() && strings.Count(s.text, "COMMENT") == 2
	}},
	mutation{rule: "unopened-comment", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.endOfParagraph(" END COMMENT.")
		return e, ok && s.facts.Section.Value < 2 && s.inTransit()
	}},
	mutation{rule: "unclosed-marker", plant: func(s sound) (lint.Edit, bool) {
		p, ok := s.last()
		if !ok || s.facts.Sections.Value > 1 {
			return lint.Edit{}, false
		}
		return lint.Insert(p.Span().Start, "BEGIN TALKING POINTS\n\n"), true
	}},
	mutation{rule: "missing-summary", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Paragraphs)
		if n < 3 || !s.sent() || !s.whole() || strings.Contains(strings.ToUpper(s.text), "SUMMARY") {
			return lint.Edit{}, false
		}
		return lint.Insert(s.facts.Paragraphs[n-1].At.Start, strings.Repeat("The dues rise, and the berth is full.\n", 220)+"\n"), true
	}, at: "1. "},
	mutation{rule: "title-without-text", plant: func(s sound) (lint.Edit, bool) {
		p, ok := s.last()
		if !ok || !s.inTransit() {
			return lint.Edit{}, false
		}
		return lint.Insert(p.Span().Start, "THE NEW BERTH\n\nTHE FISH MARKET\n\n"), true
	}},
	mutation{rule: "missing-paragraph", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.endOfParagraph("  For our request see para 77.")
		return e, ok && s.whole() && len(s.facts.Paragraphs) > 1
	}},
	mutation{rule: "redaction", plant: func(s sound) (lint.Edit, bool) { return s.replace(" the ", " XXXXXXXXXXXX ") }},
	mutation{rule: "missing-signature", plant: func(s sound) (lint.Edit, bool) {
		e, ok := without[*grammar.Signature](s)
		return e, ok && s.sent() && s.facts.Section.Value == s.facts.Sections.Value
	}},
	mutation{rule: "glued-signature", plant: func(s sound) (lint.Edit, bool) {
		p, ok := s.last()
		if !ok || !s.facts.Signature.Known || p.Extent().End != s.facts.Signature.At.Start {
			return lint.Edit{}, false
		}
		return lint.Edit{At: grammar.Span{Start: p.Span().End, End: s.facts.Signature.At.End}, New: " ROE"}, strings.HasSuffix(p.Span().Of(s.text), ".")
	}},
	mutation{rule: "word-cut-by-page", at: "HAR-", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Pages)
		if n == 0 {
			return lint.Edit{}, false
		}
		return s.endOfParagraph(" THE HAR-\n\n" + s.facts.Pages[n-1].At.Of(s.text) + "\n\nBOR IS FULL, AND SO IS THE BERTH.")
	}},
	mutation{rule: "text-after-end", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(len(s.text), "\nTHE PORT CAPTAIN SAID NO.\n"), grammar.First[*grammar.EndOfMessage](s.cable) != nil
	}},
	mutation{rule: "field-out-of-order", plant: func(s sound) (lint.Edit, bool) {
		a, b := grammar.First[*grammar.Tags](s.cable), grammar.First[*grammar.Subject](s.cable)
		if a == nil || b == nil || a.Extent().End != b.Extent().Start {
			return lint.Edit{}, false
		}
		tags, subject := a.Extent().Of(s.text), b.Extent().Of(s.text)
		return lint.Edit{At: grammar.Span{Start: a.Extent().Start, End: b.Extent().End}, New: strings.TrimRight(subject, "\n") + "\n" + strings.TrimRight(tags, "\n") + "\n\n"}, true
	}},
	mutation{rule: "repeated-order-line", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.Order](s.cable)
		if e == nil || !s.facts.Declassify.Date.Known {
			return lint.Edit{}, false
		}
		day := s.facts.Declassify.Date.Value.AddDate(0, -1, 0)
		return lint.Insert(e.Span().End, fmt.Sprintf("\nE.O. 12958: DECL: %s", day.Format("01/02/2006"))), true
	}},
	mutation{rule: "action-without-request", plant: func(s sound) (lint.Edit, bool) {
		upper := strings.ToUpper(s.text)
		return lint.Insert(s.facts.Subject.At.Start, "ACTION REQUEST: "), s.facts.Subject.Known && s.whole() && s.inTransit() && !strings.Contains(upper, "ACTION") && !strings.Contains(upper, "REQUEST")
	}},
)
