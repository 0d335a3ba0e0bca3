package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

type explainCommand struct {
	Rule string `arg:"" help:"A rule, such as pilcrow, or a group of rules, such as layout."`
}

// Run prints the rule's page, or the rules of a group.
func (c *explainCommand) Run(s streams, code *int) error {
	rule := lint.RuleNamed(allRules(), c.Rule)
	if rule != nil {
		c.Rule = rule.Name
	}
	doc := pageOf(c.Rule)
	group := slices.DeleteFunc(allRules(), func(r *lint.Rule) bool { return r.Group != c.Rule })
	switch {
	case len(group) > 0:
		_, err := fmt.Fprintf(s.out, "%s is a group of %s; cablelint explain RULE prints the page of one.\n\n",
			c.Rule, plural.Count(len(group), "rule"))
		if err != nil {
			return err
		}
		return printRules(s.out, group)
	case doc == "":
		*code = exitUsage
		s.fail(check.UnknownRule(c.Rule, allRules()))
		return nil
	}
	head := c.Rule
	if rule != nil && len(rule.Aliases) > 0 {
		head += " (formerly " + strings.Join(rule.Aliases, ", ") + ")"
	}
	_, err := fmt.Fprintf(s.out, "%s\n\n%s", head, doc)
	return err
}

// allRules returns the rules on cables, and those on the suppressions beside them.
func allRules() []*lint.Rule { return check.WithSuppressionRules(rules.All()) }

// pageOf returns the page of a rule, or "".
func pageOf(rule string) string {
	switch rule {
	case config.StaleIgnore.Name:
		return config.StaleIgnorePage
	case baseline.StaleEntry.Name:
		return baseline.StaleEntryPage
	case report.UnreadRule:
		return report.UnreadPage
	}
	return rules.Doc(rule)
}
