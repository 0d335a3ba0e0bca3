package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestPassages holds what is read of summary and comment, "" for nothing.
func TestPassages(t *testing.T) {
	const head = "UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n"
	for _, tt := range []struct{ name, text, summary, comment string }{
		{"in one paragraph", "1. (C) SUMMARY: The dues rise. END SUMMARY.\n", "The dues rise.", ""},
		{"in small letters", "1. (C) Summary. The dues rise. End Summary.\n", "The dues rise.", ""},
		{"in brackets", "1. (C) (Summary) The dues rise. (End Summary.)\n", "The dues rise.", ""},
		{"over two paragraphs and a page line", "1. SUMMARY: The\ndues rise.\n\nPORT LOUIS 00000042  002 OF 002\n\n2. They rise again. END\nSUMMARY.\n",
			"The dues rise. 2. They rise again.", ""},
		{"under a heading", "SUMMARY\n-------\n\n1. (C) The dues rise.\n\n2. (C) End Summary.\n", "The dues rise.", ""},
		{"both", "1. SUMMARY: Dues. END SUMMARY.\n\n2. They rise.\n\n3. COMMENT: Too much. END COMMENT.\n", "Dues.", "Too much."},
		{"with more in the name", "1. SUMMARY AND COMMENT: Dues. END SUMMARY AND COMMENT.\n", "Dues.", ""},
		{"with more in the name above", "Summary and Introduction\n------------------------\n\n1. (C) The dues rise.\n\n2. (C) End Summary.\n",
			"The dues rise.", ""},
		{"with a slant", "1. (C) SUMMARY/INTRODUCTION: Dues. END SUMMARY.\n", "Dues.", ""},
		{"with a list of names", "1. (C) Summary, Comment, and Action Request: Dues. End Summary.\n", "Dues.", ""},
		{"without a stop", "1. (C) SUMMARY The dues rise. END SUMMARY.\n", "The dues rise.", ""},
		{"before the mark", "1. SUMMARY (U) The dues rise. END SUMMARY.\n", "(U) The dues rise.", ""},
		{"after a stop too many", "1. (C).  Summary. Dues. End Summary.\n", "Dues.", ""},
		{"below the reasons", "\nClassified By: Jane Roe, Ambassador. Reasons: 1.4 (b).\nSUMMARY\n-------\n1. (C) The dues rise. END SUMMARY.\n",
			"The dues rise.", ""},
		{"below references", "REF: PARIS 12\nSummary\n-------\n1. (C) The dues rise. End Summary.\n", "The dues rise.", ""},
		{"with escaped line ends", "1. (C) SUMMARY: The \\\ndues\\\r\nrise. END SUMMARY. \\\n", "The dues rise.", ""},
		{"of another paragraph", "1. SUMMARY: The dues rise.\n\n2. (C) They fall. END SUMMARY.\n", "The dues rise. 2. (C) They fall.", ""},
		{"under a heading without an end", "SUMMARY\n-------\n\n1. (C) The dues rise.\n\n2. (C) They fall.\n\nTHE PORT\n--------\n\n3. (C) It is full.\n",
			"The dues rise. 2. (C) They fall.", ""},
		{"under a heading, end after the next", "SUMMARY\n-------\n\n1. (C) The dues rise.\n\nTHE PORT\n--------\n\n2. (C) It is full. End summary.\n",
			"The dues rise. THE PORT 2. (C) It is full.", ""},
		{"under the last heading", "1. (C) The dues rise.\n\nCOMMENT\n-------\n\n2. (C) The berth is full.\n\n3. (C) So is the port.\nROE\n",
			"", "The berth is full. 3. (C) So is the port."},
		{"under a heading, and another at once", "COMMENT\n-------\n\n1. (C) SUMMARY: The dues rise. END SUMMARY.\n\n2. (C) COMMENT: Full. END COMMENT.\n",
			"The dues rise.", "Full."},
		{"under a heading, and another below", "COMMENT\n-------\n\n1. (C) Full.\n\nTHE PORT\n--------\n\n2. (C) Text.\n\n3. (C) COMMENT: Empty. END COMMENT.\n",
			"", "Full."},
		{"after a mark that is none", "1. (SE) Summary: The dues rise. End summary.\n", "The dues rise.", ""},
		{"after a mark alone", "(SBU) SUMMARY: The dues rise. (END SUMMARY)\n\n2. (C) Text.\n", "The dues rise.", ""},
		{"after a parenthesis", "1)   (U) Summary.   The dues rise. End Summary.\n", "The dues rise.", ""},
		{"BEGIN and END on lines of their own", "BEGIN SUMMARY\n\n1. (C) The dues rise.\n\nEND SUMMARY\n\n2. (C) Text.\n", "The dues rise.", ""},
		{"END on a line of its own", "1. (C) COMMENT: Full. END\n\nCOMMENT.\n\n2. (C) Text.\n", "", "Full."},
		{"begun", "1. BEGIN SUMMARY The dues rise. END OF SUMMARY.\n", "The dues rise.", ""},
		{"empty", "1. SUMMARY: END SUMMARY.\n", "", ""},
		{"without an end", "1. SUMMARY: The dues rise.\n\n2. COMMENT: Too much.\n", "", ""},
		{"another word", "1. Summary of events: none. END SUMMARY.\n", "", ""},
		{"weekend", "1. SUMMARY: At the weekend summary talks rise. END SUMMARY.\n", "At the weekend summary talks rise.", ""},
		{"within a sentence", "1. See the SUMMARY: The dues. END SUMMARY.\n", "", ""},
	} {
		f := lint.ExtractFacts(grammar.Parse("", head+tt.text))
		if diff := cmp.Diff([]string{tt.summary, tt.comment}, []string{f.Summary.Value, f.Comment.Value}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestPassageOfPrint holds that what a print and a record put above and below a page is no part of a passage.
func TestPassageOfPrint(t *testing.T) {
	const banner = "          Jane Q. Archer Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n"
	f := lint.ExtractFacts(grammar.Parse("", banner+"\nMessage Text\n\nCONFIDENTIAL\n\nPAGE 01   VALLET 01306 101644Z\nACTION EUR-12\n\n"+
		"INFO OCT-01 /013 W\n          ------------------071320 101702Z /61\nR 101530Z MAY 79\nFM AMEMBASSY VALLETTA\n"+
		"TO SECSTATE WASHDC 4410\n\nC O N F I D E N T I A L VALLETTA 1306\n\nE.O. 12065: GDS 5/10/85 (ROE, JANE) OR-P\n"+
		"TAGS: EWWT, MT\nSUBJECT: DUES\n\n1. SUMMARY: THE DUES\n\n"+banner+"\f"+banner+"\nRISE IN\nCONFIDENTIAL\n\n\nCONFIDENTIAL\n\n\n"+
		"PAGE 02    VALLET 01306 101644Z\n\n\nALL PORTS. END SUMMARY.\nROE\n\n\nCONFIDENTIAL\n\n\nNNN\n"+banner))
	if want := "THE DUES RISE IN ALL PORTS."; f.Summary.Value != want {
		t.Errorf("summary %q, want %q", f.Summary.Value, want)
	}
}

// TestEscapedLineEnds holds that a backslash with which a database escaped a line end is no part of a value.
func TestEscapedLineEnds(t *testing.T) {
	const text = "UNCLAS PORT LOUIS 000042\\\n\\\nDEPT FOR AF/E ROE, \\\nAF/W POE AND \\\nSTONE\\\n\\\nTAGS: PREL, MP\\\n" +
		"SUBJECT: HARBOR DUES, \\\nNEW DUES\\AND OLD\\\nREF: PARIS 12\\\n\\\n1. Text.\\\n"
	f := lint.ExtractFacts(grammar.Parse("", text))
	got := []string{f.Subject.Value}
	for _, a := range f.Attention {
		got = append(got, a.Value)
	}
	want := []string{"HARBOR DUES, NEW DUES\\AND OLD", "DEPT FOR AF/E ROE, AF/W POE AND STONE"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestInferredYears holds the year of references without one: that of the cable, or the year before where their number
// cannot have been reached; and that of the first where several numbers follow one year.
func TestInferredYears(t *testing.T) {
	for _, tt := range []struct {
		sent, refs string
		want       []string
	}{
		{"271109Z MAR 06", "A. STATE 12 B. OTTAWA 41 C. OTTAWA 43", []string{"06STATE12", "06OTTAWA41", "05OTTAWA43"}},
		{"271109Z MAR 06", "A. Ottawa 41 B. Ottawa 43", []string{"06OTTAWA41", "05OTTAWA43"}},
		{"271109Z MAY 06", "A. OTTAWA 43 B. STATE 202341", []string{"06OTTAWA43", "06STATE202341"}},
		{"291109Z JAN 07", "A. STATE 202341 B. State 21535 C. PARIS 3095 D. PARIS 300",
			[]string{"06STATE202341", "07STATE21535", "06PARIS3095", "07PARIS300"}},
		{"291109Z JAN 09", "A. 08 STATE 4313-4315 B. BONN 12", []string{"08STATE4313", "08STATE4315", "09BONN12"}},
	} {
		text := "O " + tt.sent + "\nFM AMEMBASSY OTTAWA\nTO SECSTATE WASHDC\nBT\nUNCLAS OTTAWA 000042\n\nSUBJECT: DUES\nREF: "
		var got []string
		for _, r := range lint.ExtractFacts(grammar.Parse("", text+tt.refs+"\n\n1. Dues.\n")).References {
			got = append(got, r.ID)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", tt.sent, tt.refs, diff)
		}
	}
}

// TestNumbers holds the numbers under which cables are filed: the cable's own, and of its references.
func TestNumbers(t *testing.T) {
	const head = "O 271109Z MAR 06\nFM AMEMBASSY OTTAWA\nTO SECSTATE WASHDC\nBT\nUNCLAS "
	for _, tt := range []struct {
		marking, refs string
		want          []string
	}{
		{"OTTAWA 000042", "A. SECSTATE 7 B. 05 USUN NEW YORK 0012", []string{"06OTTAWA42", "06STATE7", "05USUNNEWYORK12"}},
		{"SAO PAULO 000042", "A. RIO DE JANEIRO 118 B. ROE E-MAIL", []string{"06SAOPAULO42", "06RIODEJANEIRO118", ""}},
		{"GRAND HARBOR 000042", "A. GRAND HARBOR 41", []string{"06GRANDHARBOR42", "06GRANDHARBOR41"}},
	} {
		f := lint.ExtractFacts(grammar.Parse("", head+tt.marking+"\n\nSUBJECT: DUES\nREF: "+tt.refs+"\n\n1. Dues.\n"))
		got := []string{f.ID.Value}
		for _, r := range f.References {
			got = append(got, r.ID)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", tt.marking, tt.refs, diff)
		}
	}
}
