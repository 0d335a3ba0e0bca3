package lint

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
)

// InFile returns findings in a cable with their places in the file in which it is, which may hold
// several cables: see [grammar.Part]. Those in a file's first cable stay as they are.
func InFile(found []Diagnostic, part grammar.Part) []Diagnostic {
	if part.Bytes == 0 {
		return found
	}
	found = slices.Clone(found)
	move := func(at *grammar.Span) { at.Start, at.End = at.Start+part.Bytes, at.End+part.Bytes }
	for i := range found {
		d := &found[i]
		move(&d.At)
		d.Notes = slices.Clone(d.Notes)
		for j := range d.Notes {
			if d.Notes[j].In == nil {
				move(&d.Notes[j].At)
			}
		}
		d.Fixes = slices.Clone(d.Fixes)
		for j := range d.Fixes {
			d.Fixes[j].Edits = slices.Clone(d.Fixes[j].Edits)
			for k := range d.Fixes[j].Edits {
				move(&d.Fixes[j].Edits[k].At)
			}
		}
	}
	return found
}
