package lsp_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// faulty is a cable with a wrong serial number, a trailing blank and a swapped TAGS code.
const faulty = `OO RUEHC
DE RUEHPL #0042 0861109
ZNR UUUUU ZZH
O 271109Z MAR 06
FM AMEMBASSY PORT LOUIS
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007
BT
UNCLAS PORT LOUIS 000043

SIPDIS

E.O. 12958: N/A
TAGS: PRLE, ETRD, MP
SUBJECT: HARBOR DUES

1. (U) The dues rise. ` + `

2. (U) The press knows.
ROE
BT
#0042

NNNN
`

// diagnostic is a finding as the server gives it.
type diagnostic struct {
	Range           span
	Severity        int
	Code            string
	CodeDescription struct{ Href string }
	Source          string
	Message         string
	Tags            []int

	RelatedInformation []struct {
		Location struct {
			URI   string
			Range span
		}
		Message string
	}
}

func (d diagnostic) String() string {
	severity := [...]string{"none", "error", "warning", "information", "hint"}[d.Severity]
	text := fmt.Sprintf("%v %s %s: %s", d.Range, severity, d.Code, d.Message)
	for _, tag := range d.Tags {
		text += [...]string{"", " (unnecessary)", " (deprecated)"}[tag]
	}
	for _, r := range d.RelatedInformation {
		text += fmt.Sprintf("\n    %s %v %s", filepath.Base(r.Location.URI), r.Location.Range, r.Message)
	}
	return text + "\n"
}

// published is what textDocument/publishDiagnostics says.
type published struct {
	URI         string
	Version     *int
	Diagnostics []diagnostic
}

// diagnosticsOf waits for the findings of a version.
func (s *session) diagnosticsOf(uri string, version int) string {
	s.t.Helper()
	for {
		var p published
		s.next("textDocument/publishDiagnostics", &p)
		if p.URI == uri && p.Version != nil && *p.Version == version {
			return listed(p.Diagnostics)
		}
	}
}

func listed(found []diagnostic) string {
	var b strings.Builder
	for _, d := range found {
		b.WriteString(d.String())
	}
	return b.String()
}

const foundInFaulty = `7:18-7:24 error serial-mismatch: serial number 000043 does not match #0042 on the DE line
12:6-12:10 warning misspelt-tag: unknown TAGS code PRLE; did you mean PREL?
15:21-15:22 information trailing-blank: white space at the end of the line (unnecessary)
`

func TestPushedDiagnostics(t *testing.T) {
	s := start(t, "", object{"textDocument": object{"publishDiagnostics": object{}}})
	s.open("untitled:a", faulty)
	if diff := cmp.Diff(foundInFaulty, s.diagnosticsOf("untitled:a", 1)); diff != "" {
		t.Errorf("opened: -want +got\n%s", diff)
	}
	s.change("untitled:a", 2, edit("7:23-7:24", "2"), edit("12:8-12:10", "EL"))
	want := strings.SplitAfter(foundInFaulty, "\n")[2]
	if diff := cmp.Diff(want, s.diagnosticsOf("untitled:a", 2)); diff != "" {
		t.Errorf("changed: -want +got\n%s", diff)
	}
	s.change("untitled:a", 3, whole(faulty), edit("15:21-15:22", ""))
	want = foundInFaulty[:strings.Index(foundInFaulty, "15:21")]
	if diff := cmp.Diff(want, s.diagnosticsOf("untitled:a", 3)); diff != "" {
		t.Errorf("changed as a whole and in part: -want +got\n%s", diff)
	}
	s.notify("textDocument/didClose", of("untitled:a", ""))
	var p published
	s.next("textDocument/publishDiagnostics", &p)
	if p.Version != nil || len(p.Diagnostics) > 0 {
		t.Errorf("closed: %+v expected no findings", p)
	}
}

// TestRelatedPlaces sees that notes go out as related places, to an editor that shows them, and
// that findings name the page of the rule.
func TestRelatedPlaces(t *testing.T) {
	s := start(t, "", object{"textDocument": object{"publishDiagnostics": object{"relatedInformation": true}}})
	s.open("file:///cables/a.cable", faulty)
	var p published
	s.next("textDocument/publishDiagnostics", &p)
	want := "7:18-7:24 error serial-mismatch: serial number 000043 does not match #0042 on the DE line\n    a.cable 1:11-1:15 the DE line\n"
	if got := p.Diagnostics[0].String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got, want := p.Diagnostics[0].CodeDescription.Href, "https://cablelint.github.io/cablelint/rules/serial-mismatch.html"; got != want {
		t.Errorf("page %s, want %s", got, want)
	}
	if p.Diagnostics[0].Source != "cablelint" {
		t.Errorf("source %s", p.Diagnostics[0].Source)
	}
}

