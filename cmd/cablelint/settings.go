package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/paths"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

// settingFlags are the flags that say how cables are judged. A flag goes before the configuration file, and that before the
// defaults.
type settingFlags struct {
	Profile  string `group:"Judging:" enum:",auto,transmission,archive,draft" default:"" placeholder:"PROFILE" help:"What the cables are: transmission, archive (published copies), draft, or auto to tell it from each text."`
	Config   string `group:"Judging:" xor:"config" placeholder:"FILE" help:"Use this configuration file instead of the nearest .cablelint.yaml in the folder of each cable or above it."`
	NoConfig bool   `group:"Judging:" xor:"config" help:"Use no configuration file."`
	AsOf     day    `group:"Judging:" placeholder:"DATE" help:"Look at the cables as of this day, such as 2026-11-25. Rules on dates that have passed find nothing without it."`
}

// day is a day as a flag gives it.
type day struct{ time.Time }

// UnmarshalText reads year, month and day.
func (d *day) UnmarshalText(text []byte) (err error) {
	if d.Time, err = time.Parse(time.DateOnly, string(text)); err != nil {
		return fmt.Errorf("%q where year-month-day, 2026-11-25, is due", text)
	}
	return nil
}

// size is a number of bytes as a flag gives it; 0 where there is none.
type size int64

// UnmarshalText reads bytes, or a number with a unit.
func (n *size) UnmarshalText(text []byte) error {
	bytes, err := config.Size(string(text))
	*n = size(bytes)
	return err
}

// sizeFlag bounds what is read of one cable.
type sizeFlag struct {
	MaxSize size `group:"Reading:" placeholder:"SIZE" help:"Do not read cables larger than this when unpacked: bytes, or a number with KB, MB or GB. Otherwise as configured, or 16MB."`
}

// inputFlags are the flags that say what is read.
type inputFlags struct {
	sizeFlag
	NoGitignore bool `group:"Reading:" help:"In folders, also take the files that .gitignore leaves out."`
}

func (f inputFlags) options(s streams) input.Options {
	return input.Options{Stdin: s.stdin(), NoGitignore: f.NoGitignore}
}

// find returns the files at the paths, each under the name that is shown. It tells and counts what could not be looked at, and tells
// how many links were passed over.
func (f inputFlags) find(paths []string, s streams, troubles *int) []input.Source {
	sources, errs := f.look(paths, s)
	*troubles += len(errs)
	return sources
}

// look is find that returns the troubles.
func (f inputFlags) look(arguments []string, s streams) (sources []input.Source, troubles []error) {
	passed := 0
	options := f.options(s)
	options.PassedOver = func(string) { passed++ }
	var shown []string
	for _, path := range arguments {
		shown = append(shown, paths.Relative(path))
	}
	sources, troubles = input.Find(shown, options)
	for _, err := range troubles {
		fmt.Fprintln(s.err, "cablelint:", err)
	}
	if passed > 0 {
		fmt.Fprintf(s.err, "cablelint: %s passed over: they lead out of the folder, to a folder or nowhere\n", count(passed, "symbolic link"))
	}
	return sources, troubles
}

// setupError is a fault of the configuration.
type setupError struct{ error }

func (e *setupError) Unwrap() error { return e.error }

// settings finds the configuration of each cable. It may be used by many goroutines.
type settings struct {
	flags    settingFlags
	book     []*lint.Rule        // by which cables are judged
	whole    []*lint.Rule        // which a configuration may name; book is a part of it where --rule names a few
	selected []string            // names of rules, groups and tags that run where they are off unless selected
	err      io.Writer           // for hints; nil for nobody
	stop     <-chan struct{}     // closed when the user wants the command to end
	baseline *baseline.Baseline  // or nil
	corpus   *lint.Corpus        // of what is checked
	entries  atomic.Bool         // whether what a corpus keeps of cables is to be read out of the cache
	memory   *memory             // of what was checked before, or nil
	judging  *semaphore.Weighted // bytes that the trees of the cables may take that are judged at a time

	mu      sync.Mutex
	hinted  bool
	folders map[string]*found
	alike   atomic.Pointer[summedConf] // of the last cable that is judged as all are that its configuration file is for
	last    atomic.Pointer[found]      // of the folder that was asked for last, which the next cable likely lies in too
	used    map[*config.Ignore]bool    // of entries for files that were checked, whether they covered anything
	files   map[*config.File]bool
}

// found is what was read for a folder.
type found struct {
	folder string
	file   *config.File
	err    error
}

// builtIn returns the rules. Tests plant one that fails.
var builtIn = rules.All

// openSettings returns the settings by the flags. A configuration that a flag names is read at once.
func openSettings(s streams, flags settingFlags) (*settings, error) {
	set := newSettings(flags)
	set.err = s.err
	set.stop = s.stop
	if flags.Config != "" {
		if _, err := set.file("."); err != nil {
			return nil, err
		}
	}
	return set, nil
}

