package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// AddresseeInText reports a line among the paragraphs that has the form of an addressee: a routing
// indicator, a slant and the name of a post.
//
// A line of the heading slipped into the text, or the text was broken by another message. Those
// addressees are missing where they belong.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The dues rise as
//	RUEHFR/AMEMBASSY PARIS PRIORITY 0012
//	the board said.
//
// Move the line to the heading if the original has it there.
//
// Fix: none. Where the line belongs has to come from the original.
//
// Source: observed in published copies.
var AddresseeInText = add(lint.Rule{
	Name: "addressee-in-text", Group: "text", Severity: lint.Info,
	Layouts: telegrams, Check: checkAddresseeInText,
})

// longestIndicator is how many letters a routing indicator has at most.
const longestIndicator = 8

func checkAddresseeInText(p *lint.Pass) {
	if p.Cable.Body == nil || len(p.Cable.Body.Lines) == 0 {
		return
	}
	lines := p.Cable.Body.Lines
	whole := lines[0].Span().To(lines[len(lines)-1])
	if !hasIndicator(p.Text(whole)) { // as most texts
		return
	}
	for _, e := range lines {
		if e.Kind() == grammar.RepeatKind || e.Kind().IsSetAside() {
			continue // a heading that is repeated as a whole is known as that
		}
		at := e.Span()
		if strings.IndexByte(p.Text(at), '/') < 0 || !strings.Contains(p.Text(at), "RU") { // as in most lines
			continue
		}
		for line := range strings.Lines(p.Text(at)) {
			text := strings.TrimSpace(line)
			if isAddresseeLine(text) {
				start := at.Start + strings.Index(line, text)
				p.Reportf(grammar.Span{Start: start, End: start + len(text)}, "found an addressee within the text")
				return
			}
			at.Start += len(line)
		}
	}
}

// hasIndicator reports whether a text may hold a routing indicator, RU and a few letters before a slant.
func hasIndicator(text string) bool {
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '/')
		if i < 0 {
			return false
		}
		if strings.Contains(text[max(0, from+i-longestIndicator):from+i], "RU") {
			return true
		}
		from += i + 1
	}
}

// isAddresseeLine reports whether a line is an addressee of the heading: RUEHFR/AMEMBASSY PARIS 0012.
func isAddresseeLine(s string) bool {
	const shortest = 4 // letters of a routing indicator
	for _, prosign := range [...]string{"TO ", "INFO "} {
		s = strings.TrimPrefix(s, prosign)
	}
	if !strings.HasPrefix(s, "RU") {
		return false
	}
	indicator, name, found := strings.Cut(s, "/")
	if !found || len(indicator) < shortest || len(indicator) > longestIndicator ||
		strings.Trim(indicator, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || name != capitals(name) {
		return false
	}
	words := strings.Fields(name)
	if len(words) < 2 {
		return false
	}
	last := words[len(words)-1]
	_, precedence := tables.FindPrecedence(last)
	number := len(last) == len("0012") && strings.Trim(last, "0123456789") == ""
	switch words[0] {
	case "AMEMBASSY", "AMCONSUL", "SECSTATE", "USMISSION":
		return true
	}
	return precedence || number
}
