package plural

import "testing"

func TestOf(t *testing.T) {
	for n, want := range map[int]string{0: "0 fixes", 1: "1 fix", 2: "2 fixes"} {
		if got := Of(n, "fix", "fixes"); got != want {
			t.Errorf("%d: found %q, expected %q", n, got, want)
		}
	}
	if got := Count(3, "file"); got != "3 files" {
		t.Errorf("found %q, expected %q", got, "3 files")
	}
}
