package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/internal/suggest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
)

// WithSuppressionRules returns the rules, and those on suppressions after them.
func WithSuppressionRules(rules []*lint.Rule) []*lint.Rule {
	return append(slices.Clone(rules), config.StaleIgnore, baseline.StaleEntry)
}

// CheckNames returns a [SetupError] where one of the names is not that of a rule, of a group of rules or
// of a tag.
func (e *Engine) CheckNames(names []string) error {
	for _, name := range names {
		if !slices.ContainsFunc(e.Rules, func(r *lint.Rule) bool { return r.Is(name) }) {
			return &SetupError{UnknownRule(name, WithSuppressionRules(e.Rules))}
		}
	}
	return nil
}

// chosen returns the rules that one of the names in only is for, all where there are none, without those
// that one of the names in ignored is for.
func chosen(rules []*lint.Rule, only, ignored []string) []*lint.Rule {
	if len(only)+len(ignored) == 0 {
		return rules
	}
	return slices.DeleteFunc(slices.Clone(rules), func(r *lint.Rule) bool {
		return len(only) > 0 && !slices.ContainsFunc(only, r.Is) || slices.ContainsFunc(ignored, r.Is)
	})
}

// judgesByFew reports whether the options leave some rules out.
func (o *Options) judgesByFew() bool { return len(o.Only)+len(o.Ignored) > 0 }

// UnknownRule returns the error for a name that none of the rules has, with the name that was likely
// meant.
func UnknownRule(name string, rules []*lint.Rule) error {
	var names []string
	for _, r := range rules {
		names = append(append(names, r.Name, r.Group), r.Tags...)
	}
	return fmt.Errorf("no rule %s%s", name,
		cmp.Or(suggest.DidYouMean(name, names), "; cablelint rules lists them"))
}
