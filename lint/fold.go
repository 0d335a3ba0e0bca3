package lint

import (
	"cmp"
	"fmt"
	"slices"
)

// handful is how many findings of one rule in one cable are shown.
const handful = 5

// Fold returns the findings in one cable as they are shown: up to six of each rule. Of seven or
// more of a rule the first five are shown, and the others become one finding, which says how many
// they are, at the place of the first of them: six findings never take more lines than five and
// their count. It has all their fixes in one; where fixes overlap, the first is taken.
// Suppressed findings are unchanged. The result is in the order of found, which is not modified.
//
// Only what is shown is folded: [Run] returns every finding, and [ApplyFixes], baselines and
// ignore entries treat each separately.
func Fold(found []Diagnostic) []Diagnostic {
	count := map[string]int{} // of findings that are not suppressed
	for i := range found {
		if found[i].Suppressed == "" {
			count[found[i].Rule]++
		}
	}
	isFolded := func(rule string) bool { return count[rule] > handful+1 } // a line for one finding would gain nothing
	if !slices.ContainsFunc(found, func(d Diagnostic) bool { return isFolded(d.Rule) }) {
		return found
	}
	var shown []Diagnostic
	seen, folds := map[string]int{}, map[string]int{} // findings of a rule; where their fold is in shown
	rest := map[string][]Diagnostic{}
	for _, d := range found {
		if d.Suppressed != "" || !isFolded(d.Rule) {
			shown = append(shown, d)
			continue
		}
		if seen[d.Rule]++; seen[d.Rule] <= handful {
			shown = append(shown, d)
			continue
		}
		if seen[d.Rule] == handful+1 {
			folds[d.Rule] = len(shown)
			shown = append(shown, Diagnostic{Rule: d.Rule, At: d.At})
		}
		rest[d.Rule] = append(rest[d.Rule], d)
	}
	for rule, i := range folds {
		d := &shown[i]
		d.Message = fmt.Sprintf("%d more findings of this rule in the cable", len(rest[rule]))
		for _, folded := range rest[rule] {
			d.Severity = max(d.Severity, folded.Severity)
		}
		d.Fixes = foldFixes(rest[rule])
	}
	return shown
}

// foldFixes returns one safe fix and one suggestion for those that findings have.
func foldFixes(found []Diagnostic) (fixes []Fix) {
	for _, safe := range [...]bool{true, false} {
		chosen, suggested := choose(found, func(_ Diagnostic, f Fix) bool { return f.Safe == safe })
		if !safe {
			chosen = suggested
		}
		switch len(chosen) {
		case 0:
			continue
		case 1:
			fixes = append(fixes, chosen[0].Fix)
			continue
		}
		slices.SortStableFunc(chosen, func(a, b picked) int { return cmp.Compare(a.Edits[0].At.Start, b.Edits[0].At.Start) })
		title := fmt.Sprintf("%s, and likewise at %d more places", chosen[0].Title, len(chosen)-1)
		fixes = append(fixes, Fix{Title: title, Safe: safe, Edits: editsOf(chosen)})
	}
	return fixes
}
