package main

import (
	"bytes"
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
)

// openBaseline opens the baseline that the flags name, or returns nil. One that is to be written need not be there.
func (c *checkCommand) openBaseline() (*baseline.Baseline, error) {
	switch {
	case c.Baseline == "" && (c.WriteBaseline || c.Prune):
		return nil, fmt.Errorf("--write-baseline and --prune where --baseline FILE is due with them")
	case c.Baseline == "":
		return nil, nil
	case c.WriteBaseline:
		return baseline.New(c.Baseline), nil
	}
	return baseline.Read(c.Baseline)
}

// settleBaseline writes or prunes the baseline if that is asked for.
func (c *checkCommand) settleBaseline(b *baseline.Baseline) error {
	var text []byte
	var err error
	switch {
	case c.WriteBaseline:
		text, err = b.Found()
	case c.Prune:
		text, err = b.Pruned()
	default:
		return nil
	}
	if err != nil {
		return err
	}
	return writeWhole(b.Path(), text)
}

// printStale prints the suppressions that covered nothing as findings of the configuration and the baseline.
func (c *checkCommand) printStale(s streams, set *settings, sinks []*sink, t *sum) error {
	printed := min(int(c.MaxFindings), t.counts[lint.Error]+t.counts[lint.Warning]+t.counts[lint.Info])
	for _, res := range set.stale() {
		o := &outcome{parts: make([]bytes.Buffer, len(sinks)), rules: map[string]int{}}
		c.print(o, res, sinks)
		if err := c.take(o, s, sinks, nil, t, &printed); err != nil {
			return err
		}
	}
	return nil
}
