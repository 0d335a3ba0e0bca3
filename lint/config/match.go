package config

import (
	"path"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablelint/cablelint/grammar"
)

// matches reports whether one of the globs of a list of files matches a path. A glob without a
// slash matches the name in any folder, and one that ends in a slash matches everything in a
// folder. Globs with a slash elsewhere, also at the start or in ./, are relative to the folder of
// the configuration.
//
//	*.cable   drafts/*.cable   ./drafts/*.cable   /a.cable   drafts/
//
// A cable in a file of several, box.txt#2, is matched by globs for the file too.
func matches(globs []string, name string) bool {
	if file := grammar.WithoutPart(name); file != name && matches(globs, file) {
		return true
	}
	return slices.ContainsFunc(globs, func(glob string) bool {
		glob, anchored := trimmed(glob)
		if strings.HasSuffix(glob, "/") {
			glob += "**"
		}
		subject := name
		if !anchored && !strings.Contains(glob, "/") {
			subject = path.Base(name)
		}
		ok, _ := doublestar.Match(glob, subject)
		return ok
	})
}

// trimmed returns a glob without ./ or / at its start, and whether it had one of them.
func trimmed(glob string) (rest string, anchored bool) {
	rest, anchored = strings.CutPrefix(glob, "./")
	if !anchored {
		rest, anchored = strings.CutPrefix(glob, "/")
	}
	return rest, anchored
}

// leavesOut reports whether the globs of exclude leave a file out. They mean the same as lines of a
// .gitignore: a glob that matches a folder leaves out everything in it, one without a slash matches
// a name at any depth, and one after ! includes again what those before it leave out.
//
//	keep   keep/   ./keep   /keep/**   *.txt   !b.txt
func leavesOut(globs []string, name string) (out bool) {
	for _, glob := range globs {
		if glob, back := strings.CutPrefix(glob, "!"); back == out && holdsFor(glob, name) {
			out = !back
		}
	}
	return out
}

// holdsFor reports whether a glob of exclude matches a path or a folder above it.
func holdsFor(glob, name string) bool {
	glob, anchored := trimmed(glob)
	glob, folder := strings.CutSuffix(glob, "/")
	if glob == "" || glob == "." {
		return anchored || glob == "."
	}
	anchored = anchored || strings.Contains(glob, "/")
	for at := name; at != "." && at != "/" && at != ""; at = path.Dir(at) {
		if folder && at == name {
			continue
		}
		subject := at
		if !anchored {
			subject = path.Base(at)
		}
		if ok, _ := doublestar.Match(glob, subject); ok {
			return true
		}
	}
	return false
}
