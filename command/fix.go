package command

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

type fixCommand struct {
	settingFlags
	ruleFlags
	inputFlags
	fixFlags
	colorFlag
	Paths     []string `arg:"" help:"Files, folders, globs, or - for standard input, whose fixed text is printed."`
	Diff      bool     `short:"d" help:"Show what would change as a unified diff, coloured on a terminal, and write nothing. The exit code is 1 if anything would change."`
	Suggested bool     `help:"Also make the changes that are only suggested. They alter what the record says: look at each."`
}

// Help is the longer help of the command.
func (*fixCommand) Help() string {
	return `Only the layout is touched: spacing, blank lines, labels, leftovers of web pages. No word of what a cable says, no date and no number changes unless --suggested is given; labels, the names of fields, are written as they ought to be (AGS: becomes TAGS:). A fix after which a cable would be read as another kind of record, or other things would be found in it, is left out. Of each file that is fixed, or in which something is left, it is said how many fixes were made and how many findings are left, by rule.

A file is replaced in one step or not at all; it keeps its encoding, its mode and, where that is allowed, its owner (where it is not, bits that lend the owner's rights are dropped). Only what is recognised as a cable is changed (other text on standard input is printed as it is); --force takes other text, too, and nothing takes PDFs, pictures, web pages or other files that are no text of a cable. A read-only file is left as it is. Other names of a file (hard links) keep the old text. Links are followed only to files under the named folder. Archives, tables and packed files are never written, nor is what the configuration excludes, unless it is named.

The exit code is 0 where all went well, also where findings are left; 1 where --diff shows a change; 2 for wrong use or a wrong configuration; 3 where a file could not be read or written, or the command was interrupted: that happens between two files, and what is fixed by then stays fixed.

Examples:

    cablelint fix --diff cables               what would change
    cablelint fix --diff cables | patch -p1   change it by another program
    cablelint fix cables                      change it`
}

// fixing is what was done to all files.
type fixing struct {
	*fixCommand
	out    io.Writer
	color  bool
	engine *check.Engine

	made, left, files int
}

// Run fixes the files one after the other.
func (c *fixCommand) Run(s streams, code *int) error {
	color := c.colors(s.out)
	s = s.withProgress()
	o := s.options()
	c.settingFlags.set(&o)
	c.inputFlags.set(&o)
	c.fixFlags.set(&o)
	c.ruleFlags.set(&o)
	// All rules look at the file, so that what is left is counted; picks leaves to --select what is fixed.
	o.Paths, o.Only, o.Selected = c.Paths, nil, slices.Concat(c.Select, c.ExtendSelect)
	engine, err := check.Open(o)
	if err != nil {
		return err
	}
	defer engine.Close()
	f := &fixing{fixCommand: c, out: s.out, color: color, engine: engine}
	sources := engine.Find(c.Paths)
	if !c.Diff {
		engine.Clean(sources)
	}
	s.bar.begin(sources.Files)
	came := engine.Rewrite(sources, f.file)
	s.bar.wipe()
	if !c.Diff && !slices.Contains(c.Paths, "-") {
		_, err := fmt.Fprintf(s.out, "%s made, %s left in %s\n", plural.Of(f.made, "fix", "fixes"),
			plural.Count(f.left, "finding"), plural.Count(f.files, "file"))
		if err != nil {
			return err
		}
	}
	*code = rewriteCode(came, c.Diff && f.made > 0)
	return nil
}

// rewriteCode returns the exit code of a command that changes files: wrong configuration before
// trouble before changes.
func rewriteCode(came *check.Rewritten, changes bool) int {
	switch {
	case came.Setup:
		return exitUsage
	case came.Failures > 0 || came.Stopped:
		return exitTrouble
	case changes:
		return exitFindings
	}
	return exitClean
}

// file fixes one file, reports what came of it, and counts that.
func (f *fixing) file(file *check.PlainFile) error {
	fixed, err := f.engine.Fix(file, f.picks)
	if err != nil {
		return err
	}
	if err := f.put(file, fixed.Source); err != nil {
		return err
	}
	made, left := sumOf(fixed.Made), report.Unsuppressed(fixed.Left).Diagnostics
	f.made, f.left, f.files = f.made+made, f.left+len(left), f.files+1
	if f.Diff || file.IsStdin() || made+len(left) == 0 {
		return nil
	}
	_, err = fmt.Fprintf(f.out, "%s: %s made%s, %s left%s\n", visible.Text(file.Name), plural.Of(made, "fix", "fixes"),
		inBrackets(fixed.Made), plural.Count(len(left), "finding"), inBrackets(byRule(left)))
	return err
}

// put prints the text of a fixed file, or what changed in it, or puts it into the file.
func (f *fixing) put(file *check.PlainFile, text string) (err error) {
	switch {
	case f.Diff && f.color:
		_, err = io.WriteString(f.out, colouredPatch(file.Name, file.Source, text))
	case f.Diff:
		_, err = io.WriteString(f.out, patchOf(file.Name, file.Source, text))
	case file.IsStdin():
		_, err = io.WriteString(f.out, text)
	case text != file.Source:
		err = f.engine.Replace(file, text)
	}
	return err
}

func sumOf(counts map[string]int) (n int) {
	for _, some := range counts {
		n += some
	}
	return n
}

// byRule counts findings by rule.
func byRule(found []lint.Diagnostic) map[string]int {
	counts := map[string]int{}
	for _, d := range found {
		counts[d.Rule]++
	}
	return counts
}

// inBrackets names rules with their counts: " (linked-tag 2, pilcrow 1)", the greatest first, and
// nothing where there are none.
func inBrackets(counts map[string]int) string {
	names := slices.SortedFunc(
		maps.Keys(counts),
		func(a, b string) int { return cmp.Or(counts[b]-counts[a], strings.Compare(a, b)) },
	)
	if len(names) == 0 {
		return ""
	}
	for i, name := range names {
		names[i] = fmt.Sprint(name, " ", counts[name])
	}
	return " (" + strings.Join(names, ", ") + ")"
}

// picks reports whether a fix is to be made.
func (c *fixCommand) picks(d lint.Diagnostic, f lint.Fix) bool {
	return (f.Safe || c.Suggested) && (len(c.Select) == 0 || c.selects(d.Rule))
}

// selects reports whether --select selects a rule: by its name, an alias, its group or a tag.
func (c *fixCommand) selects(rule string) bool {
	r := lint.RuleNamed(builtIn(), rule)
	return slices.ContainsFunc(c.Select, func(name string) bool { return name == rule || r != nil && r.Is(name) })
}
