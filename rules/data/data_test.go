package data

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTables holds that the tables are sorted, hold nothing twice, and refer to entries that are there.
func TestTables(t *testing.T) {
	for name, table := range map[string]string{"tags": tagTable, "posts": postTable, "captions": captionTable} {
		var names []string
		for c := range rows(table) {
			names = append(names, c[0])
			for _, y := range []string{c[3], c[4]} {
				if name == "tags" && y != "" && (year(y) < 1950 || year(y) > 2030) {
					t.Errorf("%s: %s has year %q", name, c[0], y)
				}
			}
		}
		if len(names) < 40 || !slices.IsSorted(names) || len(slices.Compact(slices.Clone(names))) != len(names) {
			t.Errorf("%s: %d entries, unsorted or with one twice", name, len(names))
		}
	}
	for code, tag := range tags().codes {
		if _, ok := FindTAG(tag.Successor); tag.Successor != "" && !ok {
			t.Errorf("%s has successor %s, which is no code", code, tag.Successor)
		}
		if !slices.Contains([]string{"subject", "program", "geographic", "organization"}, tag.Kind) || tag.Meaning == "" && tag.Kind == "subject" {
			t.Errorf("%+v", tag)
		}
	}
	for wrong, right := range tags().misspelt {
		if _, ok := FindTAG(right); !ok {
			t.Errorf("%s is spelt %s, which is no code", wrong, right)
		}
	}
	for name, p := range posts().names {
		if _, ok := FindTAG(p.Country); p.Country != "" && !ok || p.Indicator != "" && (p.Indicator[0] != 'R' || len(p.Indicator) > 8) {
			t.Errorf("%s: %+v", name, p)
		}
	}
	for name, c := range captions() {
		for _, other := range c.Excludes {
			if _, ok := FindCaption(other); !ok {
				t.Errorf("%s excludes %s, which is no caption", name, other)
			}
		}
	}
}

func TestLookups(t *testing.T) {
	got := map[string]string{}
	note := func(k, v string, ok bool) {
		if !ok {
			v = "-"
		}
		got[k] = v
	}
	for _, code := range []string{"PREL", "OPEC", "TI", "KDEM", "QQQQ"} {
		tag, ok := FindTAG(code)
		note(code, tag.Kind, ok)
	}
	for _, code := range []string{"PRLE", "PGVO", "QQQQ"} {
		near, ok := NearestTAG(code)
		note("near "+code, near, ok)
	}
	for _, glued := range []string{"ETRDEINVECINPGOV", "PHUMBA", "PREL", "PRELX", strings.Repeat("PREL", 30)} {
		codes := SplitTAGs(glued)
		note("split "+glued[:min(len(glued), 20)], strings.Join(codes, " "), codes != nil)
	}
	for _, name := range []string{"SAO PAULO", "USUN NEW YORK", "SECSTATE", "NOWHERE"} {
		p, ok := FindPost(name)
		note(name, p.From, ok)
	}
	near, ok := NearestPost("DUSHANEB")
	note("near DUSHANEB", near, ok)
	near, ok = NearestCaption("SIPDSI")
	note("near SIPDSI", near, ok)
	want := map[string]string{
		"PREL": "subject", "OPEC": "organization", "TI": "geographic", "KDEM": "program", "QQQQ": "-",
		"near PRLE": "PREL", "near PGVO": "PGOV", "near QQQQ": "-",
		"split ETRDEINVECINPGOV": "ETRD EINV ECIN PGOV", "split PHUMBA": "PHUM BA", "split PREL": "-", "split PRELX": "-", "split PRELPRELPRELPRELPREL": "-",
		"SAO PAULO": "AMCONSUL SAO PAULO", "USUN NEW YORK": "USMISSION USUN NEW YORK", "SECSTATE": "SECSTATE WASHDC", "NOWHERE": "-",
		"near DUSHANEB": "DUSHANBE", "near SIPDSI": "SIPDIS",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
