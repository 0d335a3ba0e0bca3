package lsp_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestPositionEncoding has the server speak the first of the editor's encodings that it knows, or UTF-16, and sees that changes and
// findings are counted by it.
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
