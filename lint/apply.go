package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
)

// Edits returns the edits of the fixes that pick accepts, in order of place. Of each finding at most one fix is taken. Where
// fixes overlap the first by place is taken whole and the others are left for another round. It also returns how many fixes
// were taken.
func Edits(found []Diagnostic, pick func(Diagnostic, Fix) bool) (edits []Edit, taken int) {
	var fixes []Fix
	for _, d := range found {
		for _, f := range d.Fixes {
			if len(f.Edits) > 0 && pick(d, f) {
				fixes = append(fixes, f)
				break
			}
		}
	}
	slices.SortStableFunc(fixes, func(a, b Fix) int { return cmp.Compare(a.Edits[0].At.Start, b.Edits[0].At.Start) })
	at := -1
	for _, f := range fixes {
		if first := f.Edits[0].At; first.Start < at || first.Start == at && first.Len() == 0 {
			continue
		}
		edits = append(edits, f.Edits...)
		taken++
		at = f.Edits[len(f.Edits)-1].At.End
	}
	return edits, taken
}

// Apply returns text with edits made, which must be in order of place and not overlap.
func Apply(text string, edits []Edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(text[at:e.At.Start])
		b.WriteString(e.New)
		at = e.At.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// Rewrite returns the bytes of the file with edits made, which must be in order of place and not overlap. What the edits do
// not touch stays as it was, byte for byte, in the file's own encoding. It fails if that encoding cannot say the new text.
func Rewrite(file *grammar.File, edits []Edit) (string, error) {
	offsets := make([]int, 0, 2*len(edits))
	for _, e := range edits {
		offsets = append(offsets, e.At.Start, e.At.End)
	}
	places := file.SourceOffsets(offsets)
	source := file.Source()
	var b strings.Builder
	at := 0
	for i, e := range edits {
		encoded, err := file.Encoding.Encode(e.New)
		if err != nil {
			return "", fmt.Errorf("%s: %q cannot be written in %v", file.Name, e.New, file.Encoding)
		}
		b.WriteString(source[at:places[2*i]])
		b.WriteString(encoded)
		at = places[2*i+1]
	}
	b.WriteString(source[at:])
	return b.String(), nil
}

// FixRounds is how often fixes are looked for again after the first ones were made.
const FixRounds = 10

// FixAll makes the fixes that pick accepts, reads the result and goes on until there are none left, [FixRounds] times at most.
// It returns the bytes of the fixed file, what is found in it, and how many fixes were made.
func FixAll(name, source string, rules []*Rule, conf Config, pick func(Diagnostic, Fix) bool) (fixed string, left *Result, made int, err error) {
	for round := 0; ; round++ {
		left = Run(grammar.Parse(name, source), rules, conf)
		edits, count := Edits(left.Diagnostics, pick)
		if len(edits) == 0 || round == FixRounds {
			return source, left, made, nil
		}
		made += count
		if source, err = Rewrite(left.Cable.File, edits); err != nil {
			return "", left, 0, err
		}
	}
}
