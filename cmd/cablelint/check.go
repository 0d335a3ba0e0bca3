package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/term"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

type checkCommand struct {
	settingFlags
	Paths         []string `arg:"" help:"Files, folders, or - for standard input."`
	Format        string   `enum:"text,concise,jsonl,json,sarif,github,gitlab,junit,checkstyle,rdjson" default:"text" help:"Form of the findings: ${enum}."`
	Output        []string `placeholder:"FORMAT=FILE" help:"Also write the findings into a file, in that form. May stand several times."`
	Baseline      string   `placeholder:"FILE" help:"Findings that were there before, which are not shown."`
	WriteBaseline bool     `help:"Write what is found into the baseline, in the place of printing it."`
	Prune         bool     `help:"Take what is not found any more out of the baseline."`
	Color         string   `enum:"auto,always,never" default:"auto" help:"Colour: ${enum}."`
	FailOn        string   `enum:"error,warning,info,never" default:"warning" help:"The least severity of a finding that makes the exit code 1: ${enum}."`
	MaxFindings   int      `placeholder:"N" help:"Print no more findings than this; all are counted."`
	Statistics    bool     `help:"Print how often each rule found something, and its share, in the place of the findings."`
	Summary       bool     `help:"Print how often each rule found something behind the findings."`
	ForceExclude  bool     `help:"Leave files that the configuration excludes out even when they are named."`
	MaxSize       int64    `default:"16777216" help:"Size in bytes over which a file is not read."`
	StdinFilename string   `default:"-" help:"Name of standard input in the findings, and for the configuration."`
}

// outcome is what came of one file.
type outcome struct {
	parts  []bytes.Buffer // of each sink
	counts [4]int         // by severity
	rules  map[string]int // findings by rule
	res    *lint.Result   // kept only where the number of findings to print is limited
	err    error
	setup  bool // err is of the configuration
}

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

// Run checks the files side by side and prints what is found in the order of the paths.
func (c *checkCommand) Run(s streams, code *int) error {
	sinks, closeAll, err := c.sinks(s.out)
	if err != nil {
		fmt.Fprintln(s.err, "cablelint:", err)
		*code = exitUsage
		return nil
	}
	defer closeAll()
	set := newSettings(c.settingFlags)
	if set.baseline, err = c.openBaseline(); err != nil {
		fmt.Fprintln(s.err, "cablelint:", err)
		*code = exitUsage
		return nil
	}
	paths, troubles := c.paths(set)
	for _, err := range troubles {
		fmt.Fprintln(s.err, "cablelint:", err)
	}
	t, err := c.checkAll(s, set, paths, sinks)
	if err != nil {
		return err
	}
	for _, k := range sinks {
		if _, err := io.WriteString(k.w, k.format.Tail); err != nil {
			return err
		}
	}
	t.troubles += len(troubles)
	told := s.err
	if c.Format == "text" || c.Format == "concise" {
		told = s.out
	}
	t.stale = set.stale(told)
	if set.baseline != nil {
		n, err := c.settleBaseline(told, set.baseline)
		if err != nil {
			return err
		}
		t.stale += n
	}
	switch {
	case c.Statistics:
		statistics(s.out, t.rules, len(paths)-t.unread)
	case c.Summary:
		statistics(told, t.rules, len(paths)-t.unread)
	}
	if c.Format == "text" && !c.Statistics {
		c.summary(s.out, t.counts, len(paths)-t.unread, t.troubles)
	}
	*code = c.exitCode(t)
	return closeAll()
}

// total is what came of all files.
type total struct {
	counts                  [4]int
	rules                   map[string]int
	unread, troubles, stale int
	setup                   bool
}

// exitCode returns the exit code: wrong configuration before trouble before findings.
func (c *checkCommand) exitCode(t total) int {
	failing := t.counts[lint.Error]
	switch c.FailOn {
	case "never":
		failing = 0
	case "warning":
		failing += t.counts[lint.Warning] + t.stale
	case "info":
		failing += t.counts[lint.Warning] + t.counts[lint.Info] + t.stale
	}
	switch {
	case t.setup:
		return exitUsage
	case t.troubles > 0:
		return exitTrouble
	case failing > 0:
		return exitFindings
	}
	return exitClean
}

// openBaseline opens the baseline that the flags name, or returns nil. One that is to be written need not be there.
func (c *checkCommand) openBaseline() (*baseline.Baseline, error) {
	switch {
	case c.Baseline == "" && (c.WriteBaseline || c.Prune):
		return nil, fmt.Errorf("--write-baseline and --prune where --baseline FILE is due with them")
	case c.Baseline == "":
		return nil, nil
	case c.WriteBaseline:
		return baseline.New(c.Baseline), nil
	}
	return baseline.Read(c.Baseline)
}

