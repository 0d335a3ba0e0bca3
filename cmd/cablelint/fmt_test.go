package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/format"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
)

// layOut lays a text out by the built-in rules.
func layOut(t *testing.T, name, source string) string {
	t.Helper()
	m := &mending{set: newSettings(settingFlags{NoConfig: true})}
	laid, err := m.layOut(new(config.File), name, source)
	if err != nil {
		t.Fatal(err)
	}
	return laid
}

// TestCanonical holds that the sound cables of testdata are printed as themselves.
func TestCanonical(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/*.cable")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cables", err)
	}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(source), layOut(t, path, string(source))); diff != "" {
			t.Errorf("%s (-as it is +as it is laid out):\n%s", path, diff)
		}
	}
}

// TestLayoutIsReported holds that the layout changes where a rule, of the check or of the layout alone, offers a safe fix and nowhere
// else, and that of what fmt wrote none reports anything more that could be mended.
func TestLayoutIsReported(t *testing.T) {
	mendable := func(name, source string) int {
		res := lint.Run(grammar.Parse(name, source), append(rules.All(), format.Rules()...), lint.Config{})
		edits, _ := lint.Edits(res.Diagnostics, func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe })
		return len(edits)
	}
	changed := 0
	for name, source := range testcables.Texts(t, "../../testdata", 7, 60) {
		laid := layOut(t, name, source)
		if laid != source {
			changed++
		}
		if n := mendable(name, source); (n > 0) != (laid != source) {
			t.Errorf("%s: %d safe fixes, and fmt changes it: %v", name, n, laid != source)
		}
		if n := mendable(name, laid); n > 0 {
			t.Errorf("%s: %d safe fixes of what fmt wrote", name, n)
		}
	}
	if changed == 0 {
		t.Error("fmt changed nothing")
	}
}
