package grammar_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
)

var (
	ebnfComment = regexp.MustCompile(`\(\*.*?\*\)`)
	ebnfLiteral = regexp.MustCompile(`"(?:\\.|[^"\\])*"`)
	ebnfName    = regexp.MustCompile(`[A-Za-z]\w*`)
)

// TestEBNFIsWhole holds that every name that is in the printed grammar is defined in it, and once.
func TestEBNFIsWhole(t *testing.T) {
	defined, used := map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(ebnfComment.ReplaceAllString(grammar.EBNF(), "")) {
		name, body, ok := strings.Cut(line, " = ")
		if !ok {
			body = line
		} else {
			if defined[name] {
				t.Errorf("%s is defined twice", name)
			}
			defined[name] = true
		}
		for _, n := range ebnfName.FindAllString(ebnfLiteral.ReplaceAllString(body, " "), -1) {
			used[n] = true
		}
	}
	for n := range used {
		if !defined[n] {
			t.Errorf("%s is not defined", n)
		}
	}
	if len(used) < 100 {
		t.Errorf("%d names, which is too few to be the grammar", len(used))
	}
}
