package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
)

// sink is one report that is written: a form, and where to.
type sink struct {
	format report.Format
	w      io.Writer
	any    bool // something was printed
}

// put writes the part of one cable.
func (k *sink) put(part []byte) error {
	if len(part) == 0 {
		return nil
	}
	if k.any && k.format.Separator != "" {
		if _, err := io.WriteString(k.w, k.format.Separator); err != nil {
			return err
		}
	}
	k.any = true
	_, err := k.w.Write(part)
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
		if _, ok := formatNamed(name); !ok {
			return wrongOutput(o)
		}
		c.Format = name
	}
	c.Output = files
	return nil
}

func wrongOutput(o string) error {
	return &setupError{fmt.Errorf("--output %s where FORMAT=FILE is due, such as sarif=report.sarif", o)}
}

// putUnread writes what could not be read into the reports that have it among the findings.
func putUnread(sinks []*sink, unread []report.Unread) error {
	for _, k := range sinks {
		for _, u := range unread {
			var part bytes.Buffer
			if err := k.format.PrintUnread(&part, u); err != nil {
				return err
			}
			if err := k.put(part.Bytes()); err != nil {
				return err
			}
		}
	}
	return nil
}

// unreads returns what errors that name files say. Each mistake of a configuration is one of them, at its place.
func unreads(errs []error) (unread []report.Unread) {
	for _, err := range errs {
		mistakes := config.Mistakes(err)
		for _, m := range mistakes {
			path := filepath.ToSlash(paths.Relative(m.Path))
			unread = append(unread, report.Unread{Path: path, Message: m.Message, Text: m.Text, At: m.Span()})
		}
		if len(mistakes) == 0 {
			unread = append(unread, report.NewUnread(err))
		}
	}
	return unread
}

// sinks opens the reports and writes their heads. The caller closes them, also where there is an error.
func (c *checkCommand) sinks(out io.Writer) (sinks []*sink, closeAll func() error, err error) {
	var open []*os.File
	closeAll = func() (err error) {
		for _, f := range open {
			if e := f.Close(); err == nil {
				err = e
			}
		}
		open = nil
		return err
	}
	if err := c.toStdout(); err != nil {
		return nil, closeAll, err
	}
	sinks = []*sink{{format: c.printed(out), w: out}}
	for _, o := range c.Output {
		name, path, ok := strings.Cut(o, "=")
		format, known := formatNamed(name)
		if !ok || path == "" || !known {
			return nil, closeAll, wrongOutput(o)
		}
		f, err := os.Create(path)
		if err != nil {
			return nil, closeAll, err
		}
		open = append(open, f)
		sinks = append(sinks, &sink{format: format, w: f})
	}
	for _, k := range sinks {
		if k.format.Head == nil {
			continue
		}
		if _, err := io.WriteString(k.w, k.format.Head()); err != nil {
			return nil, closeAll, err
		}
	}
	return sinks, closeAll, nil
}

// printed returns the form of what is printed.
func (c *checkCommand) printed(out io.Writer) report.Format {
	if c.Statistics {
		return report.Format{Print: func(io.Writer, *lint.Result) error { return nil }}
	}
	form, _ := formatNamed(c.Format)
	switch color := c.colors(out); {
	case color && c.Format == "text":
		return textFormat(true)
	case color && c.Format == "concise":
		form.Print = func(w io.Writer, res *lint.Result) error { return report.Concise(w, res, true) }
	}
	return form
}

// formatNamed returns the form of that name. Without a terminal nothing is coloured.
func formatNamed(name string) (report.Format, bool) {
	formats := append(report.Formats(allRules(), pageOf, buildVersion()), textFormat(false))
	i := slices.IndexFunc(formats, func(f report.Format) bool { return f.Name == name })
	if i < 0 {
		return report.Format{}, false
	}
	return formats[i], true
}

func textFormat(color bool) report.Format {
	return report.Format{Name: "text", Print: func(w io.Writer, res *lint.Result) error { return report.Text(w, report.Shown(res), color) }}
}
