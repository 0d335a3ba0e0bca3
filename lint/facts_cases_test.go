package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestPassLines holds that lines on who is to get a cable are no captions: without FOR or PASS, on
// the classification line, or with a name on the next line.
func TestPassLines(t *testing.T) {
	for lines, want := range map[string][]string{
		"EUR DAS ROE, DIRECTOR POE\nNSC O'ROE AND POE": {"EUR DAS ROE, DIRECTOR POE", "NSC O'ROE AND POE"},
		"DOJ: PLEASE PASS TO DAAG JANE ROE":            {"DOJ: PLEASE PASS TO DAAG JANE ROE"},
		"DEPT OF ENERGY WASHINGTON DC - ROE":           {"DEPT OF ENERGY WASHINGTON DC - ROE"},
		"HARBOR OFFICE - ROE,\nSTATE AF/E - POE":       {"HARBOR OFFICE - ROE, STATE AF/E - POE"},
		"PARIS FOR ROE, POE, RICHARD\nSTONE":           {"PARIS FOR ROE, POE, RICHARD STONE"},
	} {
		c := grammar.Parse("", "UNCLAS PORT LOUIS 000042\n\nSIPDIS\n\n"+lines+"\n\nE.O. 12958: N/A\nTAGS: ETRD\n"+
			"SUBJECT: DUES\n\n1. (U) The dues rise.\n")
		f := lint.ExtractFacts(c)
		if diff := cmp.Diff(want, valuesOf(f.Attention)); diff != "" {
			t.Errorf("%q: attention -want +got\n%s", lines, diff)
		}
		if diff := cmp.Diff([]string{"SIPDIS"}, valuesOf(f.Captions)); diff != "" {
			t.Errorf("%q: captions -want +got\n%s", lines, diff)
		}
	}
}

// TestForColon holds that a line that begins with FOR and a colon is a pass line, below the classification line and
// below the subject, in the first section of a print only.
func TestForColon(t *testing.T) {
	for text, want := range map[string][]string{
		"UNCLAS LA PAZ 0042\n\nFOR: IPS/IBS\n\nLA PAZ. THE HARBOR BOARD WILL RAISE ITS DUES AGAIN, WHICH\nNOBODY THERE WANTS.\n": {"FOR: IPS/IBS"},
		"UNCLAS LA PAZ 0042\n\nE.O. 11652: N/A\nTAGS: ETRD, BL\nSUBJ: DUES\nFOR: WFC\n\n1. DUES.\n":                              {"FOR: WFC"},
		"UNCLAS LA PAZ 0042\n\nE.O. 11652: N/A\nSUBJ: DUES\n\n1. THE VOTES WERE\nFOR: 12\nAGAINST: 4\n":                          nil,
		"PAGE 01 LA PAZ 00042 01 OF 02 101644Z\nACTION ARA-18\n\nINFO OCT-01 /019 W\n            --------------------- 052164\n" +
			"R 101530Z MAY 74\nFM AMEMBASSY LA PAZ\nTO SECSTATE WASHDC 4410\n\nUNCLAS SECTION 1 OF 2 LA PAZ 0042\n\nFOR: ARA/BC\n\n" +
			"E.O. 11652: N/A\nTAGS: ETRD, BL\nSUBJ: DUES\n\n1. DUES.\nUNCLASSIFIED\n\nNNN\nUNCLASSIFIED\n\n" +
			"PAGE 01 LA PAZ 00042 02 OF 02 101644Z\nACTION ARA-18\n\nINFO OCT-01 /019 W\n            --------------------- 052165\n" +
			"R 101530Z MAY 74\nFM AMEMBASSY LA PAZ\nTO SECSTATE WASHDC 4411\n\nUNCLAS SECTION 2 OF 2 LA PAZ 0042\n\nFOR: ARA/BC\n\n" +
			"2. MORE.\nROE\nUNCLASSIFIED\n\nNNN\n": {"FOR: ARA/BC"},
	} {
		f := lint.ExtractFacts(grammar.Parse("", text))
		if diff := cmp.Diff(want, valuesOf(f.Attention)); diff != "" {
			t.Errorf("%q: attention -want +got\n%s", text, diff)
		}
	}
}

