package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestOtherMessages holds that texts which are no telegrams are named for what they are, by their names
// in testdata/others, and are judged by no rule on telegrams: all that is said is that they are not
// judged, or only their heading, and what is said of the layout of any text.
func TestOtherMessages(t *testing.T) {
	paths, err := filepath.Glob("../testdata/others/*.txt")
	if err != nil || len(paths) < 40 {
		t.Fatalf("%d texts, %v", len(paths), err)
	}
	everywhere := map[string]bool{rules.HeadingOnly.Name: true}
	for _, r := range rules.All() {
		everywhere[r.Name] = everywhere[r.Name] || r.Everywhere
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		kind, _, _ := strings.Cut(name, "-")
		for _, text := range []string{string(text), strings.ReplaceAll(string(text), "\n", "\r\n"), "\n\n" + string(text)} {
			res := lint.Run(grammar.Parse(name, text), rules.All(), lint.Config{})
			if got := res.Cable.Layout.String(); got != kind {
				t.Errorf("%s: layout %s", name, got)
			}
			said := 0
			for _, d := range res.Diagnostics {
				if d.Rule == rules.UnrecognisedText.Name || d.Rule == rules.HeadingOnly.Name {
					said++
				}
				if !everywhere[d.Rule] || d.Severity != lint.Info {
					t.Errorf("%s: %v: %v: %s [%s]", name, res.Cable.File.Position(d.At.Start), d.Severity, d.Message, d.Rule)
				}
			}
			if said != 1 {
				t.Errorf("%s: said %d times that it is not judged", name, said)
			}
		}
	}
}
