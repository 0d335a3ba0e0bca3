// Package adversarial makes texts on which programs that are not written with care take far too
// long, and measures how one bears them. Tests of all that takes a text use it.
package adversarial

import (
	"strconv"
	"strings"
)

// Shape is a text of any size.
type Shape struct {
	Name   string
	before string // which comes before
	unit   string // what is repeated; %d is its number
	then   string // what is repeated in the second half of the text; "" for unit
}

// Text returns a text of so many bytes, or a few less.
func (s Shape) Text(bytes int) string {
	if s.then == "" {
		s.then = s.unit
	}
	var b strings.Builder
	b.WriteString(s.before)
	for i := 1; ; i++ {
		unit := s.unit
		if b.Len() > bytes/2 {
			unit = s.then
		}
		unit = strings.ReplaceAll(unit, "%d", strconv.Itoa(i))
		if b.Len()+len(unit) > bytes {
			return b.String()
		}
		b.WriteString(unit)
	}
}

// Shapes are all of them.
var Shapes = []Shape{
	{"one line", "1. (U) ", "text and ", ""},
	{"blank lines", "1. (U) X", "\n", ""},
	{"short lines", "1. (U) X\n", "x\n", ""},
	{"letters of REF", "REF: ", "A. PARIS 1 ", ""},
	{"lettered lines of REF", "REF: A. PARIS 1\n", "     B. PARIS 2\n", ""},
	{"numbers in REF", "REF: PARIS 1", ", 2", ""},
	{"semicolons in REF", "REF: ", "; ", ""},
	{"semicolons and letters in REF", "REF: ", "; a) ", ""},
	{"years in REF", "REF: ", "06 \t", ""},
	{"open parentheses in REF", "REF: PARIS 1 ", "( , ", ""},
	{"parentheses in REF", "REF: ", "PARIS 1 (X) ", ""},
	{"labels in REF", "REF: ", "REF: ", ""},
	{"slants in REF", "REF: PARIS 1", "/12", ""},
	{"small words in REF", "REF: a. ", "state de ", ""},
	{"digits and letters in REF", "REF: A. ", "O1 0A B. ", ""},
	{"parentheses", "1. ", "(((", ""},
	{"closed parentheses", "1. (U) ", "(a) ", ""},
	{"brackets", "TAGS: ", "[[", ""},
	{"links in TAGS", "TAGS: ", "[PREL](#) ", ""},
	{"TAGS", "TAGS: ", "PREL, ", ""},
	{"misspelt TAGS", "TAGS: ", "PRLE, ", ""},
	{"lines of TAGS", "", "TAGS: PREL\n", ""},
	{"capitals in TAGS", "TAGS: ", "PRELPGOV", ""},
	{"NUL", "", "\x00", ""},
	{"pilcrows", "", "\u00b6", ""},
	{"pilcrow lines", "", "\u00b6\n", ""},
	{"digits", "1. (U) ", "0123456789", ""},
	{"digits in the heading", "DE RUEHPL #", "0", ""},
	{"lone CR", "1. (U) X", "\r", ""},
	{"CR CR LF", "1. (U) X", "a \r\r\n", ""},
	{"odd UTF-16", "\xff\xfe", "a\x00\n\x00\x00\xd8", ""},
	{"Windows-1252", "\xb61. ", "\x93\x94\xb6 ", ""},
	{"mixed encodings", "\u00b6", "\xb6\u00b6 ", ""},
	{"accents", "1. (U) e", "\u0301", ""},
	{"paragraphs", "", "1. (U) Text.\n", ""},
	{"numbered paragraphs a line", "", "\u00b62. (C) x\n\n", ""},
	{"sub-paragraphs", "1. (U) X\n", "  a. (U) y\n", ""},
	{"indentation", "1. (U) X\n", "    ", ""},
	{"page lines", "", "PARIS 00000123 002 OF 003\n", ""},
	{"of", "1. (U) ", "000 OF 00 OF ", ""},
	{"addressees", "FM PARIS\nTO ", "RUEHC/SECSTATE WASHDC\n", ""},
	{"offices", "FM PARIS\nTO RUEHC/SECSTATE WASHDC", "//AF", ""},
	{"routing indicators", "OO ", "RUEHC ", ""},
	{"words in SUBJECT", "SUBJECT: ", "HARBOR ", ""},
	{"paragraphs on the line of SUBJECT", "SUBJECT: ", "1. (U) Text. ", ""},
	{"lines of SUBJECT", "SUBJECT: A\n", "DUES\n", ""},
	{"entities", "1. (U) ", "&amp;", ""},
	{"ampersands", "1. (U) ", "&", ""},
	{"citations", "REF: A. PARIS 1 B. PARIS 2\n\n1. (U) ", "ref A, ref C ", ""},
	{"markers", "1. (U) ", "SUMMARY: x END SUMMARY. ", ""},
	{"open markers", "1. (U) ", "BEGIN SUMMARY ", ""},
	{"doubled words", "1. (U) ", "the the ", ""},
	{"quotes", "1. (U) ", "\"'`", ""},
	{"titles", "1. (U) X\n\n", "THE BERTH\n---------\n", ""},
	{"dashes", "1. (U) X\n", "-", ""},
	{"separations", "", "BT\n", ""},
	{"endings", "1. (U) X\nBT\n", "#0042\nNNNN\n", ""},
	{"levels", "", "C O N F I D E N T I A L ", ""},
	{"markings", "", "UNCLAS SECTION 01 OF 02 PARIS 000042\n", ""},
	{"captions", "UNCLAS PARIS 000042\n\n", "SIPDIS\n", ""},
	{"orders", "", "E.O. 12958: DECL: 1/1/2010\n", ""},
	{"reasons", "Reason: 1.4 ", "(b) and ", ""},
	{"orders with a reason", "Reasons: ", "1.4 (b) and ", ""},
	{"fields on a line", "R 271109Z MAR 06 FM PARIS ", "UNCLAS PARIS 000042 TAGS: PREL SUBJECT: X REF: PARIS 1 Classified By: X, Y, Reasons 1.4 (b). 1. (U) X ", ""},
	{"station lines", "", "DE RUEHPL #0042/01 0861109\n", ""},
	{"date-time groups", "", "O 271109Z MAR 06\n", ""},
	{"blanks at line ends", "1. (U) X\n", "a  \n", ""},
	{"tabs", "1. (U) X", "\t", ""},
	{"tabs in TAGS", "TAGS:", "\t", ""},
	{"tabs and blanks in REF", "REF:", "\t ", ""},
	{"tabs, then blanks", "SUBJECT: X", "\tX", "    "},
	{"control characters", "1. (U) X", "\x07\x1b", ""},
	{"references, then citations", "REF: A. PARIS 1\n", "     B. PARIS %d\n", "1. (U) See ref B and ref C.\n"},
	{"rising paragraphs", "", "%d. (U) See para %d.\n", ""},
	{"routing, then addressees", "OO ", "RUEHC RUEHA RUEH%d ", "\nFM PARIS\nTO RUEH%d/POST\n"},
	{"other TAGS", "TAGS: ", "T%d, ", ""},
	{"other addressees", "FM PARIS\nTO ", "RUEHA/POST %d\n", ""},
	{"passages opened, then closed", "1. (U) ", "BEGIN TEXT %d. ", "END TEXT %d. "},
	{"summaries opened, then closed", "1. (U) ", "BEGIN SUMMARY. ", "END SUMMARY. "},
	{"rising pages", "", "PARIS 00000123  %d OF 999\n", ""},
	{"other captions", "UNCLAS PARIS 000042\n\n", "CAPTION%d\n", ""},
	{"other references", "REF: ", "(%d) PARIS %d, ", ""},
	{"other words", "1. (U) ", "w%d ", ""},
	{"rows of INFO", "PAGE 01   VALLET 01306 101644Z\nACTION EUR-12\n", "INFO OCT-01 EB-00\n", ""},
	{"other rows of INFO", "PAGE 01   VALLET 01306 101644Z\nACTION EUR-12\n", "   Q%d-01\n", ""},
	{"attributes", "Message Attributes\n", "Draft Date: 10 may 1979\n", ""},
	{"other attributes", "Message Attributes\n", "Key%dx: n/a\n", ""},
	{"wrapped attributes", "Message Attributes\nReference: ", "STATE 4, \n", ""},
	{
		"references, then attributes",
		"PAGE 01   VALLET 01306 101644Z\n\nUNCLAS VALLETTA 1306\n\nREF: ",
		"STATE %d, ", "\nMessage Attributes\nReference: %d",
	},
	{"banners among attributes", "Message Attributes\nReference: 1\n", "Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n2\n", ""},
	{"banners", "Message Text\n\n1. X\n", "Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nX\n", ""},
	{
		"pages of a release", "RELEASE IN FULL\n\nUNCLAS PARIS 000042\n\nSUBJECT: DUES\n\n1. (U) X\n",
		"UNCLASSIFIED U.S. Department of State Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016\n\f", "X\n\f",
	},
	{
		"SMART's form quoted", "UNCLAS PARIS 000042\n\nSUBJECT: DUES\n\n1. (U) X\n",
		"MRN: 12 LONDON %d\n", "PAGE 02 PORT L 00412 141132Z\n",
	},
	{"records without attributes", "Message Text\n\nSUBJECT: DUES\n", "Message Text\n\nX\n", ""},
	{"sections without a total", "", "PAGE 01   VALLET 01306 101644Z\nACTION EUR-12\n", ""},
	{
		"keys without a colon", "PAGE 01   VALLET 01306 101644Z\nACTION EUR-12\n\nMessage Attributes\n\n",
		"Draft Date: 10 MAY 1979\nFrom Q%d\n", "",
	},
	{
		"damaged addressees of a TELNO", "FM PORT LOUIS\nTO IMMEDIATE FCO\nTELNO 61\nOF 141000Z MARCH 85\nINFO ",
		"R0UTINE Q%d, ", "\n",
	},
	{
		"words of an addressee of a TELNO", "FM PORT LOUIS\nTO IMMEDIATE FCO\nTELNO 61\nOF 141000Z MARCH 85\nINFO ",
		"Q%d ", "\n",
	},
	{"sections of a print", "", "PAGE 01   VALLET 01306 101644Z\nACTION EUR-12\nP 101530Z MAY 79\nFM VALLETTA\nTO ROME %d\nUNCLAS VALLETTA 1306\n", ""},
	{
		"addressees, then sections",
		"PAGE 01   VALLET 01306 101644Z\nP 101530Z MAY 79\nFM VALLETTA\nTO ",
		"ROME %d\n", "PAGE 01   VALLET 01306 101644Z\nTO ROME 1\n",
	},
	{
		"item subjects",
		"POEMS Automated Telegram Handler\nPAGE 01 STATE 48117 112204Z MAR 97\n",
		"Item Subject: DUES\n", "SUBJECT: DUES\n",
	},
	{"labels of an NSC print", "LINE1: X\nLINE3: O 201850Z FEB 95\n", "SUBJ: DUES\n", "\nSUBJECT: DUES DUES"},
}
