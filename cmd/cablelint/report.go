package main

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/cablelint/cablelint/internal/collection"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

type reportCommand struct {
	settingFlags
	inputFlags
	cacheFlags
	Paths      []string `arg:"" help:"What cablelint check takes: files, folders, globs, archives, tables."`
	Column     string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds the cables. Otherwise one called text, body, content or cable."`
	NameColumn string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds their names. Otherwise rows are counted."`
	HTML       string   `name:"html" group:"Printing:" placeholder:"FILE" help:"Write the figures into this file as one page with charts, which needs nothing else and can be printed. Then nothing is printed unless --format is given."`
	Format     string   `group:"Printing:" placeholder:"FORMAT" enum:",text,json" default:"" help:"Form of what is printed: text or json. Otherwise text."`
}

// Help is the longer help of the command.
func (*reportCommand) Help() string {
	return `Describes a collection: its cables by year, post, level and layout, what was found in them, how whole its messages and series of numbers are, and where its references lead. Each figure leads to a few cables as examples.

The page of --html can be read by a screen reader and printed; its links lead to the cables from the folder in which it lies. docs/report.schema.json describes the JSON.

The exit code is 0 whatever was found, 2 for wrong use or a wrong configuration, 3 where something could not be read.

Examples:

    cablelint report cables                       the figures in short
    cablelint report --html report.html cables    a page with charts
    cablelint report --format json cables         the same figures for programs`
}

// surveyed is what comes of one cable on its way to the survey. Findings between cables have no entry.
type surveyed struct {
	Entry *lint.Entry
	Name  string
	Found []collection.Finding
}

// Run checks the cables and prints the figures. Where it is interrupted it prints none: figures of a part would be taken for the whole.
func (c *reportCommand) Run(s streams, code *int) error {
	set, err := openSettings(s, c.settingFlags)
	if err != nil {
		return err
	}
	gathered := collection.New(set.book)
	defer gathered.Close()
	t, err := c.gather(s, set, gathered)
	if err != nil {
		return err
	}
	*code = (&checkCommand{FailOn: "never"}).exitCode(t)
	if t.undone != "" {
		return nil
	}
	figures, err := gathered.Figures(t.troubles)
	if err != nil {
		return err
	}
	return c.print(s.out, figures)
}

// gather checks the cables and puts what comes of them into a survey.
func (c *reportCommand) gather(s streams, set *settings, gathered *collection.Survey) (t sum, err error) {
	check := checkCommand{settingFlags: c.settingFlags, inputFlags: c.inputFlags, StdinFilename: "-"}
	options := c.options(s)
	options.Column, options.NameColumn = c.Column, c.NameColumn
	troubles := 0
	sources := c.find(c.Paths, s, &troubles)
	set.memory = c.cacheFlags.open(s.err, sources, set.book)
	set.entries.Store(true)
	defer set.memory.close(s.err)
	taken := &surveyWriter{survey: gathered}
	sinks := []*sink{{format: report.Format{Print: printSurveyed}, w: taken}}
	jobs := withEntries(check.jobs(check.cables(sources, options, set), set, sinks), set.corpus)
	t, err = check.checkAll(s, set, jobs, sinks, newProgress(s, sources))
	if err != nil {
		return t, err
	}
	t.troubles += troubles
	if t.undone != "" {
		return t, nil
	}
	return t, taken.join()
}

// print writes the figures in the forms that are asked for.
func (c *reportCommand) print(out io.Writer, figures *collection.Figures) error {
	if c.HTML != "" {
		if err := c.writePage(figures); err != nil {
			return err
		}
	}
	switch {
	case c.Format == "json":
		return writeJSON(out, figures)
	case c.Format == "text", c.HTML == "":
		return collection.Text(out, figures)
	}
	return nil
}

// writePage writes the page whole, or leaves the one that is there as it is.
func (c *reportCommand) writePage(figures *collection.Figures) error {
	var text bytes.Buffer
	page := collection.Page{Title: "Cables in " + placesRead(c.Paths), Made: time.Now(), Href: linkFrom(filepath.Dir(c.HTML)), About: aboutRule}
	if !c.AsOf.IsZero() {
		page.Made = c.AsOf.Time
	}
	if err := page.Write(&text, figures); err != nil {
		return err
	}
	return writeWhole(c.HTML, text.Bytes())
}

