package main

import (
	"iter"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// numbers yields the numbers below n, and counts in taken how many were asked for.
func numbers(n int, taken *int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			*taken++
			if !yield(i) {
				return
			}
		}
	}
}

// TestInOrder holds that results come in the order of the items though later ones are done first, and that no more are worked on than
// there are jobs.
func TestInOrder(t *testing.T) {
	const jobs, n = 4, 100
	var done [n]chan struct{}
	for i := range done {
		done[i] = make(chan struct{})
	}
	var running, most atomic.Int64
	taken := 0
	got := slices.Collect(inOrder(numbers(n, &taken), jobs, func(i int) int {
		now := running.Add(1)
		defer running.Add(-1)
		for m := most.Load(); now > m && !most.CompareAndSwap(m, now); m = most.Load() {
		}
		if i%jobs != jobs-1 {
			<-done[i+1]
		}
		close(done[i])
		return i
	}))
	want := slices.Collect(numbers(n, &taken))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if most.Load() != jobs {
		t.Errorf("%d at the same time, expected %d", most.Load(), jobs)
	}
}

// TestInOrderEndsEarly holds that no more items are taken than are worked on and waited for when the caller ends.
func TestInOrderEndsEarly(t *testing.T) {
	const jobs = 3
	taken := 0
	for i := range inOrder(numbers(1_000_000, &taken), jobs, func(i int) int { return i }) {
		if i == 10 {
			break
		}
	}
	if most := 11 + 3*jobs; taken > most {
		t.Errorf("%d items were taken, expected at most %d", taken, most)
	}
}
