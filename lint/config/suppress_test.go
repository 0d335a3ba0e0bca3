package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

const entries = `ignore:
  - {files: [a.cable], rule: pilcrow, line: DUES, reason: one}
  - {files: ["*.cable"], rule: pilcrow, reason: two, until: 2027-01-31}
  - {files: [drafts/], rule: pilcrow, reason: three}
  - {files: [a.cable], rule: missing-subject, reason: four}
`

func reasons(list []*Ignore) (r []string) {
	for _, e := range list {
		r = append(r, e.Reason)
	}
	return r
}

// TestEntries holds which entries are for a file, which findings they cover, and which of them covered one.
func TestEntries(t *testing.T) {
	f, err := Parse("/cables/"+Name, []byte(entries), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	text := "SUBJECT: DUES\nREF: X\n"
	for _, tt := range []struct {
		name, day             string
		at                    int
		rule, known           string
		suppressed            string
		for_, concerned, used []string
	}{
		{"a.cable", "2026-01-01", 3, "pilcrow", "", "one", []string{"one", "two", "four"}, nil, []string{"one"}},
		{"a.cable", "2026-01-01", 14, "pilcrow", "", "two", []string{"one", "two", "four"}, nil, []string{"two"}},
		{"a.cable", "2027-01-31", 14, "pilcrow", "", "two", []string{"one", "two", "four"}, nil, []string{"two"}},
		{"a.cable", "2027-02-02", 14, "pilcrow", "", "", []string{"one", "two", "four"}, nil, nil},
		{"a.cable", "2026-01-01", 3, "pilcrow", "known", "known", []string{"one", "two", "four"}, nil, nil},
		{"a.cable", "2026-01-01", 3, "missing-subject", "", "four", []string{"one", "two", "four"}, nil, []string{"four"}},
		{"b.cable", "2026-01-01", 3, "pilcrow", "", "two", []string{"two"}, nil, []string{"two"}},
		{"b.cable", "2026-01-01", 3, "long-line", "", "", []string{"two"}, nil, nil},
		{"drafts/x/b.txt", "2026-01-01", 3, "pilcrow", "", "three", []string{"three"}, nil, []string{"three"}},
		{"b.txt", "2026-01-01", 3, "pilcrow", "", "", nil, nil, nil},
	} {
		day, err := time.Parse(time.DateOnly, tt.day)
		if err != nil {
			t.Fatal(err)
		}
		name := "/cables/" + tt.name
		res := &lint.Result{
			Cable: grammar.Parse(name, text),
			Diagnostics: []lint.Diagnostic{
				{Rule: tt.rule, At: grammar.Span{Start: tt.at, End: tt.at + 1}, Suppressed: tt.known},
			},
		}
		concerned, used := f.Suppress(name, res, day)
		if got := res.Diagnostics[0].Suppressed; got != tt.suppressed {
			t.Errorf("%s, %s at %d on %s: suppressed by %q, want %q", tt.name, tt.rule, tt.at, tt.day, got, tt.suppressed)
		}
		for what, list := range map[string][2][]string{"used": {tt.used, reasons(used)}, "concerned": {tt.for_, reasons(concerned)}, "for the file": {tt.for_, reasons(f.IgnoresFor(name))}} {
			if diff := cmp.Diff(list[0], list[1]); diff != "" {
				t.Errorf("%s, %s: %s (-want +got):\n%s", tt.name, tt.rule, what, diff)
			}
		}
	}
	empty := &lint.Result{Cable: grammar.Parse("/cables/b.cable", ""), Diagnostics: []lint.Diagnostic{{Rule: "pilcrow"}}}
	if _, used := f.Suppress("/cables/b.cable", empty, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)); len(used) != 1 {
		t.Errorf("%v cover a finding in an empty file", reasons(used))
	}
}

