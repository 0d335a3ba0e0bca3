package command

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// nasty is the name of a cable with all that a form must escape, and its text makes messages and lines of that kind.
const nasty = `a,b:c%d <&">'é.cable`

const nastyText = "OO RUEHC\nDE RUEHPL #0042 0861109\nZNR UUUUU ZZH\nO 271109Z MAR 06\nFM AMEMBASSY PORT% LOUIS\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, 50%%0A\u00e9<&\">, MP\nSUBJECT: DUES \x01 \ufffe \xff\n\n1. One.\n\n3. Three.\n"

// reported returns what the command prints in that form about every cable of testdata, one with a
// nasty name, and one that is not there.
func reported(t *testing.T, format string) string {
	t.Helper()
	folder := t.TempDir()
	name := filepath.Join(folder, nasty)
	if err := os.WriteFile(name, []byte(nastyText), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	args := []string{"check", "--no-config", "--format", format, "../testdata", name, "missing.cable"}
	if code := run(args, streams{out: &out, err: &errs}); code != exitTrouble {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	return out.String()
}

// finding is a finding in JSON Lines, which other forms are held against.
type finding struct {
	Path, Rule, Severity, Message string
	Start, End                    struct{ Line, Column int }
}

func findings(t *testing.T) (found []finding) {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(reported(t, "jsonl")))
	for {
		var f finding
		switch err := dec.Decode(&f); {
		case errors.Is(err, io.EOF):
			if len(found) < 100 {
				t.Fatalf("%d findings in testdata/worst", len(found))
			}
			return found
		case err != nil:
			t.Fatal(err)
		}
		f.Path = filepath.Base(f.Path)
		found = append(found, f)
	}
}

// TestJUnit holds that reports are valid by a schema of what readers of JUnit take, by xmllint.
func TestJUnit(t *testing.T) {
	if _, err := exec.LookPath("xmllint"); err != nil {
		t.Skip("xmllint is not here: it comes with Debian's libxml2-utils")
	}
	judge := func(text string) error {
		cmd := exec.Command("xmllint", "--noout", "--schema", "testdata/schemas/junit.xsd", "-")
		cmd.Stdin = strings.NewReader(text)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %.500s", err, out)
		}
		return nil
	}
	text := reported(t, "junit")
	if err := judge(text); err != nil {
		t.Error(err)
	}
	if judge(strings.Replace(text, ` failures="`, ` fails="`, 1)) == nil {
		t.Error("the schema takes a broken report")
	}
	var suites struct {
		Suites []struct {
			Failures int `xml:"failures,attr"`
			Tests    int `xml:"tests,attr"`
			Cases    []struct {
				Failure *struct{} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(text), &suites); err != nil {
		t.Fatal(err)
	}
	for i, s := range suites.Suites {
		failures := 0
		for _, c := range s.Cases {
			if c.Failure != nil {
				failures++
			}
		}
		if s.Tests != len(s.Cases) || s.Failures != failures {
			t.Errorf("suite %d says %d tests and %d failures, and has %d and %d", i, s.Tests, s.Failures, len(s.Cases), failures)
		}
	}
}

// TestCheckstyle holds that a report is read back as what was found. XML cannot hold some
// characters, which are put as ?.
func TestCheckstyle(t *testing.T) {
	type key struct {
		Path, Rule, Severity string
		Line, Column         int
	}
	var report struct {
		XMLName xml.Name `xml:"checkstyle"`
		Files   []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Line     int    `xml:"line,attr"`
				Column   int    `xml:"column,attr"`
				Severity string `xml:"severity,attr"`
				Message  string `xml:"message,attr"`
				Source   string `xml:"source,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	if err := xml.Unmarshal([]byte(reported(t, "checkstyle")), &report); err != nil {
		t.Fatal(err)
	}
	var got, want []key
	for _, f := range report.Files {
		for _, e := range f.Errors {
			if e.Message == "" {
				t.Errorf("%s:%d: no message", f.Name, e.Line)
			}
			got = append(got, key{filepath.Base(f.Name), strings.TrimPrefix(e.Source, "cablelint."), e.Severity, e.Line, e.Column})
		}
	}
	for _, f := range findings(t) {
		want = append(want, key{f.Path, f.Rule, f.Severity, f.Start.Line, f.Start.Column})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// valid holds a report against a JSON Schema, and that a report in which one word is another is not valid.
func valid(t *testing.T, schemaFile, report, word, broken string) {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(filepath.ToSlash(schemaFile))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{report, strings.Replace(report, word, broken, 1)} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); (err == nil) != (text == report) {
			t.Errorf("valid where it is broken, or the other way round: %v", err)
		}
	}
}

// TestGitLab holds that reports are valid, and that each finding has a fingerprint of its own,
// which stays when lines come above it.
func TestGitLab(t *testing.T) {
	text := reported(t, "gitlab")
	valid(t, "testdata/schemas/gitlab.schema.json", text, `"check_name"`, `"check"`)
	if got, want := fingerprints(t, text), len(findings(t)); len(got) != want {
		t.Errorf("%d fingerprints of %d findings", len(got), want)
	}
	folder := t.TempDir()
	t.Chdir(folder)
	prints := func(text string) map[string]bool {
		if err := os.WriteFile("a.cable", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		run([]string{"check", "--format", "gitlab", "a.cable"}, streams{out: &out, err: &errs})
		return fingerprints(t, out.String())
	}
	before := prints("UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRDX, MP\nSUBJECT: DUES\n")
	after := prints("UNCLAS PORT LOUIS 000042\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: ETRDX, MP\nSUBJECT: DUES\n")
	if diff := cmp.Diff(before, after); diff != "" || len(before) == 0 {
		t.Errorf("other fingerprints for a line more (-before +after):\n%s", diff)
	}
}

func fingerprints(t *testing.T, report string) map[string]bool {
	t.Helper()
	var issues []struct{ Fingerprint string }
	if err := json.Unmarshal([]byte(report), &issues); err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for _, issue := range issues {
		all[issue.Fingerprint] = true
	}
	return all
}

// TestReviewdog holds that reports are valid by reviewdog's own schema. .ci/run fetches it, and
// names it in RDJSON_SCHEMA.
func TestReviewdog(t *testing.T) {
	path := os.Getenv("RDJSON_SCHEMA")
	if path == "" {
		t.Skip("RDJSON_SCHEMA names no schema; .ci/run sets it")
	}
	valid(t, path, reported(t, "rdjson"), `"line":`, `"line":"x","was":`)
}

// TestGitHub holds that annotations are, byte for byte, what GitHub's own library prints. .ci/run installs it.
func TestGitHub(t *testing.T) {
	const folder = "../.ci/consumers"
	if _, err := os.Stat(folder + "/node_modules/@actions/core"); err != nil {
		t.Skip("@actions/core is not here; .ci/run installs it")
	}
	cmd := exec.Command("node", folder+"/github.mjs")
	cmd.Stdin = strings.NewReader(reported(t, "jsonl"))
	cmd.Stderr = os.Stderr
	want, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	got := reported(t, "github")
	if !strings.Contains(got, `'%25'`) || !strings.Contains(got, "a%2Cb%3Ac%25d") {
		t.Error("no sign that must be escaped in what is compared")
	}
	unfoldered := func(s string) string { // the temporary folder is another one each time
		lines := strings.Split(s, "\n")
		for i, l := range lines {
			if from, to := strings.Index(l, ",file="), strings.LastIndex(l, "/a%2Cb"); from >= 0 && to > from {
				lines[i] = l[:from] + l[to:]
			}
		}
		return strings.Join(lines, "\n")
	}
	if diff := cmp.Diff(unfoldered(string(want)), unfoldered(got)); diff != "" {
		t.Errorf("(-GitHub +ours):\n%.3000s", diff)
	}
}
