package check

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

// Total is the outcome of a check of all cables.
type Total struct {
	Counts    [4]int          // of findings, by severity
	Rules     map[string]int  // findings by rule
	Over      int             // findings that a limit of the configuration hides
	Read      int             // cables that were read
	Fixable   int             // findings that fix fixes, in files that can be written
	Suggested int             // findings without one that have a suggestion, in such files
	Failures  int             // files and cables that were not
	Skipped   int             // packed files that were not looked into
	Unread    []report.Unread // what is counted by Failures and Skipped
	Setup     bool            // a configuration is wrong
	Undone    string          // what is left undone where the user stopped the check, in words; "" where all is done
}

// run is one check on its way from the sources to the sinks.
type run struct {
	*Engine
	sinks  []Sink
	total  *Total
	stored bool // see Sources.areStored
	corpus *corpusCollector
}

// Run checks the cables of the sources, each by itself and then all against each other, and gives what
// is found to the sinks in the order of the sources. What is wrong with one cable is warned of and
// counted, and the others are checked all the same; Run fails where a sink does, or where the files of
// facts are not those of one check.
func (e *Engine) Run(sources *Sources, sinks ...Sink) (*Total, error) {
	r := &run{Engine: e, sinks: sinks, stored: sources.areStored(), total: &Total{
		Rules: map[string]int{}, Failures: len(sources.Errors), Skipped: len(sources.skipped),
		Unread: append(unreads(sources.Errors), unreads(sources.skipped)...),
	}}
	e.single = sources.isSingle()
	units, err := r.open(sources)
	if err != nil {
		return nil, err
	}
	r.corpus = newCorpusCollector(e, units, r.do)
	defer r.corpus.close()
	if err := r.each(units, r.take); err != nil {
		return nil, err
	}
	e.cache.publish()
	if err := r.compare(); err != nil {
		return nil, err
	}
	return r.total, r.lookBack(sources)
}

// open returns the work on each cable of the sources, out of files of facts if they are such, and
// opens the cache where it is worth it.
func (r *run) open(sources *Sources) (iter.Seq[unit], error) {
	if !r.Facts {
		r.cache = openCache(r.Options, sources, r.rules)
		return r.units(sources), nil
	}
	if err := r.openFacts(sources); err != nil {
		return nil, err
	}
	r.total.Failures += len(r.facts.errors)
	r.total.Unread = append(r.total.Unread, unreads(r.facts.errors)...)
	return r.factsUnits(), nil
}

// do takes the cables of one text from their source to what is rendered for the sinks. A fault of ours
// in one of them is an error of that text; the others are checked all the same.
func (r *run) do(u unit) []*outcome { return r.begin(u)() }

// begin begins with a text and returns what does the rest: a small cable is read and not judged yet.
func (r *run) begin(u unit) (rest func() []*outcome) {
	var came []*outcome
	finish := func(c *Checked) error {
		if err := c.judge(); err != nil {
			return err
		}
		r.suppress(c)
		o := &outcome{bytes: c.bytes, key: c.key, part: len(came)}
		if !r.NoCorpus {
			o.entry = c.Entry
		}
		o.fixes = r.countFixes(c)
		if err := o.render(c, r.sinks); err != nil {
			return err
		}
		came = append(came, o)
		return nil
	}
	var small *Checked
	err := Contain(u.name, func() error {
		return u.judge(func(c *Checked) error {
			if c.later != nil {
				small = c
				return nil
			}
			return finish(c)
		})
	})
	return func() []*outcome {
		if small != nil && err == nil {
			err = Contain(u.name, func() error { return finish(small) })
		}
		if err != nil {
			came = append(came, &outcome{err: err, part: len(came)})
		}
		return came
	}
}

// take takes in what came of the next cable.
func (r *run) take(o *outcome) error {
	r.progress(o.bytes)
	if o.err == nil {
		r.total.Read++
	}
	if !r.NoCorpus {
		if err := r.corpus.add(o); err != nil {
			return err
		}
	}
	return r.put(o)
}

// put counts what came of one cable and puts it into the sinks.
func (r *run) put(o *outcome) error {
	t := r.total
	if isSkipped(o.err) {
		t.Skipped++
		t.Unread = append(t.Unread, unreads([]error{o.err})...)
		r.warnOf(o.err)
	} else if o.err != nil {
		t.Failures++
		setup := isSetup(o.err)
		if !setup || !t.Setup { // a fault of the configuration is reported once
			t.Unread = append(t.Unread, unreads([]error{o.err})...)
			if err := r.failed(o.err); err != nil {
				return err
			}
		}
		t.Setup = t.Setup || setup
	}
	t.Over += o.over
	t.Fixable += o.fixes.fixable
	t.Suggested += o.fixes.suggested
	for name, n := range o.rules {
		t.Rules[name] += n
	}
	for i, n := range o.counts {
		t.Counts[i] += n
	}
	for _, put := range o.puts {
		if err := put(); err != nil {
			return err
		}
	}
	return nil
}

// What is left undone where the user wants the check to end.
const (
	notCompared   = "not against each other"
	notAllPrinted = "against each other, but not all findings between them are printed"
)

// compare checks the cables against each other.
func (r *run) compare() error {
	undone := ""
	switch {
	case r.interrupted():
		undone = notCompared
	case r.corpus.cables > 1:
		var err error
		if undone, err = r.compareAll(); err != nil {
			return err
		}
	}
	if undone != "" {
		r.total.Undone = fmt.Sprintf("interrupted: %s checked, and %s", plural.Count(r.total.Read, "file"), undone)
	}
	return nil
}

// compareAll checks the cables against each other and puts what is found into the sinks. It returns
// what is left undone, "" for nothing.
func (r *run) compareAll() (undone string, err error) {
	found, err := r.corpus.check()
	switch {
	case errors.Is(err, lint.ErrStopped):
		return notCompared, nil
	case err != nil: // the cables themselves are checked all the same
		r.total.Failures++
		if err := r.failed(&CorpusError{err}); err != nil {
			return "", err
		}
	}
	for res, err := range found {
		switch {
		case r.interrupted():
			return notAllPrinted, nil
		case err != nil:
			return "", err
		}
		c := &Checked{Result: res}
		c.file, _ = r.Configuration(res.Cable.File.Name) // what is wrong with it was said of the cable itself
		r.suppress(c)
		if err := r.putFound(c); err != nil {
			return "", err
		}
	}
	return "", nil
}

// putFound puts what was found in no cable by itself into the sinks.
func (r *run) putFound(c *Checked) error {
	o := new(outcome)
	o.err = o.render(c, r.sinks)
	return r.put(o)
}

// lookBack finds what the baseline and the configuration hold of findings that are gone. Half a check
// says nothing of that, nor do a few rules.
func (r *run) lookBack(sources *Sources) error {
	reach := r.reach(sources, r.total.Failures)
	if r.baseline != nil {
		r.baseline.Looked(reach.walked, r.notAsked(reach))
	}
	if !r.Stale || r.total.Undone != "" || r.WriteBaseline || r.Prune || r.judgesByFew() {
		return nil
	}
	for _, res := range r.stale(reach) {
		if err := r.putFound(&Checked{Result: res}); err != nil {
			return err
		}
	}
	return nil
}

// ends returns what the end of a report is to say of a check: what could not be read, and what is
// left undone, or a reader would take what was not reached for fixed.
func (t *Total) ends() []report.Unread {
	if t.Undone == "" {
		return t.Unread
	}
	return append(slices.Clone(t.Unread), report.Unread{Message: t.Undone})
}
