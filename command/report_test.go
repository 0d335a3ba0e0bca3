package command

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"
)

// openedReport is what a browser saw of the report on a collection.
type openedReport struct {
	Violations, Requests, Errors, Wide, Overlaps []string
	Title, Tree                                  string
	// scripts; tables that are folded away on the screen, and in print; printed pages
	Scripts, Folded, Lost, PDF int
	Charts, Links              []string
}

// TestReportPage holds, in a real browser, that the report on a collection is accessible in light,
// dark, narrow and in print, needs nothing else, is printed with all its tables, and leads to the
// cables.
func TestReportPage(t *testing.T) {
	browser, err := exec.LookPath(os.Getenv("BROWSER_TO_TEST"))
	if err != nil {
		t.Skip("BROWSER_TO_TEST names no browser; .ci/run sets it")
	}
	folder := t.TempDir()
	page := filepath.Join(folder, "out", "report.html")
	reportCollection(t, folder)
	if err := os.Mkdir(filepath.Dir(page), 0o755); err != nil {
		t.Fatal(err)
	}
	script, err := filepath.Abs("../.ci/consumers/report.mjs")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder)
	var out, errs bytes.Buffer
	if code := run([]string{"report", "--no-config", "--no-cache", "--html", page, "cables"}, streams{out: &out, err: &errs}); code != exitClean {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	seen := browseReport(t, script, page, browser)
	for what, list := range map[string][]string{
		"accessibility": seen.Violations, "errors": seen.Errors, "wider than the window": seen.Wide, "labels that overlap": seen.Overlaps,
	} {
		if len(list) > 0 {
			t.Errorf("%s: %s", what, strings.Join(list, "\n"))
		}
	}
	for _, url := range seen.Requests {
		if url != "report.html" {
			t.Errorf("the page loads %s", url)
		}
	}
	if seen.Title != "Cables in cables: 302 cables" || seen.Scripts != 0 || len(seen.Charts) != 3 || seen.PDF < 3 {
		t.Errorf("title %q, %d scripts, %d charts, %d printed pages", seen.Title, seen.Scripts, len(seen.Charts), seen.PDF)
	}
	if seen.Folded < 4 || seen.Lost > 0 {
		t.Errorf("of the tables %d are folded away on the screen and %d are lost in print", seen.Folded, seen.Lost)
	}
	if len(seen.Charts) > 0 && !strings.HasPrefix(seen.Charts[0], "Cables by year and classification level: A column for each year, split by level. The highest is 200") {
		t.Errorf("the first chart says %q", seen.Charts[0])
	}
	for _, part := range []string{`heading "References" [level=2]`, `columnheader "Examples"`, `rowheader "serial-mismatch`, `link "bad"`, `caption: Incomplete messages`, `term: Cables`} {
		if !strings.Contains(seen.Tree, part) {
			t.Errorf("no %s for a screen reader", part)
		}
	}
	leads(t, filepath.Dir(page), seen.Links)
}

// reportCollection makes a folder of invented cables, of which one has mistakes and one lacks a section.
func reportCollection(t *testing.T, folder string) {
	t.Helper()
	var errs bytes.Buffer
	if code := run([]string{"generate", "--count", "300", "--seed", "5", filepath.Join(folder, "cables")}, streams{out: &errs, err: &errs}); code != exitClean {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	bad, err := os.ReadFile("../testdata/faulty/port-louis.cable")
	if err != nil {
		t.Fatal(err)
	}
	testfile.Write(t, filepath.Join(folder, "cables", "bad.cable"), string(bad))
	lacking := strings.NewReplacer("PORT LOUIS", "SANTO DOMINGO", "SECTION 01 OF 02", "SECTION 02 OF 02", "0042", "31042", "000043", "031042")
	testfile.Write(t, filepath.Join(folder, "cables", "06SANTODOMINGO31042.cable"), lacking.Replace(string(bad)))
}

// browseReport opens a page by a script.
func browseReport(t *testing.T, script, page, browser string) (seen openedReport) {
	t.Helper()
	cmd := exec.Command("node", script, page, browser)
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &seen); err != nil {
		t.Fatal(err)
	}
	return seen
}

// leads holds that each link leads to a file, as seen from the folder of the page.
func leads(t *testing.T, folder string, links []string) {
	t.Helper()
	if len(links) < 50 {
		t.Errorf("%d links to cables", len(links))
	}
	for _, link := range links {
		u, err := url.Parse(link)
		if err != nil {
			t.Error(err)
			continue
		}
		if _, err := os.Stat(filepath.Join(folder, filepath.FromSlash(u.Path))); err != nil {
			t.Errorf("%s leads nowhere: %v", link, err)
		}
	}
}

// TestReportInterrupt holds that a report which is interrupted prints nothing and leaves the page of before as it is.
func TestReportInterrupt(t *testing.T) {
	folder := t.TempDir()
	page := filepath.Join(folder, "report.html")
	reportCollection(t, folder)
	testfile.Write(t, page, "the page of before")
	stop := make(chan struct{})
	close(stop)
	var out, errs bytes.Buffer
	args := []string{"report", "--no-config", "--no-cache", "--format", "json", "--html", page, filepath.Join(folder, "cables")}
	if code := run(args, streams{out: &out, err: &errs, stop: stop}); code != exitTrouble {
		t.Errorf("exit code %d, want %d", code, exitTrouble)
	}
	if text, err := os.ReadFile(page); string(text) != "the page of before" {
		t.Errorf("the page of before is another one: %v", err)
	}
	if out.Len() > 0 || !strings.Contains(errs.String(), "interrupted") {
		t.Errorf("printed %q and told %q", &out, &errs)
	}
}
