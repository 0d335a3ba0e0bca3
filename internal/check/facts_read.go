package check

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
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/internal/regular"
	"github.com/cablelint/cablelint/lint"
)

// factsFiles are the files of facts of one check.
type factsFiles struct {
	*Engine
	begin     *FactsBegin // how this check judges
	open      []*os.File
	temporary []string // names of open files that are to go
	places    []factsPlace
	errors    []error // of cables that could not be read when facts were written
}

// factsPlace is where the line of a cable is.
type factsPlace struct {
	name   []string // separated at slashes
	path   string
	file   *os.File
	line   int
	offset int64
	length int
}

// openFacts finds the cables of files of facts, in the order in which a walk finds the cables. It fails
// where a file is not whole or does not fit the others.
func (e *Engine) openFacts(sources *Sources) (err error) {
	f := &factsFiles{Engine: e}
	e.facts = f
	if f.begin, err = e.begin(); err != nil {
		return err
	}
	for _, src := range sources.Files {
		if err := f.take(src.Path); err != nil {
			return err
		}
	}
	for _, err := range f.errors {
		e.warnOf(err)
	}
	slices.SortStableFunc(f.places, func(a, b factsPlace) int { return slices.Compare(a.name, b.name) })
	for i := 1; i < len(f.places); i++ {
		if p := f.places[i]; slices.Equal(p.name, f.places[i-1].name) {
			return fmt.Errorf("%s:%d: repeated cable %s", p.path, p.line, strings.Join(p.name, "/"))
		}
	}
	return nil
}

// close gives the files back.
func (f *factsFiles) close() {
	if f == nil {
		return
	}
	for _, file := range f.open {
		file.Close()
	}
	for _, name := range f.temporary {
		os.Remove(name)
	}
}

// take finds the lines of a file, which may hold what several calls of cablelint facts printed, one
// after another.
func (f *factsFiles) take(path string) error {
	file, err := f.file(path)
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

// errCut is returned for facts without their last line.
var errCut = errors.New("missing last line of the facts: they are truncated, or cablelint facts was interrupted; " +
	"write them again")

// at puts the place of a line before an error. A fault of the settings stays one.
func at(path string, line int, err error) error {
	placed := fmt.Errorf("%s:%d: %w", path, line, err)
	if isSetup(err) {
		return &SetupError{placed}
	}
	return placed
}

// file opens a file at whose places it can be read: standard input, and what is packed, are written
// into one.
func (f *factsFiles) file(path string) (*os.File, error) {
	if (input.Source{Path: path}).Stored() {
		file, err := regular.Open(path)
		if err == nil {
			f.open = append(f.open, file)
		}
		return file, err
	}
	in, err := input.Open(path, f.Stdin)
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
		Begin    *FactsBegin `json:"begin"`
		Settings string      `json:"settings"`
		Entry    *struct {
			Name string `json:"name"`
		} `json:"entry"`
		End *FactsEnd `json:"end"`
	}
	switch err := json.Unmarshal(line, &l); {
	case err != nil || l.Form == 0 || l.Begin == nil && l.Entry == nil && l.End == nil:
		return errors.New("expected a line of cablelint facts")
	case l.Form != FactsForm:
		return &SetupError{
			fmt.Errorf("found facts in form %d, expected %d; write them with this version", l.Form, FactsForm),
		}
	case l.Begin != nil && p.open:
		return errCut
	case l.Begin != nil:
		p.open, p.cables = true, 0
		return p.files.begin.fits(*l.Begin)
	case !p.open:
		return errors.New("missing first line of the facts")
	case l.End != nil:
		return p.end(*l.End)
	}
	p.cables++
	name := strings.Split(l.Entry.Name, "/")
	p.files.places = append(p.files.places, factsPlace{name, p.path, p.file, p.number, offset, len(line)})
	return p.files.fits(l.Entry.Name, l.Settings)
}

