package lsp_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// TestIncremental changes a text by many small edits, some of several lines, among them CR LF,
// pilcrows and emoji, and compares what the server answers about it with its answers about the same
// text opened as a whole. The text is followed here in units of UTF-16.
func TestIncremental(t *testing.T) {
	for seed := range uint64(8) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 1))
			s := start(t, "", nil)
			model := utf16.Encode([]rune(long))
			s.open("untitled:a", long)
			for version := range 60 {
				var changes []object
				for range 1 + random.IntN(3) {
					var change object
					change, model = changeAnywhere(random, model)
					changes = append(changes, change)
				}
				s.change("untitled:a", version+2, changes...)
			}
			text := string(utf16.Decode(model))
			s.open("untitled:b", text)
			for _, about := range []string{"semanticTokens/full", "documentSymbol", "formatting", "foldingRange"} {
				var a, b json.RawMessage
				errA := s.call("textDocument/"+about, of("untitled:a", ""), &a)
				errB := s.call("textDocument/"+about, of("untitled:b", ""), &b)
				if fmt.Sprint(errA) != fmt.Sprint(errB) { // a text that was changed too much is not laid out
					t.Fatalf("%s of %q: error %v, whole %v", about, text, errA, errB)
				}
				if diff := cmp.Diff(strings.ReplaceAll(string(b), "untitled:b", "untitled:a"), string(a)); diff != "" {
					t.Fatalf("%s of %q: -whole +changed\n%s", about, text, diff)
				}
			}
		})
	}
}

// changeAnywhere changes some part of a text, and returns the change with the text after it.
func changeAnywhere(random *rand.Rand, text []uint16) (change object, after []uint16) {
	words := []string{"", "x", "\r\n", "\n", "¶1. (C) ", "\U0001F600", "e\u0301", "SUBJECT: ", "2. (S) y\n\n", "ref A"}
	put := words[random.IntN(len(words))]
	from := between(text, random.IntN(len(text)+1))
	to := between(text, min(len(text), from+random.IntN(12)*random.IntN(8)))
	change = object{"range": object{"start": place(text, from), "end": place(text, to)}, "text": put}
	return change, slices.Concat(text[:from], utf16.Encode([]rune(put)), text[to:])
}

// between moves an offset that is within a character, or between CR and LF, before it: editors name
// no such place.
func between(text []uint16, offset int) int {
	if offset == 0 || offset == len(text) {
		return offset
	}
	isLowSurrogate := 0xdc00 <= text[offset] && text[offset] < 0xe000
	if isLowSurrogate || text[offset] == '\n' && text[offset-1] == '\r' {
		offset--
	}
	return offset
}

// place returns line and character of an offset, counted from the beginning of the text.
func place(text []uint16, offset int) object {
	line, character := 0, 0
	for i := range offset {
		switch {
		case text[i] == '\n', text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n'):
			line, character = line+1, 0
		default:
			character++
		}
	}
	return object{"line": line, "character": character}
}

// TestManyAtOnce types and asks without waiting, as editors do, and sees that each request is
// answered: with a result, or for the reason that the text has changed.
func TestManyAtOnce(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, pulls)
	file := uri("42.cable")
	s.open(file, long)
	methods := []string{
		"textDocument/diagnostic", "textDocument/hover", "textDocument/completion", "textDocument/documentSymbol",
		"textDocument/semanticTokens/full", "textDocument/documentLink", "textDocument/foldingRange", "textDocument/definition",
		"textDocument/formatting", "workspace/symbol", "workspace/diagnostic",
	}
	type asked struct {
		method string
		answer <-chan answer
	}
	var waiting []asked
	for version := 2; version < 150; version++ {
		s.change(file, version, edit("21:20-21:20", "x"))
		method := methods[version%len(methods)]
		p := of(file, "17:12")
		p["query"], p["previousResultIds"] = "", []any{}
		_, c := s.ask(method, p)
		waiting = append(waiting, asked{method, c})
	}
	for _, w := range waiting {
		if err := s.answered(w.method, w.answer, nil); err != nil && !strings.HasPrefix(err.Error(), "-32801 ") {
			t.Errorf("%s: %v", w.method, err)
		}
	}
	var report pullReport
	s.must("textDocument/diagnostic", of(file, ""), &report)
	const want = "21:0-21:201 information long-line: line of 201 characters, expected at most 69\n"
	if diff := cmp.Diff(want, listed(report.Items)); diff != "" {
		t.Errorf("found at last: -want +got\n%s", diff)
	}
}
