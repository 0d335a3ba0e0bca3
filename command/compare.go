package command

import (
	"encoding/json"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/compare"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/tables"
)

type diffCommand struct {
	inputFlags
	colorFlag
	A      string `arg:"" help:"A cable, or a folder, archive or table of cables."`
	B      string `arg:"" help:"Other copies of them."`
	Format string `group:"Printing:" placeholder:"FORMAT" enum:"text,json,html" default:"text" help:"Form of what is printed: text, json or html, one page that needs no other file. Otherwise text."`
	tableFlags
}

// Help is the longer help of the command.
func (*diffCommand) Help() string {
	return `Two copies of a cable are compared field by field (the same, written differently, contradicts, only in one), and the text after the fields word by word. How lines are cut, page lines, and what a publisher puts around the message do not count. The cables of folders and archives are paired by their number, 06PORTLOUIS42, and by the section.

The exit code is 0 where the copies say the same, 1 where something differs or is on one side only.

Examples:

    cablelint diff published.txt released.txt
    cablelint diff --format html published.zip released/ > copies.html`
}

// Run compares the copies of both sides.
func (c *diffCommand) Run(s streams, code *int) error {
	a, read, err := c.copies(s, c.A)
	if err != nil {
		return err
	}
	b, readB, err := c.copies(s, c.B)
	if err != nil {
		return err
	}
	pairing := compare.Pair(a, b)
	s, flush := s.gathered()
	if err := c.print(s, pairing); err != nil {
		return err
	}
	if *code = max(read, readB); *code == exitClean && pairing.Differs() {
		*code = exitFindings
	}
	return flush()
}

// copies reads the cables at a path. The code is that of what could not be read.
func (c *diffCommand) copies(s streams, path string) (copies []*compare.Copy, code int, err error) {
	o := s.options()
	c.inputFlags.set(&o)
	c.tableFlags.set(&o)
	o.Rules, o.NoConfig, o.NoCorpus, o.NoCache = nil, true, true, true
	engine, err := check.Open(o)
	if err != nil {
		return nil, 0, err
	}
	defer engine.Close()
	words := tables.BuiltIn()
	total, err := engine.Run(engine.Find([]string{path}), func(checked *check.Checked) (func() error, error) {
		one := compare.NewCopy(checked.Result, words)
		return func() error { copies = append(copies, one); return nil }, nil
	})
	if err != nil {
		return nil, 0, err
	}
	s.warnUndone(total)
	return copies, exitCode(total, "never"), nil
}

// print prints what comes of the comparison.
func (c *diffCommand) print(s streams, p *compare.Pairing) error {
	switch c.Format {
	case "json":
		enc := json.NewEncoder(visible.JSONWriter{W: s.out})
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		return enc.Encode(p)
	case "html":
		return compare.Page(s.out, p)
	}
	colour := c.colors(s.out)
	return compare.Text(s.out, p, func(code, text string) string {
		if !colour {
			return text
		}
		return "\x1b[" + code + "m" + text + "\x1b[0m"
	})
}
