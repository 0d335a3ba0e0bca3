package main

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/report"
)

type checkCommand struct {
	settingFlags
	inputFlags
	cacheFlags
	colorFlag
	Paths         []string `arg:"" help:"Files, folders, globs, archives, tables, or - for standard input."`
	Column        string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds the cables. Otherwise one called text, body, content or cable."`
	NameColumn    string   `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds their names. Otherwise rows are counted."`
	StdinFilename string   `group:"Reading:" placeholder:"NAME" default:"-" help:"Name of standard input in the findings and for the configuration."`
	ForceExclude  bool     `group:"Reading:" help:"Leave out what the configuration excludes even where it is named on the command line."`
	NoCorpus      bool     `group:"Judging:" help:"Check each cable by itself and not the cables against each other."`
	Facts         bool     `group:"Judging:" help:"The paths are files that cablelint facts wrote. Their cables are judged together."`
	Baseline      string   `group:"Judging:" placeholder:"FILE" help:"Hide the findings that this file holds, so that only new ones are shown."`
	WriteBaseline bool     `group:"Judging:" help:"Write all that is found into the file of --baseline instead of printing it."`
	Prune         bool     `group:"Judging:" help:"Take out of the file of --baseline what is not found any more."`
	FailOn        string   `group:"Judging:" placeholder:"SEVERITY" enum:"error,warning,info,never" default:"warning" help:"Least severity of a finding that makes the exit code 1: error, warning, info or never. Otherwise warning."`
	Format        string   `group:"Printing:" placeholder:"FORMAT" enum:"text,concise,jsonl,json,sarif,github,gitlab,junit,checkstyle,rdjson" default:"text" help:"Form of the findings: text, concise (a line each), jsonl, json, sarif, github, gitlab, junit, checkstyle or rdjson (reviewdog). Otherwise text."`
	Output        []string `group:"Printing:" sep:"none" placeholder:"FORMAT=FILE" help:"Write the findings into a file as well, such as sarif=report.sarif. May be given several times."`
	MaxFindings   uint     `group:"Printing:" placeholder:"N" help:"Print no more findings than this. All are counted."`
	Summary       bool     `group:"Printing:" help:"Print how often each rule found something after the findings."`
	Statistics    bool     `group:"Printing:" help:"Print how often each rule found something, with its share, instead of the findings."`
}

// Help is the longer help of the command.
func (*checkCommand) Help() string {
	return `A folder is searched for files that end in .cable, .txt, .msg or .tel. Archives (.zip, .tar, .tgz) and tables with a cable in each row (.csv, .tsv, .jsonl) are read as they are, and files may be packed (.gz, .zst). Nothing is ever changed: see cablelint fix.

The exit code is 0 where nothing of the severity of --fail-on or above was found, 1 where something was, 2 for wrong use or a wrong configuration, 3 where something could not be read.

Examples:

    cablelint check .                                    all below this folder
    cablelint check --output sarif=report.sarif cables   a report for a code scanner as well
    cablelint check --baseline known.json cables         only what is new
    cablelint explain RULE                               why a rule says so`
}

