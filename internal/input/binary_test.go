package input

import (
	"fmt"
	"strings"
	"testing"
)

// TestCountOdd holds that every control character that no text has is counted once, wherever it is, and
// no other byte.
func TestCountOdd(t *testing.T) {
	for c := range 256 {
		want := 0
		if c < ' ' && !strings.ContainsRune("\t\n\v\f\r\a\x1b", rune(c)) {
			want = 1
		}
		for at := range 20 {
			for _, around := range []string{"a", " ", "\n", "\x80", "\xff"} {
				s := strings.Repeat(around, at) + string([]byte{byte(c)}) + strings.Repeat(around, 19-at)
				if got := countOdd(s); got != want {
					t.Fatalf("got %d of %s, expected %d", got, fmt.Sprintf("%q", s), want)
				}
			}
		}
	}
	if got := countOdd("\x00\x01\x02\n\x1f\x7f text\x08"); got != 5 {
		t.Errorf("got %d, expected 5", got)
	}
}
