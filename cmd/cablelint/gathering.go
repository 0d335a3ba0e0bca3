package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"iter"

	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/internal/diagnostics"
	"github.com/cablelint/cablelint/lint"
)

// gathering brings the cables of a check together for the corpus. What a corpus keeps of a cable that was checked before is in the cache,
// and it is left there as long as all cables are such: where they turn out to be those of an earlier check, what that found in them beside
// each other is in the cache too, and nothing has to be brought together.
type gathering struct {
	set    *settings
	number int       // of cables
	sum    hash.Hash // of their keys, in order
	later  []later   // cables that are not in the corpus yet
	seen   int       // outcomes

	next func() (job func() *outcome, ok bool) // goes through the jobs a second time, where something in the cache is damaged
	stop func()
	gone int // how often next was called
}

// later is a cable of which what a corpus keeps is in the cache.
type later struct {
	key     cache.Key
	outcome uint32 // which of all outcomes it is
}

// newGathering returns an empty gathering of what comes of the jobs. It is to be closed.
func newGathering(set *settings, jobs iter.Seq[func() *outcome]) *gathering {
	g := &gathering{set: set, sum: sha256.New()}
	g.next, g.stop = iter.Pull(jobs)
	return g
}

func (g *gathering) close() {
	g.stop()
	g.set.corpus.Close()
}

// add takes in what came of the next job. From the first cable on that was not checked before, all go into the corpus at once.
func (g *gathering) add(o *outcome) error {
	g.seen++
	if o.err != nil {
		return nil
	}
	g.number++
	g.sum.Write(o.key[:])
	if o.corpus == nil {
		g.later = append(g.later, later{o.key, uint32(g.seen - 1)})
	} else {
		g.set.entries.Store(true)
	}
	if !g.set.entries.Load() {
		return nil
	}
	if err := g.catchUp(); err != nil || o.corpus == nil {
		return err
	}
	return g.set.corpus.AddEncoded(o.corpus)
}

// catchUp adds the cables that are not in the corpus yet. It ends early where the user wants the command to end.
func (g *gathering) catchUp() error {
	for _, l := range g.later {
		select {
		case <-g.set.stop:
			return nil
		default:
		}
		_, corpus, ok := g.set.memory.cache.Get(l.key)
		if !ok {
			o, err := g.again(l)
			if err != nil {
				return err
			}
			corpus = o.corpus
		}
		if err := g.set.corpus.AddEncoded(corpus); err != nil {
			return err
		}
	}
	g.later = nil
	return nil
}

// again does the job of a cable a second time, for what a corpus keeps of it is damaged in the cache.
func (g *gathering) again(l later) (*outcome, error) {
	g.set.entries.Store(true)
	for {
		job, ok := g.next()
		if g.gone++; ok && g.gone <= int(l.outcome) {
			continue
		}
		if ok {
			if o := job(); o.err == nil && o.key == l.key && o.corpus != nil {
				return o, nil
			}
		}
		return nil, errors.New("the cache is damaged, and cables were changed while they were checked: begin anew")
	}
}

// check returns what is found in the cables beside each other: what is in the cache where they are those of an earlier check, otherwise what
// the rules find now.
func (g *gathering) check() (iter.Seq2[*lint.Result, error], error) {
	key := g.key()
	if m := g.set.memory; m != nil {
		if _, kept, ok := m.cache.Get(key); ok {
			return readResults(kept), nil
		}
	}
	if err := g.catchUp(); err != nil {
		return listed(nil), err
	}
	results, err := g.set.judgeCorpus()
	if err == nil && g.set.memory != nil {
		var kept []byte
		if kept, err = appendResults(nil, results); err == nil {
			g.set.memory.cache.Put(key, nil, kept)
		}
	}
	return listed(results), err
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

// key returns the key of what is found in the cables beside each other: the program, what they are said to hold without a gap, and their
// own keys, which hold how each is judged.
func (g *gathering) key() (k cache.Key) {
	if g.set.memory == nil {
		return k
	}
	h := sha256.New()
	fmt.Fprintf(h, "corpus %x %d %d\x00", g.set.memory.version, g.number, len(g.set.closed()))
	for _, c := range g.set.closed() {
		fmt.Fprintf(h, "%q %d %d\x00", c.Posts, c.From, c.To)
	}
	h.Write(g.sum.Sum(nil))
	h.Sum(k[:0])
	return k
}

// appendResults adds what was found in cables of a corpus: of each the entry of which its Result can be made, as JSON, and the findings,
// both behind their lengths.
func appendResults(b []byte, results []*lint.Result) ([]byte, error) {
	for _, res := range results {
		entry, err := json.Marshal(res.Entry())
		if err != nil {
			return nil, err
		}
		b = appendPart(appendPart(b, entry), diagnostics.Append(nil, res.Diagnostics))
	}
	return b, nil
}

func appendPart(b, part []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(part))), part...)
}

// readResults yields what appendResults wrote. Each Result is made when it is asked for: they take more room than what they are made of.
func readResults(b []byte) iter.Seq2[*lint.Result, error] {
	return func(yield func(*lint.Result, error) bool) {
		for len(b) > 0 {
			var res *lint.Result
			entry, rest, err := cutPart(b)
			if err == nil {
				var list []byte
				if list, b, err = cutPart(rest); err == nil {
					res, err = readResult(entry, list)
				}
			}
			if !yield(res, err) || err != nil {
				return
			}
		}
	}
}

func cutPart(b []byte) (part, rest []byte, err error) {
	n, width := binary.Uvarint(b)
	if width <= 0 || n > uint64(len(b)-width) {
		return nil, nil, errors.New("what was found in cables beside each other is cut in the cache")
	}
	return b[width : width+int(n)], b[width+int(n):], nil
}

func readResult(entry, list []byte) (*lint.Result, error) {
	e := new(lint.Entry)
	if err := json.Unmarshal(entry, e); err != nil {
		return nil, err
	}
	if err := e.Valid(); err != nil {
		return nil, err
	}
	found, err := diagnostics.Read(string(list))
	if err != nil {
		return nil, err
	}
	return e.Result(found), nil
}