// end takes in the last line.
func (p *factsPart) end(e FactsEnd) error {
	p.open = false
	p.ended++
	if p.cables != e.Cables {
		return fmt.Errorf(
			"found %s, expected %d: lines are missing; write the facts again",
			plural.Count(p.cables, "cable"),
			e.Cables,
		)
	}
	if e.Unread > 0 {
		p.files.errors = append(p.files.errors, fmt.Errorf("%s:%d: %s could not be read when these facts were written",
			p.path, p.number, plural.Count(e.Unread, "file")))
	}
	return nil
}

// fits reports whether the cables of a part were judged as this check judges.
func (b *FactsBegin) fits(of FactsBegin) error {
	const same = "; give cablelint facts and check the same flag"
	switch {
	case of.Version != b.Version:
		return &SetupError{fmt.Errorf("found facts of cablelint %s, expected %s; write them with this version",
			of.Version, b.Version)}
	case of.AsOf != b.AsOf:
		return &SetupError{fmt.Errorf("found facts with --as-of %q, expected %q%s", of.AsOf, b.AsOf, same)}
	case of.Profile != b.Profile:
		return &SetupError{fmt.Errorf("found facts with --profile %q, expected %q%s", of.Profile, b.Profile, same)}
	}
	return nil
}

// fits reports whether a cable was judged by the configuration that holds here.
func (f *factsFiles) fits(name, settings string) error {
	sum, err := f.settingsSum(name)
	if err != nil || sum == settings {
		return err
	}
	file, err := f.Configuration(name)
	if err != nil {
		return err
	}
	here := "none"
	if file.Path != "" {
		here = filepath.ToSlash(paths.Relative(file.Path))
	}
	return &SetupError{fmt.Errorf("%s was judged by another configuration than here (%s); "+
		"write the facts with the same one", name, here)}
}

// factsUnits yields the work on each cable of the files of facts.
func (e *Engine) factsUnits() iter.Seq[unit] {
	return func(yield func(unit) bool) {
		for _, p := range e.facts.places {
			judge := func(give func(*Checked) error) error {
				c := new(Checked)
				if err := e.judgeFacts(p, c); err != nil {
					return err
				}
				return give(c)
			}
			if !yield(unit{strings.Join(p.name, "/"), judge}) {
				return
			}
		}
	}
}

// judgeFacts reads the line of a cable: what was found in it, and what a corpus keeps of it.
func (e *Engine) judgeFacts(p factsPlace, c *Checked) (err error) {
	c.bytes = p.length
	l, err := p.read()
	if err != nil {
		return err
	}
	entry := l.Entry
	if most := e.MaxSizeFor(entry.Name); int64(entry.Bytes) > most {
		return fmt.Errorf("%s:%d: %s of %d bytes, over the limit of %d (--max-size)",
			p.path, p.line, entry.Name, entry.Bytes, most)
	}
	if c.file, err = e.Configuration(entry.Name); err != nil {
		return err
	}
	if e.judgesByFew() {
		l.Found = slices.DeleteFunc(l.Found, func(d lint.Diagnostic) bool {
			return !slices.ContainsFunc(e.rulesFor(c.file), func(r *lint.Rule) bool { return r.Name == d.Rule })
		})
	}
	cable := &grammar.Cable{File: entry.File(), Profile: entry.Profile, Layout: entry.Dialect}
	c.Result = &lint.Result{Cable: cable, Profile: entry.Profile, Diagnostics: l.Found}
	for _, d := range l.Found {
		for _, at := range placesOf(d) {
			if at[0] < 0 || at[1] < at[0] || at[1] > len(cable.File.Text) {
				return fmt.Errorf("%s:%d: found a finding outside the text of %s", p.path, p.line, entry.Name)
			}
		}
	}
	if !e.NoCorpus {
		c.Entry, err = e.corpus.Encode(entry)
	}
	return err
}

// read reads the line.
func (p factsPlace) read() (l FactsLine, err error) {
	line := make([]byte, p.length)
	if _, err := p.file.ReadAt(line, p.offset); err != nil {
		return l, err
	}
	if err = json.Unmarshal(line, &l); err == nil {
		err = l.Entry.Valid()
	}
	if err != nil {
		return l, fmt.Errorf("%s:%d: %w", p.path, p.line, err)
	}
	return l, nil
}
