package main

import (
	_ "embed" // the configuration that init writes
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
)

//go:embed init.yaml
var firstConfiguration string

type initCommand struct{}

// Run writes a commented configuration into the working folder. It never writes over one.
func (*initCommand) Run(s streams, code *int) error {
	f, err := os.OpenFile(config.Name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
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
	_, err := s.out.Write(config.Schema(rules.All()))
	return err
}

type configCommand struct {
	settingFlags
	Path string `arg:"" default:"." help:"A cable, or a folder of cables."`
}

// Run prints how the cable of that path is judged, and where each value comes from.
func (c *configCommand) Run(s streams, code *int) error {
	set := newSettings(c.settingFlags)
	path := c.Path
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path += "/any.cable"
	}
	file, err := set.file(path)
	if err != nil {
		fmt.Fprintln(s.err, "cablelint:", err)
		*code = exitUsage
		return nil
	}
	from := "no configuration file"
	if file.Path != "" {
		from = file.Path
	}
	conf := set.conf(file, path)
	origin := "by default"
	switch {
	case c.Profile != "":
		origin = "by --profile"
	case file.For(path).Profile != grammar.AnyProfile:
		origin = "by " + from
	}
	profile := conf.Profile.String()
	if conf.Profile == grammar.AnyProfile {
		profile = "auto"
	}
	fmt.Fprintf(s.out, "file      %s\nprofile   %s (%s)\nexcluded  %v\n", from, profile, origin, file.Excludes(path))
	for _, name := range slices.Sorted(maps.Keys(conf.Severities)) {
		fmt.Fprintf(s.out, "severity  %s %v (by %s)\n", name, conf.Severities[name], from)
	}
	if conf.Tables != nil {
		fmt.Fprintf(s.out, "tables    your own over the built-in ones (by %s)\n", from)
	}
	for _, e := range file.Ignore {
		fmt.Fprintf(s.out, "ignore    %s in %v: %s (%s:%v)\n", e.Rule, e.Files, e.Reason, from, e.At)
	}
	return nil
}
