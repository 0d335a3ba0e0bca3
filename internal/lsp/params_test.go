package lsp_test

import (
	"encoding/json"
	"fmt"
	"testing"
)

// TestFaultyParameters tells in plain words what a request lacks, or has of another sort than is due.
func TestFaultyParameters(t *testing.T) {
	s := start(t, "", nil)
	s.open("untitled:a", faulty)
	const document = `"textDocument":{"uri":"untitled:a"}`
	for _, test := range []struct{ method, params, want string }{
		{"textDocument/hover", ``, "-32602 textDocument/hover: no parameters where textDocument is due"},
		{"textDocument/hover", `null`, "-32602 textDocument/hover: no parameters where textDocument is due"},
		{"textDocument/hover", `{}`, "-32602 textDocument/hover: no textDocument where one is due"},
		{"textDocument/hover", `{"textDocument":{}}`, "-32602 textDocument/hover: no textDocument.uri where one is due"},
		{"textDocument/hover", `{` + document + `}`, "-32602 textDocument/hover: no position where one is due"},
		{"textDocument/hover", `{` + document + `,"position":{"line":1}}`, "-32602 textDocument/hover: no position.character where one is due"},
		{"textDocument/hover", `{` + document + `,"position":{"line":"x","character":1}}`, `-32602 textDocument/hover: line is "x" where a number is due`},
		{"textDocument/hover", `{` + document + `,"position":{"line":-1,"character":1}}`, "-32602 textDocument/hover: line is -1 where a number from 0 on is due"},
		{"textDocument/hover", `{` + document + `,"position":null}`, "-32602 textDocument/hover: no position where one is due"},
		{"textDocument/hover", `{"textDocument":7}`, "-32602 textDocument/hover: textDocument is 7 where an object is due"},
		{"textDocument/hover", `[1,2]`, "-32602 textDocument/hover: what it carries is [1,2] where an object is due"},
		{"textDocument/hover", `7`, "-32600 params is no object where one is due"},
		{"textDocument/hover", `{"textDocument":{"uri":"untitled:b"},"position":{"line":0,"character":0}}`, "-32602 untitled:b is not open"},
		{"textDocument/rename", `{` + document + `,"position":{"line":0,"character":0}}`, "-32602 textDocument/rename: no newName where one is due"},
		{"textDocument/codeAction", `{` + document + `,"context":{"diagnostics":[]}}`, "-32602 textDocument/codeAction: no range where one is due"},
		{"textDocument/codeAction", `{` + document + `,"range":{"start":{"line":0,"character":0}}}`, "-32602 textDocument/codeAction: no range.end where one is due"},
		{"textDocument/selectionRange", `{` + document + `,"positions":"everywhere, in each paragraph and in each line of it"}`,
			`-32602 textDocument/selectionRange: positions is "everywhere, in each paragraph and in ea… where an array is due`},
		{"workspace/symbol", `{"query":7}`, "-32602 workspace/symbol: query is 7 where a string is due"},
		{"workspace/executeCommand", `{}`, "-32602 workspace/executeCommand: no command where one is due"},
		{"textDocument/brew", `{}`, "-32601 textDocument/brew is no method of cablelint"},
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

// TestNoMessages answers in plain words what is no message, or no request.
func TestNoMessages(t *testing.T) {
	s := start(t, "", nil)
	for message, want := range map[string]string{
		`{"jsonrpc":`: "-32700 no JSON where a message is due",
		``:            "-32700 no JSON where a message is due",
		`7`:           "-32700 no object where a message is due",
		`[]`:          "-32600 an empty list where a message is due",
		` [ {"jsonrpc":"2.0","id":900,"method":"shutdown"} ] `: "-32600 a list where a message is due",
		`null`:                           "-32700 no object where a message is due",
		`{"id":900,"method":"shutdown"}`: `-32600 another jsonrpc where "2.0" is due`,
		`{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}`:             "-32600 id is neither a whole number nor a string",
		`{"jsonrpc":"2.0","id":900}`:                                 "-32600 no method where a name is due",
		`{"jsonrpc":"2.0","id":900,"method":null}`:                   "-32600 no method where a name is due",
		`{"jsonrpc":"2.0","id":900,"method":"shutdown","params":7}`:  "-32600 params is no object where one is due",
		`{"jsonrpc":"1.0","id":900,"method":"shutdown"}`:             `-32600 another jsonrpc where "2.0" is due`,
		`{"jsonrpc":2,"id":900,"method":"shutdown"}`:                 `-32600 jsonrpc is no string where "2.0" is due`,
		`{"jsonrpc":"2.0","id":{},"method":"shutdown"}`:              "-32600 id is neither a whole number nor a string",
		`{"jsonrpc":"2.0","id":900,"method":7}`:                      "-32600 method is no string where a name is due",
		`{"jsonrpc":"2.0","id":900,"method":"shutdown","brew":true}`: "-32600 others where jsonrpc, id, method and params are due",
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
