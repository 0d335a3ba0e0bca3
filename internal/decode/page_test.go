//go:build !js

package decode

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestPieces holds that a line is cut where findings begin and end, and that the worst of those that overlap is shown.
func TestPieces(t *testing.T) {
	const text = "BT\nTAGS: PREL, ETRD\n"
	at := func(start, end int, severity lint.Severity) lint.Diagnostic {
		return lint.Diagnostic{At: grammar.Span{Start: start, End: end}, Severity: severity}
	}
	for name, c := range map[string]struct {
		found []lint.Diagnostic
		want  []piece
	}{
		"none":        {nil, []piece{{"TAGS: PREL, ETRD", ""}}},
		"one":         {[]lint.Diagnostic{at(9, 13, lint.Info)}, []piece{{"TAGS: ", ""}, {"PREL", "info"}, {", ETRD", ""}}},
		"empty":       {[]lint.Diagnostic{at(9, 9, lint.Info)}, []piece{{"TAGS: ", ""}, {"PREL, ETRD", ""}}},
		"overlapping": {[]lint.Diagnostic{at(3, 13, lint.Info), at(9, 19, lint.Error)}, []piece{{"TAGS: ", "info"}, {"PREL", "error"}, {", ETRD", "error"}}},
		"beyond":      {[]lint.Diagnostic{at(0, 40, lint.Warning)}, []piece{{"TAGS: PREL, ETRD", "warning"}}},
	} {
		if diff := cmp.Diff(c.want, pieces(text, grammar.Span{Start: 3, End: 20}, c.found)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestCount holds that findings are counted in the words of the summary of check: those of severity info are notes.
func TestCount(t *testing.T) {
	found := []lint.Diagnostic{{Severity: lint.Info}, {Severity: lint.Error}, {Severity: lint.Info}}
	want := []tally{{"1 error", "error", "finding-2"}, {"2 notes", "info", "finding-1"}}
	if diff := cmp.Diff(want, count(found)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
