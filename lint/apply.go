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
	fixes := choose(found, pick)
	return editsOf(fixes), len(fixes)
}

// picked is a fix with the rule that offers it.
type picked struct {
	Fix
	rule string
}

// choose returns the fixes that pick accepts, one of a finding at most, in order of place and without those that overlap.
func choose(found []Diagnostic, pick func(Diagnostic, Fix) bool) (chosen []picked) {
	var fixes []picked
	for _, d := range found {
		for _, f := range d.Fixes {
			if len(f.Edits) > 0 && pick(d, f) {
				fixes = append(fixes, picked{f, d.Rule})
				break
			}
		}
	}
	slices.SortStableFunc(fixes, func(a, b picked) int { return cmp.Compare(a.Edits[0].At.Start, b.Edits[0].At.Start) })
	at := -1
	for _, f := range fixes {
		if first := f.Edits[0].At; first.Start < at || first.Start == at && first.Len() == 0 {
			continue
		}
		chosen = append(chosen, f)
		at = f.Edits[len(f.Edits)-1].At.End
	}
	return chosen
}

func editsOf(fixes []picked) (edits []Edit) {
	for _, f := range fixes {
		edits = append(edits, f.Edits...)
	}
	return edits
}

// Edits is the function Edits for the findings of one cable, without safe fixes after which the cable would say something else. In
// a cable that is damaged badly enough layout can carry meaning: take the pilcrow away before the second of these numbers, and it
// is read as one that begins a line of the first paragraph.
//
//	¶1. The dues were raised by the factor
//	¶2. The port captain agreed.
func (r *Result) Edits(pick func(Diagnostic, Fix) bool) (edits []Edit, taken int) {
	fixes := r.choose(pick)
	return editsOf(fixes), len(fixes)
}

func (r *Result) choose(pick func(Diagnostic, Fix) bool) []picked {
	fixes := choose(r.Diagnostics, pick)
	var safe []picked
	for _, f := range fixes {
		if f.Safe {
			safe = append(safe, f)
		}
	}
	if len(safe) > 0 && !r.sameWith(safe) {
		kept := r.harmless(safe)
		fixes = slices.DeleteFunc(fixes, func(f picked) bool {
			if !f.Safe {
				return false
			}
			if len(kept) > 0 && kept[0].Edits[0] == f.Edits[0] {
				kept = kept[1:]
				return false
			}
			return true
		})
	}
	return fixes
}

// sameWith reports whether the cable says the same when fixes are made.
func (r *Result) sameWith(fixes []picked) bool {
	mended := grammar.Parse(r.Cable.File.Name, Apply(r.Cable.File.Text, editsOf(fixes)))
	return words(mended) == words(r.Cable) && read(mended, r.tables).says() == r.Facts.says()
}

// harmless returns the fixes with which the cable says the same, found by halving. Every trial reads the cable, so of a large one
// only a few are made, and what is not known to be harmless by then is left out.
func (r *Result) harmless(fixes []picked) (kept []picked) {
	const least, most, bytes = 4, 200, 64 << 20
	trials := min(max(least, bytes/(len(r.Cable.File.Text)+1)), most)
	var try func(list []picked)
	try = func(list []picked) {
		if len(list) == 0 || trials <= 0 {
			return
		}
		trials--
		if r.sameWith(slices.Concat(kept, list)) {
			kept = append(kept, list...)
		} else if half := len(list) / 2; half > 0 {
			try(list[:half])
			try(list[half:])
		}
	}
	try(fixes)
	return kept
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
// not touch stays as it was, byte for byte, in the file's own encoding. It fails if that encoding cannot say the new text, or if the
// bytes that come out would be taken for another encoding: of "Ã ¶" in Windows-1252 the blank cannot be taken away, for the bytes to
// both sides of it, joined, are a letter of UTF-8.
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
	if rewritten := grammar.NewFile(file.Name, b.String()); rewritten.Text != Apply(file.Text, edits) {
		return "", fmt.Errorf("%s: the bytes would be read as %v, and what stands there as something else", file.Name, rewritten.Encoding)
	}
	return b.String(), nil
}

// FixRounds is how often fixes are looked for again after the first ones were made.
const FixRounds = 10

// Mended is what came of a cable whose fixes were made.
type Mended struct {
	Source string         // the bytes of the mended file
	Left   *Result        // what is found in it
	Made   map[string]int // how many fixes were made, by rule; nil for none
}

// Mend makes the fixes that pick accepts, but for safe ones that would change what the cable says ([Result.Edits]), reads the result
// and goes on until there are none left, [FixRounds] times at most. judge is asked what is found in the bytes of a file, in each round
// anew; what it marks as suppressed pick may leave alone.
func Mend(source string, judge func(source string) *Result, pick func(Diagnostic, Fix) bool) (m Mended, err error) {
	for round := 0; ; round++ {
		left := judge(source)
		fixes := left.choose(pick)
		if len(fixes) == 0 || round == FixRounds {
			m.Source, m.Left = source, left
			return m, nil
		}
		for _, f := range fixes {
			if m.Made == nil {
				m.Made = map[string]int{}
			}
			m.Made[f.rule]++
		}
		if source, err = Rewrite(left.Cable.File, editsOf(fixes)); err != nil {
			return Mended{}, err
		}
	}
}

// FixAll mends a cable as [Mend] does, judged by the rules. It returns the bytes of the fixed file, what is found in it, and how many
// fixes were made.
func FixAll(name, source string, rules []*Rule, conf Config, pick func(Diagnostic, Fix) bool) (fixed string, left *Result, made int, err error) {
	m, err := Mend(source, func(source string) *Result { return Run(grammar.Parse(name, source), rules, conf) }, pick)
	for _, n := range m.Made {
		made += n
	}
	return m.Source, m.Left, made, err
}
