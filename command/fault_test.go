package command

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// plant lets the rules have one more, which panics on the cable b.cable, and between cables.
func plant(t *testing.T) {
	by := &lint.Grouping{Keys: func(_ *lint.Entry, put func(string, lint.Member)) { put("", lint.Member{}) }}
	bad := &lint.Rule{Name: "bad-rule", Group: "layout", Severity: lint.Error, By: by, CheckCorpus: func(*lint.CorpusPass) { panic("between cables") }}
	bad.Check = func(p *lint.Pass) {
		if strings.HasSuffix(p.Cable.File.Name, "b.cable") {
			panic("in a cable")
		}
	}
	builtIn = func() []*lint.Rule { return append(slices.Clone(rules.All()), bad) }
	t.Cleanup(func() { builtIn = rules.All })
}

// TestFaults holds that a fault of a rule in one file is that file's trouble in every command,
// names the rule, and that the rest goes on.
func TestFaults(t *testing.T) {
	plant(t)
	const ofCable = "b.cable: internal fault: rule bad-rule: in a cable; please report this as a bug of cablelint"
	const between = "not all cables were checked against each other: rule bad-rule: internal fault: between cables; please report this as a bug of cablelint"
	for _, tt := range []struct {
		args      []string // with the folder, or a file of it, after them
		file      string
		out, errs []string
	}{
		{[]string{"check", "--format", "concise", "--fail-on", "info"}, "", []string{"a.cable:5:14", "c.cable:5:14"}, []string{ofCable, between}},
		{[]string{"fix", "--diff"}, "", []string{"a.cable", "c.cable"}, []string{ofCable}},
		{[]string{"fmt", "--check"}, "", []string{"a.cable", "c.cable"}, []string{ofCable}},
		{[]string{"facts"}, "", []string{"a.cable", "c.cable"}, []string{ofCable}},
		{[]string{"report", "--format", "json"}, "", []string{`"cables": 2`}, []string{ofCable, between}},
		{[]string{"decode", "--html"}, "b.cable", nil, []string{ofCable}},
		{[]string{"fix"}, "", []string{"a.cable: 1 fix made", "c.cable: 1 fix made"}, []string{ofCable}},
	} {
		folder := t.TempDir()
		for _, name := range []string{"a.cable", "b.cable", "c.cable"} {
			testfile.Write(t, filepath.Join(folder, name), faultyLayout)
		}
		var out, errs bytes.Buffer
		args := append(tt.args, filepath.Join(folder, tt.file))
		if code := run(args, streams{out: &out, err: &errs}); code != exitTrouble {
			t.Errorf("%v: exit code %d, want %d", tt.args, code, exitTrouble)
		}
		for _, want := range tt.out {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%v prints\n%s\nwithout %s", tt.args, out.String(), want)
			}
		}
		for _, want := range tt.errs {
			if !strings.Contains(errs.String(), want) {
				t.Errorf("%v says\n%s\nwithout %s", tt.args, errs.String(), want)
			}
		}
	}
}

// TestFaultElsewhere holds that a fault of a command that reads no cable is reported as one, and not as a trace.
func TestFaultElsewhere(t *testing.T) {
	var errs bytes.Buffer
	code := run([]string{"version"}, streams{err: &errs}) // there is nothing to print to
	if want := "cablelint: version: internal fault: "; code != exitTrouble || !strings.HasPrefix(errs.String(), want) || !strings.Contains(errs.String(), "please report") {
		t.Errorf("exit code %d, %q", code, errs.String())
	}
}
