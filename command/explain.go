package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/lint"
)

type explainCommand struct {
	Rule string `arg:"" help:"A rule, such as pilcrow, or a group of rules, such as layout."`
}

// Run prints the rule's page, or the rules of a group.
func (c *explainCommand) Run(s streams, code *int) error {
	all, err := s.bookHere()
	if err != nil {
		return err
	}
	rule := lint.RuleNamed(all.rules, c.Rule)
	if rule != nil {
		c.Rule = rule.Name
	}
	doc := all.page(c.Rule)
	group := slices.DeleteFunc(slices.Clone(all.rules), func(r *lint.Rule) bool { return r.Group != c.Rule })
	switch {
	case len(group) > 0:
		_, err := fmt.Fprintf(s.out, "%s is a group of %s; cablelint explain RULE prints the page of one.\n\n",
			c.Rule, plural.Count(len(group), "rule"))
		if err != nil {
			return err
		}
		return book{group, all.page}.print(s.out)
	case doc == "":
		*code = exitUsage
		s.fail(check.UnknownRule(c.Rule, all.rules))
		return nil
	}
	head := c.Rule
	if rule != nil && len(rule.Aliases) > 0 {
		head += " (formerly " + strings.Join(rule.Aliases, ", ") + ")"
	}
	_, err = fmt.Fprintf(s.out, "%s\n\n%s", head, doc)
	return err
}
