package lint_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestSent holds what is read of date-time groups: zones other than Z, and a line that has a fault after its date.
func TestSent(t *testing.T) {
	for _, tt := range []struct{ line, want, fault string }{
		{"O 150030Z FEB 09", "2009-02-15T00:30:00Z", ""},
		{"O 150030B FEB 09", "2009-02-14T22:30:00Z", ""},
		{"O 152330R FEB 09", "2009-02-16T04:30:00Z", ""},
		{"O 150030J FEB 09", "", ""},
		{"O 102325Z FEB 09 ZDK CTG RUEHNM #3308", "2009-02-10T23:25:00Z", ""},
		{"O 102325Z FEB 09 //ZEL//", "2009-02-10T23:25:00Z", ""},
		{"O 102325Z FEB 09 ??", "2009-02-10T23:25:00Z", `found "?" in the date-time line`},
		{"O 102325Z FEB 09 (CCY ADX1C2D3-MSI1234-45)", "2009-02-10T23:25:00Z", ""},
		{"O 102325Z FEB 09 ZDK DUE TO ZES-2", "2009-02-10T23:25:00Z", ""},
		{"O 271109Z 06", "", "a month"},
	} {
		c := grammar.Parse("", tt.line+"\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC 3054\nBT\nUNCLAS PARIS 000100\n\nSUBJECT: X\n\n1. Dues.\n")
		f := lint.ExtractFacts(c)
		got, fault := "", ""
		if f.Sent.Known {
			got = f.Sent.Value.Format(time.RFC3339)
		}
		if e := grammar.First[*grammar.Preamble](c); e == nil {
			t.Errorf("%s is no date-time line", tt.line)
		} else if e.Err() != nil {
			fault = e.Err().Error()
		}
		if got != tt.want || (tt.fault == "") != (fault == "") {
			t.Errorf("%s: %q, fault %q, want %q and %q", tt.line, got, fault, tt.want, tt.fault)
		}
		if a := f.Addressees; len(a) != 1 || a[0].Name != "SECSTATE WASHDC" || a[0].Sequence.Value != 3054 {
			t.Errorf("addressees %+v", a)
		}
	}
}

// TestDeclassification holds what is read of dates of declassification, of a cable of 27 March 2006.
func TestDeclassification(t *testing.T) {
	const head = "O 271109Z MAR 06\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nCONFIDENTIAL PARIS 000100\n\nE.O. 12958: "
	for value, want := range map[string]string{
		"DECL: 03/27/2016": "2016-03-27", "DECL: 20350414": "2035-04-14", "DECL: 14 APR 2015": "2015-04-14", "DECL: APRIL 14, 2015": "2015-04-14",
		"DECL: TWENTY YEARS": "2026-03-27", "DECL: 10 YEARS.": "2016-03-27", "DECL: 04/14/20I5": "", "DECL: UPON SIGNATURE": "", "DECL: 14 APRIL": "", "\nDECL: 5/11/2017": "2017-05-11",
	} {
		f := lint.ExtractFacts(grammar.Parse("", head+value+"\nTAGS: PREL\nSUBJECT: X\n\n1. (C) Dues.\n"))
		got := ""
		if f.Declassify.Date.Known {
			got = f.Declassify.Date.Value.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", value, got, want)
		}
	}
}

// TestSchedules holds the date and the officer that the schedules of the orders of 1972 and 1978 have, at their
// places.
func TestSchedules(t *testing.T) {
	const head = "CONFIDENTIAL\n\nPAGE 01   VALLET 01306 101644Z\nACTION EUR-12\n\nINFO OCT-01 /013 W\n" +
		"          ------------------071320 101702Z /61\nR 101530Z MAY 79\nFM AMEMBASSY VALLETTA\n" +
		"TO SECSTATE WASHDC 4410\n\nC O N F I D E N T I A L VALLETTA 1306\n\nE.O. "
	for value, want := range map[string]string{
		"12065: GDS 5/10/85 (ROE, JANE Q.) OR-P":     "1985-05-10 5/10/85, ROE, JANE Q. ROE, JANE Q.",
		"12065: GDS, 5-10-85 (ROE, JANE  Q.)":        "1985-05-10 5-10-85, ROE, JANE Q. ROE, JANE  Q.",
		"12065: RDS-1 05/10/99 (POE,\nANN) OR-M":     "1999-05-10 05/10/99, POE, ANN POE,\nANN",
		"12065: XGDS-2 (ROE, JANE)":                  " , ROE, JANE ROE, JANE",
		"11652: GDS":                                 " , ",
		"11652: ADS, DECLAS 12-31-80":                "1980-12-31 12-31-80, ",
		"12065: GDS 5/10/85 (CHIEF OF MISSION) OR-M": "1985-05-10 5/10/85, ",
		"12065: GDS 13/40/85 (ROE, JANE":             " , ",
		"12065: N/A":                                 " , ",
	} {
		text := head + value + "\nTAGS: EWWT, MT\nSUBJECT: DUES\n\n1. DUES.\nROE\nCONFIDENTIAL\n\n\nNNN\n"
		f := lint.ExtractFacts(grammar.Parse("", text))
		day, officer := "", ""
		if f.Declassify.Date.Known {
			day = f.Declassify.Date.Value.Format(time.DateOnly)
		}
		if f.Officer.Known {
			officer = f.Officer.Value + " " + f.Officer.At.Of(text)
		}
		if got := day + " " + f.Declassify.Date.At.Of(text) + ", " + officer; got != want {
			t.Errorf("%s: got %q, want %q", value, got, want)
		}
	}
}

