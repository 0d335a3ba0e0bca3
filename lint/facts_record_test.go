package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// recorded is an invented record; its attributes are added by each test.
const recorded = `Declassified/Released US Department of State EO Systematic Review 30 JUN 2005

Message Text

CONFIDENTIAL

PAGE 01 PORT L 00412 141132Z
ACTION AF-18

INFO OCT-01 ISO-00 EB-11 /030 W
            --------------------- 051733
R 141015Z MAR 74
FM AMEMBASSY PORT LOUIS
TO SECSTATE WASHDC 1877
C O N F I D E N T I A L PORT LOUIS 0412

E.O. 11652: XGDS-2
TAGS: ETRD, MP
SUBJECT: HARBOR DUES AND THE NEW BERTH
REF: (A) STATE 41207, (B) PARIS 11

1. THE DUES RISE IN JUNE.
HALVORSEN
CONFIDENTIAL

NNN

Message Attributes

`

// TestRecord holds how attributes go with the text: as it has them, written differently, or against it.
func TestRecord(t *testing.T) {
	for attribute, want := range map[string]lint.Agreement{
		"Document Number: 1974PORTLO00412":                    lint.Agrees,
		"Document Number: 1974PORTLO00421":                    lint.Contradicts,
		"Document Number: 1975PORTLO00412":                    lint.Contradicts,
		"Document Number: 1974PORTVI00412":                    lint.Contradicts,
		"Document Number: n/a":                                lint.NotCompared,
		"Draft Date: 14 MAR 1974":                             lint.Agrees,
		"Draft Date: 15 MAR 1974":                             lint.Contradicts,
		"Original Classification: CONFIDENTIAL":               lint.Agrees,
		"Original Classification: SECRET":                     lint.Contradicts,
		"Original Classification: SECRETARIAT":                lint.NotCompared,
		"Executive Order: X2":                                 lint.Agrees,
		"Executive Order: X1":                                 lint.Contradicts,
		"Executive Order: GS":                                 lint.Contradicts,
		"Executive Order: RR":                                 lint.NotCompared,
		"Subject: HARBOR DUES AND THE NEW BERTH":              lint.Agrees,
		"Subject: HARBOR DUES, AND THE NEW BERTH (TALK)":      lint.Differs,
		"Subject: HARBOR DUES AND THE":                        lint.Differs,
		"Subject: SUGAR":                                      lint.Contradicts,
		"TAGS: MP, ETRD":                                      lint.Agrees,
		"TAGS: ETRD, MP, US, (ROE, JANE A.)":                  lint.Differs,
		"TAGS: ETRD, US":                                      lint.Contradicts,
		"From: PORT LOUIS":                                    lint.Agrees,
		"From: PORT LOUIS OR-P":                               lint.Differs,
		"Document Number: 74PORTLO00412":                      lint.NotCompared,
		"Document Number: 74PORTLO00421":                      lint.Contradicts,
		"Document Number: 1":                                  lint.Contradicts,
		"From: PARIS":                                         lint.Contradicts,
		"To: STATE":                                           lint.Agrees,
		"To: STATE PARIS":                                     lint.Differs,
		"To: PARIS":                                           lint.Contradicts,
		"To: COM AGR":                                         lint.NotCompared,
		"To: n/a":                                             lint.NotCompared,
		"Office: ACTION AF":                                   lint.Agrees,
		"Office: ACTION EUR":                                  lint.Contradicts,
		"Reference: 74 STATE 41207, 74 PARIS 11":              lint.Agrees,
		"Reference: 74 STATE 41207":                           lint.Contradicts,
		"Reference: 74 STATE 412, 07, 74 PARIS 11":            lint.Differs,
		"Reference: 74 STATE 412079, 74 PARIS 11":             lint.Contradicts,
		"Reference: 74 STATE 41207, 74 PARIS 11, 74 LONDON 8": lint.Differs,
		"Reference: 74 LONDON 8":                              lint.Contradicts,
		"Reference: n/a":                                      lint.Contradicts,
		"Reference: LETTER OF THE AMBASSADOR":                 lint.Contradicts,
		"Page Count: 1":                                       lint.Agrees,
		"Page Count: 2":                                       lint.Differs,
		"Page Count:":                                         lint.NotCompared,
		"Film Number: D740112-0429":                           lint.NotCompared,
	} {
		c := grammar.Parse("", recorded+attribute+"\n")
		list := lint.ExtractFacts(c).Record()
		if len(list) != 1 || list[0].Agreement != want {
			t.Errorf("%s: got %v, want %v", attribute, list, want)
		}
		if len(list) == 1 && (list[0].At.Len() > 0) != (want != lint.NotCompared) {
			t.Errorf("%s: is compared with %q", attribute, list[0].At.Of(c.File.Text))
		}
	}
}

