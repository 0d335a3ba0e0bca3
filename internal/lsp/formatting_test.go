package lsp_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFormatting lays a cable out as cablelint fmt does, by edits of the lines that change.
func TestFormatting(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	var edits []textEdit
	s.must("textDocument/formatting", of("untitled:a", ""), &edits)
	if len(edits) != 1 || edits[0].Range.Start.Line != 15 {
		t.Errorf("edits %+v where one of line 15 is due", edits)
	}
	want := strings.Replace(faulty, "rise. \n", "rise.\n", 1)
	laid := apply(faulty, edits)
	if diff := cmp.Diff(want, laid); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	s.change("untitled:a", 2, whole(laid))
	s.must("textDocument/formatting", of("untitled:a", ""), &edits)
	if len(edits) != 0 {
		t.Errorf("once more: %+v where nothing is due", edits)
	}
}
