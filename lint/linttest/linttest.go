// Package linttest tests rules with archives: cables with carets under what is expected to be
// found.
//
// An archive is a text file. It begins with words on what it shows. Then follow cables, each after
// a line with its name:
//
//	-- bad.cable --
//	DE RUEHPO #0042/01 0871109
//	                   ^^^ error: day 087 of 2006 is 28 March, which does not match 27 March in the date-time group
//	-- bad.cable.fixed --
//
// An expectation follows the line that it is about: carets under the characters that are reported
// (a single | where something is missing), severity and message, and then what is offered: a fix
// or a suggestion. A finding that continues on later lines has its carets to the end of its first
// line, and others under its last line with the words "ends here". Where a safe fix is offered, a
// section whose name ends in .fixed holds the cable after all safe fixes; where something is
// suggested, one in .suggested holds it after all suggestions.
//
// Options follow a name in parentheses: profile=archive (or draft, or transmission) forces a
// profile; as-of=2026-11-25; closed=PARIS for a corpus; and escaped, with which \r, \t, \x07 and
// \u00a0 stand for characters that cannot be seen, and a backslash at the end of a line removes
// its line end.
//
// For a rule on a corpus, the cables of an archive are one corpus; those with a folder in their
// names, march/a.cable, are a corpus with the others of that folder. A note on another cable is
// shown in that cable.
//
// Sections named mutation are not changed: they plant mistakes with which the rules of cablelint
// are tested.
//
// Every finding must be expected and every expectation found. The flag -update rewrites the
// expectations.
package linttest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/rulearchive"
	"github.com/cablelint/cablelint/lint"
)

var update = flag.Bool("update", false, "rewrite the expectations of rule archives")

// Dir checks that each rule has its archive in dir, named after it with the extension .txt, and
// that no archive is without a rule, and runs them all.
func Dir(t *testing.T, rules []*lint.Rule, dir string) {
	t.Helper()
	archives, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	left := map[string]bool{}
	for _, a := range archives {
		left[filepath.Base(a)] = true
	}
	if _, err := lint.New(rules, lint.Config{}); err != nil {
		t.Fatal(err)
	}
	for _, r := range rules {
		delete(left, r.Name+".txt")
		t.Run(r.Name, func(t *testing.T) { Run(t, r, filepath.Join(dir, r.Name+".txt")) })
	}
	for a := range left {
		t.Errorf("%s belongs to no rule", a)
	}
}

// Run runs one rule on its archive.
func Run(t *testing.T, rule *lint.Rule, path string) {
	t.Helper()
	if _, err := lint.New([]*lint.Rule{rule}, lint.Config{}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(string(data), "\r\n", "\n")
	got, problems := rulearchive.Redraw(rule, want)
	for _, p := range problems {
		t.Error(p)
	}
	if !rulearchive.FindsAnything(got) {
		t.Errorf("%s has no case in which %s finds anything", path, rule.Name)
	}
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got), run go test with -update to accept:\n%s", path, diff)
	}
}

// Results returns what a rule finds in the cables of its archive, in order; fixed cables are
// skipped.
func Results(rule *lint.Rule, path string) ([]*lint.Result, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return rulearchive.Results(rule, strings.ReplaceAll(string(data), "\r\n", "\n"))
}
