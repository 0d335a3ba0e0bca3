package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// checkMissing reports, at the classification line, that a cable has no line of type T. Telegrams
// from before March 1973 did not need one.
func checkMissing[T interface {
	grammar.Element
	comparable
}](p *lint.Pass, label string) {
	var none T
	marking := grammar.First[*grammar.Marking](p.Cable)
	if marking == nil || grammar.First[T](p.Cable) != none ||
		p.Facts.Sent.Known && p.Facts.Sent.Value.Before(date(1973, 3, 1)) ||
		p.Cable.Layout == grammar.ArchivePrint && !needsFields(p, marking) ||
		p.Cable.Layout == grammar.POEMS && grammar.First[*grammar.Order](p.Cable) == nil { // its end may be cut off
		return
	}
	p.Reportf(marking, "missing %s line after the classification line", label)
}

// needsFields reports whether a print of 1973-79 must have the fields of a telegram: it is whole, no
// further section alone, and not one of the forms and press items that had none.
func needsFields(p *lint.Pass, marking *grammar.Marking) bool {
	pages, text := p.Facts.Pages, p.Cable.File.Text
	if p.Facts.Section.Value > 1 || len(pages) == 0 || pages[0].Number.Value != 1 || marking.Serial == nil ||
		strings.Contains(text, "**********") { // what could not be read
		return false
	}
	ended := false
	for _, e := range p.Cable.Elements {
		ended = ended || e.Kind() == grammar.EndOfMessageKind
	}
	return ended && !isForm(p)
}

// isForm reports whether a telegram went to an agency whose own forms had no fields: trade opportunities,
// press items and texts for broadcast.
func isForm(p *lint.Pass) bool {
	for _, a := range p.Facts.Addressees {
		if a.Role == grammar.ActionRole && (strings.HasPrefix(a.Name, "USIA ") || strings.HasPrefix(a.Name, "USINFO ") ||
			strings.HasPrefix(a.Name, "USDOC ")) {
			return true
		}
	}
	for _, l := range p.Cable.File.Lines {
		switch strings.TrimSpace(p.Cable.File.Text[l.Start:l.End]) {
		case "USINFO", "USIAC", "USDOC", "SCS", "AIDAC", "TOPEC":
			return true
		}
	}
	return strings.Contains(p.Facts.Subject.Value, "TRADE OPPORTUNITY")
}
