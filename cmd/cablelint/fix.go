package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

type fixCommand struct {
	settingFlags
	inputFlags
	Paths     []string `arg:"" help:"Files, folders, globs, or - for standard input, whose mended text is printed."`
	Diff      bool     `help:"Show what would change as a unified diff and write nothing. The exit code is 1 if anything would change."`
	Suggested bool     `help:"Also make the changes that are only suggested. They alter what the record says: look at each."`
	Rule      []string `placeholder:"RULE" help:"Mend only what these rules, or groups of rules, find, with commas between them."`
}

// Help is the longer help of the command.
func (*fixCommand) Help() string {
	return `Only the layout is touched: spacing, blank lines, labels, leftovers of web pages. No word, date or number changes unless --suggested is given. A file is replaced in one step or not at all. Archives and tables are never written.

Examples:

    cablelint fix --diff cables      what would change
    cablelint fix cables             change it`
}

// Run mends the files one after the other.
func (c *fixCommand) Run(s streams, code *int) error {
	for _, name := range c.Rule {
		if !slices.ContainsFunc(rules.All(), func(r *lint.Rule) bool { return r.Name == name || r.Group == name }) {
			*code = exitUsage
			fmt.Fprintln(s.err, "cablelint:", unknownRule(name))
			return nil
		}
	}
	set := newSettings(c.settingFlags)
	sources, troubles := input.Find(c.Paths, c.options(s.in))
	made, left := 0, 0
	for _, source := range sources {
		m, l, err := c.file(s, set, source)
		made, left = made+m, left+l
		if err != nil {
			troubles = append(troubles, err)
		}
	}
	for _, err := range troubles {
		fmt.Fprintln(s.err, "cablelint:", err)
	}
	if !c.Diff && !slices.Contains(c.Paths, "-") {
		fmt.Fprintf(s.out, "%s made, %s left in %s\n", plural(made, "fix", "fixes"), plural(left, "finding", "findings"), count(len(sources), "file"))
	}
	switch {
	case len(troubles) > 0:
		*code = exitTrouble
	case c.Diff && made > 0:
		*code = exitFindings
	}
	return nil
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// file mends one file and returns how many fixes were made and how many findings are left.
func (c *fixCommand) file(s streams, set *settings, from input.Source) (made, left int, err error) {
	path := from.Path
	if !from.Writable() && !c.Diff {
		return 0, 0, fmt.Errorf("%s: packed files, archives and tables are not written; unpack it first", path)
	}
	source, err := input.ReadFile(path, s.in, set.maxSize(c.MaxSize, path))
	if err != nil {
		return 0, 0, err
	}
	file, err := set.file(path)
	if err != nil {
		return 0, 0, err
	}
	fixed, res, made, err := lint.FixAll(filepath.ToSlash(path), source, set.book, set.conf(file, path), func(d lint.Diagnostic, f lint.Fix) bool {
		return c.picks(d, f) && !file.Ignores(path, d.Rule) // what is right as it stands is not mended
	})
	if err != nil {
		return 0, 0, err
	}
	switch {
	case c.Diff:
		name := filepath.ToSlash(path)
		before, after := grammar.Parse(name, source).File.Text, res.Cable.File.Text
		_, err = io.WriteString(s.out, udiff.Unified("a/"+name, "b/"+name, before, after))
	case path == "-":
		_, err = io.WriteString(s.out, fixed)
	case fixed != source:
		if err = replaceFile(path, source, fixed); err == nil {
			fmt.Fprintf(s.out, "%s: %s made, %s left\n", filepath.ToSlash(path), plural(made, "fix", "fixes"), plural(len(res.Diagnostics), "finding", "findings"))
		}
	}
	if err != nil {
		return 0, 0, err
	}
	return made, len(res.Diagnostics), nil
}

// picks reports whether a fix is to be made.
func (c *fixCommand) picks(d lint.Diagnostic, f lint.Fix) bool {
	return (f.Safe || c.Suggested) && (len(c.Rule) == 0 || slices.Contains(c.Rule, d.Rule) || slices.Contains(c.Rule, groupOf(d.Rule)))
}

// groupOf returns the group of a rule.
func groupOf(rule string) string {
	i := slices.IndexFunc(rules.All(), func(r *lint.Rule) bool { return r.Name == rule })
	if i < 0 {
		return ""
	}
	return rules.All()[i].Group
}

// replaceFile puts new bytes in the place of a file in one step, with its mode and, where that is allowed, its owner. It
// fails if the file does not hold the old bytes any more. A symbolic link is followed only to a file under its own folder.
func replaceFile(path, old, new string) error {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return err
	}
	if rest, err := filepath.Rel(folder, target); err != nil || !filepath.IsLocal(rest) {
		return fmt.Errorf("%s: a link to %s, outside its folder, where a file is due", path, target)
	}
	info, err := os.Stat(target)
	if err != nil {
		return err
	}
	now, err := os.ReadFile(target)
	if err != nil {
		return err
	}
	if string(now) != old {
		return fmt.Errorf("%s: changed by somebody else meanwhile, so nothing was written", path)
	}
	if err := putInPlace(target, new, info); err != nil {
		return fmt.Errorf("%s: left as it was: %w", path, err)
	}
	return nil
}

