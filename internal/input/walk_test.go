package input

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/paths"
)

// TestOnce holds that a file to which several paths lead is found once, under the first of its
// names.
func TestOnce(t *testing.T) {
	lay(t, map[string]string{"a.cable": "A", "sub/b.cable": "B", "sub/c.jpg": "C"})
	link(t, "a.cable", "to-a.cable")
	abs, err := filepath.Abs("a.cable")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ paths, want []string }{
		{[]string{"a.cable", "./a.cable", abs, "sub/../a.cable"}, []string{"a.cable A"}},
		{[]string{"sub", "sub/b.cable", "sub/*.cable", "."}, []string{"sub/b.cable B", "a.cable A"}},
		{[]string{"to-a.cable", "a.cable"}, []string{"to-a.cable A"}},
		{[]string{".", "."}, []string{"a.cable A", "sub/b.cable B"}},
		{[]string{"sub/c.jpg", "sub"}, []string{"sub/c.jpg C", "sub/b.cable B"}},
	} {
		if diff := cmp.Diff(c.want, all(c.paths, Options{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.paths, diff)
		}
	}
	if found, _ := Find([]string{".", "a.cable"}, Options{}); !found[0].Named {
		t.Error("a file that a walk found, and that is named as well, is not taken for a named one")
	}
}

// link makes a symbolic link, or skips the test where there are none.
func link(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
}

// TestLinks holds that a walk follows a link to a file under its own folder, and reports the
// others.
func TestLinks(t *testing.T) {
	lay(t, map[string]string{"out.cable": "O", "in/.kept/1": "1", "in/a.cable": "A", "in/sub/b.cable": "B", "in/c.jpg": "C"})
	link(t, "../../out.cable", "in/sub/out.cable")
	link(t, "../.kept/1", "in/sub/kept.cable")
	link(t, ".kept/1", "in/again.cable")
	link(t, "../a.cable", "in/sub/up.cable")
	link(t, "nowhere", "in/broken.cable")
	link(t, "sub", "in/folder")
	link(t, "c.jpg", "in/d.jpg")
	var passed []string
	got := all([]string{"in"}, Options{PassedOver: func(link string) { passed = append(passed, filepath.ToSlash(link)) }})
	check(t, []string{"in/a.cable A", "in/again.cable 1", "in/sub/b.cable B"}, got)
	check(t, []string{"in/broken.cable", "in/folder", "in/sub/out.cable"}, passed)
	found, _ := Find([]string{"in"}, Options{})
	if got := found[1]; got.Root != "in" {
		t.Errorf("%+v, want the named folder", got)
	}
	check(t, []string{"in/sub/out.cable O"}, all([]string{"in/sub/out.cable"}, Options{}))
}

func TestRelative(t *testing.T) {
	lay(t, map[string]string{"a.cable": "A"})
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"a.cable": "a.cable", "./a.cable": "a.cable", "sub/../a.cable": "a.cable", "-": "-", folder: ".",
		filepath.Join(folder, "a.cable"): "a.cable", folder + "/sub/../a.cable": "a.cable", "../b.cable": filepath.FromSlash("../b.cable"),
		filepath.Dir(folder) + "/b.cable": filepath.Join(filepath.Dir(folder), "b.cable"),
	} {
		if got := paths.Relative(path); got != want {
			t.Errorf("%s is shown as %s, want %s", path, got, want)
		}
	}
}
