package lsp_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testcables"
)

// everyRequest are the requests about a text, with what they need besides document, position and
// range.
var everyRequest = map[string]object{
	"textDocument/hover": nil, "textDocument/completion": nil, "textDocument/definition": nil, "textDocument/documentHighlight": nil,
	"textDocument/prepareRename": nil, "textDocument/documentSymbol": nil, "textDocument/foldingRange": nil, "textDocument/diagnostic": nil,
	"textDocument/semanticTokens/full": nil, "textDocument/semanticTokens/range": nil, "textDocument/inlayHint": nil, "textDocument/documentLink": nil,
	"textDocument/formatting":     {"options": object{"tabSize": 4, "insertSpaces": true}},
	"textDocument/codeAction":     {"context": object{"diagnostics": []any{}}},
	"textDocument/references":     {"context": object{"includeDeclaration": true}},
	"textDocument/rename":         {"newName": "B"},
	"textDocument/selectionRange": {"positions": []any{positionOf("0:0"), positionOf("7:3")}},
}

// sendRaw sends bytes as one message.
func (s *session) sendRaw(message string) {
	s.write(fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(message), message))
}

// mustBeNoFault fails on an answer or a line of the log that reports a fault of ours.
func (s *session) mustBeNoFault(method string, err error) {
	s.t.Helper()
	if err != nil && strings.HasPrefix(err.Error(), "-32603") {
		s.t.Fatalf("%s: %v", method, err)
	}
	for {
		select {
		case p := <-s.pushed:
			if p.method == "window/logMessage" && strings.Contains(string(p.params), "goroutine ") {
				s.t.Fatalf("after %s: %s", method, p.params)
			}
		default:
			return
		}
	}
}

// FuzzRequests changes any text anywhere and asks everything about a place of it.
func FuzzRequests(f *testing.F) {
	f.Add(faulty, 9, 0, 9, 5, "x", 12, 7)
	f.Add("\ufeffREF: A. PARIS 1 B. 05 PARIS 2\r\n\r\n¶1. (C) Ref A, \U0001F600 and para 2.\r\r\n2. (U) Ref C.", 2, 17, 2, 19, "\r\n", 2, 12)
	f.Add("", 0, 0, 0, 0, "TAGS: P", 0, 7)
	if worst, err := os.ReadFile("../../testdata/worst/01.cable"); err == nil {
		f.Add(string(worst), 3, 2, 4, 0, "", 5, 4)
	}
	for _, text := range testcables.Layouts(f, "../..") {
		f.Add(text, 9, 0, 9, 5, "x", 12, 7)
	}
	f.Fuzz(func(t *testing.T, text string, line1, character1, line2, character2 int, put string, line, character int) {
		s := start(t, "", nil)
		s.open("untitled:a", text)
		limit := func(n int) int { return n & 0xffff }
		at := func(line, character int) object { return object{"line": limit(line), "character": limit(character)} }
		s.change("untitled:a", 2, object{"range": object{"start": at(line1, character1), "end": at(line2, character2)}, "text": put})
		for method, more := range everyRequest {
			p := object{"textDocument": object{"uri": "untitled:a"}, "position": at(line, character),
				"range": object{"start": at(line, character), "end": at(line2, character2)}}
			for key, value := range more {
				p[key] = value
			}
			s.mustBeNoFault(method, s.call(method, p, nil))
		}
		s.mustBeNoFault("shutdown", s.call("shutdown", nil, nil))
	})
}

// FuzzMessages sends any bytes as a message: the session goes on, and no fault of ours is logged.
func FuzzMessages(f *testing.F) {
	for method := range everyRequest {
		f.Add(fmt.Sprintf(`{"jsonrpc":"2.0","id":900,"method":%q,"params":{"textDocument":{"uri":"untitled:a"},"position":{"line":9,"character":3},"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}},"newName":"C","positions":[{"line":1,"character":1}]}}`, method))
	}
	for _, message := range []string{
		`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:a","version":2},"contentChanges":[{"range":{"start":{"line":9,"character":9},"end":{"line":0,"character":0}},"text":"x"},{"text":""}]}}`,
		`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:b","languageId":"cable","version":-1,"text":"BT\r\u0000"}}}`,
		`{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"untitled:a"}}}`,
		`{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"cablelint":{"profile":"draft"}}}}`,
		`{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":901}}`,
		`{"jsonrpc":"2.0","id":902,"method":"workspace/symbol","params":{"query":"R"}}`,
		`{"jsonrpc":"2.0","id":903,"method":"workspace/executeCommand","params":{"command":"x","arguments":[1]}}`,
		`{"jsonrpc":`, ``,
	} {
		f.Add(message)
	}
	f.Fuzz(func(t *testing.T, message string) {
		var m struct{ Method string }
		if json.Unmarshal([]byte(message), &m); m.Method == "exit" {
			t.Skip("the session ends, which TestEndings sees")
		}
		if strings.Contains(message, "file:") || strings.Contains(message, "didChangeW") || strings.Contains(message, "processId") {
			t.Skip("it would look at files or processes of this machine")
		}
		s := start(t, "", nil)
		s.open("untitled:a", faulty)
		s.sendRaw(message)
		s.mustBeNoFault(message, s.call("textDocument/hover", of("untitled:a", "0:0"), nil))
		s.mustBeNoFault(message, s.call("shutdown", nil, nil))
	})
}
