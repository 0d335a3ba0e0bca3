//go:build unix

package regular

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestReadFile holds that regular files are read, and that a pipe without a writer, a socket, a
// device and a folder are refused by name.
func TestReadFile(t *testing.T) {
	folder, err := os.MkdirTemp("", "r") // the path of a socket is short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	at := func(name string) string { return filepath.Join(folder, name) }
	for _, err := range []error{
		os.WriteFile(at("file"), []byte("12345"), 0o644), os.Symlink("file", at("link")), syscall.Mkfifo(at("pipe"), 0o644),
		os.Symlink("pipe", at("link-to-pipe")), os.Symlink("/dev/zero", at("device")), os.Mkdir(at("folder"), 0o755),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	socket, err := net.Listen("unix", at("socket"))
	if err != nil {
		t.Skip(err)
	}
	defer socket.Close()
	for _, name := range []string{"file", "link"} {
		if text, err := ReadFile(at(name), 5); string(text) != "12345" || err != nil {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	if _, err := ReadFile(at("file"), 4); !errors.Is(err, ErrTooLarge) {
		t.Errorf("found %v, expected %v", err, ErrTooLarge)
	}
	if _, err := ReadFile(at("none"), 4); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("found %v, expected %v", err, os.ErrNotExist)
	}
	for name, want := range map[string]string{
		"pipe": "a pipe", "link-to-pipe": "a pipe", "device": "a device", "folder": "a folder", "socket": "a socket",
	} {
		want = name + ": found " + want + ", expected a regular file"
		if _, err := ReadFile(at(name), 5); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("found %v, expected %q", err, want)
		}
	}
}
