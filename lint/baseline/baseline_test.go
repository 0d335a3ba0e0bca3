package baseline

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

const cable = "UNCLAS PORT LOUIS 000042\nSIPDIS\nSIPDIS\nE.O. 12958: N/A\nTAGS: PREL MP MP\nSUBJECT: HARBOUR DUES\n\n1. The dues rise.\nROE\n"

func check(text string) *lint.Result {
	return lint.Run(grammar.Parse("a.cable", text), rules.All(), lint.Config{Profile: grammar.DraftProfile})
}

func shown(res *lint.Result) (rules []string) {
	for _, d := range res.Diagnostics {
		if d.Suppressed == "" {
			rules = append(rules, d.Rule)
		}
	}
	return rules
}

// TestRound writes down what is found in a cable, adds a line above and a new mistake, and fixes an
// old one: the new one is shown, the fixed one is stale, and pruning takes it out.
func TestRound(t *testing.T) {
	folder := t.TempDir()
	path, file := filepath.Join(folder, "known.json"), filepath.Join(folder, "a.cable")
	first := New(path)
	first.Suppress(file, check(cable))
	out, err := first.Found()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out, 0o644); err != nil {
		t.Fatal(err)
	}

	later, err := Read(path, rules.All())
	if err != nil {
		t.Fatal(err)
	}
	res := check(strings.NewReplacer("SIPDIS\nSIPDIS\n", "SIPDIS\n", "1. The", "3. The").Replace("\n" + cable))
	later.Suppress(file, res)
	for _, name := range shown(res) {
		if name == "repeated-tag" {
			t.Errorf("%s is shown, which is in the baseline", name)
		}
	}
	if diff := cmp.Diff([]string{"paragraph-out-of-order"}, only(shown(res), "paragraph-out-of-order")); diff != "" {
		t.Errorf("what is new (-want +got):\n%s", diff)
	}
	var stale []string
	for _, e := range later.Stale() {
		stale = append(stale, e.Path+" "+e.Rule)
	}
	if diff := cmp.Diff([]string{"a.cable repeated-caption"}, only(stale, "a.cable repeated-caption")); diff != "" {
		t.Errorf("stale (-want +got):\n%s", diff)
	}
	pruned, err := later.Pruned()
	if err != nil || strings.Contains(string(pruned), "repeated-caption") || !strings.Contains(string(pruned), "repeated-tag") {
		t.Errorf("pruned: %v\n%s", err, pruned)
	}
}

func only(list []string, word string) (found []string) {
	for _, s := range list {
		if s == word {
			found = append(found, s)
		}
	}
	return found
}

func TestReadDamaged(t *testing.T) {
	for _, source := range []string{"", "{}", `[{"finger": 1}]`, "[", `[{"fingerprint": 3}]`} {
		path := filepath.Join(t.TempDir(), "b.json")
		if err := os.WriteFile(path, []byte(source), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(path, rules.All()); err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("%q: %v, want an error with the file's name", source, err)
		}
	}
}

// FuzzRead reads any bytes as a baseline: they are refused with the name of the file, or cover
// findings without fail, and what is written of it is read back.
func FuzzRead(f *testing.F) {
	first := New("known.json")
	first.Suppress("a.cable", check(cable))
	out, err := first.Found()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(out)
	f.Add([]byte(`[{"fingerprint":"","path":"../a.cable","rule":"\u0000","message":"x"},{"fingerprint":"\ud800"}]`))
	f.Add([]byte(`[null]`))
	f.Fuzz(func(t *testing.T, source []byte) {
		path := filepath.Join(t.TempDir(), "known.json")
		if err := os.WriteFile(path, source, 0o644); err != nil {
			t.Fatal(err)
		}
		b, err := Read(path, rules.All())
		if err != nil {
			if !strings.Contains(err.Error(), path) {
				t.Fatalf("%v, without the name of the file", err)
			}
			return
		}
		for e := range b.entries {
			b.checked[b.entries[e].Path] = true
		}
		stale := b.Stale()
		b.Suppress(filepath.Join(filepath.Dir(path), "a.cable"), check(cable))
		for _, d := range b.StaleFindings().Diagnostics {
			if d.At.Start < 0 || d.At.Start > d.At.End || d.At.End > len(source) {
				t.Fatalf("%+v in %d bytes", d.At, len(source))
			}
		}
		if len(stale) != len(b.entries) {
			t.Fatalf("%d of %d entries are stale before anything is found", len(stale), len(b.entries))
		}
		pruned, err := b.Pruned()
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, pruned, 0o644); err != nil {
			t.Fatal(err)
		}
		again, err := Read(path, rules.All())
		if err != nil {
			t.Fatalf("%v: %s", err, pruned)
		}
		if got := len(again.entries); got > len(b.seen) {
			t.Fatalf("%d entries are kept of %d that were found again", got, len(b.seen))
		}
	})
}

// TestOrder holds that entries are written by path, rule, message and fingerprint, in this order.
func TestOrder(t *testing.T) {
	var want []Entry
	entries := map[string]Entry{}
	for i, e := range []Entry{{Path: "a", Rule: "q", Message: "z"}, {Path: "a", Rule: "q", Message: "z"}, {Path: "a", Rule: "r", Message: "x"}, {Path: "a", Rule: "r", Message: "y"}, {Path: "b", Rule: "p", Message: "w"}} {
		e.Fingerprint = "f" + string(rune('0'+i))
		want = append(want, e)
		entries[e.Fingerprint] = e
	}
	for range 8 { // a map has no order, and may once have the right one
		out, err := text(entries)
		if err != nil {
			t.Fatal(err)
		}
		var got []Entry
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	}
}

// TestAlias holds that an entry under a former name of a rule covers the finding, stays when the
// baseline is pruned, and is written under the name of today.
func TestAlias(t *testing.T) {
	const former, now = "stop-behind-order", "full-stop-after-order"
	folder := t.TempDir()
	path, file := filepath.Join(folder, "known.json"), filepath.Join(folder, "a.cable")
	text := strings.Replace(cable, "N/A", "N/A.", 1)
	before := check(text)
	for i, d := range before.Diagnostics {
		if d.Rule == now {
			before.Diagnostics[i].Rule = former // as the findings were before the rule got its name
		}
	}
	first := New(path)
	first.Suppress(file, before)
	out, err := first.Found()
	if err != nil || !strings.Contains(string(out), former) {
		t.Fatalf("%v: %s", err, out)
	}
	if err := os.WriteFile(path, out, 0o644); err != nil {
		t.Fatal(err)
	}
	later, err := Read(path, rules.All())
	if err != nil {
		t.Fatal(err)
	}
	res := check(text)
	later.Suppress(file, res)
	if diff := cmp.Diff([]string(nil), shown(res)); diff != "" {
		t.Errorf("shown beside the baseline (-want +got):\n%s", diff)
	}
	if stale := later.Stale(); len(stale) > 0 {
		t.Errorf("stale: %v", stale)
	}
	pruned, err := later.Pruned()
	if err != nil || strings.Contains(string(pruned), former) || !strings.Contains(string(pruned), now) {
		t.Errorf("pruned: %v\n%s", err, pruned)
	}
}
