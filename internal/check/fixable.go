package check

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

// countFixes counts the findings in a cable that fix would fix, and those that only have a suggestion.
// A text in which no cable is recognised is not written, nor is a fix made after which a cable would
// be read in another way, so the fixes are tried where there are any.
func (e *Engine) countFixes(c *Checked) (fixable, suggested int) {
	if c.member {
		return 0, 0
	}
	for _, d := range report.Unsuppressed(c.Result).Diagnostics {
		switch {
		case len(d.Fixes) == 0:
		case hasSafeFix(d):
			fixable++
		default:
			suggested++
		}
	}
	if fixable+suggested == 0 || c.Cable == nil {
		return fixable, suggested
	}
	cable := c.Cable
	if c.Facts == nil { // it comes from the cache or from facts, and was not read
		cable = grammar.Parse(cable.File.Name, cable.File.Source())
	}
	if !e.Force && !IsCable(cable) {
		return 0, 0
	}
	if fixable == 0 {
		return 0, suggested
	}
	f := &PlainFile{Name: cable.File.Name, Source: cable.File.Source(), config: c.file}
	fixed, err := f.fixCable(cable, e.rulesFor(c.file), e.ConfigFor(c.file, f.Name),
		func(_ lint.Diagnostic, fix lint.Fix) bool { return fix.Safe })
	if err != nil {
		return 0, suggested
	}
	left := 0
	for _, d := range report.Unsuppressed(fixed.Left).Diagnostics {
		if hasSafeFix(d) {
			left++
		}
	}
	return max(0, fixable-left), suggested
}

// hasSafeFix reports whether a finding has a fix that touches layout only.
func hasSafeFix(d lint.Diagnostic) bool {
	return slices.ContainsFunc(d.Fixes, func(f lint.Fix) bool { return f.Safe })
}
