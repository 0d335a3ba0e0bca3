package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

// TestReference holds that docs/rules.md is what the rules say of themselves. The flag -update writes it anew.
func TestReference(t *testing.T) {
	sameAsFile(t, "../docs/rules.md", reference(append(rules.All(), config.StaleIgnore, baseline.StaleEntry)))
}

// reference prints the pages of the rules as Markdown, group by group, behind a table of them all.
func reference(all []*lint.Rule) string {
	var table, pages strings.Builder
	group := ""
	for _, r := range all {
		if r.Group != group {
			group = r.Group
			fmt.Fprintf(&table, "\n**%s**\n\n| rule | transmission | archive copy | draft |\n| --- | --- | --- | --- |\n", group)
			fmt.Fprintf(&pages, "\n## %s\n", group)
		}
		fmt.Fprintf(&table, "| [%s](#%s) | %v | %v | %v |\n", r.Name, r.Name, r.SeverityIn(grammar.TransmissionProfile),
			r.SeverityIn(grammar.ArchiveProfile), r.SeverityIn(grammar.DraftProfile))
		fmt.Fprintf(&pages, "\n### %s\n\n%s", r.Name, markdown(page(r.Name)))
	}
	return fmt.Sprintf("# The rules\n\nWritten by `go test ./rules -update` from the rules themselves: %d rules on cables, and %d on the suppressions\nbeside them; their severity in each profile, and a page for each. `cablelint explain RULE` prints the same page.\n", len(rules.All()), len(all)-len(rules.All())) +
		table.String() + pages.String()
}

// page returns the page of a rule.
func page(rule string) string {
	switch rule {
	case config.StaleIgnore.Name:
		return config.StaleIgnorePage
	case baseline.StaleEntry.Name:
		return baseline.StaleEntryPage
	}
	return rules.Doc(rule)
}

// markdown turns a doc comment into Markdown: what is indented by a tab is shown as it stands.
func markdown(doc string) string {
	var b strings.Builder
	verbatim := false
	for line := range strings.Lines(doc) {
		body, shown := strings.CutPrefix(line, "\t")
		switch {
		case shown && !verbatim:
			b.WriteString("```\n")
		case !shown && verbatim && line != "\n":
			b.WriteString("```\n\n")
		}
		if shown || line != "\n" {
			verbatim = shown
		}
		if !(verbatim && !shown) {
			b.WriteString(body)
		}
	}
	if verbatim {
		b.WriteString("```\n")
	}
	return b.String()
}

// TestEveryPostIsReferredTo holds that a reference to any post of the tables, in any of its spellings, is read as one.
func TestEveryPostIsReferredTo(t *testing.T) {
	for _, post := range tables.BuiltIn().Posts() {
		_, name, _ := strings.Cut(post.From, " ") // AMEMBASSY PORT LOUIS
		for _, spelling := range append([]string{post.Name, name}, post.Aliases...) {
			if spelling == "" {
				continue
			}
			text := "UNCLAS PARIS 000042\n\nSUBJECT: DUES\nREF: " + spelling + " 1239\n\n1. (U) Text.\n"
			got := lint.ExtractFacts(grammar.Parse("", text)).References
			if len(got) != 1 || got[0].Kind != "cable" || got[0].Serial != 1239 || got[0].Post != spelling {
				t.Errorf("REF: %s 1239 is read as %+v", spelling, got)
			}
		}
	}
}
