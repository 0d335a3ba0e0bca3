package check

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/internal/regular"
	"github.com/cablelint/cablelint/internal/replace"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// PlainFile is a file, neither packed nor an archive nor a table, that can be rewritten.
type PlainFile struct {
	Name   string // as it is shown
	Source string // the bytes

	from    input.Source
	config  *config.File
	foreign bool // no cable was recognised in it, and it is not changed
}

// IsStdin reports whether it is standard input.
func (f *PlainFile) IsStdin() bool { return f.from.Path == "-" }

// Rewritten is the outcome for files that were to be rewritten.
type Rewritten struct {
	Failures int
	Setup    bool // a configuration is wrong
	Stopped  bool // by the user

	warned map[string]bool // faults of configurations
}

// ErrInterrupted is the error with which reading standard input must fail when the user wants the
// work to end.
var ErrInterrupted = errors.New("interrupted")

// Rewrite does the work for each of the files in turn. It warns of what goes wrong with one, and stops
// between two where the user wants it to.
func (e *Engine) Rewrite(sources *Sources, work func(*PlainFile) error) *Rewritten {
	t := &Rewritten{Failures: len(sources.Errors)}
	packed, done := 0, 0
	for _, from := range sources.Files {
		if e.interrupted() {
			t.Stopped = true
			break
		}
		switch {
		case e.excludes(from, e.shownName(from.Path)):
		case !from.Writable() && !from.Named:
			packed++
		case e.rewriteOne(from, work, t):
			done++
		}
	}
	if packed > 0 {
		e.warn(plural.Count(packed, "packed file") + " skipped: only plain files are changed")
	}
	if t.Stopped {
		e.warn(fmt.Sprintf("interrupted: %d of %s done", done, plural.Count(len(sources.Files), "file")))
	}
	return t
}

// rewriteOne does the work for one file and reports whether it was done. A fault of ours in it is an
// error of that file; the others are done all the same.
func (e *Engine) rewriteOne(from input.Source, work func(*PlainFile) error, t *Rewritten) bool {
	err := Contain(e.shownName(from.Path), func() error {
		f, err := e.readPlain(from)
		if err != nil {
			return err
		}
		if f.foreign && !f.IsStdin() {
			return errForeign(f.Name)
		}
		if err = work(f); err == nil && f.foreign { // which has been printed as it is
			err = errForeign(f.Name)
		}
		return err
	})
	switch {
	case err == nil:
		return true
	case errors.Is(err, ErrInterrupted):
		t.Stopped = true
		return false
	}
	t.Failures++
	if isSetup(err) { // which is reported once
		t.Setup = true
		if t.warned[err.Error()] {
			return false
		}
		if t.warned == nil {
			t.warned = map[string]bool{}
		}
		t.warned[err.Error()] = true
	}
	e.warnOf(err)
	return false
}

// readPlain reads a file and finds its configuration.
func (e *Engine) readPlain(from input.Source) (*PlainFile, error) {
	f := &PlainFile{Name: e.shownName(from.Path), from: from}
	if !from.Writable() {
		return nil, fmt.Errorf("%s: packed files, archives and tables are not written; unpack it first", f.Name)
	}
	var err error
	if f.config, err = e.Configuration(f.Name); err != nil {
		return nil, err
	}
	if !f.IsStdin() {
		if err = regular.Check(from.Path); err != nil {
			return nil, err
		}
	}
	f.Source, err = input.ReadFile(from.Path, e.Stdin, e.MaxSizeFor(f.Name))
	e.progress(len(f.Source))
	f.foreign = err == nil && !e.Force && !IsCable(grammar.Parse(f.Name, f.Source))
	return f, err
}

func errForeign(name string) error {
	return fmt.Errorf("%s: no cable was recognised in it, so it is not changed; --force changes it anyway", name)
}

// Clean removes what killed runs left beside the files.
func (e *Engine) Clean(sources *Sources) {
	seen := map[string]bool{}
	for _, from := range sources.Files {
		folder := filepath.Dir(from.Path)
		if seen[folder] || from.Path == "-" {
			continue
		}
		seen[folder] = true
		if n := replace.Clean(folder); n > 0 {
			e.warn(
				fmt.Sprintf(
					"%s: removed %s that an earlier run left behind",
					filepath.ToSlash(folder),
					plural.Count(n, "temporary file"),
				),
			)
		}
	}
}

