package check

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/input"
)

// TestRoom holds that beside a cable that takes all the room none is judged, and that beside small ones
// many are.
func TestRoom(t *testing.T) {
	e := opened(t)
	release := e.room(roomOf(grammar.NewFile("", strings.Repeat("\n", 10<<20))))
	if e.memory.TryAcquire(1) {
		t.Error("another cable is judged beside one that takes all the room")
	}
	release()
	small := grammar.NewFile("", strings.Repeat("1. Text.\n", 100))
	for range 100 {
		defer e.room(roomOf(small))()
	}
	if !e.memory.TryAcquire(mostJudging / 2) {
		t.Error("a hundred small cables leave no room for more")
	}
}

// TestJudgedLater holds that a small cable is handed over before it is judged, and one that takes much
// room, or that is one of several in a text, after that.
func TestJudgedLater(t *testing.T) {
	const cable = "R 271109Z MAR 06\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PARIS 000042\n\nSUBJECT: DUES\n\n1. Text.\n"
	other := strings.ReplaceAll(strings.ReplaceAll(cable, "271109Z", "281109Z"), "42", "43")
	tests := []struct {
		name, text string
		cables     int
		later      bool
	}{
		{"small", cable, 1, true},
		{"large", cable + strings.Repeat("Text.\n", 1000), 1, false},
		{"several", cable + "\n" + other, 2, false},
	}
	e := opened(t)
	for _, test := range tests {
		read := func() ([]byte, error) { return []byte(test.text), nil }
		cables := 0
		do(t, e.judge(input.Held(test.name, 1<<20, read), func(c *Checked) error {
			cables++
			if later := c.later != nil; later != test.later || (c.Result == nil) != later {
				t.Errorf("%s: later is %t, expected %t", test.name, later, test.later)
			}
			do(t, c.judge())
			if c.Result == nil || c.later != nil {
				t.Errorf("%s is not judged", test.name)
			}
			return nil
		}))
		if cables != test.cables {
			t.Errorf("%s: %d cables, expected %d", test.name, cables, test.cables)
		}
	}
}
