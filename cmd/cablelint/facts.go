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
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

// factsForm is the number of the form of a line of facts. It grows when lines of before cannot be read any more.
const factsForm = 1

// factsLine is one cable in a file of facts.
type factsLine struct {
	Form  int               `json:"form"`
	Entry *lint.Entry       `json:"entry"`
	Found []lint.Diagnostic `json:"found"`
}

type factsCommand struct {
	settingFlags
	inputFlags
	Paths      []string `arg:"" help:"What cablelint check takes: files, folders, globs, archives, tables."`
	Column     string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds the cables. Otherwise one called text, body, content or cable."`
	NameColumn string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds their names. Otherwise rows are counted."`
}

// Help is the longer help of the command.
func (*factsCommand) Help() string {
	return "Splits the check of a large corpus: run it over each part, anywhere, and cablelint check --facts over what they print. " +
		"The findings are those of one check of the whole, in the order in which a walk finds the files."
}

// Run prints a line for each cable.
func (c *factsCommand) Run(s streams, code *int) error {
	check := checkCommand{settingFlags: c.settingFlags, inputFlags: c.inputFlags, Paths: c.Paths, Column: c.Column, NameColumn: c.NameColumn,
		NoCorpus: true, StdinFilename: "-", FailOn: "never"}
	set, err := openSettings(s, c.settingFlags)
	if err != nil {
		return err
	}
	options := c.options(s)
	options.Column, options.NameColumn = c.Column, c.NameColumn
	troubles := 0
	sources := c.find(c.Paths, s, &troubles)
	out := bufio.NewWriter(s.out)
	sinks := []*sink{{format: report.Format{Print: printFacts}, w: out}}
	t, err := check.checkAll(s, set, check.jobs(check.cables(sources, options, set), set, sinks), sinks, newProgress(s.err, sources))
	if err != nil {
		return err
	}
	t.troubles += troubles
	*code = check.exitCode(t)
	return out.Flush()
}

// printFacts prints the line of one cable. What is suppressed is found out again where the lines are judged together.
func printFacts(w io.Writer, res *lint.Result) error {
	e := res.Entry()
	found := slices.Clone(res.Diagnostics)
	var places []lint.Place
	for i := range found {
		found[i].Suppressed = ""
		places = append(places, placesOf(found[i])...)
	}
	e.Keep(res.Cable.File, places...)
	return json.NewEncoder(w).Encode(factsLine{factsForm, e, found})
}

// placesOf returns the places that a report of a finding shows.
func placesOf(d lint.Diagnostic) []lint.Place {
	places := []lint.Place{{d.At.Start, d.At.End}}
	for _, n := range d.Notes {
		if n.In != nil {
			continue // of another file
		}
		places = append(places, lint.Place{n.At.Start, n.At.End})
	}
	for _, f := range d.Fixes {
		for _, e := range f.Edits {
			places = append(places, lint.Place{e.At.Start, e.At.End})
		}
	}
	return places
}

// factsPlace is where the line of a cable stands.
type factsPlace struct {
	name   []string // parted at slashes
	file   *os.File
	line   int
	offset int64
	length int
}

// factJobs returns what is to be done for each cable of files of facts, in the order in which a walk finds the cables.
func (c *checkCommand) factJobs(sources []input.Source, set *settings, sinks []*sink) (iter.Seq[func() *outcome], error) {
	var all []factsPlace
	for _, src := range sources {
		places, err := factsIn(src.Path)
		if err != nil {
			return nil, err
		}
		all = append(all, places...)
	}
	slices.SortStableFunc(all, func(a, b factsPlace) int { return slices.Compare(a.name, b.name) })
	for i := 1; i < len(all); i++ {
		if slices.Equal(all[i].name, all[i-1].name) {
			return nil, fmt.Errorf("%s:%d: %s a second time", all[i].file.Name(), all[i].line, strings.Join(all[i].name, "/"))
		}
	}
	return func(yield func(func() *outcome) bool) {
		for _, p := range all {
			if !yield(func() *outcome { return c.facts(p, set, sinks) }) {
				return
			}
		}
	}, nil
}

// factsIn finds the lines of a file of facts.
func factsIn(path string) (places []factsPlace, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	r := bufio.NewReaderSize(f, 1<<20)
	for offset, number := int64(0), 1; ; number++ {
		line, err := r.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			name, fault := factsName(line)
			if fault != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, number, fault)
			}
			places = append(places, factsPlace{strings.Split(name, "/"), f, number, offset, len(line)})
		}
		offset += int64(len(line))
		switch {
		case errors.Is(err, io.EOF):
			return places, nil
		case err != nil:
			return nil, err
		}
	}
}

// factsName returns the name of the cable of a line.
func factsName(line []byte) (string, error) {
	var l struct {
		Form  int                    `json:"form"`
		Entry *struct{ Name string } `json:"entry"`
	}
	switch err := json.Unmarshal(line, &l); {
	case err != nil || l.Entry == nil:
		return "", errors.New("no line of cablelint facts where one is due")
	case l.Form != factsForm:
		return "", fmt.Errorf("facts in the form %d where %d is due; write them with this version", l.Form, factsForm)
	}
	return l.Entry.Name, nil
}

// facts judges the cable of a line.
func (c *checkCommand) facts(p factsPlace, set *settings, sinks []*sink) *outcome {
	o := &outcome{parts: make([]bytes.Buffer, len(sinks)), rules: map[string]int{}, bytes: p.length}
	defer o.contain(strings.Join(p.name, "/"))
	line := make([]byte, p.length)
	if _, o.err = p.file.ReadAt(line, p.offset); o.err != nil {
		return o
	}
	var l factsLine
	if err := json.Unmarshal(line, &l); err != nil {
		o.err = fmt.Errorf("%s:%d: %w", p.file.Name(), p.line, err)
		return o
	}
	if err := l.Entry.Valid(); err != nil {
		o.err = fmt.Errorf("%s:%d: %w", p.file.Name(), p.line, err)
		return o
	}
	if most := set.maxSize(c.MaxSize, l.Entry.Name); int64(l.Entry.Bytes) > most {
		o.err = fmt.Errorf("%s:%d: %s of %d bytes, over the limit of %d (--max-size)", p.file.Name(), p.line, l.Entry.Name, l.Entry.Bytes, most)
		return o
	}
	file, err := set.file(l.Entry.Name)
	if err != nil {
		o.err, o.setup = err, true
		return o
	}
	cable := &grammar.Cable{File: l.Entry.File(), Profile: l.Entry.Profile, Dialect: l.Entry.Dialect}
	res := &lint.Result{Cable: cable, Profile: l.Entry.Profile, Diagnostics: l.Found}
	for _, d := range l.Found {
		for _, at := range placesOf(d) {
			if at[0] < 0 || at[1] < at[0] || at[1] > len(cable.File.Text) {
				o.err = fmt.Errorf("%s:%d: a finding outside the text of %s", p.file.Name(), p.line, l.Entry.Name)
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
