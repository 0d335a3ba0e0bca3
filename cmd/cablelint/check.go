package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"golang.org/x/term"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

type checkCommand struct {
	Paths         []string `arg:"" help:"Files, folders, or - for standard input."`
	Format        string   `enum:"text,jsonl" default:"text" help:"Form of the findings: ${enum}."`
	Color         string   `enum:"auto,always,never" default:"auto" help:"Colour: ${enum}."`
	Profile       string   `enum:"auto,transmission,archive,draft" default:"auto" help:"What the cables are: ${enum}."`
	MaxSize       int64    `default:"16777216" help:"Size in bytes over which a file is not read."`
	StdinFilename string   `default:"-" help:"Name of standard input in the findings."`
}

// outcome is what came of one file.
type outcome struct {
	out    bytes.Buffer
	counts [4]int // by severity
	err    error
}

// Run checks the files side by side and prints what is found in the order of the paths.
func (c *checkCommand) Run(s streams, code *int) error {
	paths, troubles := files(c.Paths)
	for _, err := range troubles {
		fmt.Fprintln(s.err, "cablelint:", err)
	}
	workers := runtime.GOMAXPROCS(0)
	slots := make(chan struct{}, 4*workers) // bounds the files held in memory
	results := make(chan chan *outcome, 4*workers)
	color := c.colors(s.out)
	go func() {
		defer close(results)
		for _, p := range paths {
			slots <- struct{}{}
			ch := make(chan *outcome, 1)
			results <- ch
			go func() { ch <- c.file(p, s.in, color) }()
		}
	}()
	var counts [4]int
	unread := 0
	for ch := range results {
		o := <-ch
		<-slots
		if o.err != nil {
			unread++
			troubles = append(troubles, o.err)
			fmt.Fprintln(s.err, "cablelint:", o.err)
		}
		if _, err := s.out.Write(o.out.Bytes()); err != nil {
			return err
		}
		for i, n := range o.counts {
			counts[i] += n
		}
	}
	c.summary(s.out, counts, len(paths)-unread, len(troubles))
	switch {
	case len(troubles) > 0:
		*code = exitTrouble
	case counts[lint.Warning]+counts[lint.Error] > 0:
		*code = exitFindings
	}
	return nil
}

func (c *checkCommand) summary(w io.Writer, counts [4]int, files, troubles int) {
	if c.Format != "text" {
		return
	}
	unread := ""
	if troubles > 0 {
		unread = fmt.Sprintf("; %d could not be read", troubles)
	}
	fmt.Fprintf(w, "%s, %s, %s in %s%s\n", count(counts[lint.Error], "error"), count(counts[lint.Warning], "warning"),
		count(counts[lint.Info], "note"), count(files, "file"), unread)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// colors reports whether the output is to be coloured.
func (c *checkCommand) colors(w io.Writer) bool {
	f, ok := w.(*os.File)
	auto := ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
	return c.Color == "always" || c.Color == "auto" && auto
}

// file checks one file. A fault of ours in one file is that file's trouble; the others are checked all the same.
func (c *checkCommand) file(path string, stdin io.Reader, color bool) (o *outcome) {
	o = new(outcome)
	defer func() {
		if r := recover(); r != nil {
			o.err = fmt.Errorf("%s: internal fault: %v; please report this as a bug of cablelint", path, r)
		}
	}()
	source, err := readFile(path, stdin, c.MaxSize)
	if err != nil {
		o.err = err
		return o
	}
	name := filepath.ToSlash(path)
	if path == "-" {
		name = c.StdinFilename
	}
	profile, _ := grammar.ProfileNamed(c.Profile)
	res := lint.Run(grammar.Parse(name, source), rules.All(), lint.Config{Profile: profile})
	for _, d := range res.Diagnostics {
		o.counts[d.Severity]++
	}
	if c.Format == "jsonl" {
		o.err = report.JSONLines(&o.out, res)
	} else {
		o.err = report.Text(&o.out, res, color)
	}
	return o
}
