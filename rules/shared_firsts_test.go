package rules

import "testing"

// TestFirsts finds values again among the few that are compared and the many that are looked up.
func TestFirsts(t *testing.T) {
	const count = 40
	var seen firsts[int]
	for i := range count {
		if first, again := seen.add(100+i, i); again || first != i {
			t.Errorf("add(%d) = %d, %v; want %d, false", 100+i, first, again, i)
		}
	}
	for i := range count {
		if first, again := seen.add(100+i, count+i); !again || first != i {
			t.Errorf("second add(%d) = %d, %v; want %d, true", 100+i, first, again, i)
		}
	}
}