// placesRead names what was read: a folder by its own name, also where it was given as a dot.
func placesRead(paths []string) string {
	const most = 3
	var names []string
	for _, path := range paths[:min(most, len(paths))] {
		name := filepath.ToSlash(path)
		if full, err := filepath.Abs(path); err == nil && (name == "." || strings.HasSuffix(name, "..")) {
			name = filepath.Base(full)
		}
		if name == "-" {
			name = "standard input"
		}
		names = append(names, strings.TrimSuffix(name, "/"))
	}
	if left := len(paths) - most; left > 0 {
		names = append(names, plural(left, "other place", "other places"))
	}
	return strings.Join(names, ", ")
}

// linkFrom returns what gives the address of a cable as seen from a folder: that of the archive or the table which holds it.
func linkFrom(folder string) func(name string) string {
	folder, err := filepath.Abs(folder)
	return func(name string) string {
		path, wrong := filepath.Abs(filepath.FromSlash(holder(name)))
		if err != nil || wrong != nil || name == "-" {
			return ""
		}
		if rel, wrong := filepath.Rel(folder, path); wrong == nil {
			path = rel // on another drive there is none
		}
		return (&url.URL{Path: filepath.ToSlash(path)}).String()
	}
}

// holder returns the file in which the cable of that name is: box.zip for box.zip!a.cable, a!.cable for itself.
func holder(name string) string {
	for i, c := range name {
		if c != '!' {
			continue
		}
		if info, err := os.Stat(filepath.FromSlash(name[:i])); err == nil && info.Mode().IsRegular() {
			return name[:i]
		}
	}
	return name
}

// aboutRule returns what a rule reports, by the first sentence of its page.
func aboutRule(rule string) string {
	about, _, _ := strings.Cut(pageOf(rule), "\n\n")
	about, _, _ = strings.Cut(strings.Join(strings.Fields(about), " "), ". ")
	if _, what, ok := strings.Cut(about, " reports"); ok {
		about = strings.TrimLeft(what, ", ")
	}
	return strings.TrimSuffix(about, ".")
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// printSurveyed prints what was found in one cable for the survey.
func printSurveyed(w io.Writer, res *lint.Result) error {
	l := surveyed{Name: res.Cable.File.Name}
	for _, d := range report.Shown(res).Diagnostics {
		line := res.Cable.File.LineAt(d.At.Start) + 1
		l.Found = append(l.Found, collection.Finding{Rule: d.Rule, Severity: d.Severity, Line: line, Message: d.Message})
	}
	return json.NewEncoder(w).Encode(l)
}

// withEntries puts what the corpus keeps of a cable to what was found in it.
func withEntries(jobs iter.Seq[func() *outcome], corpus *lint.Corpus) iter.Seq[func() *outcome] {
	return func(yield func(func() *outcome) bool) {
		for job := range jobs {
			do := func() *outcome {
				o := job()
				if o.err == nil {
					o.err = putEntry(o, corpus)
				}
				if o.err != nil {
					o.parts[0].Reset()
				}
				return o
			}
			if !yield(do) {
				return
			}
		}
	}
}

// putEntry puts what the corpus keeps of a cable into the line for the survey.
func putEntry(o *outcome, corpus *lint.Corpus) error {
	var l surveyed
	if err := json.Unmarshal(o.parts[0].Bytes(), &l); err != nil {
		return err
	}
	e, err := corpus.Decode(o.corpus)
	if err != nil {
		return err
	}
	l.Entry = collection.Slim(e)
	o.parts[0].Reset()
	return json.NewEncoder(&o.parts[0]).Encode(l)
}

// surveyWriter hands what is written, the line of one cable each time, to a survey.
type surveyWriter struct {
	survey  *collection.Survey
	between []surveyed // findings between cables
}

func (w *surveyWriter) Write(line []byte) (int, error) {
	var l surveyed
	err := json.Unmarshal(line, &l)
	switch {
	case err != nil:
	case l.Entry == nil:
		w.between = append(w.between, l)
	default:
		err = w.survey.Add(l.Entry, l.Found)
	}
	return len(line), err
}

// join hands the findings between cables over.
func (w *surveyWriter) join() error {
	return w.survey.Join(func(yield func(string, []collection.Finding) bool) {
		for _, l := range w.between {
			if !yield(l.Name, l.Found) {
				return
			}
		}
	})
}
