package command

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/lint/config"
)

type generateCommand struct {
	Count  int    `default:"100" help:"How many cables (${default})."`
	Seed   uint64 `default:"1" help:"The same seed gives the same cables (${default})."`
	Layout string `placeholder:"LAYOUT" help:"Invent cables of this layout, not telegrams as transmitted, published and drafted: archive-print, origin, record, terp, poems, nsc, smart, reprint, foia, state-draft, nato, acp126, acp128, dd173, genadmin, uk-telno; or all for a mix."`
	Faults string `placeholder:"FILE" help:"Also plant cables that disagree with others, and write what is to be found into this file, a line of JSON each."`
	Folder string `arg:"" help:"Folder in which they are put, empty or not there yet; or - for JSON Lines of name and text on standard output."`
}

// Help is the longer help of the command.
func (*generateCommand) Help() string {
	return "Invents cables that hold no mistake, as varied as real ones, as a source of test data: real cables are often sensitive. " +
		"People, subjects and texts are made up; posts and routing indicators are real.\n\n" +
		"With --faults there is a disagreement for each rule on corpora, in turn. They are what check --as-of " + generate.AsOf +
		" finds by the configuration that is put into the folder; on standard output there is none, and it has to say that the corpus is " +
		"closed for " + generate.ClosedPost + ".\n\n" +
		"With --layout and --faults, after every other cable there is one with a mistake, of the rules that judge the layout, in turn; " +
		"the file names the rule and the line."
}

// Run writes the cables one by one.
func (c *generateCommand) Run(s streams, code *int) error {
	if c.Count < 0 || c.Count > generate.Most {
		*code = exitUsage
		fmt.Fprintf(s.err, "cablelint: --count %d: expected 0 to %d\n", c.Count, generate.Most)
		return nil
	}
	if c.Layout != "" && c.Layout != "all" && !slices.Contains(generate.Layouts(), c.Layout) {
		*code = exitUsage
		fmt.Fprintf(s.err, "cablelint: --layout %s: expected %s or all\n", c.Layout, strings.Join(generate.Layouts(), ", "))
		return nil
	}
	put, err := c.cables(s.out)
	if err != nil {
		return err
	}
	if c.Faults == "" {
		return c.each(s, put, nil)
	}
	told, err := createNew(c.Faults)
	if err != nil {
		return err
	}
	buffer := bufio.NewWriter(told)
	err = errors.Join(c.each(s, put, json.NewEncoder(buffer)), buffer.Flush(), told.Close())
	if err != nil {
		os.Remove(c.Faults) // what it says is incomplete
	}
	return err
}

// cables returns what writes a cable. A folder has to be empty, so that two corpora do not become one.
func (c *generateCommand) cables(out io.Writer) (put func(generate.File) error, err error) {
	if c.Folder == "-" {
		table := json.NewEncoder(out)
		table.SetEscapeHTML(false)
		return func(file generate.File) error {
			return table.Encode(struct {
				Name string `json:"name"`
				Text string `json:"text"`
			}{file.Name, file.Text})
		}, nil
	}
	there, err := os.ReadDir(c.Folder)
	switch {
	case err == nil && len(there) > 0:
		return nil, usageError("%s holds %s, expected an empty folder or none", c.Folder,
			plural.Of(len(there), "file or folder", "files and folders"))
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	put = func(file generate.File) error {
		return writeNew(filepath.Join(c.Folder, filepath.FromSlash(file.Name)), file.Text)
	}
	if c.Faults == "" || c.Layout != "" {
		return put, nil
	}
	return put, writeNew(filepath.Join(c.Folder, config.Name), generate.Configuration)
}

// each puts the cables, and reports what is to be found in them.
func (c *generateCommand) each(s streams, put func(generate.File) error, told *json.Encoder) error {
	n := 0
	for file, planted := range c.files() {
		if s.interrupted() {
			return fmt.Errorf("%w: %s written", check.ErrInterrupted, plural.Count(n, "cable"))
		}
		if err := put(file); err != nil {
			return err
		}
		n++
		for _, f := range planted {
			if c.Folder != "-" {
				f.File = filepath.ToSlash(filepath.Join(c.Folder, f.File))
			}
			if err := told.Encode(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// files yields the cables, with the faults that come with each.
func (c *generateCommand) files() iter.Seq2[generate.File, []generate.Fault] {
	switch {
	case c.Layout != "":
		return generate.Copies(c.Layout, c.Seed, c.Count, c.Faults != "")
	case c.Faults != "":
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
	f, err := createNew(path)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Close())
}

// createNew makes a file that is not there yet, and its folder.
func createNew(path string) (*os.File, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
}
