package lint_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestFault holds that a panic names the rule in which it came about, and that one between cables
// leaves what other rules found.
func TestFault(t *testing.T) {
	by := &lint.Grouping{Keys: func(_ *lint.Entry, put func(string, lint.Member)) { put("", lint.Member{}) }}
	bad := &lint.Rule{Name: "bad-rule", Severity: lint.Error, By: by, Check: func(*lint.Pass) { panic("planted") }, CheckCorpus: func(*lint.CorpusPass) { panic("planted") }}
	good := &lint.Rule{Name: "good-rule", Severity: lint.Error, By: by, CheckCorpus: func(p *lint.CorpusPass) {
		for g := range p.Groups() {
			p.Reportf(g.Members[0], p.Entry(g.Members[0]), grammar.Span{}, "found")
		}
	}}
	cable := grammar.Parse("a.cable", "UNCLAS PARIS 000042\n")
	func() {
		defer func() {
			if got := recover(); got != "rule bad-rule: planted" {
				t.Errorf("panic %v, without the name of the rule", got)
			}
		}()
		lint.Run(cable, []*lint.Rule{bad}, lint.Config{})
	}()
	corpus := lint.NewCorpus([]*lint.Rule{bad, good})
	defer corpus.Close()
	if err := corpus.Add(lint.Run(cable, nil, lint.Config{}).Entry()); err != nil {
		t.Fatal(err)
	}
	found, err := corpus.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
	if err == nil || !strings.Contains(err.Error(), "rule bad-rule: internal fault: planted") {
		t.Errorf("error %v, without the name of the rule", err)
	}
	if len(found) != 1 || len(found[0].Diagnostics) != 1 || found[0].Diagnostics[0].Rule != "good-rule" {
		t.Errorf("%v found by the rule after", found)
	}
}

// TestStop holds that the check of a corpus ends between two groups, and in one that it reads, when it is stopped.
func TestStop(t *testing.T) {
	stop := make(chan struct{})
	groups, read := 0, 0
	by := &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) { put(e.Name, lint.Member{}) }}
	slow := &lint.Rule{Name: "slow-rule", Severity: lint.Error, By: by, CheckCorpus: func(p *lint.CorpusPass) {
		for g := range p.Groups() {
			if groups++; groups == 1 {
				close(stop)
			}
			if p.Entry(g.Members[0]).Name != "" {
				read++
			}
		}
	}}
	corpus := lint.NewCorpus([]*lint.Rule{slow})
	defer corpus.Close()
	corpus.Stop = stop
	for _, name := range []string{"a.cable", "b.cable", "c.cable"} {
		if err := corpus.Add(lint.Run(grammar.Parse(name, "UNCLAS PARIS 000042\n"), nil, lint.Config{}).Entry()); err != nil {
			t.Fatal(err)
		}
	}
	found, err := corpus.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
	if !errors.Is(err, lint.ErrStopped) || found != nil || groups != 1 || read != 0 {
		t.Errorf("%v found in %d groups, %d cables read: %v", found, groups, read, err)
	}
	idle := &lint.Rule{Name: "idle-rule", By: by, CheckCorpus: func(*lint.CorpusPass) { t.Error("a rule is run after the stop") }}
	other := lint.NewCorpus([]*lint.Rule{idle})
	defer other.Close()
	other.Stop = stop
	if found, err := other.Check(nil); !errors.Is(err, lint.ErrStopped) || found != nil {
		t.Errorf("%v found after the stop, %v", found, err)
	}
}

// TestSeverities holds the order in which severities by rule, group and for all go before one another.
func TestSeverities(t *testing.T) {
	found := func(p *lint.Pass) { p.Reportf(grammar.Span{}, "found") }
	rule := &lint.Rule{Name: "some-rule", Aliases: []string{"former-rule"}, Group: "some-group", Severity: lint.Error, Check: found}
	for _, tt := range []struct {
		set  map[string]lint.Severity
		want lint.Severity
	}{
		{nil, lint.Error},
		{map[string]lint.Severity{lint.AllRules: lint.Off}, lint.Off},
		{map[string]lint.Severity{lint.AllRules: lint.Off, "some-group": lint.Info}, lint.Info},
		{map[string]lint.Severity{lint.AllRules: lint.Off, "some-group": lint.Off, "some-rule": lint.Warning}, lint.Warning},
		{map[string]lint.Severity{lint.AllRules: lint.Off, "former-rule": lint.Warning}, lint.Warning},
		{map[string]lint.Severity{"former-rule": lint.Info, "some-rule": lint.Warning}, lint.Warning},
	} {
		res := lint.Run(grammar.Parse("", "UNCLAS PARIS 000042\n"), []*lint.Rule{rule}, lint.Config{Severities: tt.set})
		got := lint.Off
		if len(res.Diagnostics) > 0 {
			got = res.Diagnostics[0].Severity
		}
		if got != tt.want {
			t.Errorf("%v: %v, want %v", tt.set, got, tt.want)
		}
	}
}

// TestApplyFixes holds that fixes are counted by rule, and that what the judge marks as suppressed
// is known to who picks.
func TestApplyFixes(t *testing.T) {
	rule := &lint.Rule{Name: "no-tilde", Severity: lint.Error, Check: func(p *lint.Pass) {
		for i, c := range p.Cable.File.Text {
			if c == '~' {
				at := grammar.Span{Start: i, End: i + 1}
				p.Reportf(at, "tilde").Fix("remove it", lint.Delete(at))
			}
		}
	}}
	judge := func(source string) *lint.Result {
		res := lint.Run(grammar.Parse("", source), []*lint.Rule{rule}, lint.Config{})
		for i, d := range res.Diagnostics {
			if d.At.Start < 2 {
				res.Diagnostics[i].Suppressed = "so it is"
			}
		}
		return res
	}
	rule.Everywhere = true
	m, err := lint.ApplyFixes("~a~b~\n", judge, func(d lint.Diagnostic, _ lint.Fix) bool { return d.Suppressed == "" })
	if err != nil || m.Source != "~ab\n" || m.Made["no-tilde"] != 2 || len(m.Left.Diagnostics) != 1 {
		t.Errorf("%q, %v made, %d left, %v", m.Source, m.Made, len(m.Left.Diagnostics), err)
	}
}

// TestFixesLeaveWords holds that no fix is made that changes a word of the text, whatever a rule calls safe.
func TestFixesLeaveWords(t *testing.T) {
	rule := &lint.Rule{Name: "yes", Severity: lint.Error, Check: func(p *lint.Pass) {
		if i := strings.Index(p.Cable.File.Text, "No to"); i >= 0 {
			at := grammar.Span{Start: i, End: i + 2}
			p.Reportf(at, "found no, expected yes").Fix("agree", lint.Replace(at, "Yes"))
		}
	}}
	const cable = "UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. (U) The port captain agrees.\n\n2. (U) No to the dues.\n"
	fixed, left, made, err := lint.FixAll("", cable, []*lint.Rule{rule}, lint.Config{}, func(lint.Diagnostic, lint.Fix) bool { return true })
	if err != nil || fixed != cable || made != 0 || len(left.Diagnostics) != 1 {
		t.Errorf("%q, %d made, %d left, %v", fixed, made, len(left.Diagnostics), err)
	}
}
