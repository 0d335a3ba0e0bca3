package linttest

import (
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// harbor reports the word HARBOR and spells it PORT.
var harbor = &lint.Rule{Name: "harbor", Severity: lint.Warning, Everywhere: true, Check: func(p *lint.Pass) {
	text := p.Cable.File.Text
	if i := strings.Index(text, "HARBOR"); i >= 0 {
		at := grammar.Span{Start: i, End: i + len("HARBOR")}
		p.Reportf(at, "HARBOR where PORT is due").Fix("write PORT", lint.Replace(at, "PORT"))
	}
}}

const good = `What it shows.
-- a.cable --
1. THE HARBOR
       ^^^^^^ warning: HARBOR where PORT is due
-- a.cable.fixed --
1. THE PORT
`

func TestRedraw(t *testing.T) {
	for name, archive := range map[string]string{
		"right":         good,
		"missing":       strings.Replace(good, "       ^^^^^^ warning: HARBOR where PORT is due\n", "", 1),
		"elsewhere":     strings.Replace(good, "       ^^^^^^", "     ^^^^", 1),
		"not found":     strings.Replace(good, "THE HARBOR", "THE HOUSE", 1),
		"fix different": strings.Replace(good, "THE PORT", "A PORT", 1),
	} {
		got, problems := redraw(harbor, archive)
		if (got == archive) != (name == "right") || len(problems) > 0 {
			t.Errorf("%s: redrawn as\n%s%v", name, got, problems)
		}
	}
}

// TestWordChanged holds that a fix which is called safe and changes what the cable says is not made, and is told.
func TestWordChanged(t *testing.T) {
	archive := strings.Replace(good, "1. THE", "SUBJECT:", 2)
	want := []string{"a.cable: safe fixes that reach no end, or change what the cable says"}
	if got, problems := redraw(harbor, archive); !slices.Equal(problems, want) {
		t.Errorf("redrawn with %q as\n%s", problems, got)
	}
}

func TestEscapes(t *testing.T) {
	in := []string{"A\\r\n", "\\u00b6 \"B\" \\x07\\\n"}
	got := unescape(in)
	if got != "A\r\n\u00b6 \"B\" \a" {
		t.Errorf("got %q", got)
	}
	if again := unescape(strings.SplitAfter(escape(got), "\n")[:2]); again != got {
		t.Errorf("escaped and back: %q", again)
	}
}
