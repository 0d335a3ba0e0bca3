package check

import (
	"runtime/debug"
	"testing"
)

// TestIsExact holds of which builds the sum of what they were made from takes the place of the sum of
// their file.
func TestIsExact(t *testing.T) {
	kong := &debug.Module{Path: "github.com/alecthomas/kong", Version: "v1.17.0", Sum: "h1:f52B="}
	folder := &debug.Module{Path: "github.com/alecthomas/kong", Version: "v1.17.0", Sum: "h1:f52B=",
		Replace: &debug.Module{Path: "../kong"}}
	fork := &debug.Module{Path: "github.com/alecthomas/kong", Version: "v1.17.0",
		Replace: &debug.Module{Path: "example.org/kong", Version: "v1.0.0", Sum: "h1:a0="}}
	for _, test := range []struct {
		name    string
		version string
		deps    []*debug.Module
		want    bool
	}{
		{"a release", "v1.2.3", []*debug.Module{kong}, true},
		{"a commit", "v1.2.4-0.20261130141500-0123456789ab", []*debug.Module{kong}, true},
		{"a commit and changes", "v1.2.4-0.20261130141500-0123456789ab+dirty", []*debug.Module{kong}, false},
		{"no repository", "(devel)", []*debug.Module{kong}, false},
		{"no version", "", nil, false},
		{"a module out of a folder", "v1.2.3", []*debug.Module{kong, folder}, false},
		{"another module in its place", "v1.2.3", []*debug.Module{fork}, true},
		{"a module without a sum", "v1.2.3", []*debug.Module{{Path: "example.org/a", Version: "v1.0.0"}}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			info := &debug.BuildInfo{Main: debug.Module{Version: test.version}, Deps: test.deps}
			if got := isExact(info); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
