package tables

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestNearest holds which words are at distance one, and that an exchange of neighbours is taken before the rest.
func TestNearest(t *testing.T) {
	table := map[string]int{"HARBOR": 1, "ABCD": 2, "QU[X": 10, "ABDC": 3, "XYZ": 4, "XYZA": 5, "ZULU": 6, "AULU": 7, strings.Repeat("L", 40) + "A": 8, strings.Repeat("K", 39) + "A": 9}
	for word, want := range map[string]string{
		"HARBRO": "HARBOR", "AHRBOR": "HARBOR", "HARBO": "HARBOR", "ARBOR": "HARBOR", "HRBOR": "HARBOR", "HARBORS": "HARBOR", "SHARBOR": "HARBOR", "HARXBOR": "HARBOR",
		"HARBAR": "HARBOR", "XARBOR": "HARBOR", "HARBOX": "HARBOR", "HRABRO": "", "HABOX": "", "HARBOR": "",
		"ABCD":  "ABDC", // an exchange, though the word is in the table itself
		"ABCC":  "",     // two are meant
		"ABDCX": "ABDC",
		"XY":    "", "XYB": "XYZ", "XZ": "", "XYZB": "", "YXZ": "XYZ", "ZYZ": "XYZ", "XYA": "",
		"MULU": "", "ULU": "", "ZULUU": "ZULU", "AULUA": "AULU",
		strings.Repeat("L", 40): strings.Repeat("L", 40) + "A", strings.Repeat("L", 41): "", strings.Repeat("K", 40): strings.Repeat("K", 39) + "A", strings.Repeat("K", 39): strings.Repeat("K", 39) + "A",
		"QUX": "", "QUYX": "", // letters are A to Z
		"": "",
	} {
		got, ok := Nearest(word, table)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", word, got, ok, want)
		}
	}
}

