package rules_test

import (
	"testing"

	"github.com/cablelint/cablelint/rules"
)

// TestAliases holds that each name, alias and group stands for one thing.
func TestAliases(t *testing.T) {
	taken := map[string]string{}
	for _, r := range rules.All() {
		taken[r.Group] = "a group"
	}
	for _, r := range rules.All() {
		for _, name := range append([]string{r.Name}, r.Aliases...) {
			if other, ok := taken[name]; ok {
				t.Errorf("%q is %s and a name of %s", name, other, r.Name)
			}
			taken[name] = "a name of " + r.Name
		}
	}
}
