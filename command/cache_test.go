package command

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/testing/slowtest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// plantCounter plants a rule that counts how often cables are checked against each other.
func plantCounter(t *testing.T) *atomic.Int64 {
	n := new(atomic.Int64)
	by := &lint.Grouping{Keys: func(*lint.Entry, func(string, lint.Member)) {}}
	counter := &lint.Rule{Name: "counter", Group: "corpus", Severity: lint.Error, By: by, CheckCorpus: func(*lint.CorpusPass) { n.Add(1) }}
	builtIn = func() []*lint.Rule { return append([]*lint.Rule{counter}, rules.All()...) }
	t.Cleanup(func() { builtIn = rules.All })
	return n
}

// checked returns the exit code of a check and what it prints.
func checked(args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	code = run(append([]string{"check", "--format", "jsonl"}, args...), streams{out: &o, err: &e})
	return code, o.String(), e.String()
}

// do fails the test where something failed.
func do(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// rewrite changes a file and leaves size and time as they are.
func rewrite(t *testing.T, path string, change func(b []byte)) {
	t.Helper()
	info, err := os.Stat(path)
	do(t, err)
	b, err := os.ReadFile(path)
	do(t, err)
	change(b)
	do(t, os.WriteFile(path, b, 0o644))
	do(t, os.Chtimes(path, info.ModTime(), info.ModTime()))
}

// anyOf returns the first of the files that match.
func anyOf(t *testing.T, pattern string) string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no %s (%v)", pattern, err)
	}
	return paths[0]
}

// packed puts the files of a folder into an archive.
func packed(t *testing.T, archive, folder string) {
	t.Helper()
	f, err := os.Create(archive)
	do(t, err)
	w := zip.NewWriter(f)
	do(t, w.AddFS(os.DirFS(folder)))
	do(t, w.Close())
	do(t, f.Close())
}

