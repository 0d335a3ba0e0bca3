package command

import (
	"cmp"
	_ "embed" // the configuration that init writes
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/plural"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint/config"
)

//go:embed init.yaml
var firstConfiguration string

type initCommand struct{}

// Run writes a commented configuration into the working folder. It never writes over one.
func (*initCommand) Run(s streams, code *int) error {
	f, err := os.OpenFile(config.Name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return usageError("%s is there already, and is never written over", config.Name)
	}
	if err != nil {
		return err
	}
	if _, err := f.WriteString(firstConfiguration); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.out, "%s written\n", config.Name)
	return err
}

type schemaCommand struct{}

// Run prints the JSON Schema of the configuration.
func (*schemaCommand) Run(s streams) error {
	_, err := s.out.Write(config.Schema(builtIn()))
	return err
}

type configCommand struct {
	settingFlags
	Path string `arg:"" default:"." help:"A cable, which need not be there, or a folder of cables."`
}

// Run prints how the cable of that path is judged, and where each value comes from.
func (c *configCommand) Run(s streams) error {
	o := s.options()
	c.settingFlags.set(&o)
	o.Warn = nil
	engine, err := check.Open(o)
	if err != nil {
		return err
	}
	defer engine.Close()
	path := c.Path
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path += "/any.cable"
	}
	file, err := engine.Configuration(path)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(s.out, 0, 0, 3, ' ', 0)
	p := printer{w, file}
	p.line("configuration", cmp.Or(filepath.ToSlash(file.Path), "none"), c.origin(file))
	p.judging(c.settingFlags, path)
	p.ignores(path)
	return w.Flush()
}

// origin says how the configuration file was found.
func (c *configCommand) origin(file *config.File) string {
	switch {
	case c.NoConfig:
		return "--no-config"
	case c.Config != "":
		return "--config"
	case file.Path == "":
		return "no " + config.Name + " upward"
	}
	return "the nearest one upward"
}

// printer prints the values that hold for a cable, each with its origin.
type printer struct {
	w    io.Writer
	file *config.File
}

func (p printer) line(key, value, origin string) {
	fmt.Fprintf(p.w, "%s\t%s\t%s\n", visible.Text(key), visible.Text(value), visible.Text(origin))
}

// from names a place in the configuration, or the default where it is none.
func (p printer) from(at config.Position) string {
	if at == (config.Position{}) {
		return "default"
	}
	return fmt.Sprintf("%s:%v", filepath.Base(p.file.Path), at)
}

// judging prints what the settings of all kinds come to.
func (p printer) judging(flags settingFlags, path string) {
	file := p.file
	profile, at := file.ProfileOf(path)
	name, origin := profile.String(), p.from(at)
	switch {
	case flags.Profile != "":
		name, origin = flags.Profile, "--profile"
	case profile == grammar.AnyProfile:
		name = "auto"
	}
	p.line("profile", name, origin)
	if flags.AsOf.IsZero() {
		p.line("as of", "no day", "default")
	} else {
		p.line("as of", flags.AsOf.Format(time.DateOnly), "--as-of")
	}
	p.line("excluded", fmt.Sprint(file.Excludes(path)), p.from(file.At["exclude"]))
	p.line("limits.max-size", sizeName(check.MaxSize(file)), p.from(file.At["limits.max-size"]))
	findings := "all"
	if file.Limits.Findings > 0 {
		findings = fmt.Sprint(file.Limits.Findings)
	}
	p.line("limits.findings", findings, p.from(file.At["limits.findings"]))
	for _, table := range []string{"posts", "tags", "captions"} {
		value := "built in"
		if _, own := file.At["tables."+table]; own {
			value = "your own over the built-in ones"
		}
		p.line("tables."+table, value, p.from(file.At["tables."+table]))
	}
	p.line("house-rules", plural.Count(len(file.HouseRules), "rule"), p.from(file.At["house-rules"]))
	p.line("closed", plural.Count(len(file.Closed), "holding"), p.from(file.At["closed"]))
	given := file.Settings(path)
	for _, name := range slices.Sorted(maps.Keys(given)) {
		p.line("rules."+name, given[name].Severity.String(), p.from(given[name].At))
	}
	p.line("other rules", "as cablelint rules says", "default")
}

// sizeName writes a size with the largest unit that leaves it whole.
func sizeName(bytes int64) string {
	unit := 0
	for ; unit < 4 && bytes%1024 == 0; unit++ {
		bytes /= 1024
	}
	return fmt.Sprint(bytes, []string{" bytes", "KB", "MB", "GB", "TB"}[unit])
}

// ignores prints the ignore entries for the cable.
func (p printer) ignores(path string) {
	for _, e := range p.file.IgnoresFor(path) {
		p.line("ignore "+e.Rule, e.Reason, p.from(e.At))
	}
}
