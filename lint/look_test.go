package lint_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestLook holds what a pass finds in the whole of a text, wherever the word stands among the eight
// bytes that are looked at together.
func TestLook(t *testing.T) {
	for _, piece := range []string{
		"SUMMARY", "Comment", "uncommented", "mmm", "\x00m", "ref A", "REFTEL", "prefer", "eeef", "REF", "re f",
		"para 3", "PARA", "separate", "ppar", "\t", "\x7f", "é", "\u00a0", "\r\n", "\x1f \x80", "~ ~", "",
		"\n", "\n\x1f", "\n\x7f", "\n\x80", " \n ", "\x1f\n\x1f", "\n\n\v",
	} {
		for before := range 18 {
			for after := range 10 {
				text := strings.Repeat("x", before) + piece + strings.Repeat(" ", after)
				var got seen
				rule := &lint.Rule{Name: "look", Severity: lint.Info, Everywhere: true, Check: func(p *lint.Pass) {
					all := grammar.Span{End: len(p.Cable.File.Text)}
					got = seen{p.Unusual(), starts(p.PassageNames()), p.RefWords(all), p.ParaWords(all)}
				}}
				c := grammar.Parse("", text)
				lint.Run(c, []*lint.Rule{rule}, lint.Config{})
				if diff := cmp.Diff(lookSlowly(c.File.Text), got); diff != "" {
					t.Fatalf("%q (-want +got):\n%s", text, diff)
				}
			}
		}
	}
}

// seen are the offsets of what a pass finds.
type seen struct{ Unusual, Names, Refs, Paras []int }

// lookSlowly finds the same by regular expressions.
func lookSlowly(text string) seen {
	find := func(pattern string) (at []int) {
		for _, m := range regexp.MustCompile(pattern).FindAllStringIndex(text, -1) {
			at = append(at, m[0])
		}
		return at
	}
	var unusual []int
	for i, c := range []byte(text) {
		if (c < ' ' || c > '~') && c != '\n' && c != '\r' {
			unusual = append(unusual, i)
		}
	}
	return seen{unusual, find("(?i)SUMMARY|COMMENT"), find("(?i)REF"), find("(?i)PARA")}
}

func starts(places []grammar.Span) (at []int) {
	for _, p := range places {
		at = append(at, p.Start)
	}
	return at
}
