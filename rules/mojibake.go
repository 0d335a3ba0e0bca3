package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Mojibake reports characters that come from reading UTF-8 as another encoding, once per file and
// kind.
//
// Each group of strange characters stands for one character that was lost. Searches do not find the
// word.
//
//	Â¶1. (U) The port captainâ€™s office
//
// Use instead:
//
//	¶1. (U) The port captain’s office
//
// Fix: none. Convert the file again from its source, with the correct encoding.
//
// Source: the tables of UTF-8 and Windows-1252.
var Mojibake = add(lint.Rule{
	Name: "mojibake", Group: "layout", Severity: lint.Warning,
	Everywhere: true, Check: checkMojibake,
})

// garbled holds what UTF-8 looks like in Windows-1252, with the character that it was.
var garbled = []struct{ seen, was string }{
	{"Â¶", "¶"}, {"â€™", "’"}, {"â€œ", "“"}, {"â€\u009d", "”"}, {"â€“", "–"}, {"â€”", "—"},
	{"Ã©", "é"}, {"Ã¨", "è"}, {"Ã¡", "á"}, {"Ã³", "ó"}, {"Ã±", "ñ"},
}

func checkMojibake(p *lint.Pass) {
	text := p.Cable.File.Text
	const first = 0xc3 // byte of all of them in UTF-8
	if !slices.ContainsFunc(p.Unusual(), func(i int) bool { return text[i] == first }) {
		return
	}
	for _, g := range garbled {
		if i := strings.Index(text, g.seen); i >= 0 {
			at := grammar.Span{Start: i, End: i + len(g.seen)}
			p.Reportf(at, "found %q, expected %q%s", g.seen, g.was,
				among(strings.Count(text, g.seen), "such places"))
		}
	}
}
