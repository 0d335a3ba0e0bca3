package sound

import "testing"

func TestCount(t *testing.T) {
	if n, full := count([]int{1, -1, 2, 3}, 3); n != 2 || !full {
		t.Errorf("%d, %v", n, full)
	}
}

func TestForever(t *testing.T) {
	if forever() != 10 {
		t.Error("not ten")
	}
}
