package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/lint"
)

// StaleIgnore is the rule that reports ignore entries which cover nothing. It checks no cable: see
// [File.Stale].
var StaleIgnore = &lint.Rule{Name: "stale-ignore", Group: "suppression", Severity: lint.Warning,
	URL: lint.PageURL("stale-ignore")}

// StaleIgnorePage is the page of that rule.
const StaleIgnorePage = `Reports an ignore entry of the configuration that covered no finding in
its files, among those that were checked.

The cable was fixed, the rule changed, or the last day of the entry (until) has passed. An
entry that covers nothing today would hide a new mistake tomorrow.

Remove the entry from the configuration, or correct its files, rule and line.

Fix: none. A configuration is never changed automatically.

Source: the configuration.
`

// Stale returns entries that covered nothing as findings in the configuration file, in the order of
// the file. They have the severity that the file gives to the rule; where that is off, there are
// none.
func (f *File) Stale(entries []*Ignore) *lint.Result {
	file := grammar.TextFile(filepath.ToSlash(f.Path), f.Text)
	res := &lint.Result{Cable: &grammar.Cable{File: file}}
	severity := f.For(f.Path).SeverityOf(StaleIgnore, grammar.AnyProfile)
	if severity == lint.Off {
		return res
	}
	for _, e := range entries {
		start := e.At.offset(file)
		end := endOfLine(file, start)
		res.Diagnostics = append(res.Diagnostics,
			lint.Diagnostic{Rule: StaleIgnore.Name, Severity: severity,
				At:      grammar.Span{Start: start, End: end},
				Message: "ignore entry of " + e.Rule + " " + e.whyStale()})
	}
	slices.SortFunc(res.Diagnostics, func(a, b lint.Diagnostic) int { return a.At.Start - b.At.Start })
	return res
}

// whyStale returns why an entry covers nothing.
func (e *Ignore) whyStale() string {
	if e.expired(time.Now()) {
		return "expired on " + e.Until.Format(time.DateOnly)
	}
	return "covers nothing"
}

// Unmatched reports whether no file matches an entry, in folders of which all files were read. It
// is false where other folders could contain such files, and where there are such files that are
// not cables.
func (f *File) Unmatched(e *Ignore, walked []string) bool {
	return !slices.ContainsFunc(e.Files, func(glob string) bool {
		glob, _, _ = strings.Cut(glob, "!") // cables of an archive are removed with the archive
		base := filepath.Dir(f.Path)
		if !strings.Contains(glob, "/") {
			glob = "**/" + glob
		} else {
			var below string
			below, glob = doublestar.SplitPattern(glob)
			base = filepath.Join(base, filepath.FromSlash(below))
		}
		return !paths.Any(walked, base) || anyMatches(base, glob)
	})
}

// anyMatches reports whether a file in a folder matches a glob, or might: what cannot be read
// counts as a match.
func anyMatches(folder, glob string) (found bool) {
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return false
	}
	err := doublestar.GlobWalk(os.DirFS(folder), glob, func(string, fs.DirEntry) error {
		found = true
		return fs.SkipAll
	}, doublestar.WithFailOnIOErrors(), doublestar.WithNoFollow())
	return found || err != nil
}

// offset returns the place as an offset in the text of the file.
func (p Position) offset(file *grammar.File) int {
	if p.Line < 1 || p.Line > len(file.Lines) {
		return 0
	}
	line := file.Lines[p.Line-1]
	column := 1
	for i := range file.Text[line.Start:line.End] {
		if column == p.Column {
			return line.Start + i
		}
		column++
	}
	return line.End
}

// endOfLine returns the end of the line of an offset, without white space at its end.
func endOfLine(file *grammar.File, offset int) int {
	if len(file.Lines) == 0 {
		return offset
	}
	line := file.Lines[file.LineAt(offset)]
	return max(offset, line.Start+len(strings.TrimRight(file.Text[line.Start:line.End], " \r")))
}
