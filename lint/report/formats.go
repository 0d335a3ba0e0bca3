package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

// Format prints results in a form for another program. A report is the head, the parts of the
// cables with the separator between those that are not empty, and the end, which [Format.End]
// returns. Parts are independent, so cables can be printed in parallel.
type Format struct {
	Name      string
	Head      func() string // nil for none
	Separator string

	// Print prints the part of one cable. Suppressed findings are left out, except in SARIF, where
	// they are marked.
	Print func(w io.Writer, res *lint.Result) error

	// prints an unread file as the part of a cable; nil where the format has no such part
	unread func(w io.Writer, u Unread) error
	end    func(unread []Unread) string // nil for none
}

// Formats returns the formats for programs. SARIF names the version of the program, and lists the
// rules.
func Formats(book []*lint.Rule, doc func(string) string, version string) []Format {
	return []Format{
		{Name: "concise", Print: func(w io.Writer,
			res *lint.Result) error {
			return Concise(w, res, TextOptions{})
		}},
		withUnread(Format{Name: "jsonl",
			Print: func(w io.Writer, res *lint.Result) error { return JSONLines(w, Shown(res)) }}),
		withUnread(Format{Name: "json", Head: fixed("[\n"), Separator: ",\n", end: tail("\n]\n"),
			Print: printJSON}),
		{Name: "sarif", Head: func() string { return sarifHead(book, doc, version) }, Separator: ",\n",
			end: endSARIF, Print: printSARIF},
		withUnread(Format{Name: "github", Print: printGitHub}),
		withUnread(Format{Name: "gitlab", Head: fixed("[\n"), Separator: ",\n", end: tail("\n]\n"),
			Print: printGitLab}),
		{Name: "junit", Head: fixed(xml.Header + "<testsuites name=\"cablelint\">\n"),
			end: tail("</testsuites>\n"), Print: printJUnit, unread: unreadJUnit},
		withUnread(Format{Name: "checkstyle", Head: fixed(xml.Header + "<checkstyle version=\"5.0\">\n"),
			end: tail("</checkstyle>\n"), Print: printCheckstyle}),
		withUnread(Format{Name: "rdjson",
			Head: fixed("{\"source\":{\"name\":\"cablelint\"},\"diagnostics\":[\n"), Separator: ",\n",
			end: tail("\n]}\n"), Print: printRDJSON}),
	}
}

// withUnread returns a format in which an unread file is a cable with one finding.
func withUnread(f Format) Format {
	f.unread = func(w io.Writer, u Unread) error { return f.Print(w, u.result()) }
	return f
}

func tail(text string) func([]Unread) string { return func([]Unread) string { return text } }

func fixed(head string) func() string { return func() string { return head } }

// Shown returns the result with the findings that are shown: without those that are suppressed,
// and with those of one rule after the first few folded into one, see [lint.Fold].
func Shown(res *lint.Result) *lint.Result { return folded(Unsuppressed(res)) }

// folded returns the result with its findings folded.
func folded(res *lint.Result) *lint.Result {
	found := lint.Fold(res.Diagnostics)
	if len(found) == len(res.Diagnostics) {
		return res
	}
	shown := *res
	shown.Diagnostics = found
	return &shown
}

// Unsuppressed returns the result without the findings that are suppressed.
func Unsuppressed(res *lint.Result) *lint.Result {
	for i, d := range res.Diagnostics {
		if d.Suppressed == "" {
			continue
		}
		shown := *res
		shown.Diagnostics = append([]lint.Diagnostic(nil), res.Diagnostics[:i]...)
		for _, d := range res.Diagnostics[i+1:] {
			if d.Suppressed == "" {
				shown.Diagnostics = append(shown.Diagnostics, d)
			}
		}
		return &shown
	}
	return res
}

