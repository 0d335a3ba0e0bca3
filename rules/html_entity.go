package rules

import (
	"html"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// HTMLEntity reports a character that is written as in the source of a web page, once per file.
//
// The text was copied from a web page without being converted.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The port captain&#8217;s office &amp; the harbor
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The port captain’s office & the harbor
//
// Fix: safe. It writes the character that the entity stands for, and a plain space for a no-break
// space.
//
// Source: the HTML standard; observed in published copies.
var HTMLEntity = add(lint.Rule{
	Name: "html-entity", Group: "layout",
	Severity: lint.Info, HasFix: true, Everywhere: true, Check: checkEntities,
})

func checkEntities(p *lint.Pass) {
	text := p.Cable.File.Text
	var edits []lint.Edit
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '&')
		if i < 0 {
			break
		}
		i += from
		from = i + 1
		if n := entityLength(text[i:]); n > 0 {
			entity := text[i : i+n]
			was := html.UnescapeString(entity)
			if was != entity && was >= " " && html.UnescapeString(was) == was {
				was = strings.ReplaceAll(was, "\u00a0", " ")
				edits = append(edits, lint.Replace(grammar.Span{Start: i, End: i + n}, was))
			}
		}
	}
	if len(edits) > 0 {
		p.Reportf(edits[0].At, "found HTML entity %s, expected %q%s",
			p.Text(edits[0].At), edits[0].New, among(len(edits), "such characters")).
			Fix("write the characters", edits...)
	}
}

// entityLength returns the length of the entity that s begins with, or 0: &amp; &#8217; &#x2019;
func entityLength(s string) int {
	const most = 10
	end := strings.IndexByte(s[:min(len(s), most)], ';')
	if end < 3 {
		return 0
	}
	body := s[1:end]
	if rest, ok := strings.CutPrefix(body, "#"); ok {
		if strings.Trim(strings.TrimPrefix(strings.ToLower(rest), "x"), "0123456789abcdef") != "" {
			return 0
		}
		return end + 1
	}
	switch body {
	case "amp", "lt", "gt", "quot", "apos", "nbsp", "rsquo", "lsquo", "ldquo", "rdquo",
		"ndash", "mdash", "para", "eacute":
		return end + 1
	}
	return 0
}
