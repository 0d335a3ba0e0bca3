package command

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"
)

// signalled is a writer that reports each write.
type signalled struct{ wrote chan string }

func (w signalled) Write(p []byte) (int, error) {
	w.wrote <- string(p)
	return len(p), nil
}

// TestGatheredOutput holds that little is written a moment later by itself, much at once, and the
// rest by Flush, in order.
func TestGatheredOutput(t *testing.T) {
	w := signalled{make(chan string, 9)}
	g := &gatheredOutput{w: w}
	for _, part := range []string{"one", "two"} {
		if _, err := io.WriteString(g, part); err != nil {
			t.Fatal(err)
		}
		if got := <-w.wrote; got != part { // a moment later
			t.Errorf("%q written, want %q", got, part)
		}
	}
	much := strings.Repeat("x", mostHeld)
	io.WriteString(g, much)
	io.WriteString(g, "rest")
	io.WriteString(&messages{io.Discard, g}, "a message")
	io.WriteString(g, "end")
	if err := g.Flush(); err != nil {
		t.Fatal(err)
	}
	close(w.wrote)
	var got string
	for part := range w.wrote {
		got += part
	}
	if got != much+"restend" {
		t.Errorf("%d bytes written, ending in %q", len(got), got[max(0, len(got)-9):])
	}
}

// TestGatheredOutputFails holds that a write which fails later is reported by what comes next, and that
// nothing is written after it.
func TestGatheredOutputFails(t *testing.T) {
	disk := new(fullDisk)
	g := &gatheredOutput{w: disk}
	if _, err := io.WriteString(g, "held"); err != nil {
		t.Error(err)
	}
	first := g.Flush()
	disk.asked = false
	_, second := io.WriteString(g, "more")
	if first == nil || !errors.Is(second, first) || !errors.Is(g.Flush(), first) || disk.asked {
		t.Errorf("%v, then %v, and asked again: %v", first, second, disk.asked)
	}
}

// TestGatheredIntoFile holds that a check into a file prints the same as into memory, and that a
// message comes after what was printed before it where both go into one file.
func TestGatheredIntoFile(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a.cable", "c.cable"} {
		testfile.Write(t, name, faultyLayout)
	}
	testfile.Write(t, "b.cable", "\x00")
	both, err := os.Create(filepath.Join(t.TempDir(), "both"))
	if err != nil {
		t.Fatal(err)
	}
	defer both.Close()
	var want bytes.Buffer
	args := []string{"check", "--no-corpus", "--fail-on", "info", "."}
	if a, b := run(args, streams{out: &want, err: &want}), run(args, streams{out: both, err: both}); a != b {
		t.Errorf("exit code %d, want %d", b, a)
	}
	got, err := os.ReadFile(both.Name())
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want.String() || !strings.Contains(want.String(), "binary data") {
		t.Errorf("into a file\n%s\nwant\n%s", got, want.String())
	}
}
