package check

import (
	"errors"
	"iter"
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// numbered yields n units that call do with their number, and counts in taken how many were asked for.
func numbered(n int, taken *int, do func(i int)) iter.Seq[unit] {
	return func(yield func(unit) bool) {
		for i := range n {
			*taken++
			judge := func(give func(*Checked) error) error {
				do(i)
				file := &grammar.File{Name: strconv.Itoa(i)}
				return give(&Checked{Result: &lint.Result{Cable: &grammar.Cable{File: file}}})
			}
			if !yield(unit{strconv.Itoa(i), judge}) {
				return
			}
		}
	}
}

// TestEachInOrder holds that what came of the units is taken in their order though later ones are done
// first, and that no more are worked on than there are jobs.
func TestEachInOrder(t *testing.T) {
	const jobs, n = 4, 100
	var done [n]chan struct{}
	for i := range done {
		done[i] = make(chan struct{})
	}
	var running, most atomic.Int64
	taken := 0
	var got, want []string
	r := &run{Engine: opened(t), sinks: []Sink{func(c *Checked) (func() error, error) {
		return func() error { got = append(got, c.Cable.File.Name); return nil }, nil
	}}, total: &Total{}}
	r.Jobs = jobs
	err := r.each(numbered(n, &taken, func(i int) {
		now := running.Add(1)
		defer running.Add(-1)
		for m := most.Load(); now > m && !most.CompareAndSwap(m, now); m = most.Load() {
		}
		if i%jobs != jobs-1 {
			<-done[i+1]
		}
		close(done[i])
	}), r.put)
	do(t, err)
	for i := range n {
		want = append(want, strconv.Itoa(i))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if most.Load() != jobs {
		t.Errorf("%d at the same time, expected %d", most.Load(), jobs)
	}
}

// TestEachEndsEarly holds that no more units are taken than are worked on and waited for when what
// takes their outcomes fails.
func TestEachEndsEarly(t *testing.T) {
	const jobs = 3
	taken, came := 0, 0
	full := errors.New("no space left")
	r := &run{Engine: opened(t), total: &Total{}}
	r.Jobs = jobs
	err := r.each(numbered(1_000_000, &taken, func(int) {}), func(*outcome) error {
		if came++; came == 10 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) {
		t.Errorf("found %v, expected %v", err, full)
	}
	if most := 11 + 2*jobs; taken > most {
		t.Errorf("%d units were taken, expected at most %d", taken, most)
	}
}

// TestBatchBeginsAll holds that all units of a batch begin before the first is ended, and that what comes
// of them is in their order.
func TestBatchBeginsAll(t *testing.T) {
	b := newBatch()
	b.units = []unit{{name: "a"}, {name: "b"}, {name: "c"}}
	var order []string
	b.do(func(u unit) func() []*outcome {
		order = append(order, "begin "+u.name)
		return func() []*outcome {
			order = append(order, "end "+u.name)
			return []*outcome{{err: errors.New(u.name)}}
		}
	})
	for _, o := range b.came {
		order = append(order, o.err.Error())
	}
	want := []string{"begin a", "begin b", "begin c", "end a", "end b", "end c", "a", "b", "c"}
	if diff := cmp.Diff(want, order); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
