package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

const marginText = "O 102325Z FEB 09\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 0008\n" +
	"INFO RUEHLO/AMEMBASSY LONDON 0012\n\nC O N F I D E N T I A L PORT LOUIS 000103\n\nSIPDIS\n\n" +
	"E.O. 12958: DECL: 02/10/2019\nTAGS: PREL,\nMARR, MP\nSUBJECT: HARBOR DUES\nAND THE BERTH\n" +
	"REF: A. STATE 4313\n     B. 08 PORT LOUIS 931\n\nClassified By: DCM Jane Roe for\nreasons 1.4 (b) and (d).\n\n" +
	"1. (C) SUMMARY: The dues\nrise (ref A). END SUMMARY.\n\n2. (C) The berth is full (ref B).\nROE\n"

// before returns a text with something before each line.
func before(text string, margin func(line int, s string) string) string {
	var b strings.Builder
	n := 0
	for line := range strings.Lines(text) {
		n++
		b.WriteString(margin(n, line))
	}
	return b.String()
}

// TestMargins holds that quotation marks and line numbers before each line change no fact, that the
// text keeps them, and which texts have a margin.
func TestMargins(t *testing.T) {
	want := factsOf(marginText)
	for _, tt := range []struct {
		name, text string
		want       grammar.Margin
	}{
		{"none", marginText, grammar.NoMargin},
		{"quoted", before(marginText, func(_ int, s string) string { return "> " + s }), grammar.QuoteMargin},
		{"quoted without blanks", before(marginText, func(_ int, s string) string { return ">" + s }), grammar.QuoteMargin},
		{"quoted twice", before(marginText, func(_ int, s string) string { return "> > " + s }), grammar.QuoteMargin},
		{"quoted twice, tightly", before(marginText, func(_ int, s string) string { return ">> " + s }), grammar.QuoteMargin},
		{"quoted below a mail", "From: Roe\nSent: Tuesday, February 10, 2009 9:12 AM\nTo: Poe\nSubject: RE: dues\n\n" +
			before(marginText, func(_ int, s string) string { return "> " + s }), grammar.QuoteMargin},
		{"bars", before(marginText, func(_ int, s string) string { return "| " + s }), grammar.QuoteMargin},
		{"a frame", before(marginText, func(_ int, s string) string { return fmt.Sprintf("| %-70s |\n", s[:len(s)-1]) }), grammar.QuoteMargin},
		{"quotation marks", before(marginText, func(_ int, s string) string { return "\"" + s[:len(s)-1] + "\"\n" }), grammar.QuoteMargin},
		{"numbered", before(marginText, func(n int, s string) string { return fmt.Sprintf("%4d  %s", n, s) }), grammar.NumberMargin},
		{"numbered, tabs", before(marginText, func(n int, s string) string { return fmt.Sprintf("%6d\t%s", n, s) }), grammar.NumberMargin},
		{"numbered, colons", before(marginText, func(n int, s string) string { return fmt.Sprintf("%d: %s", n, s) }), grammar.NumberMargin},
		{"numbered by page", before(marginText, func(n int, s string) string { return fmt.Sprintf("%2d   %s", n%12+1, s) }), grammar.NumberMargin},
		{"numbered but for blank lines", before(marginText, func(n int, s string) string {
			if s == "\n" {
				return s
			}
			return fmt.Sprintf("%4d  %s", n, s)
		}), grammar.NumberMargin},
		{"a few lines quoted", strings.Replace(marginText, "ROE\n", "> SUBJECT: DUES\n> as he said\nROE\n", 1), grammar.NoMargin},
	} {
		c := grammar.Parse("", tt.text)
		if c.Margin != tt.want || c.File.Text != tt.text {
			t.Errorf("%s: margin %v, text %q", tt.name, c.Margin, c.File.Text)
		}
		if tt.text == marginText || tt.want == grammar.NoMargin {
			continue
		}
		if diff := cmp.Diff(want, factsOf(tt.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		f := lint.Run(c, nil, lint.Config{}).Facts
		if got := f.Subject.Value + "; " + f.Summary.Value; got != "HARBOR DUES AND THE BERTH; The dues rise (ref A)." {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
}

// TestNoMargin holds which texts have none: columns of numbers, a few lines that quote, and quotations
// of other texts.
func TestNoMargin(t *testing.T) {
	for name, text := range map[string]string{
		"a column":          "12 dues\n14 dues\n15 dues\n19 dues\n20 dues\n31 dues\n40 dues\n",
		"paragraphs":        "1. (U) One.\n2. (U) Two.\n3. (U) Three.\n4. (U) Four.\n5. (U) Five.\n6. (U) Six.\n7. (U) Seven.\n",
		"a quoted letter":   strings.Repeat("> The dues rise.\n", 9),
		"quotes far apart":  strings.Repeat("> SUBJECT: DUES\nWhat does he mean by that?\n", 9),
		"five quoted lines": strings.Repeat("> SUBJECT: DUES\n", 5),
		"rows of a table":   strings.Repeat("\"SUBJECT: DUES\",\"2009\"\n", 9),
		"nothing":           "",
		"blank":             "\n \n",
		"one sign":          ">",
	} {
		if c := grammar.Parse("", text); c.Margin != grammar.NoMargin {
			t.Errorf("%s: %v", name, c.Margin)
		}
	}
}

// TestFixesKeepMargins holds that fixes of the lines of a cable leave what is before them.
func TestFixesKeepMargins(t *testing.T) {
	text := before(marginText, func(_ int, s string) string { return "> " + s })
	upper := &lint.Rule{Name: "upper", Group: "text", Severity: lint.Info, Check: func(p *lint.Pass) {
		if i := strings.Index(p.Cable.File.Text, "MARR, MP"); i >= 0 {
			p.Reportf(grammar.Span{Start: i, End: i + 8}, "found a blank").
				Fix("remove it", lint.Delete(grammar.Span{Start: i + 5, End: i + 6}))
		}
		for _, l := range p.Cable.File.Lines {
			if strings.HasPrefix(p.Cable.File.Text[l.Start:l.End], ">") {
				p.Reportf(l.Span(), "found a sign of a quotation")
			}
		}
	}}
	fixed, left, made, err := lint.FixAll("", text, []*lint.Rule{upper}, lint.Config{}, func(lint.Diagnostic, lint.Fix) bool { return true })
	if want := strings.Replace(text, "MARR, MP", "MARR,MP", 1); err != nil || fixed != want || made != 1 || len(left.Diagnostics) > 0 {
		t.Errorf("%v, %d fixes, %d left:\n%s", err, made, len(left.Diagnostics), fixed)
	}
}
