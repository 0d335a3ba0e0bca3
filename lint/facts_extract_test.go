package lint_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// values compares what a cable says and leaves out where it says so.
var values = cmp.FilterValues(func(a, b grammar.Span) bool { return true }, cmp.Ignore())

func sound(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("../testdata/confidential-sections.cable")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func fact[T any](v T) lint.Fact[T] { return lint.Fact[T]{Value: v, Known: true} }

func TestRead(t *testing.T) {
	cable := func(letter, post string, year, serial int) lint.Reference {
		return lint.Reference{Letter: letter, Kind: "cable", Post: post, Year: year, Serial: serial}
	}
	none := []string{}
	a, b := cable("A", "PORT LOUIS", 2006, 31), cable("B", "STATE", 2005, 188314)
	a.Inferred, b.NOTAL = true, true
	a.ID, b.ID = "06PORTLOUIS31", "05STATE188314"
	want := &lint.Facts{
		Distribution: []lint.Distribution{}, LevelLines: []lint.Fact[lint.Level]{}, Heads: []lint.SectionHead{},
		Attributes: []lint.Attribute{},
		Profile:    grammar.TransmissionProfile, Layout: grammar.ACP127, Dialect: grammar.ACP127, Wrappers: []grammar.Wrapping{}, Encoding: "utf-8",
		ID: fact("06PORTLOUIS42"), Transmission: fact("VZCZCXPL0042"),
		Prosign: fact("OO"), Routing: []lint.Fact[string]{fact("RUEHC"), fact("RUEHBS")},
		Station: fact("RUEHPL"), Serial: fact(42), Part: fact(1), FilingDay: fact(86), FilingTime: fact(1115),
		Warning: fact("ZNY"), Letters: fact("CCCCC"), Precedence: []lint.Fact[string]{fact("O"), fact("P")},
		Sent: fact(time.Date(2006, 3, 27, 11, 9, 0, 0, time.UTC)), Originator: fact("AMEMBASSY PORT LOUIS"),
		Addressees: []lint.Addressee{
			{
				Role:       grammar.ActionRole,
				Indicator:  "RUEHC",
				Name:       "SECSTATE WASHDC",
				Offices:    none,
				Precedence: "IMMEDIATE",
				Sequence:   fact(7),
			},
			{
				Role:       grammar.InfoRole,
				Indicator:  "RUEHBS",
				Name:       "USEU BRUSSELS",
				Offices:    none,
				Precedence: "PRIORITY",
				Sequence:   fact(835),
			},
		},
		Level: fact(
			lint.Confidential,
		), Section: fact(1), Sections: fact(2), Post: fact("PORT LOUIS"), Number: fact(42), Year: fact(2006),
		Captions: []lint.Fact[string]{fact("SIPDIS")}, Attention: []lint.Fact[string]{fact("STATE FOR AF/E, EUR/ERA")},
		Order: fact(12958), Declassify: lint.Declassification{Date: fact(time.Date(2016, 3, 27, 0, 0, 0, 0, time.UTC))},
		TAGS: []lint.TAG{
			{Code: "PREL", Kind: lint.SubjectTAG}, {Code: "ETRD", Kind: lint.SubjectTAG}, {Code: "MP", Kind: lint.GeographicTAG},
		},
		Subject:    fact("HARBOR DUES AND THE NEW BERTH"),
		References: []lint.Reference{a, b, {Letter: "C", Kind: "e-mail", Text: "ROE-POE, ET. AL., E-MAIL DTD 03-16-06"}},
		Officer:    fact("Jane Roe"), Position: fact("Ambassador"),
		Reasons: []lint.Reason{{Section: "1.4", Letter: "b"}, {Section: "1.4", Letter: "d"}},
		Paragraphs: []lint.Paragraph{
			{
				Number: fact(1),
				Mark:   fact("C"),
				Level:  lint.Confidential,
			}, {Number: fact(2), Mark: fact("SBU"), Level: lint.Sensitive},
			{Number: fact(3), Mark: fact("C"), Level: lint.Confidential},
		},
		Summary: fact("The port captain told poloff on March 24 that dues at the new berth would rise in June (ref A). " +
			"He asked that Washington hear of it before the press does (refs B and C)."),
		Comment: fact(
			"The captain needs the money, and has told nobody else. We would say no to the dues and yes to the talk.",
		),
		Signers: []lint.Fact[string]{
			fact("ROE"),
		}, Drafters: []lint.Person{}, Clearers: []lint.Person{}, Attachments: []lint.Fact[string]{},
		Redactions: []lint.Redaction{}, Mail: []lint.Mail{}, Sets: []lint.Set{},
		Release: lint.Release{Codes: []lint.Fact[string]{}},
		Titles:  []lint.Fact[string]{fact("THE BERTH")},
		Pages:   []lint.Page{{Post: fact("PORT LOUIS"), Serial: fact(42), Section: fact(2), Total: fact(2)}},

		Signature: fact("ROE"), Check: fact(42),
	}
	got := lint.ExtractFacts(grammar.Parse("", sound(t)))
	got.Evidence = nil // held by the tests of package grammar
	if diff := cmp.Diff(want, got, values); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
}

// TestReadDamaged holds that damage of the kinds that real copies have does not change what is read.
func TestReadDamaged(t *testing.T) {
	text := sound(t)
	want := lint.ExtractFacts(grammar.Parse("", text))
	want.Evidence = nil
	for _, tt := range []struct{ name, old, new string }{
		{"E.O. and TAGS on one line", "2016\nTAGS", "2016 TAGS"},
		{"SUBJECT and REF on one line", "BERTH\n\nREF: A.", "BERTH REF: A."},
		{"page line glued into text", "ever since.\n\nPORT LOUIS 00000042  002 OF 002\n", "ever PORT LOUIS 00000042  002 OF 002 since.\n"},
		{"caption after the serial", "000042\n\nSIPDIS", "000042 SIPDIS"},
		{"prosigns glued", "TO RUEHC", "TORUEHC"},
		{"a letter of SECTION lost", "SECTION 01", "SECTIO 01"},
		{"counter run together", "SECTION 01 OF 02", "SECTION01OF02"},
		{"OF garbled", "01 OF 02 PORT", "01 GF 02 PORT"},
		{"level spaced unevenly", "C O N F I D E N T I A L", "C O NF I D E N T I A L"},
		{"level not spaced", "C O N F I D E N T I A L", "CONFIDENTIAL"},
		{"addressee wrapped", "BRUSSELS PRIORITY 0835", "BRUSSELS\nPRIORITY 0835"},
		{"SUBJECT wrapped", "DUES AND", "DUES\nAND"},
		{"TAGS wrapped", "ETRD, MP", "ETRD,\nMP"},
		{"TAGS parted by blanks", "PREL, ETRD, MP", "PREL ETRD MP"},
		{"TAGS label misspelt", "TAGS:", "TAGES:"},
		{"SUBJECT label short", "SUBJECT:", "SUBJ:"},
		{"SUBJECT label misspelt", "SUBJECT:", "SUBJCET:"},
		{"order without stops", "E.O. 12958: DECL:", "EO 12958 DECL"},
		{"order with a stop too many", "E.O. 12958:", "E.O.: 12958"},
		{"date with one digit", "03/27/2016", "3/27/2016"},
		{"date by the year", "03/27/2016", "2016/03/27"},
		{"letters in parentheses", "A. PORT LOUIS 31\n     B. 05 STATE 188314 (NOTAL)\n     C. ", "(A) PORT LOUIS 0031 (B) 05 STATE 188314 (NOTAL) (C) "},
		{"letters twice", "A. PORT", "A. A) PORT"},
		{"paragraph signs before letters", "     B. ", "\n\u00b6B. "},
		{"year of a reference after", "05 STATE 188314", "STATE 188314 (2005)"},
		{"reason on the next line", ", for reasons 1.4", "\nfor reasons 1.4"},
		{"reason apart", ", for reasons 1.4 (b) and (d).", ".\n\nREASON: 1.4 (b,d)"},
		{"officer in capitals", "Classified By: Jane", "CLASSIFIED BY Jane"},
		{"no blank after a mark", "1. (C) SUMMARY", "1.(C) SUMMARY"},
		{"mark without its parenthesis", "2. (SBU) The", "2. SBU) The"},
		{"mark before the number", "3. (C) COMMENT", "(C) 3. COMMENT"},
		{"number in a line's beginning", "rise in June", "rise on\n11/9/98 in June"},
		{"Windows line ends", "\n", "\r\n"},
		{"teleprinter line ends", "\n", "\r\r\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			damaged := strings.Replace(text, tt.old, tt.new, 1)
			if tt.old == "\n" {
				damaged = strings.ReplaceAll(text, tt.old, tt.new)
			}
			if damaged == text {
				t.Fatalf("%q does not stand in the cable", tt.old)
			}
			c := grammar.Parse("", damaged)
			got := lint.ExtractFacts(c)
			got.Evidence = nil
			if tt.old == "rise in June" {
				got.Summary = want.Summary // within which it is
			}
			if diff := cmp.Diff(want, got, values); diff != "" {
				t.Errorf("facts (-sound +damaged):\n%s", diff)
			}
			for _, e := range c.Elements {
				if p := e.Err(); p != nil {
					t.Errorf("%v: %v", e.Kind(), p)
				}
			}
		})
	}
}