func newSettings(flags settingFlags) *settings {
	book := builtIn()
	go tables.BuiltIn() // the tables are made ready while configuration and cables are looked for; the parsers already are (package ahead)
	return &settings{flags: flags, book: book, whole: book, judging: semaphore.NewWeighted(mostJudging), corpus: lint.NewCorpus(book), folders: map[string]*found{}, used: map[*config.Ignore]bool{}, files: map[*config.File]bool{}}
}

// file returns the configuration file for the cable of that path.
func (s *settings) file(path string) (*config.File, error) {
	folder := filepath.Dir(path)
	if path == "-" {
		folder = "."
	}
	if f := s.last.Load(); f != nil && f.folder == folder {
		return f.file, f.err
	}
	f := s.found(folder)
	s.last.Store(f)
	return f.file, f.err
}

// found returns what is read for a folder, read once.
func (s *settings) found(folder string) *found {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f, ok := s.folders[folder]; ok {
		return f
	}
	f := &found{folder: folder}
	switch {
	case s.flags.NoConfig:
		f.file = new(config.File)
	case s.flags.Config != "":
		f.file, f.err = s.named()
	default:
		f.file, f.err = config.Find(folder, s.whole)
		f.file = s.once(f.file)
		s.hint(folder, f.file)
	}
	if f.err != nil {
		f.err = &setupError{f.err}
	}
	s.folders[folder] = f
	return f
}

// hint tells once of a file in the folder of the cables that was likely meant as their configuration, where there is none.
func (s *settings) hint(folder string, file *config.File) {
	const misspelt = ".cablelint.yml"
	if s.err == nil || s.hinted || file == nil || file.Path != "" {
		return
	}
	for _, place := range []string{folder, "."} {
		name := filepath.Join(place, misspelt)
		if _, err := os.Stat(name); err == nil {
			s.hinted = true
			fmt.Fprintf(s.err, "cablelint: %s is not read: a configuration is called %s\n", filepath.ToSlash(name), config.Name)
			return
		}
	}
}

// leavesOut reports whether the configuration leaves a file out, or the cable of that name in it. What is named on the command line is
// taken, unless that is forced.
func (s *settings) leavesOut(src input.Source, name string, force bool) bool {
	if name == "-" || src.Named && !force {
		return false
	}
	file, err := s.file(name)
	return err == nil && file.Excludes(name)
}

// named returns the file of the flag --config, read once.
func (s *settings) named() (*config.File, error) {
	for _, f := range s.folders {
		return f.file, f.err
	}
	file, err := config.Read(s.flags.Config, s.whole)
	if err == nil {
		s.files[file] = true
	}
	return file, err
}

// once returns the file that was read for another folder already if it is the same one, so that its ignore entries are counted
// together.
func (s *settings) once(file *config.File) *config.File {
	if file == nil || file.Path == "" {
		return file
	}
	for other := range s.files {
		if other.Path == file.Path {
			return other
		}
	}
	s.files[file] = true
	return file
}

// judge checks a text by the configuration of its path, and marks what is suppressed.
func (s *settings) judge(path, source string) (*lint.Result, error) {
	file, err := s.file(path)
	if err != nil {
		return nil, err
	}
	res := lint.Run(grammar.Parse(path, source), s.book, s.conf(file, path))
	s.suppress(file, path, res)
	return res, nil
}

// mostJudging is how many bytes the trees of cables may take that are judged side by side. A cable that takes more is judged alone.
const mostJudging = 256 << 20

// only leaves of the rules those with these names, and those of groups with these names; all where there are none.
func (s *settings) only(names []string) error {
	if err := known(s.book, names); err != nil {
		return err
	}
	if len(names) > 0 {
		s.book = slices.DeleteFunc(slices.Clone(s.book), func(r *lint.Rule) bool {
			return !slices.ContainsFunc(names, r.Is)
		})
		s.corpus = lint.NewCorpus(s.book)
		s.selected = names
	}
	return nil
}

// known fails where one of the names is not that of a rule, of a group or of a tag.
func known(book []*lint.Rule, names []string) error {
	for _, name := range names {
		if !slices.ContainsFunc(book, func(r *lint.Rule) bool { return r.Is(name) }) {
			return unknownRule(name)
		}
	}
	return nil
}

// room waits until a cable can be judged beside those that are, and returns what makes room again. It is lines above all that take
// memory, about a kilobyte each.
func (s *settings) room(source string) (release func()) {
	bytes := min(mostJudging, int64(8*len(source)+1024*strings.Count(source, "\n")))
	if err := s.judging.Acquire(context.Background(), bytes); err != nil {
		panic(err) // it fails when the context ends
	}
	return func() { s.judging.Release(bytes) }
}

