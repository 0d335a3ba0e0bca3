package command

import (
	"os"
	"strings"
	"testing"
)

// TestCSVColumns holds that each column of parse --csv is described in the documentation.
func TestCSVColumns(t *testing.T) {
	page, err := os.ReadFile("../docs/parse-csv.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range csvColumns {
		if !strings.Contains(string(page), "`"+c.name+"`") {
			t.Errorf("docs/parse-csv.md does not describe %s", c.name)
		}
	}
}