// TestLimitedMarks holds the portion marks of limited official use; the letter alone is one in
// parentheses only.
func TestLimitedMarks(t *testing.T) {
	const head = "LIMITED OFFICIAL USE LA PAZ 0042\n\nE.O. 12065: N/A\nSUBJECT: DUES\n\n"
	for text, want := range map[string]string{
		"1. (LOU) DUES.": "LOU limited official use", "1. (L) DUES.": "L limited official use", "1. L) DUES.": " none",
		"1. (K) DUES.": " none",
	} {
		f := lint.ExtractFacts(grammar.Parse("", head+text+"\n"))
		if p := f.Paragraphs[0]; p.Mark.Value+" "+p.Level.String() != want {
			t.Errorf("%s: got %s %s, want %s", text, p.Mark.Value, p.Level, want)
		}
	}
}

// TestTAGSEnd holds that codes end at a word in small letters that is none.
func TestTAGSEnd(t *testing.T) {
	for line, want := range map[string][]string{
		"PREL, PGOV, MP":                   {"PREL", "PGOV", "MP"},
		"PREL, MP The dues rise again":     {"PREL", "MP"},
		"PREL, (Roe, Jane), MP Text. MORE": {"PREL", "(Roe, Jane)", "MP"},
		"prel, pgov":                       {"prel", "pgov"},
		"PREL,\u00a0PGOV\u00a0MP \u00a0":   {"PREL", "PGOV", "MP"},
	} {
		f := lint.ExtractFacts(grammar.Parse("", "UNCLAS PARIS 000100\n\nE.O. 12958: N/A\nTAGS: "+line+"\nSUBJECT: X\n\n1. Dues.\n"))
		var got []string
		for _, tag := range f.TAGS {
			got = append(got, tag.Code)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("TAGS: %s (-want +got):\n%s", line, diff)
		}
	}
}

// TestMergedAddressees holds that two addressees that a relay made one, with a month's name between
// them, are two: the number belongs to the second; and which digits at the end of an address are
// its number.
func TestMergedAddressees(t *testing.T) {
	for line, want := range map[string][]string{
		"RUEHLP/AMEMBASSY LA PAZ FEB LIMA 3015":         {"RUEHLP AMEMBASSY LA PAZ  0", " LIMA  3015"},
		"RUEHLP/AMEMBASSY LA PAZ FEB LIMA ROUTINE 3015": {"RUEHLP AMEMBASSY LA PAZ  0", " LIMA ROUTINE 3015"},
		"RUEHLP/AMEMBASSY LA PAZ FEB 3015":              {"RUEHLP AMEMBASSY LA PAZ  3015"},
		"RUEHLP/AMEMBASSY LA PAZ FEB PRIORITY 3015":     {"RUEHLP AMEMBASSY LA PAZ PRIORITY 3015"},
		"RUEHLP/AMEMBASSY LA PAZ FEB":                   {"RUEHLP AMEMBASSY LA PAZ  0"},
		"RUEHLP/HARBOR MASTER FEB 3015":                 {"RUEHLP HARBOR MASTER FEB  3015"},
		"RUEHSG/AMEMBASSY SANTIAGO6383":                 {"RUEHSG AMEMBASSY SANTIAGO  6383"},
		"RUEHSGAMEMBASSY SANTIAGO 6383":                 {" RUEHSGAMEMBASSY SANTIAGO  6383"},
		"RUEHSG/HARBOR BOARD6383":                       {"RUEHSG HARBOR BOARD6383  0"},
		"RUEHSG/AMEMBASSY SANTIAGO PRIORITY 738":        {"RUEHSG AMEMBASSY SANTIAGO PRIORITY 738"},
		"HARBOR BOARD WASHDC 8090":                      {" HARBOR BOARD WASHDC  8090"},
		"AIG 1123":                                      {" AIG 1123  0"},
		"AMEMBASSY MAR DEL PLATA 3015":                  {" AMEMBASSY MAR DEL PLATA  3015"},
	} {
		f := lint.ExtractFacts(grammar.Parse("", "O 271109Z MAR 06\nFM AMEMBASSY PARIS\nTO "+line+"\nBT\nUNCLAS PARIS 000100\n\nSUBJECT: X\n\n1. Dues.\n"))
		var got []string
		for _, a := range f.Addressees {
			got = append(got, fmt.Sprintf("%s %s %s %d", a.Indicator, a.Name, a.Precedence, a.Sequence.Value))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("TO %s (-want +got):\n%s", line, diff)
		}
	}
}

