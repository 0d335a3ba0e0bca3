// Package baseline keeps the findings that existed when a check was introduced, so that only new
// ones are shown.
//
// They are matched by file, rule, message and the text of the line, not by its number: a line added
// above changes nothing.
package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/internal/regular"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

// Entry is one finding in a baseline file.
type Entry struct {
	Fingerprint string `json:"fingerprint"`
	Path        string `json:"path"` // relative to the folder of the baseline, with slashes
	Rule        string `json:"rule"`
	Message     string `json:"message"`
}

// Baseline is a list of findings, and which of them were found again. It may be used by many
// goroutines.
type Baseline struct {
	path    string
	source  string           // of the file
	rules   []*lint.Rule     // to which the entries belong, also by former names
	entries map[string]Entry // by fingerprint

	mu      sync.Mutex
	seen    map[string]bool  // fingerprints that were found again
	checked map[string]bool  // files that were looked at, relative to the baseline's folder
	found   map[string]Entry // all that was found
	walked  []string         // folders in which all was looked at
	unasked map[string]bool  // rules by which not all was checked
}

// New returns a baseline without entries, for the file of that path.
func New(path string) *Baseline {
	return &Baseline{path: path, entries: map[string]Entry{}, seen: map[string]bool{},
		checked: map[string]bool{}, found: map[string]Entry{}}
}

// maxFile bounds what is read of a baseline, in bytes: two million findings.
const maxFile = 1 << 30

// Read reads a baseline file, which is a regular file. An entry may call one of the rules by an
// alias. An error names the file.
func Read(path string, rules []*lint.Rule) (*Baseline, error) {
	source, err := regular.ReadFile(path, maxFile)
	if err != nil {
		return nil, err
	}
	var entries []Entry
	dec := json.NewDecoder(bytes.NewReader(source))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&entries); err != nil {
		return nil, fmt.Errorf("%s: not a baseline: %w", path, err)
	}
	b := New(path)
	b.source, b.rules = string(source), rules
	for _, e := range entries {
		if r := lint.RuleNamed(rules, e.Rule); r != nil {
			e.Rule = r.Name
		}
		b.entries[e.Fingerprint] = e
	}
	return b, nil
}

// Path returns the path of the baseline file.
func (b *Baseline) Path() string { return b.path }

// relative returns the name of a file as the baseline writes it.
func (b *Baseline) relative(name string) string {
	file, err1 := filepath.Abs(name)
	folder, err2 := filepath.Abs(filepath.Dir(b.path))
	if rel, err := filepath.Rel(folder, file); err1 == nil && err2 == nil && err == nil {
		name = rel
	}
	return filepath.ToSlash(name)
}

// Suppress marks the findings of the file of that path which are in the baseline, and keeps note of
// all.
func (b *Baseline) Suppress(path string, res *lint.Result) {
	path = b.relative(path)
	prints := report.Fingerprints(path, res)
	former := b.formerPrints(path, res)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.checked[path] = true
	for i, print := range prints {
		d := &res.Diagnostics[i]
		if d.Suppressed != "" {
			continue
		}
		b.found[print] = Entry{print, path, d.Rule, d.Message}
		for _, print := range append([]string{print}, former[i]...) {
			if _, ok := b.entries[print]; ok {
				b.seen[print] = true
				d.Suppressed = "in the baseline " + filepath.Base(b.path)
			}
		}
	}
}

// formerPrints returns, by the index of a finding, the fingerprints that it had under the former
// names of its rule.
func (b *Baseline) formerPrints(path string, res *lint.Result) map[int][]string {
	var former map[int][]string
	for i, d := range res.Diagnostics {
		rule := lint.RuleNamed(b.rules, d.Rule)
		if rule == nil || len(rule.Aliases) == 0 {
			continue
		}
		if former == nil {
			former = map[int][]string{}
		}
		if len(former[i]) > 0 {
			continue
		}
		for _, name := range rule.Aliases {
			renamed := &lint.Result{Cable: res.Cable, Diagnostics: slices.Clone(res.Diagnostics)}
			for j := range renamed.Diagnostics {
				if renamed.Diagnostics[j].Rule == rule.Name {
					renamed.Diagnostics[j].Rule = name
				}
			}
			for j, print := range report.Fingerprints(path, renamed) {
				if renamed.Diagnostics[j].Rule == name {
					former[j] = append(former[j], print)
				}
			}
		}
	}
	return former
}

// Looked records what a check covered, besides the files whose findings [Baseline.Suppress] saw:
// the folders of which all files were read, so that an entry of a removed file is stale, and the
// rules that did not run on everything, whose entries are never stale.
func (b *Baseline) Looked(folders []string, unasked map[string]bool) {
	b.walked, b.unasked = folders, unasked
}

// Stale returns the entries that were not found again, though their file was checked or removed, in
// order of path, rule and message.
func (b *Baseline) Stale() (stale []Entry) {
	for print, e := range b.entries {
		if b.isStale(print, e) {
			stale = append(stale, e)
		}
	}
	sortEntries(stale)
	return stale
}

// isStale reports whether an entry was not found again where it would have been.
func (b *Baseline) isStale(print string, e Entry) bool {
	return !b.seen[print] && !b.unasked[e.Rule] && (b.checked[e.Path] || b.isGone(e.Path))
}

// isGone reports whether the file of that path, relative to the baseline, was removed from a folder
// of which all files were read. A cable of an archive, box.zip!a.cable, is removed with the
// archive.
func (b *Baseline) isGone(path string) bool {
	path, _, _ = strings.Cut(path, "!")
	path = filepath.Join(filepath.Dir(b.path), filepath.FromSlash(path))
	if !paths.Any(b.walked, path) {
		return false
	}
	_, err := os.Lstat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// Found returns the text of a baseline file that holds all that was found.
func (b *Baseline) Found() ([]byte, error) { return text(b.found) }

// Keep takes over from an older baseline the entries of files that were not read, and returns
// their number: these files may still have the findings of the older one.
func (b *Baseline) Keep(old *Baseline) (kept int) {
	for print, e := range old.entries {
		if _, again := b.found[print]; !again && !b.checked[e.Path] {
			b.found[print] = e
			kept++
		}
	}
	return kept
}

// Pruned returns the text of a baseline file without the stale entries.
func (b *Baseline) Pruned() ([]byte, error) {
	kept := map[string]Entry{}
	for print, e := range b.entries {
		if !b.isStale(print, e) {
			kept[print] = e
		}
	}
	return text(kept)
}

// text returns the text of a baseline file, in a fixed order.
func text(entries map[string]Entry) ([]byte, error) {
	list := make([]Entry, 0, len(entries))
	for _, e := range entries {
		list = append(list, e)
	}
	sortEntries(list)
	out, err := json.MarshalIndent(list, "", "  ")
	return append(out, '\n'), err
}

func sortEntries(entries []Entry) {
	slices.SortFunc(entries, func(a, b Entry) int {
		for _, pair := range [...][2]string{{a.Path, b.Path}, {a.Rule, b.Rule}, {a.Message, b.Message}} {
			if c := strings.Compare(pair[0], pair[1]); c != 0 {
				return c
			}
		}
		return strings.Compare(a.Fingerprint, b.Fingerprint)
	})
}
