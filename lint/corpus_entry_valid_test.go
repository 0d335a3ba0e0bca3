package lint_test

import (
	"encoding/json"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestValid refuses entries whose lines or places do not fit, which would be shown in a text of any size.
func TestValid(t *testing.T) {
	for in, want := range map[string]string{
		`{"bytes":10,"lines":[{"n":1,"start":0,"end":3,"text":"ABC"},{"n":3,"start":6,"end":8,"text":"DE"}]}`: "",
		`{"bytes":0}`:              "",
		`{"bytes":-1}`:             "found a text of -1 bytes, expected 0 to 1073741824",
		`{"bytes":99999999999999}`: "found a text of 99999999999999 bytes, expected 0 to 1073741824",
		`{"bytes":10,"lines":[{"n":1,"start":0,"end":11,"text":"ABCDEFGHIJK"}]}`:                              "line 1 at bytes 0 to 11 does not fit into the text",
		`{"bytes":10,"lines":[{"n":1,"start":0,"end":9,"text":"ABC"}]}`:                                       "line 1 at bytes 0 to 9 does not fit into the text",
		`{"bytes":10,"lines":[{"n":1,"start":-2,"end":1,"text":"ABC"}]}`:                                      "line 1 at bytes -2 to 1 does not fit into the text",
		`{"bytes":10,"lines":[{"n":1,"start":0,"end":3,"text":"ABC"},{"n":2,"start":2,"end":4,"text":"DE"}]}`: "line 2 at bytes 2 to 4 does not fit into the text",
		`{"bytes":10,"lines":[{"n":9,"start":4,"end":5,"text":"A"}]}`:                                         "line 9 after line 1 does not fit into the text",
		`{"bytes":10,"lines":[{"n":0,"start":4,"end":5,"text":"A"}]}`:                                         "line 0 after line 1 does not fit into the text",
		`{"bytes":10,"lines":[{"n":1,"start":0,"end":1,"text":"A"},{"n":1,"start":4,"end":5,"text":"A"}]}`:    "line 1 after line 1 does not fit into the text",
		`{"bytes":10,"sent_at":[3,11]}`:                                                                       "found a place from 3 to 11 in a text of 10 bytes",
		`{"bytes":10,"references":[{"at":[5,4]}]}`:                                                            "found a place from 5 to 4 in a text of 10 bytes",
		`{"bytes":10,"captions":[{"text":"X","at":[-1,4]}]}`:                                                  "found a place from -1 to 4 in a text of 10 bytes",
		`{"bytes":10,"signature":{"text":"ROE","at":[0,10]}}`:                                                 "",
	} {
		e := new(lint.Entry)
		if err := json.Unmarshal([]byte(in), e); err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := e.Valid(); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
	text := sound(t)
	if err := lint.Run(grammar.Parse("", text), nil, lint.Config{}).Entry().Valid(); err != nil {
		t.Error(err)
	}
}
