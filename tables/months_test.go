package tables_test

import (
	"testing"
	"time"

	"github.com/cablelint/cablelint/tables"
)

func TestMonth(t *testing.T) {
	for _, c := range []struct {
		name string
		want time.Month
	}{
		{"JAN", time.January}, {"MAY", time.May}, {"DEC", time.December},
		{"ANF", 0}, {"NFE", 0}, {"jan", 0}, {"JA", 0}, {"JUNE", 0}, {"JANFEB", 0}, {"", 0},
	} {
		got, ok := tables.Month(c.name)
		if got != c.want || ok != (c.want != 0) {
			t.Errorf("%q: month %d, %t, want %d", c.name, got, ok, c.want)
		}
	}
}
