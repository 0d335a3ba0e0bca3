package main

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"runtime"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
)

// outcome is what came of one cable.
type outcome struct {
	parts  []bytes.Buffer // of each sink
	counts [4]int         // by severity
	rules  map[string]int // findings by rule
	res    *lint.Result   // kept only where the number of findings to print is limited
	corpus []byte         // what the corpus keeps of it, encoded; nil where there is no corpus, or where that is in the cache
	key    cache.Key      // under which it is in the cache; zero without one
	bytes  int
	err    error
	setup  bool // err is of the configuration
	over   int  // findings that a limit of the configuration hides
}

// sum is what came of all cables.
type sum struct {
	counts         [4]int
	rules          map[string]int
	read, troubles int
	over           int // findings that a limit of the configuration hides
	unread         []report.Unread
	setup          bool
	stopped        bool       // by the user
	most           mostSevere // where the number of findings to print is limited
}

// jobs returns what is to be done for each cable.
func (c *checkCommand) jobs(cables iter.Seq2[input.Cable, error], set *settings, sinks []*sink) iter.Seq[func() *outcome] {
	return func(yield func(func() *outcome) bool) {
		for cable, err := range cables {
			job := func() *outcome { return c.file(cable, set, sinks) }
			if err != nil {
				job = func() *outcome { return &outcome{parts: make([]bytes.Buffer, len(sinks)), err: err} }
			}
			if !yield(job) {
				return
			}
		}
	}
}

// doing is a job that is to be done, and where what comes of it goes.
type doing struct {
	job  func() *outcome
	came chan<- *outcome
}

// checkAll does the jobs, a few at a time, and writes what is found in their order.
func (c *checkCommand) checkAll(s streams, set *settings, jobs iter.Seq[func() *outcome], sinks []*sink, bar *progress) (t sum, err error) {
	t.rules, t.most.limit = map[string]int{}, int(c.MaxFindings)
	cables := newGathering(set, jobs)
	defer cables.close()
	most := 4 * runtime.GOMAXPROCS(0) // jobs at a time, which bounds the files held in memory
	slots, work := make(chan struct{}, most), make(chan doing, most)
	results, failed := make(chan chan *outcome, most), make(chan struct{})
	defer func() { // where writing fails, what was begun uses the cache and the corpus still
		close(failed)
		for ch := range results {
			<-ch
		}
	}()
	go func() {
		defer close(results)
		defer close(work)
		for job := range jobs {
			select {
			case <-s.stop:
				return
			case <-failed:
				return
			case slots <- struct{}{}:
			}
			ch := make(chan *outcome, 1)
			results <- ch
			work <- doing{job, ch}
		}
	}()
	for range most {
		go func() {
			for d := range work {
				d.came <- d.job()
			}
		}()
	}
	for ch := range results {
		o := <-ch
		<-slots
		bar.add(o.bytes)
		if o.err == nil {
			t.read++
		}
		if !c.NoCorpus {
			if err := cables.add(o); err != nil {
				return t, err
			}
		}
		if err := c.take(o, s, sinks, bar, &t); err != nil {
			return t, err
		}
	}
	set.memory.publish()
	undone := ""
	switch {
	case s.interrupted():
		undone = notCompared
	case cables.number > 1:
		if undone, err = c.checkCorpus(s, set, cables, sinks, bar, &t); err != nil {
			return t, err
		}
	}
	bar.wipe()
	if undone != "" {
		t.stopped = true
		fmt.Fprintf(s.err, "cablelint: interrupted: %s checked, and %s\n", count(t.read, "file"), undone)
	}
	return t, nil
}

// What is left undone where the user wants the command to end.
const (
	notCompared   = "not against each other"
	notAllPrinted = "against each other, but not all of what that found is printed"
)

// checkCorpus checks the cables against each other and writes what is found. It returns what is left undone, "" for nothing.
func (c *checkCommand) checkCorpus(s streams, set *settings, cables *gathering, sinks []*sink, bar *progress, t *sum) (undone string, err error) {
	found, err := cables.check()
	switch {
	case errors.Is(err, lint.ErrStopped):
		return notCompared, nil
	case err != nil: // the cables themselves are checked all the same
		bar.wipe()
		t.troubles++
		fmt.Fprintf(s.err, "cablelint: the cables were not all checked against each other: %v; please report this as a bug of cablelint\n", err)
	}
	for res, err := range found {
		switch {
		case s.interrupted():
			return notAllPrinted, nil
		case err != nil:
			return "", err
		}
		if file, err := set.file(res.Cable.File.Name); err == nil {
			set.suppress(file, res.Cable.File.Name, res)
		}
		o := &outcome{parts: make([]bytes.Buffer, len(sinks)), rules: map[string]int{}}
		c.print(o, res, sinks)
		if err := c.take(o, s, sinks, bar, t); err != nil {
			return "", err
		}
	}
	return "", nil
}

