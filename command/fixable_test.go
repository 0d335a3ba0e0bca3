package command

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/testing/testfile"
)

// fixable is what check says of findings that fix would fix.
var fixable = regexp.MustCompile(`(?m)^(\d+) can be fixed by cablelint fix(?:,|$)`)

// TestFixableCount holds that check counts as fixable what fix fixes: after it, nothing more can be
// fixed, though findings with fixes may be left that would change how a cable is read. Of a text in
// which no cable is recognised nothing is counted.
func TestFixableCount(t *testing.T) {
	folder := worst(t)
	testfile.Write(t, filepath.Join(folder, "mail.txt"), "Subject: The berth \n\nDear Jane, \n\nthe berth is free. \n")
	said := func(args ...string) string {
		var out bytes.Buffer
		run(append(args, "--no-config"), streams{in: strings.NewReader(""), out: &out, err: &out})
		return out.String()
	}
	if before := said("check", "--no-cache", folder); !fixable.MatchString(before) {
		t.Errorf("nothing can be fixed:\n%s", before)
	}
	said("fix", folder)
	if found := fixable.FindString(said("check", "--no-cache", folder)); found != "" {
		t.Errorf("after fix %s", found)
	}
	if mail := said("check", "--no-cache", filepath.Join(folder, "mail.txt")); strings.Contains(mail, "can be fixed") ||
		!strings.Contains(mail, "trailing-blank") {
		t.Errorf("a text that is no cable:\n%s", mail)
	}
}

// worst returns a folder with damaged cables.
func worst(t *testing.T) string {
	names, err := filepath.Glob("../testdata/worst/*.cable")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cables: %v", err)
	}
	folder := t.TempDir()
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		testfile.Write(t, filepath.Join(folder, filepath.Base(name)), string(text))
	}
	return folder
}

// TestFixableCountKept holds that check counts out of its cache what it counts without one, whatever
// the configuration suppresses now and did when the cables were read.
func TestFixableCountKept(t *testing.T) {
	folder, cache := worst(t), t.TempDir()
	said := func(args ...string) string {
		var out bytes.Buffer
		run(append([]string{"check", folder}, args...), streams{out: &out, err: &out})
		return out.String()
	}
	const ignored = "ignore:\n- rule: trailing-blank\n  files: ['*.cable']\n  reason: so received\n"
	var counts []string
	for _, config := range []string{ignored, "", ignored} {
		testfile.Write(t, filepath.Join(folder, ".cablelint.yaml"), config)
		for range 2 {
			if diff := cmp.Diff(said("--no-cache"), said("--cache-dir", cache)); diff != "" {
				t.Errorf("with %q (-without a cache +with one):\n%s", config, diff)
			}
		}
		counts = append(counts, fixable.FindString(said("--cache-dir", cache)))
	}
	if counts[0] == counts[1] || counts[0] != counts[2] {
		t.Errorf("%q: what is ignored does not count", counts)
	}
}
