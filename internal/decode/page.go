//go:build !js

// The playground, which runs as WebAssembly, shows no such page, and its templates would be a
// twentieth of what is loaded there.

package decode

import (
	"bytes"
	_ "embed" // the template
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

//go:embed page.html
var pageSource string

// page is parsed when a page is first written, to keep the start of the program fast.
var page = sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(pageSource)) })

// row is a line of the page.
type row struct {
	Number   int // of the line in the file, from 1
	Text     []piece
	Meanings []string
	Findings []finding
}

// piece is a part of a line: plain, or marked for the most severe of the findings on it.
type piece struct{ Text, Severity string }

type finding struct {
	ID, Severity, Message, Rule string
	Notes, Fixes                []string
}

// tally is the count of a severity, and the first finding of it as the target of a link.
type tally struct{ Count, Severity, First string }

// Page writes the decoded cable as one self-contained HTML page: the cable on the left with the
// findings marked, its meaning beside it, and the findings in the margin. The page can be printed,
// and read by a screen reader as a table.
func Page(w io.Writer, res *lint.Result, lines []Line) error {
	file := res.Cable.File
	rows := make([]row, len(lines))
	found := unsuppressed(res)
	tallies := count(found)
	number := 0
	for i, l := range lines {
		mine := found
		if i+1 < len(lines) {
			n, _ := slices.BinarySearchFunc(found, lines[i+1].At.Start,
				func(d lint.Diagnostic, start int) int { return d.At.Start - start })
			mine, found = found[:n], found[n:]
		}
		rows[i] = row{Text: pieces(file.Text, l.At, mine), Meanings: l.Meanings,
			Number: file.LineAt(l.At.Start) + 1}
		for _, d := range mine {
			number++
			f := finding{fmt.Sprint("finding-", number), d.Severity.String(), d.Message, d.Rule, nil, nil}
			for _, n := range d.Notes {
				f.Notes = append(f.Notes, note(file, n))
			}
			for _, x := range d.Fixes {
				f.Fixes = append(f.Fixes, remedy(x))
			}
			rows[i].Findings = append(rows[i].Findings, f)
		}
	}
	name := file.Name
	if name == "-" {
		name = "standard input"
	}
	var b bytes.Buffer
	err := page().Execute(&b, struct {
		Name, Subject, Level, Kind string
		Rows                       []row
		Tallies                    []tally
	}{visible.Text(name), strings.Join(strings.Fields(res.Facts.Subject.Value),
		" "), levelName(res.Facts), Kind(res.Facts), rows, tallies})
	if err == nil {
		_, err = w.Write(visible.HTML(b.Bytes()))
	}
	return err
}

// unsuppressed returns the findings that are not suppressed, in order of place.
func unsuppressed(res *lint.Result) []lint.Diagnostic {
	found := slices.DeleteFunc(slices.Clone(res.Diagnostics),
		func(d lint.Diagnostic) bool { return d.Suppressed != "" })
	slices.SortStableFunc(found, func(a, b lint.Diagnostic) int { return a.At.Start - b.At.Start })
	return found
}

// count counts the findings by severity, the most severe first. Those of severity info are counted
// as notes, as in check.
func count(found []lint.Diagnostic) (tallies []tally) {
	names := map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning", lint.Info: "note"}
	for _, severity := range []lint.Severity{lint.Error, lint.Warning, lint.Info} {
		n, first := 0, 0
		for i, d := range found {
			if d.Severity == severity {
				if n++; n == 1 {
					first = i + 1
				}
			}
		}
		if n == 0 {
			continue
		}
		text := fmt.Sprint(n, " ", names[severity])
		if n > 1 {
			text += "s"
		}
		tallies = append(tallies, tally{text, severity.String(), fmt.Sprint("finding-", first)})
	}
	return tallies
}

// remedy returns the text of a fix or a suggestion.
func remedy(x lint.Fix) string {
	if x.Safe {
		return "fix: " + x.Title
	}
	return "suggestion: " + x.Title
}

// note returns the text of a note and its place.
func note(file *grammar.File, n lint.Note) string {
	if n.In != nil {
		return fmt.Sprintf("%s, in %s, line %d", n.Message, n.In.Name, n.In.Line)
	}
	return fmt.Sprintf("%s, line %d", n.Message, file.LineAt(n.At.Start)+1)
}

// border is the start or the end of a finding.
type border struct {
	at       int
	severity lint.Severity
	more     int // 1 where it begins, -1 where it ends
}

// pieces cuts the text of a line where a finding begins or ends. It passes over the line once,
// because a line may be long and full of findings.
func pieces(text string, line grammar.Span, found []lint.Diagnostic) (cut []piece) {
	end := line.Start + len(strings.TrimRight(line.Of(text), " \r\n"))
	cuts := []int{line.Start, end}
	var borders []border
	for _, d := range found {
		for _, b := range [...]border{{d.At.Start, d.Severity, 1}, {d.At.End, d.Severity, -1}} {
			borders = append(borders, b)
			if b.at > line.Start && b.at < end {
				cuts = append(cuts, b.at)
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	slices.SortFunc(borders, func(a, b border) int { return a.at - b.at })
	var open [lint.Error + 1]int // findings by severity
	for i := range len(cuts) - 1 {
		for ; len(borders) > 0 && borders[0].at <= cuts[i]; borders = borders[1:] {
			open[borders[0].severity] += borders[0].more
		}
		p := piece{Text: text[cuts[i]:cuts[i+1]]}
		for worst := lint.Error; worst > lint.Off && p.Severity == ""; worst-- {
			if open[worst] > 0 {
				p.Severity = worst.String()
			}
		}
		cut = append(cut, p)
	}
	return cut
}

func levelName(f *lint.Facts) string {
	if !f.Level.Known {
		return ""
	}
	return f.Level.Value.String()
}
