package check

import (
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
)

// reach is how far a check looked, which says what suppressions are stale.
type reach struct {
	walked []string // folders whose files were all looked at
	corpus bool     // whether the cables were checked against each other, and none was missing
}

// reach returns how far a check of the sources looks of which that many could not be read.
func (e *Engine) reach(sources *Sources, failures int) reach {
	if e.Facts {
		return reach{corpus: failures == 0}
	}
	walked := sources.folders()
	return reach{walked, len(walked) > 0 && !e.NoCorpus && failures == 0}
}

// notAsked returns the rules by which not all was checked: those on several cables, where the others
// may be missing.
func (e *Engine) notAsked(r reach) map[string]bool {
	if r.corpus {
		return nil
	}
	names := map[string]bool{}
	for _, rule := range slices.Concat(e.Rules, e.houseRules()) {
		if rule.CheckCorpus != nil {
			names[rule.Name] = true
		}
	}
	return names
}

// stale returns the suppressions that covered nothing in what was checked, as findings of the files in
// which they are.
func (e *Engine) stale(r reach) (found []*lint.Result) {
	notAsked := e.notAsked(r)
	for _, file := range e.configurations() {
		found = append(found, file.Stale(slices.DeleteFunc(slices.Clone(file.Ignore), func(i *config.Ignore) bool {
			covers, concerned := e.used.covered[i]
			return covers || notAsked[i.Rule] || !concerned && !file.Unmatched(i, r.walked)
		})))
	}
	if e.baseline != nil {
		found = append(found, e.staleBaseline())
	}
	for _, res := range found {
		res.Cable.File.Name = filepath.ToSlash(paths.Relative(res.Cable.File.Name))
	}
	return slices.DeleteFunc(found, func(res *lint.Result) bool { return len(res.Diagnostics) == 0 })
}

// staleBaseline returns the entries of the baseline that were not found any more, with the severity
// that the configuration of its folder gives them.
func (e *Engine) staleBaseline() *lint.Result {
	res := e.baseline.StaleFindings()
	file, err := e.Configuration(e.baseline.Path())
	if err != nil {
		return res
	}
	severity := file.For(e.baseline.Path()).SeverityOf(baseline.StaleEntry, grammar.AnyProfile)
	if severity == lint.Off {
		res.Diagnostics = nil
	}
	for i := range res.Diagnostics {
		res.Diagnostics[i].Severity = severity
	}
	return res
}
