package lint

import (
	"cmp"
	"slices"

	"github.com/cablelint/cablelint/grammar"
)

// sectionOf returns the number of the section that a classification line counts, or 0.
func sectionOf(m *grammar.Marking) int {
	if m.SyntaxError != nil || m.Counter == nil || m.Counter.Part == nil {
		return 0
	}
	n, _ := m.Counter.Part.Int()
	return n
}

// inSectionOrder returns elements in the order of the sections that a file holds, of which a later one
// may be above an earlier one. The heading that is above all stays there.
func inSectionOrder(elements []grammar.Element) []grammar.Element {
	type section struct{ number, from int }
	var all []section
	inOrder := true
	for i, e := range elements {
		if m, ok := e.(*grammar.Marking); ok {
			if n := sectionOf(m); n > 0 {
				inOrder = inOrder && (len(all) == 0 || all[len(all)-1].number <= n)
				all = append(all, section{n, i})
			}
		}
	}
	if inOrder {
		return elements
	}
	ends := map[int]int{} // of each section, by where it begins
	for i, s := range all {
		ends[s.from] = len(elements)
		if i+1 < len(all) {
			ends[s.from] = all[i+1].from
		}
	}
	ordered := slices.Clone(elements[:all[0].from])
	slices.SortStableFunc(all, func(a, b section) int { return cmp.Compare(a.number, b.number) })
	for _, s := range all {
		ordered = append(ordered, elements[s.from:ends[s.from]]...)
	}
	return ordered
}
