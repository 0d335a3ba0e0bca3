package check

import (
	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
)

// Sink takes what was found in one cable. It is called for several cables side by side, and returns
// what is then called for one after another, in their order; nil for nothing. What was found is not
// to be kept longer than needed: its tree takes many times the room of the cable.
type Sink func(c *Checked) (put func() error, err error)

// outcome is what came of one cable, rendered for the sinks.
type outcome struct {
	counts [4]int         // of findings, by severity
	rules  map[string]int // findings by rule; nil where there are none
	fixes  fixCounts
	over   int // findings that a limit of the configuration hides
	puts   []func() error
	bytes  int
	// what a corpus keeps of the cable; nil where there is no corpus, or where that is in the cache
	entry []byte
	key   cache.Key // under which it is in the cache; zero without one
	part  int       // which of the cables of its text it is, from 0
	err   error
}

// render counts what was found in a cable and renders it for each sink.
func (o *outcome) render(c *Checked, sinks []Sink) error {
	for _, d := range c.Diagnostics {
		if d.Suppressed == config.OverLimit {
			o.over++
		}
	}
	for _, d := range report.Unsuppressed(c.Result).Diagnostics {
		if o.rules == nil {
			o.rules = map[string]int{}
		}
		o.counts[d.Severity]++
		o.rules[d.Rule]++
	}
	for _, sink := range sinks {
		put, err := sink(c)
		if err != nil {
			return err
		}
		if put != nil {
			o.puts = append(o.puts, put)
		}
	}
	return nil
}
