// Package rules holds the rules that come with cablelint, one to a file. The doc comment of a rule is its page: what it
// finds, why that matters, and where it is said.
package rules

import (
	"cmp"
	"embed"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

var all []*lint.Rule

// add puts a rule into [All].
func add(r lint.Rule) *lint.Rule {
	r.URL = lint.PageURL(r.Name)
	all = append(all, &r)
	return &r
}

// All returns the rules, ordered by group and name. The slice is the caller's.
func All() []*lint.Rule {
	rules := slices.Clone(all)
	slices.SortFunc(rules, func(a, b *lint.Rule) int {
		return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.Name, b.Name))
	})
	return rules
}

//go:embed *.go
var sources embed.FS

// Doc returns the page of the rule of that name: its doc comment, without the name of the variable with which it begins, so that it says
// "Reports serial numbers that …". It is empty where there is no such rule.
func Doc(name string) string {
	file := strings.ReplaceAll(name, "-", "_") + ".go"
	source, err := sources.ReadFile(file)
	if err != nil {
		return ""
	}
	tree, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ParseComments)
	if err != nil {
		return ""
	}
	for _, d := range tree.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR && g.Doc != nil {
			return spoken(g.Doc.Text())
		}
	}
	return ""
}

// spoken returns a doc comment without the name of what it documents.
func spoken(doc string) string {
	_, says, ok := strings.Cut(doc, " ")
	if !ok {
		return doc
	}
	return strings.ToUpper(says[:1]) + says[1:]
}
