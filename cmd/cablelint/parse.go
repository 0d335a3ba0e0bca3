package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"runtime/debug"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/spelling"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

type parseCommand struct {
	File string `arg:"" help:"The file, or - for standard input."`
}

// Run prints the facts of one cable.
func (c *parseCommand) Run(s streams) error {
	source, err := input.ReadFile(c.File, s.in, 16<<20)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(s.out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(lint.Read(grammar.Parse(c.File, source)))
}

type explainCommand struct {
	Rule string `arg:"" help:"The rule's name."`
}

// Run prints the rule's page.
func (c *explainCommand) Run(s streams, code *int) error {
	doc := rules.Doc(c.Rule)
	if doc == "" {
		*code = exitUsage
		fmt.Fprintln(s.err, "cablelint:", unknownRule(c.Rule))
		return nil
	}
	_, err := fmt.Fprintf(s.out, "%s\n\n%s", c.Rule, doc)
	return err
}

// unknownRule returns the error for a name that no rule has, with the name that was likely meant.
func unknownRule(name string) error {
	book := rules.All()
	names := make([]string, len(book))
	for i, r := range book {
		names[i] = r.Name
	}
	return fmt.Errorf("no rule %s%s", name, cmp.Or(spelling.DidYouMean(name, names), "; cablelint rules lists them"))
}

type versionCommand struct{}

// Run prints the version of the module that the command was built from.
func (*versionCommand) Run(s streams) error {
	version := "(unknown)"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
	}
	_, err := fmt.Fprintln(s.out, "cablelint", version)
	return err
}
