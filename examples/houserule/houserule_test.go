package houserule_test

import (
	"fmt"
	"testing"

	"github.com/cablelint/cablelint/examples/houserule"
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/linttest"
	"github.com/cablelint/cablelint/rules"
)

// TestMissingSummary runs the rule on its archive: cables with carets under what is expected.
func TestMissingSummary(t *testing.T) {
	linttest.Run(t, houserule.MissingSummary, "testdata/missing-summary-here.txt")
}

// The rule runs beside those of cablelint.
func Example() {
	linter, err := lint.New(append(rules.All(), houserule.MissingSummary), lint.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n1. A.\n\n2. B.\n\n3. C.\n\n4. D.\n\n5. E.\n"
	for _, d := range linter.Run(grammar.Parse("dues.cable", text)).Diagnostics {
		if d.Rule == houserule.MissingSummary.Name {
			fmt.Println(d.Message)
		}
	}
	// Output: missing SUMMARY in paragraph 1 of a cable of 5 paragraphs
}
