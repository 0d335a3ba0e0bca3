package grammar_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// TestAttributeKeys reads the keys of a record in the order of the table, in which they are looked for, and in others.
func TestAttributeKeys(t *testing.T) {
	var keys []string
	for _, a := range tables.Attributes {
		keys = append(keys, a.Key)
	}
	backward := slices.Clone(keys)
	slices.Reverse(backward)
	for name, want := range map[string][]string{
		"in order":              keys,
		"every tenth":           {keys[0], keys[10], keys[20], keys[30], keys[40], keys[50], keys[60], keys[70]},
		"backward":              backward,
		"twice":                 slices.Concat(keys, keys),
		"one that is not known": {"Draft Date", "Draft Day", "Drafter", "Draft Date"},
	} {
		t.Run(name, func(t *testing.T) {
			text := "Message Text\n\nUNCLAS VALLETTA 1306\n\nMessage Attributes\n"
			for _, key := range want {
				text += key + ": x\n"
			}
			var got []string
			for a := range grammar.All[*grammar.Attribute](grammar.Parse("", text)) {
				if a.Key == nil || a.Value == nil || a.Value.Text != "x" {
					t.Fatalf("attribute %q has no key or another value", a.Span().Of(text))
				}
				got = append(got, a.Key.Text)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("keys (-want +got):\n%s", diff)
			}
		})
	}
	for _, line := range []string{"Draft Dates", "Draft Date:10 may", "draft"} {
		text := "Message Text\n\nMessage Attributes\nCopy: SINGLE\n" + line + "\n"
		c := grammar.Parse("", text)
		all := slices.Collect(grammar.All[*grammar.Attribute](c))
		if len(all) != 1 || !strings.HasSuffix(all[0].Value.Text, line) {
			t.Errorf("%q does not go on with the attribute above", line)
		}
	}
}
