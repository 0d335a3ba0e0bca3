// Package corpustest checks a folder of cables, each by itself and all against each other, from
// Go programs and test suites. It checks as cablelint check does, including the limits of the
// configuration.
//
// In a test of a collection:
//
//	func TestCables(t *testing.T) { corpustest.Check(t, os.DirFS("cables")) }
//
// fails with one subtest for each file in which a warning or an error is found. [Suite] has
// options; [Suite.All] yields the results to programs.
package corpustest

import (
	"flag"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

// Suite defines how the cables of a folder are checked. The zero Suite runs all rules of package
// rules with their own severities, and detects the profile of each cable.
type Suite struct {
	Rules []*lint.Rule // nil for those of package rules
	// forces a profile; AnyProfile for that of the configuration, or of the cable
	Profile grammar.Profile
	// nil for none; paths in it are those of the folder where its Path is ""
	Config   *config.File
	Baseline *baseline.Baseline // known findings; nil for none
	FailOn   lint.Severity      // the lowest severity that fails a test; Off for Warning

	// Golden is a file with the expected findings, one per line; "" for none. A test binary with a
	// flag named update writes the file again when the flag is set.
	Golden string
}

// Check checks the cables of a folder by the zero [Suite].
func Check(t *testing.T, fsys fs.FS) {
	t.Helper()
	Suite{}.Check(t, fsys)
}

// All yields the findings in each cable of the folder and of the folders below it, in order of
// names, and then those of the rules on a corpus, again by cable. The latter Results have no Facts,
// and a File of which only the lines of the places are known. What cannot be read is yielded as an
// error, and the walk continues. Findings that the configuration or the baseline covers have a
// reason in Suppressed.
func (s Suite) All(fsys fs.FS) iter.Seq2[*lint.Result, error] {
	return check.Results(s.options(), fsys)
}

// options returns how the cables are checked.
func (s Suite) options() check.Options {
	o := check.Options{Rules: s.Rules, Fixed: s.Config, Known: s.Baseline, NoConfig: true, NoCache: true}
	if o.Rules == nil {
		o.Rules = rules.All()
	}
	if s.Profile != grammar.AnyProfile {
		o.Profile = s.Profile.String()
	}
	return o
}

// Check checks the cables of a folder. It fails with one subtest for each file with findings at or
// above FailOn. With Golden, it fails where the findings differ from the file. It also fails where
// there is no cable.
func (s Suite) Check(t *testing.T, fsys fs.FS) {
	t.Helper()
	least := s.FailOn
	if least == lint.Off {
		least = lint.Warning
	}
	found := map[string]*strings.Builder{}
	var golden strings.Builder
	var names []string
	for res, err := range s.All(fsys) {
		if err != nil {
			t.Error(err)
			continue
		}
		name := res.Cable.File.Name
		if found[name] == nil {
			names = append(names, name)
			found[name] = new(strings.Builder)
		}
		res = report.Unsuppressed(res)
		if s.Golden != "" {
			write(&golden, res)
			continue
		}
		res.Diagnostics = slices.DeleteFunc(slices.Clone(res.Diagnostics),
			func(d lint.Diagnostic) bool { return d.Severity < least })
		if err := report.Text(found[name], res, report.TextOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	if len(names) == 0 {
		t.Error("found no cable")
	}
	if s.Golden != "" {
		s.compare(t, golden.String())
		return
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			if text := found[name].String(); text != "" {
				t.Errorf("\n%s", text)
			}
		})
	}
}

// write appends findings, one per line.
func write(b *strings.Builder, res *lint.Result) {
	for _, d := range res.Diagnostics {
		at := res.Cable.File.Position(d.At.Start)
		fmt.Fprintf(b, "%s:%d:%d: %v: %s [%s]\n", res.Cable.File.Name, at.Line, at.Column, d.Severity,
			d.Message, d.Rule)
	}
}

// compare compares the findings with the golden file, or writes the file.
func (s Suite) compare(t *testing.T, got string) {
	t.Helper()
	if flag := flag.Lookup("update"); flag != nil && flag.Value.String() == "true" {
		if err := os.WriteFile(s.Golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(s.Golden)
	if err != nil {
		t.Fatalf("%v; go test -update writes it, if the test has that flag", err)
	}
	if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), got); diff != "" {
		t.Errorf("%s (-want +got), go test -update accepts it:\n%s", s.Golden, diff)
	}
}
