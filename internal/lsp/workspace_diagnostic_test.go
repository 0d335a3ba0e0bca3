package lsp_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// workspaceReport is what workspace/diagnostic is answered with.
type workspaceReport struct {
	Items []struct {
		pullReport
		URI     string
		Version *int
	}
}

func (r *workspaceReport) String() string {
	var b strings.Builder
	for _, item := range r.Items {
		fmt.Fprintf(&b, "%s: %s\n", filepath.Base(item.URI), item.Kind)
		for _, line := range strings.SplitAfter(listed(item.Items), "\n") {
			if line != "" {
				b.WriteString("  " + line)
			}
		}
	}
	return b.String()
}

// known returns the ids of a report, as they are sent along with the next request.
func (r *workspaceReport) known() object {
	ids := []object{}
	for _, item := range r.Items {
		ids = append(ids, object{"uri": item.URI, "value": item.ResultID})
	}
	return object{"previousResultIds": ids}
}

var pulls = object{"textDocument": object{"diagnostic": object{"relatedDocumentSupport": true}}}

// workspaceDiagnostics asks for the findings of the workspace.
func (s *session) workspaceDiagnostics(known object) *workspaceReport {
	s.t.Helper()
	report := new(workspaceReport)
	s.must("workspace/diagnostic", known, report)
	return report
}

func TestWorkspaceDiagnostics(t *testing.T) { synctest.Test(t, testWorkspaceDiagnostics) }

func testWorkspaceDiagnostics(t *testing.T) {
	folder, uri := cables(t)
	testfile.Write(t, filepath.Join(folder, "43.cable"), cable(42, "THE SAME NUMBER", 31))
	testfile.Write(t, filepath.Join(folder, "44.cable"), strings.Replace(cable(44, "TRAILING", 31), "TRAILING\n", "TRAILING \n", 1))
	testfile.Write(t, filepath.Join(folder, "readme.txt"), "No line of a cable stands here, and so nothing is found.\n")
	s := start(t, folder, pulls)
	nothing := object{"previousResultIds": []any{}}
	report := s.workspaceDiagnostics(nothing)
	const want = `31.cable: full
42.cable: full
43.cable: full
  7:18-7:24 warning reused-number: number 06PORTLOUIS42 also belongs to a cable with another text
      42.cable 7:18-7:24 the other cable of that number
44.cable: full
  13:17-13:18 information trailing-blank: white space at the end of the line (unnecessary)
33.txt: full
`
	if diff := cmp.Diff(want, report.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}

	// Asked again the server waits until something has changed.
	_, waiting := s.ask("workspace/diagnostic", report.known())
	s.must("workspace/symbol", object{"query": "nothing"}, nil)
	select {
	case a := <-waiting:
		t.Errorf("answered with %s where nothing has changed", a.Result)
	default:
	}
	s.open(uri("44.cable"), cable(44, "TRAILING", 31))
	report = new(workspaceReport)
	if err := s.answered("workspace/diagnostic", waiting, report); err != nil {
		t.Fatal(err)
	}
	const changed = `31.cable: unchanged
42.cable: unchanged
43.cable: unchanged
44.cable: full
33.txt: unchanged
`
	if diff := cmp.Diff(changed, report.String()); diff != "" {
		t.Errorf("changed: -want +got\n%s", diff)
	}
	if v := report.Items[3].Version; v == nil || *v != 1 {
		t.Errorf("version %v of the open file", v)
	}

	// A configuration that was written counts once it has stood for a moment.
	testfile.Write(t, filepath.Join(folder, ".cablelint.yaml"), "rules: {corpus: off}\n")
	s.notifyWatched(uri(".cablelint.yaml"))
	report = s.workspaceDiagnostics(report.known())
	const configured = `31.cable: unchanged
42.cable: unchanged
43.cable: full
44.cable: unchanged
33.txt: unchanged
`
	if diff := cmp.Diff(configured, report.String()); diff != "" {
		t.Errorf("configured: -want +got\n%s", diff)
	}
}

// TestWorkspaceFileGone takes the findings of a file away with it, and those that were about it.
func TestWorkspaceFileGone(t *testing.T) {
	folder, uri := cables(t)
	testfile.Write(t, filepath.Join(folder, "41.cable"), strings.Replace(cable(42, "THE SAME NUMBER", 31), "NUMBER\n", "NUMBER \n", 1))
	s := start(t, folder, pulls)
	report := s.workspaceDiagnostics(object{"previousResultIds": []any{}})
	if err := os.Remove(filepath.Join(folder, "41.cable")); err != nil {
		t.Fatal(err)
	}
	s.notifyWatched(uri("41.cable"))
	before := report.String()
	report = s.workspaceDiagnostics(report.known())
	const want = `31.cable: unchanged
42.cable: full
33.txt: unchanged
41.cable: full
`
	if diff := cmp.Diff(want, report.String()); diff != "" {
		t.Errorf("-want +got\n%s\nbefore\n%s", diff, before)
	}
}

