package config

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// StaleIgnore is the rule under which ignore entries are reported that cover nothing. No cable is checked by it: see [File.Stale].
var StaleIgnore = &lint.Rule{Name: "stale-ignore", Group: "suppression", Severity: lint.Warning}

// StaleIgnorePage is the page of that rule.
const StaleIgnorePage = `An ignore entry of the configuration that covered no finding in the files it is for, among those that were checked.
The cable was mended, the rule changed, or the last day of the entry (until) has passed. An entry that covers nothing today would hide a
new mistake tomorrow.

Take the entry out of the configuration, or make its files, rule and line those of the finding that it is meant for.
`

// Stale returns the entries as findings in the configuration file, in the order of the file: those that covered nothing.
func (f *File) Stale(entries []*Ignore) *lint.Result {
	file := grammar.TextFile(filepath.ToSlash(f.Path), f.Text)
	res := &lint.Result{Cable: &grammar.Cable{File: file}}
	for _, e := range entries {
		start := e.At.offset(file)
		line := file.Lines[file.LineAt(start)]
		end := max(start, min(line.End, line.Start+len(strings.TrimRight(file.Text[line.Start:line.End], " \r"))))
		res.Diagnostics = append(res.Diagnostics, lint.Diagnostic{Rule: StaleIgnore.Name, Severity: StaleIgnore.Severity, At: grammar.Span{Start: start, End: end},
			Message: "ignore entry of " + e.Rule + " that covers nothing, where it can go"})
	}
	slices.SortFunc(res.Diagnostics, func(a, b lint.Diagnostic) int { return a.At.Start - b.At.Start })
	return res
}

// offset returns the place as an offset in the text of the file.
func (p Position) offset(file *grammar.File) int {
	if p.Line < 1 || p.Line > len(file.Lines) {
		return 0
	}
	line := file.Lines[p.Line-1]
	column := 1
	for i := range file.Text[line.Start:line.End] {
		if column == p.Column {
			return line.Start + i
		}
		column++
	}
	return line.End
}
