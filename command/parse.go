package command

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

type parseCommand struct {
	inputFlags
	Paths   []string `arg:"" help:"A cable, or - for standard input. With --jsonl or --csv: files, folders, globs, archives, tables."`
	JSONL   bool     `name:"jsonl" group:"Printing:" help:"Print an object a line for each of many cables, with its path and its facts."`
	CSV     bool     `name:"csv" group:"Printing:" help:"Print a row for each of many cables, for spreadsheets and databases: docs/parse-csv.md."`
	Explain bool     `group:"Printing:" help:"Print for each line what it was taken for, by which evidence and at what cost, and what else it could have been."`
	Jobs    uint     `group:"Reading:" short:"j" placeholder:"N" help:"Read that many cables at the same time. Otherwise one for each processor."`
	tableFlags
}

// Help is the longer help of the command.
func (*parseCommand) Help() string {
	return `Each value has its place in the text, and is null where the cable does not say it. With --jsonl and --csv, what cannot be read is reported on standard error, the rest goes on, and the exit code is 3. lint/facts.schema.json and docs/parse-line.schema.json describe the JSON.

Examples:

    cablelint parse a.cable
    cablelint parse --explain a.cable
    cablelint parse --jsonl cables box.zip table.csv | jq -r '[.path, .facts.subject.value] | @tsv'
    cablelint parse --csv cables > cables.csv`
}

// Run prints the facts of one cable, or of many.
func (c *parseCommand) Run(s streams, code *int) error {
	switch {
	case (c.JSONL || c.CSV) && c.Explain:
		return usageError("--explain with --jsonl or --csv; it is printed for one cable")
	case c.JSONL && c.CSV:
		return usageError("--jsonl with --csv; expected one of them")
	case c.JSONL || c.CSV:
		return c.lines(s, code)
	}
	if len(c.Paths) > 1 {
		return usageError("more than one file; --jsonl or --csv prints the facts of many")
	}
	name := filepath.ToSlash(paths.Relative(c.Paths[0]))
	source, err := input.ReadOne(name, s.stdin(), cmp.Or(int64(c.MaxSize), config.MaxSize))
	if err != nil {
		return err
	}
	if n := len(grammar.NewFile(name, source).Cables()); n > 1 && !c.Explain {
		return fmt.Errorf("%s: %d cables, expected one; parse --jsonl prints the facts of each", name, n)
	}
	enc := json.NewEncoder(visible.JSONWriter{W: s.out})
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if c.Explain {
		return check.Contain(name, func() error { return explainLines(s.out, grammar.NewFile(name, source)) })
	}
	return check.Contain(name, func() error {
		return enc.Encode(lint.ExtractFacts(grammar.Parse(name, source)))
	})
}

// explainLines prints how each line of a file was read, and why.
func explainLines(w io.Writer, f *grammar.File) error {
	cable := grammar.ParseFile(f)
	for _, r := range grammar.Explain(f) {
		first, _, _ := strings.Cut(r.At.Of(f.Text), "\n")
		if _, err := fmt.Fprintf(w, "%d: %s\n\t%v\n", f.Position(r.At.Start).Line,
			visible.Text(strings.TrimRight(first, "\r")), r); err != nil {
			return err
		}
		for _, e := range cable.Evidence {
			if e.At.Start < r.At.Start || e.At.Start >= r.At.End {
				continue
			}
			if _, err := fmt.Fprintf(w, "\tshows the %s: %s\n", shown(cable, e.Of), e.Says); err != nil {
				return err
			}
		}
	}
	return nil
}

// shown names what evidence shows: layout terp, wrapper foia.
func shown(c *grammar.Cable, of string) string {
	switch of {
	case "layout":
		return of + " " + c.Layout.String()
	case "profile":
		return of + " " + c.Profile.String()
	case "service":
		return of + " " + c.Service.String()
	}
	return "wrapper " + of
}

// parsedLine is a line of parse --jsonl.
type parsedLine struct {
	Path  string       `json:"path"`          // box.zip!a.cable, box.txt#2
	From  grammar.Part `json:"from,omitzero"` // where the cable begins in box.txt
	Facts *lint.Facts  `json:"facts"`
}

// render returns the line of a cable.
func (c *parseCommand) render(cable *check.Checked) (string, error) {
	var line bytes.Buffer
	if c.CSV {
		err := csvWriter{&line}.row(csvRow(cable.Cable, cable.Facts))
		return line.String(), err
	}
	enc := json.NewEncoder(visible.JSONWriter{W: &line})
	enc.SetEscapeHTML(false)
	err := enc.Encode(parsedLine{cable.Cable.File.Name, cable.Cable.File.Part, cable.Facts})
	return line.String(), err
}

// lines prints a line for each cable, in the order in which a walk finds them.
func (c *parseCommand) lines(s streams, code *int) error {
	s, flush := s.gathered()
	o := s.options()
	c.inputFlags.set(&o)
	c.tableFlags.set(&o)
	o.Rules, o.NoConfig, o.NoCorpus, o.NoCache = nil, true, true, true
	o.Jobs = cmp.Or(int(c.Jobs), runtime.GOMAXPROCS(0))
	engine, err := check.Open(o)
	if err != nil {
		return err
	}
	defer engine.Close()
	if c.CSV {
		if err := (csvWriter{s.out}).head(); err != nil {
			return err
		}
	}
	total, err := engine.Run(engine.Find(c.Paths), func(cable *check.Checked) (func() error, error) {
		line, err := c.render(cable)
		return func() error { _, err := io.WriteString(s.out, line); return err }, err
	})
	if err != nil {
		return err
	}
	if total.Undone != "" {
		s.warn("interrupted")
	}
	*code = exitCode(total, "never")
	return flush()
}