// pullReport is what textDocument/diagnostic is answered with.
type pullReport struct {
	Kind     string
	ResultID string
	Items    []diagnostic
}

func TestPulledDiagnostics(t *testing.T) {
	s := start(t, "", object{"textDocument": object{"diagnostic": object{}}})
	s.open("untitled:a", faulty)
	var report pullReport
	s.must("textDocument/diagnostic", of("untitled:a", ""), &report)
	if diff := cmp.Diff(foundInFaulty, withoutRelated(report.Items)); diff != "" || report.Kind != "full" {
		t.Errorf("%s: -want +got\n%s", report.Kind, diff)
	}
	again := of("untitled:a", "")
	again["previousResultId"] = report.ResultID
	var second pullReport
	s.must("textDocument/diagnostic", again, &second)
	if second.Kind != "unchanged" || second.ResultID != report.ResultID {
		t.Errorf("asked again: %+v expected unchanged", second)
	}
	s.change("untitled:a", 2, edit("15:21-15:22", ""))
	s.must("textDocument/diagnostic", again, &second)
	if second.Kind != "full" || len(second.Items) != 2 {
		t.Errorf("changed: %+v expected two findings", second)
	}
	select { // and nothing was pushed, or each would be there twice
	case p := <-s.pushed:
		t.Errorf("%s was sent: %s", p.method, p.params)
	default:
	}
}

func withoutRelated(found []diagnostic) string {
	for i := range found {
		found[i].RelatedInformation = nil
	}
	return listed(found)
}

