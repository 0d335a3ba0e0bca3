package check

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
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
	rules := e.Rules
	for _, name := range names {
		is := func(r *lint.Rule) bool { return r.Is(name) }
		if slices.ContainsFunc(rules, is) {
			continue
		}
		if rules = e.RulesNear(e.Paths); !slices.ContainsFunc(rules, is) {
			return &SetupError{UnknownRule(name, WithSuppressionRules(rules))}
		}
	}
	return nil
}

// rulesFor returns the rules by which the cables of a configuration are judged: its own as well.
func (e *Engine) rulesFor(file *config.File) []*lint.Rule {
	own := file.House()
	if len(own) == 0 {
		return e.rules
	}
	return slices.Concat(e.rules, chosen(own, e.Only, e.Ignored))
}

// houseRules returns the rules that the configurations which were read define.
func (e *Engine) houseRules() (rules []*lint.Rule) {
	for _, file := range e.configurations() {
		rules = append(rules, chosen(file.House(), e.Only, e.Ignored)...)
	}
	return rules
}

// RulesNear returns the rules of the options, and those of the configurations of the paths: of a
// file, its folder's, and of a folder, its own.
func (e *Engine) RulesNear(paths []string) []*lint.Rule {
	rules, seen := slices.Clone(e.Rules), map[*config.File]bool{}
	for _, path := range paths {
		if file := e.near(path); file != nil && !seen[file] {
			seen[file] = true
			rules = append(rules, file.House()...)
		}
	}
	return rules
}

// HousePage returns the page of a rule that a configuration near one of the paths defines, or "".
func (e *Engine) HousePage(rule string, paths []string) string {
	for _, path := range paths {
		if file := e.near(path); file != nil {
			if page := file.HousePage(rule); page != "" {
				return page
			}
		}
	}
	return ""
}

// near returns the configuration of a path; nil where it is wrong, which is reported with the cables.
func (e *Engine) near(path string) *config.File {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		path = filepath.Dir(path)
	}
	f := e.folder(path, false)
	if f.err != nil {
		return nil
	}
	return f.file
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
