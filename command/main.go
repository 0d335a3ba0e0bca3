// Package command is the command cablelint, for programs that add rules of their own to it:
//
//	func main() { command.Main(summaries.Missing, spelling.Harbour) }
//
// is a command that checks, explains, tests and lists these rules beside those of cablelint, in
// every format, and serves them to editors.
package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
	"golang.org/x/term"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/internal/suggest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// The exit codes.
const (
	exitClean    = 0 // no warning and no error
	exitFindings = 1
	exitUsage    = 2
	exitTrouble  = 3 // something could not be read or written, or the user interrupted
)

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
	stop     <-chan struct{} // closed when the user wants it to end; nil for never

	onTerminal bool      // err is a terminal
	bar        *progress // see withProgress; nil for none
}

// These are the parts of the command line that are read by themselves where one of them is called:
// to look at the flags of all commands takes longer than to read a cable, and these are called for
// each file that is saved.
type (
	topFlags struct {
		ShowVersion versionFlag `name:"version" short:"V" help:"Print the version."`
	}
	checkLine struct {
		Check checkCommand `cmd:"" group:"Check and fix:" help:"Check cables and print what is found."`
	}
	fixLine struct {
		Fix fixCommand `cmd:"" group:"Check and fix:" help:"Fix the layout of cables, and nothing else."`
	}
	fmtLine struct {
		Fmt fmtCommand `cmd:"" group:"Check and fix:" help:"Print cables in the canonical layout, or write it back into their files."`
	}
	parseLine struct {
		Parse parseCommand `cmd:"" group:"Understand:" help:"Print what a cable says, as JSON."`
	}
)

// commands is the whole command line.
type commands struct {
	topFlags
	checkLine
	fixLine
	fmtLine
	Facts factsCommand `cmd:"" group:"Check and fix:" help:"Write what the check of a large corpus over several machines needs."`

	Diff   diffCommand   `cmd:"" group:"Understand:" help:"Compare two copies of a cable, or of many, field by field and word by word."`
	Decode decodeCommand `cmd:"" group:"Understand:" help:"Explain in plain words what each line of a cable means."`
	Report reportCommand `cmd:"" group:"Understand:" help:"Describe a collection: what it holds, what was found in it, what is missing."`
	parseLine
	Explain explainCommand `cmd:"" group:"Understand:" help:"Print why a rule is there, or the rules of a group."`
	Rules   rulesCommand   `cmd:"" group:"Understand:" help:"List the rules."`
	Grammar grammarCommand `cmd:"" group:"Understand:" help:"Print the grammar of cables in EBNF."`

	Init     initCommand     `cmd:"" group:"Set up:" help:"Write a commented configuration, .cablelint.yaml, into this folder."`
	Config   configCommand   `cmd:"" group:"Set up:" help:"Print how a cable is judged and where each value comes from."`
	Schema   schemaCommand   `cmd:"" group:"Set up:" help:"Print the JSON Schema of the configuration."`
	Test     testCommand     `cmd:"" group:"Set up:" help:"Test rules of your own by archives of cables."`
	Generate generateCommand `cmd:"" group:"Set up:" help:"Invent cables, as test data."`

	Lsp lspCommand `cmd:"" group:"Set up:" help:"Serve an editor: the language server, over standard input and output."`

	Completion completionCommand `cmd:"" group:"Set up:" help:"Print the script that makes a shell complete commands, flags and rules."`
	Man        manCommand        `cmd:"" group:"Set up:" help:"Print the manual page."`
	Help       helpCommand       `cmd:"" group:"Set up:" help:"Show the help of a command."`
	Version    versionCommand    `cmd:"" group:"Set up:" help:"Print the version."`
	Complete   completeCommand   `cmd:"" name:"__complete" hidden:""`
}

// lineOf returns the command line that kong is to read arguments by.
func lineOf(args []string) any {
	switch args[0] {
	case "check":
		return new(struct {
			checkLine
			topFlags
		})
	case "fix":
		return new(struct {
			fixLine
			topFlags
		})
	case "fmt":
		return new(struct {
			fmtLine
			topFlags
		})
	case "parse":
		return new(struct {
			parseLine
			topFlags
		})
	}
	return new(commands)
}

// Main runs the command with the arguments of the program, and ends the program with its exit code.
// It has the rules of cablelint, and those that are given; where one of these is wrong, as [lint.New]
// finds it, that is printed and the exit code is 2. A rule of one's own is explained by its Page.
func Main(own ...*lint.Rule) {
	tuneGC()
	s := streams{os.Stdin, os.Stdout, os.Stderr, interrupts(), term.IsTerminal(int(os.Stderr.Fd())), nil}
	os.Exit(runWith(own, os.Args[1:], s))
}

// runWith runs the command with further rules and returns its exit code.
func runWith(own []*lint.Rule, args []string, s streams) int {
	if len(own) > 0 {
		all := slices.Concat(rules.All(), own)
		if _, err := lint.New(all, lint.Config{}); err != nil {
			s.fail(err)
			return exitUsage
		}
		builtIn = func() []*lint.Rule { return slices.Clone(all) }
	}
	return run(args, s)
}

// tuneGC collects garbage less often than Go does by itself: a command holds few cables at a time and
// leaves much behind. Towards 1.25 gigabytes it is collected as often as needed. GOMEMLIMIT goes before.
func tuneGC() {
	collectAt(400)
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(5 << 28)
	}
}

// withCorpus is [collectAt] for what keeps something of each cable: to collect less often takes memory
// that was never touched, which costs more than it saves.
const withCorpus = 200

