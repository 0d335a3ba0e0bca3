package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingFinalNewline reports a file whose last line has no line end.
//
// Programs that join files put the next cable on the same line as the signature. No example can be
// shown.
//
// End the last line like the others.
//
// Fix: safe. It adds the line end that the line before has.
//
// Source: POSIX, the definition of a line.
var MissingFinalNewline = add(lint.Rule{
	Name: "missing-final-newline", Group: "layout",
	Severity: lint.Info, HasFix: true, Everywhere: true, Check: checkFinalNewline,
})

func checkFinalNewline(p *lint.Pass) {
	file := p.Cable.File
	n := len(file.Lines)
	if n == 0 || file.Lines[n-1].Stop > file.Lines[n-1].End {
		return
	}
	if p.Text(file.Lines[n-1]) == "\f" {
		return // the end of the last page
	}
	ending := "\n"
	if n > 1 {
		ending = file.Text[file.Lines[n-2].End:file.Lines[n-2].Stop]
	}
	end := len(file.Text)
	p.Reportf(grammar.Span{Start: end, End: end}, "missing line end after the last line").
		Fix("end the last line", lint.Insert(end, ending))
}
