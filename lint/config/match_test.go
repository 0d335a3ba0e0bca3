package config

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// matchedPaths are those that the globs of the tests are tried on.
var matchedPaths = []string{"a.cable", "keep/a.cable", "keep/sub/b.cable", "sub/keep/a.cable", "sub/b.cable", "keep.cable", "../out/a.cable"}

func matched(match func([]string, string) bool, globs []string) (names []string) {
	for _, name := range matchedPaths {
		if match(globs, name) {
			names = append(names, name)
		}
	}
	return names
}

func TestLeavesOut(t *testing.T) {
	in := []string{"keep/a.cable", "keep/sub/b.cable"}
	for _, tt := range []struct{ globs, want []string }{
		{[]string{"keep"}, append(in, "sub/keep/a.cable")},
		{[]string{"keep/"}, append(in, "sub/keep/a.cable")},
		{[]string{"./keep"}, in},
		{[]string{"/keep/"}, in},
		{[]string{"/keep/**"}, in},
		{[]string{"keep/**"}, in},
		{[]string{"**/keep"}, append(in, "sub/keep/a.cable")},
		{[]string{"a.cable/"}, nil},
		{[]string{"/a.cable"}, []string{"a.cable"}},
		{[]string{"b.cable"}, []string{"keep/sub/b.cable", "sub/b.cable"}},
		{[]string{"{keep,sub}/*.cable"}, []string{"keep/a.cable", "sub/b.cable"}},
		{[]string{"keep", "!keep/sub"}, []string{"keep/a.cable", "sub/keep/a.cable"}},
		{[]string{"!keep", "."}, matchedPaths},
		{nil, nil},
	} {
		if diff := cmp.Diff(tt.want, matched(leavesOut, tt.globs)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.globs, diff)
		}
	}
}

func TestMatches(t *testing.T) {
	for _, tt := range []struct{ globs, want []string }{
		{[]string{"a.cable"}, []string{"a.cable", "keep/a.cable", "sub/keep/a.cable", "../out/a.cable"}},
		{[]string{"/a.cable"}, []string{"a.cable"}},
		{[]string{"./keep/*"}, []string{"keep/a.cable"}},
		{[]string{"keep/"}, []string{"keep/a.cable", "keep/sub/b.cable"}},
		{[]string{"keep"}, nil},
		{[]string{"sub/*", "keep/*"}, []string{"keep/a.cable", "sub/b.cable"}},
	} {
		if diff := cmp.Diff(tt.want, matched(matches, tt.globs)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.globs, diff)
		}
	}
}
