package lsp_test

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"
)

// location is a place in a file.
type location struct {
	URI   string
	Range span
}

func places(list []location) string {
	var b strings.Builder
	for _, l := range list {
		fmt.Fprintf(&b, "%s %v\n", filepath.Base(l.URI), l.Range)
	}
	return b.String()
}

func TestDefinitionInCable(t *testing.T) {
	s := start(t, "", nil)
	s.open("file:///cables/a.cable", long)
	for at, want := range map[string]string{
		"21:43": "a.cable 16:5-16:6\n", // ref A
		"21:39": "a.cable 16:5-16:6\n", // its first letter
		"22:24": "a.cable 17:5-17:6\n", // refs A and B
		"35:28": "a.cable 27:0-27:1\n", // para 2
		"21:20": "",
	} {
		var got []location
		s.must("textDocument/definition", of("file:///cables/a.cable", at), &got)
		if diff := diff.Diff(want, places(got)); diff != "" {
			t.Errorf("%s: -want +got\n%s", at, diff)
		}
	}
}

// TestLettersInParentheses finds ref (a) with the reference, and renames it in its own case.
func TestLettersInParentheses(t *testing.T) {
	s := start(t, "", nil)
	text := strings.NewReplacer("ref A)", "ref (a))", "refs A and B", "refs (A) and (B)").Replace(long)
	s.open("file:///cables/a.cable", text)
	var got []location
	s.must("textDocument/definition", of("file:///cables/a.cable", "21:44"), &got)
	if want := "a.cable 16:5-16:6\n"; places(got) != want {
		t.Errorf("defined at %s, want %s", places(got), want)
	}
	p := of("file:///cables/a.cable", "16:5")
	p["context"], p["newName"] = object{"includeDeclaration": false}, "C"
	s.must("textDocument/references", p, &got)
	if want := "a.cable 21:44-21:45\na.cable 22:19-22:20\n"; places(got) != want {
		t.Errorf("mentioned at\n%s, want\n%s", places(got), want)
	}
	var edit workspaceEdit
	s.must("textDocument/rename", p, &edit)
	want := strings.NewReplacer("A. PORT", "C. PORT", "ref (a)", "ref (c)", "refs (A)", "refs (C)").Replace(text)
	if diff := diff.Diff(want, apply(text, edit.Changes["file:///cables/a.cable"])); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestReferencesInCable(t *testing.T) {
	s := start(t, "", nil)
	s.open("file:///cables/a.cable", long)
	for _, test := range []struct {
		at, want string
		declared bool
	}{
		{at: "16:5", declared: true, want: "a.cable 16:5-16:6\na.cable 21:43-21:44\na.cable 22:18-22:19\n"},
		{at: "22:18", want: "a.cable 21:43-21:44\na.cable 22:18-22:19\n"},
		{at: "27:1", want: "a.cable 35:27-35:28\n"},
		{at: "0:1"},
	} {
		p := of("file:///cables/a.cable", test.at)
		p["context"] = object{"includeDeclaration": test.declared}
		var got []location
		s.must("textDocument/references", p, &got)
		if diff := diff.Diff(test.want, places(got)); diff != "" {
			t.Errorf("%s: -want +got\n%s", test.at, diff)
		}
	}
}

func TestDocumentHighlight(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", long)
	var list []struct {
		Range span
		Kind  int
	}
	s.must("textDocument/documentHighlight", of("untitled:a", "35:39"), &list)
	if got, want := fmt.Sprint(list), "[{17:5-17:6 3} {22:24-22:25 2} {35:39-35:40 2}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestRename(t *testing.T) {
	s := start(t, "", object{"textDocument": object{"rename": object{"prepareSupport": true}}})
	s.open("untitled:a", long)
	var prepared *struct {
		Range       span
		Placeholder string
	}
	s.must("textDocument/prepareRename", of("untitled:a", "22:24"), &prepared)
	if prepared == nil || fmt.Sprint(*prepared) != "{22:24-22:25 B}" {
		t.Errorf("prepared is %v", prepared)
	}
	s.must("textDocument/prepareRename", of("untitled:a", "21:20"), &prepared)
	if prepared != nil {
		t.Errorf("prepared is %v where there is nothing to rename", *prepared)
	}
	for _, test := range []struct{ at, to, text, want, err string }{
		{at: "22:24", to: "D", want: strings.NewReplacer("B. 05", "D. 05", "A and B", "A and D", "ref B", "ref D").Replace(long)},
		{at: "27:0", to: "4", want: strings.NewReplacer("2. (C) It", "4. (C) It", "para 2", "para 4").Replace(long)},
		{at: "16:5", to: "C", text: strings.Replace(long, "refs A and B", "refs A-B", 1),
			err: "-32803 line 23: range of references A to B would mean something else"},
		{at: "22:24", to: "A", err: "-32803 reference A already exists"},
		{at: "22:24", to: "7", err: `-32803 found "7", expected a letter from A to Z`},
		{at: "0:0", to: "A", err: "-32803 nothing to rename here, expected the letter of a reference or the number of a paragraph"},
	} {
		s.open("untitled:a", cmp.Or(test.text, long))
		p := of("untitled:a", test.at)
		p["newName"] = test.to
		var edit workspaceEdit
		err := s.call("textDocument/rename", p, &edit)
		if err != nil || test.err != "" {
			if err == nil || err.Error() != test.err {
				t.Errorf("%s to %s: %v, want %s", test.at, test.to, err, test.err)
			}
			continue
		}
		if diff := diff.Diff(test.want, apply(long, edit.Changes["untitled:a"])); diff != "" {
			t.Errorf("%s to %s: -want +got\n%s", test.at, test.to, diff)
		}
	}
}

// TestRenumber offers to renumber the paragraphs where one was put between them.
func TestRenumber(t *testing.T) {
	s := start(t, "", nil)
	text := strings.Replace(long, "2. (C) It", "1. (C) New.\n\n2. (C) It", 1)
	s.open("untitled:a", text)
	list := s.actions("untitled:a", "27:0-27:0", "refactor")
	if got, want := titles(list), "refactor.rewrite: number the paragraphs from 1 on, with every mention (changes the record)\n"; got != want {
		t.Fatalf("got %swant %s", got, want)
	}
	want := strings.NewReplacer("1. (C) New", "2. (C) New", "2. (C) It", "3. (C) It", "3. (U)", "4. (U)", "para 2", "para 3").Replace(text)
	if diff := diff.Diff(want, apply(text, list[0].Edit.Changes["untitled:a"])); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if list := s.actions("untitled:a", "16:5-16:5", "refactor"); len(list) > 0 {
		t.Errorf("offered is %s where the letters are in order", titles(list))
	}
}

// TestRenumberRefused shows why the paragraphs cannot be renumbered, and where.
func TestRenumberRefused(t *testing.T) {
	for _, says := range []bool{false, true} {
		s := start(t, "", object{"textDocument": object{"codeAction": object{"disabledSupport": says}}})
		text := strings.NewReplacer("2. (C) It", "1. (C) New.\n\n2. (C) It", "(para 2)", "(paras 1-3)").Replace(long)
		s.open("untitled:a", text)
		list := s.actions("untitled:a", "27:0-27:0", "refactor")
		if !says {
			if len(list) > 0 {
				t.Errorf("offered is %s", titles(list))
			}
			continue
		}
		if len(list) != 1 || len(list[0].Edit.Changes) > 0 || list[0].Disabled.Reason != "paragraph 1 occurs several times; which one the text cites is not certain" {
			t.Errorf("offered is %+v", list)
		}
	}
}
