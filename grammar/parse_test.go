package grammar_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/testcables"
)

var update = flag.Bool("update", false, "rewrite golden files")

// cable is a whole invented message as sent.
const cable = `VZCZCXYZ0001
OO RUEHC RUEHBS
DE RUEHPO #0042/01 0861109
ZNY CCCCC ZZH
O R 271109Z MAR 06 ZDS
FM AMEMBASSY PORT LOUIS
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007
INFO RUCNCIS/ISLANDS COLLECTIVE
RUEHBS/USEU BRUSSELS PRIORITY 0835
RUEOBZB/CDR EXAMPLE
COMMAND HARBOR//J2/J3//
XMT AMEMBASSY SOFIA
BT
C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000042

SIPDIS
NOFORN

STATE FOR AF/E, EUR/ERA

E.O. 12958: DECL: 03/27/2016
TAGS: PREL, PGOV, (ROE, JANE), MP
SUBJECT: (U) HARBOR DUES
AND THE NEW BERTH
REF: A. PORT LOUIS 31 B. ROE-POE, ET. AL., E-MAIL DTD 03-16-06
     C. 05 STATE 188314, 188400 (NOTAL)

Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).

1. (C) SUMMARY: The port captain said on
11/9/98 that dues rise. END SUMMARY.

THE BERTH
---------

2. (SBU) (EU) rules apply.
  a. (U) First.

PORT LOUIS 00000042  002 OF 002

3. (U) It was 1.5 percent.
ROE
BT
#0042

NNNN
`

// outline prints the elements of a cable, a line each.
func outline(c *grammar.Cable) string {
	var b strings.Builder
	for _, e := range c.Elements {
		b.WriteString(e.Kind().String() + " " + strings.Join(strings.Fields(e.Span().Of(c.File.Text)), " ") + "\n")
		if p := e.Err(); p != nil {
			b.WriteString("  ! " + p.Error() + "\n")
		}
	}
	return b.String()
}

func TestOutline(t *testing.T) {
	const want = `Transmission VZCZCXYZ0001
Routing OO RUEHC RUEHBS
Station DE RUEHPO #0042/01 0861109
Security ZNY CCCCC ZZH
Preamble O R 271109Z MAR 06 ZDS
Originator FM AMEMBASSY PORT LOUIS
Addressee TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007
Addressee INFO RUCNCIS/ISLANDS COLLECTIVE
Addressee RUEHBS/USEU BRUSSELS PRIORITY 0835
Addressee RUEOBZB/CDR EXAMPLE COMMAND HARBOR//J2/J3//
Addressee XMT AMEMBASSY SOFIA
Separation BT
Marking C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000042
Caption SIPDIS
Caption NOFORN
Attention STATE FOR AF/E, EUR/ERA
Order E.O. 12958: DECL: 03/27/2016
Tags TAGS: PREL, PGOV, (ROE, JANE), MP
Subject SUBJECT: (U) HARBOR DUES AND THE NEW BERTH
References REF: A. PORT LOUIS 31 B. ROE-POE, ET. AL., E-MAIL DTD 03-16-06 C. 05 STATE 188314, 188400 (NOTAL)
ClassifiedBy Classified By: Ambassador Jane Roe for
Reason reasons 1.4 (b) and (d).
Paragraph 1. (C) SUMMARY: The port captain said on 11/9/98 that dues rise. END SUMMARY.
Title THE BERTH
Underline ---------
Paragraph 2. (SBU) (EU) rules apply.
Subparagraph a. (U) First.
Page PORT LOUIS 00000042 002 OF 002
Paragraph 3. (U) It was 1.5 percent.
Signature ROE
TextSeparation BT
SerialCheck #0042
EndOfMessage NNNN
`
	c := grammar.Parse("port-louis.cable", cable)
	if diff := cmp.Diff(want, outline(c)); diff != "" {
		t.Errorf("elements (-want +got):\n%s", diff)
	}
	if c.Profile != grammar.TransmissionProfile || c.Layout != grammar.ACP127 {
		t.Errorf("got %v, %v; want a transmission in acp127", c.Profile, c.Layout)
	}
}

