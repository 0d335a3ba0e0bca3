package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/rules"
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
	return baseline.Read(c.Baseline, rules.All())
}

// settleBaseline writes or prunes the baseline if that is asked for.
func (c *checkCommand) settleBaseline(s streams, b *baseline.Baseline, t sum) error {
	var text []byte
	var err error
	switch {
	case !c.WriteBaseline && !c.Prune:
		return nil
	case t.setup:
		fmt.Fprintf(s.err, "cablelint: %s is left as it is, for the configuration could not be read\n", b.Path())
		return nil
	case c.WriteBaseline:
		if t.troubles > 0 {
			if err := keepUnread(s, b); err != nil {
				return err
			}
		}
		text, err = b.Found()
	default:
		text, err = b.Pruned()
	}
	if err != nil {
		return err
	}
	return writeWhole(b.Path(), text)
}

// keepUnread takes over what the file of the baseline holds of files that were not looked at, and says so: some could not be read, and
// what was found in them before is likely still there.
func keepUnread(s streams, b *baseline.Baseline) error {
	old, err := baseline.Read(b.Path(), rules.All())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("%w; it is left as it is, for not all could be read", err)
	}
	if kept := b.Keep(old); kept == 1 {
		fmt.Fprintf(s.err, "cablelint: %s keeps 1 entry of a file that was not read\n", b.Path())
	} else if kept > 1 {
		fmt.Fprintf(s.err, "cablelint: %s keeps %d entries of files that were not read\n", b.Path(), kept)
	}
	return nil
}

// printStale prints the suppressions that covered nothing as findings of the configuration and the baseline.
func (c *checkCommand) printStale(s streams, set *settings, sinks []*sink, r reach, t *sum) error {
	for _, res := range set.stale(r) {
		o := newOutcome(sinks)
		c.print(o, res, sinks)
		if err := c.take(o, s, sinks, nil, t); err != nil {
			return err
		}
	}
	return nil
}
