package paths

import "testing"

func TestAny(t *testing.T) {
	for _, test := range []struct {
		folders []string
		path    string
		want    bool
	}{
		{[]string{"."}, "a/b.cable", true},
		{[]string{"."}, ".", true},
		{[]string{"a"}, "a/b/../c.cable", true},
		{[]string{"a"}, "ab/c.cable", false},
		{[]string{"a", "ab"}, "ab/c.cable", true},
		{[]string{"a"}, "a/../c.cable", false},
		{[]string{"a/b"}, "a", false},
		{[]string{".."}, "a", true},
		{nil, "a", false},
	} {
		if got := Any(test.folders, test.path); got != test.want {
			t.Errorf("%s in %v: %v, want %v", test.path, test.folders, got, test.want)
		}
	}
}
