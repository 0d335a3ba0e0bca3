package rules_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestKinds holds that a rule which names kinds of line finds nothing in a cable without them: all
// rules find the same when they are run on every cable.
func TestKinds(t *testing.T) {
	conf := lint.Config{Selected: []string{lint.Habits}}
	var always []*lint.Rule
	for _, r := range rules.All() {
		rule := *r
		rule.Kinds = 0
		always = append(always, &rule)
	}
	texts := testcables.Layouts(t, "..")
	for _, text := range testcables.Texts(t, "../testdata", 21, 15) {
		texts = append(texts, text)
	}
	for file := range generate.Planted(21, 30) {
		texts = append(texts, file.Text)
	}
	for _, whole := range texts {
		for _, text := range withoutKinds(whole) {
			c := grammar.Parse("a.cable", text)
			want, got := lint.Run(c, always, conf).Diagnostics, lint.Run(c, rules.All(), conf).Diagnostics
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%.300q (-want +got):\n%s", text, diff)
			}
		}
	}
}

// withoutKinds returns a text, and for each kind of line in it the text without these lines.
func withoutKinds(text string) []string {
	c := grammar.Parse("", text)
	texts := []string{text}
	for k := range grammar.TextSeparatorKind + 1 {
		var b strings.Builder
		for _, e := range c.Elements {
			if e.Kind() != k {
				b.WriteString(e.Extent().Of(c.File.Text))
			}
		}
		if b.Len() < len(c.File.Text) {
			texts = append(texts, b.String())
		}
	}
	return texts
}
