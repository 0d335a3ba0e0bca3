//go:build unix

package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/cablelint/cablelint/lint/config"
)

// TestPipes holds that a pipe to which nobody writes is not waited for where a configuration, a
// table, a .gitignore, a baseline, facts or, by a glob, a cable is read. A command that waits
// hangs, and with it the test.
func TestPipes(t *testing.T) {
	for _, tt := range []struct {
		pipe string // its name in the folder
		args string
		code int
		want string // what is printed
	}{
		{config.Name, "check .", exitUsage, config.Name + ": found a pipe, expected a regular file"},
		{config.Name, "fix .", exitUsage, config.Name + ": found a pipe, expected a regular file"},
		{"own.yaml", "check --config own.yaml .", exitUsage, "own.yaml: found a pipe, expected a regular file"},
		{"posts.txt", "check --config tables.yaml a.cable", exitUsage, "posts.txt: found a pipe, expected a regular file"},
		{".gitignore", "check .", exitFindings, "a.cable"},
		{"base.json", "check --baseline base.json .", exitUsage, "base.json: found a pipe, expected a regular file"},
		{"facts.jsonl", "check --facts facts.jsonl", exitTrouble, "facts.jsonl: found a pipe, expected a regular file"},
		{"facts.jsonl.gz", "check --facts facts.jsonl.gz", exitTrouble, "facts.jsonl.gz: found a pipe, expected a regular file"},
		{"b.cable", "check *.cable", exitTrouble, "b.cable: found a pipe, expected a regular file"},
		{"b.cable", "check .", exitFindings, "a.cable"},
	} {
		t.Run(tt.args, func(t *testing.T) {
			t.Chdir(t.TempDir())
			testfile.Write(t, "a.cable", "UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. One.\n\n3. Three.\n")
			testfile.Write(t, "tables.yaml", "tables: {posts: posts.txt}\n")
			if err := syscall.Mkfifo(filepath.Clean(tt.pipe), 0o644); err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			code := run(append(strings.Fields(tt.args), flagsOf(tt.args)...), streams{in: os.Stdin, out: &out, err: &out})
			if code != tt.code || !strings.Contains(out.String(), tt.want) {
				t.Errorf("exit code %d, expected %d with %q:\n%s", code, tt.code, tt.want, out.String())
			}
		})
	}
}

// flagsOf keeps a check from the cache of whoever runs the test.
func flagsOf(args string) []string {
	if strings.HasPrefix(args, "check") && !strings.Contains(args, "--facts") {
		return []string{"--no-cache"}
	}
	return nil
}
