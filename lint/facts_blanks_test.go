package lint_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestWideBlanks reads cables whose every space is a no-break space, which has two bytes, and holds
// that their facts, with their places, are those of the cables with two spaces instead.
func TestWideBlanks(t *testing.T) {
	for _, name := range []string{
		"archive-copy", "confidential-sections", "draft-confidential", "long-references", "secret-noforn",
		"several-word-post", "layouts/smart-classified", "layouts/acp127-section", "layouts/C05990001",
		"layouts/state-draft",
	} {
		source, err := os.ReadFile("../testdata/" + name + ".cable")
		if err != nil {
			t.Fatal(err)
		}
		two := factsOf(t, strings.ReplaceAll(string(source), " ", "  "))
		wide := factsOf(t, strings.ReplaceAll(string(source), " ", "\u00a0"))
		if diff := cmp.Diff(two, strings.ReplaceAll(wide, "\u00a0", "  ")); diff != "" {
			t.Errorf("%s: -two spaces +no-break spaces\n%s", name, diff)
		}
	}
}

// factsOf returns the facts of a text as JSON, but for the text of summary and comment.
func factsOf(t *testing.T, text string) string {
	t.Helper()
	f := lint.ExtractFacts(grammar.Parse("", text))
	f.Summary, f.Comment = lint.Fact[string]{}, lint.Fact[string]{}
	out, err := json.MarshalIndent(f, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
