package main

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

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

// baseline is the list of findings that were there when the check was brought in. They are matched by file, rule, message and
// the text of the line, not by its number.
type baseline struct {
	path    string
	entries map[string]baselineEntry // by fingerprint

	mu      sync.Mutex
	seen    map[string]bool          // fingerprints that were found again
	checked map[string]bool          // files that were looked at, relative to the baseline's folder
	found   map[string]baselineEntry // all that was found, for writing
}

// baselineEntry is a finding in the baseline file.
type baselineEntry struct {
	Fingerprint string `json:"fingerprint"`
	Path        string `json:"path"` // relative to the folder of the baseline, with slashes
	Rule        string `json:"rule"`
	Message     string `json:"message"`
}

// openBaseline reads a baseline. One that is to be written need not be there.
func openBaseline(path string, write bool) (*baseline, error) {
	b := &baseline{path: path, entries: map[string]baselineEntry{}, seen: map[string]bool{}, checked: map[string]bool{}, found: map[string]baselineEntry{}}
	source, err := os.ReadFile(path)
	if write && (err == nil || errors.Is(err, fs.ErrNotExist)) {
		return b, nil
	}
	if err != nil {
		return nil, err
	}
	var entries []baselineEntry
	dec := json.NewDecoder(bytes.NewReader(source))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&entries); err != nil {
		return nil, fmt.Errorf("%s: no baseline: %w", path, err)
	}
	for _, e := range entries {
		b.entries[e.Fingerprint] = e
	}
	return b, nil
}

// relative returns the name of a file as the baseline has it.
func (b *baseline) relative(name string) string {
	file, err1 := filepath.Abs(name)
	folder, err2 := filepath.Abs(filepath.Dir(b.path))
	if rel, err := filepath.Rel(folder, file); err1 == nil && err2 == nil && err == nil {
		name = rel
	}
	return filepath.ToSlash(name)
}

// suppress marks the findings that are in the baseline, and keeps note of all.
func (b *baseline) suppress(name string, res *lint.Result) {
	name = b.relative(name)
	prints := report.Fingerprints(name, res)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.checked[name] = true
	for i, print := range prints {
		d := &res.Diagnostics[i]
		if d.Suppressed != "" {
			continue
		}
		b.found[print] = baselineEntry{print, name, d.Rule, d.Message}
		if _, ok := b.entries[print]; ok {
			b.seen[print] = true
			d.Suppressed = "in the baseline " + filepath.Base(b.path)
		}
	}
}

// stale returns the entries of files that were checked which were not found again, in order.
func (b *baseline) stale() (stale []baselineEntry) {
	for print, e := range b.entries {
		if b.checked[e.Path] && !b.seen[print] {
			stale = append(stale, e)
		}
	}
	sortEntries(stale)
	return stale
}

func sortEntries(entries []baselineEntry) {
	slices.SortFunc(entries, func(a, b baselineEntry) int {
		for _, pair := range [...][2]string{{a.Path, b.Path}, {a.Rule, b.Rule}, {a.Message, b.Message}} {
			if c := strings.Compare(pair[0], pair[1]); c != 0 {
				return c
			}
		}
		return strings.Compare(a.Fingerprint, b.Fingerprint)
	})
}

// write puts the entries into the baseline file in one step.
func (b *baseline) write(entries map[string]baselineEntry) error {
	list := make([]baselineEntry, 0, len(entries))
	for _, e := range entries {
		list = append(list, e)
	}
	sortEntries(list)
	out, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return err
	}
	out = append(out, '\n')
	info, err := os.Stat(b.path)
	if err != nil {
		return os.WriteFile(b.path, out, 0o644)
	}
	return putInPlace(b.path, string(out), info)
}

// prune takes the stale entries out of the baseline file.
func (b *baseline) prune() error {
	kept := map[string]baselineEntry{}
	for print, e := range b.entries {
		if !b.checked[e.Path] || b.seen[print] {
			kept[print] = e
		}
	}
	return b.write(kept)
}
