package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"github.com/cablelint/cablelint/lint"
)

// factsForm is the number of the form of a line of facts. It grows when lines of before cannot be read any more.
const factsForm = 2

// factsLine is a line in a file of facts: the first one, the last one, or a cable between them.
type factsLine struct {
	Form  int         `json:"form"`
	Begin *factsBegin `json:"begin,omitempty"`

	Settings string            `json:"settings,omitempty"` // a sum of how the cable was judged
	Entry    *lint.Entry       `json:"entry,omitempty"`
	Found    []lint.Diagnostic `json:"found,omitzero"`

	End *factsEnd `json:"end,omitempty"`
}

// factsBegin says by what cables were judged, so that parts which were judged otherwise are not taken for parts of one check.
type factsBegin struct {
	Version string `json:"version"` // of the program
	Profile string `json:"profile"` // as given by the flag; "" for none
	AsOf    string `json:"as_of"`   // year-month-day as given by the flag; "" for none
}

// factsEnd says how many cables there are, so that a file which was cut is not taken for a whole one.
type factsEnd struct {
	Cables int `json:"cables"`
	Unread int `json:"unread"` // files and cables that could not be read
}

type factsCommand struct {
	settingFlags
	inputFlags
	cacheFlags
	Paths      []string `arg:"" help:"What cablelint check takes: files, folders, globs, archives, tables."`
	Column     string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds the cables. Otherwise one called text, body, content or cable."`
	NameColumn string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds their names. Otherwise rows are counted."`
}

// Help is the longer help of the command.
func (*factsCommand) Help() string {
	return `Splits the check of a large corpus: run it over each part, anywhere, and cablelint check --facts over what they print. The findings are those of one check of the whole, in the order in which a walk finds the files. Version, flags and configuration must be the same for all; other ones are refused.

Each line is an object of JSON: one that begins, one for each cable, and one that ends and holds how many there are. Files may be packed (.gz, .zst) or put behind each other.

Examples:

    cablelint facts cables/2005 | gzip > 2005.jsonl.gz
    cablelint facts cables/2006 | gzip > 2006.jsonl.gz
    cablelint check --facts 2005.jsonl.gz 2006.jsonl.gz
    cablelint facts cables | jq -r 'select(.entry) | .entry.name'`
}

// Run prints a line for each cable between the first line and the last one, which is left out when the user ends the command.
func (c *factsCommand) Run(s streams, code *int) error {
	check := checkCommand{settingFlags: c.settingFlags, inputFlags: c.inputFlags, Paths: c.Paths, Column: c.Column, NameColumn: c.NameColumn,
		NoCorpus: true, StdinFilename: "-", FailOn: "never"}
	set, err := openSettings(s, c.settingFlags)
	if err != nil {
		return err
	}
	begin, err := c.begin()
	if err != nil {
		return err
	}
	options := c.options(s)
	options.Column, options.NameColumn = c.Column, c.NameColumn
	troubles := 0
	sources := c.find(c.Paths, s, &troubles)
	set.memory = c.cacheFlags.open(s.err, sources, set.book)
	defer set.memory.close(s.err)
	check.line = set.printFacts
	set.entries.Store(true)
	out := bufio.NewWriter(s.out)
	lines := json.NewEncoder(out)
	if err := lines.Encode(factsLine{Form: factsForm, Begin: begin}); err != nil {
		return err
	}
	sinks := []*sink{{w: out}}
	t, err := check.checkAll(s, set, check.jobs(check.cables(sources, options, set), set, sinks), sinks, newProgress(s, sources))
	if err != nil {
		return err
	}
	t.troubles += troubles
	*code = check.exitCode(t)
	if t.undone == "" {
		if err := lines.Encode(factsLine{Form: factsForm, End: &factsEnd{t.read, t.troubles}}); err != nil {
			return err
		}
	}
	return out.Flush()
}

// begin returns by what the cables are judged.
func (f settingFlags) begin() (*factsBegin, error) {
	b := &factsBegin{Profile: f.Profile}
	if !f.AsOf.IsZero() {
		b.AsOf = f.AsOf.Format(time.DateOnly)
	}
	var err error
	b.Version, err = exactVersion()
	return b, err
}

// exactVersion returns the version of the program. Where that is not the name of one state of the source, the sum of the program is
// part of it.
func exactVersion() (string, error) {
	version := buildVersion()
	info, ok := debug.ReadBuildInfo()
	if release != "" || ok && strings.HasPrefix(info.Main.Version, "v") && !strings.HasSuffix(info.Main.Version, "+dirty") {
		return version, nil
	}
	sum, err := programSum()
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s %x", version, sum[:6]), nil
}

// settingsSum returns a sum of all of the configuration that what is found in a cable depends on, and which cables there are.
func (s *settings) settingsSum(path string) (string, error) {
	file, err := s.file(path)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	addConf(h, s.conf(file, path))
	fmt.Fprintf(h, "%q", file.Exclude)
	return fmt.Sprintf("%x", h.Sum(nil)[:8]), nil
}

// printFacts prints the line of one cable, of which that is what a corpus keeps. What is suppressed is found out again where the
// lines are judged together.
func (s *settings) printFacts(w io.Writer, res *lint.Result, corpus []byte) error {
	e, err := s.corpus.Decode(corpus)
	if err != nil {
		return err
	}
	sum, err := s.settingsSum(e.Name)
	if err != nil {
		return err
	}
	found := append([]lint.Diagnostic{}, res.Diagnostics...)
	var places []lint.Place
	for i := range found {
		found[i].Suppressed = ""
		places = append(places, placesOf(found[i])...)
	}
	e.Keep(res.Cable.File, places...)
	return json.NewEncoder(w).Encode(factsLine{Form: factsForm, Settings: sum, Entry: e, Found: found})
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
