package main

import (
	"fmt"
	"os"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/site/playground"
)

// sample is a cable that the playground offers.
type sample struct {
	Name  string `json:"name"` // of its file
	Text  string `json:"text"`
	Group string `json:"-"`
	Title string `json:"-"`
}

// sampleFiles are the cables that are offered, all invented. The first one is shown to a reader who
// comes without a link.
var sampleFiles = []sample{
	{Group: faultyGroup, Title: "Telegram that contradicts itself", Name: "testdata/faulty/port-louis.cable"},
	{Group: faultyGroup, Title: "Copy with leftovers of a web page", Name: "site/samples/published-copy.cable"},
	{Group: "Telegrams", Title: "Secret, for no foreigner", Name: "testdata/secret-noforn.cable"},
	{Group: "Telegrams", Title: "Confidential, in sections", Name: "testdata/confidential-sections.cable"},
	{Group: "Telegrams", Title: "Sensitive but unclassified", Name: "testdata/sbu-trade.cable"},
	{Group: "Telegrams", Title: "Unclassified notice", Name: "testdata/unclas-notice.cable"},
	{Group: "Telegrams", Title: "Action and information by two precedences", Name: "testdata/dual-precedence.cable"},
	{Group: "Telegrams", Title: "A collective, one member exempt", Name: "testdata/collective-exempt.cable"},
	{Group: "Telegrams", Title: "1984: OADR", Name: "testdata/oadr.cable"},
	{Group: "Telegrams", Title: "1999: exempt from declassification", Name: "testdata/x-codes.cable"},
	{Group: "Published copies", Title: "Confidential, as published", Name: "testdata/archive-copy.cable"},
	{Group: "Published copies", Title: "Secret, from a post of several words", Name: "testdata/several-word-post.cable"},
	{Group: "Prints", Title: "1974: record of the National Archives", Name: "rules/testdata/prints/record.cable"},
	{Group: "Prints", Title: "1974: archive print alone", Name: "site/samples/archive-print.cable"},
	{Group: "Prints", Title: "1979: record in sections", Name: "rules/testdata/prints/sections.cable"},
	{Group: "Prints", Title: "1986: TERP, in sections", Name: "lint/testdata/prints/terp-1986-sections.cable"},
	{Group: "Prints", Title: "1995: NSC", Name: "lint/testdata/prints/terp-nsc-print-1995.cable"},
	{Group: "Prints", Title: "1997: POEMS", Name: "lint/testdata/prints/terp-poems-1997.cable"},
	{Group: "SMART", Title: "2012: sensitive", Name: "testdata/layouts/smart.cable"},
	{Group: "SMART", Title: "Classified", Name: "testdata/layouts/smart-classified.cable"},
	{Group: "SMART", Title: "An older telegram below the labels", Name: "testdata/layouts/smart-reprint.cable"},
	{Group: "Releases", Title: "Released in part, in an e-mail", Name: "testdata/layouts/release-in-part.cable"},
	{Group: "Other services, headings only", Title: "ACP 126", Name: "testdata/layouts/acp126.cable"},
	{Group: "Other services, headings only", Title: "ACP 128", Name: "testdata/layouts/acp128.cable"},
	{Group: "Other services, headings only", Title: "DD-173", Name: "testdata/layouts/dd173.cable"},
	{Group: "Other services, headings only", Title: "GENADMIN", Name: "testdata/layouts/genadmin.cable"},
	{Group: "Other services, headings only", Title: "British telegram", Name: "testdata/layouts/uk-telno.cable"},
	{Group: "Drafts", Title: "Draft of the Department", Name: "testdata/layouts/state-draft.cable"},
	{Group: "Drafts", Title: "Sensitive but unclassified", Name: "testdata/draft.cable"},
	{Group: "Drafts", Title: "Confidential", Name: "testdata/draft-confidential.cable"},
}

// faultyGroup is the group of samples with errors or warnings. All others have none.
const faultyGroup = "With mistakes"

// playgroundPage is the page of the playground.
type playgroundPage struct {
	Groups   []sampleGroup
	Samples  []sample
	Profiles []grammar.Profile
}

type sampleGroup struct {
	Name    string
	Samples []sample
}

// addPlayground adds the page of the playground, with the samples in it.
func addPlayground(s *site) error {
	p := playgroundPage{Profiles: playground.Profiles}
	for _, f := range sampleFiles {
		text, err := os.ReadFile(f.Name)
		if err != nil {
			return fmt.Errorf("sample: %w", err)
		}
		f.Text = string(text)
		p.Samples = append(p.Samples, f)
		if n := len(p.Groups); n == 0 || p.Groups[n-1].Name != f.Group {
			p.Groups = append(p.Groups, sampleGroup{Name: f.Group})
		}
		g := &p.Groups[len(p.Groups)-1]
		g.Samples = append(g.Samples, f)
	}
	s.pages = append(
		s.pages,
		page{Path: "playground/index.html", Title: "Playground", Section: "playground", Template: "playground.html", Data: p,
			Description: "Write or paste a cable and see what cablelint finds in it. Nothing leaves the page.",
			Searched: []searched{
				{
					Title: "Playground",
					URL:   "playground/index.html",
					Kind:  "try it",
					Text:  "Write or paste a cable and see what is found in it, what its lines say, and its facts. Nothing leaves the page.",
				},
			}},
	)
	return nil
}
