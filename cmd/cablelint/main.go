// Command cablelint checks diplomatic cables.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/cablelint/cablelint/grammar"
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
}

type commands struct {
	Check checkCommand `cmd:"" group:"Check and mend:" help:"Check cables and print what is found."`
	Fix   fixCommand   `cmd:"" group:"Check and mend:" help:"Mend the layout of cables, and nothing else."`
	Fmt   fmtCommand   `cmd:"" group:"Check and mend:" help:"Print cables in the canonical layout, or write it back into their files."`
	Facts factsCommand `cmd:"" group:"Check and mend:" help:"Write what the check of a large corpus over several machines needs."`

	Decode  decodeCommand  `cmd:"" group:"Understand:" help:"Say in plain words what each line of a cable means."`
	Report  reportCommand  `cmd:"" group:"Understand:" help:"Describe a collection: what it holds, what was found in it, what is missing."`
	Parse   parseCommand   `cmd:"" group:"Understand:" help:"Print what a cable says, as JSON."`
	Explain explainCommand `cmd:"" group:"Understand:" help:"Print why a rule is there, or the rules of a group."`
	Rules   rulesCommand   `cmd:"" group:"Understand:" help:"List the rules."`
	Grammar grammarCommand `cmd:"" group:"Understand:" help:"Print the grammar of cables in EBNF."`

	Init     initCommand     `cmd:"" group:"Set up:" help:"Write a commented configuration, .cablelint.yaml, into this folder."`
	Config   configCommand   `cmd:"" group:"Set up:" help:"Print how a cable is judged and where each value comes from."`
	Schema   schemaCommand   `cmd:"" group:"Set up:" help:"Print the JSON Schema of the configuration."`
	Generate generateCommand `cmd:"" group:"Set up:" help:"Invent cables, as test data."`

	Lsp lspCommand `cmd:"" group:"Set up:" help:"Serve an editor: the language server, over standard input and output."`

	Completion completionCommand `cmd:"" group:"Set up:" help:"Print the script that makes a shell complete commands, flags and rules."`
	Man        manCommand        `cmd:"" group:"Set up:" help:"Print the manual page."`
	Version    versionCommand    `cmd:"" group:"Set up:" help:"Print the version."`
	Complete   completeCommand   `cmd:"" name:"__complete" hidden:""`
}

func main() {
	tuneGC()
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr, interrupts()}))
}

// tuneGC collects garbage less often than Go does by itself: a check holds little at a time and leaves much behind, so that a third
// of the work went into collecting. Towards a gigabyte it is collected as often as needed. GOGC and GOMEMLIMIT go before.
func tuneGC() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(1 << 30)
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
			fmt.Fprintln(s.err, "cablelint:", internalFault(strings.Join(args, " "), c))
			code = exitTrouble
		}
	}()
	if len(args) == 0 { // as much help as --help gives, but nothing was done
		run([]string{"--help"}, streams{in: s.in, out: s.err, err: s.err})
		return exitUsage
	}
	parser, err := newParser(s)
	if err != nil {
		fmt.Fprintln(s.err, "cablelint:", err)
		return exitUsage
	}
	ctx, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintln(s.err, "cablelint:", usage(err))
		return exitUsage
	}
	if err := ctx.Run(s, &code, parser); err != nil {
		fmt.Fprintln(s.err, "cablelint:", err)
		var wrong *setupError
		if errors.As(err, &wrong) {
			return exitUsage
		}
		return exitTrouble
	}
	return code
}

// newParser returns the parser of command lines.
func newParser(s streams) (*kong.Kong, error) {
	return kong.New(new(commands), kong.Name("cablelint"), kong.Description(description), kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.PostBuild(helpText), kong.Writers(s.out, s.err), kong.Exit(func(code int) { panic(stop(code)) }))
}

// description is what the help of the whole command begins with.
const description = "A linter for diplomatic cables: it says where a cable contradicts itself or is malformed. Begin with: cablelint check FOLDER"

// helpText says what --help does in our own words.
func helpText(k *kong.Kong) error {
	k.Model.HelpFlag.Help = "Show this help."
	return nil
}

// usage says what is wrong with a command line, and where to read on.
func usage(err error) string {
	help := "cablelint --help"
	var wrong *kong.ParseError
	if errors.As(err, &wrong) && wrong.Context != nil && wrong.Context.Selected() != nil {
		help = "cablelint " + wrong.Context.Selected().Name + " --help"
	}
	text := strings.NewReplacer(`"",`, "", `","`, `", "`, "can't", "cannot").Replace(err.Error())
	if what, missing := strings.CutPrefix(text, `expected "<`); missing {
		name, _, _ := strings.Cut(what, ">")
		text = "<" + name + "> is missing"
	}
	return text + "; see " + help
}

type grammarCommand struct{}

// Run prints both grammars.
func (*grammarCommand) Run(s streams) error {
	_, err := fmt.Fprint(s.out, grammar.EBNF())
	return err
}