// TestKeptCorpus holds that what was found in cables beside each other is taken out of the cache
// where nothing has changed on which it depends, and only there; and that the check says what it
// says without a cache, whatever was changed.
func TestKeptCorpus(t *testing.T) {
	slowtest.Skip(t)
	checks := plantCounter(t)
	t.Chdir(t.TempDir())
	if code := run([]string{"generate", "--count", "90", "--faults", "planted.jsonl", "cables"}, streams{}); code != exitClean {
		t.Fatal(code)
	}
	write := func(name, text string) { do(t, os.WriteFile(name, []byte(text), 0o644)) }
	own, err := os.ReadFile("cables/.cablelint.yaml")
	do(t, err)
	configure := func(text string) { write("cables/.cablelint.yaml", string(own)+text) }
	cables := []string{"--as-of", "2026-11-25", "cables"}
	draft := anyOf(t, "cables/draft/*.cable")
	first := anyOf(t, "cables/archive/*.cable")
	packed(t, "box.zip", "cables")

	for _, c := range []struct {
		what   string
		change func()
		args   []string
		kept   bool
	}{
		{"a first check", func() {}, cables, false},
		{"nothing changed", func() {}, cables, true},
		{"an ignore entry", func() {
			configure("ignore:\n  - files: ['**']\n    rule: reused-number\n    reason: distinguished by hand\n")
		}, cables, true},
		{"none any more, and a limit of findings", func() { configure("limits:\n  findings: 1\n") }, cables, true},
		{"the most severe ones", func() { configure("") }, append([]string{"--max-findings", "3"}, cables...), true},
		{"a changed cable of the same size and time", func() {
			rewrite(t, draft, func(b []byte) { b[len(b)-3] ^= 1 })
		}, cables, false},
		{"the same as it was", func() { rewrite(t, draft, func(b []byte) { b[len(b)-3] ^= 1 }) }, cables, true},
		{"a cable fewer", func() { do(t, os.Rename(draft, "kept.txt")) }, cables, false},
		{"a cable of another name", func() { do(t, os.Rename("kept.txt", draft+".cable")) }, cables, false},
		{"a cable more", func() { do(t, os.Link(draft+".cable", draft)) }, cables, false},
		{"that one changed before all others", func() { rewrite(t, first, func(b []byte) { b[len(b)-3] ^= 1 }) }, cables, false},
		{"another order", func() {}, []string{"--as-of", "2026-11-25", "cables/transmission", "cables/draft", "cables/archive"}, false},
		{"folders in the order in which a walk finds them", func() {}, []string{"--as-of", "2026-11-25", "cables/archive", "cables/draft", "cables/transmission"}, true},
		{"cables left out", func() {}, []string{"--as-of", "2026-11-25", "cables/archive", "cables/draft"}, false},
		{"another day", func() {}, []string{"--as-of", "1980-01-01", "cables"}, false},
		{"another profile", func() {}, []string{"--profile", "draft", "cables"}, false},
		{"a few rules", func() {}, []string{"--rule", "corpus", "cables"}, false},
		{"all rules", func() {}, cables, true},
		{"another severity", func() { configure("rules:\n  corpus: info\n") }, cables, false},
		{"closed holdings", func() { write("cables/.cablelint.yaml", "closed:\n  - posts: [PARIS]\n    years: 2005-2007\n") }, cables, false},
		{"other years of them", func() { write("cables/.cablelint.yaml", "closed:\n  - posts: [PARIS]\n    years: 2005-2008\n") }, cables, false},
		{"own tables", func() {
			write("posts.txt", "PORTALMA|AMEMBASSY PORT ALMA|RUEHPA|FR\n")
			configure("tables:\n  posts: ../posts.txt\n")
		}, cables, false},
		{"others under the same name", func() { write("posts.txt", "PORTALMA|AMEMBASSY PORT ALMA|RUEHPX|FR\n") }, cables, false},
		{"none again", func() { configure("") }, cables, true},
		{"an archive", func() {}, []string{"box.zip"}, false},
		{"the archive again", func() {}, []string{"box.zip"}, true},
	} {
		c.change()
		code, want, told := checked(append([]string{"--no-cache"}, c.args...)...)
		before := checks.Load()
		kept, got, errs := checked(append([]string{"--cache-dir", "kept"}, c.args...)...)
		if diff := cmp.Diff(want, got); diff != "" || code != kept || errs != told {
			t.Errorf("%s: exit codes %d and %d, %q and %q (-without +with a cache):\n%s", c.what, code, kept, told, errs, diff)
		}
		if again := checks.Load() - before; again == 0 != c.kept {
			t.Errorf("%s: the rules ran %d times", c.what, again)
		}
	}
	before := checks.Load()
	if _, out, errs := checked("--no-corpus", "--cache-dir", "kept", "cables"); checks.Load() != before || errs != "" {
		t.Errorf("without the corpus the rules ran: %q, %q", out, errs)
	}
}

// TestDamagedCorpus holds that damage of what is kept of cables beside each other, and of what a
// corpus keeps of one, is found, told and fixed: each byte of the packs is changed in turn, at
// some distance, and packs are cut.
func TestDamagedCorpus(t *testing.T) {
	slowtest.Skip(t)
	plantCounter(t)
	t.Chdir(t.TempDir())
	if code := run([]string{"generate", "--count", "30", "--faults", "planted.jsonl", "cables"}, streams{}); code != exitClean {
		t.Fatal(code)
	}
	keep := func() (files []string) {
		do(t, os.RemoveAll("kept"))
		checked("--cache-dir", "kept", "cables")
		files, err := filepath.Glob("kept/*")
		if err != nil || len(files) != 4 {
			t.Fatalf("%v kept (%v), want two packs: of cables, and of what was found in them beside each other", files, err)
		}
		return files
	}
	last := anyOf(t, "cables/transmission/*.cable")
	damages := map[string]func(file string, size int64){
		"cut":    func(file string, size int64) { do(t, os.Truncate(file, size/2)) },
		"begin":  func(file string, size int64) { rewrite(t, file, func(b []byte) { b[0] ^= 0x20 }) },
		"middle": func(file string, size int64) { rewrite(t, file, func(b []byte) { b[size/2] ^= 0x20 }) },
		"all":    func(file string, size int64) { rewrite(t, file, func(b []byte) { clear(b) }) },
	}
	_, same, _ := checked("--no-cache", "cables")
	text, err := os.ReadFile(last)
	do(t, err)
	for what, damage := range damages {
		for i := range 4 {
			for _, changed := range []bool{false, true} {
				file := keep()[i]
				info, err := os.Stat(file)
				do(t, err)
				damage(file, info.Size())
				want := same
				if changed { // all others come out of the cache, and are brought together
					do(t, os.WriteFile(last, append(text[:len(text):len(text)], "END\n"...), 0o644))
					_, want, _ = checked("--no-cache", "cables")
				}
				_, got, errs := checked("--cache-dir", "kept", "cables")
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s of %s, a cable changed %v: (-without +with a cache):\n%s", what, file, changed, diff)
				}
				if errs != "" && errs != "cablelint: 1 damaged file in the cache; the lost results are computed again\n" {
					t.Errorf("%s of %s: %q", what, file, errs)
				}
				do(t, os.WriteFile(last, text, 0o644))
				_, got, errs = checked("--cache-dir", "kept", "cables")
				if diff := cmp.Diff(same, got); diff != "" {
					t.Errorf("%s of %s, the next time: %q (-without +with a cache):\n%s", what, file, errs, diff)
				}
			}
		}
	}
}

