package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

type fixCommand struct {
	settingFlags
	inputFlags
	mendFlags
	colorFlag
	Paths     []string `arg:"" help:"Files, folders, globs, or - for standard input, whose mended text is printed."`
	Diff      bool     `help:"Show what would change as a unified diff, coloured on a terminal, and write nothing. The exit code is 1 if anything would change."`
	Suggested bool     `help:"Also make the changes that are only suggested. They alter what the record says: look at each."`
	Rule      []string `placeholder:"RULE" help:"Mend only what these rules, or groups of rules, find, with commas between them."`
}

// Help is the longer help of the command.
func (*fixCommand) Help() string {
	return `Only the layout is touched: spacing, blank lines, labels, leftovers of web pages. No word, date or number changes unless --suggested is given. Of each file that is mended, or in which something is left, it is said how many fixes were made and how many findings are left, by rule.

A file is replaced in one step or not at all; it keeps its encoding, its mode and, where that is allowed, its owner. A read-only file is left as it is. Other names of a file (hard links) keep the old text. Links are followed only to files under the named folder. Archives, tables and packed files are never written, nor is what the configuration excludes, unless it is named.

The exit code is 0 where all went well, also where findings are left; 1 where --diff shows a change; 2 for wrong use or a wrong configuration; 3 where a file could not be read or written, or the command was interrupted: that happens between two files, and what is mended by then stays mended.

Examples:

    cablelint fix --diff cables               what would change
    cablelint fix --diff cables | patch -p1   change it by another program
    cablelint fix cables                      change it`
}

// tally is what was done to all files.
type tally struct{ made, left, files int }

// Run mends the files one after the other.
func (c *fixCommand) Run(s streams, code *int) error {
	set, err := openSettings(s, c.settingFlags)
	if err != nil {
		return err
	}
	if err := known(set.book, c.Rule); err != nil {
		return &setupError{err}
	}
	set.selected = c.Rule
	var t tally
	m := &mending{s: s, set: set, mendFlags: c.mendFlags, inputFlags: c.inputFlags}
	m.all(c.Paths, func(from input.Source) error { return c.file(m, from, &t) })
	if !c.Diff && !slices.Contains(c.Paths, "-") {
		if _, err := fmt.Fprintf(s.out, "%s made, %s left in %s\n", plural(t.made, "fix", "fixes"), plural(t.left, "finding", "findings"), count(t.files, "file")); err != nil {
			return err
		}
	}
	*code = m.exitCode(c.Diff && t.made > 0)
	return nil
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// file mends one file, tells what came of it, and counts that.
func (c *fixCommand) file(m *mending, from input.Source, t *tally) error {
	name, source, file, err := m.read(from)
	if err != nil {
		return err
	}
	conf := m.set.conf(file, name)
	mended, err := lint.Mend(source, m.judge(file, name, conf, m.set.book), func(d lint.Diagnostic, f lint.Fix) bool {
		return c.picks(d, f) && d.Suppressed == "" // what is right as it stands is not mended
	})
	if err != nil {
		return err
	}
	made, left := sumOf(mended.Made), report.Shown(mended.Left).Diagnostics
	switch {
	case c.Diff && c.colors(m.s.out):
		_, err = io.WriteString(m.s.out, colouredPatch(name, source, mended.Source))
	case c.Diff:
		_, err = io.WriteString(m.s.out, patchOf(name, source, mended.Source))
	case from.Path == "-":
		_, err = io.WriteString(m.s.out, mended.Source)
	case mended.Source != source:
		err = m.replace(from, source, mended.Source)
	}
	if err != nil {
		return err
	}
	t.made, t.left, t.files = t.made+made, t.left+len(left), t.files+1
	if c.Diff || from.Path == "-" || made+len(left) == 0 {
		return nil
	}
	_, err = fmt.Fprintf(m.s.out, "%s: %s made%s, %s left%s\n", name, plural(made, "fix", "fixes"), inBrackets(mended.Made),
		plural(len(left), "finding", "findings"), inBrackets(byRule(left)))
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

// inBrackets names rules with their counts: " (linked-tag 2, pilcrow 1)", the greatest first, and nothing where there are none.
func inBrackets(counts map[string]int) string {
	names := slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(counts[b]-counts[a], strings.Compare(a, b)) })
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
	return (f.Safe || c.Suggested) && (len(c.Rule) == 0 || c.selects(d.Rule))
}

// selects reports whether --rule selects a rule: by its name, an alias, its group or a tag.
func (c *fixCommand) selects(rule string) bool {
	r := lint.RuleNamed(rules.All(), rule)
	return slices.ContainsFunc(c.Rule, func(name string) bool { return name == rule || r != nil && r.Is(name) })
}
