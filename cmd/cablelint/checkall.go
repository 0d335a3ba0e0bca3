package main

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"path/filepath"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
)

// outcome is what came of one cable.
type outcome struct {
	parts  []bytes.Buffer // of each sink
	counts [4]int         // by severity
	rules  map[string]int // findings by rule; nil where there are none
	res    *lint.Result   // kept only where the number of findings to print is limited
	corpus []byte         // what the corpus keeps of it, encoded; nil where there is no corpus, or where that is in the cache
	key    cache.Key      // under which it is in the cache; zero without one
	bytes  int
	err    error
	setup  bool            // err is of the configuration
	over   int             // findings that a limit of the configuration hides
	only   [1]bytes.Buffer // the parts where there is one sink, so that they are not made by themselves
}

// newOutcome returns an outcome with a part for each of the sinks.
func newOutcome(sinks []*sink) *outcome {
	o := new(outcome)
	if o.parts = o.only[:]; len(sinks) != 1 {
		o.parts = make([]bytes.Buffer, len(sinks))
	}
	return o
}

// failed returns what came of a cable that was not read.
func failed(err error, sinks []*sink) *outcome {
	o := newOutcome(sinks)
	o.err = err
	return o
}

// sum is what came of all cables.
type sum struct {
	counts         [4]int
	rules          map[string]int
	read, troubles int
	over           int // findings that a limit of the configuration hides
	unread         []report.Unread
	setup          bool
	undone         string     // what is left undone where the user stopped it, in words; "" where all is done
	most           mostSevere // where the number of findings to print is limited
}

// jobs returns what is to be done for each cable.
func (c *checkCommand) jobs(cables iter.Seq2[input.Cable, error], set *settings, sinks []*sink) iter.Seq[func() *outcome] {
	return func(yield func(func() *outcome) bool) {
		for cable, err := range cables {
			job := func() *outcome { return c.file(cable, set, sinks) }
			if err != nil {
				job = func() *outcome { return failed(err, sinks) }
			}
			if !yield(job) {
				return
			}
		}
	}
}

// checkAll does the jobs and writes what is found in their order, and then what is found in all cables beside each other.
func (c *checkCommand) checkAll(s streams, set *settings, jobs iter.Seq[func() *outcome], sinks []*sink, bar *progress) (t sum, err error) {
	t.rules, t.most.limit = map[string]int{}, int(c.MaxFindings)
	cables := newGathering(set, jobs)
	defer cables.close()
	if err := c.each(jobs, s, func(o *outcome) error { return c.add(o, s, cables, sinks, bar, &t) }); err != nil {
		return t, err
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
		t.undone = fmt.Sprintf("interrupted: %s checked, and %s", count(t.read, "file"), undone)
		fmt.Fprintln(s.err, "cablelint:", t.undone)
	}
	return t, nil
}

// add takes in what came of one cable.
func (c *checkCommand) add(o *outcome, s streams, cables *gathering, sinks []*sink, bar *progress, t *sum) error {
	bar.add(o.bytes)
	if o.err == nil {
		t.read++
	}
	if !c.NoCorpus {
		if err := cables.add(o); err != nil {
			return err
		}
	}
	return c.take(o, s, sinks, bar, t)
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
		o := newOutcome(sinks)
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
		if !o.setup || !t.setup { // a fault of the configuration is told once
			t.unread = append(t.unread, unreads([]error{o.err})...)
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
	o = newOutcome(sinks)
	defer o.contain(path)
	name := path
	if path == "-" {
		name = filepath.ToSlash(paths.Relative(c.StdinFilename))
	}
	file, err := set.file(name)
	if err != nil {
		o.err, o.setup = err, true
		return o
	}
	name = filepath.ToSlash(name)
	if err := cable.Lend(func(data []byte) error { return c.judge(o, cable, file, name, data, set, sinks) }); err != nil {
		o.err = err
	}
	return o
}

// judge checks the cable of that name and bytes, or remembers what was found in it before, and prints it.
func (c *checkCommand) judge(o *outcome, cable input.Cable, file *config.File, name string, data []byte, set *settings, sinks []*sink) error {
	o.bytes = len(data)
	conf := set.summed(file, name)
	o.key = set.memory.key(conf, name, data)
	res, corpus, ok := set.memory.get(o.key, name, set.entries.Load())
	switch {
	case !ok:
		source, err := cable.Text(data)
		if err != nil {
			return err
		}
		defer set.room(source)()
		if res, corpus, err = set.judgeAnew(conf.Config, name, source); err != nil {
			return err
		}
		set.memory.put(o.key, res, corpus)
	case len(res.Diagnostics) > 0 || c.line != nil:
		res.Cable.File = grammar.NewFile(name, string(data)) // of which lines are shown
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
		if o.rules == nil {
			o.rules = map[string]int{}
		}
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
