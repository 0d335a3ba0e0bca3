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
		two := factsAsJSON(t, strings.ReplaceAll(string(source), " ", "  "))
		wide := factsAsJSON(t, strings.ReplaceAll(string(source), " ", "\u00a0"))
		if diff := cmp.Diff(two, strings.ReplaceAll(wide, "\u00a0", "  ")); diff != "" {
			t.Errorf("%s: -two spaces +no-break spaces\n%s", name, diff)
		}
	}
}

// factsAsJSON returns the facts of a text as JSON has them.
func factsAsJSON(t *testing.T, text string) string {
	t.Helper()
	out, err := json.MarshalIndent(lint.ExtractFacts(grammar.Parse("", text)), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// TestDoubleSpacing reads cables with a blank line after every line, as some programs print them,
// and holds that they have the facts of the cables as they are, but for their places.
func TestDoubleSpacing(t *testing.T) {
	for _, name := range []string{
		"archive-copy", "confidential-sections", "draft-confidential", "long-references", "secret-noforn",
		"several-word-post", "sbu-trade", "dual-precedence", "x-codes", "oadr",
	} {
		source, err := os.ReadFile("../testdata/" + name + ".cable")
		if err != nil {
			t.Fatal(err)
		}
		single := withoutPlaces(t, string(source))
		double := withoutPlaces(t, strings.ReplaceAll(string(source), "\n", "\n\n"))
		if diff := cmp.Diff(single, double); diff != "" {
			t.Errorf("%s: -as it is +double spaced\n%s", name, diff)
		}
	}
}

// withoutPlaces returns the facts of a text as JSON has them, without places.
func withoutPlaces(t *testing.T, text string) (facts any) {
	t.Helper()
	if err := json.Unmarshal([]byte(factsAsJSON(t, text)), &facts); err != nil {
		t.Fatal(err)
	}
	removePlaces(facts)
	return facts
}

func removePlaces(facts any) {
	switch f := facts.(type) {
	case map[string]any:
		for key, v := range f {
			if place, ok := v.(map[string]any); ok && len(place) == 2 && place["start"] != nil && place["end"] != nil {
				delete(f, key)
			}
			removePlaces(v)
		}
	case []any:
		for _, v := range f {
			removePlaces(v)
		}
	}
}
