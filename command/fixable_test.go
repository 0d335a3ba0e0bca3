package command

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"
)

// TestFixableCount holds that check counts as fixable what fix fixes: after it, nothing more can be
// fixed, though findings with fixes may be left that would change how a cable is read. Of a text in
// which no cable is recognised nothing is counted.
func TestFixableCount(t *testing.T) {
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
	testfile.Write(t, filepath.Join(folder, "mail.txt"), "Subject: The berth \n\nDear Jane, \n\nthe berth is free. \n")
	said := func(args ...string) string {
		var out bytes.Buffer
		run(append(args, "--no-config"), streams{in: strings.NewReader(""), out: &out, err: &out})
		return out.String()
	}
	fixable := regexp.MustCompile(`(?m)^(\d+) can be fixed by cablelint fix(?:,|$)`)
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
