package command

import (
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/collection"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/internal/replace"
	"github.com/cablelint/cablelint/internal/visible"
)

type reportCommand struct {
	settingFlags
	inputFlags
	cacheFlags
	Paths []string `arg:"" optional:"" help:"What cablelint check takes: files, folders, globs, archives, tables. Otherwise this folder."`
	tableFlags
	HTML   string `name:"html" group:"Printing:" placeholder:"FILE" help:"Write the figures into this file as one page with charts, which needs nothing else and can be printed; - prints the page. Then nothing else is printed unless --format is given."`
	Format string `group:"Printing:" short:"f" placeholder:"FORMAT" enum:",text,json" default:"" help:"Form of what is printed: text or json. Otherwise text."`
}

// Help is the longer help of the command.
func (*reportCommand) Help() string {
	return `Describes a collection: its cables by year, post, level, layout and what is around them, what was found in them, how complete the records of an archive are and how they go with the texts, how whole its messages and series of numbers are, and where its references lead. Each figure leads to a few cables as examples.

The page of --html can be read by a screen reader and printed; its links lead to the cables from the folder in which it lies. docs/report.schema.json describes the JSON.

The exit code is 0 whatever was found, 2 for wrong use or a wrong configuration, 3 where something could not be read.

Examples:

    cablelint report cables                       the figures in short
    cablelint report --html report.html cables    a page with charts
    cablelint report --format json cables         the same figures for programs`
}

// Run checks the cables and prints the figures. Where it is interrupted it prints none: figures of a
// part would be taken for the whole.
func (c *reportCommand) Run(s streams, code *int) error {
	collectAt(withCorpus)
	s = s.withProgress()
	o := s.options()
	c.settingFlags.set(&o)
	c.inputFlags.set(&o)
	c.cacheFlags.set(&o)
	c.tableFlags.set(&o)
	o.Entries = true
	engine, err := check.Open(o)
	if err != nil {
		return err
	}
	defer engine.Close()
	c.Paths = orHere(c.Paths)
	all := bookNear(engine, c.Paths)
	survey := collection.New(all.rules)
	defer survey.Close()
	if c.HTML == "-" && c.Format != "" {
		return usageError("--html - with --format; both would be printed")
	}
	sources := engine.Find(c.Paths)
	s.bar.begin(sources.Files)
	total, err := engine.Run(sources, survey.Put)
	s.bar.wipe()
	engine.Close()
	if err != nil {
		return err
	}
	s.warnUndone(total)
	*code = exitCode(total, "never")
	if total.Undone != "" {
		return nil
	}
	if err := survey.JoinFound(); err != nil {
		return err
	}
	figures, err := survey.Figures(total.Failures, total.Skipped)
	if err != nil {
		return err
	}
	return c.print(s.out, all, figures)
}

// print writes the figures in the forms that are asked for.
func (c *reportCommand) print(out io.Writer, all book, figures *collection.Figures) error {
	if c.HTML != "" {
		if err := c.writePage(out, all, figures); err != nil {
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

// writePage writes the page whole, or leaves the one that is there as it is. For - it is printed.
func (c *reportCommand) writePage(out io.Writer, all book, figures *collection.Figures) error {
	var text bytes.Buffer
	page := collection.Page{
		Title: "Cables in " + placesRead(c.Paths),
		Made:  time.Now(),
		Href:  linkFrom(filepath.Dir(c.HTML)),
		About: all.about,
	}
	if !c.AsOf.IsZero() {
		page.Made = c.AsOf.Time
	}
	if err := page.Write(&text, figures); err != nil {
		return err
	}
	if c.HTML == "-" {
		_, err := out.Write(text.Bytes())
		return err
	}
	return replace.Write(c.HTML, text.Bytes())
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
		names = append(names, plural.Count(left, "other place"))
	}
	return strings.Join(names, ", ")
}

// linkFrom returns what gives the address of a cable as seen from a folder: that of the archive or
// the table which holds it.
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

// about returns what a rule reports, by the first sentence of its page.
func (b book) about(rule string) string {
	about, _, _ := strings.Cut(b.page(rule), "\n\n")
	about, _, _ = strings.Cut(strings.Join(strings.Fields(about), " "), ". ")
	if _, what, ok := strings.Cut(about, " reports"); ok {
		about = strings.TrimLeft(what, ", ")
	}
	return strings.TrimSuffix(about, ".")
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(visible.JSONWriter{W: w})
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
