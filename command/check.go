package command

import (
	"bufio"
	"fmt"
	"io"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
)

type checkCommand struct {
	settingFlags
	ruleFlags
	inputFlags
	cacheFlags
	colorFlag
	Paths []string `arg:"" optional:"" help:"Files, folders, globs, archives, tables, or - for standard input. Otherwise this folder."`
	tableFlags
	StdinFilename string   `group:"Reading:" placeholder:"NAME" default:"-" help:"Name of standard input in the findings and for the configuration."`
	ForceExclude  bool     `group:"Reading:" help:"Leave out what the configuration excludes even where it is named on the command line."`
	NoCorpus      bool     `group:"Judging:" help:"Check each cable by itself and not the cables against each other."`
	Facts         bool     `group:"Judging:" help:"The paths are files that cablelint facts wrote. Their cables are judged together."`
	Baseline      string   `group:"Judging:" placeholder:"FILE" help:"Hide the findings that this file holds, so that only new ones are shown."`
	WriteBaseline bool     `group:"Judging:" help:"Write all that is found into the file of --baseline instead of printing it."`
	Prune         bool     `group:"Judging:" help:"Take out of the file of --baseline what is not found any more."`
	FailOn        string   `group:"Judging:" placeholder:"SEVERITY" enum:"error,warning,info,never" default:"warning" help:"Least severity of a finding that makes the exit code 1: error, warning, info or never. Otherwise warning."`
	Strict        bool     `group:"Judging:" help:"Exit with code 1 also where a text was not recognised as a cable, only its heading was checked, or a packed file was not looked into."`
	Format        string   `group:"Printing:" short:"f" placeholder:"FORMAT" enum:"text,concise,jsonl,json,sarif,github,gitlab,junit,checkstyle,rdjson" default:"text" help:"Form of the findings: text, concise (a line each), jsonl, json, sarif, github, gitlab, junit, checkstyle or rdjson (reviewdog). Otherwise text."`
	Output        []string `group:"Printing:" short:"o" sep:"none" placeholder:"FORMAT=FILE" help:"Write the findings into a file as well, such as sarif=report.sarif; json=- is --format json. May be given several times."`
	MaxFindings   uint     `group:"Printing:" placeholder:"N" help:"Print no more findings than this, the most severe ones. All are counted."`
	Context       uint     `group:"Printing:" short:"C" placeholder:"N" default:"1" help:"Lines of the cable shown above and below the line of a finding, in text; none of --facts. Otherwise 1."`
	Quiet         bool     `group:"Printing:" short:"q" help:"Print the findings alone, without a closing line."`
	Summary       bool     `group:"Printing:" help:"Print how often each rule found something after the findings."`
	Statistics    bool     `group:"Printing:" help:"Print how often each rule found something, with its share, instead of the findings."`
}

// Help is the longer help of the command.
func (*checkCommand) Help() string {
	return `Without a path, this folder is checked, as cablelint check . does. A folder is searched for files that end in .cable, .txt, .msg or .tel. Archives (.zip, .tar, .tgz), tables with a cable in each row (.csv, .tsv, .json, .jsonl), e-mail (.eml, .mbox) and web pages (.html) are read where they are named, and files may be packed (.gz, .zst). Nothing is ever changed: see cablelint fix.

The exit code is 0 where nothing of the severity of --fail-on or above was found, 1 where something was, 2 for wrong use or a wrong configuration, 3 where something could not be read.

Examples:

    cablelint check .                                    all below this folder
    cablelint check --output sarif=report.sarif cables   a report for a code scanner as well
    cablelint check --baseline known.json cables         only what is new
    cablelint explain RULE                               why a rule says so`
}

