package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/generate"
)

type generateCommand struct {
	Count  int    `default:"100" help:"How many cables (${default})."`
	Seed   uint64 `default:"1" help:"The same seed gives the same cables (${default})."`
	Faults string `placeholder:"FILE" help:"Also plant cables that disagree with others, and write what is to be found into this file, a line of JSON each."`
	Folder string `arg:"" help:"Folder in which they are put, made where it is not there; or - for JSON Lines of name and text on standard output."`
}

// Help is the longer help of the command.
func (*generateCommand) Help() string {
	return "Invents cables that hold no mistake, as varied as real ones, as a source of test data: real cables are often sensitive. " +
		"People, subjects and texts are made up; posts and routing indicators are real."
}

// Run writes the cables one by one. A file that is there already is not written over.
func (c *generateCommand) Run(s streams, code *int) error {
	if c.Count < 0 {
		*code = exitUsage
		fmt.Fprintf(s.err, "cablelint: --count %d where 0 or more is due\n", c.Count)
		return nil
	}
	out := json.NewEncoder(s.out)
	out.SetEscapeHTML(false)
	var faults bytes.Buffer
	told := json.NewEncoder(&faults)
	for file, planted := range c.files() {
		if s.interrupted() {
			return errInterrupted
		}
		for _, f := range planted {
			if c.Folder != "-" {
				f.File = filepath.ToSlash(filepath.Join(c.Folder, f.File))
			}
			if err := told.Encode(f); err != nil {
				return err
			}
		}
		var err error
		if c.Folder == "-" {
			err = out.Encode(struct {
				Name string `json:"name"`
				Text string `json:"text"`
			}{file.Name, file.Text})
		} else {
			err = writeNew(filepath.Join(c.Folder, filepath.FromSlash(file.Name)), file.Text)
		}
		if err != nil {
			return err
		}
	}
	if c.Faults == "" {
		return nil
	}
	return writeNew(c.Faults, faults.String())
}

// files yields the cables, with the faults that come with each.
func (c *generateCommand) files() iter.Seq2[generate.File, []generate.Fault] {
	if c.Faults != "" {
		return generate.Planted(c.Seed, c.Count)
	}
	return func(yield func(generate.File, []generate.Fault) bool) {
		for file := range generate.Corpus(c.Seed, c.Count) {
			if !yield(file, nil) {
				return
			}
		}
	}
}

// writeNew writes a file that is not there yet, with its folder.
func writeNew(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(text); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
