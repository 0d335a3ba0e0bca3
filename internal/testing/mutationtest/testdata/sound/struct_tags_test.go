package sound

import "testing"

func TestList(t *testing.T) {
	for source, want := range map[string]int{"(1)": 1, "(1, 2, 3)": 3, "x": 0} {
		if l, err := lists.ParseString("", source); err != nil || len(l.Numbers) != want {
			t.Errorf("%s: %v, %v", source, l, err)
		}
	}
}
