package command

import (
	"bufio"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/tables"
)

type decodeCommand struct {
	settingFlags
	sizeFlag
	colorFlag
	File string `arg:"" help:"A cable, or - for standard input."`
	HTML bool   `name:"html" help:"Print one HTML page that needs no other file, with the findings in the margin."`
}

// Run prints each line of a cable with what it says under it. Of a paragraph the first line is shown.
func (c *decodeCommand) Run(s streams) error {
	c.File = filepath.ToSlash(paths.Relative(c.File))
	o := s.options()
	c.settingFlags.set(&o)
	c.sizeFlag.set(&o)
	engine, err := check.Open(o)
	if err != nil {
		return err
	}
	defer engine.Close()
	source, err := input.ReadOne(c.File, o.Stdin, engine.MaxSizeFor(c.File))
	if err != nil {
		return err
	}
	return check.Contain(c.File, func() error { return c.decode(s, engine, source) })
}

// decode prints the lines of a cable, or of each of several in a file.
func (c *decodeCommand) decode(s streams, engine *check.Engine, source string) error {
	parts := grammar.NewFile(c.File, source).Cables()
	if len(parts) == 1 {
		return c.one(s, engine, source)
	}
	if c.HTML {
		return fmt.Errorf("%s: %d cables, expected one; decode without --html explains each", c.File, len(parts))
	}
	for i, part := range parts {
		if i > 0 {
			fmt.Fprintln(s.out)
		}
		fmt.Fprintf(s.out, "%s, from line %d on:\n\n", visible.Text(part.Name), part.Part.Lines+1)
		if err := c.one(s, engine, part.Text); err != nil {
			return err
		}
	}
	return nil
}

// one prints the lines of a cable.
func (c *decodeCommand) one(s streams, engine *check.Engine, source string) error {
	res, err := engine.Judge(c.File, source)
	if err != nil {
		return err
	}
	tables := tables.BuiltIn()
	if file, err := engine.Configuration(c.File); err == nil && file.Tables != nil {
		tables = file.Tables
	}
	w := bufio.NewWriter(s.out)
	decoded := decode.Cable(res.Cable, res.Facts, tables)
	if c.HTML {
		if err := decode.Page(w, res, decoded); err != nil {
			return err
		}
		return w.Flush()
	}
	paint := func(code, text string) string { return text }
	if c.colors(s.out) {
		paint = func(code, text string) string { return "\x1b[" + code + "m" + text + "\x1b[0m" }
	}
	for _, l := range decoded {
		lines := strings.Split(strings.TrimRight(l.At.Of(res.Cable.File.Text), "\r\n"), "\n")
		if len(l.Meanings) == 0 || strings.HasPrefix(l.Meanings[0], "paragraph ") {
			lines = lines[:1]
		}
		for _, line := range lines {
			fmt.Fprintln(w, paint("1", visible.Text(strings.TrimRight(line, "\r"))))
		}
		for _, m := range l.Meanings {
			fmt.Fprintf(w, "    %s\n", paint("36", visible.Text(m)))
		}
	}
	return w.Flush()
}
