package lsp_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// TestPositionEncoding has the server speak the first of the editor's encodings that it knows, or
// UTF-16, and sees that changes and findings are counted by it.
func TestPositionEncoding(t *testing.T) {
	text := strings.Replace(faulty, "1. (U) The dues", "1. (U) \U0001F600 ¶ The dues", 1)
	for _, test := range []struct {
		offered []string
		want    string
		changed string // the blank at the end of the line
	}{
		{nil, "utf-16", "15:26-15:27"},
		{[]string{"utf-16"}, "utf-16", "15:26-15:27"},
		{[]string{"utf-8", "utf-16"}, "utf-8", "15:29-15:30"},
		{[]string{"utf-32", "utf-8"}, "utf-32", "15:25-15:26"},
		{[]string{"utf-7", "utf-8"}, "utf-8", "15:29-15:30"},
		{[]string{"utf-7"}, "utf-16", "15:26-15:27"},
	} {
		t.Run(fmt.Sprint(test.offered), func(t *testing.T) {
			s := connect(t)
			capabilities := object{}
			if test.offered != nil {
				capabilities["general"] = object{"positionEncodings": test.offered}
			}
			result := s.initialize("", capabilities)
			if got := result["capabilities"].(object)["positionEncoding"]; got != test.want {
				t.Errorf("encoding %v, want %s", got, test.want)
			}
			s.open("untitled:a", text)
			if found := s.diagnosticsOf("untitled:a", 1); !strings.Contains(found, test.changed+" information trailing-blank") {
				t.Errorf("no blank at %s in\n%s", test.changed, found)
			}
			s.change("untitled:a", 2, edit(test.changed, ""))
			if found := s.diagnosticsOf("untitled:a", 2); strings.Contains(found, "trailing-blank") {
				t.Errorf("changed at %s, and still found\n%s", test.changed, found)
			}
		})
	}
}

// TestFixesInEncodings makes the edits of all actions, and of formatting, in a text with pilcrows,
// combining marks and emoji, in each encoding and with each line ending, and sees that they come to
// the same.
func TestFixesInEncodings(t *testing.T) {
	text := strings.Replace(faulty, "2. (U) The press", "\u00b62. (U) \U0001F600\u0301 The press \u00b6", 1)
	text = strings.Replace(text, "knows.\n", "kno\u0301ws. \t\n", 1)
	fixed := strings.NewReplacer("rise. \n", "rise.\n", "\u00b62.", "2.", "kno\u0301ws. \t\n", "kno\u0301ws.\n").Replace(text)
	want := map[string]string{
		"formatting": fixed, "fix all safe problems": fixed,
		"write PREL (changes the record)": strings.Replace(text, "PRLE", "PREL", 1),
		"remove the paragraph signs":      strings.Replace(text, "\u00b62.", "2.", 1),
		"remove the white space":          strings.NewReplacer("rise. \n", "rise.\n", "kno\u0301ws. \t\n", "kno\u0301ws.\n").Replace(text),
	}
	for _, encoding := range []string{"utf-8", "utf-16", "utf-32"} {
		for _, ending := range []string{"\n", "\r\n"} {
			t.Run(encoding+fmt.Sprintf("%q", ending), func(t *testing.T) {
				s := start(t, "", object{"general": object{"positionEncodings": []string{encoding}}})
				source := strings.ReplaceAll(text, "\n", ending)
				s.open("untitled:a", source)
				var edits []textEdit
				s.must("textDocument/formatting", of("untitled:a", ""), &edits)
				got := map[string]string{"formatting": changed(source, encoding, edits)}
				for line := range strings.Count(text, "\n") {
					for _, action := range s.actions("untitled:a", fmt.Sprintf("%d:0-%d:999", line, line)) {
						got[action.Title] = changed(source, encoding, action.Edit.Changes["untitled:a"])
					}
				}
				for title := range got {
					got[title] = strings.ReplaceAll(got[title], ending, "\n")
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("-want +got\n%s", diff)
				}
			})
		}
	}
}

// changed makes edits, which are in order, of a text whose lines end with LF or CR LF.
func changed(text, encoding string, edits []textEdit) string {
	lines := strings.SplitAfter(text, "\n")
	offset := func(p position) (at int) {
		for _, line := range lines[:p.Line] {
			at += len(line)
		}
		return at + bytesOf(lines[p.Line], encoding, p.Character)
	}
	for i := len(edits) - 1; i >= 0; i-- {
		text = text[:offset(edits[i].Range.Start)] + edits[i].NewText + text[offset(edits[i].Range.End):]
	}
	return text
}

// bytesOf returns how many bytes of a line so many units of an encoding are, by writing the line in
// that encoding.
func bytesOf(line, encoding string, units int) int {
	switch encoding {
	case "utf-16":
		return len(string(utf16.Decode(utf16.Encode([]rune(line))[:units])))
	case "utf-32":
		return len(string([]rune(line)[:units]))
	}
	return units
}
