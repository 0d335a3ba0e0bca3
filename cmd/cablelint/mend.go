package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// mendFlags are the flags of the commands that change files.
type mendFlags struct {
	StdinFilename string `group:"Reading:" placeholder:"NAME" default:"-" help:"Name of standard input in what is printed and for the configuration."`
	ForceExclude  bool   `group:"Reading:" help:"Leave out what the configuration excludes even where it is named on the command line."`
}

// mending is the work of a command that changes files, one after the other.
type mending struct {
	mendFlags
	inputFlags
	s   streams
	set *settings

	bar      *progress
	done     int // files
	troubles int
	setup    bool            // one of the troubles is of the configuration
	told     map[string]bool // faults of the configuration
	stopped  bool            // by the user
}

// all does the work for each file, and says what went wrong. It stops between two files when the user wants it to.
func (m *mending) all(paths []string, work func(input.Source) error) {
	sources := m.find(paths, m.s, &m.troubles)
	m.bar = newProgress(m.s, sources)
	packed := 0
	for _, from := range sources {
		if m.s.interrupted() {
			m.stopped = true
			break
		}
		switch {
		case m.set.leavesOut(from, m.name(from), m.ForceExclude):
		case !from.Writable() && !from.Named:
			packed++
		default:
			m.one(from, work)
		}
	}
	m.bar.wipe()
	if packed > 0 {
		fmt.Fprintf(m.s.err, "cablelint: %s passed over: only plain files are changed\n", count(packed, "packed file"))
	}
	if m.stopped {
		fmt.Fprintf(m.s.err, "cablelint: interrupted: %d of %s done\n", m.done, count(len(sources), "file"))
	}
}

// one does the work for one file. A fault of ours in it is that file's trouble; the others are done all the same.
func (m *mending) one(from input.Source, work func(input.Source) error) {
	err := contained(m.name(from), func() error { return work(from) })
	if err == nil {
		m.done++
		return
	}
	if errors.Is(err, errInterrupted) {
		m.stopped = true
		return
	}
	m.troubles++
	var wrong *setupError
	if errors.As(err, &wrong) {
		m.setup = true
		if m.told[err.Error()] {
			return
		}
		if m.told == nil {
			m.told = map[string]bool{}
		}
		m.told[err.Error()] = true
	}
	m.bar.wipe()
	fmt.Fprintln(m.s.err, "cablelint:", err)
}

// contained does some work on a file, and makes a fault of ours an error.
func contained(path string, work func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = internalFault(path, fault)
		}
	}()
	return work()
}

// internalFault is the error for a fault of ours, which a panic showed.
func internalFault(path string, fault any) error {
	return fmt.Errorf("%s: internal fault: %v; please report this as a bug of cablelint", path, fault)
}

// name returns the name of a file in what is printed and for the configuration.
func (m *mending) name(from input.Source) string {
	if from.Path == "-" {
		return filepath.ToSlash(paths.Relative(m.StdinFilename))
	}
	return filepath.ToSlash(from.Path)
}

// read reads a file, and its configuration.
func (m *mending) read(from input.Source) (name, source string, file *config.File, err error) {
	name = m.name(from)
	if !from.Writable() {
		return "", "", nil, fmt.Errorf("%s: packed files, archives and tables are not written; unpack it first", name)
	}
	if file, err = m.set.file(name); err != nil {
		return "", "", nil, err
	}
	source, err = input.ReadFile(from.Path, m.s.stdin(), m.set.maxSize(m.MaxSize, name))
	m.bar.add(len(source))
	return name, source, file, err
}

// judge returns what finds and marks what is in a text by the rules of a book, for [lint.Mend].
func (m *mending) judge(file *config.File, name string, conf lint.Config, book []*lint.Rule) func(string) *lint.Result {
	now := time.Now()
	return func(source string) *lint.Result {
		res := lint.Run(grammar.Parse(name, source), book, conf)
		file.Suppress(name, res, now)
		return res
	}
}

// replace puts a new text into a file.
func (m *mending) replace(from input.Source, old, new string) error {
	info, err := os.Stat(from.Path)
	if err != nil {
		return err
	}
	if err := replaceFile(from, old, new); err != nil {
		return err
	}
	m.bar.wipe()
	if n := otherNames(info); n > 0 {
		fmt.Fprintf(m.s.err, "cablelint: %s: the text of before still stands under %s of the file (hard links)\n", m.name(from), plural(n, "other name", "other names"))
	}
	return nil
}

// exitCode returns the exit code: wrong configuration before trouble before changes.
func (m *mending) exitCode(changes bool) int {
	switch {
	case m.setup:
		return exitUsage
	case m.troubles > 0 || m.stopped:
		return exitTrouble
	case changes:
		return exitFindings
	}
	return exitClean
}
