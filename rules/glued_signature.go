package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GluedSignature reports a name in capitals behind the last sentence, on its line.
//
//  4. (U) The dues rise. ROE
//
// Programs that look for the signature do not find it. A line of its own is a suggestion, since the word may be the last of
// the text.
//
// Source: observed in published copies.
var GluedSignature = add(lint.Rule{
	Name: "glued-signature", Group: "text",
	Severity: lint.Info, HasSuggestion: true, Check: checkGluedSignature,
})

func checkGluedSignature(p *lint.Pass) {
	n := len(p.Facts.Paragraphs)
	if n == 0 || p.Facts.Signature.Known {
		return
	}
	at := p.Facts.Paragraphs[n-1].At
	text := p.Text(at)
	i := strings.LastIndexAny(text, " \n") + 1
	name := text[i:]
	before := strings.TrimRight(text[:i], " \n\r")
	if len(before) < 20 { // 4. (U) NIL
		return
	}
	if len(name) < 3 || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-'") != "" || strings.IndexByte(".!?\"", before[len(before)-1]) < 0 {
		return
	}
	span := grammar.Span{Start: at.Start + i, End: at.End}
	p.Reportf(span, "%s behind the last sentence, where a signature is due on a line of its own", name).
		Suggest("begin a line", lint.Replace(grammar.Span{Start: at.Start + len(before), End: span.Start}, "\n"))
}
