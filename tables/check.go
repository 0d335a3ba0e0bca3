package tables

import (
	"fmt"
	"slices"
	"strings"
)

// checkTable checks each line of a user's table and returns an error for the first faulty one.
func checkTable(name, table string, fault func(columns []string) string) error {
	n := 0
	for line := range strings.Lines(table) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "|")
		what := fault(columns)
		if len(columns) > 6 {
			what = fmt.Sprintf("found %d columns, expected at most six", len(columns))
		}
		if what != "" {
			return fmt.Errorf("table of %s, line %d: %s", name, n, what)
		}
	}
	return nil
}

// column returns the column i, or "" where the line is shorter.
func column(columns []string, i int) string {
	if i < len(columns) {
		return columns[i]
	}
	return ""
}

func checkPostRow(c []string) string {
	switch indicator := column(c, 2); {
	case Key(c[0]) == "":
		return fmt.Sprintf("found post %q, expected a name of letters", c[0])
	case Key(column(c, 1)) == "":
		return fmt.Sprintf("missing FM line after %s, expected a name such as AMEMBASSY PARIS", c[0])
	case indicator != "" &&
		(len(indicator) > 8 || strings.Trim(indicator, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != ""):
		return fmt.Sprintf("found routing indicator %q, expected up to eight letters", indicator)
	}
	return ""
}

// tagKinds holds the kinds of TAGS code.
var tagKinds = []string{"subject", "program", "geographic", "organization", misspelling}

func checkTAGRow(c []string) string {
	switch {
	case c[0] == "" || c[0] != strings.ToUpper(c[0]) || strings.Contains(c[0], " "):
		return fmt.Sprintf("found code %q, expected capitals", c[0])
	case !slices.Contains(tagKinds, column(c, 1)):
		return fmt.Sprintf("unknown kind %q, expected one of %s", column(c, 1),
			strings.Join(tagKinds, ", "))
	}
	return checkYears(column(c, 3), column(c, 4))
}

func checkCaptionRow(c []string) string {
	if c[0] == "" || c[0] != strings.ToUpper(c[0]) {
		return fmt.Sprintf("found caption %q, expected capitals", c[0])
	}
	return checkYears(column(c, 4), column(c, 5))
}

func checkYears(years ...string) string {
	for _, y := range years {
		if y != "" && (year(y) < 1900 || year(y) > 2100) {
			return fmt.Sprintf("found year %q, expected four digits", y)
		}
	}
	return ""
}
