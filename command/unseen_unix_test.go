//go:build unix

package command

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/internal/testing/slowtest"
	"github.com/cablelint/cablelint/internal/testing/testfile"
	"github.com/cablelint/cablelint/internal/visible"
)

// hostileNames are names of files that print a line of their own, steer a terminal, turn a line
// around, or are not UTF-8.
var hostileNames = map[string]string{
	"line end":   "y\n::set-output name=a::b.txt",
	"return":     "y\r::error::b.txt",
	"escape":     "y\x1b[2J\x1b]0;title\x07.txt",
	"C1":         "y\u009b31m.txt",
	"turned":     "y\u202etxt.elbac\u2066.txt",
	"separator":  "y\u2028::error::\u2029.txt",
	"not UTF-8":  "y\xff\xfe.txt",
	"tag":        "y\U000e0041.txt",
	"whole path": "f\n::error::x/y.txt",
	"command":    "::set-output name=a::b.txt",
	"pipelines":  "##vso[task.setvariable variable=a]b.txt",
	"runner":     "x ##[error]b.txt",
}

// hostileCable holds the same in its fields, and something to be found and fixed in each.
const hostileCable = "UNCLAS PORT LOUIS 000042\n\nSIPDIS \n\nE.O. 12958: N/A\nTAGS: [ETRD](#) MP \u202e\u2066\x1b[31m\u009b\nSUBJECT: DUES\u2028 \x1b]0;title\x07 \n" +
	"REF: BO\u202eNN 12\n\n1. (S) One \u202e word\u2066 \x1b[2J. \n\n3. Three \xff\xfe.\n\n::error::x \n ##[error]x \nx ##vso[task.setvariable variable=a]b \n\nR\u202eOE \n"

// TestUnseen drives every command and form over files of hostile names and with hostile texts, and
// with hostile arguments. What is printed holds nothing that cannot be seen, and no line that
// begins as a command to whoever reads a log.
func TestUnseen(t *testing.T) {
	commands := []string{
		"check FILE", "check .", "check --statistics FILE", "check --baseline FILE", "check --config FILE .", "check --facts FILE", "check --no-config NONE", "check --profile NONE",
		"check --output NONE FILE", "check --format NONE FILE", "check --output sarif=out/NONE .", "check --baseline base.json --write-baseline FILE",
		"fix --diff --color always FILE", "fix FILE", "fix NONE", "fix --rule NONE FILE", "fix --diff --rule julian-mismatch FILE", "fmt --check FILE", "fmt --write FILE", "fmt NONE",
		"decode FILE", "decode --color always FILE", "decode --html FILE", "decode NONE", "report FILE", "report --format json FILE", "report --html out.html FILE",
		"parse FILE", "parse --jsonl FILE", "parse NONE", "parse --jsonl NONE", "facts FILE", "facts NONE", "config FILE", "config NONE", "explain NONE", "help NONE", "NONE", "--NONE",
		"parse --csv FILE", "parse --csv NONE", "parse --explain FILE", "diff FILE base.cable", "diff --color always base.cable FILE", "diff --format json FILE base.cable",
		"diff --format html FILE base.cable", "diff FILE NONE", "diff . base.cable", "test FILE", "test NONE", "test . --config FILE", "check -", "decode -", "decode --html -",
		"parse --csv -", "parse --jsonl -", "fmt --check -", "diff - base.cable", "report -", "facts -", "report --format json -", "check --stdin-filename FILE -",
		"generate --count NONE", "generate NONE/NONE", "completion NONE", "rules --json",
	}
	for _, form := range []string{"text", "concise", "jsonl", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"} {
		commands = append(commands, "check --format "+form+" FILE", "check --format "+form+" . NONE")
	}
	for i, what := range slices.Sorted(maps.Keys(hostileNames)) {
		name := hostileNames[what]
		for j, command := range commands {
			if (i+j)%8 != 0 && !slowtest.All() { // each command with an eighth of the names
				continue
			}
			t.Run(what+"/"+command, func(t *testing.T) {
				t.Chdir(t.TempDir())
				testfile.Write(t, name, hostileCable)
				testfile.Write(t, "base.cable", strings.ReplaceAll(hostileCable, "word", "other"))
				if err := os.Mkdir("out", 0o755); err != nil {
					t.Fatal(err)
				}
				var args []string
				for _, arg := range strings.Fields(command) {
					arg = strings.ReplaceAll(arg, "NONE", strings.ReplaceAll(name, "/", "-")+"?")
					args = append(args, strings.ReplaceAll(arg, "FILE", name))
				}
				if args[0] == "check" || args[0] == "facts" || args[0] == "report" {
					args = append(args, "--no-cache")
				}
				var out, errs bytes.Buffer
				run(args, streams{in: strings.NewReader(hostileCable), out: &out, err: &errs})
				page, _ := os.ReadFile("out.html")
				reports, _ := filepath.Glob("out/*")
				for _, path := range reports {
					text, _ := os.ReadFile(path)
					page = append(page, text...)
				}
				for _, text := range []string{out.String(), errs.String(), string(page)} {
					seen(t, text, strings.Contains(command, "color always"), strings.Contains(command, "github"))
				}
			})
		}
	}
}

// seen fails where a text holds what cannot be seen, but for colours where those were asked for.
func seen(t *testing.T, text string, colours, commands bool) {
	t.Helper()
	if colours {
		for _, code := range []string{"0", "1", "2", "31", "32", "33", "36", "31;1", "33;1", "36;1"} {
			text = strings.ReplaceAll(text, "\x1b["+code+"m", "")
		}
	}
	for at, r := range text {
		blank := r == '\n' || r == '\t' || r == '\u00a0' || r == '\u202f'
		if _, size := utf8.DecodeRuneInString(text[at:]); !blank && !unicode.IsPrint(r) || r == utf8.RuneError && size == 1 {
			t.Fatalf("%q is printed: …%q", text[at:at+size], text[max(0, at-80):min(len(text), at+40)])
		}
	}
	if visible.IsCommand(text) {
		t.Fatalf("a command is printed: %q", text)
	}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(line), "::") && !(commands && strings.Contains(line, " title=")) {
			t.Fatalf("a command is printed: %q", line)
		}
	}
}
