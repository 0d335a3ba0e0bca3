package rules_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/linttest"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

func TestArchives(t *testing.T) { linttest.Dir(t, rules.All(), "testdata") }

// TestDoc holds that each rule has its page, which says first what it reports, and its source.
func TestDoc(t *testing.T) {
	for _, r := range rules.All() {
		doc := rules.Doc(r.Name)
		if first, _, _ := strings.Cut(doc, " "); strings.TrimRight(first, ",") != "Reports" {
			t.Errorf("%s: the page begins with %q", r.Name, first)
		}
		if !strings.Contains(doc, "Source:") {
			t.Errorf("%s: the doc comment names no source", r.Name)
		}
		if rules.Doc(r.Name+"s") != "" {
			t.Errorf("%ss, which is no rule, has a page", r.Name)
		}
		if r.Group == "" || r.Severity == lint.Off || (r.Check == nil) == (r.CheckCorpus == nil) ||
			(r.CheckCorpus == nil) != (r.By == nil) {
			t.Errorf("%s: group or severity is missing, or the checks do not fit", r.Name)
		}
	}
}

// TestClean holds that nothing at all is found in the clean cables.
func TestClean(t *testing.T) {
	clean, err := fs.Glob(os.DirFS("../testdata"), "*.cable")
	if err != nil || len(clean) == 0 {
		t.Fatalf("no clean cables: %v", err)
	}
	layouts, err := fs.Glob(os.DirFS("../testdata"), "layouts/*.cable")
	if err != nil || len(layouts) == 0 {
		t.Fatalf("no clean cables of other layouts: %v", err)
	}
	clean = append(clean, layouts...)
	for _, name := range clean {
		t.Run(name, func(t *testing.T) {
			source, err := os.ReadFile("../testdata/" + name)
			if err != nil {
				t.Fatal(err)
			}
			res := lint.Run(grammar.Parse(name, string(source)), rules.All(), lint.Config{})
			for _, d := range res.Diagnostics {
				if d.Rule == rules.HeadingOnly.Name {
					continue // it is found in every message of another service
				}
				t.Errorf("%v: %v: %s [%s]", res.Cable.File.Position(d.At.Start), d.Severity, d.Message, d.Rule)
			}
		})
	}
}

// TestWorst holds that each rule, with all others beside it, finds what it is to find in the cables
// of its archive, and that no rule offers in any of them what it does not declare.
func TestWorst(t *testing.T) {
	for _, r := range rules.All() {
		alone, err := linttest.Results(r, filepath.Join("testdata", r.Name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		for _, res := range alone {
			conf := lint.Config{Profile: res.Profile, AsOf: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)}
			all := lint.Run(res.Cable, rules.All(), conf)
			runs := r.Check != nil && r.SeverityIn(res.Profile) != lint.Off
			if runs && len(res.Diagnostics) > 0 &&
				!slices.ContainsFunc(all.Diagnostics, func(d lint.Diagnostic) bool { return d.Rule == r.Name }) {
				t.Errorf("%s: nothing is found in %s beside the other rules", r.Name, res.Cable.File.Name)
			}
			holdOffers(t, r.Name+".txt: "+res.Cable.File.Name, all)
		}
	}
}

// TestCleanCorpus holds that no warning or error is found in generated cables, which hold no mistake.
func TestCleanCorpus(t *testing.T) {
	for f := range generate.Corpus(1, 500) {
		res := lint.Run(grammar.Parse(f.Name, f.Text), rules.All(), lint.Config{})
		for _, d := range res.Diagnostics {
			if d.Severity >= lint.Warning {
				t.Errorf("%s:%v: %s [%s]", f.Name, res.Cable.File.Position(d.At.Start), d.Message, d.Rule)
			}
		}
	}
}

// BenchmarkCheck measures parse, facts and all rules over 500 generated cables.
func BenchmarkCheck(b *testing.B) {
	var texts []string
	size := 0
	for f := range generate.Corpus(1, 500) {
		texts = append(texts, f.Text)
		size += len(f.Text)
	}
	book := rules.All()
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		for _, text := range texts {
			lint.Run(grammar.Parse("", text), book, lint.Config{})
		}
	}
	runtime.ReadMemStats(&after)
	cables := float64(b.N * len(texts))
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/cables, "allocs/cable")
	b.ReportMetric(cables/b.Elapsed().Seconds(), "cables/s")
}

// BenchmarkRule measures each rule by itself on the facts of 100 generated cables, so that the
// rules which cost most are seen:
//
//	go test ./rules -run '^$' -bench Rule/ -benchtime 20x | sort -k3 -n
func BenchmarkRule(b *testing.B) {
	var cables []*grammar.Cable
	for f := range generate.Corpus(1, 100) {
		cables = append(cables, grammar.Parse(f.Name, f.Text))
	}
	results := make([]*lint.Result, len(cables))
	for i, c := range cables {
		results[i] = lint.Run(c, nil, lint.Config{})
	}
	for _, r := range rules.All() {
		if r.Check == nil {
			continue
		}
		b.Run(r.Name, func(b *testing.B) {
			for b.Loop() {
				for i, c := range cables {
					r.Check(&lint.Pass{Cable: c, Facts: results[i].Facts, Tables: tables.BuiltIn()})
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(cables)), "ns/cable")
		})
	}
}

// FuzzCheck holds that no rule fails on any bytes, and that findings, notes and edits lie within
// the text, between characters.
func FuzzCheck(f *testing.F) {
	f.Add(
		"VZCZCXYZ0001\nOO RUEHC\nDE RUEHPO #0042/01 0861109\nZNY CCCCC ZZH\nO 271109Z MAR 06\nFM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS PARIS 000042\n\n1. (U) x\nBT\n#0042\n\nNNNN\n",
	)
	f.Add(
		"SIPDIS\nE.O. 12958: DECL: 2/30/2005 TAGS: [PREL](#), PREL\nSUBJECT:\nREF: A. X B. Y\n\u00b61. (S) ref D\r\n\x07",
	)
	for _, text := range append(worstCables(f), testcables.Layouts(f, "..")...) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, source string) {
		res := lint.Run(grammar.Parse("fuzz", source), rules.All(), lint.Config{})
		text := res.Cable.File.Text
		for _, d := range res.Diagnostics {
			if d.At.Start < 0 || d.At.Start > d.At.End || d.At.End > len(text) || strings.ContainsAny(d.Message, "\n\r") {
				t.Fatalf("%+v in a text of %d bytes", d, len(text))
			}
			places := []grammar.Span{d.At}
			for _, n := range d.Notes {
				places = append(places, n.At)
			}
			for _, f := range d.Fixes {
				at := 0
				for _, e := range f.Edits {
					if places = append(places, e.At); e.At.Start < at {
						t.Fatalf("%s: edits out of order or over each other: %+v", d.Rule, f)
					}
					at = e.At.End
				}
			}
			for _, at := range places {
				if at.Start < 0 || at.Start > at.End || at.End > len(text) || !isBoundary(text, at.Start) ||
					!isBoundary(text, at.End) {
					t.Fatalf("%s: %+v in a text of %d bytes, or within a character", d.Rule, at, len(text))
				}
			}
		}
	})
}

// isBoundary reports whether an offset lies between characters.
func isBoundary(text string, offset int) bool {
	return offset == len(text) || utf8.RuneStart(text[offset])
}

// worstCables returns the texts of testdata/worst.
func worstCables(t testing.TB) (texts []string) {
	t.Helper()
	names, err := filepath.Glob("../testdata/worst/*.cable")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d cables: %v", len(names), err)
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(source))
	}
	return texts
}
