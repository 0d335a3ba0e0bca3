package tables

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTables holds that the tables are sorted, hold nothing twice, and refer to entries that are there.
func TestTables(t *testing.T) {
	for name, table := range map[string]string{"tags": tagTable, "posts": postTable, "captions": captionTable,
		"offices": officeTable} {
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
	for _, tag := range BuiltIn().TAGs() {
		if _, ok := BuiltIn().FindTAG(tag.Successor); tag.Successor != "" && !ok {
			t.Errorf("%s has successor %s, which is no code", tag.Code, tag.Successor)
		}
		if !slices.Contains([]string{"subject", "program", "geographic", "organization"}, tag.Kind) || tag.Meaning == "" && tag.Kind == "subject" {
			t.Errorf("%+v", tag)
		}
	}
	for c := range rows(tagTable) {
		if c[1] != misspelling {
			continue
		}
		near := BuiltIn().NearTAGs(c[0], 0)
		if strings.Join(near, ";") != c[5] {
			t.Errorf("%s was meant for %s, not %s", c[0], near, c[5])
		}
		for _, code := range near {
			if !BuiltIn().HasTAG(code) {
				t.Errorf("%s is spelt %s, which is no code", c[0], code)
			}
		}
	}
	for name, p := range BuiltIn().posts.names {
		if _, ok := BuiltIn().FindTAG(p.Country); p.Country != "" && !ok || p.Indicator != "" && (p.Indicator[0] != 'R' || len(p.Indicator) > 8) {
			t.Errorf("%s: %+v", name, p)
		}
	}
	for name, c := range BuiltIn().captions {
		for _, other := range c.Excludes {
			if _, ok := BuiltIn().FindCaption(other); !ok {
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
		tag, ok := BuiltIn().FindTAG(code)
		note(code, tag.Kind, ok)
	}
	for _, code := range []string{"PRLE", "PGVO", "QQQQ"} {
		near := BuiltIn().NearTAGs(code, 0)
		note("near "+code, strings.Join(near, " "), near != nil)
	}
	for _, glued := range []string{"ETRDEINVECINPGOV", "PHUMBA", "PREL", "PRELX", strings.Repeat("PREL", 30)} {
		codes := BuiltIn().SplitTAGs(glued)
		note("split "+glued[:min(len(glued), 20)], strings.Join(codes, " "), codes != nil)
	}
	for _, name := range []string{"SAO PAULO", "USUN NEW YORK", "SECSTATE", "NOWHERE"} {
		p, ok := BuiltIn().FindPost(name)
		note(name, p.From, ok)
	}
	near, ok := BuiltIn().NearestPost("DUSHANEB")
	note("near DUSHANEB", near, ok)
	near, ok = BuiltIn().NearestCaption("SIPDSI")
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

// TestWith holds that a user's tables are laid over the built-in ones, which stay as they are, and
// that a faulty line is named.
func TestWith(t *testing.T) {
	own, err := BuiltIn().With("# ours\nISLEOFWERN|AMEMBASSY ISLE OF WERN|RUEHIW|MP|WERN\n", "QXQX|subject|harbor songs\nPREL|subject|our own meaning\n", "HARBORDIS|distribution|the harbor\n")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	_, got["own post"] = own.FindPost("WERN")
	_, got["own indicator"] = own.FindIndicator("RUEHIW")
	_, got["own code"] = own.FindTAG("QXQX")
	_, got["own caption"] = own.FindCaption("HARBORDIS")
	_, got["known post"] = own.FindPost("PARIS")
	_, got["post in the built-in table"] = BuiltIn().FindPost("WERN")
	tag, _ := own.FindTAG("PREL")
	got["own meaning"] = tag.Meaning == "our own meaning"
	want := map[string]bool{"own post": true, "own indicator": true, "own code": true, "own caption": true, "known post": true, "post in the built-in table": false, "own meaning": true}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, faulty := range []struct{ posts, tags, captions, want string }{
		{"\nPARIS\n", "", "", "table of posts, line 2: missing FM line after PARIS, expected a name such as AMEMBASSY PARIS"},
		{"", "# ours\nQXQX|theme|songs\n", "", `table of tags, line 2: unknown kind "theme", expected one of subject, program, geographic, organization, misspelling`},
		{"", "", "HARBORDIS|x|y||9|\n", `table of captions, line 1: found year "9", expected four digits`},
		{"PARIS|AMEMBASSY PARIS|RUEHFR|FR|a|b|c\n", "", "", "table of posts, line 1: found 7 columns, expected at most six"},
	} {
		_, err := BuiltIn().With(faulty.posts, faulty.tags, faulty.captions)
		if err == nil || err.Error() != faulty.want {
			t.Errorf("%v, want %s", err, faulty.want)
		}
	}
}