// TestSpacedNumbers holds that a blank may be between the number of a paragraph and its stop.
func TestSpacedNumbers(t *testing.T) {
	f := lint.ExtractFacts(grammar.Parse("", "UNCLAS LA PAZ 0042\n\nSUBJ: DUES\n\n1 . THE DUES RISE .\n2 . (C) THEY FELL .\n"))
	got := []string{}
	for _, p := range f.Paragraphs {
		got = append(got, fmt.Sprint(p.Number.Value, " ", p.Mark.Value))
	}
	if diff := cmp.Diff([]string{"1 ", "2 C"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestCableOnOneLine reads the pass line of a cable that is on one line.
func TestCableOnOneLine(t *testing.T) {
	f := lint.ExtractFacts(grammar.Parse("", "C O N F I D E N T I A L PORT LOUIS 000042  SIPDIS  STATE FOR AF/E  "+
		"E.O. 12958: DECL: 03/27/2016 TAGS: ETRD, MP SUBJECT: DUES  1. (C) The dues rise. ROE\n"))
	if diff := cmp.Diff([]string{"STATE FOR AF/E"}, valuesOf(f.Attention)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestSmallTAGS holds that a code in small letters is of the kind that it is in capitals.
func TestSmallTAGS(t *testing.T) {
	f := lint.ExtractFacts(grammar.Parse("", "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: etrd, mp\nSUBJECT: DUES\n"))
	var kinds []string
	for _, tag := range f.TAGS {
		kinds = append(kinds, string(tag.Kind))
	}
	if got := strings.Join(kinds, " "); got != "subject geographic" {
		t.Errorf("got %s", got)
	}
}

// TestSensitiveOnTop takes SBU in the place of the level of SMART's form for unclassified, and the
// year of the message reference number before that of the date-time group.
func TestSensitiveOnTop(t *testing.T) {
	f := lint.ExtractFacts(grammar.Parse("", "          SBU\n\nMRN:          11 PORT LOUIS 1854\n"+
		"Date/DTG:     Dec 19, 2011 / 191616Z DEC 12\nFrom:         AMEMBASSY PORT LOUIS\n"+
		"E.O.:         13526\nTAGS:         PREL, MP\nSubject:      Dues\n\n1. (SBU) The dues rise.\n\nSignature:    ROE\n"))
	if f.Level.Value != lint.Unclassified || !f.Level.Known || f.ID.Value != "11PORTLOUIS1854" {
		t.Errorf("got level %v, id %s", f.Level.Value, f.ID.Value)
	}
}

// TestFormAbove takes post and number from the classification line of the telegram where a form that
// was printed above it has the level alone, and a SUBJECT.
func TestFormAbove(t *testing.T) {
	const form = "CONFIDENTIAL\n\nTELEGRAM                      March 27, 2006\n\nTo:       No Action Addressee\n\n" +
		"From:     AMEMBASSY PORT LOUIS (PORT LOUIS 42 - UNKNOWN)\n\nTAGS:     ETRD\n\nSubject:  HARBOR DUES RISE\n\n" +
		"_________________________________________\n"
	const telegram = "C O N F I D E N T I A L        PORT LOUIS 00042\n\nDISSEMINATION: POL\n\nO 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\n" +
		"TO RUEHC/SECSTATE WASHDC 0227\n\nC O N F I D E N T I A L PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\n" +
		"SUBJECT: HARBOR DUES RISE\n\n1. They rise.\n"
	f := lint.ExtractFacts(grammar.Parse("", form+telegram))
	if f.Number.Value != 42 || f.Level.Value != lint.Confidential || f.Another.Len() > 0 {
		t.Errorf("got %v, number %d, want 42", f.Level.Value, f.Number.Value)
	}
	text := "CONFIDENTIAL\n\nSUBJECT: DUES\n\n1. (C) They rise.\n\n" + telegram
	if f := lint.ExtractFacts(grammar.Parse("", text)); f.Number.Known {
		t.Errorf("number %d of another message", f.Number.Value)
	}
}

// TestDraftingSheet reads the heading below the sheet on which a post drafted a telegram, and a form
// above that.
func TestDraftingSheet(t *testing.T) {
	const form = "CONFIDENTIAL\n\nSIPDIS\nTELEGRAM                      March 27, 2006\n\nTo:       No Action Addressee\n\n" +
		"Action:   Unknown\n\nFrom:     AMEMBASSY ROME (ROME 7 - UNKNOWN)\n\nTAGS:     PREL\n\nSubject:  FEES\n"
	const sheet = "C O N F I D E N T I A L        PORT LOUIS 00042\n\nSIPDIS\nCXPORTL:\n    ACTION: POL\n" +
		"    INFO:   AMB DCM\n\nDISSEMINATION: POL\nCHARGE: PROG\n\nAPPROVED: AMB:JROE\nDRAFTED: POL:RPOE\n\n"
	const telegram = "VZCZCPLI319\nOO RUEHC\nDE RUEHPL #0042 0861109\nZNY CCCCC ZZH\nO 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\n" +
		"TO RUEHC/SECSTATE WASHDC 0227\n\nC O N F I D E N T I A L PORT LOUIS 000042\n\nE.O. 12958: DECL: 03/27/2016\n" +
		"TAGS: ETRD, MP\nSUBJECT: DUES\n\n1. (C) They rise.\n\nCHARGE: PROG\n\nROE\n"
	for name, above := range map[string]string{"none": "", "sheet": sheet, "form and sheet": form + sheet} {
		f := lint.ExtractFacts(grammar.Parse("", above+telegram))
		got := fmt.Sprint(f.ID.Value, " ", f.Originator.Value, " ", len(f.Addressees), len(f.TAGS), len(f.Captions), f.Subject.Value)
		if want := "06PORTLOUIS42 AMEMBASSY PORT LOUIS 1 2 0DUES"; got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	text := sheet + strings.Replace(telegram, "PORT LOUIS 000042", "SECTION 01 OF 02 PORT LOUIS", 1)
	if f := lint.ExtractFacts(grammar.Parse("", text)); f.Number.Value != 42 || f.Number.At.Of(text) != "00042" {
		t.Errorf("number %d, want that of the sheet", f.Number.Value)
	}
}

func valuesOf(list []lint.Fact[string]) (values []string) {
	for _, f := range list {
		values = append(values, f.Value)
	}
	return values
}

// TestSheetReferences holds the references of a message on the joint form, which are below its subject without a label.
func TestSheetReferences(t *testing.T) {
	const head = "JOINT MESSAGEFORM                              SECURITY CLASSIFICATION\n" +
		"                                               UNCLASSIFIED\n" +
		"PAGE  DTG/RELEASER TIME   PRECEDENCE   CLASS SPECAT LMF  CIC   ORIG/MSG IDENT\n" +
		"01 OF 01  201500Z OCT 87   PP  RR       UUUU        AT   ZYUW  2931430\n\n" +
		"     FROM: CDRUSAG FORT SAMPLE VA//ATZX-LG//\n     TO:   CDRUSATRANSCOM WASHINGTON DC//J4//\n\nUNCLAS\n"
	for text, want := range map[string][]string{
		"SUBJ: CRATES FOR\nTHE MUSEUM\nA. FONECON CPT ROE/MR POE, 12 OCT 87.\nB. CDRUSAG MSG 041200Z SEP 87,\n   NOTAL\nC. AR 55-355.\n1. IAW REF A.\n": {
			"CRATES FOR THE MUSEUM", "A FONECON CPT ROE/MR POE, 12 OCT 87", "B CDRUSAG MSG 041200Z SEP 87, NOTAL", "C AR 55-355"},
		"SUBJ: CRATES\n1. NONE.\nA. AN ITEM.\n":        {"CRATES"},
		"SUBJ: CRATES\n\nA. AR 55-355.\n\nTHE TEXT.\n": {"CRATES", "A AR 55-355"},
		"SUBJ: CRATES\n1. NONE.\n":                     {"CRATES"},
	} {
		f := lint.ExtractFacts(grammar.Parse("", head+text))
		got := []string{f.Subject.Value}
		for _, r := range f.References {
			got = append(got, r.Letter+" "+r.Text)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", text, diff)
		}
	}
}

// TestUnnumberedBelowSubject holds that a text in capitals without numbers, below a blank line, is no part
// of the subject, and that a line put into a subject does not end it.
func TestUnnumberedBelowSubject(t *testing.T) {
	for text, want := range map[string]string{
		"\n\nTELEPHONE NUMBERS THAT BEGIN WITH 34 CHANGE ON\nAUGUST 19. THE NEW DIRECTORY WILL BE SENT TO ALL\nBY OCTOBER.\nROE\n": "NOTICE FROM THE BOARD",
		"\nRELEASED IN FULL\nON HARBOR DUES\n\n1. The dues rise.\n":                                                                "NOTICE FROM THE BOARD ON HARBOR DUES",
	} {
		const head = "POEMS Automated Telegram Handler - B34 UNCLASSIFIED 08/03/97 12:10 pm Page: 1\n" +
			"Item Subject: NOTICE FROM THE BOARD\nPAGE 01 STATE 110837 021210Z AUG 97\n\nSUBJECT: NOTICE FROM THE BOARD"
		f := lint.ExtractFacts(grammar.Parse("", head+text+"\nUNCLASSIFIED     PTP4542\n"))
		if diff := cmp.Diff(want, f.Subject.Value); diff != "" {
			t.Errorf("%q: subject -want +got\n%s", text, diff)
		}
	}
}

// TestParagraphsBelowPassages holds that a paragraph begins right below the end of a summary and of a table,
// and none amid a sentence that a number goes on with.
func TestParagraphsBelowPassages(t *testing.T) {
	for text, want := range map[string]int{
		"1. SUMMARY: The dues rise.\nEND SUMMARY:\n2. The board agrees.\n3. The ships wait.\n":          3,
		"SUMMARY: The dues rise.\nEND SUMMARY\n1. The board agrees.\n2. The ships wait.\n":              2,
		"1. The dues rise:\n\nPort      2005   2006\nLima        20     30\n2. The board agrees.\n":     2,
		"1. The dues rise:\n\nPort 2005\n---------\nLima 20\n---------\n2. The board agrees.\n":         2,
		"1. 401/01/P 0118\n2. DATE: 08/13/79\n3. ROE\n4. 401/SWEDEN\n":                                  4,
		"1. The board has paid for the ships that came on May\n2. It says no more, for it has only 7\n": 1,
	} {
		f := lint.ExtractFacts(grammar.Parse("", "UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n"+text))
		if len(f.Paragraphs) != want {
			t.Errorf("%q: %d paragraphs, want %d", text, len(f.Paragraphs), want)
		}
	}
}
