package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// declassifiedByArchive reports whether an archive wrote on the E.O. line that it opened the cable,
// with its own order: E.O. 13526: DECLASSIFIED BY ARCHIVES.
func declassifiedByArchive(p *lint.Pass) bool {
	e := grammar.First[*grammar.Order](p.Cable)
	return e != nil && strings.Contains(strings.ToUpper(p.Text(e)), "DECLASSIFIED")
}

// isOrder reports whether the executive order of that number is one on classification: of those that cables
// name, or the one before them, or the one that changed E.O. 12958.
func isOrder(number int) bool { return tables.IsOrder(number) || number == 10501 || number == 13292 }
