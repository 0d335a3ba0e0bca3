package command

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

const linked = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: [ETRD](#) MP\nSUBJECT: DUES\n\n\u00b61. Caf\u00e9 of the port captain.\n"

// TestDiffApplies holds that what fix --diff prints makes of a file what fix makes of it, in each
// encoding and with each line ending: by the program patch where that is there.
func TestDiffApplies(t *testing.T) {
	encoded := func(e grammar.Encoding, mark, text string) string {
		out, err := e.Encode(text)
		if err != nil {
			t.Fatal(err)
		}
		return mark + out
	}
	for name, source := range map[string]string{
		"utf-8":        linked,
		"mark":         "\xef\xbb\xbf" + linked,
		"windows-1252": encoded(grammar.Windows1252, "", linked),
		"mixed":        linked + "\n2. Caf\xe9.\n",
		"utf-16le":     encoded(grammar.UTF16LE, "\xff\xfe", linked),
		"utf-16be":     encoded(grammar.UTF16BE, "\xfe\xff", linked),
		"crlf":         encoded(grammar.Windows1252, "", strings.ReplaceAll(linked, "\n", "\r\n")),
		"no newline":   encoded(grammar.Windows1252, "", strings.TrimSuffix(linked, "\n")),
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			t.Chdir(folder)
			testfile.Write(t, "a.cable", source)
			command := func(want int, args ...string) string {
				var out, errs bytes.Buffer
				if code := run(append([]string{"fix", "--no-config"}, args...), streams{out: &out, err: &errs}); code != want {
					t.Fatalf("%q: exit code %d, want %d: %s", args, code, want, errs.String())
				}
				return out.String()
			}
			patch := command(exitFindings, "--diff", "a.cable")
			testfile.Holds(t, "a.cable", source)
			for line := range strings.Lines(source) { // what is taken away is there byte for byte
				if strings.Contains(line, "TAGS: [ETRD]") && !strings.Contains(patch, "-"+line) {
					t.Errorf("no %q in %q", line, patch)
				}
			}
			testfile.Write(t, "b.cable", source)
			command(exitClean, "b.cable")
			want, err := os.ReadFile("b.cable")
			if err != nil || string(want) == source {
				t.Fatalf("nothing was fixed: %v", err)
			}
			tool, err := exec.LookPath("patch")
			if err != nil {
				t.Skip("patch is not there to apply it; .ci/run installs it where it can")
			}
			cmd := exec.Command(tool, "-p1", "--binary")
			cmd.Dir, cmd.Stdin = folder, strings.NewReader(patch)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("patch: %v\n%s\n%q", err, out, patch)
			}
			testfile.Holds(t, filepath.Join(folder, "a.cable"), string(want))
		})
	}
}

// TestColouredPatch holds that only what is taken away or added is coloured, with places and names,
// and a diff for eyes is in UTF-8.
func TestColouredPatch(t *testing.T) {
	got := colouredPatch("a.cable", "caf\xe9 \r\n-- x\nsame\n", "caf\xe9\r\nsame\n")
	want := "\x1b[1m--- a/a.cable\x1b[0m\n\x1b[1m+++ b/a.cable\x1b[0m\n\x1b[36m@@ -1,3 +1,2 @@\x1b[0m\n" +
		"\x1b[31m-café \x1b[0m\r\n\x1b[31m--- x\x1b[0m\n\x1b[32m+café\x1b[0m\r\n same\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
