// Package gitignore reports which files of a folder git leaves alone, by the .gitignore files on the
// way.
package gitignore

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablelint/cablelint/internal/regular"
)

// Rules are the patterns that hold in one folder: its own after those of the folders above. The
// zero Rules ignore nothing.
type Rules struct {
	up       *Rules
	folder   string // absolute
	patterns []pattern
}

// pattern is one line of a .gitignore.
type pattern struct {
	glob    string // relative to the folder of the file
	keep    bool   // with ! before it: what was ignored is taken again
	folders bool   // with / after it: holds for folders alone
}

// For returns the rules that hold in a folder: those of the repository that it lies in, from its
// top down, or those of the folder alone where there is no repository.
func For(folder string) *Rules {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return new(Rules)
	}
	chain := []string{folder}
	for top := folder; ; top = filepath.Dir(top) {
		if info, err := os.Stat(filepath.Join(top, ".git")); err == nil {
			r := read(nil, top, filepath.Join(".git", "info", "exclude"))
			if !info.IsDir() { // a worktree keeps its exclusions elsewhere
				r = new(Rules)
			}
			for i := len(chain) - 1; i >= 0; i-- {
				r = read(r, chain[i], ".gitignore")
			}
			return r
		}
		up := filepath.Dir(top)
		if up == top {
			return read(nil, folder, ".gitignore")
		}
		chain = append(chain, up)
	}
}

// Below returns the rules that hold in a folder right under that of r.
func (r *Rules) Below(name string) *Rules {
	return read(r, filepath.Join(r.folder, name), ".gitignore")
}

// readFile reads a plain file. One that is a link git does not follow either: it may lead to a
// device that never ends.
func readFile(name string) (source []byte, ok bool) {
	const most = 16 << 20 // bytes
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > most {
		return nil, false
	}
	source, err = regular.ReadFile(name, most)
	return source, err == nil
}

// read returns the rules with those of a file in the folder; a file that cannot be read has none.
func read(up *Rules, folder, file string) *Rules {
	r := &Rules{up: up, folder: folder}
	source, ok := readFile(filepath.Join(folder, file))
	if !ok {
		return r
	}
	for line := range strings.Lines(string(source)) {
		if p, ok := parse(strings.TrimRight(line, "\r\n")); ok {
			r.patterns = append(r.patterns, p)
		}
	}
	return r
}

// parse reads one line: # a comment, *.bak, /build, !keep.cable, old/, a/**/b.
func parse(line string) (p pattern, ok bool) {
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	if line == "" || line[0] == '#' {
		return p, false
	}
	line, p.keep = strings.CutPrefix(line, "!")
	line, p.folders = strings.CutSuffix(line, "/")
	anchored := strings.Contains(line, "/")
	line = strings.TrimPrefix(line, "/")
	if line == "" {
		return p, false
	}
	// git knows no braces, and a/** is what lies in a, not a itself.
	line = strings.NewReplacer("{", `\{`, "}", `\}`).Replace(line)
	if rest, ok := strings.CutSuffix(line, "/**"); ok {
		line = rest + "/**/*"
	}
	if !anchored {
		line = "**/" + line
	}
	p.glob = line
	return p, doublestar.ValidatePattern(line)
}

// Ignores reports whether git leaves alone what has that name in the folder of r. It does not look
// whether the folder itself is ignored: a walk does not come into one.
func (r *Rules) Ignores(name string, folder bool) bool {
	whole := ""
	for in := r; r != nil; r = r.up {
		if len(r.patterns) == 0 {
			continue
		}
		if whole == "" { // most folders have no patterns at all
			whole = filepath.Join(in.folder, name)
		}
		rel, err := filepath.Rel(r.folder, whole)
		if err != nil {
			continue
		}
		rel = filepath.ToSlash(rel)
		for i := len(r.patterns) - 1; i >= 0; i-- {
			p := r.patterns[i]
			if p.folders && !folder {
				continue
			}
			if ok, err := doublestar.Match(p.glob, rel); err == nil && ok {
				return !p.keep
			}
		}
	}
	return false
}
