package check

import (
	"io"
	"io/fs"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
)

// Options say what is checked and how. The command makes them of its flags.
type Options struct {
	// How cables are judged. What is given here overrides the configuration.
	Rules    []*lint.Rule // all that a configuration may name
	Only     []string     // names of rules, groups and tags to judge by; nil for all
	Selected []string     // names of such that also judge where they are off by default, as Only do
	Ignored  []string     // names of such not to judge by
	Profile  string       // auto, transmission, archive or draft; "" as configured
	AsOf     time.Time    // the day as of which cables are judged; the zero time for none
	Config   string       // configuration file to use instead of the nearest one; "" for that
	NoConfig bool         // use no configuration file
	FS       fs.FS        // in which the configurations of cables are looked for; nil for the machine's files
	Fixed    *config.File // the configuration of all cables; nil for those that are found
	Paths    []string     // of which the configurations define rules that Only, Selected and Ignored may name
	NoCorpus bool         // do not check the cables against each other
	Facts    bool         // the sources are files that WriteFacts wrote

	// What is read.
	Stdin        io.Reader
	StdinName    string // name of standard input in findings and for the configuration
	Force        bool   // also take text in which no cable was recognised
	ForceExclude bool   // leave out what the configuration excludes even where it is named
	NoGitignore  bool   // in folders, take the files that .gitignore leaves out too
	Column       string // of a table, in which the cables are; "" for the usual names
	NameColumn   string // of a table, in which their names are; "" to count the rows
	NoHeader     bool   // the first row of a table holds a cable, and no names of columns
	MaxSize      int64  // bytes over which a cable is not read; 0 as configured

	// Where what was found is kept for the next run.
	CacheDir string // "" for the user's own cache, where a cache is worth it
	NoCache  bool

	// The findings that are known.
	Baseline      string             // file of the baseline; "" for none
	Known         *baseline.Baseline // in the place of that file; nil for none
	WriteBaseline bool               // all that is found is to be written into the baseline
	Prune         bool               // what is not found any more is to be taken out of the baseline
	Stale         bool               // report suppressions that covered nothing

	Entries bool // sinks are given what a corpus keeps of each cable
	Jobs    int  // cables that are judged at the same time; 0 for two for each processor

	Version string // of the program, which facts must agree on
	Release bool   // the version names one state of the source

	// Failed is called with the errors of cables, in their order; if it is nil, they are
	// warnings. The check ends where Failed returns an error.
	Failed func(err error) error

	Stop     <-chan struct{}      // closed when the user wants the check to end; nil for never
	Warn     func(message string) // is given what a user is to know besides findings; nil for nobody
	Progress func(bytes int)      // is called after each cable; nil for nobody
}

// Engine checks cables as one set of options says. The caller closes it.
type Engine struct {
	Options
	*settings
	rules    []*lint.Rule       // by which cables are judged: Options.Rules, or some of them
	corpus   *lint.Corpus       // of what is checked
	baseline *baseline.Baseline // or nil
	cache    *resultCache       // or nil
	memory   *semaphore.Weighted
	single   bool // one file is checked: see Sources.isSingle
	used     usedIgnores
	facts    *factsFiles // or nil
	entries  atomic.Bool // whether what a corpus keeps of cables is read out of the cache with them
}

// Open returns an engine. It fails with a [SetupError] where the options or the configuration or
// baseline that they name are wrong.
func Open(o Options) (*Engine, error) {
	e := &Engine{Options: o, settings: newSettings(o), memory: semaphore.NewWeighted(mostJudging)}
	if o.Config != "" {
		if _, err := e.Configuration("."); err != nil {
			return nil, err
		}
	}
	for _, names := range [][]string{o.Only, o.Selected, o.Ignored} {
		if err := e.CheckNames(names); err != nil {
			return nil, err
		}
	}
	e.rules = chosen(o.Rules, o.Only, o.Ignored)
	e.corpus = lint.NewCorpus(e.rules)
	e.entries.Store(o.Entries)
	return e, e.openBaseline()
}

// Close stores what is kept for the next run and releases what was opened. It may be called
// twice.
func (e *Engine) Close() {
	e.cache.close(e.warn)
	e.cache = nil
	e.facts.close()
	e.facts = nil
	e.corpus.Close()
}

// interrupted reports whether the user wants the check to end.
func (o *Options) interrupted() bool {
	select {
	case <-o.Stop:
		return true
	default:
		return false
	}
}

func (o *Options) warn(message string) {
	if o.Warn != nil {
		o.Warn(visible.Text(message))
	}
}

// failed reports what is wrong with a cable.
func (o *Options) failed(err error) error {
	if o.Failed != nil {
		return o.Failed(err)
	}
	if o.Warn != nil {
		o.Warn(Message(err)) // a line for each mistake of a configuration
	}
	return nil
}

func (o *Options) progress(bytes int) {
	if o.Progress != nil {
		o.Progress(bytes)
	}
}
