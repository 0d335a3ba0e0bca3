package golden

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAnswered holds how a file is read, and that old answers make room for new ones.
func TestAnswered(t *testing.T) {
	const file = `! A remark.
first
	an old answer
	another
@ BT\n
second\nthird
\@ fifth

= rule
fourth
`
	const want = `! A remark.
first
	{Of: Before: Text:first}
@ BT\n
second\nthird
	{Of: Before:BT\n Text:second\nthird}
\@ fifth
	{Of: Before:BT\n Text:@ fifth}

= rule
fourth
	{Of:rule Before: Text:fourth}
	once more
`
	got := answered(file, func(c Case) []string {
		answers := []string{fmt.Sprintf("%+v", Case{c.Of, quoted(c.Before), quoted(c.Text)})}
		if c.Of != "" {
			answers = append(answers, "once more")
		}
		return answers
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := (Case{Before: "BT\n", Text: "1. (U) One."}).Whole(); got != "BT\n1. (U) One.\n" {
		t.Errorf("%q", got)
	}
}

// quoted returns a text with its line ends as they are in a file.
func quoted(s string) string {
	q := fmt.Sprintf("%q", s)
	return q[1 : len(q)-1]
}