// TestDamage holds what happens to the damage that real copies have, a case a line of damage.
func TestDamage(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"E.O. and TAGS on one line", "UNCLAS PARIS 000123\n\nE.O. 12958: N/A TAGS: PREL, FR\n",
			"Marking UNCLAS PARIS 000123\nOrder E.O. 12958: N/A\nTags TAGS: PREL, FR\n"},
		{"SUBJECT and REF on one line", "SUBJECT: HARBOR DUES REF: PARIS 12\n",
			"Subject SUBJECT: HARBOR DUES\nReferences REF: PARIS 12\n"},
		{"page line glued into text", "UNCLAS SAO PAULO 000161\nSUBJECT: DUES\n\n1. (U) The ministry SAO PAULO 00000161  002.1 OF 003  said no.\n",
			"Marking UNCLAS SAO PAULO 000161\nSubject SUBJECT: DUES\nParagraph 1. (U) The ministry\nPage SAO PAULO 00000161 002.1 OF 003\nPassage said no.\n"},
		{"caption after the serial", "UNCLAS BRASILIA 000123 SIPDIS\n", "Marking UNCLAS BRASILIA 000123 SIPDIS\n"},
		{"prosign glued to the indicator", "FM AMEMBASSY PARIS\nTORUEHC/SECSTATE WASHDC\nINFORUEHBS/USEU BRUSSELS\n",
			"Originator FM AMEMBASSY PARIS\nAddressee TORUEHC/SECSTATE WASHDC\nAddressee INFORUEHBS/USEU BRUSSELS\n"},
		{"page line in the address list", "FM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC\nPAGE 02 RUEHFR 0123 UNCLAS\nRUEHBS/USEU BRUSSELS\nBT\n",
			"Originator FM AMEMBASSY PARIS\nAddressee TO RUEHC/SECSTATE WASHDC\nPage PAGE 02 RUEHFR 0123 UNCLAS\nAddressee RUEHBS/USEU BRUSSELS\nSeparation BT\n"},
		{"counter with a letter lost", "UNCLAS SECTIO 01 OF 02 PARIS 000123\n", "Marking UNCLAS SECTIO 01 OF 02 PARIS 000123\n"},
		{"counter run together", "UNCLAS SECTION01OF02 PARIS 000123\n", "Marking UNCLAS SECTION01OF02 PARIS 000123\n"},
		{"paragraph signs before reference letters", "REF: A. PARIS 12\n\n\u00b6B. PARIS 13\n\n\u00b61. (U) Text.\n",
			"References REF: A. PARIS 12 \u00b6B. PARIS 13\nParagraph \u00b61. (U) Text.\n"},
		{"numbers that begin a line of a sentence", "1. (U) It rose on\n11/9/98 by\n2. 5 percent, for\n1) first\nthe dues.\n",
			"Paragraph 1. (U) It rose on 11/9/98 by 2. 5 percent, for 1) first the dues.\n"},
		{"words in parentheses that are no marks", "1. (U.S.) ships.\n\n2. (EU) ships.\n\n3. (b) ships.\n",
			"Paragraph 1. (U.S.) ships.\nParagraph 2. (EU) ships.\nParagraph 3. (b) ships.\n"},
		{"BT between two paragraphs of a text without a heading", "E.O. 12958: N/A\nTAGS: ETRD\nSUBJECT: DUES\n\n1. (U) They rise.\nBT\n2. (U) They fall.\n\nROE\n",
			"Order E.O. 12958: N/A\nTags TAGS: ETRD\nSubject SUBJECT: DUES\nParagraph 1. (U) They rise.\nForeign BT\n" +
				"Paragraph 2. (U) They fall.\nSignature ROE\n"},
		{"a line after BT", "1. They rise.\nBT\nstrange\n",
			"Paragraph 1. They rise.\nTextSeparation BT\nStray strange\n" +
				"  ! found \"strange\" in the ending, expected a format line\n"},
		{"a line in the heading that is none of it", "O 271109Z MAR 06\nstrange\nFM AMEMBASSY PARIS\n",
			"Preamble O 271109Z MAR 06\nForeign strange\nOriginator FM AMEMBASSY PARIS\n"},
		{"field that cannot be read", "DE RUEHPO #0042 0861109\nO 271109Z MAR 06 EXTRA\nFM AMEMBASSY PARIS\n",
			"Station DE RUEHPO #0042 0861109\nPreamble O 271109Z MAR 06 EXTRA\n  ! found \"EXTRA\" in the date-time line, expected nothing more\nOriginator FM AMEMBASSY PARIS\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, outline(grammar.Parse("", tt.in))); diff != "" {
				t.Errorf("elements (-want +got):\n%s", diff)
			}
		})
	}
}

