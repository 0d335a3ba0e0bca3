package check

import (
	"cmp"
	"iter"
	"runtime"
)

// batch is a few units that are handed over together: out of the cache a unit takes a few times as
// long as handing it over.
type batch struct {
	units []unit
	rest  []func() []*outcome // of the work on each unit
	came  []*outcome          // of the cables of each unit
	done  chan struct{}       // a value where all came
}

func newBatch() *batch { return &batch{done: make(chan struct{}, 1)} }

// do does the units. What a unit holds, such as a cable out of an archive, is given back with it. All
// begin, which reads small cables, before the first of these is judged: reading and judging are two
// large programs, of which the caches of a processor hold one.
func (b *batch) do(begin func(unit) (rest func() []*outcome)) {
	for i, u := range b.units {
		b.rest = append(b.rest, begin(u))
		b.units[i] = unit{}
	}
	for i, rest := range b.rest {
		b.came = append(b.came, rest()...)
		b.rest[i] = nil
	}
	b.done <- struct{}{}
}

// empty makes room for other units.
func (b *batch) empty() {
	clear(b.came)
	b.units, b.rest, b.came = b.units[:0], b.rest[:0], b.came[:0]
}

// handedAlone is how many of the first units are handed over one by one, so that a few large files are spread over all
// processors.
const handedAlone = 64 // for each processor

// batchSize is how many units are handed over together after so many: sixteen, or two where cables may be
// in memory before they are checked, which batches must not hold more of.
func (r *run) batchSize(handed int) int {
	switch {
	case handed < handedAlone*runtime.GOMAXPROCS(0):
		return 1
	case r.stored:
		return 16
	}
	return 2
}

// fill puts the units into free batches and hands each over when it is full. It ends early where the
// user wants the check to end, or where it failed.
func (r *run) fill(units iter.Seq[unit], free <-chan *batch, failed <-chan struct{}, hand func(*batch)) {
	var b *batch
	handed := 0
	for u := range units {
		if r.interrupted() {
			return
		}
		if b == nil {
			select {
			case <-r.Stop:
				return
			case <-failed:
				return
			case b = <-free:
			}
		}
		b.units = append(b.units, u)
		if n := len(b.units); n >= r.batchSize(handed) {
			hand(b)
			b, handed = nil, handed+n
		}
	}
	if b != nil {
		hand(b)
	}
}

// each does the units and hands over what came of them in their order. It ends early where the user
// wants the check to end, or where take fails.
func (r *run) each(units iter.Seq[unit], take func(*outcome) error) error {
	if r.single { // for one text, threads would take longer to start than they save
		return r.oneByOne(units, take)
	}
	return r.together(units, take)
}

// oneByOne is each without a goroutine.
func (r *run) oneByOne(units iter.Seq[unit], take func(*outcome) error) error {
	for u := range units {
		if r.interrupted() {
			return nil
		}
		for _, o := range r.do(u) {
			if err := take(o); err != nil {
				return err
			}
		}
	}
	return nil
}

// together is each for many units, a few at a time.
func (r *run) together(units iter.Seq[unit], take func(*outcome) error) error {
	most := 2 * cmp.Or(r.Jobs, runtime.GOMAXPROCS(0)) // batches at a time, which bounds the files held in memory
	free, work, results := make(chan *batch, most), make(chan *batch, most), make(chan *batch, most)
	failed := make(chan struct{})
	defer func() { // what was begun uses the cache and the corpus still
		close(failed)
		for b := range results {
			<-b.done
		}
	}()
	go func() {
		defer close(results)
		defer close(work)
		r.fill(units, free, failed, func(b *batch) {
			results <- b
			work <- b
		})
	}()
	for range most {
		free <- newBatch()
	}
	for range cmp.Or(r.Jobs, most) {
		go func() {
			for b := range work {
				b.do(r.begin)
			}
		}()
	}
	for b := range results {
		<-b.done
		for _, o := range b.came {
			if err := take(o); err != nil {
				return err
			}
		}
		b.empty()
		free <- b
	}
	return nil
}
