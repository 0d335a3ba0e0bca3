package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// BannerInText reports the banner of a sheet that cuts a sentence of a record's text.
//
// The archive's banner is at the head and foot of each sheet that it printed, where no page of the
// telegram ends. Who searches for the words finds only a half of them.
//
//  3. HE DID NOT NAME THE BUYER, WHO IS SAID TO LIVE IN THE
//     Declassified/Released US Department of State EO Systematic Review 20 Mar 2014
//     CAPITAL.
//
// Use instead:
//
//  3. HE DID NOT NAME THE BUYER, WHO IS SAID TO LIVE IN THE
//     CAPITAL.
//
// Fix: suggested. It removes the banner and joins the two lines.
//
// Source: 360 of 360 records of 1974 and 1979 have the banner on every sheet, so this is reported where it
// is selected.
var BannerInText = add(lint.Rule{
	Name: "banner-in-text", Group: "layout", Tags: []string{lint.Habits},
	Severity: lint.Info, HasSuggestion: true, Layouts: archivePrints, Check: checkBannerInText,
})

func checkBannerInText(p *lint.Pass) {
	var text, banner, end grammar.Element
	for _, e := range p.Cable.Elements {
		k := e.Kind()
		if k == grammar.WrapperKind && text != nil {
			if banner == nil {
				banner = e
			}
			end = e
			continue
		}
		if banner != nil && k == grammar.PassageKind && !endsSentence(p.Text(text)) {
			between := grammar.Span{Start: text.Span().End, End: e.Span().Start}
			p.Reportf(banner.Span().To(end), "banner of the archive within a sentence").
				Suggest("join the two lines", lint.Replace(between, "\n"))
		}
		text, banner = nil, nil
		if k == grammar.ParagraphKind || k == grammar.PassageKind {
			text = e
		}
	}
}

// endsSentence reports whether a text ends with a mark that ends a sentence.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \")")
	return s == "" || strings.IndexByte(".:?!", s[len(s)-1]) >= 0
}
