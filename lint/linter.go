package lint

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// Linter judges cables by rules and a configuration that [New] has checked. It may be used by many
// goroutines.
type Linter struct {
	rules []*Rule
	conf  Config
}

// New returns a Linter, or an error that lists everything wrong with the rules and the
// configuration, one per line: a nil rule, one without a name, two with a name or an alias in
// common, one that never runs because it has no severity or no check, a name in
// [Config.Severities] or [Config.Selected] that is no rule, tag or group, nor [AllRules]. The
// rules, and the maps of conf, must not be changed afterwards.
func New(rules []*Rule, conf Config) (*Linter, error) {
	errs := checkRules(rules)
	if errs = append(errs, conf.check(rules)...); len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return &Linter{slices.Clone(rules), conf}, nil
}

// Run judges one cable by the rules on one cable. Rules on a corpus need a [Corpus].
func (l *Linter) Run(c *grammar.Cable) *Result { return Run(c, l.rules, l.conf) }

// checkRules returns the mistakes of the rules.
func checkRules(rules []*Rule) (errs []error) {
	first := map[string]int{}
	groups := map[string]bool{}
	for _, r := range rules {
		if r != nil {
			for _, name := range append(slices.Clone(r.Tags), r.Group) {
				groups[name] = true
			}
		}
	}
	for i, r := range rules {
		if r == nil {
			errs = append(errs, fmt.Errorf("rule %d of %d is nil", i+1, len(rules)))
			continue
		}
		for _, wrong := range r.mistakes() {
			errs = append(errs, fmt.Errorf("rule %d of %d (%q): %s", i+1, len(rules), r.Name, wrong))
		}
		for _, name := range r.names() {
			switch before, again := first[name]; {
			case again && before == i:
				errs = append(errs, fmt.Errorf("rule %d of %d (%q): repeated name %q", i+1, len(rules),
					r.Name, name))
			case again:
				errs = append(errs, fmt.Errorf("rule %d of %d (%q): rule %d is called %q too", i+1, len(rules),
					r.Name, before+1, name))
			case groups[name]:
				errs = append(errs, fmt.Errorf("rule %d of %d (%q): a group or a tag is called %q too", i+1,
					len(rules), r.Name, name))
			default:
				first[name] = i
			}
		}
	}
	return errs
}

// names returns the name and the aliases of a rule, except empty ones.
func (r *Rule) names() []string {
	return slices.DeleteFunc(slices.Concat([]string{r.Name}, r.Aliases),
		func(name string) bool { return name == "" })
}

// mistakes returns the mistakes of a single rule.
func (r *Rule) mistakes() (wrong []string) {
	fail := func(is bool, format string, args ...any) {
		if is {
			wrong = append(wrong, fmt.Sprintf(format, args...))
		}
	}
	fail(r.Name == "", "missing name")
	for _, name := range r.names() {
		fail(name == AllRules, "the name %q stands for all rules in a configuration", AllRules)
		fail(!IsRuleName(name),
			"found name %q, expected small letters, digits and single hyphens: julian-mismatch", name)
	}
	for _, tag := range r.Tags {
		fail(tag == "" || tag == AllRules || !IsRuleName(tag),
			"found tag %q, expected small letters, digits and single hyphens: habits", tag)
	}
	fail(!IsRuleName(r.Group),
		"found group %q, expected small letters, digits and single hyphens: heading", r.Group)
	runs := r.Severity > Off
	for p, s := range r.In.severity {
		runs = runs || s > Off
		fail(s > Error, "found severity %d in profile %v, expected lint.Off to lint.Error", s,
			grammar.Profile(p))
	}
	fail(r.Severity > Error, "found severity %d, expected lint.Off to lint.Error", r.Severity)
	fail(!runs, "missing severity: the rule would never run")
	fail(r.Check == nil && r.CheckCorpus == nil,
		"missing Check or CheckCorpus: the rule would never run")
	fail(r.Check != nil && r.CheckCorpus != nil, "found Check and CheckCorpus, expected one of them")
	fail(r.CheckCorpus != nil &&
		(r.By == nil || r.By.Keys == nil), "missing By, or its Keys, which group the cables")
	fail(r.CheckCorpus == nil && r.By != nil, "found By without CheckCorpus")
	fail(
		r.Keys != nil && (r.CheckCorpus == nil || r.By != ByKey),
		"found Keys, expected CheckCorpus and lint.ByKey with it",
	)
	slices.Sort(wrong)
	return wrong
}

// IsRuleName reports whether a name is empty or has a form for configurations and command lines:
// julian-mismatch.
func IsRuleName(name string) bool {
	return name == "" || !strings.HasPrefix(name, "-") && !strings.HasSuffix(name, "-") &&
		!strings.Contains(name, "--") &&
		strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" // hyphens are inside
}

// check returns the mistakes of a configuration for these rules.
func (c Config) check(rules []*Rule) (errs []error) {
	if c.Profile > grammar.DraftProfile {
		errs = append(errs, fmt.Errorf("found profile %d, expected one of package grammar", c.Profile))
	}
	// by capitals, which tables.Nearest compares
	known := map[string]string{strings.ToUpper(AllRules): AllRules}
	for _, r := range rules {
		if r != nil {
			for _, name := range slices.Concat(r.names(), r.Tags, []string{r.Group}) {
				known[strings.ToUpper(name)] = name
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(c.Severities)) {
		if s := c.Severities[name]; s > Error {
			errs = append(errs, fmt.Errorf(
				"severities: found severity %d for %q, expected lint.Off to lint.Error", s, name))
		}
		if upper := strings.ToUpper(name); name == "" || known[upper] != name {
			errs = append(errs, fmt.Errorf("severities: no rule or group %q%s", name, likely(upper, known)))
		}
	}
	for _, name := range c.Selected {
		if upper := strings.ToUpper(name); name == AllRules || known[upper] != name {
			errs = append(errs, fmt.Errorf("selected: no rule or group %q%s", name, likely(upper, known)))
		}
	}
	return errs
}

// likely returns a question with the name that was probably meant, or "".
func likely(upper string, known map[string]string) string {
	name, ok := known[upper] // apart from case
	if near, found := tables.Nearest(upper, known); !ok && found {
		name = known[near]
	}
	if name == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", name)
}
