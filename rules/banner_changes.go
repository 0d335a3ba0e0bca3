package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// BannerChanges reports a case, a document number or a date in the banner of a release that is not
// the one of the first page.
//
// The banner names the request, the document and the day of release on each page. Another one
// shows that pages of two documents were put together.
//
//	Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016
//	...
//	Case No. F-2014-30117 Doc No. C05990002 Date: 04/29/2016
//
// Use instead:
//
//	Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016
//	...
//	Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016
//
// Fix: none. The record is what it is.
//
// Source: 2,682 of 2,716 documents released by the Department of State have one banner throughout.
var BannerChanges = add(lint.Rule{
	Name: "banner-changes", Group: "layout", Severity: lint.Error,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkBannerChanges,
})

func checkBannerChanges(p *lint.Pass) {
	var first *grammar.ReleaseBanner
	for b := range releaseBanners(p) {
		if first == nil {
			first = b
			continue
		}
		differs := func(what string, one, other *grammar.Word) {
			if one != nil && other != nil && one.Text != other.Text {
				p.Reportf(other, "%s %s does not match %s in the first banner", what, other.Text, one.Text).
					Note(one, "the first banner")
			}
		}
		differs("case", &first.Case.Word, &b.Case.Word)
		if first.Document != nil && b.Document != nil {
			differs("document number", &first.Document.Word, &b.Document.Word)
		}
		if first.Date != nil && b.Date != nil {
			differs("date", &first.Date.Word, &b.Date.Word)
		}
	}
}
