package check

import (
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/lint/config"
)

// Sources are the files to check.
type Sources struct {
	Files  []input.Source
	Errors []error // of what could not be looked at

	skipped []error // of packed files that were not looked into
	paths   []string
	fsys    fs.FS // of which all cables are taken; nil for none
}

// All returns all cables of a file system and the folders in it.
func All(fsys fs.FS) *Sources { return &Sources{fsys: fsys} }

// Find returns the files at the paths, each under the name that is shown. It warns of what could
// not be looked at, and says how many links were skipped.
func (e *Engine) Find(arguments []string) *Sources {
	s := &Sources{paths: arguments}
	passed := 0
	options := e.input()
	options.PassedOver = func(string) { passed++ }
	options.Skipped = func(err *input.SkippedError) {
		if !e.excludes(input.Source{}, err.Path) {
			s.skipped = append(s.skipped, err)
			e.warnOf(err)
		}
	}
	var shown []string
	for _, path := range arguments {
		shown = append(shown, paths.Relative(path))
	}
	s.Files, s.Errors = input.Find(shown, options)
	for _, err := range s.Errors {
		e.warnOf(err)
	}
	if passed > 0 {
		e.warn(plural.Of(passed, "symbolic link skipped: it leads", "symbolic links skipped: they lead") +
			" out of the folder, to a folder or nowhere")
	}
	return s
}

// input returns how cables are found and read.
func (e *Engine) input() input.Options {
	return input.Options{
		Stdin: e.Stdin, NoGitignore: e.NoGitignore, Column: e.Column, NameColumn: e.NameColumn, NoHeader: e.NoHeader,
	}
}

// areStored reports whether no cable is in memory before it is judged: there is no archive and no
// table.
func (s *Sources) areStored() bool { return !slices.ContainsFunc(s.Files, input.Source.Several) }

// isSingle reports whether there is one file, and it is no archive and no table. It may hold several cables.
func (s *Sources) isSingle() bool { return s.fsys == nil && len(s.Files) == 1 && s.areStored() }

// folders returns the folders of which all files were looked at.
func (s *Sources) folders() (walked []string) {
	for _, path := range s.paths {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			walked = append(walked, path)
		}
	}
	return walked
}

// unit is the work on one text: the function hands over each cable in it, judged.
type unit struct {
	name  string
	judge func(give func(*Checked) error) error
}

// units yields the work on each text of the sources, in order. It may be walked several times.
func (e *Engine) units(s *Sources) iter.Seq[unit] {
	return func(yield func(unit) bool) {
		for cable, err := range e.cables(s) {
			u := unit{cable.Name, func(give func(*Checked) error) error { return e.judge(cable, give) }}
			if err != nil {
				u.judge = func(func(*Checked) error) error { return err }
			}
			if !yield(u) {
				return
			}
		}
	}
}

// cables yields the cables. The configuration excludes files of folders, and with ForceExclude named
// ones too.
func (e *Engine) cables(s *Sources) iter.Seq2[input.Cable, error] {
	return func(yield func(input.Cable, error) bool) {
		if s.fsys != nil {
			e.walk(s.fsys, yield)
			return
		}
		o := e.input()
		for _, src := range s.Files {
			if e.excludes(src, src.Path) {
				continue
			}
			o.MaxSize = e.MaxSizeFor(src.Path)
			for cable, err := range src.Cables(o) {
				if err == nil && cable.Name != src.Path && e.excludes(src, cable.Name) {
					continue
				}
				if !yield(cable, err) {
					return
				}
			}
		}
	}
}

// walk yields the cables of a file system, in order of their names.
func (e *Engine) walk(fsys fs.FS, yield func(input.Cable, error) bool) {
	_ = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && (d.IsDir() || !config.IsCable(name) || e.excludes(input.Source{}, name)) {
			return nil
		}
		read := func() ([]byte, error) { return fs.ReadFile(fsys, name) }
		if !yield(input.Held(name, e.MaxSizeFor(name), read), err) {
			return fs.SkipAll
		}
		return nil
	})
}

// excludes reports whether the configuration leaves a file out, or the cable of that name in it. What
// is named on the command line is taken, unless the options say otherwise.
func (e *Engine) excludes(src input.Source, name string) bool {
	if name == "-" || src.Named && !e.ForceExclude {
		return false
	}
	file, err := e.Configuration(name)
	return err == nil && file.Excludes(name)
}

// shownName returns the name of a cable in findings and for the configuration.
func (e *Engine) shownName(path string) string {
	if path == "-" {
		path = paths.Relative(e.StdinName)
	}
	return filepath.ToSlash(path)
}
