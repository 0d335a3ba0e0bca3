package input

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/gitignore"
)

// walk gathers the files of a folder and of those below it.
type walk struct {
	*finder
	root, real string // the folder as it was named, and its real path
	files      []Source
	links      map[int]bool // which of the files are symbolic links
}

func (w *walk) folder(path string, rules *gitignore.Rules) {
	entries, err := os.ReadDir(path)
	if err != nil {
		w.troubles = append(w.troubles, err)
	}
	// the names of entries are clean: to join each would clean it again
	before := strings.TrimSuffix(filepath.Join(path, "x"), "x")
	w.files = slices.Grow(w.files, len(entries))
	for _, e := range entries {
		name := before + e.Name()
		switch {
		case strings.HasPrefix(e.Name(), ".") || !w.NoGitignore && rules.Ignores(e.Name(), e.IsDir()):
		case e.IsDir():
			w.folder(name, rules.Below(e.Name()))
		case e.Type().IsRegular() && isCableName(e.Name()):
			w.files = append(w.files, Source{Path: name, Root: w.root})
		case e.Type().IsRegular() && w.Skipped != nil && isArchive(name):
			w.Skipped(&SkippedError{name, "name it to have its cables read"})
		case e.Type()&os.ModeSymlink != 0:
			w.link(name)
		}
	}
}

// link notes a symbolic link that may be followed, to a file; which it is shows when all files are
// known.
func (w *walk) link(name string) {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.Mode().IsRegular() && !isCableName(name):
	case err == nil && info.Mode().IsRegular():
		if w.links == nil {
			w.links = map[int]bool{}
		}
		w.links[len(w.files)] = true
		w.files = append(w.files, Source{Path: name, Root: w.root})
	case err == nil && info.IsDir() || isCableName(name):
		w.passOver(name)
	}
}

func (w *walk) passOver(link string) {
	if w.PassedOver != nil {
		w.PassedOver(link)
	}
}

// takeAll takes the files. A link is followed to a file under the named folder that has no cable's
// name itself, such as one in a folder that begins with a dot. One to a file that the walk comes by
// anyway says nothing new.
func (w *walk) takeAll() {
	if !w.several && w.links == nil { // then nothing needs to be distinguished by its real path
		w.found = w.files
		return
	}
	real := func(s Source) string { return w.real + strings.TrimPrefix(s.Path, w.root) }
	if w.root == "." {
		real = func(s Source) string { return filepath.Join(w.real, s.Path) }
	}
	taken := map[string]bool{}
	for i, s := range w.files {
		if w.links != nil && !w.links[i] {
			taken[real(s)] = true
		}
	}
	for i, s := range w.files {
		if !w.links[i] {
			w.take(s, real(s))
			continue
		}
		target := realPath(s.Path)
		switch rest, err := filepath.Rel(w.real, target); {
		case err != nil || !filepath.IsLocal(rest):
			w.passOver(s.Path)
		case !taken[target]:
			taken[target] = true
			w.take(s, target)
		}
	}
}
