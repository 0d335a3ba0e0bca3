package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedLine reports a line that stands twice, one right after the other.
//
// An operator or a program copied it twice, and perhaps lost another line. Addressees, captions, TAGS and
// others that have rules of their own are reported by these.
//
//	SUBJECT: HARBOR DUES RISE
//	SUBJECT: HARBOR DUES RISE
//
// Compare with the original.
//
// Fix: suggested. It removes the second line, which changes the record.
//
// Source: observed in published copies, in two of 3,389.
var RepeatedLine = add(lint.Rule{
	Name: "repeated-line", Group: "text", Severity: lint.Warning, HasSuggestion: true, Check: checkRepeatedLine,
})

func checkRepeatedLine(p *lint.Pass) {
	file := p.Cable.File
	elements := p.Cable.Elements
	for i := 1; i < len(file.Lines); i++ {
		before, at := file.Lines[i-1].Span(), file.Lines[i].Span()
		if at.Len() != before.Len() {
			continue // most lines
		}
		if s := at.Of(file.Text); s != before.Of(file.Text) || !isWordy(s) {
			continue
		}
		for len(elements) > 1 && elements[1].Span().Start <= at.Start {
			elements = elements[1:]
		}
		if len(elements) == 0 || reportedOtherwise(elements[0].Kind()) {
			continue
		}
		p.Reportf(at, "found this line twice, expected it once").
			Note(before, "the first one").
			Suggest("remove the second line", lint.Delete(grammar.Span{Start: before.End, End: at.End}))
	}
}

// isWordy reports whether a line has so many letters that it is no row of marks or of figures.
//
//	R 141756Z APR 05
func isWordy(s string) bool {
	const least = 5 // letters, not all the same
	letters, kinds := 0, ""
	for i := range len(s) {
		if c := s[i] | 0x20; 'a' <= c && c <= 'z' {
			letters++
			if len(kinds) < 3 && strings.IndexByte(kinds, c) < 0 {
				kinds += string(c)
			}
		}
	}
	return letters >= least && len(kinds) > 2 && len(strings.TrimSpace(s)) >= len("R 141756Z APR 05")
}

// reportedOtherwise reports whether a rule of its own says that a line of a kind is there twice.
func reportedOtherwise(k grammar.Kind) bool {
	switch k {
	case grammar.AddresseeKind, grammar.OriginatorKind, grammar.MarkingKind, grammar.CaptionKind, grammar.TagsKind,
		grammar.OrderKind, grammar.PageKind, grammar.UnderlineKind, grammar.LabelKind, grammar.WrapperKind,
		grammar.FormKind, grammar.RepeatKind, grammar.ForeignKind, grammar.SignatureKind:
		return true
	}
	return false
}