// items prints values as JSON, separated by commas and line ends.
func items[T any](w io.Writer, values []T) error {
	for i, v := range values {
		if i > 0 {
			if _, err := io.WriteString(w, ",\n"); err != nil {
				return err
			}
		}
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(v); err != nil {
			return err
		}
		if _, err := w.Write(visible.JSON(bytes.TrimSuffix(b.Bytes(), []byte("\n")))); err != nil {
			return err
		}
	}
	return nil
}

// each calls f with each finding that is shown, and its place. Lines and columns count from 1,
// columns in characters.
func each(res *lint.Result, f func(d lint.Diagnostic, start, end grammar.Position)) {
	starts, ends := places{file: res.Cable.File}, places{file: res.Cable.File}
	for _, d := range Shown(res).Diagnostics {
		f(d, starts.at(d.At.Start), ends.at(d.At.End))
	}
}

func printJSON(w io.Writer, res *lint.Result) error {
	var b bytes.Buffer
	if err := JSONLines(&b, Shown(res)); err != nil {
		return err
	}
	_, err := w.Write(bytes.ReplaceAll(bytes.TrimSuffix(b.Bytes(), []byte("\n")), []byte("\n"),
		[]byte(",\n")))
	return err
}

// printGitHub prints workflow commands as GitHub's own library @actions/core does. GitHub counts
// columns in characters, and reads them only for findings on one line.
func printGitHub(w io.Writer, res *lint.Result) (err error) {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	command := map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning",
		lint.Info: "notice"}
	each(res, func(d lint.Diagnostic, start, end grammar.Position) {
		if err != nil {
			return
		}
		place := fmt.Sprintf("line=%d,col=%d", start.Line, start.Column)
		if end.Line == start.Line && end.Column > start.Column {
			place = fmt.Sprintf("line=%d,endLine=%d,col=%d,endColumn=%d", start.Line, end.Line,
				start.Column, end.Column)
		}
		_, err = fmt.Fprintf(w, "::%s title=%s,file=%s,%s::%s\n", command[d.Severity], d.Rule,
			property.Replace(visible.Text(res.Cable.File.Path())), place,
			data.Replace(visible.Text(d.Message)))
	})
	return err
}

// gitLabIssue is an issue of GitLab's code quality report.
type gitLabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitLabLocation `json:"location"`
}

type gitLabLocation struct {
	Path  string      `json:"path"`
	Lines gitLabLines `json:"lines"`
}

type gitLabLines struct {
	Begin int `json:"begin"`
}

func printGitLab(w io.Writer, res *lint.Result) error {
	severity := map[lint.Severity]string{lint.Error: "critical", lint.Warning: "major",
		lint.Info: "info"}
	var issues []gitLabIssue
	prints := Fingerprints(res.Cable.File.Name, Shown(res))
	each(res, func(d lint.Diagnostic, start, _ grammar.Position) {
		issues = append(issues,
			gitLabIssue{d.Message, d.Rule, prints[len(issues)], severity[d.Severity],
				gitLabLocation{res.Cable.File.Path(), gitLabLines{start.Line}}})
	})
	return items(w, issues)
}

// Fingerprints returns a name for each finding that stays the same when lines are added above it: a
// digest of the file name, rule, message and text of the line, with a count for equal findings.
func Fingerprints(name string, res *lint.Result) []string {
	file := res.Cable.File
	alike := map[string]int{}
	number, long := -1, "" // the line of the finding before, and its digest
	prints := make([]string, len(res.Diagnostics))
	for i, d := range res.Diagnostics {
		line := ""
		if len(file.Lines) > 0 {
			if n := file.LineAt(d.At.Start); n != number {
				number, long = n, digestOf(file.Text[file.Lines[n].Start:file.Lines[n].End])
			}
			line = long
		}
		key := name + "\x00" + d.Rule + "\x00" + d.Message + "\x00" + line
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, alike[key]))
		alike[key]++
		prints[i] = hex.EncodeToString(sum[:16])
	}
	return prints
}

