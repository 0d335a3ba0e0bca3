package check

import (
	"context"
	"strings"

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
	key     cache.Key    // under which it is in the cache; zero without one
	file    *config.File // by which it was judged; nil where that is wrong, or of no cable
	release func()       // makes room for other cables; nil for nothing
}

// free makes room for other cables.
func (c *Checked) free() {
	if c.release != nil {
		c.release()
	}
}

// judge reads a cable and finds what is in it, or remembers what was found in the same bytes before.
func (e *Engine) judge(cable input.Cable, c *Checked) (err error) {
	name := e.shownName(cable.Name)
	if c.file, err = e.Configuration(name); err != nil {
		return err
	}
	return cable.Lend(func(data []byte) error {
		c.bytes = len(data)
		conf := e.summedFor(c.file, name)
		c.key = e.cache.key(conf, name, data)
		var known bool
		if c.Result, c.Entry, known = e.cache.get(c.key, name, e.entries.Load()); known {
			if len(c.Diagnostics) > 0 || e.Entries {
				c.Cable.File = grammar.NewFile(name, string(data)) // of which lines are shown
			}
			return nil
		}
		source, err := cable.Text(data)
		if err != nil {
			return err
		}
		c.release = e.room(source)
		if c.Result, c.Entry, err = e.judgeText(conf.Config, name, source); err != nil {
			return err
		}
		e.cache.put(c.key, c.Result, c.Entry)
		return nil
	})
}

// judgeText judges a text, and also returns what a corpus keeps of the cable, where that is kept.
func (e *Engine) judgeText(conf lint.Config, name, source string) (*lint.Result, []byte, error) {
	res := lint.Run(grammar.Parse(name, source), e.rules, conf)
	if e.NoCorpus && !e.Entries && e.cache == nil {
		return res, nil, nil
	}
	entry, err := e.corpus.Encode(res.Entry())
	return res, entry, err
}

// Judge judges one text by the configuration of its path, and marks what is suppressed.
func (e *Engine) Judge(path, source string) (*lint.Result, error) {
	file, err := e.Configuration(path)
	if err != nil {
		return nil, err
	}
	res := lint.Run(grammar.Parse(path, source), e.rules, e.ConfigFor(file, path))
	e.suppress(&Checked{Result: res, file: file})
	return res, nil
}

// mostJudging is how many bytes the trees of cables may take that are judged side by side. A cable
// that takes more is judged alone.
const mostJudging = 256 << 20

// room waits until a cable can be judged beside those that are, and returns what makes room again. It
// is lines above all that take memory, about a kilobyte each.
func (e *Engine) room(source string) (release func()) {
	bytes := min(mostJudging, int64(8*len(source)+1024*strings.Count(source, "\n")))
	if err := e.memory.Acquire(context.Background(), bytes); err != nil {
		panic(err) // it fails when the context ends
	}
	return func() { e.memory.Release(bytes) }
}
