// Package corpustest checks a folder of cables, each by itself and all against each other, from Go programs and test suites.
//
// In a test of a collection:
//
//	func TestCables(t *testing.T) { corpus.Check(t, os.DirFS("cables")) }
//
// fails with one subtest for each file in which a warning or an error is found. [Suite] says what is done otherwise; [Suite.All] gives
// the results to programs.
package corpustest

import (
	"flag"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

// Suite says how the cables of a folder are checked. The zero Suite takes all rules of package rules at their own severities, in the
// profile that each cable shows.
type Suite struct {
	Rules    []*lint.Rule       // nil for those of package rules
	Profile  grammar.Profile    // forces a profile; AnyProfile for that of the configuration, or of the cable
	Config   *config.File       // nil for none; paths in it are those of the folder where its Path is ""
	Baseline *baseline.Baseline // findings that are known; nil for none
	FailOn   lint.Severity      // the least severity that fails a test; Off for Warning

	// Golden is a file with the findings that are expected, a line each; "" where none are. It is written anew where the test has a flag
	// of its own with the name update, and go test is called with it.
	Golden string
}

// Check checks the cables of a folder by the zero [Suite].
func Check(t *testing.T, fsys fs.FS) {
	t.Helper()
	Suite{}.Check(t, fsys)
}

// All yields what is found in each cable of the folder and those below it, in order of names, and then, where the cables disagree with
// each other, what is found in that, again by cable. Those Results have a File of which only lines with a place are known, and
// no Facts. What cannot be read is yielded as an error, and the rest goes on. Findings that the configuration or the baseline
// covers have their reason in Suppressed.
func (s Suite) All(fsys fs.FS) iter.Seq2[*lint.Result, error] {
	return func(yield func(*lint.Result, error) bool) {
		book := s.Rules
		if book == nil {
			book = rules.All()
		}
		if _, err := lint.New(book, lint.Config{}); err != nil {
			yield(nil, err)
			return
		}
		all := lint.NewCorpus(book)
		defer all.Close()
		if s.Config != nil {
			all.Closed = s.Config.Closed
		}
		for j := range s.judged(fsys, book, all) {
			if j.err == nil {
				j.err = all.AddEncoded(j.encoded)
			}
			if j.res != nil {
				s.suppress(j.res)
			}
			if !yield(j.res, j.err) {
				return
			}
		}
		results, err := all.Check(func(e *lint.Entry) lint.Config { return s.conf(e.Name) })
		if err != nil {
			yield(nil, err)
			return
		}
		for _, res := range results {
			s.suppress(res)
			if !yield(res, nil) {
				return
			}
		}
	}
}

// judgement is what came of one file.
type judgement struct {
	res     *lint.Result
	encoded []byte // for the corpus
	err     error
}

// judged judges the cables of the folder side by side and yields what came of them in order of names.
func (s Suite) judged(fsys fs.FS, book []*lint.Rule, all *lint.Corpus) iter.Seq[judgement] {
	return func(yield func(judgement) bool) {
		ahead := 2 * runtime.GOMAXPROCS(0) // files that are judged before they are asked for
		queue, stop := make(chan chan judgement, ahead), make(chan struct{})
		defer func() {
			close(stop)
			for one := range queue { // until the walk, and what was begun, has ended
				<-one
			}
		}()
		go func() {
			defer close(queue)
			for name, err := range s.names(fsys) {
				one := make(chan judgement, 1)
				select {
				case <-stop:
					return
				case queue <- one:
				}
				if err != nil {
					one <- judgement{err: err}
					continue
				}
				go func() { one <- s.judge(fsys, name, book, all) }()
			}
		}()
		for one := range queue {
			if !yield(<-one) {
				return
			}
		}
	}
}

// names yields the names of the cables in the folder, and what cannot be looked at.
func (s Suite) names(fsys fs.FS) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			if err == nil && (d.IsDir() || !config.IsCable(name) || s.Config != nil && s.Config.Excludes(name)) {
				return nil
			}
			if !yield(name, err) {
				return fs.SkipAll
			}
			return nil
		})
	}
}

// judge judges one cable. A fault of a rule is told as an error of the file, and the others go on.
func (s Suite) judge(fsys fs.FS, name string, book []*lint.Rule, all *lint.Corpus) (j judgement) {
	defer func() {
		if r := recover(); r != nil {
			j = judgement{err: fmt.Errorf("%s: internal fault: %v", name, r)}
		}
	}()
	source, err := fs.ReadFile(fsys, name)
	if err != nil {
		return judgement{err: err}
	}
	res := lint.Run(grammar.Parse(name, string(source)), book, s.conf(name))
	encoded, err := all.Encode(res.Entry())
	return judgement{res, encoded, err}
}

// conf returns how the cable of that name is judged.
func (s Suite) conf(name string) (conf lint.Config) {
	if s.Config != nil {
		conf = s.Config.For(name)
	}
	if s.Profile != grammar.AnyProfile {
		conf.Profile = s.Profile
	}
	return conf
}

func (s Suite) suppress(res *lint.Result) {
	if s.Config != nil {
		s.Config.Suppress(res.Cable.File.Name, res, time.Now())
	}
	if s.Baseline != nil {
		s.Baseline.Suppress(res.Cable.File.Name, res)
	}
}

// Check checks the cables of a folder. It fails with one subtest for each file in which something is found at or above FailOn; with
// Golden, it fails where the findings are others than those. It fails where there is no cable.
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
		res = report.Shown(res)
		if s.Golden != "" {
			write(&golden, res)
			continue
		}
		res.Diagnostics = slices.DeleteFunc(slices.Clone(res.Diagnostics), func(d lint.Diagnostic) bool { return d.Severity < least })
		if err := report.Text(found[name], res, false); err != nil {
			t.Fatal(err)
		}
	}
	if len(names) == 0 {
		t.Error("no cable where one is due")
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

// write adds findings to those that are compared, a line each.
func write(b *strings.Builder, res *lint.Result) {
	for _, d := range res.Diagnostics {
		at := res.Cable.File.Position(d.At.Start)
		fmt.Fprintf(b, "%s:%d:%d: %v: %s [%s]\n", res.Cable.File.Name, at.Line, at.Column, d.Severity, d.Message, d.Rule)
	}
}

// compare holds the findings against the golden ones, or writes those anew.
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
		t.Fatalf("%v; go test -update writes it, where the test has that flag", err)
	}
	if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), got); diff != "" {
		t.Errorf("%s (-want +got), go test -update accepts it:\n%s", s.Golden, diff)
	}
}
