package lint

import (
	"testing"

	"github.com/cablelint/cablelint/grammar"
)

// TestLetters holds what a fix must leave as it is in a text: its letters and digits, also after a line
// of a publisher, which itself may go.
func TestLetters(t *testing.T) {
	const heading = "UNCLAS PARIS 000123\n\nSUBJECT: DUES\n\n"
	before := letters(grammar.Parse("", heading+"1. (U) Dues rise.\nROE\n\n=======CABLE ENDS=======\n\nEnd of dues.\n"))
	for _, tt := range []struct {
		text string
		same bool
	}{
		{"1. (U) Dues rise.\nROE\n\n=======CABLE ENDS=======\n\nEnd of dues.\n", true},
		{"1. (U)  Dues\nrise.\n\n\nROE\n\nEnd of dues.\n", true},
		{"1. (U) Dues &#114;ise.\nROE\n\n=======CABLE ENDS=======\n\nEnd of dues.\n", true},
		{"1. (U) Dues fall.\nROE\n\n=======CABLE ENDS=======\n\nEnd of dues.\n", false},
		{"1. (U) Dues rise.\nROE\n\n=======CABLE ENDS=======\n\nEnd of does.\n", false},
		{"1. (U) Dues rise.\nROE\n\n=======CABLE ENDS=======\n", false},
	} {
		if got := letters(grammar.Parse("", heading+tt.text)) == before; got != tt.same {
			t.Errorf("%q says the same: %v, want %v", tt.text, got, tt.same)
		}
	}
}
