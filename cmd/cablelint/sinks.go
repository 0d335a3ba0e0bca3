package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
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
		switch {
		case path != "-":
			files = append(files, o)
		case !strings.Contains(" text concise jsonl json sarif github gitlab junit checkstyle rdjson ", " "+name+" "):
			return wrongOutput(o)
		default:
			c.Format = name
		}
	}
	c.Output = files
	return nil
}

func wrongOutput(o string) error {
	return &setupError{fmt.Errorf("--output %s where FORMAT=FILE is due, such as sarif=report.sarif", o)}
}

// sinks opens the reports and writes their heads.
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
	color := c.colors(out)
	formats := append(report.Formats(allRules(), pageOf), report.Format{Name: "text", Print: func(w io.Writer, res *lint.Result) error { return report.Text(w, report.Shown(res), color) }})
	named := func(name string) (report.Format, bool) {
		i := slices.IndexFunc(formats, func(f report.Format) bool { return f.Name == name })
		if i < 0 {
			return report.Format{}, false
		}
		return formats[i], true
	}
	first, _ := named(c.Format)
	if c.Statistics {
		first = report.Format{Print: func(io.Writer, *lint.Result) error { return nil }}
	}
	sinks = []*sink{{format: first, w: out}}
	for _, o := range c.Output {
		name, path, ok := strings.Cut(o, "=")
		format, known := named(name)
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