// digestOf returns a line, or a digest of a long one, because each of thousands of findings on one
// line would otherwise hash all of it.
func digestOf(line string) string {
	const most = 1000 // bytes
	if len(line) <= most {
		return line
	}
	sum := sha256.Sum256([]byte(line))
	return string(sum[:])
}

// checkstyleFile is a file of a checkstyle report.
type checkstyleFile struct {
	XMLName xml.Name          `xml:"file"`
	Name    string            `xml:"name,attr"`
	Errors  []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

func printCheckstyle(w io.Writer, res *lint.Result) error {
	file := checkstyleFile{Name: visible.Text(res.Cable.File.Name)}
	each(res, func(d lint.Diagnostic, start, _ grammar.Position) {
		file.Errors = append(file.Errors,
			checkstyleError{start.Line, start.Column, d.Severity.String(), visible.Text(d.Message),
				"cablelint." + d.Rule})
	})
	return element(w, file)
}

func element(w io.Writer, v any) error {
	text, err := xml.MarshalIndent(v, "  ", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", text)
	return err
}

// junitSuite is one cable in a JUnit report: a test that passed, or a failed test for each finding.
// Findings of severity info do not fail; they are in the output.
type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr,omitempty"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Error   *junitFailure `xml:"error,omitempty"`
	Failure *junitFailure `xml:"failure,omitempty"`
	Skipped *junitSkipped `xml:"skipped,omitempty"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

func printJUnit(w io.Writer, res *lint.Result) error {
	name := visible.Text(res.Cable.File.Name)
	suite := junitSuite{Name: name}
	each(res, func(d lint.Diagnostic, start, _ grammar.Position) {
		text := visible.Text(fmt.Sprintf("%s:%d:%d: %s: %s", name, start.Line, start.Column, d.Severity,
			d.Message))
		c := junitCase{Name: fmt.Sprintf("%s at %d:%d", d.Rule, start.Line, start.Column), Class: name}
		if d.Severity >= lint.Warning {
			suite.Failures++
			c.Failure = &junitFailure{visible.Text(d.Message), d.Severity.String(), text}
		} else {
			c.Out = text
		}
		suite.Cases = append(suite.Cases, c)
	})
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Name: "cablelint", Class: name}}
	}
	suite.Tests = len(suite.Cases)
	return element(w, suite)
}

// rdDiagnostic is a diagnostic of reviewdog's format. Columns count UTF-8 bytes there, from 1.
type rdDiagnostic struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
	Severity string     `json:"severity"`
	Code     rdCode     `json:"code"`

	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

// rdSuggestion is a text for a range. The range is empty where text is inserted.
type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

type rdLocation struct {
	Path  string  `json:"path"`
	Range rdRange `json:"range"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdCode struct {
	Value string `json:"value"`
}

// printRDJSON prints diagnostics in reviewdog's format. The format has no change of several places,
// so each edit is a suggestion of its own, as in reviewdog's own conversion of SARIF. Of a finding
// with several fixes the first is printed, because suggestions may not overlap.
func printRDJSON(w io.Writer, res *lint.Result) error {
	file := res.Cable.File
	at := func(offset int) rdPosition {
		if len(file.Lines) == 0 {
			return rdPosition{1 + file.Part.Lines, 1}
		}
		line := file.LineAt(offset)
		return rdPosition{line + 1 + file.Part.Lines, offset - file.Lines[line].Start + 1}
	}
	var found []rdDiagnostic
	for _, d := range Shown(res).Diagnostics {
		severity := strings.ToUpper(d.Severity.String())
		rd := rdDiagnostic{Message: d.Message,
			Location: rdLocation{file.Path(), rdRange{at(d.At.Start), at(d.At.End)}}, Severity: severity,
			Code: rdCode{d.Rule}}
		if len(d.Fixes) > 0 {
			for _, e := range d.Fixes[0].Edits {
				rd.Suggestions = append(rd.Suggestions,
					rdSuggestion{rdRange{at(e.At.Start), at(e.At.End)}, e.New})
			}
		}
		found = append(found, rd)
	}
	return items(w, found)
}
