package command

import (
	"io"
	"os"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/report"
)

// reports are the reports of a check: first what is printed, then those in files.
type reports struct {
	all   []*check.Report
	files []*os.File
}

// openReports opens the reports and writes their heads. They are to be closed, also where there is an
// error.
func (c *checkCommand) openReports(out io.Writer, all book, style report.TextOptions) (*reports, error) {
	r := new(reports)
	if err := c.toStdout(); err != nil {
		return r, err
	}
	r.all = []*check.Report{{Format: c.printed(all, style), W: out, Most: int(c.MaxFindings)}}
	for _, o := range c.Output {
		name, path, ok := strings.Cut(o, "=")
		format, known := all.formatNamed(name)
		if !ok || path == "" || !known {
			return r, wrongOutput(o)
		}
		f, err := os.Create(path)
		if err != nil {
			return r, err
		}
		r.files = append(r.files, f)
		r.all = append(r.all, &check.Report{Format: format, W: f})
	}
	for _, one := range r.all {
		if err := one.Begin(); err != nil {
			return r, err
		}
	}
	return r, nil
}

// sinks returns what is to be given what is found.
func (r *reports) sinks() (sinks []check.Sink) {
	for _, one := range r.all {
		sinks = append(sinks, one.Put)
	}
	return sinks
}

// end writes what is at the end of each report. It returns how many findings --max-findings hides.
func (r *reports) end(t *check.Total) (hidden int, err error) {
	for _, one := range r.all {
		n, err := one.End(t)
		if err != nil {
			return 0, err
		}
		hidden += n
	}
	return hidden, nil
}

// close closes the files. It may be called twice.
func (r *reports) close() (err error) {
	for _, f := range r.files {
		if e := f.Close(); err == nil {
			err = e
		}
	}
	r.files = nil
	return err
}

// toStdout takes an output into - for the form of what is printed: --output json=- is --format json.
func (c *checkCommand) toStdout() error {
	var files []string
	for _, o := range c.Output {
		name, path, _ := strings.Cut(o, "=")
		if path != "-" {
			files = append(files, o)
			continue
		}
		if _, ok := (book{}).formatNamed(name); !ok {
			return wrongOutput(o)
		}
		c.Format = name
	}
	c.Output = files
	return nil
}

func wrongOutput(o string) error {
	return usageError("--output %s: expected FORMAT=FILE, such as sarif=report.sarif", o)
}

// printed returns the form of what is printed.
func (c *checkCommand) printed(all book, style report.TextOptions) report.Format {
	if c.Statistics {
		return report.Format{Print: func(io.Writer, *lint.Result) error { return nil }}
	}
	if c.Format == "text" {
		return c.textFormat(style)
	}
	form, _ := all.formatNamed(c.Format)
	if c.Format == "concise" {
		form.Print = func(w io.Writer, res *lint.Result) error {
			return report.Concise(w, res, report.TextOptions{Color: style.Color})
		}
	}
	return form
}

// formatNamed returns the form of that name. Without a terminal nothing is coloured.
func (b book) formatNamed(name string) (report.Format, bool) {
	formats := append(report.Formats(b.rules, b.page, buildVersion()), new(checkCommand).textFormat(report.TextOptions{}))
	i := slices.IndexFunc(formats, func(f report.Format) bool { return f.Name == name })
	if i < 0 {
		return report.Format{}, false
	}
	return formats[i], true
}

// textFormat returns the form for people, in which the changes that are offered are shown, and as many
// lines around each finding as the user wants.
func (c *checkCommand) textFormat(o report.TextOptions) report.Format {
	o.Context, o.Changes = int(c.Context), true
	return report.Format{Name: "text", Print: func(w io.Writer, res *lint.Result) error {
		return report.Text(w, report.Shown(res), o)
	}}
}
