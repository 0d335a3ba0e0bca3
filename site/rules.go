package main

import (
	"bytes"
	"cmp"
	"fmt"
	"go/doc/comment"
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/lint/linttest"
	"github.com/cablelint/cablelint/lint/report"
	"github.com/cablelint/cablelint/rules"
)

// ruleEntry is a rule in a list.
type ruleEntry struct {
	Name, Group, Summary         string
	Transmission, Archive, Draft string // severities
	Fix                          string // what it offers: "safe", "suggested", both with a blank between, or ""
}

// Safe and Suggested report what the rule offers.
func (e ruleEntry) Safe() bool      { return strings.Contains(e.Fix, "safe") }
func (e ruleEntry) Suggested() bool { return strings.Contains(e.Fix, "suggested") }

// rulePage is all that the page of a rule shows.
type rulePage struct {
	ruleEntry
	Doc      template.HTML // what follows the first paragraph
	Lead     template.HTML // the first paragraph
	Source   string        // where it is said
	Layouts  string
	Aliases  []string // former names
	Habits   bool     // a habit of published copies
	Corpus   bool     // judges cables against each other
	Note     string
	Found    []example
	Fine     []example
	Siblings []ruleEntry // of the group
	Previous string
	Next     string
}

// ruleGroup is the rules of a group.
type ruleGroup struct {
	Name, About string
	Rules       []ruleEntry
}

// groups say what the rules of each group are about, in the order in which they are shown.
var groups = []ruleGroup{
	{Name: "heading", About: "Routing lines, the date-time group, addressees, and the lines that end a message."},
	{Name: "marking", About: "The classification line, subject and portion marks."},
	{Name: "caption", About: "Captions, channels and lines for somebody's attention."},
	{Name: "authority", About: "The E.O. line, the classifying officer and the reasons."},
	{Name: "tags", About: "TAGS: subjects, countries, organizations and names."},
	{Name: "reference", About: "References to other cables, and where the text speaks of them."},
	{Name: "text", About: "Subject, paragraphs, summary, comment and signature."},
	{Name: "layout", About: "Blanks, line ends, characters and leftovers of web pages."},
	{Name: "corpus", About: "Many cables, judged against each other."},
	{Name: "suppression", About: "Ignore entries and baselines that cover nothing any more."},
}

// addRules adds the pages of the rules and the list of them.
func addRules(s *site) error {
	book := append(rules.All(), config.StaleIgnore, baseline.StaleEntry)
	byGroup := map[string][]ruleEntry{}
	for _, r := range book {
		byGroup[r.Group] = append(byGroup[r.Group], entryOf(r))
	}
	list := []ruleGroup{}
	for _, g := range groups {
		if g.Rules = byGroup[g.Name]; len(g.Rules) > 0 {
			list = append(list, g)
			delete(byGroup, g.Name)
		}
	}
	for name, entries := range byGroup { // a group that nobody described here
		list = append(list, ruleGroup{Name: name, Rules: entries})
	}
	slices.SortStableFunc(list[len(list)-len(byGroup):], func(a, b ruleGroup) int { return cmp.Compare(a.Name, b.Name) })
	s.pages = append(s.pages, page{Path: "rules/index.html", Title: "Rules", Section: "rules", Template: "rules.html",
		Description: fmt.Sprintf(
			"The %d rules of cablelint: what each reports, how severe it is, and whether it can be fixed.",
			len(book),
		),
		Data: struct{ Groups []ruleGroup }{list}})
	for _, r := range book {
		p, err := rulePageOf(r)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(list, func(g ruleGroup) bool { return g.Name == r.Group })
		p.Siblings = list[i].Rules
		j := slices.IndexFunc(p.Siblings, func(e ruleEntry) bool { return e.Name == r.Name })
		if j > 0 {
			p.Previous = p.Siblings[j-1].Name
		}
		if j+1 < len(p.Siblings) {
			p.Next = p.Siblings[j+1].Name
		}
		path := "rules/" + r.Name + ".html"
		s.pages = append(
			s.pages,
			page{Path: path, Title: r.Name, Description: p.Summary, Section: "rules", Template: "rule.html", Data: p,
				Searched: []searched{
					{
						Title: r.Name,
						URL:   path,
						Kind:  r.Group + " rule",
						Text:  strings.Join(append(strings.Fields(docOf(r)), r.Aliases...), " "),
					},
				}},
		)
		for _, alias := range r.Aliases {
			s.pages = append(
				s.pages,
				page{Path: "rules/" + alias + ".html", Title: alias, Section: "rules", Template: "renamed.html", Data: r},
			)
		}
	}
	return nil
}

