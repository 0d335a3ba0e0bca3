package baseline

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// StaleEntry is the rule that reports entries which were not found again. It checks no cable: see
// [Baseline.StaleFindings].
var StaleEntry = &lint.Rule{Name: "stale-baseline", Group: "suppression", Severity: lint.Warning,
	URL: lint.PageURL("stale-baseline")}

// StaleEntryPage is the page of that rule.
const StaleEntryPage = `Reports an entry of the baseline that was not found again: its file
was checked or removed.

Somebody fixed the mistake. If the entry stayed, the same mistake could come back and nobody would
see it.

Remove the entry with --prune, which keeps the entries of files that were not checked.

Fix: none. A baseline is changed on request only.

Source: the baseline.
`

// StaleFindings returns the stale entries as findings in the baseline file, in order of path, rule
// and message.
func (b *Baseline) StaleFindings() *lint.Result {
	file := grammar.TextFile(filepath.ToSlash(b.path), b.source)
	res := &lint.Result{Cable: &grammar.Cable{File: file}}
	for _, e := range b.Stale() {
		start := max(0, strings.Index(file.Text, `"`+e.Fingerprint+`"`))
		end := min(len(file.Text), start+len(e.Fingerprint)+2)
		res.Diagnostics = append(res.Diagnostics,
			lint.Diagnostic{Rule: StaleEntry.Name, Severity: StaleEntry.Severity,
				At:      grammar.Span{Start: start, End: end},
				Message: fmt.Sprintf("%s of %s was not found again: %s", e.Rule, e.Path, e.Message)})
	}
	return res
}
