package rules_test

import (
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestCleanLayouts holds that nothing is found in clean cables of other layouts and services, but
// that of some only the heading is checked. No rule of the Department's handbooks judges those.
func TestCleanLayouts(t *testing.T) {
	for _, c := range otherLayouts() {
		res := lint.Run(grammar.Parse(c.name, c.text), rules.All(), lint.Config{})
		heading := 0
		for _, d := range res.Diagnostics {
			if d.Rule == rules.HeadingOnly.Name {
				heading++
				continue
			}
			t.Errorf("%s: %v: %v: %s [%s]", c.name, res.Cable.File.Position(d.At.Start), d.Severity, d.Message, d.Rule)
		}
		if other := res.Cable.Service == grammar.OtherService; other != (heading == 1) {
			t.Errorf("%s: service %v, %s reported %d times", c.name, res.Cable.Service, rules.HeadingOnly.Name, heading)
		}
	}
}