// TestStaleEntries holds where and how entries are reported that covered nothing.
func TestStaleEntries(t *testing.T) {
	source := strings.ReplaceAll(
		entries,
		"2027-01-31",
		"2020-01-31",
	) + "  - files: [\u00e9.cable]   \r\n    rule: pilcrow\n    reason: five\n"
	f, err := Parse("/cables/"+Name, []byte(source), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	res := f.Stale([]*Ignore{f.Ignore[4], f.Ignore[1], f.Ignore[0]})
	var got []string
	for _, d := range res.Diagnostics {
		got = append(got, d.Severity.String()+" "+d.Rule+": "+d.Message+" | "+d.At.Of(source))
	}
	want := []string{
		"warning stale-ignore: ignore entry of pilcrow covers nothing | {files: [a.cable], rule: pilcrow, line: DUES, reason: one}",
		`warning stale-ignore: ignore entry of pilcrow expired on 2020-01-31 | {files: ["*.cable"], rule: pilcrow, reason: two, until: 2020-01-31}`,
		"warning stale-ignore: ignore entry of pilcrow covers nothing | files: [\u00e9.cable]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for setting, n := range map[string]int{"stale-ignore: off": 0, "suppression: off": 0, "stale-ignore: info": 1, "all: off": 0} {
		f, err := Parse("/cables/"+Name, []byte("rules: {"+setting+"}\n"+entries), rules.All())
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Stale(f.Ignore[:1]).Diagnostics; len(got) != n || n > 0 && got[0].Severity != lint.Info {
			t.Errorf("%s: %v", setting, got)
		}
	}
	file := grammar.TextFile("", "\u00e9AB\nC")
	for p, want := range map[Position]int{{1, 1}: 0, {1, 2}: 2, {1, 4}: 4, {1, 9}: 4, {2, 1}: 5, {2, 2}: 6, {0,
		1}: 0, {3, 1}: 0} {
		if got := p.offset(file); got != want {
			t.Errorf("%v is at byte %d, want %d", p, got, want)
		}
	}
}

// TestFind holds that the nearest configuration upward is read, that globs are seen from its
// folder, and what holds without one.
func TestFind(t *testing.T) {
	folder := t.TempDir()
	deep := filepath.Join(folder, "one", "two", "three")
	if err := os.MkdirAll(deep, 0o700); err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("one/"+Name, "exclude: [two/x.cable]\nprofile: draft\n")
	write("one/two/"+Name, "")
	got, err := Find(deep, rules.All())
	if err != nil || got.Path != filepath.Join(folder, "one", "two", Name) {
		t.Errorf("%v: %v", got, err)
	}
	if err := os.Remove(got.Path); err != nil {
		t.Fatal(err)
	}
	if got, err = Find(deep, rules.All()); err != nil || got.Path != filepath.Join(folder, "one", Name) {
		t.Fatalf("%v: %v", got, err)
	}
	for name, want := range map[string]bool{"one/two/x.cable": true, "one/x.cable": false, "two/x.cable": false} {
		if out := got.Excludes(filepath.Join(folder, filepath.FromSlash(name))); out != want {
			t.Errorf("%s is left out: %v", name, out)
		}
	}
	if profile, at := got.ProfileOf("x.cable"); profile != grammar.DraftProfile || at != (Position{2, 10}) {
		t.Errorf("profile %v of %v", profile, at)
	}
	write("one/"+Name, "profile: [")
	if _, err := Find(deep, rules.All()); err == nil ||
		!strings.HasPrefix(err.Error(), filepath.Join(folder, "one", Name)+":") {
		t.Errorf("%v, without the name of the file", err)
	}
	if got := new(File).For("a.cable"); got.Profile != grammar.AnyProfile || len(got.Severities) != 0 ||
		got.Tables != nil {
		t.Errorf("%+v without a configuration", got)
	}
	for name, want := range map[string]bool{"a.cable": true, "b/A.TXT": true, "c.msg": true, "d.tel": true, "e.pdf": false, "cable": false, ".cable/x": false} {
		if IsCable(name) != want {
			t.Errorf("%s is taken for a cable: %v", name, !want)
		}
	}
}

// TestUnmatched holds when no file can match an entry: where all files were looked at that could.
func TestUnmatched(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"a.cable", "sub/b.cable", "box.zip"} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f := &File{Path: filepath.Join(folder, Name)}
	sub := filepath.Join(folder, "sub")
	for _, tt := range []struct {
		glob   string
		walked []string
		want   bool
	}{
		{"a.cable", []string{folder}, false}, {"b.cable", []string{folder}, false}, {"c.cable", []string{folder}, true}, {"c.cable", []string{sub}, false}, {"c.cable", nil, false},
		{"sub/c.cable", []string{folder}, true}, {"sub/c.cable", []string{sub}, true}, {"sub/b.cable", []string{sub}, false}, {"sub/*.txt", []string{sub}, true},
		{"none/*.cable", []string{folder}, true}, {"none/*.cable", []string{sub}, false}, {"box.zip!x.cable", []string{folder}, false}, {"old.zip!x.cable", []string{folder}, true},
		{"../x/*.cable", []string{folder}, false},
	} {
		if got := f.Unmatched(&Ignore{Files: []string{tt.glob}}, tt.walked); got != tt.want {
			t.Errorf("%s with %v walked: unmatched %v", tt.glob, tt.walked, got)
		}
	}
	if f.Unmatched(&Ignore{Files: []string{"c.cable", "a.cable"}}, []string{folder}) ||
		!f.Unmatched(&Ignore{Files: []string{"c.cable", "d.cable"}}, []string{folder}) {
		t.Error("one of two globs decides alone")
	}
}

