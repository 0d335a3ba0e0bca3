package config

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/rules"
)

// TestSyntax holds what is said of texts that are no configuration, and that lists whose entries
// are all comments are none.
func TestSyntax(t *testing.T) {
	book := rules.All()
	for source, want := range map[string]string{
		"exclude:\nignore:\noverrides:\nclosed:\nlimits:\ntables:\nrules:\n": "",
		"exclude: []\nrules: {all: off, pilcrow: info}\n":                    "",
		"":                                       "",
		"# nothing\n":                            "",
		"profile: draft\n---\nprofile: auto\n":   "c.yaml:2:1: found a second document, expected the end of the file",
		"rules: {pilcrow: off, pilcrow: info}\n": `c.yaml:1:23: repeated key "pilcrow"`,
		"rules: {pilcro: off, pilcrw: off}\n":    "c.yaml:1:9: no rule or group \"pilcro\"; did you mean \"pilcrow\"?\nc.yaml:1:22: no rule or group \"pilcrw\"; did you mean \"pilcrow\"?",
		"rules: {pilcrow: off, pilcrow: off, pilcrw: off}\n": "c.yaml:1:23: repeated key \"pilcrow\"\nc.yaml:1:37: no rule or group \"pilcrw\"; did you mean \"pilcrow\"?",
		"rules: {pilcrow: of, long-line: of}\n":              "c.yaml:1:18: unknown severity \"of\", expected off, info, warning or error; did you mean \"off\"?\nc.yaml:1:33: unknown severity \"of\", expected off, info, warning or error; did you mean \"off\"?",
		"a: 1\nb: 2\n":                                       "c.yaml:1:1: unknown key \"a\"\nc.yaml:2:1: unknown key \"b\"",
		"exclude: &a [x]\nignore: *a\n":                      "c.yaml:2:9: found alias *a, expected the value itself",
		"exclude: [x\n":                                      "c.yaml:1:12: malformed YAML: did not find expected ',' or ']'",
		"rules:\n\tpilcrow: off\n":                           "c.yaml:2:1: malformed YAML: found character that cannot start any token",
		"profile: 'x\n":                                      "c.yaml:1:12: malformed YAML: found unexpected end of stream",
	} {
		got := ""
		if _, err := Parse("c.yaml", []byte(source), book); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: said\n%s\nwhere\n%s\nis due", source, got, want)
		}
	}
}

// TestQuoted holds that a value of up to two hundred bytes is quoted whole, and of a longer one the
// beginning.
func TestQuoted(t *testing.T) {
	for n, want := range map[int]string{
		200: `c.yaml:1:1: unknown key "` + strings.Repeat("a", 200) + `"`,
		201: `c.yaml:1:1: unknown key "` + strings.Repeat("a", 60) + `… (201 bytes)"`,
	} {
		if _, err := Parse("c.yaml", []byte(strings.Repeat("a", n)+": x\n"), nil); err == nil || err.Error() != want {
			t.Errorf("%d bytes: %v\nwant %s", n, err, want)
		}
	}
}
