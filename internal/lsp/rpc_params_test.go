package lsp_test

import (
	"encoding/json"
	"fmt"
	"testing"
)

// TestFaultyParameters answers what is missing in a request, or has another type than expected.
func TestFaultyParameters(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	const document = `"textDocument":{"uri":"untitled:a"}`
	for _, test := range []struct{ method, params, want string }{
		{"textDocument/hover", ``, "-32602 textDocument/hover: missing params, expected textDocument"},
		{"textDocument/hover", `null`, "-32602 textDocument/hover: missing params, expected textDocument"},
		{"textDocument/hover", `{}`, "-32602 textDocument/hover: missing textDocument"},
		{"textDocument/hover", `{"textDocument":{}}`, "-32602 textDocument/hover: missing textDocument.uri"},
		{"textDocument/hover", `{` + document + `}`, "-32602 textDocument/hover: missing position"},
		{"textDocument/hover", `{` + document + `,"position":{"line":1}}`, "-32602 textDocument/hover: missing position.character"},
		{"textDocument/hover", `{` + document + `,"position":{"line":"x","character":1}}`, `-32602 textDocument/hover: line is "x", expected a number`},
		{"textDocument/hover", `{` + document + `,"position":{"line":-1,"character":1}}`, "-32602 textDocument/hover: line is -1, expected a non-negative number"},
		{"textDocument/hover", `{` + document + `,"position":null}`, "-32602 textDocument/hover: missing position"},
		{"textDocument/hover", `{"textDocument":7}`, "-32602 textDocument/hover: textDocument is 7, expected an object"},
		{"textDocument/hover", `[1,2]`, "-32602 textDocument/hover: params is [1,2], expected an object"},
		{"textDocument/hover", `7`, "-32600 params is neither an object nor a list"},
		{"textDocument/hover", `{"textDocument":{"uri":"untitled:b"},"position":{"line":0,"character":0}}`, "-32602 untitled:b is not open"},
		{"textDocument/rename", `{` + document + `,"position":{"line":0,"character":0}}`, "-32602 textDocument/rename: missing newName"},
		{"textDocument/codeAction", `{` + document + `,"context":{"diagnostics":[]}}`, "-32602 textDocument/codeAction: missing range"},
		{"textDocument/codeAction", `{` + document + `,"range":{"start":{"line":0,"character":0}}}`, "-32602 textDocument/codeAction: missing range.end"},
		{"textDocument/selectionRange", `{` + document + `,"positions":"everywhere, in each paragraph and in each line of it"}`,
			`-32602 textDocument/selectionRange: positions is "everywhere, in each paragraph and in ea…, expected an array`},
		{"workspace/symbol", `{"query":7}`, "-32602 workspace/symbol: query is 7, expected a string"},
		{"workspace/executeCommand", `{}`, "-32602 workspace/executeCommand: missing command"},
		{"textDocument/brew", `{}`, "-32601 unknown method textDocument/brew"},
		// What editors leave out, and can be done without, is no fault.
		{"workspace/symbol", ``, ""},
		{"textDocument/codeAction", `{` + document + `,"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}}}`, ""},
		{"textDocument/formatting", `{` + document + `}`, ""},
	} {
		var p any
		if test.params != "" {
			p = json.RawMessage(test.params)
		}
		if err := s.call(test.method, p, nil); fmt.Sprint(err) != test.want && (err != nil || test.want != "") {
			t.Errorf("%s %s: %v, want %s", test.method, test.params, err, test.want)
		}
	}
}

// TestNoMessages answers what is wrong with text that is no message, or no request.
func TestNoMessages(t *testing.T) {
	s := start(t, "", nil)
	for message, want := range map[string]string{
		`{"jsonrpc":`: "-32700 message is not JSON",
		``:            "-32700 message is not JSON",
		`7`:           "-32700 message is not an object",
		`[]`:          "-32600 found a list, expected one message",
		` [ {"jsonrpc":"2.0","id":900,"method":"shutdown"} ] `: "-32600 found a list, expected one message",
		`null`:                           "-32700 message is not an object",
		`{"id":900,"method":"shutdown"}`: `-32600 jsonrpc is not "2.0"`,
		`{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}`:             "-32600 id is neither an integer nor a string",
		`{"jsonrpc":"2.0","id":900}`:                                 "-32600 missing method",
		`{"jsonrpc":"2.0","id":900,"method":null}`:                   "-32600 missing method",
		`{"jsonrpc":"2.0","id":900,"method":"shutdown","params":7}`:  "-32600 params is neither an object nor a list",
		`{"jsonrpc":"1.0","id":900,"method":"shutdown"}`:             `-32600 jsonrpc is not "2.0"`,
		`{"jsonrpc":2,"id":900,"method":"shutdown"}`:                 `-32600 jsonrpc is not "2.0"`,
		`{"jsonrpc":"2.0","id":{},"method":"shutdown"}`:              "-32600 id is neither an integer nor a string",
		`{"jsonrpc":"2.0","id":900,"method":7}`:                      "-32600 method is not a string",
		`{"jsonrpc":"2.0","id":900,"method":"shutdown","brew":true}`: `-32600 unexpected member "brew"`,
	} {
		s.sendRaw(message)
		var got answer
		select {
		case p := <-s.pushed:
			if err := json.Unmarshal(p.params, &got); err != nil {
				t.Fatal(err)
			}
		case <-s.ended:
			t.Fatalf("%s: the server ended with %v", message, s.err)
		}
		if got.Error == nil || got.Error.Error() != want {
			t.Errorf("%s: %v, want %s", message, got.Error, want)
		}
	}
}
