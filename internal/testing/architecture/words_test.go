package architecture

import (
	"regexp"
	"strings"
	"testing"
)

// avoided matches words that comments, the help of the command and pages do not use, each of which has a
// plainer one: again, fix, in advance, after, separated by, expected, distinguished.
var avoided = regexp.MustCompile(
	`\b(?i:anew|mend(?:s|ed|ing)?|beforehand|parted by|(?:is|are) due|told apart)\b|\bbehind (?:the|a|each)\b`)

// TestWords holds that no comment, help or page has a word at which a newcomer would stop.
func TestWords(t *testing.T) {
	check := func(name string, n int, line string) {
		if found := avoided.FindString(line); found != "" {
			t.Errorf("%s:%d: %q has a plainer word", name, n, found)
		}
	}
	eachFile(t, ".go", func(name string, content []byte) {
		for i, line := range strings.Split(string(content), "\n") {
			if !strings.HasPrefix(name, "command/") { // where the help is
				_, line, _ = strings.Cut(line, "//")
			}
			check(name, i+1, line)
		}
	})
	eachFile(t, ".md", func(name string, content []byte) {
		for i, line := range strings.Split(string(content), "\n") {
			check(name, i+1, line)
		}
	})
}
