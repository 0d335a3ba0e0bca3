package lsp_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// resolving can ask for the documentation of a completion when it is shown.
var resolving = object{"textDocument": object{"completion": object{"completionItem": object{
	"snippetSupport": true, "documentationFormat": []string{"markdown", "plaintext"},
	"resolveSupport": object{"properties": []string{"documentation", "detail"}},
}}}}

// offeredAt opens a text with a cursor, | , and returns the items that are offered there.
func (s *session) offeredAt(uri, text string) (items []object) {
	s.t.Helper()
	before, after, _ := strings.Cut(text, "|")
	s.open(uri, before+after)
	var list struct{ Items []object }
	at := fmt.Sprintf("%d:%d", strings.Count(before, "\n"), len(before)-strings.LastIndexByte(before, '\n')-1)
	s.must("textDocument/completion", of(uri, at), &list)
	return list.Items
}

// about resolves an item and returns what is said of it.
func (s *session) about(item object) any {
	s.t.Helper()
	var resolved object
	s.must("completionItem/resolve", item, &resolved)
	said := resolved["documentation"]
	delete(resolved, "documentation")
	if diff := cmp.Diff(item, resolved); diff != "" {
		s.t.Errorf("resolved: -item +resolved\n%s", diff)
	}
	return said
}

func TestCompletionResolve(t *testing.T) {
	s := start(t, "", resolving)
	for text, want := range map[string]string{
		strings.Replace(faulty, "TAGS: PRLE", "TAGS: PRE|", 1): "PREF: refugees\n\nkind of code: subject",
		strings.Replace(faulty, "TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007\n", "T|\n", 1): "TO: who is to act\n\n" +
			"`````cable\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 0007\n`````\n\n" +
			"- to act on it: the Department of State in Washington, by IMMEDIATE (due within about half an hour); the sender's cable number 7 to it",
		strings.Replace(long, "ref A)", "ref |)", 1): "A: cable 31 of 2006 of the US embassy in Port Louis, Mauritius",
		"new uncl|": "a draft, from the classification line on\n\n`````cable\nUNCLAS PORT LOUIS 000042\n\nSIPDIS\n\nE.O. 13526: N/A\n" +
			"TAGS: ETRD, MP\nSUBJECT: HARBOR DUES\n\n1. (U) The dues rise in June.\n`````",
	} {
		items := s.offeredAt("untitled:a", text)
		if len(items) == 0 {
			t.Errorf("%.60q: nothing is offered", text)
			continue
		}
		if items[0]["documentation"] != nil {
			t.Errorf("%.60q: said before it is asked for: %v", text, items[0]["documentation"])
		}
		if diff := cmp.Diff(any(object{"kind": "markdown", "value": want}), s.about(items[0])); diff != "" {
			t.Errorf("%.60q: -want +got\n%s", text, diff)
		}
	}
}

// TestCompletionResolveLate resolves an item while the text goes on, as where an editor puts it
// there for a look, and leaves alone those of an older list, and of a file that is closed.
func TestCompletionResolveLate(t *testing.T) {
	s := start(t, "", resolving)
	text := strings.Replace(faulty, "TAGS: PRLE", "TAGS: PRE|", 1)
	first := s.offeredAt("untitled:a", text)[0]
	s.change("untitled:a", 2, whole(""))
	if said := s.about(first); said == nil {
		t.Error("an item is not explained once the text has changed")
	}
	second := s.offeredAt("untitled:a", text)[0]
	if said := s.about(first); said != nil {
		t.Errorf("said of the list before: %v", said)
	}
	if said := s.about(object{"label": "PREL"}); said != nil {
		t.Errorf("said of an item that is none of ours: %v", said)
	}
	s.notify("textDocument/didClose", of("untitled:a", ""))
	if said := s.about(second); said != nil {
		t.Errorf("said of a closed file: %v", said)
	}
}

// TestCompletionDocumentation sends what is to be said with the list to an editor that would not
// ask for it, in the form that it takes.
func TestCompletionDocumentation(t *testing.T) {
	text := strings.Replace(faulty, "FM AMEMBASSY PORT LOUIS\n", "F|\n", 1)
	const markdown = "FM: who sends the cable\n\n`````cable\nFM AMEMBASSY PORT LOUIS\n`````\n\n- sent by the US embassy in Port Louis, Mauritius"
	const plain = "FM: who sends the cable\n\nFM AMEMBASSY PORT LOUIS\n\n- sent by the US embassy in Port Louis, Mauritius"
	for formats, want := range map[string]any{
		`null`:                     plain,
		`["plaintext"]`:            plain,
		`["plaintext","markdown"]`: object{"kind": "markdown", "value": markdown},
	} {
		s := start(t, "", object{"textDocument": object{"completion": object{"completionItem": object{
			"documentationFormat": json.RawMessage(formats), "resolveSupport": object{"properties": []string{"detail"}},
		}}}})
		items := s.offeredAt("untitled:a", text)
		if diff := cmp.Diff(want, items[0]["documentation"]); diff != "" {
			t.Errorf("%s: -want +got\n%s", formats, diff)
		}
	}
}

// TestCompletionResolveCited adds to a reference the subject of the cable in the workspace.
func TestCompletionResolveCited(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, resolving)
	items := s.offeredAt(uri("42.cable"), strings.Replace(long, "ref A)", "ref |)", 1))
	var h hover
	s.open(uri("43.cable"), long)
	s.must("textDocument/hover", of(uri("43.cable"), "21:43"), &h)
	if got := s.about(items[0]).(object)["value"].(string); !strings.Contains(got, "\n\n") || strings.ReplaceAll(h.Contents.Value, "\n\n---\n\n", "\n\n") != got {
		t.Errorf("said is %q, by hover %q", got, h.Contents.Value)
	}
}
