package report

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestElsewhere holds that a note on another file is printed with that file's name and place.
func TestElsewhere(t *testing.T) {
	note := lint.Note{Message: "here first", In: &lint.RelatedFile{Name: "old.cable", Line: 7, Start: 100, Text: "ab ¶ 42"}}
	note.At = grammar.Span{Start: 106, End: 108} // after the pilcrow, which is two bytes and one character
	res := &lint.Result{Cable: grammar.Parse("new.cable", "PARIS 42\n"), Diagnostics: []lint.Diagnostic{
		{Rule: "again", Severity: lint.Warning, At: grammar.Span{Start: 6, End: 8}, Message: "42 again", Notes: []lint.Note{note}},
	}}
	var text, json, sarif strings.Builder
	for _, err := range []error{Text(&text, res, TextOptions{}), JSONLines(&json, res), printSARIF(&sarif, res)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for what, got := range map[string][2]string{
		"note: here first, at old.cable:7:6":                                                                        {"text", text.String()},
		`"path":"old.cable","message":"here first","start":{"offset":106,"line":7,"column":6}`:                      {"JSON", json.String()},
		`"artifactLocation":{"uri":"old.cable"},"region":{"startLine":7,"startColumn":6,"endLine":7,"endColumn":8}`: {"SARIF", sarif.String()},
	} {
		if !strings.Contains(got[1], what) {
			t.Errorf("%s, want %s:\n%s", got[0], what, got[1])
		}
	}
}