// outcome is what came of one cable.
type outcome struct {
	parts  []bytes.Buffer // of each sink
	counts [4]int         // by severity
	rules  map[string]int // findings by rule
	res    *lint.Result   // kept only where the number of findings to print is limited
	corpus []byte         // what the corpus keeps of it, encoded; nil where there is no corpus
	bytes  int
	err    error
	setup  bool // err is of the configuration
	over   int  // findings that a limit of the configuration hides
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
	options := c.options(s.in)
	options.Column, options.NameColumn = c.Column, c.NameColumn
	sources, troubles := input.Find(c.Paths, options)
	for _, err := range troubles {
		fmt.Fprintln(s.err, "cablelint:", err)
	}
	set.memory = c.cacheFlags.open(s.err, len(sources))
	defer set.memory.close(s.err)
	jobs := c.jobs(c.cables(sources, options, set), set, sinks)
	if c.Facts {
		if jobs, err = c.factJobs(sources, set, sinks); err != nil {
			return err
		}
	}
	t, err := c.checkAll(s, set, jobs, sinks, newProgress(s.err, total(sources)))
	if err != nil {
		return err
	}
	if t.stopped {
		c.WriteBaseline, c.Prune = false, false // half a check says nothing of what is gone
	} else if !c.WriteBaseline && !c.Prune {
		if err := c.printStale(s, set, sinks, &t); err != nil {
			return err
		}
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
	if t.over > 0 {
		fmt.Fprintf(told, "%s more, %s\n", count(t.over, "finding"), config.OverLimit)
	}
	if err := c.settleBaseline(set.baseline); err != nil {
		return err
	}
	switch {
	case c.Statistics:
		statistics(s.out, t.rules, t.read)
	case c.Summary:
		statistics(told, t.rules, t.read)
	}
	if c.Format == "text" && !c.Statistics {
		c.summary(s.out, t.counts, t.read, t.troubles)
	}
	*code = c.exitCode(t)
	return closeAll()
}

// sum is what came of all cables.
type sum struct {
	counts         [4]int
	rules          map[string]int
	read, troubles int
	over           int // findings that a limit of the configuration hides
	setup          bool
	stopped        bool // by the user
}

// exitCode returns the exit code: wrong configuration before trouble before findings.
func (c *checkCommand) exitCode(t sum) int {
	failing := t.counts[lint.Error]
	switch c.FailOn {
	case "never":
		failing = 0
	case "warning":
		failing += t.counts[lint.Warning]
	case "info":
		failing += t.counts[lint.Warning] + t.counts[lint.Info]
	}
	switch {
	case t.setup:
		return exitUsage
	case t.troubles > 0 || t.stopped:
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

// settleBaseline writes or prunes the baseline if that is asked for.
func (c *checkCommand) settleBaseline(b *baseline.Baseline) error {
	var text []byte
	var err error
	switch {
	case c.WriteBaseline:
		text, err = b.Found()
	case c.Prune:
		text, err = b.Pruned()
	default:
		return nil
	}
	if err != nil {
		return err
	}
	return writeWhole(b.Path(), text)
}

// printStale prints the suppressions that covered nothing as findings of the configuration and the baseline.
func (c *checkCommand) printStale(s streams, set *settings, sinks []*sink, t *sum) error {
	printed := min(int(c.MaxFindings), t.counts[lint.Error]+t.counts[lint.Warning]+t.counts[lint.Info])
	for _, res := range set.stale() {
		o := &outcome{parts: make([]bytes.Buffer, len(sinks)), rules: map[string]int{}}
		c.print(o, res, sinks)
		if err := c.take(o, s, sinks, nil, t, &printed); err != nil {
			return err
		}
	}
	return nil
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

// total returns how many bytes the sources hold as they are stored, or 0 where one of them is packed or not known.
func total(sources []input.Source) (bytes int64) {
	for _, src := range sources {
		if !src.Writable() || src.Size == 0 {
			return 0
		}
		bytes += src.Size
	}
	return bytes
}

// cables yields the cables to check. The configuration excludes files of folders, and with --force-exclude named ones too.
func (c *checkCommand) cables(sources []input.Source, o input.Options, set *settings) iter.Seq2[input.Cable, error] {
	excluded := func(src input.Source, name string) bool {
		if name == "-" || src.Named && !c.ForceExclude {
			return false
		}
		file, err := set.file(name)
		return err == nil && file.Excludes(name)
	}
	return func(yield func(input.Cable, error) bool) {
		for _, src := range sources {
			if excluded(src, src.Path) {
				continue
			}
			o.MaxSize = set.maxSize(c.MaxSize, src.Path)
			for cable, err := range src.Cables(o) {
				if err == nil && cable.Name != src.Path && excluded(src, cable.Name) {
					continue
				}
				if !yield(cable, err) {
					return
				}
			}
		}
	}
}

// jobs returns what is to be done for each cable.
func (c *checkCommand) jobs(cables iter.Seq2[input.Cable, error], set *settings, sinks []*sink) iter.Seq[func() *outcome] {
	return func(yield func(func() *outcome) bool) {
		for cable, err := range cables {
			job := func() *outcome { return c.file(cable, set, sinks) }
			if err != nil {
				job = func() *outcome { return &outcome{parts: make([]bytes.Buffer, len(sinks)), err: err} }
			}
			if !yield(job) {
				return
			}
		}
	}
}

// checkAll does the jobs, a few at a time, and writes what is found in their order.
func (c *checkCommand) checkAll(s streams, set *settings, jobs iter.Seq[func() *outcome], sinks []*sink, bar *progress) (t sum, err error) {
	t.rules = map[string]int{}
	workers := runtime.GOMAXPROCS(0)
	slots := make(chan struct{}, 4*workers) // bounds the files held in memory
	results := make(chan chan *outcome, 4*workers)
	go func() {
		defer close(results)
		for job := range jobs {
			select {
			case <-s.stop:
				return
			case slots <- struct{}{}:
			}
			ch := make(chan *outcome, 1)
			results <- ch
			go func() { ch <- job() }()
		}
	}()
	printed := 0
	corpus := set.corpus
	defer corpus.Close()
	for ch := range results {
		o := <-ch
		<-slots
		bar.add(o.bytes)
		if o.err == nil {
			t.read++
		}
		if o.corpus != nil {
			if err := corpus.AddEncoded(o.corpus); err != nil {
				return t, err
			}
		}
		if err := c.take(o, s, sinks, bar, &t, &printed); err != nil {
			return t, err
		}
	}
	select {
	case <-s.stop:
		bar.wipe()
		t.stopped = true
		fmt.Fprintf(s.err, "cablelint: interrupted: %s checked, and not against each other\n", count(t.read, "file"))
		return t, nil
	default:
	}
	if corpus.Len() > 1 {
		found, err := set.judgeCorpus(corpus)
		if err != nil {
			return t, err
		}
		for _, res := range found {
			o := &outcome{parts: make([]bytes.Buffer, len(sinks)), rules: map[string]int{}}
			c.print(o, res, sinks)
			if err := c.take(o, s, sinks, bar, &t, &printed); err != nil {
				return t, err
			}
		}
	}
	bar.wipe()
	return t, nil
}

// take counts what came of one cable and writes it.
func (c *checkCommand) take(o *outcome, s streams, sinks []*sink, bar *progress, t *sum, printed *int) error {
	if o.err != nil {
		bar.wipe()
		t.troubles++
		if !o.setup || !t.setup { // a fault of the configuration is told once
			fmt.Fprintln(s.err, "cablelint:", o.err)
		}
		t.setup = t.setup || o.setup
	}
	t.over += o.over
	for name, n := range o.rules {
		t.rules[name] += n
	}
	for i, n := range o.counts {
		t.counts[i] += n
	}
	if o.res != nil {
		part, err := c.limited(o.res, sinks[0], printed)
		if err != nil {
			return err
		}
		o.parts[0] = part
	}
	for i, k := range sinks {
		if i == 0 && o.parts[i].Len() > 0 {
			bar.wipe()
		}
		if err := k.put(o.parts[i].Bytes()); err != nil {
			return err
		}
	}
	return nil
}

// limited prints as many findings of a cable as are left of those that may be printed.
func (c *checkCommand) limited(res *lint.Result, k *sink, printed *int) (part bytes.Buffer, err error) {
	shown := *report.Shown(res)
	shown.Diagnostics = shown.Diagnostics[:min(len(shown.Diagnostics), int(c.MaxFindings)-*printed)]
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

// contain makes a fault of ours in one cable that cable's trouble. It is deferred.
func (o *outcome) contain(path string) {
	if r := recover(); r != nil {
		o.err = fmt.Errorf("%s: internal fault: %v; please report this as a bug of cablelint", path, r)
	}
}

// file checks one file. A fault of ours in one file is that file's trouble; the others are checked all the same.
func (c *checkCommand) file(cable input.Cable, set *settings, sinks []*sink) (o *outcome) {
	path := cable.Name
	o = &outcome{parts: make([]bytes.Buffer, len(sinks)), rules: map[string]int{}}
	defer o.contain(path)
	name := path
	if path == "-" {
		name = c.StdinFilename
	}
	if _, o.err = set.file(name); o.err != nil {
		o.setup = true
		return o
	}
	source, err := cable.Read()
	if err != nil {
		o.err = err
		return o
	}
	o.bytes = len(source)
	res, corpus, err := set.judge(filepath.ToSlash(name), source)
	if err != nil {
		o.err = err
		return o
	}
	if !c.NoCorpus {
		o.corpus = corpus
	}
	c.print(o, res, sinks)
	return o
}

// print counts what was found in one cable and prints it for each sink.
func (c *checkCommand) print(o *outcome, res *lint.Result, sinks []*sink) {
	if c.WriteBaseline {
		for i := range res.Diagnostics {
			res.Diagnostics[i].Suppressed = "written into the baseline"
		}
	}
	if c.MaxFindings > 0 {
		o.res = res
	}
	for _, d := range res.Diagnostics {
		if d.Suppressed == config.OverLimit {
			o.over++
		}
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
			return
		}
	}
}
