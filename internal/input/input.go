// Package input finds and reads cables: files, folders, globs, standard input, packed files, archives, and tables with a cable in
// each row.
package input

import (
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablelint/cablelint/internal/gitignore"
	"github.com/cablelint/cablelint/lint/config"
)

// Options say how cables are found and read.
type Options struct {
	Stdin       io.Reader
	MaxSize     int64  // of one cable, in bytes as unpacked
	NoGitignore bool   // walks take what .gitignore leaves out
	Column      string // of tables, in which the cable stands; "" for one called text, body, content or cable
	NameColumn  string // of tables, in which its name stands; "" to count the rows
}

// Source is a file, or standard input under the name "-". One that holds several cables is an archive or a table.
type Source struct {
	Path  string
	Named bool  // on the command line, not found in a folder or by a glob
	Size  int64 // in bytes as it is stored; 0 where it is not known
}

// Find returns the files at the paths, in order, and what could not be looked at. Files that are named are always taken; of a
// folder those whose name ends like a cable's, without what begins with a dot and what .gitignore leaves out. A path with *, ?, [ or
// { that is no file is a glob, in which ** stands for any folders.
func Find(paths []string, o Options) (found []Source, troubles []error) {
	for _, root := range paths {
		info, err := os.Stat(root)
		switch {
		case root == "-":
			found = append(found, Source{Path: root, Named: true})
		case err == nil && !info.IsDir():
			found = append(found, Source{root, true, info.Size()})
		case err == nil:
			w := walk{gitignore: !o.NoGitignore}
			w.folder(root, gitignore.For(root))
			found, troubles = append(found, w.found...), append(troubles, w.troubles...)
		case strings.ContainsAny(root, "*?[{"):
			more, err := glob(root)
			if err != nil {
				troubles = append(troubles, err)
			}
			found = append(found, more...)
		default:
			troubles = append(troubles, err)
		}
	}
	return found, troubles
}

// glob returns the files that match, in order.
func glob(pattern string) (found []Source, err error) {
	paths, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly())
	if err != nil {
		return nil, fmt.Errorf("%s: no glob: %w", pattern, err)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: a glob that no file matches", pattern)
	}
	slices.Sort(paths)
	for _, path := range paths {
		s := Source{Path: path}
		if info, err := os.Stat(path); err == nil {
			s.Size = info.Size()
		}
		found = append(found, s)
	}
	return found, nil
}

// walk gathers the files of a folder.
type walk struct {
	gitignore bool
	found     []Source
	troubles  []error
}

func (w *walk) folder(path string, rules *gitignore.Rules) {
	entries, err := os.ReadDir(path)
	if err != nil {
		w.troubles = append(w.troubles, err)
	}
	for _, e := range entries {
		name := filepath.Join(path, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), ".") || w.gitignore && rules.Ignores(e.Name(), e.IsDir()):
		case e.IsDir():
			w.folder(name, rules.Below(e.Name()))
		case e.Type().IsRegular() && isCableName(name):
			s := Source{Path: name}
			if info, err := e.Info(); err == nil {
				s.Size = info.Size()
			}
			w.found = append(w.found, s)
		}
	}
}

// isCableName reports whether a file's name ends like a cable's, packed or not.
func isCableName(path string) bool {
	name, _ := unpacked(path)
	return config.IsCable(name)
}

// unpacked returns a name in small letters without the ending of a packed file, and whether it had one.
func unpacked(path string) (name string, packed bool) {
	name = strings.ToLower(path)
	for _, ending := range []string{".gz", ".zst"} {
		if rest, ok := strings.CutSuffix(name, ending); ok {
			return rest, true
		}
	}
	return name, false
}

// Cable is one cable.
type Cable struct {
	Name string // of its file; of an archive box.zip!folder/a.cable, of a table table.csv!3
	read func() (string, error)
}

// Read returns the bytes of the cable. It fails, with the name in the error, where they cannot be read, are more than the limit, or
// are no text.
func (c Cable) Read() (string, error) { return c.read() }

// Cables yields the cables of a source in order. What cannot be read is yielded as an error, and the rest goes on where it can. Of an
// archive or a table one cable is held in memory at a time, besides those that the caller keeps; a file is read when
// [Cable.Read] is called.
func (s Source) Cables(o Options) iter.Seq2[Cable, error] {
	switch name, _ := unpacked(s.Path); {
	case strings.HasSuffix(name, ".zip"):
		return zipped(s, o)
	case strings.HasSuffix(name, ".tar"), strings.HasSuffix(name, ".tgz"):
		return tarred(s, o)
	case slices.Contains([]string{".csv", ".tsv", ".jsonl", ".ndjson"}, filepath.Ext(name)):
		return rows(s, o)
	}
	return func(yield func(Cable, error) bool) {
		yield(Cable{s.Path, func() (string, error) { return ReadFile(s.Path, o.Stdin, o.MaxSize) }}, nil)
	}
}

// Writable reports whether the cable of a source can be put back into its file: whether it is a plain file.
func (s Source) Writable() bool {
	name, packed := unpacked(s.Path)
	return !packed && !slices.Contains([]string{".zip", ".tar", ".tgz", ".csv", ".tsv", ".jsonl", ".ndjson"}, filepath.Ext(name))
}

// held returns a cable that was read from a stream, or what is wrong with it.
func held(name, text string) (Cable, error) {
	if isBinary(text) {
		return Cable{}, fmt.Errorf("%s: binary data where text is due", name)
	}
	return Cable{name, func() (string, error) { return text, nil }}, nil
}

// member is the name of a cable in an archive or a table. A path in an archive is made relative and clean, so that nobody who takes it
// for a file's is led out of a folder.
func (s Source) member(name string) string {
	clean := strings.TrimPrefix(filepath.ToSlash(filepath.Clean("/"+strings.ReplaceAll(name, `\`, "/"))), "/")
	return filepath.ToSlash(s.Path) + "!" + clean
}
