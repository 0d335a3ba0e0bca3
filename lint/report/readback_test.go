package report

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

// said is what every form says of a finding.
type said struct {
	file, rule, message string
	severity            lint.Severity
	line, column        int // where the form has none, 0
}

// readers read each form as its users do.
var readers = map[string]func(t *testing.T, report string) []said{
	"concise": readConcise, "jsonl": readJSONLines, "json": readJSON, "sarif": readSARIF, "github": readGitHub, "gitlab": readGitLab,
	"junit": readJUnit, "checkstyle": readCheckstyle, "rdjson": readRDJSON,
}

func severityOf(names map[string]lint.Severity, name string) lint.Severity { return names[name] }

var plain = map[string]lint.Severity{"error": lint.Error, "warning": lint.Warning, "info": lint.Info}

// decode reads one JSON value that is the whole text, without a key that is not known.
func decode(t *testing.T, text string, into any) {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(text))
	if err := dec.Decode(into); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if _, err := dec.Token(); err != io.EOF {
		t.Fatalf("something stands after the value in %s", text)
	}
}

var conciseLine = regexp.MustCompile(`^(.*?):(\d+):(\d+): (error|warning|info): (.*) \[([a-z-]+)\]$`)

func number(s string) (n int) {
	fmt.Sscan(s, &n)
	return n
}

func readConcise(t *testing.T, report string) (list []said) {
	for line := range strings.Lines(report) {
		m := conciseLine.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m == nil {
			t.Fatalf("%q is no line of the form", line)
		}
		list = append(list, said{m[1], m[6], m[5], plain[m[4]], number(m[2]), number(m[3])})
	}
	return list
}

func readJSONLines(t *testing.T, report string) []said {
	return readJSON(t, "["+strings.ReplaceAll(strings.TrimSuffix(report, "\n"), "\n", ",")+"]")
}

func readJSON(t *testing.T, report string) (list []said) {
	var all []finding
	decode(t, report, &all)
	for _, f := range all {
		list = append(list, said{f.Path, f.Rule, f.Message, f.Severity, f.Start.Line, f.Start.Column})
	}
	return list
}

func readSARIF(t *testing.T, report string) (list []said) {
	var log struct {
		Runs []struct{ Results []sarifResult }
	}
	decode(t, report, &log)
	for _, r := range log.Runs[0].Results {
		at := r.Locations[0].Physical
		u, err := url.Parse(at.Artifact.URI)
		if err != nil {
			t.Fatal(err)
		}
		level := severityOf(
			map[string]lint.Severity{"error": lint.Error, "warning": lint.Warning, "note": lint.Info},
			r.Level,
		)
		list = append(
			list,
			said{strings.TrimPrefix(u.Path, "./"), r.RuleID, r.Message.Text, level, at.Region.StartLine, at.Region.StartColumn},
		)
	}
	return list
}

var command = regexp.MustCompile(`^::(error|warning|notice) ([^:]*)::(.*)$`)

func readGitHub(t *testing.T, report string) (list []said) {
	unescape := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
	for line := range strings.Lines(report) {
		m := command.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m == nil {
			t.Fatalf("%q is no command", line)
		}
		s := said{
			message: unescape.Replace(m[3]),
			severity: severityOf(
				map[string]lint.Severity{"error": lint.Error, "warning": lint.Warning, "notice": lint.Info},
				m[1],
			),
		}
		for _, property := range strings.Split(m[2], ",") {
			key, value, _ := strings.Cut(property, "=")
			switch value = unescape.Replace(value); key {
			case "title":
				s.rule = value
			case "file":
				s.file = value
			case "line":
				s.line = number(value)
			case "col":
				s.column = number(value)
			}
		}
		list = append(list, s)
	}
	return list
}

