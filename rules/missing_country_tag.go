package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingCountryTag reports a TAGS line without a country, a region or an organization.
//
// Cables are filed by place as well as by subject. The severity is info, because administrative
// cables may have no place. Archive copies are not checked.
//
//	TAGS: PREL, PGOV
//
// Use instead:
//
//	TAGS: PREL, PGOV, MP
//
// Fix: none. A note names the country of the post where the table has it.
//
// Source: 5 FAH-3, by inference.
var MissingCountryTag = add(lint.Rule{
	Name: "missing-country-tag", Group: "tags", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: stateTexts, Check: checkCountryTag,
})

func checkCountryTag(p *lint.Pass) {
	tags := p.Facts.TAGS
	political := false
	for _, t := range tags {
		switch t.Kind {
		case lint.GeographicTAG, lint.OrganizationTAG:
			return
		case lint.SubjectTAG:
			political = political || t.Code[0] == 'P' || t.Code[0] == 'E'
		}
	}
	if !political || gluedTags(p, tags[len(tags)-1]) != nil {
		return
	}
	at := tags[len(tags)-1].Whole
	d := p.Reportf(grammar.Span{Start: at.End, End: at.End}, "missing country among the TAGS codes")
	if post, ok := p.Tables.FindPost(p.Facts.Post.Value); ok && p.Facts.Post.Known &&
		post.Country != "" {
		d.Note(p.Facts.Post, "the country of %s is %s", post.Name, post.Country)
	}
}
