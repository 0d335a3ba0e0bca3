package decode

import (
	"testing"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestFilingDate counts days of the year, also of leap years, and has no date for a day that the year has not.
func TestFilingDate(t *testing.T) {
	for _, test := range []struct{ day, group, want string }{
		{"0010001", "010001Z JAN 06", "2006-01-01"},
		{"3652300", "312300Z DEC 06", "2006-12-31"},
		{"3662300", "312300Z DEC 06", ""},
		{"3662300", "312300Z DEC 04", "2004-12-31"},
		{"3991109", "271109Z MAR 06", ""},
		{"0001109", "271109Z MAR 06", ""},
		{"0861109", "271109Z", ""},
		{"", "271109Z MAR 06", ""},
	} {
		c := grammar.Parse("", "OO RUEHC\nDE RUEHPL #0042 "+test.day+"\nZNR UUUUU ZZH\nO "+test.group+"\nFM AMEMBASSY PORT LOUIS\n")
		got := ""
		if date, ok := FilingDate(lint.ExtractFacts(c)); ok {
			got = date.Format(time.DateOnly)
		}
		if got != test.want {
			t.Errorf("day %s, %s: %q, want %q", test.day, test.group, got, test.want)
		}
	}
}
