package command

import (
	"fmt"
	"io"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/visible"
)

type fmtCommand struct {
	settingFlags
	inputFlags
	fixFlags
	Paths []string `arg:"" help:"Files, folders, globs, or - for standard input."`
	Check bool     `xor:"do" help:"Only name the files whose layout differs. The exit code is 1 if there is one."`
	Write bool     `xor:"do" help:"Write the result back into the files instead of printing it."`
}

// Help is the longer help of the command.
func (*fmtCommand) Help() string {
	return `The canonical layout is that of a cable in which no rule finds anything that could be fixed safely, and in which labels (SUBJECT:, TAGS:, REF:, Classified By:), the separators of TAGS and blank lines are written in one way. What the cable says stays: no word of it, no date and no number changes. What the configuration ignores, with its reason, stays as it is. Files are written as cablelint fix writes them.

The exit code is 0 where all went well, 1 where --check names a file, 2 for wrong use or a wrong configuration, 3 where a file could not be read or written, or the command was interrupted.`
}

// Run prints cables in the canonical layout, or names those that have another one, or puts them back.
func (c *fmtCommand) Run(s streams, code *int) error {
	s = s.withProgress()
	o := s.options()
	c.settingFlags.set(&o)
	c.inputFlags.set(&o)
	c.fixFlags.set(&o)
	engine, err := check.Open(o)
	if err != nil {
		return err
	}
	defer engine.Close()
	sources := engine.Find(c.Paths)
	if c.Write {
		engine.Clean(sources)
	}
	s.bar.begin(sources.Files)
	differ := false
	came := engine.Rewrite(sources, func(file *check.PlainFile) error {
		text, err := engine.Format(file)
		if err != nil {
			return err
		}
		differ = differ || text != file.Source
		return c.put(engine, s.out, file, text)
	})
	s.bar.wipe()
	*code = rewriteCode(came, c.Check && differ)
	return nil
}

// put prints a file in the canonical layout, or its name, or puts it back.
func (c *fmtCommand) put(engine *check.Engine, out io.Writer, file *check.PlainFile, text string) (err error) {
	switch {
	case c.Check:
		if text != file.Source {
			_, err = fmt.Fprintln(out, visible.Text(file.Name))
		}
	case !c.Write || file.IsStdin():
		_, err = io.WriteString(out, text)
	case text != file.Source:
		if err = engine.Replace(file, text); err == nil {
			_, err = fmt.Fprintln(out, visible.Text(file.Name))
		}
	}
	return err
}
