// Package generate invents diplomatic cables that hold no mistake, as varied as real ones, for
// tests and benchmarks; and wears them as published copies are worn, see [Worn].
//
// Everything in them is made up, save the names of posts and offices and their routing indicators.
// What a cable says twice agrees: a rule that finds something in one of them is wrong, or the
// generator is.
package generate

import "iter"

// File is one cable. Its name is that of its kind and its reference number:
// transmission/06SOFIA812.cable; the other kinds are archive and draft.
type File struct{ Name, Text string }

// Most is how many cables a corpus may have. With more, the busiest post would send two in a
// minute.
const Most = 20_000_000

// Cable returns the cable of that seed: the same seed gives the same bytes.
func Cable(seed uint64) File {
	p := newPlan(newDice(seed), 1, anything)
	return File{Name: p.fileName(), Text: p.text()}
}

// Corpus yields n cables as of one archive, [Most] at most: no reference number appears twice, and
// the serial numbers of a post grow with time. What is kept of those before is a bit for each
// number that posts gave out, about two bytes a cable.
func Corpus(seed uint64, n int) iter.Seq[File] {
	return func(yield func(File) bool) {
		for p := range plans(newDice(seed), n, register{}) {
			if !yield(File{Name: p.fileName(), Text: p.text()}) {
				return
			}
		}
	}
}

// plans yields n plans whose numbers were free in the register.
func plans(seeds dice, n int, numbers register) iter.Seq[*plan] {
	return func(yield func(*plan) bool) {
		for left := n; left > 0; {
			p := newPlan(newDice(seeds.Uint64()), busy(n), anything)
			if !numbers.take(p.post, p.at.Year(), p.serial) {
				continue
			}
			if left--; !yield(p) {
				return
			}
		}
	}
}

// busy returns how many times as many cables as usual posts send, so that a corpus of n holds a
// third of them at most: of a series that is nearly whole, missing numbers would be found.
func busy(n int) int {
	const third = 400_000 // cables, most of them of six years
	return 1 + n/third
}
