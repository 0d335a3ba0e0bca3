//go:build unix

package replace

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// killedIn is the variable that makes the test program one that is killed while it writes into that folder.
const killedIn = "CABLELINT_KILLED_IN"

func TestMain(m *testing.M) {
	folder := os.Getenv(killedIn)
	if folder == "" {
		os.Exit(m.Run())
	}
	f, err := create(folder)
	if err == nil {
		_, err = f.WriteString("half a te")
	}
	if err == nil {
		err = syscall.Kill(os.Getpid(), syscall.SIGKILL)
	}
	panic(err)
}

// TestKilled holds that the temporary file of a run that was killed is taken away by the next one,
// but none that is being written, and nothing of another name or kind.
func TestKilled(t *testing.T) {
	folder := t.TempDir()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), killedIn+"="+folder)
	if err := child.Run(); err == nil || child.ProcessState.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
		t.Fatalf("%v, expected a killed process", err)
	}
	if left := testfile.Names(t, folder); len(left) != 1 {
		t.Fatalf("%v was left, expected one file", left)
	}
	kept := []string{".a.cable123", ".cablelint-1.txt", ".cablelint.yaml", "a.cable", "cablelint-1.tmp"}
	for _, name := range kept {
		testfile.Write(t, filepath.Join(folder, name), "kept")
	}
	if err := os.Symlink("a.cable", filepath.Join(folder, ".cablelint-2.tmp")); err != nil {
		t.Fatal(err)
	}
	busy, err := create(folder)
	if err != nil {
		t.Fatal(err)
	}
	kept = append([]string{".a.cable123", ".cablelint-1.txt", ".cablelint-2.tmp", filepath.Base(busy.Name())}, kept[2:]...)
	if n := Clean(folder); n != 1 {
		t.Errorf("%d files removed, expected 1", n)
	}
	got := map[string]bool{}
	for _, name := range testfile.Names(t, folder) {
		got[name] = true
	}
	want := map[string]bool{}
	for _, name := range kept {
		want[name] = true
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	busy.Close()
	if n := Clean(folder); n != 1 {
		t.Errorf("%d files removed when the writer was gone, expected 1", n)
	}
}

// TestMode holds that all bits of the mode are kept.
func TestMode(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.cable")
	testfile.Write(t, path, "read")
	want := os.FileMode(0o750) | os.ModeSetuid | os.ModeSetgid
	if err := os.Chmod(path, want); err != nil {
		t.Fatal(err)
	}
	if err := File(path, "", "read", "fixed"); err != nil {
		t.Fatal(err)
	}
	testfile.Holds(t, path, "fixed")
	if info, err := os.Stat(path); err != nil || info.Mode() != want {
		t.Errorf("mode %v (%v), expected %v", info.Mode(), err, want)
	}
	if left := testfile.Names(t, filepath.Dir(path)); len(left) != 1 {
		t.Errorf("%v, expected one file", left)
	}
}