// take counts what came of one cable and writes it.
func (c *checkCommand) take(o *outcome, s streams, sinks []*sink, bar *progress, t *sum) error {
	if o.err != nil {
		bar.wipe()
		t.troubles++
		if !o.setup || !t.setup {
			t.unread = append(t.unread, report.NewUnread(o.err))
		}
		if !o.setup || !t.setup { // a fault of the configuration is told once
			fmt.Fprintln(s.err, "cablelint:", o.err)
		}
		t.setup = t.setup || o.setup
	}
	t.over += o.over
	for name, n := range o.rules {
		t.rules[name] += n
	}
	for i, n := range o.counts {
		t.counts[i] += n
	}
	if o.res != nil {
		t.most.add(o.res)
	}
	for i, k := range sinks {
		if i == 0 && o.parts[i].Len() > 0 {
			bar.wipe()
		}
		if err := k.put(o.parts[i].Bytes()); err != nil {
			return err
		}
	}
	return nil
}

// contain makes a fault of ours in one cable that cable's trouble. It is deferred.
func (o *outcome) contain(path string) {
	if r := recover(); r != nil {
		o.err = internalFault(path, r)
	}
}

// file checks one file. A fault of ours in one file is that file's trouble; the others are checked all the same.
func (c *checkCommand) file(cable input.Cable, set *settings, sinks []*sink) (o *outcome) {
	path := cable.Name
	o = &outcome{parts: make([]bytes.Buffer, len(sinks)), rules: map[string]int{}}
	defer o.contain(path)
	name := path
	if path == "-" {
		name = filepath.ToSlash(input.Relative(c.StdinFilename))
	}
	if _, o.err = set.file(name); o.err != nil {
		o.setup = true
		return o
	}
	if err := cable.Lend(func(data []byte) error { return c.judge(o, cable, filepath.ToSlash(name), data, set, sinks) }); err != nil {
		o.err = err
	}
	return o
}

// judge checks the cable of that name and bytes, or remembers what was found in it before, and prints it.
func (c *checkCommand) judge(o *outcome, cable input.Cable, name string, data []byte, set *settings, sinks []*sink) error {
	o.bytes = len(data)
	file, err := set.file(name)
	if err != nil {
		return err
	}
	conf := set.conf(file, name)
	o.key = set.memory.key(conf, name, data)
	res, corpus, ok := set.memory.get(o.key, name, set.entries.Load())
	switch {
	case !ok:
		source, err := cable.Text(data)
		if err != nil {
			return err
		}
		defer set.room(source)()
		if res, corpus, err = set.judgeAnew(conf, name, source); err != nil {
			return err
		}
		set.memory.put(o.key, res, corpus)
	case len(res.Diagnostics) > 0 || c.line != nil:
		res.Cable.File = grammar.ReadFile(name, string(data)) // of which lines are shown
	}
	set.suppress(file, name, res)
	if !c.NoCorpus {
		o.corpus = corpus
	}
	if c.line != nil {
		return c.line(&o.parts[0], res, corpus)
	}
	c.print(o, res, sinks)
	return nil
}

// print counts what was found in one cable and prints it for each sink.
func (c *checkCommand) print(o *outcome, res *lint.Result, sinks []*sink) {
	if c.WriteBaseline {
		for i := range res.Diagnostics {
			res.Diagnostics[i].Suppressed = "written into the baseline"
		}
	}
	if c.MaxFindings > 0 {
		o.res = res
	}
	for _, d := range res.Diagnostics {
		if d.Suppressed == config.OverLimit {
			o.over++
		}
	}
	for _, d := range report.Shown(res).Diagnostics {
		o.counts[d.Severity]++
		o.rules[d.Rule]++
	}
	for i, k := range sinks {
		if i == 0 && o.res != nil {
			continue
		}
		if o.err = k.format.Print(&o.parts[i], res); o.err != nil {
			return
		}
	}
}