func readGitLab(t *testing.T, report string) (list []said) {
	var issues []gitLabIssue
	decode(t, report, &issues)
	seen := map[string]bool{}
	for _, i := range issues {
		if seen[i.Fingerprint] {
			t.Fatalf("fingerprint %s a second time, which hides a finding", i.Fingerprint)
		}
		seen[i.Fingerprint] = true
		severity := severityOf(
			map[string]lint.Severity{"critical": lint.Error, "major": lint.Warning, "info": lint.Info},
			i.Severity,
		)
		list = append(list, said{i.Location.Path, i.CheckName, i.Description, severity, i.Location.Lines.Begin, 0})
	}
	return list
}

func readJUnit(t *testing.T, report string) (list []said) {
	var all struct {
		Suites []junitSuite `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(report), &all); err != nil {
		t.Fatalf("%v in %s", err, report)
	}
	for _, s := range all.Suites {
		if s.Tests != len(s.Cases) {
			t.Fatalf("%d tests are said to be %d", len(s.Cases), s.Tests)
		}
		for _, c := range s.Cases {
			rule, at, _ := strings.Cut(c.Name, " at ")
			line, column, _ := strings.Cut(at, ":")
			found := said{file: s.Name, rule: rule, severity: lint.Info, line: number(line), column: number(column)}
			text := c.Out
			if c.Failure != nil {
				found.severity, text = plain[c.Failure.Type], c.Failure.Text
			}
			_, found.message, _ = strings.Cut(text, fmt.Sprintf(":%s: %s: ", at, found.severity))
			list = append(list, found)
		}
	}
	return list
}

func readCheckstyle(t *testing.T, report string) (list []said) {
	var all struct {
		Files []checkstyleFile `xml:"file"`
	}
	if err := xml.Unmarshal([]byte(report), &all); err != nil {
		t.Fatalf("%v in %s", err, report)
	}
	for _, f := range all.Files {
		for _, e := range f.Errors {
			list = append(
				list,
				said{f.Name, strings.TrimPrefix(e.Source, "cablelint."), e.Message, plain[e.Severity], e.Line, e.Column},
			)
		}
	}
	return list
}

func readRDJSON(t *testing.T, report string) (list []said) {
	var all struct{ Diagnostics []rdDiagnostic }
	decode(t, report, &all)
	for _, d := range all.Diagnostics {
		list = append(
			list,
			said{
				d.Location.Path,
				d.Code.Value,
				d.Message,
				plain[strings.ToLower(d.Severity)],
				d.Location.Range.Start.Line,
				d.Location.Range.Start.Column,
			},
		)
	}
	return list
}

// reportOf prints a report of two cables, as the command does.
func reportOf(t *testing.T, f Format, results ...*lint.Result) string {
	t.Helper()
	var parts []string
	for _, res := range results {
		var b strings.Builder
		if err := f.Print(&b, res); err != nil {
			t.Fatal(err)
		}
		if b.Len() > 0 {
			parts = append(parts, b.String())
		}
	}
	head := ""
	if f.Head != nil {
		head = f.Head()
	}
	return head + strings.Join(parts, f.Separator) + f.End(nil)
}

// expected is what a form ought to say of findings: what it cannot hold it shows otherwise, in a way that is known.
func expected(format string, results ...*lint.Result) (list []said) {
	show := func(s string) string { return s }
	switch format {
	case "concise", "junit", "checkstyle", "github":
		show = visible.Text
	case "json", "jsonl", "sarif", "gitlab", "rdjson":
		show = func(s string) string { return string([]rune(s)) }
	}
	for _, res := range results {
		f := res.Cable.File
		for _, d := range res.Diagnostics {
			p := f.Position(d.At.Start)
			s := said{show(f.Name), d.Rule, show(d.Message), d.Severity, p.Line, p.Column}
			switch format {
			case "sarif":
				s.file = strings.TrimPrefix(f.Name, "./") // any bytes, in the encoding of URIs
			case "gitlab":
				s.column = 0
			case "rdjson":
				s.line, s.column = 1, 1
				if len(f.Lines) > 0 {
					i := f.LineAt(d.At.Start)
					s.line, s.column = i+1, d.At.Start-f.Lines[i].Start+1
				}
			}
			list = append(list, s)
		}
	}
	return list
}

var nameLikePlace = regexp.MustCompile(`:\d+:\d+: `)

// boundary moves an offset of a text to the beginning of a character.
func boundary(text string, offset int) int {
	offset = max(0, min(offset, len(text)))
	for offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	return offset
}

// FuzzReports prints findings with any text, names and messages in every form, and reads them back.
func FuzzReports(f *testing.F) {
	f.Add("A\x1b[31m\u2028\xffB\r\n", "a b.cable", "found one, expected two", 1, 4)
	f.Add("\u00b61. x", "C:\\a,b%3A\u00e9.cable", "100% \"<&>' of ]]> :: [x], \x07 \u202e", 0, 2)
	f.Add("", "box.zip!a#b?c.cable", " ", 0, 0)
	for _, text := range testcables.Layouts(f, "../..") {
		f.Add(text, "a.cable", "found one, expected two", len(text)/2, len(text)/2+9)
	}
	formats := Formats(
		[]*lint.Rule{{Name: "a-rule", Group: "heading", Severity: lint.Error}},
		func(string) string { return "Reports.\n\nMore." },
		"v1",
	)
	f.Fuzz(func(t *testing.T, text, name, message string, start, end int) {
		if nameLikePlace.MatchString(name) {
			t.Skip("text for people cannot tell it from a place")
		}
		file := grammar.Parse(name, text).File
		start = boundary(file.Text, start)
		at := grammar.Span{Start: start, End: max(start, boundary(file.Text, end))}
		res := &lint.Result{Cable: grammar.Parse(name, text)}
		message = strings.Join(strings.Fields(strings.ToValidUTF8(message, "\ufffd")), " ") // Reportf gives no other
		for i, severity := range []lint.Severity{lint.Error, lint.Info, lint.Warning, lint.Warning} {
			d := lint.Diagnostic{Rule: "a-rule", Severity: severity, At: at, Message: message}
			if i == 0 {
				d.Note(grammar.Span{}, "%s", message).Fix(message, lint.Replace(at, text)).Suggest("none", lint.Delete(at))
			}
			res.Diagnostics = append(res.Diagnostics, d)
		}
		hidden := lint.Diagnostic{Rule: "hidden", Severity: lint.Error, At: at, Message: "hidden", Suppressed: message + "!"}
		other := result("SUBJECT: X\n", grammar.Span{Start: 9, End: 10})
		for _, format := range formats {
			report := reportOf(t, format, res, other)
			want := expected(format.Name, res, other)
			if got := readers[format.Name](t, report); !cmp.Equal(want, got, cmp.AllowUnexported(said{})) {
				t.Fatalf("%s (-want +got):\n%s\n%s", format.Name, cmp.Diff(want, got, cmp.AllowUnexported(said{})), report)
			}
			if format.Name == "sarif" {
				continue // which reports what is suppressed
			}
			covered := *res
			covered.Diagnostics = append([]lint.Diagnostic{hidden}, res.Diagnostics...)
			if again := reportOf(t, format, &covered, other); again != report {
				t.Fatalf("%s shows what is suppressed:\n%s", format.Name, again)
			}
		}
		var b strings.Builder
		if err := Text(&b, res, TextOptions{}); err != nil {
			t.Fatal(err)
		}
		if i := strings.IndexFunc(b.String(), func(r rune) bool {
			return unicode.IsControl(r) && r != '\n' ||
				unicode.Is(unicode.Bidi_Control, r)
		}); i >= 0 {
			t.Fatalf("%q steers the terminal in %q", b.String()[i:], b.String())
		}
	})
}

// TestReaders holds that every form has its reader.
func TestReaders(t *testing.T) {
	for _, f := range Formats(nil, func(string) string { return "" }, "v1") {
		if readers[f.Name] == nil {
			t.Errorf("%s is not read back", f.Name)
		}
	}
}
