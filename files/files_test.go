package files_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/files"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// cable returns a published copy of a cable with a number and a subject.
func cable(number int, subject string) string {
	return fmt.Sprintf(`O 27110%dZ MAR 06
FM AMEMBASSY PORT LOUIS
TO SECSTATE WASHDC
BT
UNCLAS PORT LOUIS %06d

E.O. 12958: N/A
TAGS: PREL, PRLE
SUBJECT: %s

1. The harbor is open.

2. The dues are high.
ROE
`, number%10, number, subject)
}

// loud is a rule of one's own.
var loud = &lint.Rule{Name: "loud", Group: "text", Severity: lint.Info, Check: func(p *lint.Pass) {
	if strings.HasSuffix(p.Facts.Subject.Value, "!") {
		p.Reportf(p.Facts.Subject, "loud subject")
	}
}}

// listed returns the findings of a result, a line each.
func listed(res *lint.Result) (list []string) {
	for _, d := range res.Diagnostics {
		line := fmt.Sprintf("%s %s: %s", res.Cable.File.Name, d.Rule, d.Message)
		if d.Suppressed != "" {
			line += " (" + d.Suppressed + ")"
		}
		list = append(list, line)
	}
	return list
}

const configuration = `profile: archive
house-rules:
  - {name: no-sardines, severity: warning, at: subject, when: 'subject contains "SARDINE"', message: 'sardines in {{subject}}'}
ignore:
  - {files: [b.cable], rule: misspelt-tag, reason: the original says so}
`

func TestFile(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		".cablelint.yaml": configuration, "a.cable": cable(42, "SARDINES!"), "sub/b.cable": cable(43, "HERRING"),
	} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	var got []string
	for _, name := range []string{"a.cable", "sub/b.cable"} {
		res, err := files.File(name, loud)
		if err != nil {
			t.Fatal(err)
		}
		if res.Facts.Post.Value != "PORT LOUIS" {
			t.Errorf("%s: post %q", name, res.Facts.Post.Value)
		}
		got = append(got, listed(res)...)
	}
	want := []string{
		"a.cable misspelt-tag: unknown TAGS code PRLE, and PREL is already there",
		"a.cable loud: loud subject",
		"a.cable no-sardines: sardines in SARDINES!",
		"sub/b.cable misspelt-tag: unknown TAGS code PRLE, and PREL is already there (the original says so)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFS(t *testing.T) {
	fsys := fstest.MapFS{
		".cablelint.yaml":       {Data: []byte(configuration + "exclude: [old/]\n")},
		"a.cable":               {Data: []byte(cable(42, "SARDINES!"))},
		"b.cable":               {Data: []byte(cable(43, "HERRING"))},
		"c.cable":               {Data: []byte(cable(43, "HERRING"))},
		"old/d.cable":           {Data: []byte(cable(44, "SARDINES"))},
		"own/.cablelint.yaml":   {Data: []byte("profile: archive\ntables: {tags: tags.table}\n")},
		"own/tags.table":        {Data: []byte("PRLE|subject|An invented code|||\n")},
		"own/e.cable":           {Data: []byte(cable(45, "SARDINES"))},
		"wrong/.cablelint.yaml": {Data: []byte("rulez: {}\n")},
		"wrong/f.cable":         {Data: []byte(cable(46, "SARDINES"))},
		"readme.md":             {Data: []byte("no cable")},
	}
	var got []string
	for res, err := range files.FS(fsys, loud) {
		if err != nil {
			got = append(got, "error "+err.Error())
			if len(config.Mistakes(err)) != 1 {
				t.Errorf("%v has no place", err)
			}
			continue
		}
		got = append(got, listed(res)...)
	}
	want := []string{
		"a.cable misspelt-tag: unknown TAGS code PRLE, and PREL is already there",
		"a.cable loud: loud subject",
		"a.cable no-sardines: sardines in SARDINES!",
		"b.cable misspelt-tag: unknown TAGS code PRLE, and PREL is already there (the original says so)",
		"c.cable misspelt-tag: unknown TAGS code PRLE, and PREL is already there",
		`error wrong/.cablelint.yaml:1:1: unknown key "rulez"; did you mean "rules"?`,
		"c.cable repeated-cable: repeated cable 06PORTLOUIS43: the same text",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for range files.FS(fsys) { // may be left early
		break
	}
}

func TestWrong(t *testing.T) {
	if _, err := files.File("gone.cable"); err == nil || !strings.Contains(err.Error(), "gone.cable") {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := files.File("gone.cable", &lint.Rule{Name: "no check"}); err == nil || !strings.Contains(err.Error(), "no check") {
		t.Errorf("a wrong rule: %v", err)
	}
	faulty := &lint.Rule{Name: "faulty", Group: "text", Severity: lint.Info, Everywhere: true, Check: func(*lint.Pass) { panic("no good") }}
	n := 0
	for res, err := range files.FS(fstest.MapFS{"a.cable": {Data: []byte(cable(42, "X"))}}, faulty) {
		if n++; res != nil || err == nil || err.Error() != "a.cable: internal fault: rule faulty: no good" {
			t.Errorf("a rule that panics: %v, %v", res, err)
		}
	}
	if n != 1 {
		t.Errorf("%d results, expected 1", n)
	}
}
