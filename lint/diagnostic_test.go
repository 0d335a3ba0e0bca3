package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestMessages holds that what rules say comes out on one line of a length that can be read.
func TestMessages(t *testing.T) {
	for in, want := range map[string]string{
		"as it is":                       "as it is",
		"over\r\n two\tlines":            "over two lines",
		strings.Repeat("x", 300):         strings.Repeat("x", 300),
		strings.Repeat("x", 301):         strings.Repeat("x", 300) + "…",
		strings.Repeat("x", 299) + "é":   strings.Repeat("x", 299) + "…",
		"two  blanks without a line end": "two  blanks without a line end",
	} {
		at := grammar.Span{Start: 1, End: 2}
		edits := []lint.Edit{lint.Replace(at, "new"), lint.Delete(at), lint.Insert(7, "more")}
		var got lint.Diagnostic
		res := lint.Run(grammar.Parse("", "UNCLAS PARIS 000042\n"), []*lint.Rule{{Name: "some-rule", Severity: lint.Warning, Check: func(p *lint.Pass) {
			p.Reportf(at, "%s", in).Note(grammar.Span{Start: 3, End: 4}, "%s", in).Fix(in, edits...).Suggest(in)
		}}}, lint.Config{})
		got = res.Diagnostics[0]
		wanted := lint.Diagnostic{Rule: "some-rule", Severity: lint.Warning, At: at, Message: want, Notes: []lint.Note{{At: grammar.Span{Start: 3, End: 4}, Message: want}},
			Fixes: []lint.Fix{{Title: want, Safe: true, Edits: []lint.Edit{{At: at, New: "new"}, {At: at}, {At: grammar.Span{Start: 7, End: 7}, New: "more"}}}, {Title: want}}}
		if diff := cmp.Diff(wanted, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// TestNoteIn holds that a note in another cable has the line there on which its place begins, and
// that the place is found in it.
func TestNoteIn(t *testing.T) {
	e := &lint.Entry{Name: "b.cable", Lines: []lint.EntryLine{{Number: 1, Start: 0, End: 4, Text: "é A"}, {Number: 5, Start: 20, End: 25, Text: "FIFTH"}}}
	for _, tt := range []struct {
		at   int
		want string
	}{{0, "b.cable:1:1 é A"}, {3, "b.cable:1:3 é A"}, {4, "b.cable:1:4 é A"}, {9, "b.cable:1:4 é A"}, {19, "b.cable:1:4 é A"}, {20, "b.cable:5:1 FIFTH"}, {24, "b.cable:5:5 FIFTH"}, {90, "b.cable:5:6 FIFTH"}} {
		d := new(lint.Diagnostic).NoteIn(e, grammar.Span{Start: tt.at, End: tt.at + 1}, "see\n%s", "there")
		n := d.Notes[0]
		at := n.In.Position(n.At.Start)
		if got := fmt.Sprintf("%s:%d:%d %s", n.In.Name, at.Line, at.Column, n.In.Text); got != tt.want || n.Message != "see there" || n.At.Start != tt.at {
			t.Errorf("byte %d: %s, %q; want %s", tt.at, got, n.Message, tt.want)
		}
	}
	e.Part = grammar.Part{Lines: 30, Bytes: 400} // the second cable of a file
	second := new(lint.Diagnostic).NoteIn(e, grammar.Span{Start: 21, End: 23}, "x").Notes[0]
	at := second.In.Position(second.At.Start)
	if at != (grammar.Position{Line: 35, Column: 2}) || second.At != (grammar.Span{Start: 421, End: 423}) {
		t.Errorf("in the second cable of a file: %v, %v", at, second.At)
	}
	n := new(lint.Diagnostic).NoteIn(new(lint.Entry), grammar.Span{Start: 7}, "x").Notes[0]
	if at := n.In.Position(3); at != (grammar.Position{Line: 1, Column: 1}) {
		t.Errorf("without lines: %v", at)
	}
	if at := (&lint.RelatedFile{Line: 2, Start: 10, Text: "AB"}).Position(3); at != (grammar.Position{Line: 2, Column: 1}) {
		t.Errorf("before the line: %v", at)
	}
}

// TestNames holds that names of severities and levels are read as they are written, and what is said of others.
func TestNames(t *testing.T) {
	for s := lint.Off; s <= lint.Error; s++ {
		var back lint.Severity
		name, err := s.MarshalText()
		if err != nil || string(name) != s.String() || back.UnmarshalText(name) != nil || back != s {
			t.Errorf("%v is read as %v", s, back)
		}
	}
	for l := lint.NoLevel; l <= lint.TopSecret; l++ {
		var back lint.Level
		name, err := l.MarshalText()
		if err != nil || string(name) != l.String() || back.UnmarshalText(name) != nil || back != l {
			t.Errorf("%v is read as %v", l, back)
		}
		if l.Classified() != (l == lint.Confidential || l == lint.Secret || l == lint.TopSecret) {
			t.Errorf("%v is classified: %v", l, l.Classified())
		}
	}
	s, l := lint.Error, lint.Secret
	if err := s.UnmarshalText([]byte("fatal")); fmt.Sprint(err) != `found "fatal", expected off, info, warning or error` || s != lint.Error {
		t.Errorf("%v, %v", err, s)
	}
	if err := l.UnmarshalText([]byte("cosmic")); fmt.Sprint(err) != `found "cosmic", expected a level` || l != lint.Secret {
		t.Errorf("%v, %v", err, l)
	}
}

// TestHoldings holds which cables are said to be held.
func TestHoldings(t *testing.T) {
	some := lint.Coverages{{Posts: []string{"PORT LOUIS", "Bonn"}, From: 2003, To: 2005}, {From: 2008}, {Posts: []string{"ROME"}, To: 1990}}
	for _, tt := range []struct {
		post string
		year int
		want bool
	}{
		{"PORTLOUIS", 2003, true}, {"BONN", 2005, true}, {"BONN", 2002, false}, {"BONN", 2006, false}, {"PARIS", 2004, false},
		{"PARIS", 2008, true}, {"PARIS", 2099, true}, {"PARIS", 2007, false}, {"ROME", 1990, true}, {"ROME", 1, true}, {"ROME", 1991, false},
	} {
		if got := some.Covers(tt.post, tt.year); got != tt.want {
			t.Errorf("%s of %d: %v", tt.post, tt.year, got)
		}
	}
	if (lint.Coverages{}).Covers("PARIS", 2000) || !(lint.Coverage{}).Covers("PARIS", 2000) {
		t.Error("no holding holds something, or the one without limits not all")
	}
}

// TestProfiles holds by which profile a cable is judged, with which severity, and which rules run at all.
func TestProfiles(t *testing.T) {
	found := func(p *lint.Pass) { p.Reportf(grammar.Span{Start: 1, End: 3}, "found") }
	rules := []*lint.Rule{
		{Name: "b-rule", Group: "g", Severity: lint.Error, Check: found, In: lint.In(grammar.DraftProfile, lint.Info).And(grammar.ArchiveProfile, lint.Off)},
		{Name: "a-rule", Group: "g", Severity: lint.Warning, Check: found},
		{Name: "everywhere", Group: "h", Severity: lint.Info, Everywhere: true, Check: func(p *lint.Pass) { p.Reportf(grammar.Span{Start: 1, End: 2}, "found") }},
		{Name: "on-corpora", Severity: lint.Error},
	}
	const draft, prose = "UNCLAS PARIS 000042\n", "Dear Jane,\n"
	for _, tt := range []struct {
		text string
		conf lint.Config
		want string
	}{
		{draft, lint.Config{}, "draft: everywhere info, a-rule warning, b-rule info"},
		{draft, lint.Config{Profile: grammar.TransmissionProfile}, "transmission: everywhere info, a-rule warning, b-rule error"},
		{draft, lint.Config{Profile: grammar.ArchiveProfile}, "archive: everywhere info, a-rule warning"},
		{draft, lint.Config{Profile: grammar.ArchiveProfile, Severities: map[string]lint.Severity{"g": lint.Error}}, "archive: everywhere info, a-rule error"},
		{draft, lint.Config{Profile: grammar.ArchiveProfile, Severities: map[string]lint.Severity{"b-rule": lint.Info, "all": lint.Error}}, "archive: everywhere error, a-rule error, b-rule info"},
		{prose, lint.Config{}, "draft: everywhere info"},
	} {
		res := lint.Run(grammar.Parse("", tt.text), rules, tt.conf)
		var got []string
		for _, d := range res.Diagnostics {
			got = append(got, fmt.Sprint(d.Rule, " ", d.Severity))
		}
		if all := fmt.Sprint(res.Profile, ": ", strings.Join(got, ", ")); all != tt.want {
			t.Errorf("%q, %+v: %s; want %s", tt.text, tt.conf, all, tt.want)
		}
	}
}