// checkWhole fails unless every byte of c lies in one line and in one element, in order.
func checkWhole(t rapid.TB, c *grammar.Cable) {
	t.Helper()
	text, at := c.File.Text, 0
	for i, l := range c.File.Lines {
		if l.Start != at || l.End < l.Start || l.Stop < l.End {
			t.Fatalf("line %d is %+v, want %d", i, l, at)
		}
		at = l.Stop
	}
	if at != len(text) {
		t.Fatalf("lines end at %d of %d bytes", at, len(text))
	}
	at = 0
	for i, e := range c.Elements {
		x, s := e.Extent(), e.Span()
		if x.Start != at || x.End < x.Start || !x.Contains(s) {
			t.Fatalf("element %d (%v) is %+v in %+v, want %d", i, e.Kind(), s, x, at)
		}
		if p := e.Err(); p != nil && (p.At.Start < x.Start || p.At.End > x.End) {
			t.Fatalf("element %d (%v): trouble at %+v, outside %+v", i, e.Kind(), p.At, x)
		}
		at = x.End
	}
	if at != len(text) {
		t.Fatalf("elements end at %d of %d bytes", at, len(text))
	}
}

func TestRoundTrip(t *testing.T) {
	checkWhole(t, grammar.Parse("", cable))
	const pageAfterEnding = "FM AMEMBASSY PORT LOUIS\n#0042\n\nSTATE FOR AF/E\nPORT LOUIS 00000042  002 OF 002\n"
	checkWhole(t, grammar.Parse("", pageAfterEnding))
	err := filepath.WalkDir("../testdata", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		t.Run(filepath.ToSlash(path), func(t *testing.T) {
			source, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			c := grammar.Parse(path, string(source))
			checkWhole(t, c)
			for _, e := range c.Elements {
				if p := e.Err(); p != nil && strings.HasSuffix(path, ".cable") &&
					!strings.Contains(filepath.ToSlash(path), "/worst/") {
					t.Errorf("%v at %v: %v", e.Kind(), c.File.Position(p.At.Start), p)
				}
			}
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestEncodings(t *testing.T) {
	for _, tt := range []struct {
		name, source, text string
		encoding           grammar.Encoding
	}{
		{"utf-8", "\u00b61. (U) x\n", "\u00b61. (U) x\n", grammar.UTF8},
		{"byte order mark", "\xef\xbb\xbfUNCLAS\r\n", "UNCLAS\r\n", grammar.UTF8BOM},
		{"windows-1252", "\xb61. (U) \x93x\x94\r", "\u00b61. (U) \u201cx\u201d\r", grammar.Windows1252},
		{"mixed", "\xb61. \xc2\xb6 \x93", "\u00b61. \u00b6 \u201c", grammar.Mixed},
		{"utf-16, low byte first", "\xff\xfeU\x00\xb6\x00\x3d\xd8\x00\xde\n\x00", "U\u00b6\U0001f600\n", grammar.UTF16LE},
		{"utf-16, high byte first", "\xfe\xff\x00U\x00\xb6\x00\n", "U\u00b6\n", grammar.UTF16BE},
		{"NUL", "UNCLAS\x00\n", "UNCLAS\x00\n", grammar.UTF8},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := grammar.Parse("", tt.source).File
			if f.Text != tt.text || f.Encoding != tt.encoding {
				t.Fatalf("got %q, %v; want %q, %v", f.Text, f.Encoding, tt.text, tt.encoding)
			}
			at := f.SourceSpan(grammar.Span{Start: 0, End: len(f.Text)})
			mark := strings.TrimSuffix(tt.source, at.Of(tt.source))
			if at.End != len(tt.source) || len(mark) > 3 {
				t.Errorf("the whole text is %+v of %d source bytes", at, len(tt.source))
			}
			one := strings.IndexFunc(f.Text, func(r rune) bool { return r == '\u00b6' })
			if one >= 0 {
				if got := f.SourceSpan(grammar.Span{Start: one, End: one + 2}).Of(tt.source); !strings.Contains(got, "\xb6") {
					t.Errorf("the paragraph sign is %q in the source", got)
				}
			}
		})
	}
}

func TestLineEndings(t *testing.T) {
	f := grammar.Parse("", "A\nB\r\nC\r\r\nD\rE").File
	var got []string
	for _, l := range f.Lines {
		got = append(got, l.Span().Of(f.Text)+"|"+l.Ending().Of(f.Text))
	}
	if diff := cmp.Diff([]string{"A|\n", "B|\r\n", "C|\r\r\n", "D|\r", "E|"}, got); diff != "" {
		t.Error(diff)
	}
	if p := f.Position(len(f.Text)); p != (grammar.Position{Line: 5, Column: 2}) {
		t.Errorf("the end is at %+v", p)
	}
}

func TestEBNF(t *testing.T) {
	sameAsFile(t, "testdata/cable.ebnf", grammar.EBNF())
}

// sameAsFile fails the test where a golden file holds something else, or rewrites it with -update.
func sameAsFile(t *testing.T, golden, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), got); diff != "" {
		t.Errorf("%s (-want +got), run go test with -update to accept:\n%s", golden, diff)
	}
}

