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

// TestCable holds what is said of the clean cables in testdata.
func TestCable(t *testing.T) {
	for _, name := range []string{"confidential-sections", "archive-copy", "draft", "x-codes", "collective-exempt"} {
		source, err := os.ReadFile("../../testdata/" + name + ".cable")
		if err != nil {
			t.Fatal(err)
		}
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

// FuzzCable holds that any bytes can be decoded.
func FuzzCable(f *testing.F) {
	f.Add("VZCZC\nOO RUEHC\nDE RUEHPL #0042 0861109\nZNY C\nO 271109Z MAR\nREF: A. B. 06\nReason: 1.4 (z)\nTAGS: (\nPAGE 02 RUEHPL 0042")
	f.Fuzz(func(t *testing.T, source string) { shown(source) })
}
