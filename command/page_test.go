package command

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// opened is what a browser saw of a page.
type opened struct {
	// against accessibility, of the network, of scripts, looks that are wider than the window
	Violations, Requests, Errors, Wide []string
	Title, Target, Tree                string
	Rows, Scripts, PDF                 int
	Marks, Findings                    []string
}

// browse decodes a cable into a page and opens it in a browser.
func browse(t *testing.T, source string) opened {
	t.Helper()
	const consumers = "../.ci/consumers"
	browser, err := exec.LookPath(os.Getenv("BROWSER_TO_TEST"))
	if err != nil {
		t.Skip("BROWSER_TO_TEST names no browser; .ci/run sets it")
	}
	folder := t.TempDir()
	cable, page := filepath.Join(folder, "a.cable"), filepath.Join(folder, "a.html")
	testfile.Write(t, cable, source)
	var out, errs bytes.Buffer
	if code := run([]string{"decode", "--no-config", "--html", cable}, streams{out: &out, err: &errs}); code != exitClean {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	testfile.Write(t, page, out.String())
	cmd := exec.Command("node", consumers+"/page.mjs", page, browser)
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var seen opened
	if err := json.Unmarshal(text, &seen); err != nil {
		t.Fatal(err)
	}
	return seen
}

// TestPage holds, in a real browser, that the page of a cable is accessible in light, dark, narrow
// and in print, needs nothing else, runs nothing of what a cable holds, and marks what was found.
func TestPage(t *testing.T) {
	source, err := os.ReadFile("../testdata/faulty/port-louis.cable")
	if err != nil {
		t.Fatal(err)
	}
	seen := browse(t, strings.Replace(string(source), "THE BERTH", "<script>alert(1)</script>", 1))
	for what, list := range map[string][]string{"accessibility": seen.Violations, "errors": seen.Errors, "wider than the window": seen.Wide} {
		if len(list) > 0 {
			t.Errorf("%s: %s", what, strings.Join(list, "\n"))
		}
	}
	for _, url := range seen.Requests {
		if url != "a.html" {
			t.Errorf("the page loads %s", url)
		}
	}
	if diff := cmp.Diff([]string{"089", "000043", "PRLE", "(S)"}, seen.Marks); diff != "" {
		t.Errorf("marks (-want +got):\n%s", diff)
	}
	if len(seen.Findings) != len(seen.Marks) || !strings.Contains(seen.Findings[1], "serial number 000043 does not match #0042 on the DE line") {
		t.Errorf("findings %q", seen.Findings)
	}
	if seen.Target != seen.Findings[1] {
		t.Errorf("the link to the first error leads to %q", seen.Target)
	}
	if !strings.Contains(seen.Title, "NEW BERTH") || seen.Rows < 25 || seen.PDF < 2 || seen.Scripts != 0 {
		t.Errorf("title %q, %d rows, %d printed pages, %d scripts", seen.Title, seen.Rows, seen.PDF, seen.Scripts)
	}
	for _, part := range []string{"columnheader \"What it says\"", "rowheader \"10\"", `cell "C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000043"`} {
		if !strings.Contains(seen.Tree, part) {
			t.Errorf("no %s for a screen reader", part)
		}
	}
}
