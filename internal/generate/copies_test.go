package generate_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/slowtest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestFaultTable holds that the table of mistakes has the mutations of all rules that judge other
// layouts than telegrams as transmitted.
func TestFaultTable(t *testing.T) {
	var b strings.Builder
	b.WriteString("Mutations of the rules that judge other layouts than ACP 127, from their archives. Written by go generate.\n")
	for _, r := range rules.All() {
		source, err := os.ReadFile(filepath.Join("../../rules/testdata", r.Name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range mutationsIn(string(source)) {
			if layouts := layoutsOf(r, m); len(layouts) > 0 && !strings.Contains(m, "\nfile: keep") {
				b.WriteString("== " + r.Name + ": " + strings.Join(layouts, " ") + "\n-- mutation --\n" + m)
			}
		}
	}
	if generate.Updating() {
		if err := os.WriteFile("faults.txt", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	table, err := os.ReadFile("faults.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b.String(), strings.ReplaceAll(string(table), "\r\n", "\n")); diff != "" {
		t.Errorf("run go generate ./... (-want +got):\n%s", diff)
	}
}

// mutationsIn returns the bodies of the mutations of an archive.
func mutationsIn(archive string) (list []string) {
	parts := strings.Split("\n"+strings.ReplaceAll(archive, "\r\n", "\n"), "\n-- mutation --\n")
	for _, p := range parts[1:] {
		body, _, _ := strings.Cut(p, "\n-- ")
		list = append(list, strings.TrimRight(body, "\n")+"\n")
	}
	return list
}

// layoutsOf returns the layouts, but for telegrams as transmitted, that a mutation is made for: those that it
// names, else those in which its rule judges.
func layoutsOf(r *lint.Rule, mutation string) (names []string) {
	for line := range strings.Lines(mutation) {
		if list, ok := strings.CutPrefix(line, "layout:"); ok {
			return slices.DeleteFunc(strings.Fields(list), func(l string) bool { return l == "acp127" })
		}
	}
	for _, l := range r.Layouts.List() {
		if l != grammar.ACP127 && r.SeverityIn(profiles[l]) != lint.Off {
			names = append(names, l.String())
		}
	}
	return names
}

// profiles are those of the cables of layouts, where it is not that of cables as transmitted.
var profiles = map[grammar.Layout]grammar.Profile{
	grammar.ArchivePrint: grammar.ArchiveProfile, grammar.TERP: grammar.ArchiveProfile,
	grammar.POEMS: grammar.ArchiveProfile, grammar.NSC: grammar.ArchiveProfile,
	grammar.SMART: grammar.DraftProfile, grammar.StateDraft: grammar.DraftProfile,
	grammar.DD173: grammar.DraftProfile, grammar.UKTelno: grammar.DraftProfile,
}

// TestCopies holds of each layout that its cables are read as what they are, that nothing is found in
// the clean ones, and that of the mistakes that are planted 95 of a hundred at least are found at their
// lines.
func TestCopies(t *testing.T) {
	const least = 0.95
	each := 200 // half of them with a mistake, more than any layout has rules
	if slowtest.All() {
		each = 800
	}
	for _, layout := range generate.Layouts() {
		t.Run(layout, func(t *testing.T) {
			planted, found := 0, 0
			kinds := map[string]bool{}
			for file, faults := range generate.Copies(layout, 17, each, true) {
				res := lint.Run(grammar.Parse(file.Name, file.Text), rules.All(), lint.Config{})
				if len(faults) == 0 {
					clean(t, file, res)
					continue
				}
				planted++
				kinds[faults[0].Rule] = true
				if isFound(res, faults[0]) {
					found++
				} else {
					t.Logf("%s: %s in line %d is not found, but %v", file.Name, faults[0].Rule, faults[0].Line, foundIn(res))
				}
			}
			t.Logf("%d / %d found, of %d rules", found, planted, len(kinds))
			if planted == 0 && isJudged(t, layout) || float64(found) < least*float64(planted) {
				t.Errorf("%d of %d mistakes found, want %v of them at least", found, planted, least)
			}
		})
	}
}

// isJudged reports whether the table has a mistake for a layout.
func isJudged(t *testing.T, layout string) bool {
	t.Helper()
	table, err := os.ReadFile("faults.txt")
	if err != nil {
		t.Fatal(err)
	}
	if layout != "nato" {
		layout = readAs(layout)
	}
	for line := range strings.Lines(string(table)) {
		if head, list, found := strings.Cut(line, ": "); found && strings.HasPrefix(head, "== ") &&
			slices.Contains(strings.Fields(list), layout) {
			return true
		}
	}
	return false
}

// clean reports what is found in a cable without a mistake, but for the note that only its heading is
// read.
func clean(t *testing.T, file generate.File, res *lint.Result) {
	t.Helper()
	layout, _, _ := strings.Cut(file.Name, "/")
	switch got := res.Cable.Layout.String(); {
	case readAs(layout) == got:
	default:
		t.Errorf("%s is read as %s", file.Name, got)
	}
	for _, d := range res.Diagnostics {
		if d.Rule != "heading-only" {
			t.Errorf("%s: %v: %s [%s]", file.Name, res.Cable.File.Position(d.At.Start), d.Message, d.Rule)
		}
	}
}

// readAs returns as what cables of a generated layout are read.
func readAs(layout string) string {
	if read := map[string]string{"record": "archive-print", "foia": "smart", "reprint": "smart", "origin": "archive-print", "nato": "acp127"}[layout]; read != "" {
		return read
	}
	return layout
}

// isFound reports whether a rule finds a mistake at its lines.
func isFound(res *lint.Result, f generate.Fault) bool {
	return slices.ContainsFunc(res.Diagnostics, func(d lint.Diagnostic) bool {
		file := res.Cable.File
		first, last := file.Position(d.At.Start).Line, file.Position(d.At.End).Line
		return d.Rule == f.Rule && first <= f.EndLine && f.Line <= last
	})
}

// foundIn returns the rules that found something, with their lines.
func foundIn(res *lint.Result) (list []string) {
	for _, d := range res.Diagnostics {
		list = append(list, fmt.Sprint(d.Rule, " ", res.Cable.File.Position(d.At.Start).Line))
	}
	return list
}

// TestCopiesMix holds that a mix has all layouts, the same for the same seed, and no number twice.
func TestCopiesMix(t *testing.T) {
	var names [2][]string
	seen := map[string]bool{}
	for i := range names {
		for file, faults := range generate.Copies("all", 3, 60, true) {
			names[i] = append(names[i], file.Name+"\n"+file.Text)
			if len(faults) > 0 && faults[0].File != file.Name {
				t.Errorf("the fault of %s is in %s", faults[0].File, file.Name)
			}
			layout, _, _ := strings.Cut(file.Name, "/")
			seen[layout] = true
		}
	}
	if diff := cmp.Diff(names[0], names[1]); diff != "" {
		t.Errorf("the same seed gives others:\n%s", diff)
	}
	if want := len(generate.Layouts()) + 1; len(seen) != want {
		t.Errorf("%d layouts, want %d: %v", len(seen), want, seen)
	}
}
