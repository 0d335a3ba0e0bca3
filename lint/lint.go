package lint

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// AllRules is the name of all rules in [Config.Severities].
const AllRules = "all"

// Config configures how cables are judged. The zero Config detects the profile and gives every rule
// its own severity.
type Config struct {
	Profile grammar.Profile // forces a profile; AnyProfile detects it
	Tables  *tables.Tables  // of posts, TAGS and captions; nil for the built-in ones

	// Severities gives rules another severity in all profiles, by the name of a rule, one of its tags,
	// its group, or [AllRules]; the first of these that is set counts. A rule that is Off in a profile
	// stays so when its group, or all, is set; a severity for [Habits] also switches those rules on in
	// archive copies.
	Severities map[string]Severity

	// Selected are the names, groups and tags of rules that run in a profile in which they are off
	// unless selected: those with the tag [Habits] in an archive copy.
	Selected []string

	// AsOf is the day on which cables are judged; the zero time for none. Without it, rules on what
	// has passed report nothing, so that a check prints the same every day.
	AsOf time.Time
}

// Result is one cable and the findings in it.
type Result struct {
	Cable       *grammar.Cable
	Facts       *Facts
	Profile     grammar.Profile // by which the cable was judged
	Diagnostics []Diagnostic    // in order of place, then of rule

	tables *tables.Tables
	plain  *grammar.Cable // the cable without its margin
	sights *sights        // of that
	keys   []Key          // of rules with Rule.Keys
	entry  *Entry         // that the Result was made from; nil where it was made from a text
}

// Run judges one cable by rules and a configuration that are known to be valid; [New] finds out
// whether they are. Run never fails: a nil rule, a rule without a severity, and a name in the
// configuration that no rule has are ignored.
func Run(c *grammar.Cable, rules []*Rule, conf Config) *Result {
	words := conf.Tables
	if words == nil {
		words = tables.BuiltIn()
	}
	plain := c.WithoutMargin()
	text := look(plain.File.Text)
	res := &Result{Cable: c, Facts: read(plain, words, text), tables: words, plain: plain, sights: text}
	res.judge(rules, conf)
	return res
}

// Again judges the cable of a Result of [Run] by other rules, with the facts that were read then. The
// configuration must have the same tables. It is for programs that show facts before findings.
func (r *Result) Again(rules []*Rule, conf Config) *Result {
	res := &Result{Cable: r.Cable, Facts: r.Facts, tables: r.tables, plain: r.plain, sights: r.sights}
	res.judge(rules, conf)
	return res
}

// judge sets what depends on rules and configuration.
func (r *Result) judge(rules []*Rule, conf Config) {
	c, plain := r.Cable, r.plain
	profile := conf.Profile
	if profile == grammar.AnyProfile {
		profile = c.Profile
	}
	r.Profile = profile
	pass := &Pass{Cable: plain, Facts: r.Facts, Tables: r.tables, AsOf: conf.AsOf, sights: r.sights}
	if plain == c {
		pass.check(rules, conf, profile)
	} else { // rules on any text see the margin, too
		pass.check(onCables(rules), conf, profile)
		whole := &Pass{Cable: c, Facts: r.Facts, Tables: r.tables, AsOf: conf.AsOf, sights: look(c.File.Text)}
		whole.check(onAnyText(rules), conf, profile)
		pass.found = append(pass.found, whole.found...)
		pass.keys = append(pass.keys, whole.keys...)
	}
	r.keys = pass.keys
	pass.found = pass.outsideCopies()
	if c.Inner != nil {
		pass.found = append(pass.found, judgeInner(c.Inner, r, rules, conf)...)
	}
	r.Diagnostics = inOrder(pass.found)
}

// judgeInner judges the telegram below the labels of the SMART form by the rules of its own layout.
// What rules on any text have to say was said of the whole file, and groups of a corpus hold the
// outer cable alone.
func judgeInner(inner *grammar.Cable, res *Result, rules []*Rule, conf Config) []*Diagnostic {
	profile := conf.Profile
	if profile == grammar.AnyProfile {
		profile = inner.Profile
	}
	pass := &Pass{
		Cable: inner, Facts: res.Facts.Inner, Tables: res.tables, AsOf: conf.AsOf, sights: look(inner.File.Text),
	}
	own := slices.DeleteFunc(onCables(rules), func(r *Rule) bool { return r.Check == nil })
	pass.check(own, conf, profile)
	return pass.found
}

// onCables returns the rules that judge cables.
func onCables(rules []*Rule) []*Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(r *Rule) bool { return r == nil || r.Everywhere })
}

// onAnyText returns the rules that judge any text.
func onAnyText(rules []*Rule) []*Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(r *Rule) bool { return r == nil || !r.Everywhere })
}

// check runs the rules that count in a profile. A panic is passed on with the name of the rule, so
// that its recoverer knows where the fault is.
func (p *Pass) check(rules []*Rule, conf Config, profile grammar.Profile) {
	there := kindsIn(p.Cable)
	defer func() {
		if fault := recover(); fault != nil {
			panic(fmt.Sprintf("rule %s: %v", p.rule.Name, fault))
		}
	}()
	for _, r := range activeRules(rules, conf, p.Cable, profile) {
		if r.kinds != 0 && r.kinds&there == 0 {
			continue
		}
		if p.rule, p.severity = r.rule, r.severity; r.check != nil {
			r.check(p)
		} else {
			p.keys = append(p.keys, r.rule.Keys(p)...)
		}
	}
}

// outsideCopies returns the findings, but for those in a lesser copy of a text that appears twice: what
// is wrong with both is found once.
func (p *Pass) outsideCopies() []*Diagnostic {
	if p.Cable.Copy == nil {
		return p.found
	}
	var copies []grammar.Span // in order of place
	for e := range grammar.All[*grammar.Copy](p.Cable) {
		copies = append(copies, e.Span())
	}
	return slices.DeleteFunc(p.found, func(d *Diagnostic) bool {
		if slices.Contains(p.ofCopies, d) {
			return false
		}
		i, _ := slices.BinarySearchFunc(copies, d.At.Start, func(s grammar.Span, at int) int {
			return cmp.Compare(s.End, at+1)
		})
		return i < len(copies) && copies[i].Start <= d.At.Start
	})
}

// inOrder returns findings in order of place, then of rule. What two rules of one name both find is
// one finding.
func inOrder(found []*Diagnostic) []Diagnostic {
	list := make([]Diagnostic, len(found))
	for i, d := range found {
		list[i] = *d
	}
	slices.SortStableFunc(list, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.At.Start, b.At.Start), cmp.Compare(a.At.End, b.At.End),
			cmp.Compare(a.Rule, b.Rule))
	})
	return slices.CompactFunc(list, func(a, b Diagnostic) bool {
		return a.At == b.At && a.Rule == b.Rule && a.Message == b.Message
	})
}

// SeverityOf returns the configured severity of a rule in a profile; Off if the rule is left out.
func (c Config) SeverityOf(r *Rule, profile grammar.Profile) Severity {
	if s, ok := c.Severities[r.Name]; ok {
		return s
	}
	for _, name := range r.Aliases {
		if s, ok := c.Severities[name]; ok {
			return s
		}
	}
	own := r.SeverityIn(profile)
	if slices.ContainsFunc(c.Selected, r.Is) {
		own = r.selectedIn(profile)
	}
	for _, tag := range r.Tags {
		if s, ok := c.Severities[tag]; ok && r.selectedIn(profile) != Off {
			return s
		}
	}
	for _, name := range []string{r.Group, AllRules} {
		if s, ok := c.Severities[name]; ok && own != Off {
			return s
		}
	}
	return own
}
