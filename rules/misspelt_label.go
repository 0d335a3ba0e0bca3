package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MisspeltLabel reports a label of the SUBJECT, REF or Classified By line with one wrong letter.
//
// Programs find a field by its label. Searches do not find a field with a misspelt label.
//
//	RFF: A. PORT LOUIS 31
//
// Use instead:
//
//	REF: A. PORT LOUIS 31
//
// Fix: suggested. It writes the usual label.
//
// Source: observed in published copies and scans.
var MisspeltLabel = add(lint.Rule{
	Layouts: telegrams, Name: "misspelt-label", Group: "text", Severity: lint.Warning, HasSuggestion: true,
	Check: checkLabels,
})

// labelSpellings are the spellings of labels that are in use, the usual one first.
var labelSpellings = map[grammar.Kind][]string{
	grammar.SubjectKind: {"SUBJECT", "SUBJ"},
	grammar.ReferencesKind: {
		"REF",
		"REFS",
		"REF(S)",
		"REFTEL",
		"REFTELS",
		"RETELS",
		"REFERENCE",
		"REFERENCES",
		"PROGRAM REF",
	},
	grammar.ClassifiedByKind: {"CLASSIFIED BY"},
}

func checkLabels(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		spellings := labelSpellings[e.Kind()]
		if spellings == nil {
			continue
		}
		l, ok := e.(interface{ Label() grammar.Span })
		if !ok || e.Err() != nil || l.Label().Len() == 0 {
			continue
		}
		label := strings.TrimRight(p.Text(l.Label()), " :.;-")
		if slices.Contains(spellings, strings.Join(strings.Fields(capitals(label)), " ")) {
			continue
		}
		at := grammar.Span{Start: l.Label().Start, End: l.Label().Start + len(label)}
		p.Reportf(at, "found label %s, expected %s", label, spellings[0]).
			Suggest("write "+spellings[0], lint.Replace(at, spellings[0]))
	}
}