// Fix returns the file with the fixes made that pick accepts, round after round. What is
// suppressed is accepted, and is not fixed.
func (e *Engine) Fix(f *PlainFile, pick func(lint.Diagnostic, lint.Fix) bool) (lint.Fixed, error) {
	return e.fix(f, e.rulesFor(f.config), e.ConfigFor(f.config, f.Name), pick)
}

// Format returns the file in the canonical layout: see [Layout]. What the configuration ignores,
// with its reason, is not changed.
func (e *Engine) Format(f *PlainFile) (string, error) {
	conf, added := Layout(e.ConfigFor(f.config, f.Name))
	rules := append(slices.Clone(e.rules), added...)
	fixed, err := e.fix(f, rules, conf, func(_ lint.Diagnostic, fix lint.Fix) bool { return fix.Safe })
	return fixed.Source, err
}

// fix makes fixes of what the rules find.
func (e *Engine) fix(f *PlainFile, rules []*lint.Rule, conf lint.Config,
	pick func(lint.Diagnostic, lint.Fix) bool) (lint.Fixed, error) {
	if f.foreign {
		return lint.Fixed{Source: f.Source, Left: &lint.Result{Cable: grammar.Parse(f.Name, f.Source)}}, nil
	}
	cables := grammar.NewFile(f.Name, f.Source).Cables()
	if len(cables) == 1 {
		return f.fixCable(grammar.Parse(f.Name, f.Source), rules, conf, pick)
	}
	return f.fixSeveral(cables, func(name, source string) (lint.Fixed, error) {
		return f.fixCable(grammar.Parse(name, source), rules, conf, pick)
	})
}

// fixSeveral fixes each cable of a file by itself. The blank lines between them stay, and where the
// file would not hold the same number of cables with the same texts after that, it is left as it is.
func (f *PlainFile) fixSeveral(cables []*grammar.File,
	fix func(name, source string) (lint.Fixed, error)) (all lint.Fixed, err error) {
	text := ""
	for i, cable := range cables {
		source, blank := cable.Source(), ""
		if i < len(cables)-1 {
			source = strings.TrimRight(source, " \t\r\n")
			blank = cable.Source()[len(source):]
			end := strings.IndexByte(blank, '\n') + 1 // of the last line, which is the cable's
			source, blank = source+blank[:end], blank[end:]
		}
		fixed, err := fix(cable.Name, source)
		if err != nil {
			return fixed, err
		}
		all.Add(fixed, blank)
		text += grammar.NewFile("", fixed.Source).Text + blank
	}
	whole := grammar.NewFile(f.Name, all.Source)
	if n := len(whole.Cables()); n != len(cables) || whole.Text != text {
		return all, fmt.Errorf("%s: after fixes it would not hold the same %d cables, so it is left as it is",
			f.Name, len(cables))
	}
	return all, nil
}

// fixCable makes fixes in one cable.
func (f *PlainFile) fixCable(cable *grammar.Cable, rules []*lint.Rule, conf lint.Config,
	pick func(lint.Diagnostic, lint.Fix) bool) (lint.Fixed, error) {
	now := time.Now()
	name, original := cable.File.Name, cable.File.Source()
	judge := func(source string) *lint.Result {
		c := cable
		if source != original {
			c = grammar.Parse(name, source)
		}
		res := lint.Run(c, rules, conf)
		f.config.Suppress(name, res, now)
		return res
	}
	return lint.ApplyFixes(original, judge, func(d lint.Diagnostic, fix lint.Fix) bool {
		return pick(d, fix) && d.Suppressed == ""
	})
}

// Replace puts a new text into the file.
func (e *Engine) Replace(f *PlainFile, text string) error {
	info, err := os.Stat(f.from.Path)
	if err != nil {
		return err
	}
	if err := replace.File(f.from.Path, f.from.Root, f.Source, text); err != nil {
		return err
	}
	if n := replace.OtherNames(info); n > 0 {
		e.warn(fmt.Sprintf("%s: the old text remains under %s of the file (hard links)",
			f.Name, plural.Of(n, "other name", "other names")))
	}
	return nil
}
