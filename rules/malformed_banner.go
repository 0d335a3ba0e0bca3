package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedBanner reports the banner of a release whose case or document number is not of the
// form, or which says something after its date.
//
// A case is F, the year and five digits, a document C and eight digits. A machine that reads the
// page takes a zero for an O and loses hyphens.
//
//	Doc No. CO5990001
//
// Use instead:
//
//	Doc No. C05990001
//
// Fix: suggested. It changes a number.
//
// Source: 32 of 9,700 banners released by the Department of State are damaged so.
var MalformedBanner = add(lint.Rule{
	Name: "malformed-banner", Group: "layout", Severity: lint.Warning, HasSuggestion: true,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkMalformedBanner,
})

func checkMalformedBanner(p *lint.Pass) {
	for b := range releaseBanners(p) {
		if !isCaseNumber(b.Case.Text) {
			p.Reportf(b.Case, "found case %s, expected F-2014-12345", b.Case.Text)
		}
		switch d := b.Document; {
		case d == nil || isDocumentNumber(d.Text):
		case isDocumentNumber(strings.ReplaceAll(d.Text, "O", "0")):
			written := strings.ReplaceAll(d.Text, "O", "0")
			p.Reportf(d, "found document number %s, expected %s", d.Text, written).
				Suggest("write zeros", lint.Replace(d.At, written))
		default:
			p.Reportf(d, "found document number %s, expected C and eight digits", d.Text)
		}
		if b.Behind != nil {
			p.Reportf(b.Behind, "found %s after the date of the banner, expected nothing", b.Behind.Text)
		}
	}
	checkLostBanners(p)
}

// checkLostBanners reports a banner so damaged that it was taken for a line of the cable.
func checkLostBanners(p *lint.Pass) {
	if !p.Facts.Release.Case.Known {
		return
	}
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.MarkingKind, grammar.ForeignKind, grammar.TitleKind, grammar.PassageKind:
			if text := p.Text(e); strings.Contains(text, "Case No. ") && strings.Contains(text, "Doc No. ") {
				p.Reportf(e, "found a damaged banner of a release")
			}
		}
	}
}
