// Package config reads .cablelint.yaml, the configuration for the cables of a folder.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// Name is the name of the configuration file.
const Name = ".cablelint.yaml"

// File is one configuration file. The zero File is like no configuration.
type File struct {
	Path      string // of the file; "" where there is none
	Profile   grammar.Profile
	Rules     []Setting // in order
	Exclude   []string  // globs of files that a walk leaves out
	Overrides []Override
	Tables    *tables.Tables // nil for the built-in ones
	Ignore    []*Ignore
	// rules of one's own; they check nothing before internal/houserule has compiled them
	HouseRules []*HouseRule
	Closed     lint.Coverages // what the corpus is declared to hold without a gap
	Limits     Limits
	Text       string // of the file
	// where the values of the keys are, such as profile and limits.max-size; none for keys that are
	// not there
	At map[string]Position
}

// Limits limit what is read and what is shown.
type Limits struct {
	MaxSize  int64 // in bytes, over which a cable is not read; 0 for the constant [MaxSize]
	Findings int   // of one cable that are shown; 0 for all
}

// OverLimit is the reason in Suppressed of findings over the limit.
const OverLimit = "over limits.findings of the configuration"

// Setting gives a rule, or a group of rules, a severity.
type Setting struct {
	Name     string
	Severity lint.Severity
	At       Position
}

// Override applies to the files that one of its globs matches.
type Override struct {
	Files   []string
	Profile grammar.Profile
	Rules   []Setting
	At      Position // of the profile
}

// Ignore suppresses findings of a rule, for a reason.
type Ignore struct {
	Files  []string
	Rule   string
	Line   string // words of the line; "" for any
	Reason string
	Until  time.Time // the last day on which it holds; zero for ever
	At     Position
}

// Position is a place in the configuration file, counted from 1; columns count characters.
type Position struct{ Line, Column int }

// Find returns the configuration for the cables of a folder: the .cablelint.yaml in it or in the
// nearest folder above it. Without one it returns the zero File.
func Find(folder string, book []*lint.Rule) (*File, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	for {
		name := filepath.Join(folder, Name)
		if _, err := os.Stat(name); err == nil {
			return Read(name, book)
		}
		up := filepath.Dir(folder)
		if up == folder {
			return new(File), nil
		}
		folder = up
	}
}

// FindFS returns the configuration for the cables of a folder of a file system: the .cablelint.yaml
// in it or in the nearest folder above it. Tables that it names are read out of the file system.
// Without one it returns the zero File.
func FindFS(fsys fs.FS, folder string, book []*lint.Rule) (*File, error) {
	for folder = path.Clean(folder); ; folder = path.Dir(folder) {
		name := path.Join(folder, Name)
		switch source, err := readFS(fsys)(name); {
		case err == nil:
			return parse(name, source, book, readFS(fsys))
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		case folder == "." || folder == "/":
			return new(File), nil
		}
	}
}

// Read reads a configuration file. Its mistakes are returned as an error, see [Mistakes]. Paths in
// the file are relative to its folder.
func Read(name string, book []*lint.Rule) (*File, error) {
	source, err := readFile(name)
	if err != nil {
		return nil, err
	}
	return Parse(name, source, book)
}

// relative returns a path in the form that globs match: relative to the folder of the
// configuration, with slashes.
func (f *File) relative(name string) string {
	if f.Path == "" || len(f.Exclude)+len(f.Overrides)+len(f.Ignore) == 0 {
		// there is no folder, or no glob, so the working folder need not be asked for
		return filepath.ToSlash(name)
	}
	if abs, err := filepath.Abs(name); err == nil {
		if folder, err := filepath.Abs(filepath.Dir(f.Path)); err == nil {
			if rel, err := filepath.Rel(folder, abs); err == nil {
				name = rel
			}
		}
	}
	return filepath.ToSlash(name)
}

// IsCable reports whether a walk reads a file of that name as a cable: whether it ends with .cable,
// .txt, .msg or .tel.
func IsCable(name string) bool {
	switch strings.ToLower(path.Ext(filepath.ToSlash(name))) {
	case ".cable", ".txt", ".msg", ".tel":
		return true
	}
	return false
}