func TestYear(t *testing.T) {
	for digits, want := range map[string]int{"06": 2006, "73": 1973, "49": 2049, "50": 1950, "1999": 1999, "2006": 2006, "6": 0, "12345": 0, "": 0, "-6": 0, "-006": 0} {
		got, ok := lint.Year(digits)
		if ok != (want != 0) || ok && got != want {
			t.Errorf("%q is %d, %v; want %d", digits, got, ok, want)
		}
	}
}

// FuzzRead holds that facts are read from any bytes, lie within the text, are empty where they are
// not known, and are what their JSON says.
func FuzzRead(f *testing.F) {
	f.Add(sound(f))
	f.Add("REF: A. 06 X 1/07, (99) Y 2 AND PREVIOUS\nTAGS: (A, B) [C](d)\n\u00b61. (S/NF) x")
	for _, text := range testcables.Layouts(f, "..") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, source string) {
		c := grammar.Parse("", source)
		facts := lint.ExtractFacts(c)
		checkFacts(t, facts, len(c.File.Text))
	})
}

// TestReferenceYears holds that the year before a post belongs to the reference after it, not to the one before.
func TestReferenceYears(t *testing.T) {
	for list, want := range map[string][]int{
		"06 VILNIUS 957, 05 PARIS 12":               {2006, 2005},
		"A. VILNIUS 957/04 B. PARIS 12 (03)":        {2004, 2003},
		"A. 03\n     VILNIUS 957 B. 2002\nPARIS 12": {2003, 2002},
		"VILNIUS 957, 958 AND 05 PARIS 12":          {2006, 2006, 2005},
	} {
		f := lint.ExtractFacts(
			grammar.Parse(
				"",
				"O 271109Z JUN 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\nREF: "+list+"\n\n1. Text.\n",
			),
		)
		var got []int
		for _, r := range f.References {
			got = append(got, r.Year)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", list, diff)
		}
	}
}

// TestLevelsOfTables holds that each word and mark of the tables has a level.
func TestLevelsOfTables(t *testing.T) {
	for _, l := range tables.Levels {
		if got := lint.WordLevel(l.Word); got.String() != l.Name || got == lint.NoLevel {
			t.Errorf("%s: found level %v, expected %s", l.Word, got, l.Name)
		}
	}
	for _, m := range tables.Marks {
		if got := lint.MarkLevel(m.Text); got.String() != m.Level || got == lint.NoLevel {
			t.Errorf("(%s): found level %v, expected %s", m.Text, got, m.Level)
		}
	}
}
