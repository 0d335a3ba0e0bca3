// Package generate invents diplomatic cables that hold no mistake, as varied as real ones, for tests and benchmarks.
//
// Everything in them is made up, save the names of posts and offices and their routing indicators. What a cable says
// twice agrees: a rule that finds something in one of them is wrong, or the generator is.
package generate

import (
	"hash/fnv"
	"io"
	"iter"
	"path"
)

// File is one cable. Its name is that of its kind and its reference number: transmission/06SOFIA812.cable; the other kinds
// are archive and draft.
type File struct{ Name, Text string }

// Cable returns the cable of that seed: the same seed gives the same bytes.
func Cable(seed uint64) File {
	p := newPlan(newDice(seed))
	return File{Name: p.fileName(), Text: p.text()}
}

// Corpus yields n cables as of one archive: no reference number stands twice, and the serial numbers of a post grow with
// time.
func Corpus(seed uint64, n int) iter.Seq[File] {
	return func(yield func(File) bool) {
		seeds, seen := newDice(seed), map[uint64]struct{}{}
		for len(seen) < n {
			file := Cable(seeds.Uint64())
			number := hash(path.Base(file.Name))
			if _, again := seen[number]; again {
				continue
			}
			seen[number] = struct{}{}
			if !yield(file) {
				return
			}
		}
	}
}

// hash stands for a name, so that a hundred million of them fit into memory. Where two names have one, the second cable is left out.
func hash(name string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, name)
	return h.Sum64()
}
