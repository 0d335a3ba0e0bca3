package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
)

type fmtCommand struct {
	settingFlags
	inputFlags
	Paths []string `arg:"" help:"Files, folders, globs, or - for standard input."`
	Check bool     `xor:"do" help:"Only name the files whose layout differs. The exit code is 1 if there is one."`
	Write bool     `xor:"do" help:"Write the result back into the files instead of printing it."`
}

// Run prints cables in the canonical layout, or names those that have another one, or puts them back.
func (c *fmtCommand) Run(s streams, code *int) error {
	set := newSettings(c.settingFlags)
	sources, troubles := input.Find(c.Paths, c.options(s.in))
	others := 0
	for _, source := range sources {
		changed, err := c.file(s, set, source)
		if err != nil {
			troubles = append(troubles, err)
		} else if changed {
			others++
		}
	}
	for _, err := range troubles {
		fmt.Fprintln(s.err, "cablelint:", err)
	}
	switch {
	case len(troubles) > 0:
		*code = exitTrouble
	case c.Check && others > 0:
		*code = exitFindings
	}
	return nil
}

// file lays one file out and reports whether that changes it.
func (c *fmtCommand) file(s streams, set *settings, from input.Source) (changed bool, err error) {
	path := from.Path
	if !from.Writable() {
		return false, fmt.Errorf("%s: a packed file, archive or table, where a plain file is due", path)
	}
	source, err := input.ReadFile(path, s.in, set.maxSize(c.MaxSize, path))
	if err != nil {
		return false, err
	}
	laid, err := set.layOut(path, source)
	if err != nil {
		return false, err
	}
	name := filepath.ToSlash(path)
	switch {
	case c.Check:
		if laid != source {
			_, err = fmt.Fprintln(s.out, name)
		}
	case !c.Write || path == "-":
		_, err = io.WriteString(s.out, laid)
	case laid != source:
		if err = replaceFile(path, source, laid); err == nil {
			_, err = fmt.Fprintln(s.out, name)
		}
	}
	return laid != source, err
}

// layOut returns the cable in the canonical layout of its profile: all safe fixes are made, whatever severities the configuration
// gives, for the layout is one. What the configuration ignores, with its reason, stays as it stands.
func (s *settings) layOut(path, source string) (string, error) {
	file, err := s.file(path)
	if err != nil {
		return "", err
	}
	conf := s.conf(file, path)
	conf.Severities = nil
	laid, _, _, err := lint.FixAll(filepath.ToSlash(path), source, s.book, conf, func(d lint.Diagnostic, f lint.Fix) bool {
		return f.Safe && !file.Ignores(path, d.Rule)
	})
	return laid, err
}
