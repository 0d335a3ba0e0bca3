package architecture

import (
	"strings"
	"testing"
)

// TestTables holds that a blank line follows each table of a page: a line right below the last row would be
// one more row.
func TestTables(t *testing.T) {
	eachFile(t, ".md", func(name string, content []byte) {
		lines := strings.Split(string(content), "\n")
		isCode := false
		for i, line := range lines[:len(lines)-1] {
			if strings.HasPrefix(line, "```") {
				isCode = !isCode
			}
			below := lines[i+1]
			if !isCode && strings.HasPrefix(line, "|") && below != "" && !strings.HasPrefix(below, "|") {
				t.Errorf("%s:%d: expected a blank line after the table, found %q", name, i+2, below)
			}
		}
	})
}
