package command

import "testing"

// TestFollowsLinks holds which terminals are handed links: those that are known to follow them.
func TestFollowsLinks(t *testing.T) {
	for _, tt := range []struct {
		name, value string
		want        bool
	}{
		{"TERM", "xterm-256color", false},
		{"TERM", "xterm-kitty", true},
		{"TERM", "dumb", false},
		{"VTE_VERSION", "7203", true},
		{"VTE_VERSION", "4205", false},
		{"VTE_VERSION", "new", false},
		{"TERM_PROGRAM", "vscode", true},
		{"TERM_PROGRAM", "Apple_Terminal", false},
		{"WT_SESSION", "b1", true},
		{"KONSOLE_VERSION", "220401", true},
	} {
		getenv := func(name string) string {
			if name == tt.name {
				return tt.value
			}
			return ""
		}
		if got := followsLinks(getenv); got != tt.want {
			t.Errorf("with %s=%s: %v, want %v", tt.name, tt.value, got, tt.want)
		}
	}
}
