package command

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/cablelint/cablelint/internal/testing/leakcheck"
)

// fullDisk is a writer that takes nothing.
type fullDisk struct{ asked bool }

func (d *fullDisk) Write([]byte) (int, error) {
	d.asked = true
	return 0, errors.New("no space left")
}

// layCollection writes cables into a folder, a file of each kind that holds several, and their
// facts, and makes the folder around them the working folder.
func layCollection(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	var table, facts bytes.Buffer
	for args, out := range map[string]io.Writer{"generate --count 24 cables": io.Discard, "generate --count 24 -": &table} {
		if code := run(strings.Fields(args), streams{out: out, err: os.Stderr}); code != exitClean {
			t.Fatalf("%s: exit code %d", args, code)
		}
	}
	testfile.Write(t, "table.jsonl", table.String())
	if code := run([]string{"facts", "cables"}, streams{out: &facts, err: os.Stderr}); code != exitClean {
		t.Fatalf("facts: exit code %d", code)
	}
	testfile.Write(t, "facts.jsonl", facts.String())
	box, err := os.Create("box.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer box.Close()
	z := zip.NewWriter(box)
	if err := errors.Join(z.AddFS(os.DirFS("cables")), z.Close()); err != nil {
		t.Fatal(err)
	}
	testfile.Write(t, "a.cable", faultyLayout)
}

// TestNothingLeftBehind runs every command to its end, with a full disk under what it prints, and
// interrupted: no goroutine is left, nor a temporary file.
func TestNothingLeftBehind(t *testing.T) {
	archive, err := os.ReadFile("../rules/testdata/mojibake.txt")
	if err != nil {
		t.Fatal(err)
	}
	layCollection(t)
	temporary := filepath.Join(t.TempDir(), "tmp")
	if err := os.Mkdir(temporary, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", temporary)
	testfile.Write(t, "mojibake.txt", string(archive))
	tried := map[string]bool{}
	for _, line := range []string{
		"check --cache-dir kept cables", "check --no-cache cables a.cable", "check --cache-dir kept table.jsonl box.zip", "check --facts facts.jsonl",
		"check --baseline known.json --write-baseline cables", "check -", "fix --diff cables a.cable", "fix a.cable", "fix -", "fmt --check cables a.cable", "fmt a.cable",
		"facts cables", "facts box.zip", "decode a.cable", "decode --html a.cable", "report cables", "report --html page.html cables", "parse a.cable",
		"parse --jsonl cables box.zip table.jsonl", "parse --jsonl -",
		"explain mojibake", "test mojibake.txt", "diff a.cable cables", "diff --format html a.cable a.cable", "rules", "grammar", "init", "config a.cable", "schema", "generate --count 24 -", "generate --count 9 made",
		"lsp", "completion bash", "man", "help check", "version", "__complete check --f",
	} {
		args := strings.Fields(line)
		tried[args[0]] = true
		for _, how := range []string{"", "full disk", "interrupted"} {
			t.Run(strings.TrimSpace(line+" "+how), func(t *testing.T) {
				leakcheck.Check(t)
				out := new(fullDisk)
				s := streams{in: strings.NewReader(faultyLayout), out: io.Discard, err: io.Discard, stop: make(chan struct{})}
				switch how {
				case "full disk":
					s.out = out
				case "interrupted":
					stop := make(chan struct{})
					close(stop)
					s.stop = stop
				}
				code := run(args, s)
				if how == "full disk" && code == exitClean && !quiet[args[0]] && out.asked {
					t.Error("exit code 0, though nothing was printed")
				}
			})
		}
	}
	if names := testfile.Names(t, temporary); len(names) > 0 {
		t.Errorf("temporary files are left: %v", names)
	}
	parser, err := newParser(streams{out: io.Discard, err: io.Discard}, new(commands))
	if err != nil {
		t.Fatal(err)
	}
	for _, node := range parser.Model.Children {
		if !tried[node.Name] {
			t.Errorf("%s is not tried", node.Name)
		}
	}
}

// quiet are commands of which nobody asks whether all was printed.
var quiet = map[string]bool{"__complete": true}
