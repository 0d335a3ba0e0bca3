package lint

import (
	"cmp"
	"slices"
	"strings"
)

// Apply returns text with the edits of the diagnostics' fixes that pick accepts. Where fixes overlap the first by place is
// applied whole and the others are left for another round.
func Apply(text string, found []Diagnostic, pick func(Fix) bool) string {
	var fixes []Fix
	for _, d := range found {
		for _, f := range d.Fixes {
			if len(f.Edits) > 0 && pick(f) {
				fixes = append(fixes, f)
				break
			}
		}
	}
	slices.SortStableFunc(fixes, func(a, b Fix) int { return cmp.Compare(a.Edits[0].At.Start, b.Edits[0].At.Start) })
	var b strings.Builder
	at := 0
	for _, f := range fixes {
		if f.Edits[0].At.Start < at {
			continue
		}
		for _, e := range f.Edits {
			b.WriteString(text[at:e.At.Start] + e.New)
			at = e.At.End
		}
	}
	return b.String() + text[at:]
}
