package main

import (
	"iter"
	"runtime"
)

// batch is a few jobs that are handed over together: out of the cache a job takes a few times as long as to hand it over.
type batch struct {
	jobs []func() *outcome
	came []*outcome    // of each job
	done chan struct{} // a value where all came
}

func newBatch() *batch { return &batch{done: make(chan struct{}, 1)} }

// do does the jobs. What a job holds, such as a cable out of an archive, is given back with it.
func (b *batch) do() {
	for i, job := range b.jobs {
		b.came = append(b.came, job())
		b.jobs[i] = nil
	}
	b.done <- struct{}{}
}

// empty makes room for other jobs.
func (b *batch) empty() {
	clear(b.came)
	b.jobs, b.came = b.jobs[:0], b.came[:0]
}

// The first jobs are handed over one by one, so that a few large files are spread over all processors.
const jobsAlone = 64 // for each processor

// batchSize is how many jobs are handed over together behind so many: four, or two where cables may be in memory before they are checked,
// which batches must not hold more of.
func (c *checkCommand) batchSize(jobs int) int {
	switch {
	case jobs < jobsAlone*runtime.GOMAXPROCS(0):
		return 1
	case c.onDisk:
		return 4
	}
	return 2
}

// fill puts the jobs into free batches and hands each over when it is full. It ends early where the user wants the command to end, or where
// it failed.
func (c *checkCommand) fill(jobs iter.Seq[func() *outcome], s streams, free <-chan *batch, failed <-chan struct{}, hand func(*batch)) {
	var b *batch
	handed := 0
	for job := range jobs {
		if s.interrupted() {
			return
		}
		if b == nil {
			select {
			case <-s.stop:
				return
			case <-failed:
				return
			case b = <-free:
			}
		}
		b.jobs = append(b.jobs, job)
		if n := len(b.jobs); n >= c.batchSize(handed) {
			hand(b)
			b, handed = nil, handed+n
		}
	}
	if b != nil {
		hand(b)
	}
}

// each does the jobs, a few at a time, and hands over what came of them in their order. It ends early where the user wants the command to
// end, or where take fails.
func (c *checkCommand) each(jobs iter.Seq[func() *outcome], s streams, take func(*outcome) error) error {
	most := 2 * runtime.GOMAXPROCS(0) // batches at a time, which bounds the files held in memory
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
		c.fill(jobs, s, free, failed, func(b *batch) {
			results <- b
			work <- b
		})
	}()
	for range most {
		free <- newBatch()
		go func() {
			for b := range work {
				b.do()
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
