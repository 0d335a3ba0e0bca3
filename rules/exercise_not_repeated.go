package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ExerciseNotRepeated reports a message of an exercise that says so at its head and not at its
// foot.
//
// Who reads only the end must see that it is an exercise.
//
//	EXERCISE BRASS LANTERN
//	1. TUG HENRIETTE JOINS.
//
// Use instead:
//
//	EXERCISE BRASS LANTERN
//	1. TUG HENRIETTE JOINS.
//	EXERCISE EXERCISE EXERCISE
//
// Fix: none. The record is what it is.
//
// Source: NATO supplements to ACP 127, from memory.
var ExerciseNotRepeated = add(lint.Rule{
	Name: "exercise-not-repeated", Group: "text", Severity: lint.Info, BaseProcedure: true,
	Layouts: lint.Layouts(grammar.ACP127, grammar.ACP128, grammar.ACP126, grammar.GENADMIN),
	Check:   checkExerciseNotRepeated,
})

func checkExerciseNotRepeated(p *lint.Pass) {
	text := p.Cable.File.Text
	at := lineBeginning(p.Cable.File, "EXERCISE ")
	if at < 0 || !strings.Contains(text[:at], "BT") || !isAtHead(p.Cable, at) {
		return
	}
	line, rest, _ := strings.Cut(text[at:], "\n")
	if !strings.Contains(rest, "EXERCISE") && line == strings.ToUpper(line) {
		p.Reportf(grammar.Span{Start: at, End: at + len("EXERCISE")},
			"EXERCISE at the head of the text, expected at its foot as well")
	}
}

// isAtHead reports whether a line of its own begins at a place, and no paragraph above it. EXERCISE
// may begin a further line of a paragraph too.
func isAtHead(c *grammar.Cable, place int) bool {
	for _, e := range c.Elements {
		switch at := e.Span(); {
		case at.Start == place:
			return true
		case at.Start > place, e.Kind() == grammar.ParagraphKind:
			return false
		}
	}
	return false
}
