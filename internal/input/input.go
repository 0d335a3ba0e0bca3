// Package input finds and reads cables: files, folders, globs, standard input, packed files,
// archives, and tables with a cable in each row.
package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablelint/cablelint/internal/gitignore"
	"github.com/cablelint/cablelint/internal/regular"
	"github.com/cablelint/cablelint/lint/config"
)

// Options say how cables are found and read.
type Options struct {
	Stdin       io.Reader
	MaxSize     int64  // of one cable, in bytes as unpacked
	NoGitignore bool   // walks take what .gitignore leaves out
	Column      string // of tables, in which the cable is; "" for one called text, body, content or cable
	NameColumn  string // of tables, in which its name is; "" to count the rows
	NoHeader    bool   // the first row of a table holds a cable, and no names of columns

	// PassedOver is called with each symbolic link that a walk does not follow: one that leads out
	// of the named folder, to a folder, or nowhere. It may be nil.
	PassedOver func(link string)

	// Skipped is called with each archive in a folder, whose cables are read only where it is named. It
	// may be nil.
	Skipped func(*SkippedError)
}

// SkippedError is the error for an archive, or a packed file in one, that was found and not looked into,
// so that nobody takes its cables for checked.
type SkippedError struct{ Path, Reason string }

func (e *SkippedError) Error() string { return e.Path + ": not looked into: " + e.Reason }

// isSkipped reports whether an error is a [SkippedError].
func isSkipped(err error) bool {
	var skipped *SkippedError
	return errors.As(err, &skipped)
}

// Source is a file, or standard input under the name "-". One that holds several cables is an
// archive or a table.
type Source struct {
	Path  string
	Named bool   // on the command line, not found in a folder or by a glob
	Root  string // the named folder in which it was found; "" for what was found otherwise
}

// Find returns the files at the paths, in order, and what could not be looked at. Files that are
// named are always taken; of a folder those whose name ends like a cable's, without what begins
// with a dot and what .gitignore leaves out. A path with *, ?, [ or { that is no file is a glob, in
// which ** stands for any folders. A file to which several of the paths lead is returned once.
func Find(paths []string, o Options) (found []Source, troubles []error) {
	f := &finder{Options: o, several: len(paths) > 1, places: map[string]int{}}
	for _, path := range paths {
		f.find(path)
	}
	return f.found, f.troubles
}

// finder gathers files.
type finder struct {
	Options
	several  bool // there are several paths, which may lead to one file
	places   map[string]int
	found    []Source
	troubles []error
}

func (f *finder) find(path string) {
	info, err := os.Stat(path)
	switch {
	case path == "-":
		f.take(Source{Path: path, Named: true}, path)
	case err == nil && !info.IsDir():
		f.take(Source{Path: filepath.Clean(path), Named: true}, realPath(path))
	case err == nil:
		w := &walk{finder: f, root: filepath.Clean(path), real: realPath(path)}
		w.folder(w.root, gitignore.For(path))
		w.takeAll()
	case strings.ContainsAny(path, "*?[{"):
		f.glob(path)
	case path == "":
		f.troubles = append(f.troubles, errors.New("found an empty path, expected a file or a folder"))
	case errors.Is(err, fs.ErrNotExist):
		f.troubles = append(f.troubles, fmt.Errorf("%s: no such file or folder", path))
	default:
		f.troubles = append(f.troubles, err)
	}
}

// take takes a file, unless it was found at that real path already.
func (f *finder) take(s Source, real string) {
	if f.several {
		if i, again := f.places[real]; again {
			f.found[i].Named = f.found[i].Named || s.Named
			return
		}
		f.places[real] = len(f.found)
	}
	f.found = append(f.found, s)
}

// realPath returns the absolute path of a file without symbolic links.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return path
}

// glob takes the files that match, in order.
func (f *finder) glob(pattern string) {
	paths, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly())
	switch {
	case err != nil:
		f.troubles = append(f.troubles, fmt.Errorf("%s: no glob: %w", pattern, err))
	case len(paths) == 0:
		f.troubles = append(f.troubles, fmt.Errorf("%s: a glob that no file matches", pattern))
	}
	slices.Sort(paths)
	for _, path := range paths {
		if err := regular.Check(path); err != nil { // a pipe would be waited for
			f.troubles = append(f.troubles, err)
			continue
		}
		f.take(Source{Path: filepath.Clean(path)}, realPath(path))
	}
}

// isCableName reports whether a file's name ends like a cable's, packed or not.
func isCableName(path string) bool {
	ending, _ := endingOf(path)
	return config.IsCable(ending)
}

// isArchive reports whether a file's name ends like that of an archive.
func isArchive(path string) bool {
	ending, _ := endingOf(path)
	return slices.Contains(archiveEndings, ending)
}

// endingOf returns the ending of the name of a file in small letters, .txt of BOX.TXT.gz, and whether
// that of a packed file follows it.
func endingOf(path string) (ending string, packed bool) {
	last := filepath.Ext(path)
	switch ending = strings.ToLower(last); ending {
	case ".gz", ".zst":
		return strings.ToLower(filepath.Ext(path[:len(path)-len(last)])), true
	}
	return ending, false
}

// Cable is one cable.
type Cable struct {
	Member bool   // it is not a whole file, and cannot be written
	Name   string // of its file; of an archive box.zip!folder/a.cable, of a table table.csv!3
	most   int64  // limit of bytes
	load   func(buffer []byte) ([]byte, error)
}

