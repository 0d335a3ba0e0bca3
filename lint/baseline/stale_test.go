package baseline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// finding returns a finding at the first line of a cable of that name.
func finding(rule, message string) lint.Diagnostic {
	return lint.Diagnostic{Rule: rule, Message: message, Severity: lint.Warning}
}

func resultOf(found ...lint.Diagnostic) *lint.Result {
	return &lint.Result{Cable: grammar.Parse("", cable), Diagnostics: found}
}

// written reads a baseline back that holds what was found.
func written(t *testing.T, b *Baseline) *Baseline {
	t.Helper()
	text, err := b.Found()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(b.Path(), text, 0o600); err != nil {
		t.Fatal(err)
	}
	back, err := Read(b.Path(), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	return back
}

func names(entries []Entry) (list []string) {
	for _, e := range entries {
		list = append(list, e.Path+" "+e.Rule+" "+e.Message)
	}
	return list
}

// TestStale holds which entries are stale, by what was looked at: those of files that were checked,
// or are gone from a folder that was walked, and not of rules that were not asked.
func TestStale(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
	for _, name := range []string{"there.cable", "box.zip"} {
		if err := os.WriteFile(in(name), []byte(cable), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	first := New(in("known.json"))
	for _, name := range []string{"there.cable", "gone.cable", "sub/gone.cable", "box.zip!a.cable", "old.zip!a.cable", "../out.cable", "checked.cable"} {
		first.Suppress(in(name), resultOf(finding("b-rule", "two"), finding("b-rule", "one"), finding("a-rule", "three")))
	}
	all := []string{"a-rule three", "b-rule one", "b-rule two"}
	of := func(files ...string) (list []string) {
		for _, file := range files {
			for _, what := range all {
				list = append(list, file+" "+what)
			}
		}
		return list
	}
	for _, tt := range []struct {
		name    string
		walked  []string
		unasked map[string]bool
		again   []lint.Diagnostic // found in checked.cable
		want    []string
	}{
		{"a file that was checked", nil, nil, nil, of("checked.cable")},
		{"what was found again", nil, nil, []lint.Diagnostic{finding("b-rule", "one"), finding("c-rule", "new")}, []string{"checked.cable a-rule three", "checked.cable b-rule two"}},
		{"a rule that was not asked", nil, map[string]bool{"b-rule": true}, nil, []string{"checked.cable a-rule three"}},
		{"a folder that was walked", []string{folder}, nil, nil, of("checked.cable", "gone.cable", "old.zip!a.cable", "sub/gone.cable")},
		{"another folder", []string{in("sub")}, nil, nil, of("checked.cable", "sub/gone.cable")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := written(t, first)
			b.Looked(tt.walked, tt.unasked)
			res := resultOf(tt.again...)
			b.Suppress(in("checked.cable"), res)
			for _, d := range res.Diagnostics {
				if want := map[string]string{"b-rule": "in the baseline known.json"}[d.Rule]; d.Suppressed != want {
					t.Errorf("%s: suppressed by %q, want %q", d.Rule, d.Suppressed, want)
				}
			}
			if diff := cmp.Diff(tt.want, names(b.Stale())); diff != "" {
				t.Errorf("stale (-want +got):\n%s", diff)
			}
			shown := b.StaleFindings()
			for i, d := range shown.Diagnostics {
				e := b.Stale()[i]
				if at := d.At.Of(shown.Cable.File.Text); at != `"`+e.Fingerprint+`"` || d.Rule != "stale-baseline" || d.Severity != lint.Warning ||
					d.Message != e.Rule+" of "+e.Path+" was not found again: "+e.Message {
					t.Errorf("%+v at %s", d, at)
				}
			}
			text, err := b.Pruned()
			if err != nil {
				t.Fatal(err)
			}
			pruned := New(in("pruned.json"))
			if err := os.WriteFile(pruned.Path(), text, 0o600); err != nil {
				t.Fatal(err)
			}
			if pruned, err = Read(pruned.Path(), rules.All()); err != nil || len(pruned.entries) != len(b.entries)-len(tt.want) {
				t.Errorf("%d entries are kept of %d, with %d stale: %v", len(pruned.entries), len(b.entries), len(tt.want), err)
			}
		})
	}
}

// TestKeep holds that entries of files that were not looked at are taken over from an older baseline, and no others.
func TestKeep(t *testing.T) {
	path := filepath.Join(t.TempDir(), "known.json")
	in := func(name string) string { return filepath.Join(filepath.Dir(path), name) }
	first := New(path)
	first.Suppress(in("a.cable"), resultOf(finding("a-rule", "one"), finding("a-rule", "two")))
	first.Suppress(in("b.cable"), resultOf(finding("a-rule", "one"), finding("a-rule", "two")))
	known := resultOf(finding("a-rule", "known"))
	known.Diagnostics[0].Suppressed = "by the configuration"
	first.Suppress(in("c.cable"), known)
	old := written(t, first)
	b := New(path)
	b.Suppress(in("a.cable"), resultOf(finding("a-rule", "two"), finding("a-rule", "three")))
	if kept := b.Keep(old); kept != 2 {
		t.Errorf("%d entries are kept, want 2", kept)
	}
	if kept := b.Keep(old); kept != 0 {
		t.Errorf("%d entries are kept again", kept)
	}
	back := written(t, b)
	back.Suppress(in("a.cable"), resultOf())
	back.Suppress(in("b.cable"), resultOf())
	if diff := cmp.Diff([]string{"a.cable a-rule three", "a.cable a-rule two", "b.cable a-rule one", "b.cable a-rule two"}, names(back.Stale())); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
}

// TestNoBaseline holds what is said of a file that is not there, and that an empty one is fine.
func TestNoBaseline(t *testing.T) {
	if _, err := Read(filepath.Join(t.TempDir(), "none.json"), nil); err == nil || !strings.Contains(err.Error(), "none.json") {
		t.Errorf("%v, without the name of the file", err)
	}
	empty := written(t, New(filepath.Join(t.TempDir(), "known.json")))
	if text, err := empty.Pruned(); err != nil || string(text) != "[]\n" {
		t.Errorf("%q, %v", text, err)
	}
}