// writeWhole puts a text into a file in one step, new or in the place of an old one.
func writeWhole(path string, text []byte) error {
	info, err := os.Stat(path)
	if err != nil {
		return os.WriteFile(path, text, 0o644)
	}
	return putInPlace(path, string(text), info)
}

type rulesCommand struct {
	JSON bool `name:"json" help:"Print the rules as JSON, with their pages."`
}

// ruleJSON is a rule in the JSON of the table.
type ruleJSON struct {
	Name         string        `json:"name"`
	Group        string        `json:"group"`
	Transmission lint.Severity `json:"transmission"`
	Archive      lint.Severity `json:"archive"`
	Draft        lint.Severity `json:"draft"`
	Fix          string        `json:"fix"` // what it offers: safe, suggested, both or none
	Page         string        `json:"page"`
}

// Run prints the rules, a line each: group, name, severities, whether it offers a safe fix or a suggestion, and what the first sentence of the page says.
func (c *rulesCommand) Run(s streams) error {
	if c.JSON {
		list := []ruleJSON{}
		for _, r := range rules.All() {
			list = append(list, ruleJSON{r.Name, r.Group, r.SeverityIn(grammar.TransmissionProfile), r.SeverityIn(grammar.ArchiveProfile), r.SeverityIn(grammar.DraftProfile), offers(r.Name), rules.Doc(r.Name)})
		}
		enc := json.NewEncoder(s.out)
		enc.SetIndent("", "  ")
		return enc.Encode(list)
	}
	return printRules(s.out, rules.All())
}

// printRules prints a table of rules.
func printRules(w io.Writer, book []*lint.Rule) error {
	if _, err := fmt.Fprintf(w, "%-10s %-30s %-8s %-8s %-8s %-9s %s\n", "GROUP", "RULE", "TRANSM.", "ARCHIVE", "DRAFT", "FIX", "WHAT IT REPORTS"); err != nil {
		return err
	}
	for _, r := range book {
		summary, _, _ := strings.Cut(strings.Join(strings.Fields(pageOf(r.Name)), " "), ". ")
		if _, rest, ok := strings.Cut(summary, " reports "); ok {
			summary = rest
		}
		if _, err := fmt.Fprintf(w, "%-10s %-30s %-8v %-8v %-8v %-9s %s\n", r.Group, r.Name, r.SeverityIn(grammar.TransmissionProfile),
			r.SeverityIn(grammar.ArchiveProfile), r.SeverityIn(grammar.DraftProfile), offers(r.Name), strings.TrimSuffix(summary, ".")); err != nil {
			return err
		}
	}
	return nil
}

// offers says what the findings of a rule offer: safe (a fix of layout), suggested (a change of what the record says), both or none.
func offers(rule string) string {
	switch safe, suggested := rules.Offers(rule); {
	case safe && suggested:
		return "both"
	case safe:
		return "safe"
	case suggested:
		return "suggested"
	}
	return "none"
}