// judgeAnew checks a text, and also returns what a corpus keeps of the cable.
func (s *settings) judgeAnew(conf lint.Config, path, source string) (*lint.Result, []byte, error) {
	res := lint.Run(grammar.Parse(path, source), s.book, conf)
	corpus, err := s.corpus.Encode(res.Entry())
	return res, corpus, err
}

// maxSize returns the size over which the cable of that path is not read: the flag goes before the configuration.
func (s *settings) maxSize(flag size, path string) int64 {
	if flag > 0 {
		return int64(flag)
	}
	if file, err := s.file(path); err == nil && file.Limits.MaxSize > 0 {
		return file.Limits.MaxSize
	}
	return config.MaxSize
}

// suppress marks the findings that the configuration or the baseline covers, and those over the limit.
func (s *settings) suppress(file *config.File, path string, res *lint.Result) {
	concerned, used := file.Suppress(path, res, time.Now())
	if s.baseline != nil {
		s.baseline.Suppress(path, res)
	}
	file.Limit(res)
	if len(concerned) == 0 {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, entry := range concerned {
		if _, known := s.used[entry]; !known {
			s.used[entry] = false
		}
	}
	for _, entry := range used {
		s.used[entry] = true
	}
}

// judgeCorpus checks the cables of a corpus against each other, each by the configuration of its path.
func (s *settings) judgeCorpus() ([]*lint.Result, error) {
	s.corpus.Stop = s.stop
	s.corpus.Closed = s.closed()
	return s.corpus.Check(func(e *lint.Entry) lint.Config {
		file, err := s.file(e.Name)
		if err != nil {
			return lint.Config{} // told when the cable itself was checked
		}
		return s.conf(file, e.Name)
	})
}

// closed returns what the configurations say that the cables hold without a gap.
func (s *settings) closed() (closed lint.Coverages) {
	for _, file := range slices.SortedFunc(maps.Keys(s.files), func(a, b *config.File) int { return strings.Compare(a.Path, b.Path) }) {
		closed = append(closed, file.Closed...)
	}
	return closed
}

// conf returns how the cable of that path is judged.
func (s *settings) conf(file *config.File, path string) lint.Config {
	conf := file.For(path)
	conf.AsOf = s.flags.AsOf.Time
	conf.Selected = s.selected
	if s.flags.Profile != "" {
		conf.Profile, _ = grammar.ProfileNamed(s.flags.Profile) // auto is none
	}
	return conf
}

// summedConf is how a cable is judged, with a sum of it.
type summedConf struct {
	lint.Config
	sum  [sha256.Size]byte
	file *config.File
}

// summed returns how the cable of that path is judged, with a sum where there is a cache. A file without overrides judges all cables alike.
func (s *settings) summed(file *config.File, path string) *summedConf {
	if last := s.alike.Load(); last != nil && last.file == file {
		return last
	}
	conf := &summedConf{Config: s.conf(file, path), file: file}
	if s.memory != nil {
		h := sha256.New()
		addConf(h, conf.Config)
		h.Sum(conf.sum[:0])
	}
	if len(file.Overrides) == 0 {
		s.alike.Store(conf)
	}
	return conf
}

// stale returns the suppressions that covered nothing in what was checked, as findings of the files in which they stand.
func (s *settings) stale(r reach) (found []*lint.Result) {
	files := slices.SortedFunc(maps.Keys(s.files), func(a, b *config.File) int { return strings.Compare(a.Path, b.Path) })
	unasked := r.unasked()
	for _, file := range files {
		found = append(found, file.Stale(slices.DeleteFunc(slices.Clone(file.Ignore), func(e *config.Ignore) bool {
			covers, concerned := s.used[e]
			return covers || unasked[e.Rule] || !concerned && !file.Unmatched(e, r.walked)
		})))
	}
	if s.baseline != nil {
		found = append(found, s.staleBaseline())
	}
	for _, res := range found {
		res.Cable.File.Name = filepath.ToSlash(paths.Relative(res.Cable.File.Name))
	}
	return slices.DeleteFunc(found, func(res *lint.Result) bool { return len(res.Diagnostics) == 0 })
}

// staleBaseline returns the entries of the baseline that were not found any more, with the severity that the configuration of its folder
// gives them.
func (s *settings) staleBaseline() *lint.Result {
	res := s.baseline.StaleFindings()
	file, err := s.file(s.baseline.Path())
	if err != nil {
		return res
	}
	severity := file.For(s.baseline.Path()).SeverityOf(baseline.StaleEntry, grammar.AnyProfile)
	if severity == lint.Off {
		res.Diagnostics = nil
	}
	for i := range res.Diagnostics {
		res.Diagnostics[i].Severity = severity
	}
	return res
}
