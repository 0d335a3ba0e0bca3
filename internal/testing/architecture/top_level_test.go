package architecture

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTopLevel holds which folders the top level has, so that what a program wrote into the checkout,
// such as texts to measure on, is not kept by mistake.
func TestTopLevel(t *testing.T) {
	out, err := exec.Command("git", "-C", "../../..", "ls-files").Output()
	if err != nil {
		t.Skip("no checkout of git: ", err)
	}
	var folders []string
	for name := range strings.Lines(string(out)) {
		if folder, _, ok := strings.Cut(strings.Trim(name, "\"\n"), "/"); ok && !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
	}
	slices.Sort(folders)
	want := []string{
		".ci", ".github", "bench", "cmd", "command", "docs", "editors", "examples", "files", "grammar", "internal",
		"lint", "rules", "site", "tables", "testdata",
	}
	if diff := cmp.Diff(want, folders); diff != "" {
		t.Errorf("folders at the top, -want +got:\n%s", diff)
	}
}
