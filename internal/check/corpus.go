package check

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"iter"

	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/lint"
)

// corpusCollector brings the cables of a check together for the corpus. What a corpus keeps of a cable
// that was checked before is in the cache, and it is left there as long as all cables are such: where
// they turn out to be those of an earlier check, what that found between them is in the cache too, and
// nothing has to be brought together.
type corpusCollector struct {
	*Engine
	cables   int
	sum      hash.Hash  // of their keys, in order
	deferred []deferred // cables that are not in the corpus yet
	units    int        // of which something came
	rerun    *rerun
}

// deferred is a cable of which what a corpus keeps is in the cache.
type deferred struct {
	key        cache.Key
	unit, part uint32 // which of all units it came of, and which of its cables it is
}

// newCorpusCollector returns a collector without cables of what comes of the units. It is to be closed.
func newCorpusCollector(e *Engine, units iter.Seq[unit], do func(unit) []*outcome) *corpusCollector {
	return &corpusCollector{Engine: e, sum: sha256.New(), rerun: newRerun(units, do)}
}

func (c *corpusCollector) close() {
	c.rerun.stop()
	c.corpus.Close()
}

// add takes in what came of the next cable. From the first cable on that was not checked before, all go
// into the corpus at once.
func (c *corpusCollector) add(o *outcome) error {
	if o.part == 0 {
		c.units++
	}
	if o.err != nil {
		return nil
	}
	c.cables++
	c.sum.Write(o.key[:])
	if o.entry == nil {
		c.deferred = append(c.deferred, deferred{o.key, uint32(c.units - 1), uint32(o.part)})
	} else {
		c.entries.Store(true)
	}
	if !c.entries.Load() {
		return nil
	}
	if err := c.addDeferred(); err != nil || o.entry == nil {
		return err
	}
	return c.corpus.AddEncoded(o.entry)
}

// addDeferred adds the cables that are not in the corpus yet. It ends early where the user wants the
// check to end.
func (c *corpusCollector) addDeferred() error {
	for _, d := range c.deferred {
		if c.interrupted() {
			return nil
		}
		entry, ok := c.cache.entry(d.key)
		if !ok {
			c.entries.Store(true)
			var err error
			if entry, err = c.rerun.entry(d); err != nil {
				return err
			}
		}
		if err := c.corpus.AddEncoded(entry); err != nil {
			return err
		}
	}
	c.deferred = nil
	return nil
}

// check returns what is found between the cables: what is in the cache where they are those of an
// earlier check, otherwise what the rules find now.
func (c *corpusCollector) check() (iter.Seq2[*lint.Result, error], error) {
	key := c.key()
	if kept, ok := c.cache.entry(key); ok {
		return readResults(kept), nil
	}
	if err := c.addDeferred(); err != nil {
		return listed(nil), err
	}
	results, err := c.judgeCorpus()
	if err == nil && c.cache != nil {
		var kept []byte
		if kept, err = appendResults(nil, results); err == nil {
			c.cache.putEntry(key, kept)
		}
	}
	return listed(results), err
}

// judgeCorpus checks the cables of the corpus against each other, each by the configuration of its
// path.
func (e *Engine) judgeCorpus() ([]*lint.Result, error) {
	e.corpus.Stop = e.Stop
	e.corpus.Closed = e.closed()
	e.corpus.Use(e.houseRules()...)
	return e.corpus.Check(func(entry *lint.Entry) lint.Config {
		file, err := e.Configuration(entry.Name)
		if err != nil {
			return lint.Config{} // reported when the cable itself was checked
		}
		return e.ConfigFor(file, entry.Name)
	})
}

// listed yields the results of a list.
func listed(results []*lint.Result) iter.Seq2[*lint.Result, error] {
	return func(yield func(*lint.Result, error) bool) {
		for _, res := range results {
			if !yield(res, nil) {
				return
			}
		}
	}
}

// key returns the key of what is found between the cables: the program, what they are said to hold
// without a gap, and their own keys, which hold how each is judged.
func (c *corpusCollector) key() (k cache.Key) {
	if c.cache == nil {
		return k
	}
	h := sha256.New()
	closed := c.closed()
	fmt.Fprintf(h, "corpus %x %d %d\x00", c.cache.version, c.cables, len(closed))
	for _, held := range closed {
		fmt.Fprintf(h, "%q %d %d\x00", held.Posts, held.From, held.To)
	}
	h.Write(c.sum.Sum(nil))
	h.Sum(k[:0])
	return k
}
