package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

type rulesCommand struct {
	JSON bool `name:"json" help:"Print the rules as JSON, with their pages."`
}

// ruleJSON is a rule in the JSON of the table.
type ruleJSON struct {
	Name         string        `json:"name"`
	Aliases      []string      `json:"aliases,omitempty"`
	Group        string        `json:"group"`
	Transmission lint.Severity `json:"transmission"`
	Archive      lint.Severity `json:"archive"`
	Draft        lint.Severity `json:"draft"`
	Fix          string        `json:"fix"` // what it offers: safe, suggested, both or none
	Page         string        `json:"page"`
}

// Run prints the rules, a line each: group, name, severities, whether it offers a safe fix or a
// suggestion, and what the first sentence of the page says.
func (c *rulesCommand) Run(s streams) error {
	all, err := s.bookHere()
	if err != nil {
		return err
	}
	if c.JSON {
		list := []ruleJSON{}
		for _, r := range all.rules {
			list = append(
				list,
				ruleJSON{
					r.Name,
					r.Aliases,
					r.Group,
					r.SeverityIn(grammar.TransmissionProfile),
					r.SeverityIn(grammar.ArchiveProfile),
					r.SeverityIn(grammar.DraftProfile),
					offers(r),
					all.page(r.Name),
				},
			)
		}
		enc := json.NewEncoder(visible.JSONWriter{W: s.out})
		enc.SetIndent("", "  ")
		return enc.Encode(list)
	}
	return all.print(s.out)
}

// print prints a table of the rules.
func (b book) print(w io.Writer) error {
	group, name := len("GROUP"), len("RULE")
	for _, r := range b.rules {
		group, name = max(group, len(r.Group)), max(name, len(r.Name))
	}
	line := func(groupOf, rule string, transmission, archive, draft any, fix, says string) error {
		_, err := fmt.Fprintf(
			w,
			"%-*s %-*s %-8v %-8v %-8v %-9s %s\n",
			group,
			groupOf,
			name,
			rule,
			transmission,
			archive,
			draft,
			fix,
			says,
		)
		return err
	}
	if err := line("GROUP", "RULE", "TRANSM.", "ARCHIVE", "DRAFT", "FIX", "WHAT IT REPORTS"); err != nil {
		return err
	}
	for _, r := range b.rules {
		says := strings.TrimLeft(strings.TrimPrefix(report.FirstSentence(b.page(r.Name)), "Reports"), ", ")
		if err := line(r.Group, r.Name, r.SeverityIn(grammar.TransmissionProfile), r.SeverityIn(grammar.ArchiveProfile),
			r.SeverityIn(grammar.DraftProfile), offers(r), strings.TrimSuffix(says, ".")); err != nil {
			return err
		}
	}
	return nil
}

// offers says what the findings of a rule offer: safe (a fix of layout), suggested (a change of
// what the record says), both or none.
func offers(rule *lint.Rule) string {
	switch {
	case rule.HasFix && rule.HasSuggestion:
		return "both"
	case rule.HasFix:
		return "safe"
	case rule.HasSuggestion:
		return "suggested"
	}
	return "none"
}
