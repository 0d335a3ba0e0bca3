package replace

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"
)

// TestReplaceChanged holds that a file that somebody else changed since it was read, or took away, is not written.
func TestReplaceChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.cable")
	testfile.Write(t, path, "theirs")
	if err := File(path, "", "read", "fixed"); err == nil || !strings.Contains(err.Error(), "changed by somebody else meanwhile") {
		t.Errorf("changed: %v", err)
	}
	testfile.Holds(t, path, "theirs")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := File(path, "", "read", "fixed"); err == nil {
		t.Error("a file that is gone was written")
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("the file came back: %v", err)
	}
}

// TestReplaceLinks holds that a link within its folder is followed and stays a link, and that one
// which leads out is refused.
func TestReplaceLinks(t *testing.T) {
	folder := t.TempDir()
	inside, outside := filepath.Join(folder, "cables/deep/real.cable"), filepath.Join(folder, "other/real.cable")
	testfile.Write(t, inside, "read")
	testfile.Write(t, outside, "read")
	for link, target := range map[string]string{"in.cable": "deep/real.cable", "chain.cable": "in.cable", "out.cable": "../other/real.cable", "sly.cable": "deep/../../other/real.cable"} {
		if err := os.Symlink(target, filepath.Join(folder, "cables", link)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
	}
	if err := File(filepath.Join(folder, "cables/chain.cable"), "", "read", "fixed"); err != nil {
		t.Error(err)
	}
	testfile.Holds(t, inside, "fixed")
	for _, link := range []string{"in.cable", "chain.cable"} {
		if info, err := os.Lstat(filepath.Join(folder, "cables", link)); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("%s is a link no more (%v)", link, err)
		}
	}
	for _, link := range []string{"out.cable", "sly.cable"} {
		if err := File(filepath.Join(folder, "cables", link), "", "read", "fixed"); err == nil || !strings.Contains(err.Error(), "outside its folder") {
			t.Errorf("%s: %v", link, err)
		}
	}
	testfile.Holds(t, outside, "read")
	up := filepath.Join(folder, "cables/deep/up.cable")
	testfile.Write(t, filepath.Join(folder, "cables/.kept"), "read")
	if err := os.Symlink("../.kept", up); err != nil {
		t.Fatal(err)
	}
	if err := File(up, "", "read", "fixed"); err == nil {
		t.Error("a link out of its own folder was followed though no other one was named")
	}
	if err := File(up, filepath.Join(folder, "cables"), "read", "fixed"); err != nil {
		t.Error(err)
	}
	testfile.Holds(t, filepath.Join(folder, "cables/.kept"), "fixed")
}

// TestReplaceReadOnly holds that a file that nobody may write is left as it is, also where the
// folder would let it be replaced.
func TestReplaceReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.cable")
	testfile.Write(t, path, "read")
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := File(path, "", "read", "fixed"); err == nil || !strings.Contains(err.Error(), "read-only") {
		t.Error(err)
	}
	testfile.Holds(t, path, "read")
}
