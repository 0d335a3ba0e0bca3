package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// declassifiedByArchive reports whether an archive wrote on the E.O. line that it opened the cable,
// with its own order: E.O. 13526: DECLASSIFIED BY ARCHIVES.
func declassifiedByArchive(p *lint.Pass) bool {
	e := grammar.First[*grammar.Order](p.Cable)
	return e != nil && strings.Contains(strings.ToUpper(p.Text(e)), "DECLASSIFIED")
}

// isOrder reports whether the executive order of that number is one on classification.
func isOrder(number int) bool {
	switch number {
	case 10501, 11652, 12065, 12356, 12958, 13292, 13526:
		return true
	}
	return false
}
