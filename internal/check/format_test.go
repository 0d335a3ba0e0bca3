package check

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/format"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
)

// formatted returns a text in the canonical layout, by the built-in rules.
func formatted(t *testing.T, name, source string) string {
	t.Helper()
	text, err := opened(t).Format(&PlainFile{Name: name, Source: source, config: new(config.File)})
	do(t, err)
	return text
}

// TestCanonical holds that the valid cables of testdata are printed as themselves.
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
		if diff := cmp.Diff(string(source), formatted(t, path, string(source))); diff != "" {
			t.Errorf("%s (-as it is +formatted):\n%s", path, diff)
		}
	}
}

// TestLayoutIsReported holds that the layout changes where a rule, of the check or of the layout
// alone, offers a safe fix that changes nothing else and nowhere else, and that in what fmt wrote
// none is left.
func TestLayoutIsReported(t *testing.T) {
	fixable := func(name, source string) int {
		_, _, made, err := lint.FixAll(name, source, append(rules.All(), format.Rules()...),
			lint.Config{Selected: []string{lint.Habits}}, func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe })
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	changed := 0
	for name, source := range testcables.Texts(t, "../../testdata", 7, 60) {
		laid := formatted(t, name, source)
		if laid != source {
			changed++
		}
		if n := fixable(name, source); (n > 0) != (laid != source) {
			t.Errorf("%s: %d safe fixes, and fmt changes it: %v", name, n, laid != source)
		}
		if n := fixable(name, laid); n > 0 {
			t.Errorf("%s: %d safe fixes of what fmt wrote", name, n)
		}
	}
	if changed == 0 {
		t.Error("fmt changed nothing")
	}
}

// FuzzFormat holds that any text is formatted once and for all, and says what it said before.
func FuzzFormat(f *testing.F) {
	f.Add("\ufeff\u00b61. (U) a  \r\n\r\n\r\n\u00b62. (U) b\x07")
	f.Add("O 271109ZMAR06\nFM PARIS\nTORUEHC/SECSTATE WASHDC\n\nBT\nC O NFIDENTIAL PARIS 000042\nE.O.: 12958: DECL: 1/1/2010 TAGES: PREL ,, [FR](#)\nSUBJECT:X")
	worst, err := filepath.Glob("../../testdata/worst/*.cable")
	if err != nil || len(worst) == 0 {
		f.Fatal("no cables", err)
	}
	for _, path := range worst {
		source, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(source))
	}
	for _, text := range testcables.Layouts(f, "../..") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, source string) {
		file := &PlainFile{Name: "a.cable", Source: source, config: new(config.File)}
		once, err := opened(t).Format(file)
		if err != nil {
			return // the bytes would be read as something else, so the file is left as it is
		}
		if diff := cmp.Diff(once, formatted(t, "a.cable", once)); diff != "" {
			t.Fatalf("formatted again (-once +twice):\n%s", diff)
		}
		if diff := testcables.Differ(source, once); diff != "" {
			t.Fatalf("says something else (-before +after):\n%s\n%q", diff, once)
		}
	})
}
