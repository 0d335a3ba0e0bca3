package lint

import "github.com/cablelint/cablelint/grammar"

// Rule is one thing that can be wrong with a cable. A rule is a value: a program with rules of its own puts them into the
// slice that it hands to [Run].
type Rule struct {
	Name     string   // kebab case, names the mistake: "julian-mismatch"
	Group    string   // "heading", "marking", "caption", "authority", "tags", "reference", "text", "layout" or "corpus"
	Severity Severity // in a transmission

	// In holds the profiles in which the severity is another one. A rule that is Off in a profile does not run there.
	In map[grammar.Profile]Severity

	// Everywhere says that the rule also runs on dialects that are recognised but not read in full.
	Everywhere bool

	// Check looks at one cable and reports to the pass. It must not change the tree or the facts. It is nil for a rule on a corpus.
	Check func(*Pass)

	// CheckCorpus looks at the cables of a corpus, brought together by By, and reports to the pass. Both are nil for a rule on one
	// cable.
	CheckCorpus func(*CorpusPass)
	By          *Grouping
}

// SeverityIn returns the severity that the rule has for a text of profile p.
func (r *Rule) SeverityIn(p grammar.Profile) Severity {
	if s, ok := r.In[p]; ok {
		return s
	}
	return r.Severity
}
