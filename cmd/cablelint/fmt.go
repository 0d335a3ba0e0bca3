package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/cablelint/cablelint/internal/format"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

type fmtCommand struct {
	settingFlags
	inputFlags
	mendFlags
	Paths []string `arg:"" help:"Files, folders, globs, or - for standard input."`
	Check bool     `xor:"do" help:"Only name the files whose layout differs. The exit code is 1 if there is one."`
	Write bool     `xor:"do" help:"Write the result back into the files instead of printing it."`
}

// Help is the longer help of the command.
func (*fmtCommand) Help() string {
	return `The canonical layout is that of a cable in which no rule finds anything that could be mended safely, and in which labels (SUBJECT:, TAGS:, REF:, Classified By:), the separators of TAGS and blank lines are written in one way. What the cable says stays: no word, date or number changes. What the configuration ignores, with its reason, stays as it stands. Files are written as cablelint fix writes them.

The exit code is 0 where all went well, 1 where --check names a file, 2 for wrong use or a wrong configuration, 3 where a file could not be read or written, or the command was interrupted.`
}

// Run prints cables in the canonical layout, or names those that have another one, or puts them back.
func (c *fmtCommand) Run(s streams, code *int) error {
	set, err := openSettings(s, c.settingFlags)
	if err != nil {
		return err
	}
	set.selected = []string{lint.Habits}
	others := false
	m := &mending{s: s, set: set, mendFlags: c.mendFlags, inputFlags: c.inputFlags}
	m.all(c.Paths, func(from input.Source) error {
		changed, err := c.file(m, from)
		others = others || changed
		return err
	})
	*code = m.exitCode(c.Check && others)
	return nil
}

// file lays one file out and reports whether that changes it.
func (c *fmtCommand) file(m *mending, from input.Source) (changed bool, err error) {
	name, source, file, err := m.read(from)
	if err != nil {
		return false, err
	}
	laid, err := m.layOut(file, name, source)
	if err != nil {
		return false, err
	}
	switch {
	case c.Check:
		if laid != source {
			_, err = fmt.Fprintln(m.s.out, name)
		}
	case !c.Write || from.Path == "-":
		_, err = io.WriteString(m.s.out, laid)
	case laid != source:
		if err = m.replace(from, source, laid); err == nil {
			_, err = fmt.Fprintln(m.s.out, name)
		}
	}
	return laid != source, err
}

// layOut returns the cable in the canonical layout of its profile: all safe fixes are made, whatever severities the configuration
// gives, for the layout is one, and what a check is content with in several ways is written in one. What the configuration ignores, with
// its reason, stays as it stands.
func (m *mending) layOut(file *config.File, name, source string) (string, error) {
	conf := m.set.conf(file, name)
	conf.Severities = nil
	mended, err := lint.Mend(source, m.judge(file, name, conf, append(slices.Clone(m.set.book), format.Rules()...)), func(d lint.Diagnostic, f lint.Fix) bool { return f.Safe && d.Suppressed == "" })
	return mended.Source, err
}
