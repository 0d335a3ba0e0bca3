// Package rules holds the rules that come with cablelint, one to a file. The doc comment of a
// rule is its page: what it finds, why that matters, and the source that says so.
package rules

import (
	_ "embed" // the pages
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
		if c := strings.Compare(a.Group, b.Group); c != 0 {
			return c
		}
		return strings.Compare(a.Name, b.Name)
	})
	return rules
}

// pages holds the pages of all rules, each after a line with its name. A test writes it from the
// doc comments: go generate ./...
//
//go:embed pages.txt
var pages string

// Doc returns the page of the rule of that name: its doc comment, without the name of the
// variable with which it begins, so that it says "Reports serial numbers that …". It is empty if
// there is no such rule.
func Doc(name string) string {
	_, page, found := strings.Cut(pages, "\n-- "+name+" --\n")
	if !found {
		return ""
	}
	page, _, _ = strings.Cut(page, "\n-- ")
	return page
}
