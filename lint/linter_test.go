package lint_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// subjectRule returns a rule that reports each subject.
func subjectRule(name string) *lint.Rule {
	return &lint.Rule{Name: name, Group: "text", Severity: lint.Warning, Check: func(p *lint.Pass) {
		if p.Facts.Subject.Known {
			p.Reportf(p.Facts.Subject, "a subject")
		}
	}}
}

// TestNew holds that each mistake in rules and configuration is reported, and all of them at once.
func TestNew(t *testing.T) {
	changed := func(change func(*lint.Rule)) *lint.Rule {
		r := subjectRule("some-subject")
		change(r)
		return r
	}
	by := &lint.Grouping{Keys: func(*lint.Entry, func(string, lint.Member)) {}}
	onCorpus := func(*lint.CorpusPass) {}
	const archive = grammar.ArchiveProfile
	for _, tt := range []struct {
		name  string
		rules []*lint.Rule
		conf  lint.Config
		want  string // what is wrong, a line each
	}{
		{name: "valid", rules: []*lint.Rule{subjectRule("a"), subjectRule("b-2")},
			conf: lint.Config{Severities: map[string]lint.Severity{"a": lint.Error, "text": lint.Info, "all": lint.Off}}},
		{name: "none"},
		{name: "on in one profile", rules: []*lint.Rule{changed(func(r *lint.Rule) {
			r.Severity, r.In = lint.Off, lint.In(archive, lint.Info)
		})}},
		{name: "error in one profile", rules: []*lint.Rule{changed(func(r *lint.Rule) {
			r.In = lint.In(archive, lint.Error)
		})}},
		{name: "on a corpus", rules: []*lint.Rule{changed(func(r *lint.Rule) { r.Check, r.CheckCorpus, r.By = nil, onCorpus, by })}},
		{name: "by keys", rules: []*lint.Rule{changed(func(r *lint.Rule) {
			r.Check, r.CheckCorpus, r.By, r.Keys = nil, onCorpus, lint.ByKey, func(*lint.Pass) []lint.Key { return nil }
		})}},
		{"keys alone", []*lint.Rule{changed(func(r *lint.Rule) { r.Keys = func(*lint.Pass) []lint.Key { return nil } })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): found Keys, expected CheckCorpus and lint.ByKey with it`},
		{"keys of another grouping", []*lint.Rule{changed(func(r *lint.Rule) {
			r.Check, r.CheckCorpus, r.By, r.Keys = nil, onCorpus, by, func(*lint.Pass) []lint.Key { return nil }
		})}, lint.Config{}, `rule 1 of 1 ("some-subject"): found Keys, expected CheckCorpus and lint.ByKey with it`},
		{"hyphens", []*lint.Rule{subjectRule("a-"), subjectRule("-b"), subjectRule("c--d"), subjectRule("09-az")}, lint.Config{},
			`rule 1 of 4 ("a-"): found name "a-", expected small letters, digits and single hyphens: julian-mismatch
rule 2 of 4 ("-b"): found name "-b", expected small letters, digits and single hyphens: julian-mismatch
rule 3 of 4 ("c--d"): found name "c--d", expected small letters, digits and single hyphens: julian-mismatch`},
		{"empty tag", []*lint.Rule{changed(func(r *lint.Rule) { r.Tags = []string{"", "all"} })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): found tag "", expected small letters, digits and single hyphens: habits
rule 1 of 1 ("some-subject"): found tag "all", expected small letters, digits and single hyphens: habits`},
		{"nil", []*lint.Rule{subjectRule("a"), nil}, lint.Config{}, "rule 2 of 2 is nil"},
		{"no name", []*lint.Rule{subjectRule("")}, lint.Config{}, `rule 1 of 1 (""): missing name`},
		{"all", []*lint.Rule{subjectRule("all")}, lint.Config{}, `rule 1 of 1 ("all"): the name "all" stands for all rules in a configuration`},
		{"group", []*lint.Rule{subjectRule("a"), subjectRule("text")}, lint.Config{}, `rule 2 of 2 ("text"): a group or a tag is called "text" too`},
		{"letters", []*lint.Rule{subjectRule("Some subject")}, lint.Config{},
			`rule 1 of 1 ("Some subject"): found name "Some subject", expected small letters, digits and single hyphens: julian-mismatch`},
		{"letters of a group", []*lint.Rule{changed(func(r *lint.Rule) { r.Group = "-text" })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): found group "-text", expected small letters, digits and single hyphens: heading`},
		{"twice", []*lint.Rule{subjectRule("a"), subjectRule("b"), subjectRule("a")}, lint.Config{},
			`rule 3 of 3 ("a"): rule 1 is called "a" too`},
		{"alias", []*lint.Rule{subjectRule("a"), changed(func(r *lint.Rule) { r.Aliases = []string{"old", "a", "old"} })},
			lint.Config{Severities: map[string]lint.Severity{"old": lint.Off, "odl": lint.Off}},
			`rule 2 of 2 ("some-subject"): rule 1 is called "a" too
rule 2 of 2 ("some-subject"): repeated name "old"
severities: no rule or group "odl"; did you mean "old"?`},
		{"no severity", []*lint.Rule{changed(func(r *lint.Rule) { r.Severity = lint.Off })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): missing severity: the rule would never run`},
		{"severity", []*lint.Rule{changed(func(r *lint.Rule) { r.Severity = 7 })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): found severity 7, expected lint.Off to lint.Error`},
		{"severity in a profile", []*lint.Rule{changed(func(r *lint.Rule) { r.In = lint.In(archive, 9) })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): found severity 9 in profile archive, expected lint.Off to lint.Error`},
		{"no check", []*lint.Rule{changed(func(r *lint.Rule) { r.Check = nil })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): missing Check or CheckCorpus: the rule would never run`},
		{"both checks", []*lint.Rule{changed(func(r *lint.Rule) { r.CheckCorpus, r.By = onCorpus, by })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): found Check and CheckCorpus, expected one of them`},
		{"no grouping", []*lint.Rule{changed(func(r *lint.Rule) { r.Check, r.CheckCorpus = nil, onCorpus })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): missing By, or its Keys, which group the cables`},
		{"no check of a corpus", []*lint.Rule{changed(func(r *lint.Rule) { r.By = by })}, lint.Config{},
			`rule 1 of 1 ("some-subject"): found By without CheckCorpus`},
		{"misspelt", rules.All(), lint.Config{Severities: map[string]lint.Severity{"julian-mismach": lint.Off, "Heading": lint.Off, "": lint.Off, "zzz": 9}},
			`severities: no rule or group ""
severities: no rule or group "Heading"; did you mean "heading"?
severities: no rule or group "julian-mismach"; did you mean "julian-mismatch"?
severities: found severity 9 for "zzz", expected lint.Off to lint.Error
severities: no rule or group "zzz"`},
		{"tags", []*lint.Rule{changed(func(r *lint.Rule) { r.Tags = []string{"habits", "A tag"} })},
			lint.Config{Severities: map[string]lint.Severity{"habits": lint.Off}, Selected: []string{"habits", "habit", "text", "some-subject", "none"}},
			`rule 1 of 1 ("some-subject"): found tag "A tag", expected small letters, digits and single hyphens: habits
selected: no rule or group "habit"; did you mean "habits"?
selected: no rule or group "none"`},
		{"profile", nil, lint.Config{Profile: 200}, "found profile 200, expected one of package grammar"},
		{"all at once", []*lint.Rule{nil, subjectRule(""), subjectRule("a"), subjectRule("a")}, lint.Config{Severities: map[string]lint.Severity{"b": lint.Off}},
			`rule 1 of 4 is nil
rule 2 of 4 (""): missing name
rule 4 of 4 ("a"): rule 3 is called "a" too
severities: no rule or group "b"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if _, err := lint.New(tt.rules, tt.conf); err != nil {
				got = err.Error()
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestOwnRulesValid holds that the rules of cablelint are valid.
func TestOwnRulesValid(t *testing.T) {
	if _, err := lint.New(rules.All(), lint.Config{}); err != nil {
		t.Error(err)
	}
}

// TestRunUnchecked holds that what New refuses harms no caller that did not ask: a nil rule is
// passed over, and what two rules of one name find at one place is reported once.
func TestRunUnchecked(t *testing.T) {
	c := grammar.Parse("a.cable", "UNCLAS PARIS 000007\n\nSUBJECT: DUES\n")
	want := lint.Run(c, []*lint.Rule{subjectRule("a")}, lint.Config{}).Diagnostics
	got := lint.Run(c, []*lint.Rule{nil, subjectRule("a"), nil, subjectRule("a")}, lint.Config{}).Diagnostics
	if diff := cmp.Diff(want, got); diff != "" || len(want) != 1 {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for name, bad := range map[string]*lint.Rule{
		"nil": nil, "no grouping": {Name: "a", Severity: lint.Info, CheckCorpus: func(*lint.CorpusPass) {}},
	} {
		corpus := lint.NewCorpus([]*lint.Rule{bad})
		err := corpus.Add(lint.Run(c, nil, lint.Config{}).Entry())
		if err == nil {
			_, err = corpus.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
		}
		if gone := corpus.Close(); gone != nil {
			t.Error(gone)
		}
		if bad == nil && err != nil || bad != nil && (err == nil || !strings.Contains(err.Error(), "missing By")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestIs holds by which names a rule is meant: its own, its aliases, its group and its tags.
func TestIs(t *testing.T) {
	r := &lint.Rule{Name: "a", Aliases: []string{"b", "c"}, Group: "d", Tags: []string{"e", "f"}}
	for name, want := range map[string]bool{"a": true, "b": true, "c": true, "d": true, "e": true, "f": true, "g": false, "": false} {
		if got := r.Is(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
		if got := r.IsCalled(name); got != (want && name < "d") {
			t.Errorf("called %q: %v", name, got)
		}
	}
	all := []*lint.Rule{{Name: "x"}, r}
	for name, want := range map[string]*lint.Rule{"x": all[0], "a": r, "c": r, "d": nil, "": nil} {
		if got := lint.RuleNamed(all, name); got != want {
			t.Errorf("%q is %v", name, got)
		}
	}
}

// TestInnerTelegram holds which rules judge the telegram below the labels of SMART's form: those of its own
// layout, with their severities in its profile, but no rule that judges every text or a corpus.
func TestInnerTelegram(t *testing.T) {
	source, err := os.ReadFile("../testdata/layouts/smart-reprint.cable")
	if err != nil {
		t.Fatal(err)
	}
	first := func(p *lint.Pass) {
		for e := range grammar.All[*grammar.Subject](p.Cable) {
			p.Reportf(e, "%v", p.Cable.Layout)
		}
	}
	rule := func(name string, change func(*lint.Rule)) *lint.Rule {
		r := &lint.Rule{Name: name, Group: "text", Severity: lint.Info, Check: first, Layouts: lint.Layouts(grammar.TERP)}
		change(r)
		return r
	}
	rules := []*lint.Rule{
		rule("terp", func(*lint.Rule) {}),
		rule("smart", func(r *lint.Rule) { r.Layouts = lint.Layouts(grammar.SMART) }),
		rule("both", func(r *lint.Rule) { r.Layouts = lint.Layouts(grammar.SMART, grammar.TERP) }),
		rule("everywhere", func(r *lint.Rule) { r.Everywhere = true }),
		rule("corpus", func(r *lint.Rule) { r.Check, r.CheckCorpus = nil, func(*lint.CorpusPass) {} }),
		rule("archive", func(r *lint.Rule) { r.In = lint.In(grammar.ArchiveProfile, lint.Warning) }),
		nil,
	}
	for profile, want := range map[grammar.Profile]string{
		grammar.AnyProfile:   "both smart info; everywhere smart info; smart smart info; archive terp warning; both terp info; terp terp info",
		grammar.DraftProfile: "both smart info; everywhere smart info; smart smart info; archive terp info; both terp info; terp terp info",
	} {
		var got []string
		for _, d := range lint.Run(grammar.Parse("a", string(source)), rules, lint.Config{Profile: profile}).Diagnostics {
			got = append(got, fmt.Sprint(d.Rule, " ", d.Message, " ", d.Severity))
		}
		if diff := cmp.Diff(want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("profile %d (-want +got):\n%s", profile, diff)
		}
	}
}
