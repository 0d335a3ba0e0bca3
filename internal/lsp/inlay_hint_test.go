package lsp_test

import (
	"fmt"
	"testing"
)

// hints returns the hints of a part of a text.
func (s *session) hints(at string) string {
	s.t.Helper()
	var list []struct {
		Position position
		Label    string
	}
	s.must("textDocument/inlayHint", of("untitled:a", at), &list)
	return fmt.Sprint(list)
}

// TestInlayHint shows hints only where the editor's setting says so, in each of the ways in which
// editors send settings.
func TestInlayHint(t *testing.T) {
	const all, whole = "[{{1 23} 27 Mar 2006} {{16 8} 06}]", "0:0-40:0"
	s := start(t, "", nil)
	s.open("untitled:a", long)
	if got := s.hints(whole); got != "[]" {
		t.Errorf("without a setting: %s", got)
	}
	s.notify("workspace/didChangeConfiguration", object{"settings": object{"cablelint": object{"inlayHints": true}}})
	s.until("hints", func() bool { return s.hints(whole) == all })
	if got, want := s.hints("10:0-20:0"), "[{{16 8} 06}]"; got != want {
		t.Errorf("of a part: %s, want %s", got, want)
	}
	s.notify("workspace/didChangeConfiguration", object{"settings": object{"cablelint": object{}}})
	s.until("no hints", func() bool { return s.hints(whole) == "[]" })
}

// TestInlayHintWhenAsked asks the editor for its settings when it has them to be asked for.
func TestInlayHintWhenAsked(t *testing.T) {
	s := connect(t)
	s.settings = object{"inlayHints": true}
	s.initialize("", object{"workspace": object{"configuration": true, "inlayHint": object{"refreshSupport": true}}})
	s.open("untitled:a", long)
	for _, want := range []string{"workspace/configuration", "workspace/inlayHint/refresh"} {
		if got := (<-s.asked).method; got != want {
			t.Fatalf("the server asked for %s, want %s", got, want)
		}
	}
	if got := s.hints("0:0-3:0"); got != "[{{1 23} 27 Mar 2006}]" {
		t.Errorf("got %s", got)
	}
}

// TestInlayHintOfOptions takes the settings from the first message.
func TestInlayHintOfOptions(t *testing.T) {
	s := connect(t)
	s.must("initialize", object{"processId": nil, "rootUri": nil, "capabilities": object{}, "initializationOptions": object{"inlayHints": true}}, nil)
	s.open("untitled:a", long)
	if got := s.hints("0:0-3:0"); got != "[{{1 23} 27 Mar 2006}]" {
		t.Errorf("got %s", got)
	}
}