// Excludes reports whether a walk leaves the file out.
func (f *File) Excludes(name string) bool { return leavesOut(f.Exclude, f.relative(name)) }

// For returns the configuration of the cable of that path. A setting of a rule overrides one of its
// group, a later one overrides an earlier one, and an override overrides the settings at the top.
func (f *File) For(name string) lint.Config {
	conf := lint.Config{Tables: f.Tables, Severities: map[string]lint.Severity{}}
	conf.Profile, _ = f.ProfileOf(name)
	for name, s := range f.Settings(name) {
		conf.Severities[name] = s.Severity
	}
	return conf
}

// Settings returns the settings for the cable of that path, by rule and group.
func (f *File) Settings(name string) map[string]Setting {
	rel := f.relative(name)
	settings := slices.Clone(f.Rules)
	for _, o := range f.Overrides {
		if matches(o.Files, rel) {
			settings = append(settings, o.Rules...)
		}
	}
	effective := map[string]Setting{}
	for _, s := range settings {
		effective[s.Name] = s
	}
	return effective
}

// ProfileOf returns the profile of the cable of that path, and its place in the file; the zero
// Position where the file sets none.
func (f *File) ProfileOf(name string) (grammar.Profile, Position) {
	rel := f.relative(name)
	profile, at := f.Profile, f.At["profile"]
	for _, o := range f.Overrides {
		if matches(o.Files, rel) && o.Profile != grammar.AnyProfile {
			profile, at = o.Profile, o.At
		}
	}
	return profile, at
}

// Suppress marks the findings that an ignore entry covers. It returns the entries for the file, and
// those of them that covered a finding. An entry whose last day has passed covers none.
func (f *File) Suppress(name string, res *lint.Result, now time.Time) (concerned, used []*Ignore) {
	rel := f.relative(name)
	for _, entry := range f.Ignore {
		if !matches(entry.Files, rel) {
			continue
		}
		concerned = append(concerned, entry)
		if entry.expired(now) {
			continue
		}
		for i := range res.Diagnostics {
			d := &res.Diagnostics[i]
			if d.Rule == entry.Rule && d.Suppressed == "" &&
				strings.Contains(lineOf(res, d.At), entry.Line) {
				d.Suppressed = entry.Reason
				used = append(used, entry)
			}
		}
	}
	return concerned, used
}

// expired reports whether the last day of an entry has passed.
func (e *Ignore) expired(now time.Time) bool {
	return !e.Until.IsZero() && now.After(e.Until.AddDate(0, 0, 1))
}

// Limit marks the findings of a cable over the limit as suppressed, and returns their number. The
// most severe findings are kept, and the first ones of equal severity, so that a limit never hides
// an error and shows a note.
func (f *File) Limit(res *lint.Result) (over int) {
	if f.Limits.Findings == 0 {
		return 0
	}
	left := f.Limits.Findings
	for _, severity := range []lint.Severity{lint.Error, lint.Warning, lint.Info} {
		for i := range res.Diagnostics {
			d := &res.Diagnostics[i]
			switch {
			case d.Severity != severity || d.Suppressed != "":
			case left > 0:
				left--
			default:
				d.Suppressed = OverLimit
				over++
			}
		}
	}
	return over
}

// IgnoresFor returns the ignore entries for the file of that path.
func (f *File) IgnoresFor(name string) []*Ignore {
	rel := f.relative(name)
	return slices.DeleteFunc(slices.Clone(f.Ignore),
		func(e *Ignore) bool { return !matches(e.Files, rel) })
}

// lineOf returns the line on which a finding begins.
func lineOf(res *lint.Result, at grammar.Span) string {
	file := res.Cable.File
	if len(file.Lines) == 0 {
		return ""
	}
	l := file.Lines[file.LineAt(at.Start)]
	return file.Text[l.Start:l.End]
}

func (p Position) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }
