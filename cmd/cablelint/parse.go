package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

type parseCommand struct {
	File string `arg:"" help:"The file, or - for standard input."`
}

// Run prints the facts of one cable.
func (c *parseCommand) Run(s streams) error {
	source, err := readFile(c.File, s.in, 16<<20)
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
func (c *explainCommand) Run(s streams) error {
	doc := rules.Doc(c.Rule)
	if doc == "" {
		var names []string
		for _, r := range rules.All() {
			names = append(names, r.Name)
		}
		return errors.New("no rule " + c.Rule + "; the rules are " + strings.Join(names, ", "))
	}
	_, err := fmt.Fprintf(s.out, "%s\n\n%s", c.Rule, doc)
	return err
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
