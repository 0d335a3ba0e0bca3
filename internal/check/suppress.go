package check

import (
	"sync"
	"time"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// suppress marks the findings that the configuration or the baseline covers, and those over the limit.
func (e *Engine) suppress(c *Checked) {
	if c.file == nil {
		return
	}
	name := c.Cable.File.Name
	concerned, used := c.file.Suppress(name, c.Result, time.Now())
	e.used.add(concerned, used)
	if e.baseline != nil {
		e.baseline.Suppress(name, c.Result)
	}
	c.file.Limit(c.Result)
	if e.WriteBaseline {
		for i := range c.Diagnostics {
			c.Diagnostics[i].Suppressed = "written into the baseline"
		}
	}
}

// Suppress marks the findings that a configuration covers, and those over its limit.
func Suppress(file *config.File, path string, res *lint.Result) {
	file.Suppress(path, res, time.Now())
	file.Limit(res)
}

// usedIgnores are the ignore entries for files that were checked, and whether they covered anything.
type usedIgnores struct {
	mu      sync.Mutex
	covered map[*config.Ignore]bool
}

// add takes in the entries that are for a file, and those of them that covered a finding.
func (u *usedIgnores) add(concerned, used []*config.Ignore) {
	if len(concerned) == 0 {
		return
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.covered == nil {
		u.covered = map[*config.Ignore]bool{}
	}
	for _, entry := range concerned {
		if !u.covered[entry] {
			u.covered[entry] = false // concerned, and covering nothing so far
		}
	}
	for _, entry := range used {
		u.covered[entry] = true
	}
}
