package architecture_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestDependencies holds that every direct dependency is in the table of docs/quality.md.
func TestDependencies(t *testing.T) {
	mod, err := os.ReadFile("../../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../../docs/quality.md")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(string(mod), -1)
	if len(found) == 0 {
		t.Fatal("no direct dependency in go.mod")
	}
	for _, m := range found {
		if !strings.Contains(string(page), "\n| "+m[1]+" | ") {
			t.Errorf("%s is not in docs/quality.md", m[1])
		}
	}
}
