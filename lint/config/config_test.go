package config

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

var update = flag.Bool("update", false, "write docs/cablelint.schema.json anew")

const whole = `
closed: [{posts: [PORT LOUIS], years: 2005-2007}, {years: 2009}]
profile: archive
rules:
  layout: off
  pilcrow: warning
exclude: ["old/**", "*.bak"]
limits: {max-size: 500KB, findings: 2}
overrides:
  - files: ["drafts/*.cable"]
    profile: draft
    rules: {pilcrow: off}
ignore:
  - files: ["a.cable"]
    rule: serial-mismatch
    line: "000043"
    reason: the original has it
    until: 2027-01-31
`

func TestParse(t *testing.T) {
	f, err := Parse("/cables/.cablelint.yaml", []byte(whole), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	type judged struct {
		Profile  grammar.Profile
		Pilcrow  lint.Severity
		Excluded bool
	}
	got := map[string]judged{}
	for _, name := range []string{"/cables/a.cable", "/cables/drafts/b.cable", "/cables/old/deep/c.cable", "/cables/x/d.bak"} {
		conf := f.For(name)
		got[name] = judged{conf.Profile, conf.Severities["pilcrow"], f.Excludes(name)}
	}
	want := map[string]judged{
		"/cables/a.cable":          {grammar.ArchiveProfile, lint.Warning, false},
		"/cables/drafts/b.cable":   {grammar.DraftProfile, lint.Off, false},
		"/cables/old/deep/c.cable": {grammar.ArchiveProfile, lint.Warning, true},
		"/cables/x/d.bak":          {grammar.ArchiveProfile, lint.Warning, true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestFaults holds that everything wrong is reported, each with its place.
func TestFaults(t *testing.T) {
	for source, want := range map[string]string{
		"profle: draft":                         `c.yaml:1:1: unknown key "profle"; did you mean "profile"?`,
		"profile: draf":                         `c.yaml:1:10: unknown profile "draf", expected auto, transmission, archive or draft; did you mean "draft"?`,
		"rules:\n  pilcro: off":                 `c.yaml:2:3: no rule or group "pilcro"; did you mean "pilcrow"?`,
		"rules:\n  pilcrow: of":                 `c.yaml:2:12: unknown severity "of", expected off, info, warning or error; did you mean "off"?`,
		"closed: [{years: 2007-2005}]":          `c.yaml:1:18: found years "2007-2005", expected a year, or the first and the last, such as 2005-2007`,
		"closed: [{posts: [PARIS, PORT LUIS]}]": `c.yaml:1:26: unknown post "PORT LUIS"; did you mean "PORTLOUIS"?`,
		"closed: [{posts: [[]]}]":               `c.yaml:1:19: missing text`,
		"closed: [{posts: [ATLANTIS]}]":         `c.yaml:1:19: unknown post "ATLANTIS"`,
		"closed: [{}]":                          `c.yaml:1:10: entry of closed without posts or years`,
		"limits: {findings: 0}":                 `c.yaml:1:20: found limit "0" of findings, expected a number, 1 or more`,
		"limits: {max-size: big}":               `c.yaml:1:20: found size "big", expected a number of bytes, such as 500000, 500KB or 16MB`,
		"limits: {finding: 1}":                  `c.yaml:1:10: unknown key "finding"; did you mean "findings"?`,
		"exclude: x":                            `c.yaml:1:10: found "x", expected a list`,
		`exclude: ["[x"]`:                       `c.yaml:1:11: malformed glob "[x"`,
		"overrides:\n  - profile: draft":        `c.yaml:2:5: override without files, a list of globs`,
		"ignore:\n  - files: [a]":               `c.yaml:2:5: ignore entry without a rule`,
		"profile: auto\nprofile: auto":          `c.yaml:2:1: repeated key "profile"`,
		"rules:\n  pilcrow: eror":               `c.yaml:2:12: unknown severity "eror", expected off, info, warning or error; did you mean "error"?`,
		"rules:\n  pilcrow: inf":                `c.yaml:2:12: unknown severity "inf", expected off, info, warning or error; did you mean "info"?`,
		"rules:\n  pilcrow: warnin":             `c.yaml:2:12: unknown severity "warnin", expected off, info, warning or error; did you mean "warning"?`,
		"profile: archiv":                       `c.yaml:1:10: unknown profile "archiv", expected auto, transmission, archive or draft; did you mean "archive"?`,
		"profile: transmision":                  `c.yaml:1:10: unknown profile "transmision", expected auto, transmission, archive or draft; did you mean "transmission"?`,
		"profile: aut":                          `c.yaml:1:10: unknown profile "aut", expected auto, transmission, archive or draft; did you mean "auto"?`,
		"closed: [x]":                           "c.yaml:1:10: an entry of closed is not a mapping, expected keys and values\nc.yaml:1:10: entry of closed without posts or years",
		"overrides: [x]":                        "c.yaml:1:13: an override is not a mapping, expected keys and values\nc.yaml:1:13: override without files, a list of globs",
		"ignore: [x]":                           "c.yaml:1:10: an ignore entry is not a mapping, expected keys and values\nc.yaml:1:10: ignore entry without files, a list of globs",
		"limits: x":                             `c.yaml:1:9: limits is not a mapping, expected keys and values`,
		"tables: x":                             `c.yaml:1:9: tables is not a mapping, expected keys and values`,
		"rules: x":                              `c.yaml:1:8: found "x", expected rules and severities`,
		"rules: {pilcrow: off, pilcrow: info}":  `c.yaml:1:23: repeated key "pilcrow"`,
		"closed: x":                             `c.yaml:1:9: found "x", expected a list`,
		"closed: [{years: 07}]":                 `c.yaml:1:18: found years "07", expected a year, or the first and the last, such as 2005-2007`,
		"limits: {findings: -1}":                `c.yaml:1:20: found limit "-1" of findings, expected a number, 1 or more`,
		"ignore:\n  - {files: [a], rule: pilcro, reason: x}":    `c.yaml:2:24: no rule "pilcro"; did you mean "pilcrow"?`,
		"ignore:\n  - {files: [a], rule: pilcrow, reason: ' '}": `c.yaml:2:5: ignore entry without a reason why the finding is accepted`,
		"- x": `c.yaml:1:1: the configuration is not a mapping, expected keys and values`,
		"ignore:\n  - files: [a]\n    rule: pilcrow":                              `c.yaml:2:5: ignore entry without a reason why the finding is accepted`,
		"ignore:\n  - {files: [a], rule: pilcrow, reason: x, until: 31 Jan 2027}": `c.yaml:2:51: found date "31 Jan 2027", expected year-month-day, such as 2027-01-31`,
	} {
		_, err := Parse("c.yaml", []byte(source), rules.All())
		if err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %s", source, err, want)
		}
	}
	for _, source := range []string{"", "# nothing\n", "profile: auto\nrules:\n", "overrides: []",
		"overrides:", "ignore:", "exclude:", "closed:", "limits:", "tables:", "profile: archive", "limits: {findings: 1, max-size: 1}"} {
		if _, err := Parse("c.yaml", []byte(source), rules.All()); err != nil {
			t.Errorf("%q: %v", source, err)
		}
	}
}

// TestSuppress holds that an entry covers the findings of its rule on its line, up to its last day.
func TestSuppress(t *testing.T) {
	f, err := Parse("/cables/.cablelint.yaml", []byte(whole), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	text := "OO RUEHC\nDE RUEHPL #0042 0861109\nO 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS PORT LOUIS 000043\n\nSUBJECT: DUES\n"
	suppressed := func(day string) string {
		now, _ := time.Parse(time.DateOnly, day)
		res := lint.Run(grammar.Parse("/cables/a.cable", text), []*lint.Rule{rules.SerialMismatch}, lint.Config{})
		f.Suppress("/cables/a.cable", res, now)
		return res.Diagnostics[0].Suppressed
	}
	if got := suppressed("2027-01-31"); got != "the original has it" {
		t.Errorf("on the last day: %q", got)
	}
	if got := suppressed("2027-02-02"); got != "" {
		t.Errorf("after the last day: %q", got)
	}
}

// TestLimit holds that the most severe findings are kept, of equal ones the first, and that what is
// suppressed takes no place.
func TestLimit(t *testing.T) {
	f, err := Parse("/cables/.cablelint.yaml", []byte(whole), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	if f.Limits.MaxSize != 500<<10 {
		t.Errorf("max-size %d", f.Limits.MaxSize)
	}
	res := &lint.Result{Diagnostics: []lint.Diagnostic{
		{
			Rule:     "a",
			Severity: lint.Info,
		}, {Rule: "b", Severity: lint.Error, Suppressed: "known"}, {Rule: "c", Severity: lint.Warning},
		{Rule: "d", Severity: lint.Warning}, {Rule: "e", Severity: lint.Error},
	}}
	over := f.Limit(res)
	var kept []string
	for _, d := range res.Diagnostics {
		if d.Suppressed == "" {
			kept = append(kept, d.Rule)
		}
	}
	if diff := cmp.Diff([]string{"c", "e"}, kept); diff != "" || over != 2 {
		t.Errorf("%d over (-want +got):\n%s", over, diff)
	}
	if over := new(File).Limit(res); over != 0 {
		t.Errorf("%d over no limit", over)
	}
}

// TestSchema holds that the published schema is up to date, and says of configurations what Parse says.
func TestSchema(t *testing.T) {
	const path = "../../docs/cablelint.schema.json"
	want := Schema(rules.All())
	if *update {
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil || string(got) != string(want) {
		t.Errorf("%s is out of date, run go test -update (%v)", path, err)
	}
	schema, err := jsonschema.NewCompiler().Compile(filepath.ToSlash(path))
	if err != nil {
		t.Fatal(err)
	}
	first, err := os.ReadFile("../../command/init.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for source, valid := range map[string]bool{
		whole: true, string(first): true, strings.ReplaceAll(string(first), "#  ", "  "): false,
		"limits: {max-size: 16 MiB}": true, "limits: {max-size: 500000}": true, "limits: {max-size: 0}": false, "limits: {max-size: 16XB}": false,
		"limits: {findings: 1}": true, "limits: {findings: 0}": false, "limits: {findings: many}": false,
		"house-rules: [{name: a, severity: info, at: subject, message: b, when: 'true'}]\nrules: {a: off}":        true,
		"house-rules: [{name: a, severity: info, at: subject, message: b, corpus: {group: id, when: count > 1}}]": true,
		"house-rules: [{name: a, severity: info, at: subject, message: b}]":                                       false,
		"house-rules: [{name: A, severity: info, at: subject, message: b, when: 'true'}]":                         false,
		"house-rules: [{name: a, severity: off, at: subject, message: b, when: 'true'}]":                          false,
		"house-rules: [{name: a, severity: info, at: subject, message: b, corpus: {group: id}}]":                  false,
		"house-rules: [{name: a, severity: info, at: subject, message: b, when: 'true', wen: 'true'}]":            false,
		"rules: {a: off}": false, "overrides: [{files: [a], rules: {a: off}}]": false, "ignore: [{files: [a], rule: a, reason: b}]": false,
		"profle: draft": false, "rules: {pilcrow: of}": false, "ignore: [{files: [a], rule: pilcrow}]": false,
	} {
		var v any
		if err := yaml.Unmarshal([]byte(source), &v); err != nil {
			continue
		}
		if err := schema.Validate(plain(v)); (err == nil) != valid {
			t.Errorf("%.40q: %v, want valid %v", source, err, valid)
		}
		if _, err := Parse("c.yaml", []byte(source), rules.All()); (err == nil) != valid {
			t.Errorf("Parse %.40q: %v, want valid %v", source, err, valid)
		}
	}
}

// plain turns dates, which YAML knows and JSON does not, into text.
func plain(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Format(time.DateOnly)
	case map[string]any:
		for k := range v {
			v[k] = plain(v[k])
		}
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	}
	return v
}

// FuzzParse reads any text as a configuration: it is refused with places that are in it, or judges
// any file without fail. What the schema says of it is held by TestSchema.
func FuzzParse(f *testing.F) {
	f.Add(whole, "drafts/a.cable")
	f.Add("rules: [x", "")
	f.Add("exclude: &a [*a, '**/{a,b}[!c]*']\nlimits: {max-size: 9999999999999999GB}\nclosed: [{years: 0000-9999}]", "..")
	f.Add("ignore: [{files: ['**'], rule: missing-subject, reason: x, line: '', until: 0001-01-01}]", "a/b.cable")
	first, err := os.ReadFile("../../command/init.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(strings.ReplaceAll(string(first), "\n#  ", "\n  "), "old/a.cable")
	book := rules.All()
	f.Fuzz(func(t *testing.T, source, name string) {
		if strings.Contains(source, "tables") {
			t.Skip("it would have files of this machine read")
		}
		file, err := Parse("c.yaml", []byte(source), book)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "c.yaml:") {
				t.Fatalf("%v, without the name of the file", err)
			}
			return
		}
		file.Excludes(name)
		conf := file.For(name)
		res := lint.Run(grammar.Parse(name, "UNCLAS PARIS 000042\n\n1. (U) Text \n"), book, conf)
		for _, d := range res.Diagnostics {
			if d.Severity == lint.Off {
				t.Fatalf("%s is off and found", d.Rule)
			}
		}
		_, used := file.Suppress(name, res, time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC))
		over := file.Limit(res)
		shown := 0
		for _, d := range res.Diagnostics {
			if d.Suppressed == "" {
				shown++
			}
		}
		if most := file.Limits.Findings; most > 0 && shown > most || over > 0 && shown != most {
			t.Fatalf("%d findings are shown and %d are over %d", shown, over, most)
		}
		lines := strings.Count(source, "\n") + strings.Count(source, "\r") + 1
		for _, e := range append(used, file.Ignore...) {
			if e.At.Line < 1 || e.At.Line > lines || e.At.Column < 1 {
				t.Fatalf("an entry at %v of %d lines", e.At, lines)
			}
		}
		for _, d := range file.Stale(file.Ignore).Diagnostics {
			if d.At.Start < 0 || d.At.Start > d.At.End || d.At.End > len(source) {
				t.Fatalf("%+v in %d bytes", d, len(source))
			}
		}
	})
}

// TestClosedPosts holds that posts of closed holdings may be of a user's own table, and are kept
// under the name by which references lead to them.
func TestClosedPosts(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "posts.txt"), []byte("ATLANTIS|AMEMBASSY ATLANTIS\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	source := "closed: [{posts: [Atlantis, ADDISABAB]}, {years: 2009}, {posts: [port louis]}]\ntables: {posts: posts.txt}\n"
	f, err := Parse(filepath.Join(folder, Name), []byte(source), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	want := lint.Coverages{
		{Posts: []string{"ATLANTIS", "ADDISABABA"}},
		{From: 2009, To: 2009},
		{Posts: []string{"PORTLOUIS"}},
	}
	if diff := cmp.Diff(want, f.Closed); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestRelative holds that globs are relative to the folder of the configuration, whichever lists of them there are.
func TestRelative(t *testing.T) {
	const ignore, exclude, override = "ignore: [{files: [old/a.cable], rule: pilcrow, reason: x}]\n", "exclude: [old/a.cable]\n", "overrides: [{files: [old/a.cable], profile: draft}]\n"
	for _, source := range []string{ignore, exclude, override, ignore + exclude, ignore + override, exclude +
		override, ignore + exclude + override} {
		f, err := Parse("/cables/.cablelint.yaml", []byte(source), rules.All())
		if err != nil {
			t.Fatal(err)
		}
		for name, want := range map[string]bool{"/cables/old/a.cable": true, "/cables/old/../old/a.cable": true, "/cables/a.cable": false, "/old/a.cable": false} {
			profile, _ := f.ProfileOf(name)
			concerned, _ := f.Suppress(name, lint.Run(grammar.Parse(name, ""), nil, lint.Config{}), time.Now())
			got := [...]bool{f.Excludes(name), profile == grammar.DraftProfile, len(concerned) == 1}
			due := [...]bool{
				want && strings.Contains(source, "exclude"),
				want && strings.Contains(source, "overrides"),
				want && strings.Contains(source, "ignore"),
			}
			if got != due {
				t.Errorf("%s of %q: excluded, overridden, ignored %v, want %v", name, source, got, due)
			}
		}
	}
}
