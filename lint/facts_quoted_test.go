package lint_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestQuotedFields holds that fields of the Department which a paragraph of another service's message quotes
// are no facts of that message.
func TestQuotedFields(t *testing.T) {
	const quote = "THE EMBASSY WROTE:\n" +
		"PAGE 02 PORT L 00412 141132Z\n" +
		"C O N F I D E N T I A L LONDON 001234\n" +
		"E.O. 12356: DECL: OADR\n" +
		"TAGS: PREL, UK\n" +
		"SUBJECT: TOLLS\n" +
		"REF: LONDON 1234\n" +
		"Classified By: Jane Roe, Ambassador, for reasons 1.4 (b) and (d).\n"
	for _, name := range []string{
		"uk-telno", "acp126-stations", "acp127-nato", "acp128", "dd173",
	} {
		source, err := os.ReadFile("../testdata/layouts/" + name + ".cable")
		if err != nil {
			t.Fatal(err)
		}
		clean := string(source)
		at := strings.Index(clean, "\n1. ")
		if at < 0 {
			t.Fatalf("%s has no paragraph 1", name)
		}
		at += 1 + strings.IndexByte(clean[at+1:], '\n') + 1
		quoting := clean[:at] + quote + clean[at:]
		if diff := cmp.Diff(summary(read(t, clean)), summary(read(t, quoting))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
