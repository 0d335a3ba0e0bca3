package config

import (
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
		"exclude: &a [x]\nignore: *a\n":          "c.yaml:2:9: found alias *a, expected the value itself",
		"exclude: [x\n":                          "c.yaml:1:12: malformed YAML: did not find expected ',' or ']'",
		"rules:\n\tpilcrow: off\n":               "c.yaml:2:1: malformed YAML: found character that cannot start any token",
		"profile: 'x\n":                          "c.yaml:1:12: malformed YAML: found unexpected end of stream",
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
