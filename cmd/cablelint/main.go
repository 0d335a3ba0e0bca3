// Command cablelint checks diplomatic cables.
package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/alecthomas/kong"

	"github.com/cablelint/cablelint/grammar"
)

// The exit codes.
const (
	exitClean    = 0 // no warning and no error
	exitFindings = 1
	exitUsage    = 2
	exitTrouble  = 3 // something could not be read
)

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

type commands struct {
	Check    checkCommand    `cmd:"" help:"Check cables and print what is found."`
	Fix      fixCommand      `cmd:"" help:"Mend the layout of cables."`
	Fmt      fmtCommand      `cmd:"" help:"Print cables in the canonical layout, or put it back into their files."`
	Parse    parseCommand    `cmd:"" help:"Print what a cable says, as JSON."`
	Decode   decodeCommand   `cmd:"" help:"Say in plain words what each line of a cable means."`
	Explain  explainCommand  `cmd:"" help:"Print the page of a rule."`
	Rules    rulesCommand    `cmd:"" help:"Print the table of rules."`
	Grammar  grammarCommand  `cmd:"" help:"Print the grammar of cables in EBNF."`
	Init     initCommand     `cmd:"" help:"Write a commented configuration, .cablelint.yaml, into this folder."`
	Config   configCommand   `cmd:"" help:"Print how a cable is judged, and where each value comes from."`
	Schema   schemaCommand   `cmd:"" help:"Print the JSON Schema of the configuration."`
	Facts    factsCommand    `cmd:"" help:"Print what is kept of cables, and what is found in each, as JSON Lines for check --facts."`
	Generate generateCommand `cmd:"" help:"Invent cables, as test data."`
	Version  versionCommand  `cmd:"" help:"Print the version."`

	Completion completionCommand `cmd:"" help:"Print the script that makes a shell complete commands, flags and rules."`
	Man        manCommand        `cmd:"" help:"Print the manual page."`
	Complete   completeCommand   `cmd:"" name:"__complete" hidden:""`
}

func main() {
	tuneGC()
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
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
			panic(c)
		}
	}()
	var c commands
	parser, err := kong.New(&c, kong.Name("cablelint"), kong.Description("A linter for diplomatic cables."),
		kong.Writers(s.out, s.err), kong.Exit(func(code int) { panic(stop(code)) }))
	if err != nil {
		fmt.Fprintln(s.err, "cablelint:", err)
		return exitUsage
	}
	ctx, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(s.err, "cablelint: %v; see cablelint --help\n", err)
		return exitUsage
	}
	if err := ctx.Run(s, &code, parser); err != nil {
		fmt.Fprintln(s.err, "cablelint:", err)
		return exitTrouble
	}
	return code
}

type grammarCommand struct{}

// Run prints both grammars.
func (*grammarCommand) Run(s streams) error {
	_, err := fmt.Fprint(s.out, grammar.EBNF())
	return err
}
