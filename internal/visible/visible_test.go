package visible

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	for s, want := range map[string]string{
		"":                                   "",
		"a.cable":                            "a.cable",
		"señal 電報 ¶":                         "señal 電報 ¶",
		"a\tb":                               "a    b",
		"y\n::set-output name=a::b.txt":      "y<U+000A>::set-output name=a::b.txt",
		"\r\x1b[2J\x07\x00\x7f":              "<U+000D><U+001B>[2J<U+0007><U+0000><U+007F>",
		"\u0085\u009b31m":                    "<U+0085><U+009B>31m",
		"txt.\u202eelbac\u2066 \u2028\u200b": "txt.<U+202E>elbac<U+2066> <U+2028><U+200B>",
		"\xff\xc3":                           "<0xFF><0xC3>",
		"\ufffd":                             "\ufffd",
		"\U000e0041":                         "<U+E0041>",
		"::error::x":                         "<U+003A>:error::x",
		" \t::error::x":                      "     <U+003A>:error::x",
		"a::b":                               "a::b",
		"a ##[error]b ##vso[x]":              "a <U+0023>#[error]b <U+0023>#vso[x]",
		"\x1b##[error]":                      "<U+001B><U+0023>#[error]",
		"## 12":                              "## 12",
	} {
		if diff := cmp.Diff(want, Text(s)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", s, diff)
		}
	}
}

func TestLines(t *testing.T) {
	const text = "UNCLAS \u202eA\r\nB\rC\x1b\n\nD\r"
	if diff := cmp.Diff("UNCLAS <U+202E>A\r\nB<U+000D>C<U+001B>\n\nD<U+000D>", Lines(text)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestShort(t *testing.T) {
	for s, want := range map[string]string{
		"a\nb":                           "a<U+000A>b",
		strings.Repeat("x", 90):          strings.Repeat("x", 90),
		strings.Repeat("é", 10000):       strings.Repeat("é", 30) + "… (20000 bytes)",
		"x" + strings.Repeat("é", 10000): "x" + strings.Repeat("é", 29) + "… (20001 bytes)",
		strings.Repeat("\xbf", 100):      strings.Repeat("<0xBF>", 56) + "… (100 bytes)",
	} {
		if diff := cmp.Diff(want, Short(s)); diff != "" {
			t.Errorf("%.10q (-want +got):\n%s", s, diff)
		}
	}
}

// TestJSON holds that the value stays, and that nothing is left that cannot be seen.
func TestJSON(t *testing.T) {
	for _, s := range []string{"", "plain", "::a ##[error] \\##vso[x] ##", "señal 電報", "\x00\n\t\x1b\x7f\u0085\u202e\u2028\u00a0", "\U000e0041\U0001f600", "\ufffd\\\"<&>"} {
		text, err := json.Marshal(map[string]string{"text": s})
		if err != nil {
			t.Fatal(err)
		}
		shown := JSON(append(text, '\n'))
		var back map[string]string
		if err := json.Unmarshal(shown, &back); err != nil || back["text"] != s {
			t.Errorf("%q became %q (%v)", s, shown, err)
		}
		if i := strings.IndexFunc(string(shown[:len(shown)-1]), func(r rune) bool { return !unicode.IsPrint(r) }); i >= 0 {
			t.Errorf("%q became %q", s, shown)
		}
		if IsCommand(string(shown)) {
			t.Errorf("%q became a command: %q", s, shown)
		}
	}
	if got := JSON([]byte("{\"a\": \"\xff\"}")); string(got) != `{"a": "\ufffd"}` {
		t.Errorf("%q", got)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"a.cable", "\u202e\xff\n", "\t\U000e0041é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, shown := range []string{Text(s), Short(s), strings.ReplaceAll(strings.ReplaceAll(Lines(s), "\r\n", ""), "\n", "")} {
			if !utf8.ValidString(shown) || strings.ContainsFunc(shown, func(r rune) bool { return !unicode.IsPrint(r) }) {
				t.Errorf("%q is shown as %q", s, shown)
			}
		}
	})
}
