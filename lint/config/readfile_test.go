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
