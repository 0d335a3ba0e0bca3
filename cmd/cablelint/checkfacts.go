package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/internal/regular"
	"github.com/cablelint/cablelint/lint"
)

// factsFiles are the files of facts of one check.
type factsFiles struct {
	set       *settings
	begin     *factsBegin // how this check judges
	open      []*os.File
	temporary []string // names of open files that are to go
	places    []factsPlace
	troubles  []error // cables that could not be read when facts were written
}

// factsPlace is where the line of a cable stands.
type factsPlace struct {
	name   []string // parted at slashes
	path   string
	file   *os.File
	line   int
	offset int64
	length int
}

// openFacts finds the cables of files of facts, in the order in which a walk finds the cables. It fails where a file is not whole or does
// not fit the others. What it returns is to be closed, also where it fails.
func (c *checkCommand) openFacts(s streams, sources []input.Source, set *settings) (*factsFiles, error) {
	f := &factsFiles{set: set}
	var err error
	if f.begin, err = c.begin(); err != nil {
		return f, err
	}
	for _, src := range sources {
		if err := f.take(src.Path, s); err != nil {
			return f, err
		}
	}
	for _, err := range f.troubles {
		fmt.Fprintln(s.err, "cablelint:", err)
	}
	slices.SortStableFunc(f.places, func(a, b factsPlace) int { return slices.Compare(a.name, b.name) })
	for i := 1; i < len(f.places); i++ {
		if p := f.places[i]; slices.Equal(p.name, f.places[i-1].name) {
			return f, fmt.Errorf("%s:%d: %s a second time", p.path, p.line, strings.Join(p.name, "/"))
		}
	}
	return f, nil
}

// close gives the files back.
func (f *factsFiles) close() {
	for _, file := range f.open {
		file.Close()
	}
	for _, name := range f.temporary {
		os.Remove(name)
	}
}

// take finds the lines of a file, which may hold what several calls of cablelint facts printed, behind each other.
func (f *factsFiles) take(path string, s streams) error {
	file, err := f.file(path, s)
	if err != nil {
		return err
	}
	r := bufio.NewReaderSize(file, 1<<20)
	part := factsPart{files: f, path: path, file: file}
	for offset := int64(0); ; {
		line, err := r.ReadBytes('\n')
		part.number++
		if len(bytes.TrimSpace(line)) > 0 {
			if err := part.take(line, offset); err != nil {
				return at(path, part.number, err)
			}
		}
		offset += int64(len(line))
		switch {
		case errors.Is(err, io.EOF):
			if part.open || part.ended == 0 {
				return fmt.Errorf("%s: %w", path, errCut)
			}
			return nil
		case err != nil:
			return err
		}
	}
}

// errCut is told of facts without their last line.
var errCut = errors.New("no line with which facts end: they were cut, or cablelint facts was interrupted; write them anew")

// at puts the place of a line before an error. A fault of the settings stays one.
func at(path string, line int, err error) error {
	placed := fmt.Errorf("%s:%d: %w", path, line, err)
	if wrong := new(setupError); errors.As(err, &wrong) {
		return &setupError{placed}
	}
	return placed
}

// file opens a file at whose places it can be read: standard input, and what is packed, are written into one.
func (f *factsFiles) file(path string, s streams) (*os.File, error) {
	if (input.Source{Path: path}).Stored() {
		file, err := regular.Open(path)
		if err == nil {
			f.open = append(f.open, file)
		}
		return file, err
	}
	in, err := input.Open(path, s.stdin())
	if err != nil {
		return nil, err
	}
	defer in.Close()
	file, err := os.CreateTemp("", "cablelint-facts-*")
	if err != nil {
		return nil, err
	}
	f.open, f.temporary = append(f.open, file), append(f.temporary, file.Name())
	if _, err := io.Copy(file, in); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	_, err = file.Seek(0, io.SeekStart)
	return file, err
}

// factsPart is what one call of cablelint facts printed, as far as it was read.
type factsPart struct {
	files  *factsFiles
	path   string
	file   *os.File
	number int  // of the line
	open   bool // between the first line and the last one
	cables int
	ended  int // parts of the file
}

// take takes in a line at that offset.
func (p *factsPart) take(line []byte, offset int64) error {
	var l struct {
		Form     int         `json:"form"`
		Begin    *factsBegin `json:"begin"`
		Settings string      `json:"settings"`
		Entry    *struct {
			Name string `json:"name"`
		} `json:"entry"`
		End *factsEnd `json:"end"`
	}
	switch err := json.Unmarshal(line, &l); {
	case err != nil || l.Form == 0 || l.Begin == nil && l.Entry == nil && l.End == nil:
		return errors.New("no line of cablelint facts where one is due")
	case l.Form != factsForm:
		return &setupError{fmt.Errorf("facts in the form %d where %d is due; write them with this version", l.Form, factsForm)}
	case l.Begin != nil && p.open:
		return errCut
	case l.Begin != nil:
		p.open, p.cables = true, 0
		return p.files.begin.fits(*l.Begin)
	case !p.open:
		return errors.New("no line with which facts begin where one is due")
	case l.End != nil:
		return p.end(*l.End)
	}
	p.cables++
	p.files.places = append(p.files.places, factsPlace{strings.Split(l.Entry.Name, "/"), p.path, p.file, p.number, offset, len(line)})
	return p.files.fits(l.Entry.Name, l.Settings)
}