// TestRecordOfHandling holds how the caption on who may read a text goes with the record, which has one
// of two.
func TestRecordOfHandling(t *testing.T) {
	const level = "C O N F I D E N T I A L PORT LOUIS 0412\n"
	for _, tt := range []struct {
		captions, value string
		want            lint.Agreement
	}{
		{"", "n/a", lint.NotCompared},
		{"EXDIS\n", "EXDIS", lint.Agrees},
		{"STADIS//////////\n", "STADIS", lint.Agrees},
		{"STADIS//////////\nEXDIS\n", "STADIS", lint.Differs},
		{"EXDIS\n", "LIMDIS", lint.Contradicts},
		{"EXDIS\n", "n/a", lint.Contradicts},
		{"", "EXDIS", lint.Contradicts},
	} {
		source := strings.Replace(recorded, level, level+"\n"+tt.captions, 1)
		c := grammar.Parse("", source+"Original Handling Restrictions: "+tt.value+"\n")
		list := lint.ExtractFacts(c).Record()
		if len(list) != 1 || list[0].Agreement != tt.want {
			t.Errorf("%q and %s: got %v, want %v", tt.captions, tt.value, list, tt.want)
		}
	}
}

// TestRecordOfCutPost holds that a post which the page line cuts after six bytes goes with the record, which
// has it without blanks.
func TestRecordOfCutPost(t *testing.T) {
	for post, want := range map[string]lint.Agreement{
		"PORT L": lint.Agrees, "PORTLO": lint.Agrees, "PORT V": lint.Contradicts, "POR": lint.Contradicts,
	} {
		source := "UNCLASSIFIED\n\nPAGE 01  " + post + "  00412  271109Z\n\n44\nACTION EB-07\n\n" +
			"UNCLAS\n\n1. THE DUES RISE.\n\nUNCLASSIFIED\n\nNNNN\n\n\n" +
			"Message Attributes\n\nDocument Number: 1974PORTLO00412\n"
		list := lint.ExtractFacts(grammar.Parse("", source)).Record()
		if len(list) != 1 || list[0].Agreement != want {
			t.Errorf("%s: got %v, want %v", post, list, want)
		}
	}
}

// TestEntryRecord holds the states of attributes that a corpus keeps, and that there are none without a record.
func TestEntryRecord(t *testing.T) {
	source := recorded + "Automatic Decaptioning: X\nCapture Date: 01 JAN 1994\nChannel Indicators: n/a\n" +
		"Decaption Note:\nDraft Date: 15 MAR 1974\nDraft Date: 14 MAR 1974\nTAGS: ETRD, MP\n"
	e := lint.Run(grammar.Parse("a", source), nil, lint.Config{}).Entry()
	got := map[string]string{}
	for i, a := range tables.Attributes {
		if state := e.Record[i : i+1]; state != "." {
			got[a.Key] = state
		}
	}
	want := map[string]string{"Automatic Decaptioning": "f", "Capture Date": "f", "Channel Indicators": "n",
		"Decaption Note": "-", "Draft Date": "!", "TAGS": "="}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if e := lint.Run(grammar.Parse("a", "UNCLAS PARIS 000042\n"), nil, lint.Config{}).Entry(); e.Record != "" {
		t.Errorf("a cable without a record has states %q", e.Record)
	}
}

// TestRecordOfSchedule holds how the date of a schedule of E.O. 12065 goes with the record, which often
// has the day after.
func TestRecordOfSchedule(t *testing.T) {
	for value, want := range map[string]lint.Agreement{
		"GS 19850510 ROE, JANE": lint.Agrees,
		"GS 19850511 ROE, JANE": lint.Differs,
		"GS 19850512 ROE, JANE": lint.Contradicts,
		"GS":                    lint.Agrees,
	} {
		text := strings.Replace(recorded, "E.O. 11652: XGDS-2", "E.O. 12065: GDS 5/10/85 (ROE, JANE) OR-M", 1)
		list := lint.ExtractFacts(grammar.Parse("", text+"Executive Order: "+value+"\n")).Record()
		if len(list) != 1 || list[0].Agreement != want {
			t.Errorf("%s: got %v, want %v", value, list, want)
		}
	}
}

// TestCurrentMarks holds that what an archive wrote below a text on how it was marked is no line of it.
func TestCurrentMarks(t *testing.T) {
	const text = "1. THE DUES RISE.\n\n2. THEY FALL.\nROE\n"
	const marks = "\n\n*** Current Handling Restrictions *** EXDIS\n*** Current Classification *** SECRET\n"
	f := read(t, text+marks)
	if diff := cmp.Diff(summary(read(t, text)), summary(f)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]grammar.Wrapping{grammar.AADRecord}, f.Wrappers); diff != "" {
		t.Error(diff)
	}
}
