package command

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

type manCommand struct{}

// Run prints the manual page in mdoc.
func (*manCommand) Run(s streams, k *kong.Kong) error {
	_, err := fmt.Fprint(s.out, manual(k.Model))
	return err
}

// roff escapes what roff would take for a request.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "…", "...").Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return strings.ReplaceAll(s, ". ", ".\n") // a sentence begins a line
}

// manual writes the page out of the commands and flags themselves.
func manual(app *kong.Application) string {
	var b strings.Builder
	b.WriteString(`.Dd November 24, 2026
.Dt CABLELINT 1
.Os
.Sh NAME
.Nm cablelint
.Nd check diplomatic cables
.Sh SYNOPSIS
.Nm
.Ar command
.Op Ar flags
.Op Ar path ...
.Sh DESCRIPTION
.Nm
reads diplomatic cables in the style of ACP 127 and says where what they say twice disagrees, or a field is malformed.
Nothing but layout is ever changed unasked.
.Sh COMMANDS
.Bl -tag -width Ds
`)
	for _, c := range app.Children {
		if c.Hidden {
			continue
		}
		fmt.Fprintf(&b, ".It Cm %s", roff(c.Name))
		for _, p := range c.Positional {
			fmt.Fprintf(&b, " Ar %s", roff(strings.Trim(p.Summary(), "<>[]. ")))
		}
		fmt.Fprintf(&b, "\n%s\n", roff(c.Help))
		writeFlags(&b, c)
	}
	b.WriteString(`.El
.Sh ENVIRONMENT
.Bl -tag -width Ds
.It Ev NO_COLOR
If it is not empty, nothing is coloured unless
.Fl \-color Ns =always
is given.
.El
.Sh FILES
.Bl -tag -width Ds
.It Pa .cablelint.yaml
The configuration: the nearest one upward of each cable.
A flag goes before it, and it before the defaults.
.El
.Sh EXIT STATUS
.Bl -tag -width Ds
.It 0
Nothing was found that matters; see
.Fl \-fail\-on .
.It 1
Something was found.
.It 2
Wrong use, or a wrong configuration.
.It 3
Something could not be read.
.El
.Sh EXAMPLES
Check a folder, and write a report for a code scanner beside it:
.Dl cablelint check --output sarif=report.sarif cables
.Pp
Show what would be fixed:
.Dl cablelint fix --diff cables
`)
	return b.String()
}

// writeFlags writes the flags of one command.
func writeFlags(b *strings.Builder, c *kong.Node) {
	if len(c.Flags) == 0 {
		return
	}
	b.WriteString(".Bl -tag -width Ds\n")
	for _, f := range c.Flags {
		if f.Hidden {
			continue
		}
		value := ""
		if !f.IsBool() {
			value = " Ns = Ns Ar " + roff(strings.Trim(f.FormatPlaceHolder(), `"`))
		}
		short := ""
		if f.Short != 0 {
			short = string(f.Short) + " , Fl "
		}
		fmt.Fprintf(b, ".It Fl %s\\-%s%s\n%s\n", short, roff(f.Name), value, roff(f.Help))
	}
	b.WriteString(".El\n")
}