// end takes in the last line.
func (p *factsPart) end(e factsEnd) error {
	p.open = false
	p.ended++
	if p.cables != e.Cables {
		return fmt.Errorf("%s where %d are due: lines are gone; write the facts anew", count(p.cables, "cable"), e.Cables)
	}
	if e.Unread > 0 {
		p.files.troubles = append(p.files.troubles, fmt.Errorf("%s:%d: %s could not be read when these facts were written", p.path, p.number, count(e.Unread, "file")))
	}
	return nil
}

// fits reports whether the cables of a part were judged as this check judges.
func (b *factsBegin) fits(of factsBegin) error {
	const same = "; give cablelint facts and check the same flag"
	switch {
	case of.Version != b.Version:
		return &setupError{fmt.Errorf("facts of cablelint %s where this is %s; write them with this version", of.Version, b.Version)}
	case of.AsOf != b.AsOf:
		return &setupError{fmt.Errorf("facts with --as-of %q where it is %q here%s", of.AsOf, b.AsOf, same)}
	case of.Profile != b.Profile:
		return &setupError{fmt.Errorf("facts with --profile %q where it is %q here%s", of.Profile, b.Profile, same)}
	}
	return nil
}

// fits reports whether a cable was judged by the configuration that holds here.
func (f *factsFiles) fits(name, settings string) error {
	sum, err := f.set.settingsSum(name)
	if err != nil || sum == settings {
		return err
	}
	file, err := f.set.file(name)
	if err != nil {
		return err
	}
	here := "without a configuration here"
	if file.Path != "" {
		here = "by " + filepath.ToSlash(paths.Relative(file.Path)) + " here"
	}
	return &setupError{fmt.Errorf("%s was judged by another configuration than it is %s; write the facts with the same one", name, here)}
}

// factJobs returns what is to be done for each cable of files of facts.
func (c *checkCommand) factJobs(files *factsFiles, sinks []*sink) iter.Seq[func() *outcome] {
	return func(yield func(func() *outcome) bool) {
		for _, p := range files.places {
			if !yield(func() *outcome { return c.facts(p, files.set, sinks) }) {
				return
			}
		}
	}
}

// facts judges the cable of a line.
func (c *checkCommand) facts(p factsPlace, set *settings, sinks []*sink) *outcome {
	o := newOutcome(sinks)
	o.bytes = p.length
	defer o.contain(strings.Join(p.name, "/"))
	line := make([]byte, p.length)
	if _, o.err = p.file.ReadAt(line, p.offset); o.err != nil {
		return o
	}
	var l factsLine
	if err := json.Unmarshal(line, &l); err != nil {
		o.err = fmt.Errorf("%s:%d: %w", p.path, p.line, err)
		return o
	}
	if err := l.Entry.Valid(); err != nil {
		o.err = fmt.Errorf("%s:%d: %w", p.path, p.line, err)
		return o
	}
	if most := set.maxSize(c.MaxSize, l.Entry.Name); int64(l.Entry.Bytes) > most {
		o.err = fmt.Errorf("%s:%d: %s of %d bytes, over the limit of %d (--max-size)", p.path, p.line, l.Entry.Name, l.Entry.Bytes, most)
		return o
	}
	file, err := set.file(l.Entry.Name)
	if err != nil {
		o.err, o.setup = err, true
		return o
	}
	cable := &grammar.Cable{File: l.Entry.File(), Profile: l.Entry.Profile, Dialect: l.Entry.Dialect}
	if len(c.Rule) > 0 {
		l.Found = slices.DeleteFunc(l.Found, func(d lint.Diagnostic) bool {
			return !slices.ContainsFunc(set.book, func(r *lint.Rule) bool { return r.Name == d.Rule })
		})
	}
	res := &lint.Result{Cable: cable, Profile: l.Entry.Profile, Diagnostics: l.Found}
	for _, d := range l.Found {
		for _, at := range placesOf(d) {
			if at[0] < 0 || at[1] < at[0] || at[1] > len(cable.File.Text) {
				o.err = fmt.Errorf("%s:%d: a finding outside the text of %s", p.path, p.line, l.Entry.Name)
				return o
			}
		}
	}
	set.suppress(file, l.Entry.Name, res)
	if !c.NoCorpus {
		o.corpus, o.err = set.corpus.Encode(l.Entry)
	}
	c.print(o, res, sinks)
	return o
}