// Read returns the bytes of the cable. It fails, with the name in the error, where they cannot be
// read, are more than the limit, or are no text.
func (c Cable) Read() (text string, err error) {
	err = c.Lend(func(data []byte) (err error) {
		text, err = c.Text(data)
		return err
	})
	return text, err
}

// Lend calls use with the bytes of the cable, which are good until it returns, and returns what it
// returns. Lend fails as Read does but for what is no text, which [Cable.Text] finds out.
func (c Cable) Lend(use func(data []byte) error) error {
	buffer := buffers.Get().(*[]byte)
	data, err := c.load((*buffer)[:0])
	defer release(buffer, data)
	if err != nil {
		return err
	}
	return use(data)
}

// Text returns the bytes that are lent as text. It fails where they are none.
func (c Cable) Text(data []byte) (string, error) { return asText(c.Name, data, c.most) }

// Cables yields the cables of a source in order. What cannot be read is yielded as an error, and
// the rest goes on where it can. Of an archive or a table one cable is held in memory at a time,
// besides those that the caller keeps; a file is read when [Cable.Read] or [Cable.Lend] is called.
func (s Source) Cables(o Options) iter.Seq2[Cable, error] {
	switch ending, _ := endingOf(s.Path); {
	case ending == ".zip":
		return zipped(s, o)
	case ending == ".tar", ending == ".tgz":
		return tarred(s, o)
	case slices.Contains(tableEndings, ending):
		return rows(s, o)
	case slices.Contains(mailEndings, ending):
		return mails(s, o)
	case slices.Contains(pageEndings, ending):
		return page(s, o)
	}
	return func(yield func(Cable, error) bool) {
		yield(
			Cable{
				!s.Writable(),
				s.Path,
				o.MaxSize,
				func(buffer []byte) ([]byte, error) { return load(s.Path, o.Stdin, o.MaxSize, buffer) },
			},
			nil,
		)
	}
}

// Size returns how many bytes the source holds as it is stored, or 0 where that is not known.
func (s Source) Size() int64 {
	info, err := os.Stat(s.Path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// Stored reports whether the source is a file that holds the bytes as they are, and not standard
// input or a packed one.
func (s Source) Stored() bool {
	_, packed := endingOf(s.Path)
	return s.Path != "-" && !packed
}

// Writable reports whether the cable of a source can be put back into its file: whether it is a
// plain file.
func (s Source) Writable() bool {
	_, packed := endingOf(s.Path)
	return !packed && !s.Several()
}

// The endings of the names of files that hold several cables, packed or not.
var (
	archiveEndings = []string{".zip", ".tar", ".tgz"}
	tableEndings   = []string{".csv", ".tsv", ".json", ".jsonl", ".ndjson"}
	mailEndings    = []string{".eml", ".mbox"}
	pageEndings    = []string{".html", ".htm"}
)

// Several reports whether a source may hold several cables, which are not its bytes as they are: an
// archive, a table, a mail, a web page.
func (s Source) Several() bool {
	ending, _ := endingOf(s.Path)
	return isArchive(s.Path) || slices.Contains(tableEndings, ending) ||
		slices.Contains(mailEndings, ending) || slices.Contains(pageEndings, ending)
}

// ReadOne reads a file as [ReadFile] does. Of an archive, a table, a mail or a web page it reads the
// one cable in it, and it fails where there are more.
func ReadOne(path string, stdin io.Reader, most int64) (string, error) {
	if s := (Source{Path: path}); s.Several() {
		return s.onlyCable(Options{Stdin: stdin, MaxSize: most})
	}
	text, err := ReadFile(path, stdin, most)
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("%s: no such file or folder", path)
	} else if err != nil && isFolder(path) {
		err = fmt.Errorf("%s: found a folder, expected one cable; parse --jsonl prints the facts of each in it", path)
	}
	return text, err
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// onlyCable returns the text of the one cable that a source holds.
func (s Source) onlyCable(o Options) (text string, err error) {
	some := false
	for cable, err := range s.Cables(o) {
		if isSkipped(err) {
			continue
		}
		if err != nil {
			return "", err
		}
		if some {
			return "", fmt.Errorf("%s: several cables, expected one; parse --jsonl prints the facts of each", s.Path)
		}
		some = true
		if text, err = cable.Read(); err != nil {
			return "", err
		}
	}
	if !some {
		return "", fmt.Errorf("%s: no cable in it", s.Path)
	}
	return text, nil
}

// Held returns a cable whose bytes read returns, of at most so many bytes. What is no text is found out by
// [Cable.Read] and [Cable.Text].
func Held(name string, most int64, read func() ([]byte, error)) Cable {
	return Cable{false, name, most, func(buffer []byte) ([]byte, error) {
		data, err := read()
		if err == nil && int64(len(data)) > most {
			err = tooLarge(name, most)
		}
		return append(buffer, data...), err
	}}
}

// held returns a cable that was read from a stream, or what is wrong with it.
func held(name, text string, most int64) (Cable, error) {
	if err := readable(name, text, most); err != nil {
		return Cable{}, err
	}
	return Cable{true, name, most, func(buffer []byte) ([]byte, error) { return append(buffer, text...), nil }}, nil
}

// member is the name of a cable in an archive or a table. A path in an archive is made relative and
// clean, so that nobody who takes it for a file's is led out of a folder.
func (s Source) member(name string) string {
	const longest = 4096 // bytes, as of a path
	if len(name) > longest {
		name = strings.ToValidUTF8(name[:longest], "") + "…"
	}
	clean := strings.TrimPrefix(filepath.ToSlash(filepath.Clean("/"+strings.ReplaceAll(name, `\`, "/"))), "/")
	return filepath.ToSlash(s.Path) + "!" + clean
}
