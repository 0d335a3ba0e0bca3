package rules_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestLines holds what single rules find in lines, right ones and wrong ones side by side. In testdata/lines.golden a line with = names
// the rule, one with @ gives what stands before each of the lines below it, \n is a line end, and under each line, behind a tab, stand
// what is found and what would be written.
func TestLines(t *testing.T) {
	const golden = "testdata/lines.golden"
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	var rule *lint.Rule
	before := ""
	for line := range strings.Lines(strings.ReplaceAll(string(want), "\r\n", "\n")) {
		text := strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `\n`, "\n")
		if strings.HasPrefix(line, "\t") {
			continue
		}
		out.WriteString(line)
		switch {
		case text == "":
		case text[0] == '=':
			rule, before = nil, ""
			for _, r := range rules.All() {
				if r.Name == strings.TrimSpace(text[1:]) {
					rule = r
				}
			}
			if rule == nil {
				t.Fatalf("no rule %q", text)
			}
		case text[0] == '@':
			before = strings.TrimPrefix(strings.TrimPrefix(text, "@"), " ")
		default:
			found, mended := foundBy(rule, before+text+"\n", lint.Config{Profile: grammar.TransmissionProfile, AsOf: asOf})
			for _, f := range found {
				out.WriteString("\t" + f + "\n")
			}
			if mended != before+text+"\n" {
				out.WriteString("\twritten: " + strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(mended, before), "\n"), "\n", `\n`) + "\n")
			}
		}
	}
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), out.String()); diff != "" {
		t.Errorf("%s (-want +got), run go test with -update to accept:\n%s", golden, diff)
	}
}