// settleBaseline writes or prunes the baseline if that is asked for, and otherwise reports its stale entries.
func (c *checkCommand) settleBaseline(w io.Writer, b *baseline.Baseline) (stale int, err error) {
	switch {
	case c.WriteBaseline:
		text, err := b.Found()
		if err != nil {
			return 0, err
		}
		return 0, writeWhole(b.Path(), text)
	case c.Prune:
		text, err := b.Pruned()
		if err != nil {
			return 0, err
		}
		return 0, writeWhole(b.Path(), text)
	}
	for _, e := range b.Stale() {
		fmt.Fprintf(w, "%s: warning: %s of %s that is not found any more: %s [stale-baseline]\n", filepath.ToSlash(b.Path()), e.Rule, e.Path, e.Message)
		stale++
	}
	return stale, nil
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
	color := c.colors(out)
	formats := append(report.Formats(rules.All(), rules.Doc), report.Format{Name: "text", Print: func(w io.Writer, res *lint.Result) error { return report.Text(w, report.Shown(res), color) }})
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
			return nil, closeAll, fmt.Errorf("--output %s where FORMAT=FILE is due, such as sarif=report.sarif", o)
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

// paths returns the files to check. The configuration excludes files of folders, and with --force-exclude named ones too.
func (c *checkCommand) paths(set *settings) (paths []string, troubles []error) {
	paths, troubles = files(c.Paths)
	return slices.DeleteFunc(paths, func(p string) bool {
		if p == "-" || slices.Contains(c.Paths, p) && !c.ForceExclude {
			return false
		}
		file, err := set.file(p)
		return err == nil && file.Excludes(p)
	}), troubles
}

// checkAll checks the files, a few at a time, and writes what is found in their order.
func (c *checkCommand) checkAll(s streams, set *settings, paths []string, sinks []*sink) (t total, err error) {
	t.rules = map[string]int{}
	workers := runtime.GOMAXPROCS(0)
	slots := make(chan struct{}, 4*workers) // bounds the files held in memory
	results := make(chan chan *outcome, 4*workers)
	go func() {
		defer close(results)
		for _, p := range paths {
			slots <- struct{}{}
			ch := make(chan *outcome, 1)
			results <- ch
			go func() { ch <- c.file(p, s.in, set, sinks) }()
		}
	}()
	printed := 0
	for ch := range results {
		o := <-ch
		<-slots
		if o.err != nil {
			t.unread++
			t.troubles++
			if !o.setup || !t.setup { // a fault of the configuration is told once
				fmt.Fprintln(s.err, "cablelint:", o.err)
			}
			t.setup = t.setup || o.setup
		}
		for name, n := range o.rules {
			t.rules[name] += n
		}
		for i, n := range o.counts {
			t.counts[i] += n
		}
		if o.res != nil {
			part, err := c.limited(o.res, sinks[0], &printed)
			if err != nil {
				return t, err
			}
			o.parts[0] = part
		}
		for i, k := range sinks {
			if err := k.put(o.parts[i].Bytes()); err != nil {
				return t, err
			}
		}
	}
	return t, nil
}

// limited prints as many findings of a cable as are left of those that may be printed.
func (c *checkCommand) limited(res *lint.Result, k *sink, printed *int) (part bytes.Buffer, err error) {
	shown := *report.Shown(res)
	shown.Diagnostics = shown.Diagnostics[:min(len(shown.Diagnostics), c.MaxFindings-*printed)]
	*printed += len(shown.Diagnostics)
	if len(shown.Diagnostics) > 0 {
		err = k.format.Print(&part, &shown)
	}
	return part, err
}

func (c *checkCommand) summary(w io.Writer, counts [4]int, files, troubles int) {
	unread := ""
	if troubles > 0 {
		unread = fmt.Sprintf("; %d could not be read", troubles)
	}
	fmt.Fprintf(w, "%s, %s, %s in %s%s\n", count(counts[lint.Error], "error"), count(counts[lint.Warning], "warning"),
		count(counts[lint.Info], "note"), count(files, "file"), unread)
}

// statistics prints how often each rule found something, the most frequent first.
func statistics(w io.Writer, found map[string]int, files int) {
	names, all := make([]string, 0, len(found)), 0
	for name, n := range found {
		names = append(names, name)
		all += n
	}
	slices.SortFunc(names, func(a, b string) int {
		if found[a] != found[b] {
			return found[b] - found[a]
		}
		return strings.Compare(a, b)
	})
	for _, name := range names {
		fmt.Fprintf(w, "%8d %5.1f%%  %s\n", found[name], 100*float64(found[name])/float64(all), name)
	}
	fmt.Fprintf(w, "%8d in %s\n", all, count(files, "file"))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// colors reports whether the output is to be coloured.
func (c *checkCommand) colors(w io.Writer) bool {
	f, ok := w.(*os.File)
	auto := ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
	return c.Color == "always" || c.Color == "auto" && auto
}

// file checks one file. A fault of ours in one file is that file's trouble; the others are checked all the same.
func (c *checkCommand) file(path string, stdin io.Reader, set *settings, sinks []*sink) (o *outcome) {
	o = &outcome{parts: make([]bytes.Buffer, len(sinks)), rules: map[string]int{}}
	defer func() {
		if r := recover(); r != nil {
			o.err = fmt.Errorf("%s: internal fault: %v; please report this as a bug of cablelint", path, r)
		}
	}()
	name := path
	if path == "-" {
		name = c.StdinFilename
	}
	if _, o.err = set.file(name); o.err != nil {
		o.setup = true
		return o
	}
	source, err := readFile(path, stdin, c.MaxSize)
	if err != nil {
		o.err = err
		return o
	}
	res, err := set.judge(filepath.ToSlash(name), source)
	if err != nil {
		o.err = err
		return o
	}
	if c.WriteBaseline {
		for i := range res.Diagnostics {
			res.Diagnostics[i].Suppressed = "written into the baseline"
		}
	}
	if c.MaxFindings > 0 {
		o.res = res
	}
	for _, d := range report.Shown(res).Diagnostics {
		o.counts[d.Severity]++
		o.rules[d.Rule]++
	}
	for i, k := range sinks {
		if i == 0 && o.res != nil {
			continue
		}
		if o.err = k.format.Print(&o.parts[i], res); o.err != nil {
			return o
		}
	}
	return o
}
