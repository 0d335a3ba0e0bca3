package grammar_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// TestDamagedRelease holds that a release line with a wrong character is read as it was meant, and codes
// as they are written.
func TestDamagedRelease(t *testing.T) {
	const banner = "UNCLASSIFIED U.S. Department of State Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016\n\n"
	for line, want := range map[string]string{
		"RELEASE IN PART B6":                    "RELEASE IN PART|B6",
		"RELEASE 1N PART B6":                    "RELEASE IN PART|B6",
		"RELEASED IN PARI":                      "RELEASED IN PART",
		"RELEASEDIN PART B1, 1.4(D)":            "RELEASED IN PART|B1|1.4(D)",
		"REIEASE IN FULL":                       "RELEASE IN FULL",
		"RELEASE IN PARTB6":                     "RELEASE IN PART|B6",
		"DENIED IN FUIL B3":                     "DENIED IN FULL|B3",
		"RELEASE IN PART 86, I.4(D)":            "RELEASE IN PART|86|I.4(D)",
		"RELEASE IN PART\n          BI, 1.4{D)": "RELEASE IN PART|BI|1.4{D)",
		"RELEASED IN PARIS":                     "RELEASED IN",
		"RELEASED IN MARCH AGAIN":               "RELEASED IN",
	} {
		text := banner + strings.Repeat(" ", 30) + line + "\n\nUNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. The dues rise.\n"
		var got []string
		for e := range grammar.All[*grammar.Wrapper](grammar.Parse("", text)) {
			if e.Release == nil {
				continue
			}
			if e.Release.Kind != nil {
				got = append(got, e.Release.Kind.Meant())
			}
			for _, code := range e.Release.Codes {
				got = append(got, code.Text)
			}
		}
		if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", line, diff)
		}
	}
}
