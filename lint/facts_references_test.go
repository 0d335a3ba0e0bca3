package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestReferences holds what is read of lists of references in all their spellings: letter and
// number of a cable, or the words of another reference, of a cable of PARIS of March 2009, whose
// number is 100.
func TestReferences(t *testing.T) {
	const head = "O 271109Z MAR 09\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PARIS 000100\n\nREF: "
	for _, tt := range []struct {
		list string
		want []string
	}{
		{"A. O4 SAN JOSE 443 (C )STATE 2", []string{"A 04SANJOSE443", "C 09STATE2"}},
		{"A. '06 BUENOS AIRES 1491", []string{"A 06BUENOSAIRES1491"}},
		{"a. 05 state 1 b. State 2", []string{"A 05STATE1", "B 09STATE2"}},
		{"a) Reykjavik 336; b) Reykjavik 335", []string{"A 09REYKJAVIK336", "B 09REYKJAVIK335"}},
		{"A PARIS 72 B PARIS 69", []string{"A 09PARIS72", "B 09PARIS69"}},
		{"PARIS 72 (A), BONN 690 (B)", []string{"A 09PARIS72", "B 09BONN690"}},
		{"PARIS 60 (DUES) PARIS 33 (BERTHS)", []string{"09PARIS60", "09PARIS33"}},
		{"PARIS 91: PARIS 63", []string{"09PARIS91", "09PARIS63"}},
		{"PARIS 096/095", []string{"09PARIS96", "09PARIS95"}},
		{"A. Rio de Janeiro 118 B. PORT-OF-SPAIN 220", []string{"A 09RIODEJANEIRO118", "B 09PORTOFSPAIN220"}},
		{"A.) PARIS 82", []string{"A 09PARIS82"}},
		{"REF: SECSTATE 58408", []string{"09STATE58408"}},
		{
			"(A) STATE 12 (B) STATE\n17 (C) NICOSIA 17 (D) THE HAGUE\n" +
				"26 (E) PARIS 17 (F) THE HAGUE\n31 (G) STATE 18 (H) PARIS\n18 (I) STATE\n19\n\nSUMMARY\n=======\n\n1. The dues rise.",
			[]string{
				"A 09STATE12", "B 09STATE17", "C 09NICOSIA17", "D 09THEHAGUE26", "E 09PARIS17", "F 09THEHAGUE31", "G 09STATE18", "H 09PARIS18", "I 09STATE19",
			},
		},
		{
			"A. LA PAZ 29 B. ROE-POE E-MAIL DTD\n11-15-99 C. STATE 16 D. LA PAZ 28 E. PORT OF SPAIN\n" +
				"12 F. QUITO 26 G. ROE-POE E-MAIL DTD\n11-16-99 H. LIMA 3 I. SANTIAGO\n4 J. STATE 5\n\nSUMMARY\n=======\n\n1. The dues rise.",
			[]string{
				"A 09LAPAZ29", "B ROE-POE E-MAIL DTD 11-15-99", "C 09STATE16", "D 09LAPAZ28", "E 09PORTOFSPAIN12",
				"F 09QUITO26", "G ROE-POE E-MAIL DTD 11-16-99", "H 09LIMA3", "I 09SANTIAGO4", "J 09STATE5",
			},
		},
		{"A. TDX-315/090481-08 B. PARAGRAPH 4 C. FAX 14/2", []string{"A TDX-315/090481-08", "B PARAGRAPH 4", "C FAX 14/2"}},
		{"A. PARIS 12 B. 05 0TTAWA 3518 C. BONN 12", []string{"A 09PARIS12", "B 05OTTAWA3518", "C 09BONN12"}},
		{"A. REF A: PARIS 22 B. REF B: BONN 3", []string{"A 09PARIS22", "B 09BONN3"}},
		{"A. REF: PARIS 22 B. REF B: BONN 3", []string{"A 09PARIS22", "B 09BONN3"}},
		{"A. A) PARIS 22 AND PREVIOUS B) BONN 3\n\u00b6B. C) ROME 4", []string{"A 09PARIS22", "B 09BONN3", "C 09ROME4"}},
		{"A) 06 Paris 57 \nB) J. Roe email 23 February 2007 \nC) B. Poe", []string{"A 06PARIS57", "B J. Roe email 23 February 2007", "C B. Poe"}},
		{"A) PARIS 22 \nB) Roe - A. Poe - B. Poe e-mail 8/25", []string{"A 09PARIS22", "B Roe - A. Poe - B. Poe e-mail 8/25"}},
		{"A. BRU 6 809 0381 03 B. PARIS 11", []string{"A BRU 6 809 0381 03", "B 09PARIS11"}},
		{"A. PARIS 2... B. LIMA 1", []string{"A PARIS 2...", "B 09LIMA1"}},
		{"A. 11/15 ROE EMAIL B. PARIS 12/14/07 C. PARIS EMBASSY READOUT - 22 OCTOBER 2008", []string{"A 11/15 ROE EMAIL", "B PARIS 12/14/07", "C PARIS EMBASSY READOUT - 22 OCTOBER 2008"}},
		{"SECSTATE 06 163201", []string{"06STATE163201"}},
		{"PARIS 03242 2008", []string{"08PARIS3242"}},
		{"A. STATE 021770B. STATE 039585C. STATE 052030", []string{"A 09STATE21770", "B 09STATE39585", "C 09STATE52030"}},
		{"A. (a) KABUL 673 B. (b) 09 KABUL 3068", []string{"A 09KABUL673", "B 09KABUL3068"}},
		{"A) 05 VATICAN 475 ET AL.; WARSAW 799 ET AL.; ROE - POE", []string{"A 05VATICAN475", "A 09WARSAW799", "A ROE - POE"}},
		{"STATE 297614 AND PREVIOUS 03 RANGOON 1427", []string{"08STATE297614", "03RANGOON1427"}},
		{"C. 03", []string{"C 03"}},
		{"D. 2008", []string{"D 2008"}},
		{"A. STATE 4 B. 314/07696-07", []string{"A 09STATE4", "B 314/07696-07"}},
		{"07SANJOSE1173; 08SANJOSE133", []string{"07SANJOSE1173", "08SANJOSE133"}},
		{"2008 SAN JOSE 00", []string{""}},
		{"HAVANA 500 & 511", []string{"09HAVANA500", "09HAVANA511"}},
		{"PANAMA 00955/08", []string{"08PANAMA955"}},
		{"STATE 188314, 259032", []string{"08STATE188314", "08STATE259032"}},
		{"05 STATE 5I234", []string{"05STATE51234"}},
		{"STATE 4,313; LIMA 33, 34", []string{"09STATE4313", "09LIMA33", "09LIMA34"}},
		{"1. MIL. MSG. 101200Z MAR 09\n     2. LA PAZ 0503 OF JAN. 24\n\nTHE DUES RISE.", []string{"1 MIL. MSG. 101200Z MAR 09", "2 09LAPAZ503"}},
		{"1) LA PAZ 0503 2) STATE 43 3) ROE LETTER", []string{"1 09LAPAZ503", "2 09STATE43", "3 ROE LETTER"}},
		{"PARIS 12\n2. LA PAZ AGREES WITH PARIS 12.", []string{"09PARIS12"}},
		{"\n\nTHE EMBASSY HAS RECEIVED 55 COPIES.", nil},
		{"A. HONG K0NG 33 B. PAR1S 44", []string{"A 09HONGKONG33", "B 09PARIS44"}},
		{"HANOI\n2323", []string{"09HANOI2323"}},
		{"STATE 4313, HANOI\n     2323; PORT\nLOUIS 12", []string{"09STATE4313", "09HANOI2323", "09PORTLOUIS12"}},
		{"STATE 4313; EMAIL ROE/POE 02/01/2009; TELCON", []string{"09STATE4313", "EMAIL ROE/POE 02/01/2009", "TELCON"}},
		{"STATE 4313 AND ROE-POE E-MAIL OF MARCH 2", []string{"09STATE4313", "ROE-POE E-MAIL OF MARCH 2"}},
		{"A. ROE E-MAIL 3/2/09, BONN 12 B. LIMA 1", []string{"A ROE E-MAIL 3/2/09", "A 09BONN12", "B 09LIMA1"}},
		{"A-62 APRIL 6, 1973 AND LA PAZ 0039", []string{"A-62 APRIL 6, 1973", "09LAPAZ39"}},
		{"A. LIMA 08-931 B. STATE 2008-4313 C. LONDON 08/931 D. ROME 98-101", []string{
			"A 08LIMA931", "B 08STATE4313", "C 08LONDON931", "D 09ROME98", "D 09ROME101",
		}},
		{"LONDON 12 THROUGH 14, 16 AND 17", []string{"09LONDON12", "09LONDON14", "09LONDON16", "09LONDON17"}},
		{"PARIS 4 AND 5", []string{"09PARIS4", "09PARIS5"}},
		{"STATE 4313 (DUES), LONDON 12 (BERTHS)", []string{"09STATE4313", "09LONDON12"}},
		{"STATE 4313 (DUES\nOF BERTHS)\nLONDON 12", []string{"09STATE4313", "09LONDON12"}},
		{"STATE 4313 (DUES\nLONDON 12", []string{"09STATE4313", "09LONDON12"}},
		{"STATE 4313/LONDON 12", []string{"09STATE4313", "09LONDON12"}},
		{"STATE 4313 (TOSEC 323)", []string{"09STATE4313", "09TOSEC323"}},
		{"A. LONDON NO. 12 B. ROME. 13", []string{"A 09LONDON12", "B 09ROME13"}},
		{"A.Paris 14 B.Bonn 12", []string{"A 09PARIS14", "B 09BONN12"}},
		{"A. SECSTATE WASHDC 4313 B. AMCONSUL HAMBURG 12", []string{"A 09STATE4313", "B 09HAMBURG12"}},
		{"A. (C) STATE 4313 B. (U) LONDON 12", []string{"A 09STATE4313", "B 09LONDON12"}},
		{"(A) STATE 4313 (B) LONDON 12 (C ROME 3 (D] LIMA 4", []string{"A 09STATE4313", "B 09LONDON12", "C 09ROME3", "D 09LIMA4"}},
		{"A. PARIS O0093 B. LONDON 00l2", []string{"A 09PARIS93", "B 09LONDON12"}},
		{"(A) STATE 20798 310241Z AUG 07\n(B) STATE 25247 DTD 211400Z OCT 08\n(C) LIMA 12", []string{
			"A 07STATE20798", "B 08STATE25247", "C 09LIMA12",
		}},
		{"LIMA 12 OF JUNE 5, 2008 AND ROME 13 (DTD 02/02/08), BONN 14 DATED 3 MARCH 2007", []string{
			"08LIMA12", "08ROME13", "07BONN14",
		}},
		{"LIMA 12 (DUES OF 02/02/08)", []string{"09LIMA12"}},
		{"(AL LIMA 12; (BL ROME 13", []string{"A 09LIMA12", "B 09ROME13"}},
	} {
		f := lint.ExtractFacts(grammar.Parse("", head+tt.list+"\n\n1. Dues.\n"))
		var got []string
		for _, r := range f.References {
			said := r.ID
			if said == "" {
				said = r.Text
			}
			got = append(got, strings.TrimSpace(r.Letter+" "+said))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("REF: %s (-want +got):\n%s", tt.list, diff)
		}
	}
}

