package check

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
)

// fixCounts are how many findings in a cable fix would fix, and how many only have a suggestion.
type fixCounts struct{ fixable, suggested int }

// countFixes counts the findings in a cable that fix would fix. Nothing of an archive or the like is
// written.
func (e *Engine) countFixes(c *Checked) fixCounts {
	switch {
	case c.member:
		return fixCounts{}
	case c.counted != nil && len(report.Unsuppressed(c.Result).Diagnostics) == len(c.Diagnostics):
		return *c.counted
	}
	return e.tryFixes(c, c.file)
}

// tryFixes counts the findings in a cable that are not suppressed and have a fix. A text in which no
// cable is recognised is not written, nor is a fix made after which a cable would be read in another
// way, so the fixes are tried where there are any. What they leave is suppressed by a configuration.
func (e *Engine) tryFixes(c *Checked, suppressing *config.File) (n fixCounts) {
	for _, d := range report.Unsuppressed(c.Result).Diagnostics {
		switch {
		case len(d.Fixes) == 0:
		case hasSafeFix(d):
			n.fixable++
		default:
			n.suggested++
		}
	}
	if n.fixable+n.suggested == 0 || c.Cable == nil {
		return n
	}
	cable := c.Cable
	if c.Facts == nil { // it comes from the cache or from facts, and was not read
		cable = grammar.Parse(cable.File.Name, cable.File.Source())
	}
	if !e.Force && !IsCable(cable) {
		return fixCounts{}
	}
	if n.fixable == 0 {
		return n
	}
	f := &PlainFile{Name: cable.File.Name, Source: cable.File.Source(), config: suppressing}
	fixed, err := f.fixCable(cable, e.rulesFor(c.file), e.ConfigFor(c.file, f.Name),
		func(_ lint.Diagnostic, fix lint.Fix) bool { return fix.Safe })
	if err != nil {
		return fixCounts{0, n.suggested}
	}
	left := 0
	for _, d := range report.Unsuppressed(fixed.Left).Diagnostics {
		if hasSafeFix(d) {
			left++
		}
	}
	return fixCounts{max(0, n.fixable-left), n.suggested}
}

// hasSafeFix reports whether a finding has a fix that touches layout only.
func hasSafeFix(d lint.Diagnostic) bool {
	return slices.ContainsFunc(d.Fixes, func(f lint.Fix) bool { return f.Safe })
}
