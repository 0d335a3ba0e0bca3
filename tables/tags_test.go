package tables

import "testing"

// TestDatedTAG finds the TAGS codes alone of which years are known, as FindTAG gives them.
func TestDatedTAG(t *testing.T) {
	all, dated := BuiltIn(), 0
	for c := range rows(all.tags.table.text) {
		want, ok := all.FindTAG(c[0])
		ok = ok && (want.From > 0 || want.To > 0)
		got, found := all.DatedTAG(c[0])
		if found != ok || found && got != want {
			t.Errorf("DatedTAG(%q) = %v, %v; want %v, %v", c[0], got, found, want, ok)
		}
		if found {
			dated++
		}
	}
	if dated == 0 {
		t.Error("no TAGS code has years")
	}
	if got, found := new(Tables).DatedTAG("PREL"); found {
		t.Errorf("empty tables have %v", got)
	}
}
