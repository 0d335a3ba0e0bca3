package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/rules"
)

// TestEndless refuses a configuration, and a table, that is a link to a device which never ends.
func TestEndless(t *testing.T) {
	folder := t.TempDir()
	if err := os.Symlink("/dev/zero", filepath.Join(folder, "zero")); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if f, err := os.Open(filepath.Join(folder, "zero")); err != nil {
		t.Skipf("no /dev/zero here: %v", err)
	} else {
		f.Close()
	}
	const want = "zero: found a device, expected a regular file"
	if _, err := Read(filepath.Join(folder, "zero"), rules.All()); err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("%v, want %q", err, want)
	}
	if _, err := Parse(filepath.Join(folder, Name), []byte("tables: {posts: zero}"), rules.All()); err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("%v, want %q", err, want)
	}
}

// TestTooLarge refuses a configuration over the limit, with the limit.
func TestTooLarge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large.yaml")
	if err := os.WriteFile(path, make([]byte, maxFile+1), 0o600); err != nil {
		t.Fatal(err)
	}
	want := path + ": larger than 16777216 bytes, the limit of configurations and tables"
	if _, err := Read(path, rules.All()); err == nil || err.Error() != want {
		t.Errorf("%v, want %q", err, want)
	}
}