// options returns the flags as a plain value.
func (c *checkCommand) options(s streams) check.Options {
	o := s.options()
	c.settingFlags.set(&o)
	c.ruleFlags.set(&o)
	o.Only = withUnjudged(o.Only)
	c.inputFlags.set(&o)
	c.cacheFlags.set(&o)
	c.tableFlags.set(&o)
	o.StdinName, o.ForceExclude = c.StdinFilename, c.ForceExclude
	o.Paths, o.NoCorpus, o.Facts = orHere(c.Paths), c.NoCorpus, c.Facts
	o.Baseline, o.WriteBaseline, o.Prune = c.Baseline, c.WriteBaseline, c.Prune
	o.Stale = true
	return o
}

// Run checks the files and prints what is found in the order of the paths.
func (c *checkCommand) Run(s streams, code *int) (err error) {
	s, flush := s.gathered()
	defer func() {
		if e := flush(); err == nil {
			err = e
		}
	}()
	if !c.NoCorpus {
		collectAt(withCorpus)
	}
	if c.Facts {
		c.Context = 0 // facts hold the lines of findings alone
	}
	style, links := report.TextOptions{Color: c.colors(s.out)}, c.links(s.out)
	if !c.Quiet {
		s = s.withProgress()
	}
	engine, err := check.Open(c.options(s))
	if err != nil {
		return err
	}
	defer engine.Close()
	all := bookNear(engine, orHere(c.Paths))
	if links {
		style.Rules = all.rules
	}
	reports, err := c.openReports(s.out, all, style)
	defer reports.close()
	if err != nil {
		return err
	}
	sources := engine.Find(orHere(c.Paths))
	s.bar.begin(sources.Files)
	total, err := engine.Run(sources, reports.sinks()...)
	s.bar.wipe()
	if err != nil {
		return err
	}
	s.warnUndone(total)
	hidden, err := reports.end(total)
	if err != nil {
		return err
	}
	closing := bufio.NewWriter(s.out) // which remembers that nothing could be written
	beside := s.err
	if c.Format == "text" || c.Format == "concise" {
		beside = closing
	}
	if !c.Quiet {
		printHidden(beside, total.Over, hidden)
	}
	if err := flush(); err != nil { // before what is not printed is taken for known
		return err
	}
	if err := engine.SettleBaseline(total); err != nil {
		return err
	}
	c.printTotal(closing, beside, total)
	if err := closing.Flush(); err != nil {
		return err
	}
	*code = exitCode(total, c.FailOn)
	unrecognised, headings := unjudged(total)
	if c.Strict && *code == exitClean && unrecognised+headings+total.Skipped > 0 {
		*code = exitFindings
	}
	return reports.close()
}

// printHidden says how many findings are counted and not printed.
func printHidden(w io.Writer, overLimit, overMost int) {
	if overLimit > 0 {
		fmt.Fprintf(w, "%s more, %s\n", plural.Count(overLimit, "finding"), config.OverLimit)
	}
	if overMost > 0 {
		fmt.Fprintf(w, "%s more, over --max-findings\n", plural.Count(overMost, "finding"))
	}
}

// printTotal prints statistics and the summary.
func (c *checkCommand) printTotal(out, beside io.Writer, t *check.Total) {
	switch {
	case c.Statistics:
		printStatistics(out, t)
	case c.Summary:
		printStatistics(beside, t)
	}
	if c.Format == "text" && !c.Statistics && !c.Quiet {
		printSummary(out, t)
	}
}

// exitCode returns the exit code of a check in which findings of that severity fail: wrong
// configuration before trouble before findings.
func exitCode(t *check.Total, failOn string) int {
	failing := t.Counts[lint.Error]
	switch failOn {
	case "never":
		failing = 0
	case "warning":
		failing += t.Counts[lint.Warning]
	case "info":
		failing += t.Counts[lint.Warning] + t.Counts[lint.Info]
	}
	switch {
	case t.Setup:
		return exitUsage
	case t.Failures > 0 || t.Undone != "":
		return exitTrouble
	case failing > 0:
		return exitFindings
	}
	return exitClean
}
