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
