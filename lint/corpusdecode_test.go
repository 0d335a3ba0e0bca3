package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestDecode holds that what a corpus encodes can be read back, and that what is cut short is refused and never panics.
func TestDecode(t *testing.T) {
	c := lint.NewCorpus(rules.All())
	defer c.Close()
	want := &lint.Entry{Name: "a.cable", Bytes: 120, MRN: lint.MRN{Year: 2006, Post: "PORTLOUIS", Serial: 42}, PostAsIs: lint.Mention{Text: "PORT LOUIS"},
		TAGS: []lint.Mention{{Text: "ETRD", At: lint.Place{1, 5}}}, Level: lint.Confidential}
	encoded, err := c.Encode(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := c.Decode(encoded)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for n := range encoded {
		if _, err := c.Decode(encoded[:n]); err == nil {
			t.Fatalf("%d bytes of %d are taken for an entry", n, len(encoded))
		}
	}
}
