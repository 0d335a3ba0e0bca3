package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
)

type checkCommand struct {
	settingFlags
	inputFlags
	cacheFlags
	colorFlag
	Paths         []string `arg:"" help:"Files, folders, globs, archives, tables, or - for standard input."`
	Column        string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds the cables. Otherwise one called text, body, content or cable."`
	NameColumn    string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds their names. Otherwise rows are counted."`
	StdinFilename string   `group:"Reading:" placeholder:"NAME" default:"-" help:"Name of standard input in the findings and for the configuration."`
	ForceExclude  bool     `group:"Reading:" help:"Leave out what the configuration excludes even where it is named on the command line."`
	NoCorpus      bool     `group:"Judging:" help:"Check each cable by itself and not the cables against each other."`
	Facts         bool     `group:"Judging:" help:"The paths are files that cablelint facts wrote. Their cables are judged together."`
	Baseline      string   `group:"Judging:" placeholder:"FILE" help:"Hide the findings that this file holds, so that only new ones are shown."`
	WriteBaseline bool     `group:"Judging:" help:"Write all that is found into the file of --baseline instead of printing it."`
	Prune         bool     `group:"Judging:" help:"Take out of the file of --baseline what is not found any more."`
	Rule          []string `group:"Judging:" placeholder:"RULE" help:"Check by these rules, or groups of rules, alone, with commas between them."`
	FailOn        string   `group:"Judging:" placeholder:"SEVERITY" enum:"error,warning,info,never" default:"warning" help:"Least severity of a finding that makes the exit code 1: error, warning, info or never. Otherwise warning."`
	Format        string   `group:"Printing:" placeholder:"FORMAT" enum:"text,concise,jsonl,json,sarif,github,gitlab,junit,checkstyle,rdjson" default:"text" help:"Form of the findings: text, concise (a line each), jsonl, json, sarif, github, gitlab, junit, checkstyle or rdjson (reviewdog). Otherwise text."`
	Output        []string `group:"Printing:" sep:"none" placeholder:"FORMAT=FILE" help:"Write the findings into a file as well, such as sarif=report.sarif; json=- is --format json. May be given several times."`
	MaxFindings   uint     `group:"Printing:" placeholder:"N" help:"Print no more findings than this, the most severe ones. All are counted."`
	Summary       bool     `group:"Printing:" help:"Print how often each rule found something after the findings."`
	Statistics    bool     `group:"Printing:" help:"Print how often each rule found something, with its share, instead of the findings."`

	line   func(w io.Writer, res *lint.Result, corpus []byte) error // prints a cable in the place of the sinks; nil where they do
	onDisk bool                                                     // no cable is in memory before it is checked: there is no archive and no table
}

// Help is the longer help of the command.
func (*checkCommand) Help() string {
	return `A folder is searched for files that end in .cable, .txt, .msg or .tel. Archives (.zip, .tar, .tgz) and tables with a cable in each row (.csv, .tsv, .jsonl) are read as they are, and files may be packed (.gz, .zst). Nothing is ever changed: see cablelint fix.

The exit code is 0 where nothing of the severity of --fail-on or above was found, 1 where something was, 2 for wrong use or a wrong configuration, 3 where something could not be read.

Examples:

    cablelint check .                                    all below this folder
    cablelint check --output sarif=report.sarif cables   a report for a code scanner as well
    cablelint check --baseline known.json cables         only what is new
    cablelint explain RULE                               why a rule says so`
}

// Run checks the files side by side and prints what is found in the order of the paths.
func (c *checkCommand) Run(s streams, code *int) (err error) {
	s, flush := s.gathered()
	defer func() {
		if e := flush(); err == nil {
			err = e
		}
	}()
	set, err := c.prepare(s)
	if err != nil {
		return err
	}
	sinks, closeAll, err := c.sinks(s.out)
	if err != nil {
		closeAll()
		return err
	}
	defer closeAll()
	sources, troubles := c.look(c.Paths, s)
	jobs, more, end, err := c.open(s, set, sources, sinks)
	defer end()
	if err != nil {
		return err
	}
	troubles = append(troubles, more...)
	t, err := c.checkAll(s, set, jobs, sinks, newProgress(s, sources))
	if err != nil {
		return err
	}
	t.troubles += len(troubles)
	t.unread = append(unreads(troubles), t.unread...)
	if err := c.lookBack(s, set, sinks, &t); err != nil {
		return err
	}
	hidden, err := endReports(sinks, &t)
	if err != nil {
		return err
	}
	closing := bufio.NewWriter(s.out) // which remembers that nothing could be written
	told := s.err
	if c.Format == "text" || c.Format == "concise" {
		told = closing
	}
	tellHidden(told, t.over, hidden)
	if err := flush(); err != nil { // before what is not printed is taken for known
		return err
	}
	if err := c.settleBaseline(s, set.baseline, t); err != nil {
		return err
	}
	c.close(closing, told, t)
	if err := closing.Flush(); err != nil {
		return err
	}
	*code = c.exitCode(t)
	return closeAll()
}

