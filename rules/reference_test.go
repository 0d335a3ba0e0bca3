package rules_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

// TestPages holds that pages.txt and docs/rules.md are what the doc comments of the rules say. The
// flag -update rewrites them.
func TestPages(t *testing.T) {
	all := rules.All()
	sameAsFile(t, "pages.txt", pages(t, all))
	sameAsFile(t, "../docs/rules.md", reference(t, append(all, config.StaleIgnore, baseline.StaleEntry)))
}

// pages prints the pages of the rules, in order of their names.
func pages(t *testing.T, all []*lint.Rule) string {
	byName := func(a, b *lint.Rule) int { return strings.Compare(a.Name, b.Name) }
	var b strings.Builder
	b.WriteString("Written by go generate ./... from the doc comments of the rules.\n")
	for _, r := range slices.SortedFunc(slices.Values(all), byName) {
		fmt.Fprintf(&b, "\n-- %s --\n%s", r.Name, docComment(t, r.Name))
	}
	return b.String()
}

// docComment returns the doc comment of a rule's variable, without its name.
func docComment(t *testing.T, rule string) string {
	file := strings.ReplaceAll(rule, "-", "_") + ".go"
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range tree.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR || g.Doc == nil {
			continue
		}
		if _, doc, ok := strings.Cut(g.Doc.Text(), " "); ok {
			return strings.ToUpper(doc[:1]) + doc[1:]
		}
	}
	t.Errorf("%s: no doc comment of the rule's variable", file)
	return ""
}

// reference prints the pages of the rules as Markdown, group by group, after a table of them all.
func reference(t *testing.T, all []*lint.Rule) string {
	var table, pages strings.Builder
	group := ""
	for _, r := range all {
		if r.Group != group {
			group = r.Group
			fmt.Fprintf(&table, "\n**%s**\n\n| rule | transmission | archive copy | draft |\n| --- | --- | --- | --- |\n", group)
			fmt.Fprintf(&pages, "\n## %s\n", group)
		}
		fmt.Fprintf(&table, "| [%s](#%s) | %v | %v | %v |\n", r.Name, r.Name,
			r.SeverityIn(grammar.TransmissionProfile),
			r.SeverityIn(grammar.ArchiveProfile), r.SeverityIn(grammar.DraftProfile))
		fmt.Fprintf(&pages, "\n### %s\n\n%s", r.Name, markdown(page(t, r.Name)))
	}
	return fmt.Sprintf("# The rules\n\nWritten by `go generate ./...` from the rules themselves: %d rules on cables, and %d on the suppressions\nbeside them; their severity in each profile, and a page for each. `cablelint explain RULE` prints the same page.\n", len(rules.All()), len(all)-len(rules.All())) +
		table.String() + pages.String()
}

// page returns the page of a rule.
func page(t *testing.T, rule string) string {
	switch rule {
	case config.StaleIgnore.Name:
		return config.StaleIgnorePage
	case baseline.StaleEntry.Name:
		return baseline.StaleEntryPage
	}
	return docComment(t, rule)
}

// markdown turns a doc comment into Markdown: what is indented by a tab is shown as it is.
func markdown(doc string) string {
	var b strings.Builder
	verbatim, blank := false, ""
	for line := range strings.Lines(doc) {
		if line == "\n" {
			blank += line
			continue
		}
		body, shown := strings.CutPrefix(line, "\t")
		if verbatim && !shown {
			b.WriteString("```\n")
		}
		b.WriteString(blank)
		if shown && !verbatim {
			b.WriteString("```\n")
		}
		b.WriteString(body)
		verbatim, blank = shown, ""
	}
	if verbatim {
		b.WriteString("```\n")
	}
	return b.String()
}

// TestDocOfPages holds that the page of a rule is cut out of pages.txt as it was put in.
func TestDocOfPages(t *testing.T) {
	for _, r := range rules.All() {
		if diff := cmp.Diff(docComment(t, r.Name), rules.Doc(r.Name)); diff != "" {
			t.Errorf("%s (-want +got), run go generate ./... to accept:\n%s", r.Name, diff)
		}
	}
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
