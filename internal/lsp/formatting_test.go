package lsp_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// TestFormatting lays a cable out as cablelint fmt does, by edits of the lines that change.
func TestFormatting(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	var edits []textEdit
	s.must("textDocument/formatting", of("untitled:a", ""), &edits)
	if len(edits) != 1 || edits[0].Range.Start.Line != 15 {
		t.Errorf("edits %+v expected one of line 15", edits)
	}
	want := strings.Replace(faulty, "rise. \n", "rise.\n", 1)
	laid := apply(faulty, edits)
	if diff := cmp.Diff(want, laid); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	s.change("untitled:a", 2, whole(laid))
	s.must("textDocument/formatting", of("untitled:a", ""), &edits)
	if len(edits) != 0 {
		t.Errorf("once more: %+v expected none", edits)
	}
}

// TestFormattingIsFmt holds that what cablelint fmt alone lays out, such as blanks after a label,
// is laid out here too.
func TestFormattingIsFmt(t *testing.T) {
	s := start(t, "", nil)
	loose := strings.Replace(strings.Replace(faulty, "rise. \n", "rise.\n", 1), "SUBJECT: ", "Subject :   ", 1)
	s.open("untitled:a", loose)
	var edits []textEdit
	s.must("textDocument/formatting", of("untitled:a", ""), &edits)
	if diff := cmp.Diff(strings.Replace(faulty, "rise. \n", "rise.\n", 1), apply(loose, edits)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestFormattingLeavesIgnored holds that an ignore entry keeps its own line as it is, and no
// other.
func TestFormattingLeavesIgnored(t *testing.T) {
	for line, want := range map[string]int{"1. (U) The dues rise. ": 0, "another line": 1} {
		folder := t.TempDir()
		testfile.Write(t, filepath.Join(folder, ".cablelint.yaml"), `ignore: [{files: ["*"], rule: trailing-blank, line: "`+line+`", reason: so it came}]`)
		s := start(t, folder, nil)
		name := fileURI(filepath.Join(folder, "a.cable"))
		s.open(name, faulty)
		var edits []textEdit
		s.must("textDocument/formatting", of(name, ""), &edits)
		if len(edits) != want {
			t.Errorf("an entry for %q: %d edits, want %d", line, len(edits), want)
		}
	}
}

// TestFormattingFixesHabits holds that the habits of published copies, which a check passes over in an
// archive copy, are fixed here as cablelint fmt fixes them.
func TestFormattingFixesHabits(t *testing.T) {
	s := start(t, "", nil)
	const copied = "UNCLAS PORT LOUIS 000042\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n" +
		"\u00b61. (U) The dues rise.\n\n\u00b62. (U) Nobody objects.\n=====CABLE ENDS=====\n"
	s.open("untitled:a", copied)
	var edits []textEdit
	s.must("textDocument/formatting", of("untitled:a", ""), &edits)
	var lines []int
	for _, e := range edits {
		if e.Range.End.Character != 1 || e.NewText != "" {
			t.Errorf("edit %+v, expected one that takes a pilcrow away", e)
		}
		lines = append(lines, e.Range.Start.Line)
	}
	if diff := cmp.Diff([]int{8, 10}, lines); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

// TestFormattingRefused holds that a text in which no cable is recognised is not laid out, that the editor
// is told so, and that saving it changes nothing.
func TestFormattingRefused(t *testing.T) {
	s := start(t, "", nil)
	for name, text := range map[string]string{
		"untitled:mail": "Subject:  The berth \n\nDear Jane, \n\nthe berth is free. \n",
		"untitled:note": "Ask the harbor master. \n\n\n\n\nThen write. \n",
	} {
		s.open(name, text)
		err := s.call("textDocument/formatting", of(name, ""), nil)
		if err == nil || !strings.Contains(err.Error(), "no cable was recognised") {
			t.Errorf("%s: got %v, expected that no cable was recognised", name, err)
		}
	}
}
