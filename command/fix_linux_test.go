package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// dirtyText returns a cable with something to fix, of at least so many bytes.
func dirtyText(least int) string {
	head := "O 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\nUNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: [ETRD](#) MP\nSUBJECT: DUES\n\n"
	return head + strings.Repeat("1. Text that stands here to take place.\n\n", least/40+1)
}

// mounted mounts a small file system, which goes away with the test. Only root may.
func mounted(t *testing.T, size string) string {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root may mount a small file system")
	}
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no small file system can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// failing runs a command that must end with 3 and leave the folder as it is, and returns what it says.
func failing(t *testing.T, folder string, args ...string) string {
	t.Helper()
	path := filepath.Join(folder, "a.cable")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	listed := testfile.Names(t, folder)
	var out, errs bytes.Buffer
	if code := run(append(args, path), streams{out: &out, err: &errs}); code != exitTrouble {
		t.Errorf("%v: exit %d\n%s%s", args, code, &out, &errs)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("%v: the file is another one now (%v)", args, err)
	}
	if diff := cmp.Diff(listed, testfile.Names(t, folder)); diff != "" {
		t.Errorf("%v: something was left in the folder (-before +after):\n%s", args, diff)
	}
	return errs.String()
}

// TestFullDisk holds that nothing is lost and nothing left behind where there is no room for the fixed file.
func TestFullDisk(t *testing.T) {
	folder := mounted(t, "64k")
	if err := os.WriteFile(filepath.Join(folder, "a.cable"), []byte(dirtyText(40<<10)), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"fix"}, {"fmt", "--write"}} {
		if said := failing(t, folder, args...); !strings.Contains(said, "a.cable: left as it was: ") || !strings.Contains(said, "no space left on device") {
			t.Errorf("%v says %s", args, said)
		}
	}
}

// TestReadOnlyFolder holds the same for a folder in which nothing can be written.
func TestReadOnlyFolder(t *testing.T) {
	folder := mounted(t, "1m")
	if err := os.WriteFile(filepath.Join(folder, "a.cable"), []byte(dirtyText(0)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", folder, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"fix"}, {"fmt", "--write"}} {
		if said := failing(t, folder, args...); !strings.Contains(said, "a.cable: left as it was: ") || !strings.Contains(said, "read-only file system") {
			t.Errorf("%v says %s", args, said)
		}
	}
}

// TestTemporary holds that the text is written beside the cable first, and nowhere else: not all
// folders are on one disk, and what is in a folder for all may be read by all.
func TestTemporary(t *testing.T) {
	path, elsewhere := filepath.Join(t.TempDir(), "a.cable"), t.TempDir()
	if err := os.WriteFile(path, []byte(dirtyText(0)), 0o600); err != nil {
		t.Fatal(err)
	}
	long := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	if err := os.Chtimes(elsewhere, long, long); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", elsewhere)
	var out, errs bytes.Buffer
	if code := run([]string{"fix", path}, streams{out: &out, err: &errs}); code != exitClean || !strings.Contains(out.String(), "1 fix made") {
		t.Fatalf("exit %d: %s%s", code, &out, &errs)
	}
	if info, err := os.Stat(elsewhere); err != nil || !info.ModTime().Equal(long) {
		t.Errorf("something was written into $TMPDIR (%v)", err)
	}
}

// TestOwner holds that a fixed file keeps its owner and its mode.
func TestOwner(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root may give a file away")
	}
	path := filepath.Join(t.TempDir(), "a.cable")
	if err := os.WriteFile(path, []byte(dirtyText(0)), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(path, 1234, 4321); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := run([]string{"fix", path}, streams{out: &out, err: &errs}); code != exitClean || !strings.Contains(out.String(), "1 fix made") {
		t.Fatalf("exit %d: %s%s", code, &out, &errs)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	owner := info.Sys().(*syscall.Stat_t)
	if owner.Uid != 1234 || owner.Gid != 4321 || info.Mode() != 0o600 {
		t.Errorf("owner %d:%d, mode %v", owner.Uid, owner.Gid, info.Mode())
	}
}
