package lsp_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCompletionOfUnfinishedLines asks, for the lines above and what is typed of the next one, what
// is offered first: the lines of each kind that the reader says it may become.
func TestCompletionOfUnfinishedLines(t *testing.T) {
	const (
		station = "VZCZCXRO2516\nOO RUEHC RUEHBS\nDE RUEHPL #0042/01 0861109\nZNY CCCCC ZZH\n"
		list    = station + "O P 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 0007\n"
		level   = list + "BT\nC O N F I D E N T I A L PORT LOUIS 000042\n\n"
		tags    = level + "SIPDIS\n\nE.O. 12958: DECL: 03/27/2016\nTAGS: PREL, MP\n"
		refs    = tags + "SUBJECT: HARBOR DUES\n\nREF: A. PORT LOUIS 31\n"
		text    = refs + "\nClassified By: DCM Jane Roe for reasons 1.4 (b).\n\n1. (C) The dues rise.\n\n"
		smart   = "UNCLASSIFIED\n\nMRN: 14 PORT LOUIS 42\nDate/DTG: Mar 27, 2014 / 271109Z MAR 14\n"
		print   = "PAGE 01        WINDHO 00871  120944Z\nACTION AF-10\n\n"
		sheet   = "JOINT MESSAGEFORM  SECURITY CLASSIFICATION\nUNCLASSIFIED\n" +
			"PAGE DTG/RELEASER TIME\n01 OF 01  121400Z NOV 88  PP\n\nFROM: CDR SAMPLE DEPOT\n"
		banner = "UNCLASSIFIED U.S. Department of State Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016\n\n"
		record = "Message Text\n\n1. THE DUES RISE.\n\n\nMessage Attributes\n\nConcepts: PORTS\n"
	)
	s := start(t, "", nil)
	for _, c := range []struct{ above, typed, want string }{
		{"", "O", "OO, O, LIMITED OFFICIAL USE"},
		{"", "UNC", "UNCLAS"},
		{station, "", "Z, O, P"},
		{station, "P R", "R"},
		{list, "C", "C O N F I D E N T I A L SECTION 01 OF, RUEHEG/AMEMBASSY CAIRO, RUEHCI/AMCONSUL CALCUTTA"},
		{list, "B", "BT, RUEHBS/AMEMBASSY BRUSSELS, RUEHBS/USEU BRUSSELS"},
		{list, "IN", "INFO"},
		{level, "NOF", "NOFORN"},
		{level, "STATE F", "STATE FOR"},
		{level, "C O R", "C O R R E C T E D   C O P Y"},
		{level, "E.O. 12958: D", "DECL: 03/27/2016, DECL: 03/27/2031"},
		{level, "TA", "TAGS:"},
		{level, "TR", "TREASURY FOR"},
		{tags, "S", "SUBJECT:, SA, SB"},
		{tags, "subj", "SUBJECT:"},
		{refs, "     B", "B., BAGHDAD, BAKU"},
		{refs + "\n", "Cl", "Classified By:"},
		{refs + "\n", "De", "Derived From:, Declassify On:"},
		{refs + "\n", "1", "1. (C)"},
		{text, "2", "2. (C)"},
		{text, "2. (", "(C), (SBU), (U)"},
		{text, "BEG", "BEGIN TEXT, BEGIN SUMMARY"},
		{text, "BT", "BT\n#0042"},
		{text + "BT\n", "", "#0042, NNNN"},
		{smart, "Ac", "Action:, Action Post:"},
		{smart + "Subject: Dues\n\n1. (U) The dues rise.\n\n", "Sig", "Signature:"},
		{smart + "Subject: Dues\n\n1. (U) The dues rise.\n\n", "2", "2. (U)"},
		{print, "INFO", "INFO"},
		{print, "DRA", "DRAFTED BY"},
		{record, "Off", "Office:"},
		{"CONFIDENTIAL\n\nFM PORT LOUIS\nTO IMMEDIATE FCO\n", "TELN", "TELNO"},
		{"UNCLAS\nMSGID/GENADMIN/HARBOR COMMAND//\n", "SUBJ", "SUBJECT:, SUBJ/"},
		{"UNCLAS\nMSGID/GENADMIN/HARBOR COMMAND//\nSUBJ/HARBOR DUES//\n", "POC", "POC/"},
		{sheet, "TO", "TO:"},
		{sheet + "TO: CDR SAMPLE DEPOT\n", "INF", "INFO:"},
		{sheet + "TO: CDR SAMPLE DEPOT\n\nUNCLAS\nSUBJ: DUES\n1. THE DUES RISE.\n\n", "DRAF",
			"DRAFTER TYPED NAME, TITLE, OFFICE SYMBOL, PHONE:"},
		{sheet + "TO: CDR SAMPLE DEPOT\n\nUNCLAS\nSUBJ: DUES\n1. THE DUES RISE.\n\n", "TYP",
			"TYPED NAME, TITLE, OFFICE SYMBOL AND PHONE:, DRAFTER TYPED NAME, TITLE, OFFICE SYMBOL, PHONE:"},
		{banner, "REL", "RELEASE IN PART, RELEASE IN FULL"},
		{banner, "RELEASE IN PART ", "B1, B2, B3"},
		{banner, "RELEASE IN PART B5, B", "B1, B2, B3"},
		{banner, "RELEASE IN PART B1, 1", "1.4(A), 1.4(B), 1.4(C)"},
		{banner + "RELEASE IN PART B6\n\n" + smart, "Ac", "Action:, Action Post:"},
		{"", "REL", ""},
	} {
		uri := "untitled:" + strings.ReplaceAll(c.typed, " ", "-") + "a"
		list := s.offered(uri, c.above+c.typed+"|")
		if got := strings.Join(list[:min(len(list), 3)], ", "); got != c.want {
			t.Errorf("%q after %q: -want +got\n%s", c.typed, c.above[max(0, len(c.above)-40):], cmp.Diff(c.want, got))
		}
	}
}

// offered returns the labels of what is offered at a cursor, in order.
func (s *session) offered(uri, text string) (labels []string) {
	s.t.Helper()
	for _, item := range s.completions(uri, text).Items {
		labels = append(labels, item.Label)
	}
	return labels
}
