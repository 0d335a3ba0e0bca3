package lint_test

import (
	"bytes"
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
	if err := c.AddEncoded(encoded); err != nil || c.Len() != 1 {
		t.Fatalf("%d entries, %v", c.Len(), err)
	}
	for n := range encoded {
		if err := c.AddEncoded(encoded[:n]); err == nil && n < bytes.IndexByte(encoded, '{') {
			t.Fatalf("%d bytes of %d are added", n, len(encoded))
		}
		if _, err := c.Decode(encoded[:n]); err == nil {
			t.Fatalf("%d bytes of %d are taken for an entry", n, len(encoded))
		}
	}
}
