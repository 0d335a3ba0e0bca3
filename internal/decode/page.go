package decode

import (
	_ "embed" // the template
	"html/template"
	"io"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

//go:embed page.html
var pageSource string

var page = template.Must(template.New("page").Parse(pageSource))

// row is a line of the page.
type row struct {
	Number   int // of the line in the file, from 1
	Text     string
	Meanings []string
	Findings []finding
}

type finding struct{ Severity, Message, Rule string }

// Page writes the decoded cable as one HTML page that needs nothing else: the cable on the left, what it says beside it, and
// what was found in the margin. It can be printed, and read by a screen reader as a table.
func Page(w io.Writer, res *lint.Result, lines []Line) error {
	file := res.Cable.File
	rows := make([]row, len(lines))
	found := res.Diagnostics
	for i, l := range lines {
		rows[i] = row{Text: l.At.Of(file.Text), Meanings: l.Meanings, Number: file.Position(l.At.Start).Line}
		for len(found) > 0 && (i+1 == len(lines) || found[0].At.Start < lines[i+1].At.Start) {
			if d := found[0]; d.Suppressed == "" {
				rows[i].Findings = append(rows[i].Findings, finding{d.Severity.String(), d.Message, d.Rule})
			}
			found = found[1:]
		}
	}
	return page.Execute(w, struct {
		Name, Subject, Level string
		Rows                 []row
	}{file.Name, strings.TrimSpace(res.Facts.Subject.Value), levelName(res.Facts), rows})
}

func levelName(f *lint.Facts) string {
	if !f.Level.Known {
		return ""
	}
	return f.Level.Value.String()
}
