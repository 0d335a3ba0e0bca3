package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingPosition reports a classifying officer with a position and no name, or with a name and no
// position.
//
// The order requires both. A year later, a position alone does not show who the officer was.
//
//	Classified By: DCM
//
// Use instead:
//
//	Classified By: Jane Roe, DCM
//
// Fix: none. The name has to come from the original.
//
// Source: E.O. 12958, section 1.7, and E.O. 13526, section 1.6.
var MissingPosition = add(lint.Rule{
	Name: "missing-position", Group: "authority", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkPosition,
})

// positions holds words of an officer's position, in capitals.
var positions = map[string]bool{
	"AMBASSADOR": true, "AMB": true, "DCM": true, "CHARGE": true, "CHARGÉ": true, "CDA": true,
	"CONSUL": true, "CONGEN": true, "CG": true, "POLCOUNS": true, "ECONCOUNS": true, "POLOFF": true,
	"COUNSELOR": true, "DEPUTY": true, "CHIEF": true, "OFFICER": true, "SECRETARY": true,
	"DIRECTOR": true, "PRINCIPAL": true, "MINISTER": true, "ACTING": true, "POLITICAL": true,
	"ECONOMIC": true, "GENERAL": true, "POL": true, "ECON": true, "A/DCM": true, "D'AFFAIRES": true,
	"POL/ECON": true, "COUNSELLOR": true, "ATTACHE": true, "ASSISTANT": true, "UNDER": true,
	"COORDINATOR": true, "HEAD": true,
}

func checkPosition(p *lint.Pass) {
	e := grammar.First[*grammar.ClassifiedBy](p.Cable)
	if e == nil || e.Name == nil {
		return
	}
	words := strings.Fields(strings.ToUpper(e.Name.Text))
	named, placed := 0, len(e.Position) > 0
	for _, w := range words {
		if w = strings.Trim(w, ".,:()"); positions[w] {
			placed = true
		} else if len(w) > 1 && w != "OF" && w != "FOR" && w != "THE" && w != "MISSION" {
			named++
		}
	}
	switch {
	case named == 0 && len(e.Position) == 0:
		p.Reportf(e.Name, "classifying officer %s without a name, expected name and position",
			e.Name.Text)
	case !placed && len(words) <= 4:
		p.Reportf(e.Name, "classifying officer %s without a position, expected name and position",
			e.Name.Text)
	}
}
