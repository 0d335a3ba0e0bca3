package command

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"golang.org/x/term"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
)

// builtIn returns the rules. Tests plant one that fails.
var builtIn = rules.All

// options returns what holds for every check, whatever the flags are.
func (s streams) options() check.Options {
	return check.Options{
		Rules: builtIn(), Version: buildVersion(), Release: release != "",
		Stdin: s.stdin(), StdinName: "-", Stop: s.stop, Warn: s.warn, Progress: s.bar.add,
	}
}

// warn prints a message to the user, which is fit to be printed.
func (s streams) warn(message string) { fmt.Fprintln(s.err, "cablelint:", message) }

// fail prints what went wrong.
func (s streams) fail(err error) { s.warn(check.Message(err)) }

// warnUndone says what is left undone of a check, where the user ended it.
func (s streams) warnUndone(t *check.Total) {
	if t.Undone != "" {
		s.warn(t.Undone)
	}
}

// settingFlags are the flags that say how cables are judged. A flag goes before the configuration
// file, and that before the defaults.
type settingFlags struct {
	Profile  string `group:"Judging:" short:"p" enum:",auto,transmission,archive,draft" default:"" placeholder:"PROFILE" help:"What the cables are: transmission, archive (published copies), draft, or auto to detect it in each text."`
	Config   string `group:"Judging:" short:"c" xor:"config" placeholder:"FILE" help:"Use this configuration file instead of the nearest .cablelint.yaml in the folder of each cable or above it."`
	NoConfig bool   `group:"Judging:" xor:"config" help:"Use no configuration file."`
	AsOf     day    `group:"Judging:" placeholder:"DATE" help:"Look at the cables as of this day, such as 2026-11-25. Rules on dates that have passed find nothing without it."`
}

func (f settingFlags) set(o *check.Options) {
	o.Profile, o.Config, o.NoConfig, o.AsOf = f.Profile, f.Config, f.NoConfig, f.AsOf.Time
}

// orHere returns the paths, or this folder where there are none.
func orHere(paths []string) []string {
	if len(paths) == 0 {
		return []string{"."}
	}
	return paths
}

// ruleFlags choose among the rules.
type ruleFlags struct {
	Select       []string `group:"Judging:" short:"s" aliases:"rule" placeholder:"RULE" help:"Use only these rules, groups of rules or tags, with commas between them. They also run where they are off by default. (--rule is the same.)"`
	ExtendSelect []string `group:"Judging:" placeholder:"RULE" help:"Use these as well where they are off by default, such as habits: what nearly all published copies have."`
	Ignore       []string `group:"Judging:" short:"i" placeholder:"RULE" help:"Leave these rules, groups of rules or tags out."`
}

func (f ruleFlags) set(o *check.Options) {
	o.Only, o.Selected, o.Ignored = f.Select, f.ExtendSelect, f.Ignore
}

// day is a day as a flag gives it.
type day struct{ time.Time }

// UnmarshalText reads year, month and day.
func (d *day) UnmarshalText(text []byte) (err error) {
	if d.Time, err = time.Parse(time.DateOnly, string(text)); err != nil {
		return fmt.Errorf("found %q, expected year-month-day, such as 2026-11-25", text)
	}
	return nil
}

// sizeFlag bounds what is read of one cable.
type sizeFlag struct {
	MaxSize size `group:"Reading:" placeholder:"SIZE" help:"Do not read cables larger than this when unpacked: bytes, or a number with KB, MB or GB. Otherwise as configured, or 16MB."`
}

func (f sizeFlag) set(o *check.Options) { o.MaxSize = int64(f.MaxSize) }

// size is a number of bytes as a flag gives it; 0 where there is none.
type size int64

// UnmarshalText reads bytes, or a number with a unit.
func (n *size) UnmarshalText(text []byte) error {
	bytes, err := config.Size(string(text))
	*n = size(bytes)
	return err
}

// inputFlags are the flags that say what is read.
type inputFlags struct {
	sizeFlag
	NoGitignore bool `group:"Reading:" help:"In folders, also take the files that .gitignore leaves out."`
}

func (f inputFlags) set(o *check.Options) {
	f.sizeFlag.set(o)
	o.NoGitignore = f.NoGitignore
}

// tableFlags say where the cables are in tables.
type tableFlags struct {
	Column     string `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds the cables, by name or number; with heading and text in two, both, such as 7,8. Otherwise one called text, body, content or cable, or where the columns have no names, those that hold several lines."`
	NameColumn string `group:"Reading:" placeholder:"NAME" help:"Column of a table that holds their names. Otherwise rows are counted."`
	NoHeader   bool   `group:"Reading:" help:"The first row of a table holds a cable, and no names of columns. Otherwise that is detected."`
}

func (f tableFlags) set(o *check.Options) {
	o.Column, o.NameColumn, o.NoHeader = f.Column, f.NameColumn, f.NoHeader
}

// cacheFlags say where what was found is kept for the next run.
type cacheFlags struct {
	CacheDir string `group:"Reading:" placeholder:"FOLDER" env:"CABLELINT_CACHE" help:"Folder in which what was found is kept for the next run, for the same user alone. Otherwise the user's own cache."`
	NoCache  bool   `group:"Reading:" help:"Check all cables again, and keep nothing for the next run."`
}

func (f cacheFlags) set(o *check.Options) { o.CacheDir, o.NoCache = f.CacheDir, f.NoCache }

// fixFlags are the flags of the commands that change files.
type fixFlags struct {
	StdinFilename string `group:"Reading:" placeholder:"NAME" default:"-" help:"Name of standard input in what is printed and for the configuration."`
	ForceExclude  bool   `group:"Reading:" help:"Leave out what the configuration excludes even where it is named on the command line."`
	Force         bool   `group:"Reading:" help:"Also take text in which nothing was recognised as a cable. Binary files are never written."`
}

func (f fixFlags) set(o *check.Options) {
	o.StdinName, o.ForceExclude, o.Force = f.StdinFilename, f.ForceExclude, f.Force
}

// colorFlag says whether what is printed is coloured.
type colorFlag struct {
	Color string `group:"Printing:" placeholder:"WHEN" enum:"auto,always,never" default:"auto" help:"Colour: auto (on a terminal, unless NO_COLOR is set), always or never."`
}

// colors reports whether what is written there is to be coloured.
func (c colorFlag) colors(w io.Writer) bool {
	f, ok := w.(*os.File)
	auto := ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
	return c.Color == "always" || c.Color == "auto" && auto
}

// links reports whether what is written there may hold links.
func (c colorFlag) links(w io.Writer) bool {
	return c.Color == "auto" && c.colors(w) && followsLinks(os.Getenv)
}

// followsLinks reports whether the terminal is one that is known to follow links (OSC 8). Others
// might print them as text.
func followsLinks(getenv func(string) string) bool {
	if vte, err := strconv.Atoi(getenv("VTE_VERSION")); err == nil &&
		vte >= 5000 { // GNOME Terminal and its kin, since 0.50
		return true
	}
	if getenv("WT_SESSION") != "" || getenv("KONSOLE_VERSION") != "" || getenv("DOMTERM") != "" {
		return true
	}
	switch getenv("TERM_PROGRAM") {
	case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper":
		return true
	}
	switch getenv("TERM") {
	case "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra":
		return true
	}
	return false
}
