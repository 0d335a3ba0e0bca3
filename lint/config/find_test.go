package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/rules"
)

// TestFindFS holds which configuration a folder of a file system has, and that its tables are read
// out of the file system.
func TestFindFS(t *testing.T) {
	broken := fstest.MapFS{
		Name:                    {Data: []byte("profile: draft\n")},
		"a/b/" + Name:           {Data: []byte("tables: {posts: ../posts.txt}\n")},
		"a/posts.txt":           {Data: []byte("ATLANTIS|AMEMBASSY ATLANTIS\n")},
		"wrong/" + Name:         {Data: []byte("profle: draft\n")},
		"large/" + Name:         {Data: make([]byte, maxFile+1)},
		"limit/" + Name:         {Data: []byte(strings.Repeat("#", maxFile))},
		"nothing/a.cable":       {},
		"missing/" + Name:       {Data: []byte("tables: {tags: tags.txt}\n")},
		"tables/" + Name:        {Data: []byte("tables: {tags: tags.txt}\n")},
		"tables/tags.txt":       {Data: make([]byte, maxFile+1)},
		"folder/" + Name + "/x": {},
	}
	for folder, want := range map[string]string{
		".": ".cablelint.yaml draft", "/": " auto", "nothing": ".cablelint.yaml draft", "nothing/more/": ".cablelint.yaml draft",
		"a": ".cablelint.yaml draft", "a/b": "a/b/.cablelint.yaml auto, of 1 post more", "a/b/c/../d": "a/b/.cablelint.yaml auto, of 1 post more",
		"limit":   "limit/.cablelint.yaml auto",
		"wrong":   `wrong/.cablelint.yaml:1:1: unknown key "profle"; did you mean "profile"?`,
		"large":   "large/.cablelint.yaml: larger than 16777216 bytes, the limit of configurations and tables",
		"missing": "missing/.cablelint.yaml:1:16: open missing/tags.txt: file does not exist",
		"tables":  "tables/.cablelint.yaml:1:16: tables/tags.txt: larger than 16777216 bytes, the limit of configurations and tables",
		"folder":  "read folder/.cablelint.yaml: invalid argument",
	} {
		got := ""
		if f, err := FindFS(broken, folder, rules.All()); err != nil {
			got = err.Error()
		} else {
			got = fmt.Sprint(f.Path, " ", profileName(f.Profile))
			if f.Tables != nil {
				got += ", of 1 post more"
				if _, ok := f.Tables.FindPost("ATLANTIS"); !ok {
					got += ", which is not found"
				}
			}
		}
		if got != want {
			t.Errorf("%s: %s\nwant %s", folder, got, want)
		}
	}
	if f, err := FindFS(fstest.MapFS{}, "a/b", rules.All()); err != nil || f.Path != "" {
		t.Errorf("%v, %v of an empty file system", f, err)
	}
	if _, err := FindFS(noFS{}, "a", rules.All()); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v of a file system that cannot be read", err)
	}
}

func profileName(p grammar.Profile) string {
	if p == grammar.AnyProfile {
		return "auto"
	}
	return p.String()
}

// noFS may not be read.
type noFS struct{}

func (noFS) Open(name string) (fs.File, error) { return nil, fs.ErrPermission }

// TestFindNearest holds which configuration a folder has: its own, or that of the nearest folder above it.
func TestFindNearest(t *testing.T) {
	top := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(top, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(Name, "profile: draft\n")
	write("a/b/"+Name, "profile: archive\n")
	write("a/b/c/x.cable", "")
	write("wrong/"+Name, "profile: x\n")
	for folder, want := range map[string]string{
		".": Name, "a": Name, "a/b": "a/b/" + Name, "a/b/c": "a/b/" + Name, "a/b/..": Name, "none": Name, "wrong": "",
	} {
		f, err := Find(filepath.Join(top, folder), rules.All())
		got := ""
		if err == nil {
			got, err = filepath.Rel(top, f.Path)
		}
		if got != filepath.FromSlash(want) || (err == nil) != (want != "") {
			t.Errorf("%s: %q, %v, want %q", folder, got, err, want)
		}
	}
	if f, err := Find(string(filepath.Separator), rules.All()); err != nil || f.Path != "" {
		t.Errorf("%v, %v of the top folder", f, err)
	}
}

// TestMistakesOf holds which mistakes are in an error, and where they are in the text.
func TestMistakesOf(t *testing.T) {
	const source = "profle: draft   \nrules:\n  pilcro: off\n"
	_, err := Parse("c.yaml", []byte(source), rules.All())
	var got []string
	for _, m := range Mistakes(fmt.Errorf("in a folder: %w", err)) {
		got = append(got, m.Path+" "+m.At.String()+" "+m.Span().Of(m.Text))
		m.file = nil // which is made again
		got = append(got, m.Span().Of(m.Text))
	}
	want := []string{"c.yaml 1:1 profle: draft", "profle: draft", "c.yaml 3:3 pilcro: off", "pilcro: off"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, err := range []error{nil, fs.ErrNotExist, errors.Join(fs.ErrNotExist, fs.ErrPermission)} {
		if got := Mistakes(err); got != nil {
			t.Errorf("%d mistakes in %v", len(got), err)
		}
	}
}

// TestIsCable holds which names are read as cables by a walk.
func TestIsCable(t *testing.T) {
	for name, want := range map[string]bool{
		"a.cable": true, "a.txt": true, "a.msg": true, "a.tel": true, "a/b.CABLE": true, "a.TXT": true,
		"a.text": false, "cable": false, "a.cable.gz": false, "a": false, "": false, ".txt": true,
	} {
		if got := IsCable(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}
