package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestUnusual holds where characters are that are no printable ASCII and no line end, wherever they are
// among others.
func TestUnusual(t *testing.T) {
	unusual := func(text string) (places []int) {
		rule := &lint.Rule{Name: "unusual", Group: "text", Severity: lint.Info, Everywhere: true, Check: func(p *lint.Pass) {
			places = append(places, p.Unusual()...)
		}}
		lint.Run(grammar.Parse("", text), []*lint.Rule{rule}, lint.Config{})
		return places
	}
	for sign, is := range map[string]bool{
		"~": false, " ": false, "A": false, "\n": false, "\r": false,
		"\x7f": true, "\x1f": true, "\x01": true, "\t": true, "\u00e9": true, "\u65e5": true, "\u0080": true,
	} {
		for before := range 18 {
			var want []int
			for i := range len(sign) { // each byte of it
				if is {
					want = append(want, before+i)
				}
			}
			for i := range want {
				want = append(want, want[i]+len(sign)+9)
			}
			text := strings.Repeat("x", before) + sign + strings.Repeat("~", 9) + sign + " end of it"
			if diff := cmp.Diff(want, unusual(text)); diff != "" {
				t.Errorf("%q after %d others (-want +got):\n%s", sign, before, diff)
			}
		}
	}
}

// TestSights holds where the words are that several rules look for: in any case, within other words
// too, and at both ends of a text.
func TestSights(t *testing.T) {
	for text, want := range map[string]string{
		"ref":                        "0 - -",
		"para":                       "- 0 -",
		"summary":                    "- - 0",
		"REF Ref rEF reF re ef REEF": "0,4,8,12 - -",
		"prefer reftel xrefx":        "1,7,15 - -",
		"PARA Para paragraph spar a": "- 0,5,10 -",
		"Comment COMMENTS a.summary": "- - 0,8,19",
		"sumary comm ent":            "- - -",
		"re\u00e9f ref":              "6 - -",
		"refpararefsummaryref":       "0,7,17 3 10",
		"":                           "- - -",
	} {
		got := ""
		rule := &lint.Rule{Name: "sights", Group: "text", Severity: lint.Info, Everywhere: true, Check: func(p *lint.Pass) {
			whole := grammar.Span{End: len(p.Cable.File.Text)}
			var names []int
			for _, at := range p.PassageNames() {
				names = append(names, at.Start)
			}
			got = offsets(p.RefWords(whole)) + " " + offsets(p.ParaWords(whole)) + " " + offsets(names)
			if n := len(p.RefWords(grammar.Span{Start: 1, End: 8})); text == "prefer reftel xrefx" && n != 2 {
				t.Errorf("%d words within a place, want 2", n)
			}
			if n := len(p.RefWords(grammar.Span{Start: 2, End: 7})); text == "prefer reftel xrefx" && n != 0 {
				t.Errorf("%d words within a place, want none", n)
			}
		}}
		lint.Run(grammar.Parse("", text), []*lint.Rule{rule}, lint.Config{})
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func offsets(list []int) string {
	if len(list) == 0 {
		return "-"
	}
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(list), "[]"), " ", ",")
}
