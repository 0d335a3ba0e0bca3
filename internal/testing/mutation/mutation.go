// Package mutation plants mistakes into cables that have none, as package internal/mutation does, by
// the archives of rules and the facts of cables.
package mutation

import (
	"fmt"
	"os"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/mutation"
	"github.com/cablelint/cablelint/lint"
)

// Mutation is one way to plant a mistake.
type Mutation struct{ mutation.Mutation }

// Read returns the mutations of an archive.
func Read(archive string) ([]Mutation, error) {
	text, err := os.ReadFile(archive)
	if err != nil {
		return nil, err
	}
	parsed, err := mutation.Parse(string(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", archive, err)
	}
	list := make([]Mutation, len(parsed))
	for i, m := range parsed {
		list[i] = Mutation{m}
	}
	return list, nil
}

// Plant returns the edit that makes the mistake, as small as it can be, and false where the cable
// is none that is taken.
func (m Mutation) Plant(facts *lint.Facts, text string) (lint.Edit, bool) {
	c := mutation.Cable{Layout: facts.Layout.String(), Profile: facts.Profile.String(), Text: text}
	if facts.Layout == grammar.ACP127 && facts.Service == grammar.OtherService {
		c.Layout = "nato" // as the generator calls them
	}
	if facts.Sent.Known {
		c.Year = facts.Sent.Value.Year()
	}
	e, ok := m.Mutation.Plant(c)
	return lint.Replace(grammar.Span{Start: e.Start, End: e.End}, e.New), ok
}
