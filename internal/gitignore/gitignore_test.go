package gitignore

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree is a repository: each .gitignore with its lines, and files of which some are ignored.
var tree = map[string]string{
	".gitignore":         "# comment\n*.bak\n/top.cable\nold/\na/b\n!keep.bak\nx/**/y.cable\nin/**\n!in/not.cable\nsp\\ ace.cable\ntrail.cable   \n[ab].cable\n[!c]1.cable\n{q}.cable\n\\#hash.cable\n\\!bang.cable\n**/deep.cable\nq?.cable\n",
	"sub/.gitignore":     "!top.bak\n*.tel\n/here.cable\n../up.cable\n",
	"sub/new/.gitignore": "*\n!.gitignore\n!yes.cable\n",
	"sub/top.bak":        "", "sub/other.bak": "", "sub/a.tel": "", "a.tel": "", "sub/here.cable": "", "sub/x/here.cable": "", "sub/new/yes.cable": "", "sub/new/no.cable": "",
	"top.cable": "", "sub/top.cable": "", "one.bak": "", "keep.bak": "", "old/one.cable": "", "sub/old/one.cable": "", "z/old": "",
	"a/b": "", "z/a/b": "", "x/y.cable": "", "x/1/2/y.cable": "", "x/1/y.cables": "", "in/one.cable": "", "in/not.cable": "", "in/z/one.cable": "",
	"sp ace.cable": "", "trail.cable": "", "a.cable": "", "c.cable": "", "c1.cable": "", "d1.cable": "", "{q}.cable": "", "q.cable": "",
	"#hash.cable": "", "!bang.cable": "", "s/t/deep.cable": "", "deep.cable": "", "q1.cable": "", "q12.cable": "", "up.cable": "",
}

// TestAgainstGit asks git itself which files of the tree it ignores.
func TestAgainstGit(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not there to be asked")
	}
	root := t.TempDir()
	for name, text := range tree {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	git := func(args ...string) string {
		cmd := exec.Command("git", args...)
		cmd.Dir = root
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("git %v: %v", args, err)
		}
		return string(out)
	}
	git("init", "-q")
	if err := os.WriteFile(filepath.Join(root, ".git", "info", "exclude"), []byte("c.cable\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{}
	for name := range strings.Lines(git("-c", "core.quotePath=false", "ls-files", "--others", "--exclude-standard")) {
		want[strings.TrimSpace(name)] = true
	}
	got := map[string]bool{}
	walk(t, root, "", For(root), got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what is taken (-by git +by us):\n%s", diff)
	}
	below := map[string]bool{}
	walk(t, root, "sub/new", For(filepath.Join(root, "sub/new")), below)
	if diff := cmp.Diff(map[string]bool{"sub/new/.gitignore": true, "sub/new/yes.cable": true}, below); diff != "" {
		t.Errorf("from a folder below (-want +got):\n%s", diff)
	}
}

// walk gathers what the rules leave of a folder.
func walk(t *testing.T, root, folder string, rules *Rules, taken map[string]bool) {
	entries, err := fs.ReadDir(os.DirFS(root), filepath.ToSlash(filepath.Clean(folder)))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := filepath.ToSlash(filepath.Join(folder, e.Name()))
		switch {
		case e.Name() == ".git" || rules.Ignores(e.Name(), e.IsDir()):
		case e.IsDir():
			walk(t, root, name, rules.Below(e.Name()), taken)
		default:
			taken[name] = true
		}
	}
}

// TestLink holds that a .gitignore which is a link has no rules, as for git: it may lead to a
// device that never ends.
func TestLink(t *testing.T) {
	folder := t.TempDir()
	if err := os.Symlink("/dev/zero", filepath.Join(folder, ".gitignore")); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if For(folder).Ignores("a.cable", false) {
		t.Error("a.cable is ignored, and no rule says so")
	}
}

// FuzzRules reads any text as a .gitignore: no name makes it fail, and it says the same twice.
func FuzzRules(f *testing.F) {
	f.Add(tree[".gitignore"], "sub/x", "y.cable")
	f.Add("a**b\n[!-a-]\n\\", "", "\\")
	f.Fuzz(func(t *testing.T, source, folder, name string) {
		r := &Rules{folder: "/"}
		for line := range strings.Lines(source) {
			if p, ok := parse(strings.TrimRight(line, "\r\n")); ok {
				r.patterns = append(r.patterns, p)
			}
		}
		below := &Rules{up: r, folder: filepath.Join("/", folder)}
		if first := below.Ignores(name, false); below.Ignores(name, false) != first {
			t.Fatalf("%q in %q is ignored, and is not", name, folder)
		}
	})
}
