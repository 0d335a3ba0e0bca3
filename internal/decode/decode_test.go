package decode

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

var update = flag.Bool("update", false, "write the golden files anew")

func shown(source string) string {
	c := grammar.Parse("", source)
	var b strings.Builder
	for _, l := range Cable(c, lint.ExtractFacts(c), tables.BuiltIn()) {
		first, _, _ := strings.Cut(l.At.Of(c.File.Text), "\n")
		fmt.Fprintln(&b, first)
		for _, m := range l.Meanings {
			fmt.Fprintln(&b, "    "+m)
		}
	}
	return b.String()
}

// TestCable holds what is said of the clean cables in testdata, and of one of each layout and wrapper.
func TestCable(t *testing.T) {
	names := []string{
		"testdata/confidential-sections", "testdata/archive-copy", "testdata/draft", "testdata/x-codes",
		"testdata/collective-exempt",
	}
	for _, pattern := range []string{"testdata/layouts/*.cable", "lint/testdata/prints/*.cable"} {
		paths, err := filepath.Glob("../../" + pattern)
		if err != nil || len(paths) < 4 {
			t.Fatalf("found %d of %s: %v", len(paths), pattern, err)
		}
		for _, path := range paths {
			name := strings.TrimPrefix(filepath.ToSlash(path), "../../")
			names = append(names, strings.TrimSuffix(name, ".cable"))
		}
	}
	for _, path := range names {
		source, err := os.ReadFile("../../" + path + ".cable")
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		golden := filepath.Join("testdata", name+".txt")
		got := shown(string(source))
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got), run go test -update to accept:\n%s", name, diff)
		}
	}
}

// TestProsignAlone says of a prosign that its addressees are on the lines below, and no name that is missing.
func TestProsignAlone(t *testing.T) {
	got := shown("O 271109Z MAR 09\nFM AMEMBASSY PARIS\nTO\nSECSTATE WASHDC\n\nUNCLAS PARIS 000100\n")
	const want = "to act on it: the addressees on the lines below\n"
	if !strings.Contains(got, want) {
		t.Errorf("got %s, want %s within it", got, want)
	}
}

// FuzzCable holds that any bytes can be decoded.
func FuzzCable(f *testing.F) {
	f.Add("VZCZC\nOO RUEHC\nDE RUEHPL #0042 0861109\nZNY C\nO 271109Z MAR\nREF: A. B. 06\nReason: 1.4 (z)\nTAGS: (\nPAGE 02 RUEHPL 0042")
	f.Add("UNCLAS PORT LOUIS 000042\n\nReasons: (b) and (d)\n")
	for _, text := range testcables.Layouts(f, "../..") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, source string) { shown(source) })
}