// TestConfiguration judges by the configuration above the file, and again when it has been written.
func TestConfiguration(t *testing.T) {
	folder := t.TempDir()
	config := filepath.Join(folder, ".cablelint.yaml")
	testfile.Write(t, config, "rules:\n  serial-mismatch: off\n  misspelt-tag: error\n")
	s := start(t, folder, nil)
	file := fileURI(filepath.Join(folder, "a.cable"))
	s.open(file, faulty)
	want := `12:6-12:10 error misspelt-tag: unknown TAGS code PRLE; did you mean PREL?
15:21-15:22 information trailing-blank: white space at the end of the line (unnecessary)
`
	if diff := cmp.Diff(want, s.diagnosticsOf(file, 1)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	testfile.Write(t, config, "ignore:\n  - {files: [a.cable], rule: serial-mismatch, reason: as received}\n")
	s.notify("textDocument/didSave", of(fileURI(config), ""))
	if diff := cmp.Diff(foundInFaulty[strings.Index(foundInFaulty, "12:6"):], s.diagnosticsOf(file, 1)); diff != "" {
		t.Errorf("written anew: -want +got\n%s", diff)
	}
}

// TestWrongConfiguration publishes what is wrong with a configuration as findings of it, at their
// places, until it is fixed; cables are checked without one meanwhile.
func TestWrongConfiguration(t *testing.T) { synctest.Test(t, testWrongConfiguration) }

func testWrongConfiguration(t *testing.T) {
	folder := t.TempDir()
	config := filepath.Join(folder, ".cablelint.yaml")
	testfile.Write(t, config, "# ¶ ours\nrulez:\n  serial-mismatch: off\nignore:\n  - files: x\n")
	s := start(t, folder, nil)
	file := fileURI(filepath.Join(folder, "a.cable"))
	s.open(file, faulty)
	var p published
	s.next("textDocument/publishDiagnostics", &p)
	const want = `1:0-1:6 error : unknown key "rulez"; did you mean "rules"?
4:11-4:12 error : found "x", expected a list
4:4-4:12 error : ignore entry without files, a list of globs
`
	if diff := cmp.Diff(want, listed(p.Diagnostics)); diff != "" || p.URI != fileURI(config) {
		t.Errorf("%s: -want +got\n%s", p.URI, diff)
	}
	var shown struct{ Message string }
	s.next("window/showMessage", &shown)
	if want := "cables are judged without a configuration: "; !strings.HasPrefix(shown.Message, want) {
		t.Errorf("shown is %q", shown.Message)
	}
	if diff := cmp.Diff(foundInFaulty, s.diagnosticsOf(file, 1)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}

	testfile.Write(t, config, "rules: [\n  a: b\n")
	s.notify("textDocument/didSave", of(fileURI(config), ""))
	s.next("textDocument/publishDiagnostics", &p)
	if got, want := listed(p.Diagnostics), "1:6-1:6 error : malformed YAML: did not find expected ',' or ']'\n"; got != want {
		t.Errorf("no YAML: got %swant %s", got, want)
	}
	s.diagnosticsOf(file, 1)

	testfile.Write(t, config, "rules: {}\n")
	s.notify("textDocument/didSave", of(fileURI(config), ""))
	s.next("textDocument/publishDiagnostics", &p)
	if p.URI != fileURI(config) || len(p.Diagnostics) > 0 {
		t.Errorf("fixed: %s", listed(p.Diagnostics))
	}
}

// TestConfigurationInPlace saves a configuration as many programs do, which truncate the file and
// write it, or remove it and make a new one, and looks at each step: what was read before counts
// until the file is whole again. The clock is that of synctest, which moves on only when nobody has
// anything to do.
func TestConfigurationInPlace(t *testing.T) {
	steps := map[string]func(t *testing.T, config string){
		"truncated":      func(t *testing.T, config string) { testfile.Write(t, config, "") },
		"half":           func(t *testing.T, config string) { testfile.Write(t, config, "rules: {misspelt-tag: o") },
		"half but valid": func(t *testing.T, config string) { testfile.Write(t, config, "rules:\n  misspelt-tag: error\n") },
		"removed":        func(t *testing.T, config string) { remove(t, config) },
		"made of none":   func(*testing.T, string) {},
	}
	const off, other = "rules: {serial-mismatch: off}\n", "rules: {misspelt-tag: off}\n"
	for name, step := range steps {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				folder := t.TempDir()
				config := filepath.Join(folder, ".cablelint.yaml")
				before := foundInFaulty
				if name != "made of none" {
					testfile.Write(t, config, off)
					before = foundBut(0)
				}
				s := start(t, folder, nil)
				file := fileURI(filepath.Join(folder, "a.cable"))
				s.open(file, faulty)
				began := time.Now()
				want := func(version int, findings string) {
					t.Helper()
					var p published
					s.next("textDocument/publishDiagnostics", &p)
					if diff := cmp.Diff(findings, listed(p.Diagnostics)); diff != "" || p.URI != file || *p.Version != version {
						t.Errorf("%s: -want +got\n%s", p.URI, diff)
					}
				}
				want(1, before)
				step(t, config)
				s.change(file, 2, whole(faulty))
				want(2, before)
				testfile.Write(t, config, other)
				s.change(file, 3, whole(faulty))
				want(3, before)
				if took := time.Since(began); took != 0 {
					t.Errorf("the answers took %v", took)
				}
				want(3, foundBut(1)) // once it has settled

				// One that the editor says is saved counts at once.
				testfile.Write(t, config, off)
				began = time.Now()
				s.notify("textDocument/didSave", of(fileURI(config), ""))
				want(3, foundBut(0))
				if took := time.Since(began); took != 0 {
					t.Errorf("saved: the answer took %v", took)
				}
			})
		})
	}
}

// TestFaultyConfigurationRemoved takes the findings of a configuration away with it.
func TestFaultyConfigurationRemoved(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		folder := t.TempDir()
		config := filepath.Join(folder, ".cablelint.yaml")
		testfile.Write(t, config, "rulez: {}\n")
		s := start(t, folder, nil)
		s.open(fileURI(filepath.Join(folder, "a.cable")), faulty)
		var p published
		s.next("textDocument/publishDiagnostics", &p)
		if p.URI != fileURI(config) || len(p.Diagnostics) != 1 {
			t.Errorf("%s: %s", p.URI, listed(p.Diagnostics))
		}
		s.diagnosticsOf(fileURI(filepath.Join(folder, "a.cable")), 1)
		remove(t, config)
		s.notify("workspace/didChangeWatchedFiles", object{"changes": []any{object{"uri": fileURI(config), "type": 3}}})
		for p.URI != fileURI(config) || len(p.Diagnostics) > 0 {
			s.next("textDocument/publishDiagnostics", &p)
		}
	})
}

// foundBut returns what is found in faulty but one, counted from 0.
func foundBut(n int) string {
	return strings.Join(slices.Delete(strings.SplitAfter(foundInFaulty, "\n"), n, n+1), "")
}

func remove(t testing.TB, name string) {
	t.Helper()
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
}