// TestReferencesOfCutText holds the references with which a text begins of which the heading was cut off.
func TestReferencesOfCutText(t *testing.T) {
	for text, want := range map[string]string{
		"C) VIENNA 10032\n\n\n1. The dues rise.\n":                   "C VIENNA 10032",
		"(D) LONDON 2769;\n\n(E) LONDON 2003\n\n1. The dues.\n":      "D LONDON 2769|E LONDON 2003",
		"B. STATE 290453 AND PREVIOUS\n\n1. The dues rise.\n":        "B STATE 290453",
		"A) ROEVILLE 12\n\n1. The dues rise.\n":                      "",
		"The dues rise.\nB. STATE 290453\n\n1. The berth is full.\n": "",
	} {
		var got []string
		for _, r := range lint.ExtractFacts(grammar.Parse("", text)).References {
			got = append(got, fmt.Sprint(r.Letter, " ", r.Post, " ", r.Serial))
		}
		if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// TestNotToAll holds which references are said not to have been sent to all.
func TestNotToAll(t *testing.T) {
	const head = "O 271109Z MAR 09\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PARIS 000100\n\nREF: "
	for _, tt := range []struct {
		list string
		want []bool
	}{
		{"A. BONN 12 B. LIMA 1 (NOTAL)", []bool{false, true}},
		{"A. BONN 12 B. LIMA 1 (ALL NOTAL)", []bool{true, true}},
		{"BONN 12 [NOTAL], LIMA 1", []bool{true, false}},
		{"BONN 12, LIMA 1 (BOTH NOTAL)", []bool{true, true}},
	} {
		f := lint.ExtractFacts(grammar.Parse("", head+tt.list+"\n\n1. Dues.\n"))
		var got []bool
		for _, r := range f.References {
			got = append(got, r.NOTAL)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("REF: %s (-want +got):\n%s", tt.list, diff)
		}
	}
}
