package command

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

// csvColumn is a column of parse --csv. docs/parse-csv.md describes each.
type csvColumn struct {
	name  string
	value func(c *grammar.Cable, f *lint.Facts) string
}

// csvColumns are the columns in their order. A new one is added at the end, so that those who count
// columns find what they found before.
var csvColumns = []csvColumn{
	{"path", func(c *grammar.Cable, _ *lint.Facts) string { return c.File.Name }},
	{"line", func(c *grammar.Cable, _ *lint.Facts) string { return strconv.Itoa(c.File.Position(0).Line) }},
	{"id", func(_ *grammar.Cable, f *lint.Facts) string { return f.ID.Value }},
	{"layout", func(_ *grammar.Cable, f *lint.Facts) string { return f.Layout.String() }},
	{"sent", func(_ *grammar.Cable, f *lint.Facts) string { return moment(f.Sent) }},
	{"year", func(_ *grammar.Cable, f *lint.Facts) string { return number(f.Year) }},
	{"post", func(_ *grammar.Cable, f *lint.Facts) string { return f.Post.Value }},
	{"number", func(_ *grammar.Cable, f *lint.Facts) string { return number(f.Number) }},
	{"section", func(_ *grammar.Cable, f *lint.Facts) string { return number(f.Section) }},
	{"sections", func(_ *grammar.Cable, f *lint.Facts) string { return number(f.Sections) }},
	{"level", levelCell},
	{"captions", func(_ *grammar.Cable, f *lint.Facts) string { return listed(f.Captions, textOf) }},
	{"precedence", func(_ *grammar.Cable, f *lint.Facts) string { return listed(f.Precedence, textOf) }},
	{"from", func(_ *grammar.Cable, f *lint.Facts) string { return f.Originator.Value }},
	{"to", func(_ *grammar.Cable, f *lint.Facts) string { return addressees(f, grammar.ActionRole) }},
	{"info", func(_ *grammar.Cable, f *lint.Facts) string { return addressees(f, grammar.InfoRole) }},
	{"order", func(_ *grammar.Cable, f *lint.Facts) string { return number(f.Order) }},
	{"declassify", declassifyCell},
	{"tags", func(_ *grammar.Cable, f *lint.Facts) string {
		return listed(f.TAGS, func(t lint.TAG) string { return t.Code })
	}},
	{"subject", func(_ *grammar.Cable, f *lint.Facts) string { return f.Subject.Value }},
	{"references", func(_ *grammar.Cable, f *lint.Facts) string { return listed(f.References, referenceCell) }},
	{"classified_by", func(_ *grammar.Cable, f *lint.Facts) string { return f.Officer.Value }},
	{"paragraphs", func(_ *grammar.Cable, f *lint.Facts) string { return strconv.Itoa(len(f.Paragraphs)) }},
	{"signature", func(_ *grammar.Cable, f *lint.Facts) string { return f.Signature.Value }},
	{"summary", func(_ *grammar.Cable, f *lint.Facts) string { return f.Summary.Value }},
}

// csvWriter writes rows, each with one call of Write.
type csvWriter struct{ out io.Writer }

func (w csvWriter) head() error {
	names := make([]string, len(csvColumns))
	for i, c := range csvColumns {
		names[i] = c.name
	}
	return w.row(names)
}

func (w csvWriter) row(values []string) error {
	rows := csv.NewWriter(w.out)
	if err := rows.Write(values); err != nil {
		return err
	}
	rows.Flush()
	return rows.Error()
}

// csvRow returns the row of a cable.
func csvRow(c *grammar.Cable, f *lint.Facts) []string {
	row := make([]string, len(csvColumns))
	for i, column := range csvColumns {
		row[i] = csvCell(column.value(c, f))
	}
	return row
}

// csvCell returns a value as it is in a cell: on one line, and with an apostrophe before what a
// spreadsheet would take for a formula and run.
func csvCell(value string) string {
	value = visible.Text(value)
	if value != "" && strings.ContainsRune("=+-@", rune(value[0])) {
		return "'" + value
	}
	return value
}

func number(f lint.Fact[int]) string {
	if !f.Known {
		return ""
	}
	return strconv.Itoa(f.Value)
}

func moment(f lint.Fact[time.Time]) string {
	if !f.Known {
		return ""
	}
	return f.Value.UTC().Format(time.RFC3339)
}

func levelCell(_ *grammar.Cable, f *lint.Facts) string {
	if !f.Level.Known {
		return ""
	}
	return f.Level.Value.String()
}

func declassifyCell(_ *grammar.Cable, f *lint.Facts) string {
	switch d := f.Declassify; {
	case d.Date.Known:
		return d.Date.Value.Format(time.DateOnly)
	case d.NotApplicable.Known:
		return "N/A"
	default:
		return d.Text.Value
	}
}

func referenceCell(r lint.Reference) string {
	if r.ID != "" {
		return r.ID
	}
	return strings.Join(strings.Fields(r.Text), " ")
}

func textOf(f lint.Fact[string]) string { return f.Value }

// addressees returns the names of the addressees in that role.
func addressees(f *lint.Facts, role grammar.Role) string {
	all := slices.DeleteFunc(slices.Clone(f.Addressees), func(a lint.Addressee) bool { return a.Role != role })
	return listed(all, func(a lint.Addressee) string { return a.Name })
}

// listed returns several values in one cell.
func listed[T any](list []T, text func(T) string) string {
	values := make([]string, len(list))
	for i, v := range list {
		values[i] = text(v)
	}
	return strings.Join(values, "; ")
}
