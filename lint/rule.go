package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
)

// Rule is one thing that can be wrong with a cable. A rule is a value: a program with rules of its
// own puts them into the slice that it passes to [Run]. A rule that was passed to it must not be changed.
type Rule struct {
	Name    string   // kebab case, names the mistake: "julian-mismatch"
	Aliases []string // former names, by which configurations, baselines and flags may still call it
	// "heading", "marking", "caption", "authority", "tags", "reference", "text", "layout" or "corpus"
	Group string
	URL   string // where its page is published; "" where it has none

	// Page says what the rule reports and why, in the form of the pages of cablelint's own rules,
	// which package rules keeps by their names. The first sentence is shown in lists of rules.
	Page string

	// Tags are further names, besides Name and Group, by which the rule can be selected and given a
	// severity, such as [Habits].
	Tags []string

	Severity Severity // in a transmission

	// In holds the severities in profiles in which it differs. A rule that is Off in a profile does
	// not run there.
	In Severities

	// HasFix and HasSuggestion report whether findings may have a fix, which changes layout only,
	// and a suggestion, which changes the content of the record.
	HasFix, HasSuggestion bool

	// Everywhere makes the rule run on every layout, also on those that are recognised but not read in full.
	Everywhere bool

	// Layouts are those whose cables the rule judges; if empty, [grammar.ACP127] alone.
	Layouts LayoutSet

	// BaseProcedure says that the rule comes from ACP 127 itself, and not from the handbooks of the
	// Department of State. It makes the rule judge messages of other services in that layout, too.
	BaseProcedure bool

	// Kinds are the kinds of line in which the rule finds something: a cable with none of them is not
	// judged by it, which costs nothing. If empty, the rule judges every cable.
	Kinds KindSet

	// Check checks one cable and reports to the pass. It must not change the tree or the facts. It is
	// nil for a rule on a corpus.
	Check func(*Pass)

	// CheckCorpus checks the cables of a corpus, grouped by By, and reports to the pass. Both are nil
	// for a rule on one cable.
	CheckCorpus func(*CorpusPass)
	By          *Grouping

	// Keys returns the groups into which a rule on a corpus, with [ByKey] as its grouping, puts one
	// cable. It is nil for rules that group by what an [Entry] keeps.
	Keys func(*Pass) []Key
}

// Severities holds the severities of a rule in some profiles. The zero value holds none. Every rule is asked
// for every cable, so that it is an array and not a map.
type Severities struct {
	severity [grammar.DraftProfile + 1]Severity
	known    [grammar.DraftProfile + 1]bool
}

// In returns the severities that have one in a profile.
func In(p grammar.Profile, s Severity) Severities { return Severities{}.And(p, s) }

// And returns the severities with one in another profile.
func (s Severities) And(p grammar.Profile, in Severity) Severities {
	s.severity[p], s.known[p] = in, true
	return s
}

// String lists them as "archive:info draft:off".
func (s Severities) String() string {
	var list []string
	for p, known := range s.known {
		if known {
			list = append(list, fmt.Sprintf("%v:%v", grammar.Profile(p), s.severity[p]))
		}
	}
	return strings.Join(list, " ")
}

// LayoutSet is a set of layouts. The zero LayoutSet is empty; a | b is the union of two.
type LayoutSet uint64

// Layouts returns the set of some layouts.
func Layouts(layouts ...grammar.Layout) (set LayoutSet) {
	for _, l := range layouts {
		set |= 1 << l
	}
	return set
}

// Has reports whether a layout is in the set.
func (s LayoutSet) Has(l grammar.Layout) bool { return s>>l&1 != 0 }

// List returns the layouts in order.
func (s LayoutSet) List() []grammar.Layout {
	return slices.DeleteFunc(grammar.Layouts(), func(l grammar.Layout) bool { return !s.Has(l) })
}

// String lists the layouts as "acp127 smart".
func (s LayoutSet) String() string { return strings.Trim(fmt.Sprint(s.List()), "[]") }

// KindSet is a set of kinds of line. The zero KindSet is empty.
type KindSet uint64

// Kinds returns the set of some kinds of line.
func Kinds(kinds ...grammar.Kind) (set KindSet) {
	for _, k := range kinds {
		set |= 1 << k
	}
	return set
}

// _ does not compile where a kind has no bit: the last of them is below 64.
var _ [63 - grammar.TextSeparatorKind]struct{}

// kindsIn returns the kinds of line that a cable has.
func kindsIn(c *grammar.Cable) (set KindSet) {
	for _, e := range c.Elements {
		set |= 1 << e.Kind()
	}
	return set
}

// Habits is the tag of rules on what nearly every published copy of a cable has, such as the
// paragraph signs of a web page. Such findings are true, but hide others in a list. These rules are
// [Off] in an archive copy unless they are selected or given a severity.
const Habits = "habits"

// SeverityIn returns the severity that the rule has for a text of profile p when nothing is
// configured.
func (r *Rule) SeverityIn(p grammar.Profile) Severity {
	if p == grammar.ArchiveProfile && slices.Contains(r.Tags, Habits) {
		return Off
	}
	return r.selectedIn(p)
}

// selectedIn returns the severity that the rule has for a text of profile p once it is selected.
func (r *Rule) selectedIn(p grammar.Profile) Severity {
	if int(p) < len(r.In.known) && r.In.known[p] {
		return r.In.severity[p]
	}
	return r.Severity
}

// judges reports whether the rule judges a cable, by its layout and the service that it comes from.
func (r *Rule) judges(c *grammar.Cable) bool {
	switch l := c.Layout; {
	case r.Everywhere:
		return true
	case l == grammar.ACP127 && c.Service != grammar.StateService && !r.BaseProcedure:
		return false
	case r.Layouts == 0:
		return l == grammar.ACP127
	default:
		return r.Layouts.Has(l)
	}
}

// IsCalled reports whether name is the name of the rule or one of its aliases.
func (r *Rule) IsCalled(name string) bool {
	return r.Name == name || slices.Contains(r.Aliases, name)
}

// RuleNamed returns the rule of that name or alias, or nil where none of the rules has it.
func RuleNamed(rules []*Rule, name string) *Rule {
	i := slices.IndexFunc(rules, func(r *Rule) bool { return r.IsCalled(name) })
	if i < 0 {
		return nil
	}
	return rules[i]
}

// Is reports whether name is the name or an alias of the rule, its group or one of its tags.
func (r *Rule) Is(name string) bool {
	return r.IsCalled(name) || name == r.Group || slices.Contains(r.Tags, name)
}

// Site is where the documentation of cablelint is published.
const Site = "https://cablelint.github.io/cablelint/"

// PageURL returns the address at which the page of a rule that comes with cablelint is published.
func PageURL(rule string) string { return Site + "rules/" + rule + ".html" }
