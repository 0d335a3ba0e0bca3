package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
)

// Edits returns the edits of the fixes that pick accepts, in order of place, and the number of
// these fixes. At most one fix of each finding is taken. Where fixes overlap, the first one is
// taken and the others are left for another round.
func Edits(found []Diagnostic, pick func(Diagnostic, Fix) bool) (edits []Edit, taken int) {
	fixes := inPlace(choose(found, pick))
	return editsOf(fixes), len(fixes)
}

// picked is a fix and the rule that offers it.
type picked struct {
	Fix
	rule string
}

// inPlace puts two lists of fixes that do not overlap into order of place.
func inPlace(a, b []picked) []picked {
	fixes := slices.Concat(a, b)
	slices.SortStableFunc(fixes, func(a, b picked) int { return cmp.Compare(a.Edits[0].At.Start, b.Edits[0].At.Start) })
	return fixes
}

// choose returns the fixes that pick accepts, one of a finding at most, each list in order of place
// and none that overlaps another.
func choose(found []Diagnostic, pick func(Diagnostic, Fix) bool) (safe, suggested []picked) {
	var fixes []picked
	for _, d := range found {
		for _, f := range d.Fixes {
			if len(f.Edits) > 0 && pick(d, f) {
				fixes = append(fixes, picked{f, d.Rule})
				break
			}
		}
	}
	slices.SortStableFunc(fixes,
		func(a, b picked) int { return cmp.Compare(a.Edits[0].At.Start, b.Edits[0].At.Start) })
	at := -1
	for _, f := range fixes {
		if first := f.Edits[0].At; first.Start < at || first.Start == at && first.Len() == 0 {
			continue
		}
		if f.Safe {
			safe = append(safe, f)
		} else {
			suggested = append(suggested, f)
		}
		at = f.Edits[len(f.Edits)-1].At.End
	}
	return safe, suggested
}

func editsOf(fixes []picked) (edits []Edit) {
	for _, f := range fixes {
		edits = append(edits, f.Edits...)
	}
	return edits
}

// harmless returns the fixes that can be made together without harm, found by bisection. Every trial
// reads the cable again, so for a large cable only a few trials are made, and fixes that are not known
// to be harmless by then are left out.
func harmless(r *Result, fixes []picked, isHarmless func([]picked) bool) (kept []picked) {
	const least, most, bytes = 4, 200, 64 << 20
	trials := min(max(least, bytes/(len(r.Cable.File.Text)+1)), most)
	var try func(list []picked)
	try = func(list []picked) {
		if len(list) == 0 || trials <= 0 {
			return
		}
		trials--
		if isHarmless(slices.Concat(kept, list)) {
			kept = append(kept, list...)
		} else if half := len(list) / 2; half > 0 {
			try(list[:half])
			try(list[half:])
		}
	}
	try(fixes)
	return kept
}

// Apply returns text with the edits made. They must be in order of place and must not overlap.
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

// Rewrite returns the bytes of the file with the edits made, which must be in order of place and
// must not overlap. Everything else stays as it was, byte for byte, in the encoding of the file. It
// fails if the encoding cannot represent the new text, or if the result would be read as another
// encoding: the space of "Ã ¶" in Windows-1252 cannot be removed, because the bytes on both sides
// of it would then be one letter of UTF-8.
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
		return "", fmt.Errorf("%s: the result would be read as %v, which changes the text", file.Name,
			rewritten.Encoding)
	}
	return b.String(), nil
}

// FixRounds is how many rounds of fixes may follow the first.
const FixRounds = 10

// Fixed is a cable after its fixes.
type Fixed struct {
	Source string         // the bytes of the fixed file
	Left   *Result        // what is still found in it
	Made   map[string]int // the number of fixes made, by rule; nil for none
}

// Add appends the next cable of a file that holds several, and the bytes between it and the one after
// it.
func (f *Fixed) Add(next Fixed, between string) {
	f.Source += next.Source + between
	for rule, n := range next.Made {
		if f.Made == nil {
			f.Made = map[string]int{}
		}
		f.Made[rule] += n
	}
	if f.Left == nil {
		f.Left = &Result{Cable: next.Left.Cable, Profile: next.Left.Profile}
	}
	f.Left.Diagnostics = append(f.Left.Diagnostics, next.Left.Diagnostics...)
}

// ApplyFixes makes the fixes that pick accepts, reads the result and repeats this until no fix is
// left, at most [FixRounds] times. In each round, judge returns what is found in the bytes of the
// file; it may mark findings as suppressed, and pick may skip those. A safe fix is skipped if it
// would change what the cable says, or the kind of record that it is judged as, if it would cause
// a new finding, or if a finding that was not fixed would disappear. Fixes that are not safe are
// made without this test.
//
// In a badly damaged cable, layout can carry meaning: without the pilcrow, the second of these numbers
// is read as the start of a line within the first paragraph, so the pilcrow is kept.
//
//	¶1. The dues were raised by the factor
//	¶2. The port captain agreed.
func ApplyFixes(
	source string, judge func(source string) *Result, pick func(Diagnostic, Fix) bool,
) (fixed Fixed, err error) {
	left := judge(source)
	for round := 0; ; round++ {
		safe, suggested := choose(left.Diagnostics, pick)
		step := &step{before: left, judge: judge}
		kept := harmless(left, safe, step.isHarmless)
		fixes := inPlace(kept, suggested)
		if len(fixes) == 0 || round == FixRounds {
			fixed.Source, fixed.Left = source, left
			return fixed, nil
		}
		for _, f := range fixes {
			if fixed.Made == nil {
				fixed.Made = map[string]int{}
			}
			fixed.Made[f.rule]++
		}
		if len(suggested) == 0 {
			source, left = step.source, step.after
			continue
		}
		if source, err = Rewrite(left.Cable.File, editsOf(fixes)); err != nil {
			return Fixed{}, err
		}
		left = judge(source)
	}
}

// step is one round of safe fixes.
type step struct {
	before *Result
	judge  func(source string) *Result

	source string  // of the file with the fixes that were found to be harmless last
	after  *Result // what is found in it
}

// isHarmless reports whether fixes change nothing but the layout.
func (s *step) isHarmless(fixes []picked) bool {
	source, err := Rewrite(s.before.Cable.File, editsOf(fixes))
	if err != nil { // the encoding of the file cannot hold the new text
		return false
	}
	after := s.judge(source)
	if letters(after.Cable) != letters(s.before.Cable) || after.Profile != s.before.Profile ||
		!sameContent(after.Facts, s.before.Facts) || !sameFindings(s.before, after, fixes) {
		return false
	}
	s.source, s.after = source, after
	return true
}

// FixAll fixes a cable as [ApplyFixes] does, judged by the rules. It returns the bytes of the fixed
// file, what is still found in it, and the number of fixes made.
func FixAll(
	name, source string, rules []*Rule, conf Config, pick func(Diagnostic, Fix) bool,
) (fixed string, left *Result, made int, err error) {
	judge := func(source string) *Result { return Run(grammar.Parse(name, source), rules, conf) }
	result, err := ApplyFixes(source, judge, pick)
	for _, n := range result.Made {
		made += n
	}
	return result.Source, result.Left, made, err
}
