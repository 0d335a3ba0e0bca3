package grammar_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/golden"
)

// cursor ends what is typed of a line.
const cursor = "‸"

// TestUnfinished holds what an unfinished line may become: under each line of
// testdata/unfinished.txt are its kinds, the likeliest first.
func TestUnfinished(t *testing.T) {
	golden.Compare(t, "testdata/unfinished.txt", *update, func(c golden.Case) []string {
		f := grammar.NewFile("", strings.TrimSuffix(c.Before+c.Text, cursor))
		return []string{strings.Trim(fmt.Sprint(grammar.Unfinished(f, len(f.Text))), "[]")}
	})
}
