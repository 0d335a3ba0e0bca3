package command

import (
	"bufio"

	"github.com/cablelint/cablelint/internal/check"
)

type factsCommand struct {
	settingFlags
	inputFlags
	cacheFlags
	Paths []string `arg:"" help:"What cablelint check takes: files, folders, globs, archives, tables."`
	tableFlags
}

// Help is the longer help of the command.
func (*factsCommand) Help() string {
	return `Splits the check of a large corpus: run it over each part, anywhere, and cablelint check --facts over what they print. The findings are those of one check of the whole, in the order in which a walk finds the files. Version, flags and configuration must be the same for all; other ones are refused.

Each line is an object of JSON: one that begins, one for each cable, and one that ends and holds how many there are. Files may be packed (.gz, .zst) or put one after another.

Examples:

    cablelint facts cables/2005 | gzip > 2005.jsonl.gz
    cablelint facts cables/2006 | gzip > 2006.jsonl.gz
    cablelint check --facts 2005.jsonl.gz 2006.jsonl.gz
    cablelint facts cables | jq -r 'select(.entry) | .entry.name'`
}

// Run prints a line for each cable between the first line and the last one, which is left out when the
// user ends the command.
func (c *factsCommand) Run(s streams, code *int) error {
	s = s.withProgress()
	o := s.options()
	c.settingFlags.set(&o)
	c.inputFlags.set(&o)
	c.cacheFlags.set(&o)
	c.tableFlags.set(&o)
	o.NoCorpus, o.Entries = true, true
	engine, err := check.Open(o)
	if err != nil {
		return err
	}
	defer engine.Close()
	sources := engine.Find(c.Paths)
	s.bar.begin(sources.Files)
	out := bufio.NewWriter(s.out)
	total, err := engine.WriteFacts(out, sources)
	s.bar.wipe()
	if err != nil {
		return err
	}
	s.warnUndone(total)
	*code = exitCode(total, "never")
	return out.Flush()
}
