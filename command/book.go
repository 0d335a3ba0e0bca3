package command

import (
	"cmp"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

// book is the rules that a command knows, and their pages: those of the program, those on
// suppressions, and those that configurations define.
type book struct {
	rules []*lint.Rule
	page  func(rule string) string // "" for what is no rule
}

// bookNear returns the rules of an engine and of the configurations of the paths.
func bookNear(engine *check.Engine, paths []string) book {
	return book{
		rules: check.WithSuppressionRules(engine.RulesNear(paths)),
		page: func(rule string) string {
			if r := lint.RuleNamed(engine.Rules, rule); r != nil && r.Page != "" {
				return r.Page
			}
			return cmp.Or(pageOf(rule), engine.HousePage(rule, paths))
		},
	}
}

// bookHere returns the rules that hold in the working folder.
func (s streams) bookHere() (book, error) {
	o := s.options()
	o.NoCorpus, o.NoCache, o.Warn = true, true, nil
	engine, err := check.Open(o)
	if err != nil {
		return book{}, err
	}
	defer engine.Close()
	return bookNear(engine, []string{"."}), nil
}

// pageOf returns the page of a rule of the program, or of one on suppressions, or "".
func pageOf(rule string) string {
	switch rule {
	case config.StaleIgnore.Name:
		return config.StaleIgnorePage
	case baseline.StaleEntry.Name:
		return baseline.StaleEntryPage
	case report.UnreadRule:
		return report.UnreadPage
	case report.SkippedRule:
		return report.SkippedPage
	}
	return rules.Doc(rule)
}
