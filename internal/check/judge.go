package check

import (
	"context"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// Checked is one cable with what was found in it.
type Checked struct {
	*lint.Result

	// Entry is what a corpus keeps of the cable, encoded. It is nil where nobody asks for it, where it
	// was left in the cache, and of findings between cables.
	Entry []byte

	bytes   int
	single  bool         // no other cable is checked beside it
	member  bool         // it is in an archive, a table or the like, of which nothing is written
	key     cache.Key    // under which it is in the cache; zero without one
	file    *config.File // by which it was judged; nil where that is wrong, or of no cable
	counted *fixCounts   // where nothing is suppressed, if that was counted
	later   func() error // judges the cable, which was read; nil where that is done
}

// judge judges the cable if that is not done.
func (c *Checked) judge() error {
	if c.later == nil {
		return nil
	}
	later := c.later
	c.later = nil
	return later()
}

// judge reads a text and hands over each cable in it with what is in it, or what was found in the same
// bytes before. A small text with one cable is handed over as soon as it is read.
func (e *Engine) judge(cable input.Cable, give func(*Checked) error) error {
	name := e.shownName(cable.Name)
	config, err := e.Configuration(name)
	if err != nil {
		return err
	}
	return cable.Lend(func(data []byte) error {
		checked := func(data []byte) *Checked {
			return &Checked{bytes: len(data), member: cable.Member, file: config}
		}
		read := func() (*grammar.File, error) {
			source, err := cable.Text(data)
			return grammar.NewFile(name, source), err
		}
		whole := checked(data)
		whole.single = e.single
		if known, err := e.recall(name, whole, data, read, give); known || err != nil {
			return err
		}
		if !grammar.MayHoldSeveral(data) {
			return e.judgeFile(whole, read, give)
		}
		file, err := read()
		if err != nil {
			return err
		}
		cables := file.Cables()
		if len(cables) == 1 {
			return e.judgeFile(whole, func() (*grammar.File, error) { return file, nil }, give)
		}
		judged := func(c *Checked) error {
			if err := c.judge(); err != nil {
				return err
			}
			return give(c)
		}
		for _, file := range cables {
			part := []byte(file.Source())
			c, read := checked(part), func() (*grammar.File, error) { return file, nil }
			known, err := e.recall(file.Name, c, part, read, judged)
			if !known && err == nil {
				err = e.judgeFile(c, read, judged)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// recall hands over what was found in the bytes of a cable before, and reports whether that is known.
// It is asked of a whole text first: to find out whether that holds several cables takes longer.
func (e *Engine) recall(name string, c *Checked, data []byte, read func() (*grammar.File, error),
	give func(*Checked) error) (known bool, err error) {
	c.key = e.cache.key(e.summedFor(c.file, name), name, data)
	if !e.cache.get(c, name, e.entries.Load()) {
		return false, nil
	}
	if len(c.Diagnostics) > 0 || e.Entries {
		if c.Cable.File, err = read(); err != nil { // of which lines are shown
			return true, err
		}
	}
	return true, give(c)
}

// judgeFile reads and judges one cable. A small one is handed over before it is judged.
func (e *Engine) judgeFile(c *Checked, read func() (*grammar.File, error), give func(*Checked) error) error {
	file, err := read()
	if err != nil {
		return err
	}
	if room := roomOf(file); room > mostWaiting {
		defer e.room(room)()
		if err := e.judgeCable(c, grammar.ParseFile(file)); err != nil {
			return err
		}
		return give(c)
	}
	cable := grammar.ParseFile(file)
	c.later = func() error { return e.judgeCable(c, cable) }
	return give(c)
}

// judgeCable judges a cable, and also finds what a corpus keeps of it, where that is kept: not of a
// single one.
func (e *Engine) judgeCable(c *Checked, cable *grammar.Cable) (err error) {
	conf := e.summedFor(c.file, cable.File.Name)
	c.Result = lint.Run(cable, conf.rules, conf.Config)
	if !e.NoCorpus && !c.single || e.Entries || e.cache != nil {
		if c.Entry, err = e.corpus.Encode(c.Result.Entry()); err != nil {
			return err
		}
	}
	if e.cache != nil && !c.member {
		counts := e.tryFixes(c, new(config.File))
		c.counted = &counts
	}
	e.cache.put(c)
	return nil
}

// Judge judges one text by the configuration of its path, and marks what is suppressed.
func (e *Engine) Judge(path, source string) (*lint.Result, error) {
	file, err := e.Configuration(path)
	if err != nil {
		return nil, err
	}
	res := lint.Run(grammar.Parse(path, source), e.rulesFor(file), e.ConfigFor(file, path))
	e.suppress(&Checked{Result: res, file: file})
	return res, nil
}

// mostJudging is how many bytes the trees of cables may take that are judged side by side. A cable
// that takes more is judged alone. One that takes no more than mostWaiting asks for no room: those of a
// batch were read and are not judged, and there are few batches at a time.
const (
	mostJudging = 256 << 20
	mostWaiting = 512 << 10
)

// roomOf returns how many bytes the tree of a cable takes. It is lines above all that do, about a
// kilobyte each.
func roomOf(f *grammar.File) int64 { return int64(8*len(f.Source()) + 1024*len(f.Lines)) }

// room waits until a cable can be judged beside those that are, and returns what makes room again.
func (e *Engine) room(bytes int64) (release func()) {
	bytes = min(mostJudging, bytes)
	if err := e.memory.Acquire(context.Background(), bytes); err != nil {
		panic(err) // it fails when the context ends
	}
	return func() { e.memory.Release(bytes) }
}