// TestFolders takes in the cables of a folder that is added, and lets go of those of one that is
// removed, also for who waits for news.
func TestFolders(t *testing.T) {
	folder, uri := cables(t)
	testfile.Write(t, filepath.Join(folder, "42.cable"), strings.Replace(cable(42, "TRAILING", 31), "TRAILING\n", "TRAILING \n", 1))
	s := start(t, "", pulls)
	if first := s.workspaceDiagnostics(object{"previousResultIds": []any{}}); len(first.Items) > 0 {
		t.Fatalf("without a folder there is\n%v", first)
	}
	s.folders(object{"added": []any{object{"uri": fileURI(folder), "name": "cables"}}, "removed": []any{}})
	report := s.workspaceDiagnostics(object{"previousResultIds": []any{}})
	const want = `31.cable: full
42.cable: full
  13:17-13:18 information trailing-blank: white space at the end of the line (unnecessary)
33.txt: full
`
	if diff := cmp.Diff(want, report.String()); diff != "" {
		t.Errorf("added: -want +got\n%s", diff)
	}
	_, waiting := s.ask("workspace/diagnostic", report.known())
	s.folders(object{"added": []any{}, "removed": []any{object{"uri": uri(""), "name": "cables"}}})
	report = new(workspaceReport)
	if err := s.answered("workspace/diagnostic", waiting, report); err != nil {
		t.Fatal(err)
	}
	// the others had no findings that would have to go
	if diff := cmp.Diff("42.cable: full\n", report.String()); diff != "" {
		t.Errorf("removed: -want +got\n%s", diff)
	}
}

func (s *session) folders(change object) {
	s.t.Helper()
	s.notify("workspace/didChangeWorkspaceFolders", object{"event": change})
}

// TestPushedDisagreements pushes what other cables of the workspace show about an open one, once
// they are compared, and keeps it on its line while lines above change.
func TestPushedDisagreements(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, object{"textDocument": object{"publishDiagnostics": object{"relatedInformation": true}}})
	text := cable(42, "THE SAME NUMBER", 31)
	s.open(uri("43.cable"), text)
	const want = "7:18-7:24 warning reused-number: number 06PORTLOUIS42 also belongs to a cable with another text\n    42.cable 7:18-7:24 the other cable of that number\n"
	for got := ""; got != want; {
		got = s.diagnosticsOf(uri("43.cable"), 1) // without it first, unless the comparison is faster
	}
	s.change(uri("43.cable"), 2, edit("0:0-0:0", "VZCZCXPL0042\n"))
	moved := strings.Replace(want, "7:18-7:24 warning", "8:18-8:24 warning", 1)
	if diff := cmp.Diff(moved, s.diagnosticsOf(uri("43.cable"), 2)); diff != "" {
		t.Errorf("moved: -want +got\n%s", diff)
	}
	s.change(uri("43.cable"), 3, edit("8:23-8:24", "3"), edit("2:14-2:15", "3"), edit("22:4-22:5", "3"))
	if got := s.diagnosticsOf(uri("43.cable"), 3); strings.Contains(got, "reused-number") {
		t.Errorf("still found on a line that has changed\n%s", got)
	}
}

// TestActOnDisagreement shows the page of a rule on several cables, and ignores its finding, as
// with those of one cable.
func TestActOnDisagreement(t *testing.T) {
	folder, uri := cables(t)
	s := start(t, folder, nil)
	s.open(uri("43.cable"), cable(42, "THE SAME NUMBER", 31))
	for !strings.Contains(s.diagnosticsOf(uri("43.cable"), 1), "reused-number") {
	}
	var h hover
	s.must("textDocument/hover", of(uri("43.cable"), "7:20"), &h)
	if !strings.Contains(h.Contents.Value, "**reused-number**") {
		t.Errorf("shown is %s", h.Contents.Value)
	}
	list := s.actions(uri("43.cable"), "7:20-7:20")
	if got, want := titles(list), "quickfix: ignore reused-number on this line, with a reason\n"; got != want {
		t.Fatalf("got %s want %s", got, want)
	}
	config := filepath.Join(folder, ".cablelint.yaml")
	testfile.Write(t, config, apply("", list[0].Edit.Changes[fileURI(config)]))
	s.notify("textDocument/didSave", of(fileURI(config), ""))
	for strings.Contains(s.diagnosticsOf(uri("43.cable"), 1), "reused-number") {
	}
}