// TestDamagedEntry holds that what a corpus keeps of a cable is computed again, and reported, where it
// is found to be damaged only when the cables are brought together.
func TestDamagedEntry(t *testing.T) {
	plantCounter(t)
	t.Chdir(t.TempDir())
	if code := run([]string{"generate", "--count", "30", "cables"}, streams{}); code != exitClean {
		t.Fatal(code)
	}
	checked("--cache-dir", "kept", "cables")
	paths, err := filepath.Glob("kept/*.pack")
	do(t, err)
	for _, path := range paths {
		rewrite(t, path, func(b []byte) {
			for i := range b { // all of the entries, but none of the findings: those are not JSON
				if bytes.HasPrefix(b[i:], []byte(`{"name":"cables/`)) {
					b[i+2] = 'N'
				}
			}
		})
	}
	do(t, os.WriteFile("cables/z.cable", []byte("UNCLAS PARIS 000001\n\nSUBJECT: DUES\n\n1. One.\n"), 0o644))
	_, want, _ := checked("--no-cache", "cables")
	_, got, errs := checked("--cache-dir", "kept", "cables")
	if diff := cmp.Diff(want, got); diff != "" || errs != "cablelint: 1 damaged file in the cache; the lost results are computed again\n" {
		t.Errorf("%q (-without +with a cache):\n%s", errs, diff)
	}
}

// TestSharedCorpus holds that processes which share a cache say what one says without.
func TestSharedCorpus(t *testing.T) {
	plantCounter(t)
	t.Chdir(t.TempDir())
	if code := run([]string{"generate", "--count", "60", "--faults", "planted.jsonl", "cables"}, streams{}); code != exitClean {
		t.Fatal(code)
	}
	_, want, _ := checked("--no-cache", "cables")
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 3 {
				if _, got, errs := checked("--cache-dir", "kept", "cables"); got != want || errs != "" {
					t.Errorf("%q (-without +with a cache):\n%s", errs, cmp.Diff(want, got))
				}
			}
		})
	}
	all.Wait()
}

// TestKeptParts holds that check finds the same with a cache in a file of several cables as without
// one, also after cables were taken out of it and put back.
func TestKeptParts(t *testing.T) {
	const first = "R 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PORT LOUIS 000042 \n\n" +
		"SUBJECT: HARBOR DUES\n\n1. The dues rise.\nROE\nBT\n\n"
	const second = "R 281109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PORT LOUIS 000043\n\n" +
		"SUBJECT: HARBOR DUES\n\n1. The dues fall.  \nROE\nBT\n"
	path, cache := filepath.Join(t.TempDir(), "box.txt"), t.TempDir()
	for _, text := range []string{first + second, first, second, first + second} {
		do(t, os.WriteFile(path, []byte(text), 0o644))
		_, want, _ := checked("--no-config", "--no-cache", path)
		for range 2 {
			if _, found, errs := checked("--no-config", "--cache-dir", cache, path); found != want || errs != "" {
				t.Errorf("%q\n%s(-without a cache +with one)\n%s", text, errs, cmp.Diff(want, found))
			}
		}
	}
}
