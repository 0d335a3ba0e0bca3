package command

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// scriptCommand is a line of a script that runs the command.
var scriptCommand = regexp.MustCompile(`(?m)^(?:! |\? )?(?:exec )?cablelint ([a-z_]+)(.*)$`)

// TestEveryFlagIsDriven holds that each command, each of its flags and each value of a flag that
// has only some is in a script.
func TestEveryFlagIsDriven(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	driven := map[string]string{} // all that comes after a command
	for _, path := range scripts {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range scriptCommand.FindAllStringSubmatch(string(text), -1) {
			driven[m[1]] += m[2] + " \n"
		}
	}
	parser, err := newParser(streams{out: io.Discard, err: io.Discard}, new(commands))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range parser.Model.Children {
		lines, ok := driven[c.Name]
		if !ok && !c.Hidden {
			t.Errorf("cablelint %s stands in no script", c.Name)
			continue
		}
		for _, f := range c.Flags {
			if f.Name == "help" {
				continue
			}
			missing(t, c, f, lines)
		}
	}
}

// missing reports the flag, or those of its values, that are not in the lines.
func missing(t *testing.T, c *kong.Node, f *kong.Flag, lines string) {
	if !regexp.MustCompile(`--` + f.Name + `[ =]`).MatchString(lines) {
		t.Errorf("cablelint %s --%s stands in no script", c.Name, f.Name)
		return
	}
	if f.Enum == "" || c.Name != "check" { // the values of shared flags are driven by check
		return
	}
	for _, value := range f.EnumSlice() {
		if value != "" && !strings.Contains(lines, "--"+f.Name+" "+value) && !strings.Contains(lines, "--"+f.Name+"="+value) {
			t.Errorf("cablelint %s --%s %s stands in no script", c.Name, f.Name, value)
		}
	}
}
