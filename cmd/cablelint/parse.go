package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/internal/suggest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

type parseCommand struct {
	inputFlags
	Paths      []string `arg:"" help:"A cable, or - for standard input. With --jsonl: files, folders, globs, archives, tables."`
	JSONL      bool     `name:"jsonl" group:"Printing:" help:"Print an object a line for each of many cables, with its path and its facts."`
	Jobs       uint     `group:"Reading:" placeholder:"N" help:"Read that many cables at the same time. Otherwise one for each processor."`
	Column     string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds the cables. Otherwise one called text, body, content or cable."`
	NameColumn string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds their names. Otherwise rows are counted."`
}

// Help is the longer help of the command.
func (*parseCommand) Help() string {
	return `Each value stands with its place in the text, and is null where the cable does not say. With --jsonl, what cannot be read is reported on standard error, the rest goes on, and the exit code is 3.

Examples:

    cablelint parse a.cable
    cablelint parse --jsonl cables box.zip table.csv | jq -r '[.path, .facts.subject.value] | @tsv'`
}

// Run prints the facts of one cable, or of many.
func (c *parseCommand) Run(s streams, code *int) error {
	if c.JSONL {
		return c.lines(s, code)
	}
	if len(c.Paths) > 1 {
		return &setupError{errors.New("more than one file; --jsonl prints the facts of many")}
	}
	name := filepath.ToSlash(paths.Relative(c.Paths[0]))
	source, err := input.ReadOne(name, s.stdin(), cmp.Or(int64(c.MaxSize), config.MaxSize))
	if err != nil {
		return err
	}
	enc := json.NewEncoder(s.out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return contained(name, func() error { return enc.Encode(lint.ExtractFacts(grammar.Parse(name, source))) })
}

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
		_, err := fmt.Fprintf(s.out, "%s is a group of %s; cablelint explain RULE prints the page of one.\n\n", c.Rule, count(len(group), "rule"))
		if err != nil {
			return err
		}
		return printRules(s.out, group)
	case doc == "":
		*code = exitUsage
		fmt.Fprintln(s.err, "cablelint:", unknownRule(c.Rule))
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
func allRules() []*lint.Rule {
	return append(slices.Clone(rules.All()), config.StaleIgnore, baseline.StaleEntry)
}

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

// unknownRule returns the error for a name that no rule has, with the name that was likely meant.
func unknownRule(name string) error {
	var names []string
	for _, r := range allRules() {
		names = append(names, r.Name, r.Group)
	}
	return fmt.Errorf("no rule %s%s", name, cmp.Or(suggest.DidYouMean(name, names), "; cablelint rules lists them"))
}

type versionCommand struct{}

// Run prints the version of the module that the command was built from.
func (*versionCommand) Run(s streams) error {
	_, err := fmt.Fprintln(s.out, "cablelint", buildVersion())
	return err
}

// release is the version of a release, which its build sets: -ldflags "-X main.release=v1.2.3".
var release string

// buildVersion returns the version of the release, or that of the module, as go install knows it.
func buildVersion() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		return info.Main.Version
	}
	return "(unknown)"
}