// prepare opens the settings and the baseline.
func (c *checkCommand) prepare(s streams) (*settings, error) {
	set, err := openSettings(s, c.settingFlags)
	if err != nil {
		return nil, err
	}
	if err := set.only(c.Rule); err != nil {
		return nil, &setupError{err}
	}
	if len(c.Rule) > 0 && (c.WriteBaseline || c.Prune) {
		return nil, &setupError{errors.New("--rule with --write-baseline or --prune: what a few rules find is not all that there is")}
	}
	if set.baseline, err = c.openBaseline(); err != nil {
		return nil, &setupError{err}
	}
	return set, nil
}

// open returns what is to be done for each cable of the sources, what is wrong with some of them, and what gives back what was opened, also
// where there is an error.
func (c *checkCommand) open(s streams, set *settings, sources []input.Source, sinks []*sink) (jobs iter.Seq[func() *outcome], troubles []error, end func(), err error) {
	c.onDisk = !slices.ContainsFunc(sources, input.Source.Several)
	if c.Facts {
		facts, err := c.openFacts(s, sources, set)
		if err != nil {
			return nil, nil, facts.close, err
		}
		return c.factJobs(facts, sinks), facts.troubles, facts.close, nil
	}
	options := c.options(s)
	options.Column, options.NameColumn = c.Column, c.NameColumn
	set.memory = c.cacheFlags.open(s.err, sources, set.book)
	return c.jobs(c.cables(sources, options, set), set, sinks), nil, func() { set.memory.close(s.err) }, nil
}

// lookBack finds what the baseline and the configuration hold of findings that are gone. Half a check says nothing of that, nor do a few
// rules.
func (c *checkCommand) lookBack(s streams, set *settings, sinks []*sink, t *sum) error {
	reach := c.reach(t.troubles)
	if set.baseline != nil {
		set.baseline.Looked(reach.walked, reach.unasked())
	}
	if t.undone != "" {
		c.WriteBaseline, c.Prune = false, false
		return nil
	}
	if c.WriteBaseline || c.Prune || len(c.Rule) > 0 {
		return nil
	}
	return c.printStale(s, set, sinks, reach, t)
}

// endReports writes what stands at the end of each report. It returns how many findings --max-findings hides.
func endReports(sinks []*sink, t *sum) (hidden int, err error) {
	if hidden, err = t.most.put(sinks[0]); err != nil {
		return 0, err
	}
	if err := putUnread(sinks, t.unread); err != nil {
		return 0, err
	}
	ends := t.unread
	if t.undone != "" { // or a reader would take what was not reached for mended
		ends = append(slices.Clone(ends), report.Unread{Message: t.undone})
	}
	for _, k := range sinks {
		if _, err := io.WriteString(k.w, k.format.End(ends)); err != nil {
			return 0, err
		}
	}
	return hidden, nil
}

// tellHidden says how many findings are counted and not printed.
func tellHidden(w io.Writer, overLimit, overMost int) {
	if overLimit > 0 {
		fmt.Fprintf(w, "%s more, %s\n", count(overLimit, "finding"), config.OverLimit)
	}
	if overMost > 0 {
		fmt.Fprintf(w, "%s more, over --max-findings\n", count(overMost, "finding"))
	}
}

// close prints statistics and the summary.
func (c *checkCommand) close(out, told io.Writer, t sum) {
	switch {
	case c.Statistics:
		statistics(out, t.rules, t.read)
	case c.Summary:
		statistics(told, t.rules, t.read)
	}
	if c.Format == "text" && !c.Statistics {
		c.summary(out, t.counts, t.read, t.troubles)
	}
}

// exitCode returns the exit code: wrong configuration before trouble before findings.
func (c *checkCommand) exitCode(t sum) int {
	failing := t.counts[lint.Error]
	switch c.FailOn {
	case "never":
		failing = 0
	case "warning":
		failing += t.counts[lint.Warning]
	case "info":
		failing += t.counts[lint.Warning] + t.counts[lint.Info]
	}
	switch {
	case t.setup:
		return exitUsage
	case t.troubles > 0 || t.undone != "":
		return exitTrouble
	case failing > 0:
		return exitFindings
	}
	return exitClean
}

// cables yields the cables to check. The configuration excludes files of folders, and with --force-exclude named ones too.
func (c *checkCommand) cables(sources []input.Source, o input.Options, set *settings) iter.Seq2[input.Cable, error] {
	return func(yield func(input.Cable, error) bool) {
		o := o // of this walk: a second one goes on beside it where the cache is damaged
		for _, src := range sources {
			if set.leavesOut(src, src.Path, c.ForceExclude) {
				continue
			}
			o.MaxSize = set.maxSize(c.MaxSize, src.Path)
			for cable, err := range src.Cables(o) {
				if err == nil && cable.Name != src.Path && set.leavesOut(src, cable.Name, c.ForceExclude) {
					continue
				}
				if !yield(cable, err) {
					return
				}
			}
		}
	}
}