// TestReadFields holds where each key of a configuration goes.
func TestReadFields(t *testing.T) {
	f, err := Parse("/cables/"+Name, []byte(whole), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	want := &File{
		Path: "/cables/" + Name, Profile: grammar.ArchiveProfile, Rules: []Setting{{"layout", lint.Off, Position{5, 3}}, {"pilcrow", lint.Warning, Position{6, 3}}},
		Exclude: []string{"old/**", "*.bak"},
		Overrides: []Override{
			{
				[]string{"drafts/*.cable"},
				grammar.DraftProfile,
				[]Setting{{"pilcrow", lint.Off, Position{12, 13}}},
				Position{11, 14},
			},
		},
		Ignore: []*Ignore{
			{
				[]string{"a.cable"},
				"serial-mismatch",
				"000043",
				"the original has it",
				time.Date(2027, 1, 31, 0, 0, 0, 0, time.UTC),
				Position{14, 5},
			},
		},
		Closed: lint.Coverages{
			{Posts: []string{"PORTLOUIS"}, From: 2005, To: 2007},
			{From: 2009, To: 2009},
		}, Limits: Limits{500 << 10, 2}, Text: whole,
		At: map[string]Position{
			"closed":          {2, 9},
			"profile":         {3, 10},
			"rules":           {5, 3},
			"rules.layout":    {5, 11},
			"rules.pilcrow":   {6, 12},
			"exclude":         {7, 10},
			"limits":          {8, 9},
			"limits.max-size": {8, 20},
			"limits.findings": {8, 37},
			"overrides":       {10, 3},
			"ignore":          {14, 3},
		},
	}
	if diff := cmp.Diff(want, f); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for source, want := range map[string]string{
		"rules: {pilcrow: off, pilcrow: info}":               `c.yaml:1:23: repeated key "pilcrow"`,
		"rules: [x]":                                         `c.yaml:1:8: found "", expected rules and severities`,
		"profile: []":                                        "c.yaml:1:10: missing text\nc.yaml:1:10: unknown profile \"\", expected auto, transmission, archive or draft",
		"a: 1\n---\nb: 2":                                    "c.yaml:2:1: found a second document, expected the end of the file",
		"exclude: &x [a]\nignore: *x":                        "c.yaml:2:9: found alias *x, expected the value itself",
		"ignore: [{rule: pilcrow, reason: x}]":               "c.yaml:1:10: ignore entry without files, a list of globs",
		"ignore: [{files: [a], rule: pilcro, reason: x}]":    `c.yaml:1:29: no rule "pilcro"; did you mean "pilcrow"?`,
		"ignore: [{files: [a], rule: pilcrow, reason: ' '}]": `c.yaml:1:10: ignore entry without a reason why the finding is accepted`,
		"closed: [{years: 2005-}]":                           `c.yaml:1:18: found years "2005-", expected a year, or the first and the last, such as 2005-2007`,
		"closed: [{years: 205}]":                             `c.yaml:1:18: found years "205", expected a year, or the first and the last, such as 2005-2007`,
		"overrides: [x]":                                     "c.yaml:1:13: an override is not a mapping, expected keys and values\nc.yaml:1:13: override without files, a list of globs",
		"tables: {posts: none.txt}":                          "c.yaml:1:17: ",
		"limits: {findings: -1}":                             `c.yaml:1:20: found limit "-1" of findings, expected a number, 1 or more`,
	} {
		_, err := Parse("c.yaml", []byte(source), rules.All())
		if err == nil || err.Error() != want && !(strings.HasSuffix(want, ": ") && strings.HasPrefix(err.Error(), want)) {
			t.Errorf("%q:\n got %v\nwant %s", source, err, want)
		}
	}
	if f, err := Parse("c.yaml", []byte("profile: auto\nclosed: [{posts: [PARIS]}, {years: 2005}]\nexclude:\nignore:\n"), rules.All()); err != nil ||
		f.Profile != grammar.AnyProfile ||
		len(f.Closed) != 2 ||
		f.Closed[0].From != 0 {
		t.Errorf("%+v, %v", f, err)
	}
}

// TestAlias holds that settings and ignore entries may call a rule by a former name.
func TestAlias(t *testing.T) {
	const former, now = "stop-behind-order", "full-stop-after-order"
	text := "rules: {" + former + ": error}\nignore:\n  - {files: [b.cable], rule: " + former + ", reason: as sent}\n"
	f, err := Parse("/cables/"+Name, []byte(text), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]lint.Diagnostic{
		"/cables/a.cable": {Rule: now, Severity: lint.Error},
		"/cables/b.cable": {Rule: now, Severity: lint.Error, Suppressed: "as sent"},
	} {
		cable := grammar.Parse(name, "UNCLAS PARIS 000042\n\nE.O. 12958: N/A.\n")
		res := lint.Run(cable, []*lint.Rule{lint.RuleNamed(rules.All(), now)}, f.For(name))
		f.Suppress(name, res, time.Now())
		var got []lint.Diagnostic
		for _, d := range res.Diagnostics {
			got = append(got, lint.Diagnostic{Rule: d.Rule, Severity: d.Severity, Suppressed: d.Suppressed})
		}
		if diff := cmp.Diff([]lint.Diagnostic{want}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	twice := "rules: {" + former + ": error, " + now + ": off}\n"
	if _, err := Parse("/cables/"+Name, []byte(twice), rules.All()); err == nil {
		t.Error("a rule is set by both of its names, and no mistake is reported")
	}
}