// collectAt collects garbage when there is so much of it, in hundredths of what is kept. GOGC goes before.
func collectAt(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

// stop is how kong's wish to exit, after --help, leaves the parser.
type stop int

// run runs the command and returns its exit code.
func run(args []string, s streams) (code int) {
	defer func() {
		switch c := recover().(type) {
		case nil:
		case stop:
			code = int(c)
		default:
			s.fail(check.InternalFault(strings.Join(args, " "), c))
			code = exitTrouble
		}
	}()
	if len(args) == 0 { // as much help as --help gives, but nothing was done
		run([]string{"--help"}, streams{in: s.in, out: s.err, err: s.err})
		return exitUsage
	}
	parser, err := newParser(s, lineOf(args))
	if err != nil {
		s.fail(err)
		return exitUsage
	}
	ctx, err := parser.Parse(args)
	if err != nil {
		s.fail(errors.New(usage(err)))
		return exitUsage
	}
	if err := ctx.Run(s, &code, parser); err != nil {
		s.fail(err)
		var wrong *check.SetupError
		if errors.As(err, &wrong) {
			return exitUsage
		}
		return exitTrouble
	}
	return code
}

// usageError returns an error of which the exit code says that the command is used wrongly.
func usageError(format string, args ...any) error {
	return &check.SetupError{Err: fmt.Errorf(format, args...)}
}

// newParser returns the parser of a command line.
func newParser(s streams, line any) (*kong.Kong, error) {
	return kong.New(
		line,
		kong.Name("cablelint"),
		kong.Description(description),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.PostBuild(helpText),
		kong.Writers(s.out, s.err),
		kong.Exit(func(code int) { panic(stop(code)) }),
	)
}

// description is what the help of the whole command begins with.
const description = "A linter for diplomatic cables: it reports where a cable contradicts itself or is malformed. Begin with: cablelint check FOLDER"

// helpText says what --help does in our own words.
func helpText(k *kong.Kong) error {
	k.Model.HelpFlag.Help = "Show this help."
	return nil
}

// wholeNumber is how kong says that the value of a flag is no number.
var wholeNumber = lazyregexp.New(`^(--[a-z-]+): expected a valid [0-9]+ bit uint but got (".*")$`)

// usage says what is wrong with a command line, and where to read on.
func usage(err error) string {
	help := "cablelint --help"
	var wrong *kong.ParseError
	if errors.As(err, &wrong) && wrong.Context != nil && wrong.Context.Selected() != nil {
		help = "cablelint " + wrong.Context.Selected().Name + " --help"
	}
	text := wholeNumber().ReplaceAllString(err.Error(), `$1 $2: expected a whole number, 0 or more`)
	text = strings.NewReplacer(`"",`, "", `","`, `", "`, "can't", "cannot").Replace(text)
	if what, missing := strings.CutPrefix(text, `expected "<`); missing {
		name, _, _ := strings.Cut(what, ">")
		text = "no " + strings.TrimSuffix(name, "s") + " given"
	}
	return plain(text) + "; see " + help
}

// These are what kong says of a flag with another value than those that it may have, of one without a
// value, of one that takes none, and of one of one letter that there is not.
var (
	oneOf        = lazyregexp.New(`^(\S+) must be one of (.*) but got "(.*)"$`)
	missingValue = lazyregexp.New(`^(--[a-z-]+): expected \S+ value but got "EOL"`)
	valueOfBool  = lazyregexp.New(`^(--[a-z-]+): bool value must be .* but got "(.*)"$`)
	shortFlags   = lazyregexp.New(`^(unknown flag -[^-]), did you mean one of .*$`)
)

// plain says what is wrong with a flag as the rest of the command does: found what, expected what.
func plain(text string) string {
	if m := missingValue().FindStringSubmatch(text); m != nil {
		return m[1] + ": missing value"
	}
	if m := valueOfBool().FindStringSubmatch(text); m != nil {
		return fmt.Sprintf("%s: found %q, expected no value", m[1], m[2])
	}
	if m := shortFlags().FindStringSubmatch(text); m != nil {
		return m[1]
	}
	m := oneOf().FindStringSubmatch(text)
	if m == nil {
		return text
	}
	words := strings.Split(strings.Trim(m[2], `"`), `", "`)
	list := strings.Join(words, ", ")
	if i := len(words) - 1; i > 0 {
		list = strings.Join(words[:i], ", ") + " or " + words[i]
	}
	return fmt.Sprintf("%s: found %q, expected %s%s", m[1], m[3], list, suggest.DidYouMean(m[3], words))
}

type helpCommand struct {
	Command string `arg:"" optional:"" help:"A command, such as check."`
}

// Run prints what --help does.
func (c *helpCommand) Run(s streams, code *int, parser *kong.Kong) error {
	if c.Command == "" {
		*code = run([]string{"--help"}, s)
		return nil
	}
	var names []string
	for _, node := range parser.Model.Children {
		names = append(names, node.Name)
	}
	if !slices.Contains(names, c.Command) {
		return usageError("no command %s%s", c.Command, suggest.DidYouMean(c.Command, names))
	}
	*code = run([]string{c.Command, "--help"}, s)
	return nil
}

// versionFlag prints the version in the place of a command.
type versionFlag bool

// BeforeReset is called by kong when the flag is given.
func (versionFlag) BeforeReset(app *kong.Kong) error {
	_, err := fmt.Fprintln(app.Stdout, "cablelint", buildVersion()+commit())
	app.Exit(exitClean)
	return err
}

type grammarCommand struct{}

// Run prints both grammars.
func (*grammarCommand) Run(s streams) error {
	_, err := fmt.Fprint(s.out, grammar.EBNF())
	return err
}