// allocated returns how many bytes parsing in allocates, without room that was made before.
func allocated(in string) uint64 {
	runtime.GC()
	runtime.GC() // the second takes what a pool kept over the first
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	grammar.Parse("", in)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func FuzzParse(f *testing.F) {
	f.Add(cable)
	f.Add("\xff\xfeU\x00")
	f.Add("\n(C) Text.\n\n(b) two\n\n(C) three\n")
	f.Add("REF: A. (06) PARIS 12 AND 13, B) X\n\u00b6C. 2006 BONN O1512/07 (NOTAL)")
	f.Add("TAGS: [PREL](#) <a href=x>PGOV</a> (ROE, J) G-77, \nSUBJECT:(C) X REF: Y\n")
	for _, text := range testcables.Layouts(f, "..") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, source string) {
		c := grammar.Parse("fuzz.cable", source)
		checkWhole(t, c)
		checkCharacters(t, c)
	})
}

// TestLinear doubles hostile inputs and compares how much is allocated: a measure of work that no
// busy machine disturbs.
func TestLinear(t *testing.T) {
	for _, tt := range []struct{ name, before, unit string }{
		{"capitals in REF", "REF: ", "ABCDEFGH"}, {"words in REF", "REF: ", "ABC DEF, "}, {"letters in REF", "REF: ", "A. B) "},
		{"capitals in TAGS", "TAGS: ", "PRELPGOV"}, {"words in SUBJECT", "SUBJECT: ", "HARBOR "},
		{"addressees", "FM PARIS\nTO ", "RUEHC/SECSTATE WASHDC\n"}, {"blank lines", "1. (U) X", "\n"},
		{"parentheses", "1. ", "((("}, {"one line", "1. (U) ", "text OF 002 "}, {"page lines", "", "PARIS 00000123 002 OF 003\n"},
		{"of", "1. (U) ", "000 OF 00 OF "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			small, large := allocated(
				tt.before+strings.Repeat(tt.unit, 4000),
			), allocated(
				tt.before+strings.Repeat(tt.unit, 8000),
			)
			if large > 3*small+1<<16 {
				t.Errorf("twice the input takes %.1f times the memory", float64(large)/float64(small))
			}
		})
	}
}

// TestWrappedReference holds that the serial of a reference on the line below its post, with the
// next letter after it, begins no paragraph, and that a paragraph right under the references still
// does.
func TestWrappedReference(t *testing.T) {
	for text, want := range map[string]int{
		"REF: (A) STATE 14 (B) SAN JOSE\n812 (C) STATE 112867 (D) SAN\nJOSE 1541\n\n1. (C) Text.\n": 1,
		"REF: A. SAN JOSE\n812 (C) STATE 112867\n1 (C) Text.\n2 (C) More.\n":                        2,
		"REF: (A) STATE 14 (B) SAN JOSE\n1 (C) 2007 STATE 112867\n\n1. (C) Text.\n":                 1,
		"REF: (A) STATE 14 (B) SAN JOSE\n1 (C) The dues rise.\n":                                    1,
		"REF: STATE 14\n\n12 (C) Text.\n":                                                           1,
	} {
		c := grammar.Parse(
			"",
			"C O N F I D E N T I A L SAN JOSE 000813\n\nE.O. 12958: DECL: 08/09/2016\nTAGS: EAGR CS\nSUBJECT: GRAIN\n"+text,
		)
		got := 0
		for _, e := range c.Elements {
			if e.Kind() == grammar.ParagraphKind {
				got++
			}
		}
		if got != want {
			t.Errorf("%q: %d paragraphs, want %d", text, got, want)
		}
	}
}

// TestReferencesOnLines holds that a letter at the beginning of a line begins a reference, by
// whatever lines end and however they are indented.
func TestReferencesOnLines(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r\r\n", "\r"} {
		for _, indent := range []string{"", "     ", "\t", " \t "} {
			text := strings.Join([]string{"UNCLAS PARIS 000042", "", "REF: B. PARIS 12", indent + "A. BONN 13 D. ROE", ""}, end)
			refs := grammar.First[*grammar.References](grammar.Parse("", text))
			if refs == nil || refs.SyntaxError != nil || len(refs.Items) != 2 || len(refs.Items[0].Cables) != 1 ||
				len(refs.Items[1].Cables) != 1 ||
				refs.Items[1].Text.Text != "D. ROE" {
				t.Errorf("%q: %+v", text, refs)
			}
		}
	}
}
