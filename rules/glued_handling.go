package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GluedHandling reports a handling word joined to the post on the classification line.
//
// The cable then has the name of a post that does not exist.
//
//	UNCLAS EFTOPORT LOUIS 000042
//
// Use instead:
//
//	UNCLAS EFTO PORT LOUIS 000042
//
// Fix: suggested. It inserts a space, which changes the name of the cable.
//
// Source: observed in published copies and their lists of malformed numbers.
var GluedHandling = add(lint.Rule{
	Name: "glued-handling", Group: "marking",
	Severity: lint.Warning, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.MarkingKind), Check: checkGluedHandling,
})

func checkGluedHandling(p *lint.Pass) {
	e := grammar.First[*grammar.Marking](p.Cable)
	if e == nil || e.Post == nil {
		return
	}
	if word := gluedHandling(p, e.Post.Text); word != "" {
		at := grammar.Span{Start: e.Post.At.Start, End: e.Post.At.Start + len(word)}
		p.Reportf(at, "missing space between handling word %s and the post", word).
			Suggest("insert a space after "+word, lint.Insert(at.End, " "))
	}
}
