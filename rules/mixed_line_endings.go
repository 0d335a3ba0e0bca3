package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MixedLineEndings reports a file whose lines end in different ways.
//
// Some programs read CR CR LF as a blank line, and most compare files byte by byte. No example can
// be shown, because line ends cannot be seen.
//
// End all lines in the same way.
//
// Fix: safe. It gives every line the line end that most lines have.
//
// Source: ACP 127(G) 137: two carriage returns and one line feed on the circuit; in a file, one way
// throughout.
var MixedLineEndings = add(lint.Rule{
	Name: "mixed-line-endings", Group: "layout",
	Severity: lint.Info, HasFix: true, Everywhere: true, Check: checkEndings,
})

func checkEndings(p *lint.Pass) {
	file := p.Cable.File
	if strings.IndexByte(file.Text, '\r') < 0 {
		return
	}
	counts := map[string]int{}
	for _, l := range file.Lines {
		if l.Stop > l.End {
			counts[file.Text[l.End:l.Stop]]++
		}
	}
	if len(counts) < 2 {
		return
	}
	most := "\n"
	for _, ending := range []string{"\r\n", "\r\r\n", "\r"} {
		if counts[ending] > counts[most] {
			most = ending
		}
	}
	var edits []lint.Edit
	for _, l := range file.Lines {
		if l.Stop > l.End && file.Text[l.End:l.Stop] != most {
			edits = append(edits, lint.Replace(l.Ending(), most))
		}
	}
	first := file.Lines[file.LineAt(edits[0].At.Start)]
	p.Reportf(grammar.Span{Start: first.End, End: first.End},
		"found line end %q, expected %q as on most lines%s",
		file.Text[first.End:first.Stop], most, among(len(edits), "such lines")).
		Fix("end all lines in the same way", edits...)
}
