package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestInFile holds that all places of findings in a part of a file are moved by the bytes before
// it, but those in another file, and that the findings given stay as they are.
func TestInFile(t *testing.T) {
	at := func(start, end int) grammar.Span { return grammar.Span{Start: start, End: end} }
	found := func(by int) []lint.Diagnostic {
		a := lint.Diagnostic{Rule: "a", At: at(1+by, 2+by)}
		a.Note(at(3+by, 4+by), "here").NoteIn(&lint.Entry{Name: "b.cable"}, at(5, 6), "there").Note(at(7+by, 8+by), "and here").
			Fix("one", lint.Replace(at(9+by, 10+by), "x"), lint.Delete(at(11+by, 12+by))).Suggest("two", lint.Insert(13+by, "y"))
		return []lint.Diagnostic{a, {Rule: "b", At: at(14+by, 15+by)}}
	}
	given := found(0)
	if diff := cmp.Diff(found(100), lint.InFile(given, grammar.Part{Lines: 3, Bytes: 100})); diff != "" {
		t.Errorf("moved (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(found(0), given); diff != "" {
		t.Errorf("those given (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(found(0), lint.InFile(given, grammar.Part{})); diff != "" {
		t.Errorf("of the first cable (-want +got):\n%s", diff)
	}
}
