//go:build unix

package cache

import (
	"os"
	"path/filepath"
	"testing"
)

// TestRefused holds that a pack which the system does not let us read, such as one of another user,
// is neither damaged nor taken away. A link to itself is refused even to root.
func TestRefused(t *testing.T) {
	for _, ending := range []string{packEnding, indexEnding} {
		folder := t.TempDir()
		keep(t, folder, "a")
		files, err := filepath.Glob(filepath.Join(folder, "*"+ending))
		if err != nil || len(files) != 1 {
			t.Fatalf("%v, %v", files, err)
		}
		if info, err := os.Stat(files[0]); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s has the mode %v, want that of its owner alone, %v", ending, info.Mode(), err)
		}
		if err := os.Remove(files[0]); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(files[0], files[0]); err != nil {
			t.Fatal(err)
		}
		c := open(t, folder)
		if _, _, ok := c.Get(key("a")); ok || c.Damaged() > 0 {
			t.Errorf("%s: found %v, %d damaged", ending, ok, c.Damaged())
		}
		closed(t, c)
		if left, err := os.ReadDir(folder); err != nil || len(left) != 2 {
			t.Errorf("%s: %d files left of 2, %v", ending, len(left), err)
		}
	}
}