// TestKey holds what counts in a name.
func TestKey(t *testing.T) {
	for name, want := range map[string]string{"Sao Paulo": "SAOPAULO", "N'DJAMENA": "NDJAMENA", "az AZ": "AZAZ", "@[`{09é": "", "PORT-AU-PRINCE 2": "PORTAUPRINCE"} {
		if got := Key(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// TestSplit holds which codes that were run together can be parted.
func TestSplit(t *testing.T) {
	tables, err := new(Tables).With("", "PREL|subject\nKDEM|program\nETRD|subject\nFR|geographic\nUN|organization\nOPEC|organization\nLONGER|subject\nABC|subject\n", "")
	if err != nil {
		t.Fatal(err)
	}
	for glued, want := range map[string]string{
		"PRELKDEM": "PREL KDEM", "PRELFR": "PREL FR", "PRELKDEMFR": "PREL KDEM FR", "PREL": "", "FR": "", "PRELUN": "", "PRELOPEC": "", "OPECPREL": "", "FRPREL": "", "PRELABC": "",
		"PRELX": "", "PRELXX": "", "PRELF": "", "": "", strings.Repeat("PREL", 16): strings.TrimSpace(strings.Repeat("PREL ", 16)), strings.Repeat("PREL", 16) + "FR": "",
	} {
		if got := strings.Join(tables.SplitTAGs(glued), " "); got != want {
			t.Errorf("%q: %q, want %q", glued, got, want)
		}
	}
}

// TestOwnTables holds what the columns of own tables come to, and which entry counts where two have one name.
func TestOwnTables(t *testing.T) {
	under, err := new(Tables).With("OLDTOWN|AMEMBASSY OLDTOWN|RUEHOT|FR|OLD;ANCIENT\nBRENHOLT|AMEMBASSY FIRST|RUEHBR\n", "PREL|subject|relations|1974|2000|ETRD\nWRNG|misspelling||||PREL\n", "SIPDIS|distribution|net|NODIS;EXDIS|1998|2010\n")
	if err != nil {
		t.Fatal(err)
	}
	tables, err := under.With("# own\r\n\r\nBRENHOLT|AMEMBASSY BRENHOLT|RUEHBR|NL|BREN;OLDTOWN\r\nASTMOOR|AMCONSUL ASTMOOR|RUEHBR||OLD\r\nCORRAN|AMEMBASSY CORRAN\n", "ETRD|subject|trade\nQXQX|program|x|2001\n", "NODIS|distribution|none\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, name := range []string{"oldtown", "OLD", "ANCIENT", "BREN", "BRENHOLT", "ASTMOOR", "CORRAN", "NOWHERE"} {
		p, ok := tables.FindPost(name)
		got = append(got, fmt.Sprint(name, " ", ok, " ", p.Name, " ", p.From, " ", p.Indicator, " ", p.Country, " ", p.Aliases, ", filed under ", tables.PostName(name)))
	}
	for _, from := range []string{"AMEMBASSY BRENHOLT", "amembassy-first", "AMEMBASSY NOWHERE"} {
		p, ok := tables.FindOriginator(from)
		got = append(got, fmt.Sprint(from, " ", ok, " ", p.Name))
	}
	for _, indicator := range []string{"RUEHBR", "RUEHOT", "", "RUEHXX"} {
		p, ok := tables.FindIndicator(indicator)
		got = append(got, fmt.Sprint(indicator, " ", ok, " ", p.Name))
	}
	for _, code := range []string{"PREL", "ETRD", "QXQX", "WRNG"} {
		tag, ok := tables.FindTAG(code)
		got = append(got, fmt.Sprint(ok, " ", tag))
	}
	for _, code := range []string{"WRNG", "PRLE", "QXQA", "QQQQ"} {
		got = append(got, fmt.Sprint("near ", code, " ", tables.NearTAGs(code, 0)))
	}
	for _, name := range []string{"SIPDIS", "NODIS", "EXDIS"} {
		c, ok := tables.FindCaption(name)
		got = append(got, fmt.Sprint(ok, " ", c))
	}
	for _, p := range tables.Posts() {
		got = append(got, "post "+p.Name)
	}
	for _, tag := range tables.TAGs() {
		got = append(got, "code "+tag.Code)
	}
	for _, c := range tables.Captions() {
		got = append(got, "caption "+c.Name)
	}
	want := []string{
		"oldtown true OLDTOWN AMEMBASSY OLDTOWN RUEHOT FR [OLD ANCIENT], filed under OLDTOWN",
		"OLD true OLDTOWN AMEMBASSY OLDTOWN RUEHOT FR [OLD ANCIENT], filed under OLDTOWN",
		"ANCIENT true OLDTOWN AMEMBASSY OLDTOWN RUEHOT FR [OLD ANCIENT], filed under OLDTOWN",
		"BREN true BRENHOLT AMEMBASSY BRENHOLT RUEHBR NL [BREN OLDTOWN], filed under BRENHOLT",
		"BRENHOLT true BRENHOLT AMEMBASSY BRENHOLT RUEHBR NL [BREN OLDTOWN], filed under BRENHOLT",
		"ASTMOOR true ASTMOOR AMCONSUL ASTMOOR RUEHBR  [OLD], filed under ASTMOOR",
		"CORRAN true CORRAN AMEMBASSY CORRAN   [], filed under CORRAN",
		"NOWHERE false     [], filed under NOWHERE",
		"AMEMBASSY BRENHOLT true BRENHOLT", "amembassy-first true BRENHOLT", "AMEMBASSY NOWHERE false ",
		"RUEHBR true BRENHOLT", "RUEHOT true OLDTOWN", " false ", "RUEHXX false ",
		"true {PREL subject relations 1974 2000 ETRD}", "true {ETRD subject trade 0 0 }", "true {QXQX program x 2001 0 }", "false {     0 0 }",
		"near WRNG [PREL]", "near PRLE [PREL]", "near QXQA [QXQX]", "near QQQQ []",
		"true {SIPDIS distribution net [NODIS EXDIS] 1998 2010}", "true {NODIS distribution none [] 0 0}", "false {   [] 0 0}",
		"post ASTMOOR", "post BRENHOLT", "post CORRAN", "post OLDTOWN", "code ETRD", "code PREL", "code QXQX", "caption NODIS", "caption SIPDIS",
	}
	want[18] = "false {   0 0 }"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if BuiltIn().Own() != "" || !strings.Contains(tables.Own(), "CORRAN") || !strings.Contains(tables.Own(), "OLDTOWN") {
		t.Errorf("own tables %q", tables.Own())
	}
}

// TestFaultyTables holds what is said of lines that cannot be an entry, and that others are taken.
func TestFaultyTables(t *testing.T) {
	for _, tt := range []struct{ posts, tags, captions, want string }{
		{"12|X\n", "", "", `table of posts, line 1: found post "12", expected a name of letters`},
		{"PARIS|AMEMBASSY PARIS|RUEHFRABC\n", "", "", `table of posts, line 1: found routing indicator "RUEHFRABC", expected up to eight letters`},
		{"PARIS|AMEMBASSY PARIS|RUEHFRAZ\n", "", "", ""},
		{"PARIS|12\n", "", "", "table of posts, line 1: missing FM line after PARIS, expected a name such as AMEMBASSY PARIS"},
		{"PARIS|AMEMBASSY PARIS|RU1\n", "", "", `table of posts, line 1: found routing indicator "RU1", expected up to eight letters`},
		{"#\n\n# x\nPARIS|AMEMBASSY PARIS||||\n\nBONN", "", "", "table of posts, line 6: missing FM line after BONN, expected a name such as AMEMBASSY PARIS"},
		{"", "|subject\n", "", `table of tags, line 1: found code "", expected capitals`},
		{"", "Prel|subject\n", "", `table of tags, line 1: found code "Prel", expected capitals`},
		{"", "PR EL|subject\n", "", `table of tags, line 1: found code "PR EL", expected capitals`},
		{"", "PREL\n", "", `table of tags, line 1: unknown kind "", expected one of subject, program, geographic, organization, misspelling`},
		{"", "PREL|subject||1899\n", "", `table of tags, line 1: found year "1899", expected four digits`},
		{"", "PREL|subject||1900|2100\n", "", ""},
		{"", "PREL|subject|||2101\n", "", `table of tags, line 1: found year "2101", expected four digits`},
		{"", "PREL|subject|||x\n", "", `table of tags, line 1: found year "x", expected four digits`},
		{"", "", "|x\n", `table of captions, line 1: found caption "", expected capitals`},
		{"", "", "Nodis|x\n", `table of captions, line 1: found caption "Nodis", expected capitals`},
		{"", "", "NODIS|x|y|EXDIS|1990|3000\n", `table of captions, line 1: found year "3000", expected four digits`},
	} {
		_, err := new(Tables).With(tt.posts, tt.tags, tt.captions)
		if got := strings.TrimPrefix(fmt.Sprint(err), "<nil>"); got != tt.want {
			t.Errorf("%q%q%q: %s, want %s", tt.posts, tt.tags, tt.captions, got, tt.want)
		}
	}
}

// TestOrders holds which order was in force on the days around each change.
func TestOrders(t *testing.T) {
	for day, want := range map[string]int{
		"1950-01-01": 11652, "1972-05-31": 11652, "1972-06-01": 11652, "1978-11-30": 11652, "1978-12-01": 12065, "1982-07-31": 12065, "1982-08-01": 12356,
		"1995-10-13": 12356, "1995-10-14": 12958, "2010-06-26": 12958, "2010-06-27": 13526, "2030-01-01": 13526,
	} {
		d, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := OrderOn(d); got.Number != want {
			t.Errorf("on %s: %d, want %d", day, got.Number, want)
		}
	}
	if got := OrderOn(time.Time{}); got.Number != 13526 {
		t.Errorf("without a day: %d", got.Number)
	}
	if !slices.IsSortedFunc(Orders, func(a, b Order) int { return a.From.Compare(b.From) }) {
		t.Error("not one after the other")
	}
}

// TestOrderDays holds the executive orders and their days, and which was in force when.
func TestOrderDays(t *testing.T) {
	var got []string
	for _, o := range Orders {
		got = append(got, fmt.Sprint(o.Number, " from ", o.From.Format(time.DateOnly), ", before it ", OrderOn(o.From.AddDate(0, 0, -1)).Number, ", on it ", OrderOn(o.From).Number))
	}
	got = append(got, fmt.Sprint("no day ", OrderOn(time.Time{}).Number, ", grace ", OrderGrace))
	want := []string{
		"11652 from 1972-06-01, before it 11652, on it 11652", "12065 from 1978-12-01, before it 11652, on it 12065", "12356 from 1982-08-01, before it 12065, on it 12356",
		"12958 from 1995-10-14, before it 12356, on it 12958", "13526 from 2010-06-27, before it 12958, on it 13526", "no day 13526, grace 1440h0m0s",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTable finds each entry of a table, and none between them, before the first and after the last.
func TestTable(t *testing.T) {
	table := withoutHead("# a\r\n# b\r\n").with("B|b|1\r\n# c\n\nA|a\nAC|ac|2|3|4|5|6\nB|again\n")
	if diff := cmp.Diff("A|a||||\nAC|ac|2|3|4|5\nB|again||||\n", table.text); diff != "" {
		t.Fatalf("-want +got:\n%s", diff)
	}
	for _, ends := range []string{"\n", "\r\n"} {
		text := strings.ReplaceAll(table.text, "\n", ends)
		for _, text := range []string{text, strings.TrimSuffix(text, ends)} {
			whole := newTable(text)
			for name, want := range map[string]string{"A": "a", "AC": "ac", "B": "again", "": "-", "AB": "-", "AA": "-", "AD": "-", "C": "-", "B|again": "-"} {
				got := "-"
				if c, ok := whole.find(name); ok {
					got = c[1]
				}
				if got != want {
					t.Errorf("%q in %q: %s, want %s", name, text, got, want)
				}
			}
		}
	}
	if table := table.with("AC|misspelling||||A\nAD|own\n").text; table != "A|a||||\nAC|misspelling||||A\nAD|own||||\nB|again||||\n" {
		t.Errorf("%q", table)
	}
}

// TestBuiltInFound finds every code of the built-in table by its name.
func TestBuiltInFound(t *testing.T) {
	tags := BuiltIn().TAGs()
	if len(tags) < 1000 {
		t.Errorf("%d codes", len(tags))
	}
	for _, want := range tags {
		if got, ok := BuiltIn().FindTAG(want.Code); !ok || got != want || !BuiltIn().HasTAG(want.Code) {
			t.Errorf("%s: %+v, %v", want.Code, got, ok)
		}
	}
}