// docOf returns the page of a rule as cablelint explain prints it.
func docOf(r *lint.Rule) string {
	switch r.Name {
	case config.StaleIgnore.Name:
		return config.StaleIgnorePage
	case baseline.StaleEntry.Name:
		return baseline.StaleEntryPage
	}
	return rules.Doc(r.Name)
}

func entryOf(r *lint.Rule) ruleEntry {
	var offers []string
	if r.HasFix {
		offers = append(offers, "safe")
	}
	if r.HasSuggestion {
		offers = append(offers, "suggested")
	}
	severity := func(p grammar.Profile) string { return r.SeverityIn(p).String() }
	return ruleEntry{Name: r.Name, Group: r.Group, Summary: report.FirstSentence(docOf(r)), Fix: strings.Join(offers, " "),
		Transmission: severity(
			grammar.TransmissionProfile,
		), Archive: severity(grammar.ArchiveProfile), Draft: severity(grammar.DraftProfile)}
}

// layoutWords name the layouts as readers of cables do.
var layoutWords = map[grammar.Layout]string{
	grammar.ACP127: "telegrams in ACP 127", grammar.ACP128: "messages in ACP 128",
	grammar.ArchivePrint: "archive prints of 1973-79", grammar.TERP: "prints of 1980-2010 (TERP)",
	grammar.POEMS: "POEMS prints", grammar.NSC: "NSC prints", grammar.SMART: "SMART cables",
	grammar.StateDraft: "drafts of the Department of State", grammar.ACP126: "messages in ACP 126",
	grammar.DD173: "joint message forms (DD-173)", grammar.GENADMIN: "general messages in sets (GENADMIN)",
	grammar.UKTelno: "British telegrams (TELNO)",
	grammar.Weather: "weather bulletins", grammar.NOTAM: "notices to airmen",
	grammar.CIA: "messages of the CIA", grammar.Press: "press items",
	grammar.Memorandum: "memoranda", grammar.Mail: "e-mails",
}

func rulePageOf(r *lint.Rule) (rulePage, error) {
	p := rulePage{ruleEntry: entryOf(r), Corpus: r.CheckCorpus != nil, Layouts: "telegrams in ACP 127",
		Aliases: r.Aliases, Habits: slices.Contains(r.Tags, lint.Habits)}
	if r.Everywhere || r.Check == nil {
		p.Layouts = "every layout"
	} else if r.Layouts != 0 {
		var names []string
		for _, l := range r.Layouts.List() {
			names = append(names, layoutWords[l])
		}
		p.Layouts = strings.Join(names, ", ")
	}
	lead, rest, source := partsOf(docOf(r))
	p.Lead, p.Doc, p.Source = docHTML(lead), docHTML(rest), source
	archive := filepath.Join("rules", "testdata", r.Name+".txt")
	text, err := os.ReadFile(archive)
	if os.IsNotExist(err) {
		return p, nil // of the suppressions: no cable shows them
	} else if err != nil {
		return p, err
	}
	before, _, _ := strings.Cut(string(text), "\n-- ")
	p.Note = strings.TrimSpace(before)
	results, err := linttest.Results(r, archive)
	if err != nil {
		return p, err
	}
	if p.Corpus {
		p.Found, p.Fine = corpusExamples(results, text)
		return p, nil
	}
	p.Found, p.Fine, err = examples(r, results)
	return p, err
}

// partsOf cuts a page into its first paragraph, what follows, and the source named in its last one.
func partsOf(doc string) (lead, rest, source string) {
	doc = strings.TrimSpace(doc)
	if i := strings.LastIndex(doc, "\n\nSource: "); i >= 0 {
		source = strings.Join(strings.Fields(doc[i+len("\n\nSource: "):]), " ")
		doc = doc[:i]
	}
	lead, rest, _ = strings.Cut(doc, "\n\n")
	return lead, rest, source
}

// docHTML turns a doc comment into HTML.
func docHTML(text string) template.HTML {
	var p comment.Parser
	printer := comment.Printer{HeadingLevel: 3}
	html := printer.HTML(p.Parse(text))
	return template.HTML(bytes.ReplaceAll(html, []byte("<pre>"), []byte(`<pre tabindex="0">`)))
}