// TestDamagedNumbers holds that a serial number is read in which letters were typed for digits, and is
// no part of the name before it, and that a number glued to the name is read.
func TestDamagedNumbers(t *testing.T) {
	for _, tt := range []struct {
		marking, addressee, post, name string
		number, sequence               int // 0 where unknown
	}{
		{"PORT LOUIS 000103", "LONDON 0012", "PORT LOUIS", "AMEMBASSY LONDON", 103, 12},
		{"PORT LOUIS O00103", "LONDON 00l2", "PORT LOUIS", "AMEMBASSY LONDON", 103, 12},
		{"PORT LOUIS OOO1O3 SIPDIS", "LONDON O012", "PORT LOUIS", "AMEMBASSY LONDON", 103, 12},
		{"PORT LOUIS 00l103", "LONDON PRIORITY 001l", "PORT LOUIS", "AMEMBASSY LONDON", 1103, 11},
		{"SECTION 01 OF 02 PORT LOUIS000103", "LONDON 0012", "PORT LOUIS", "AMEMBASSY LONDON", 103, 12},
		{"PORTLOUIS000103", "LONDON OIL", "PORTLOUIS", "AMEMBASSY LONDON OIL", 103, 0},
	} {
		text := "O 102325Z FEB 09\nFM AMEMBASSY PORT LOUIS\nTO RUEHLO/AMEMBASSY " + tt.addressee + "\n\nUNCLAS " + tt.marking +
			"\n\nSUBJECT: X\n\n1. Dues.\n"
		f := lint.ExtractFacts(grammar.Parse("", text))
		if len(f.Addressees) != 1 {
			t.Errorf("%s: addressees %+v", tt.addressee, f.Addressees)
			continue
		}
		a := f.Addressees[0]
		got := fmt.Sprint(f.Post.Value, "|", a.Name, "|", f.Number.Value, "|", a.Sequence.Value)
		want := fmt.Sprint(tt.post, "|", tt.name, "|", tt.number, "|", tt.sequence)
		if got != want || f.Number.Known != (tt.number > 0) || a.Sequence.Known != (tt.sequence > 0) {
			t.Errorf("%s and %s: %s, want %s", tt.marking, tt.addressee, got, want)
		}
	}
}

// TestGluedReferences holds that a label REF glued to the subject begins a list only before a reference.
func TestGluedReferences(t *testing.T) {
	for line, want := range map[string]string{
		"DUES ON PRIMEREF: A. LONDON 1": "DUES ON PRIME 1",
		"DUES AND BERTHSREF: LONDON 1":  "DUES AND BERTHS 1",
		"Dues and berthsREF: LONDON 1":  "Dues and berths 1",
		"DUES AND BERTHS Ref: LONDON 1": "DUES AND BERTHS 1",
		"Dues Ref: the berths":          "Dues Ref: the berths 0",
		"DUES OF AN XREF: THE BERTHS":   "DUES OF AN XREF: THE BERTHS 0",
	} {
		f := lint.ExtractFacts(grammar.Parse("", "UNCLAS PORT LOUIS 000103\n\nSUBJECT: "+line+"\n\n1. Dues.\n"))
		if got := fmt.Sprint(f.Subject.Value, " ", len(f.References)); got != want {
			t.Errorf("SUBJECT: %s: %s, want %s", line, got, want)
		}
	}
}
