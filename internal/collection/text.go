package collection

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/visible"
)

// rowsOfText is how many posts, rules and files the text lists.
const rowsOfText = 15

// Text prints the main figures, for a terminal.
func Text(w io.Writer, f *Figures) error {
	var b strings.Builder
	summary(&b, f)
	years := table{{"Years", "cables", "errors", "warnings", "notes"}}
	for _, y := range f.Years {
		years.add(yearName(y.Year), number(y.Cables), number(y.Found.Errors), number(y.Found.Warnings),
			number(y.Found.Notes))
	}
	levels := table{{"Levels", "cables", "share"}}
	for _, l := range f.Levels {
		levels.add(levelName(l.Level), number(l.Cables), percent(l.Cables, f.Cables))
	}
	forms := table{{"Layouts", "cables", "years"}}
	for _, l := range f.Forms {
		forms.add(formName(l.Dialect, l.Profile), number(l.Cables), span(l.From, l.To))
	}
	around := table{{"Around the cables", "cables", "years"}}
	for _, w := range f.Wrappers {
		around.add(wrapperName(w.Wrapper), number(w.Cables), span(w.From, w.To))
	}
	attributes := table{{"Attributes of records", "held", "with a value", "agree", "written differently", "contradict"}}
	listed := f.Records.listed()
	for _, a := range listed[:min(rowsOfText, len(listed))] {
		attributes.add(a.Key, percent(a.Held, f.Records.Records), percent(a.Filled, f.Records.Records),
			number(a.Agree), number(a.Differ), number(a.Contradict))
	}
	posts := table{{"Posts", "cables", "years", "with errors or warnings"}}
	for _, p := range f.Posts[:min(rowsOfText, len(f.Posts))] {
		posts.add(visible.Text(postName(p)), number(p.Cables), span(p.From, p.To), number(p.Faulty))
	}
	rules := table{{"Rules", "errors", "warnings", "notes", "in cables"}}
	for _, r := range f.Findings.Rules[:min(rowsOfText, len(f.Findings.Rules))] {
		rules.add(r.Rule, number(r.Found.Errors), number(r.Found.Warnings), number(r.Found.Notes),
			number(r.Cables))
	}
	worst := table{{"Cables to look at first", "errors", "warnings", "notes"}}
	for _, file := range f.Worst[:min(rowsOfText, len(f.Worst))] {
		worst.add(visible.Text(file.Name), number(file.Found.Errors), number(file.Found.Warnings),
			number(file.Found.Notes))
	}
	years.print(&b, len(f.Years))
	levels.print(&b, len(f.Levels))
	forms.print(&b, len(f.Forms))
	around.print(&b, len(f.Wrappers))
	attributes.print(&b, len(f.Records.Attributes))
	posts.print(&b, len(f.Posts))
	rules.print(&b, len(f.Findings.Rules))
	worst.print(&b, 0)
	_, err := io.WriteString(w, b.String())
	return err
}

// formName names a layout with its profile, unless that is the only one that the layout has.
func formName(l grammar.Layout, p grammar.Profile) string {
	name := strings.ReplaceAll(dialectName(l), "\u00a0", " ")
	if kind := kindName(l, p); kind != "" {
		name += ", " + kind
	}
	return name
}

// NotJudged says of how many texts only the layout was checked, because they were not recognised as
// cables, and of how many messages of other services only the heading; "" where all was judged.
func (f *Figures) NotJudged() string {
	var said []string
	for _, says := range [...]struct{ rule, one, words string }{
		{"unrecognised-text", "text", check.OnlyLayout}, {"heading-only", "message", check.OnlyHeadings},
	} {
		for _, r := range f.Findings.Rules {
			if r.Rule == says.rule {
				said = append(said, plural(r.Cables, says.one)+" "+says.words)
			}
		}
	}
	return strings.Join(said, "; ")
}

// summary writes the main figures in a few lines.
func summary(b *strings.Builder, f *Figures) {
	fmt.Fprintf(b, "%s of %s, %s", plural(f.Cables, "cable"), plural(f.Named(), "post"), size(f.Bytes))
	if !f.First.IsZero() {
		fmt.Fprintf(b, ", sent %s", days(f.First, f.Last))
	}
	fmt.Fprintln(b)
	if f.Unread > 0 {
		fmt.Fprintf(b, "%s could not be read\n", plural(f.Unread, "file"))
	}
	if f.Skipped > 0 {
		fmt.Fprintf(b, "%s not looked into\n", plural(f.Skipped, "packed file"))
	}
	all := f.Findings.Found
	fmt.Fprintf(b, "findings:   %s, %s, %s; %s of the cables with an error or a warning, %s with nothing at all\n",
		plural(all.Errors, "error"), plural(all.Warnings, "warning"), plural(all.Notes,
			"note"), number(f.Findings.Faulty), number(f.Findings.Clean))
	if said := f.NotJudged(); said != "" {
		fmt.Fprintf(b, "not judged: %s\n", said)
	}
	if r := f.Records; r.Records > 0 {
		agree, differ, contradict := r.compared()
		fmt.Fprintf(b, "records:    %s of an archive; their attributes and the texts agree %s, "+
			"are written differently %s, contradict %s\n", plural(r.Records, "record"),
			times(agree), times(differ), times(contradict))
	}
	if s := f.Sections; s.Messages > 0 {
		fmt.Fprintf(b, "sections:   %s of %s held (%s); %s of %s not whole\n", number(s.Held),
			number(s.Due), percent(s.Held, s.Due),
			number(s.Messages-s.Whole), plural(s.Messages, "message"))
	}
	if s := f.Series; s.Held > 0 {
		fmt.Fprintf(
			b,
			"numbers:    %s of %s held (%s), between the first and the last of each post and year\n",
			number(s.Held),
			number(s.Due),
			percent(s.Held, s.Due),
		)
	}
	if r := f.References; r.All > 0 {
		fmt.Fprintf(
			b,
			"references: %s of %s lead to a cable held (%s), %s to a gap, %s outside, %s unclear; %s to a later cable\n",
			number(r.Held),
			number(r.All),
			percent(r.Held,
				r.All),
			number(r.Hole),
			number(r.Outside),
			number(r.Unclear),
			number(r.Later),
		)
	}
}

// table is rows of text, the header first.
type table [][]string

func (t *table) add(cells ...string) { *t = append(*t, cells) }

// print writes the table: the first column left-aligned, the others right-aligned. all is the
// number of rows without a limit.
func (t table) print(b *strings.Builder, all int) {
	if len(t) == 1 {
		return
	}
	widths := make([]int, len(t[0]))
	for _, row := range t {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	fmt.Fprintln(b)
	for _, row := range t {
		fmt.Fprintf(b, "%-*s", widths[0], row[0])
		for i, cell := range row[1:] {
			fmt.Fprintf(b, "  %*s", widths[i+1], cell)
		}
		fmt.Fprintln(b)
	}
	if left := all - len(t) + 1; left > 0 {
		fmt.Fprintf(b, "and %s more\n", number(left))
	}
}

func yearName(year int) string {
	if year == 0 {
		return "not known"
	}
	return fmt.Sprint(year)
}

// size writes a number of bytes.
func size(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d bytes", n)
	case n < 1e6:
		return fmt.Sprintf("%.1f kB", float64(n)/1e3)
	case n < 1e9:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/1e9)
}
