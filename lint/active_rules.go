package lint

import (
	"slices"
	"sync"

	"github.com/cablelint/cablelint/grammar"
)

// activeRule is a rule that judges a cable. It holds what every cable needs of the rule, since all rules
// take more memory than a processor holds near.
type activeRule struct {
	kinds    KindSet
	check    func(*Pass)
	rule     *Rule
	severity Severity
}

// circumstances decide which rules are active where nothing is configured.
type circumstances struct {
	profile grammar.Profile
	layout  grammar.Layout
	service grammar.Service
}

// recent holds the active rules of the list of rules that was used last: a program judges many cables
// by one list.
var recent struct {
	sync.Mutex
	rules  []*Rule
	active map[circumstances][]activeRule
}

// activeRules returns the rules that judge a cable in a profile.
func activeRules(rules []*Rule, conf Config, c *grammar.Cable, profile grammar.Profile) []activeRule {
	if len(conf.Severities)+len(conf.Selected) > 0 {
		return findActive(rules, c, func(r *Rule) Severity { return conf.SeverityOf(r, profile) })
	}
	recent.Lock()
	defer recent.Unlock()
	if recent.active == nil || !areSame(recent.rules, rules) {
		recent.rules, recent.active = slices.Clone(rules), map[circumstances][]activeRule{}
	}
	here := circumstances{profile, c.Layout, c.Service}
	active, ok := recent.active[here]
	if !ok {
		active = findActive(rules, c, func(r *Rule) Severity { return r.SeverityIn(profile) })
		recent.active[here] = active
	}
	return active
}

// areSame reports whether two lists hold the same rules.
func areSame(a, b []*Rule) bool {
	if len(a) != len(b) {
		return false
	}
	for i, r := range a {
		if b[i] != r {
			return false
		}
	}
	return true
}

// findActive returns the rules that judge a cable and have a severity.
func findActive(rules []*Rule, c *grammar.Cable, severity func(*Rule) Severity) (active []activeRule) {
	for _, r := range rules {
		if r == nil || r.Check == nil && r.Keys == nil || !r.judges(c) {
			continue
		}
		if s := severity(r); s != Off {
			active = append(active, activeRule{r.Kinds, r.Check, r, s})
		}
	}
	return active
}
