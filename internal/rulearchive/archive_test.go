package rulearchive

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// wide reports two blanks before HARBOR and makes them one.
var wide = &lint.Rule{Name: "wide", Severity: lint.Warning, Everywhere: true, Check: func(p *lint.Pass) {
	if i := strings.Index(p.Cable.File.Text, "  HARBOR"); i >= 0 {
		at := grammar.Span{Start: i, End: i + 2}
		p.Reportf(at, "found two spaces, expected one").Fix("take one away", lint.Replace(at, " "))
	}
}}

const good = `What it shows.
-- a.cable --
1. THE  HARBOR
      ^^ warning: found two spaces, expected one
      ^^ fix: take one away
-- a.cable.fixed --
1. THE HARBOR
`

func TestRedraw(t *testing.T) {
	for name, archive := range map[string]string{
		"right":         good,
		"missing":       strings.Replace(good, "      ^^ warning: found two spaces, expected one\n", "", 1),
		"elsewhere":     strings.Replace(good, "      ^^", "     ^^^", 1),
		"not found":     strings.Replace(good, "THE  HARBOR", "THE HOUSE", 1),
		"no fix":        strings.Replace(good, "      ^^ fix: take one away\n", "", 1),
		"not fixed":     strings.Replace(good, "-- a.cable.fixed --\n1. THE HARBOR\n", "", 1),
		"fix different": strings.Replace(good, "THE HARBOR\n", "A HARBOR\n", 1),
	} {
		archive += "-- mutation --\nreplace: THE H\nwith: THE  H\n"
		got, problems := Redraw(wide, archive)
		if (got == archive) != (name == "right") || len(problems) > 0 {
			t.Errorf("%s: redrawn as\n%s%v", name, got, problems)
		}
	}
}

// TestSuggested holds how a suggestion is drawn, and a finding that goes on over several lines.
func TestSuggested(t *testing.T) {
	port := &lint.Rule{Name: "port", Severity: lint.Warning, Everywhere: true, Check: func(p *lint.Pass) {
		if i := strings.Index(p.Cable.File.Text, "NEW\nHARBOR"); i >= 0 {
			at := grammar.Span{Start: i, End: i + len("NEW\nHARBOR")}
			p.Reportf(at, "found HARBOR").Suggest("write PORT", lint.Replace(at, "PORT"))
		}
	}}
	const want = "What it shows.\n-- a.cable --\n1. THE NEW\n       ^^^ warning: found HARBOR\n       ^^^ suggestion: write PORT\n" +
		"HARBOR IS FULL\n^^^^^^ warning: ends here\n-- a.cable.suggested --\n1. THE PORT IS FULL\n"
	for _, archive := range []string{want, "What it shows.\n-- a.cable --\n1. THE NEW\nHARBOR IS FULL\n"} {
		got, problems := Redraw(port, archive)
		if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 {
			t.Errorf("(-want +got), %v:\n%s", problems, diff)
		}
	}
	gone, _ := Redraw(wide, want) // by a rule that finds nothing there
	if diff := cmp.Diff("What it shows.\n-- a.cable --\n1. THE NEW\nHARBOR IS FULL\n", gone); diff != "" {
		t.Errorf("nothing found (-want +got):\n%s", diff)
	}
}

// TestWordChanged holds that a fix which is called safe and changes what the cable says is not made, and is reported.
func TestWordChanged(t *testing.T) {
	harbor := &lint.Rule{Name: "harbor", Severity: lint.Warning, Everywhere: true, Check: func(p *lint.Pass) {
		if i := strings.Index(p.Cable.File.Text, "HARBOR"); i >= 0 {
			at := grammar.Span{Start: i, End: i + len("HARBOR")}
			p.Reportf(at, "found HARBOR, expected PORT").Fix("write PORT", lint.Replace(at, "PORT"))
		}
	}}
	archive := "What it shows.\n-- a.cable --\nSUBJECT: HARBOR\n         ^^^^^^ warning: found HARBOR, expected PORT\n         ^^^^^^ fix: write PORT\n-- a.cable.fixed --\nSUBJECT: PORT\n"
	want := []string{"a.cable: safe fixes never end, or change what the cable says"}
	if got, problems := Redraw(harbor, archive); !slices.Equal(problems, want) {
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
