package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// damagedPrint is a print of two sections as it should be, of which each test damages something.
const damagedPrint = `CONFIDENTIAL

PAGE 01   STATE 58872 01 OF 02 241058Z
ORIGIN ARA-07

INFO OCT-01 ADS-00 /008 R
DRAFTED BY ARA/NB:OELLINGHAM:RQ
APPROVED BY ARA:JNORTHCOTE
          ------------------087610 241100Z /61
O R 240944Z APR 79
FM SECSTATE WASHDC
TO AMEMBASSY LIMA IMMEDIATE
INFO AMEMBASSY QUITO

C O N F I D E N T I A L SECTION 01 OF 02 STATE 58872

LIMDIS

E.O. 12065: GDS 4/17/85 (NORTHCOTE, EDWIN)
TAGS: EAGR, PE
SUBJECT: HARBOR DUES

1. THE DUES RISE.

CONFIDENTIAL

CONFIDENTIAL

PAGE 01   STATE 58872 02 OF 02 241101Z
ORIGIN ARA-07

INFO OCT-01 ADS-00 /008 R
DRAFTED BY ARA/NB:OELLINGHAM:RQ
APPROVED BY ARA:JNORTHCOTE
          ------------------087619 241104Z /61
O R 240944Z APR 79
FM SECSTATE WASHDC
TO AMEMBASSY LIMA IMMEDIATE
INFO AMEMBASSY QUITO

C O N F I D E N T I A L SECTION 02 OF 02 STATE 58872

LIMDIS

2. THE BERTHS ARE FULL.
VANCE

CONFIDENTIAL

NNN
`

// printSaid prints what a print says, but for its pages.
func printSaid(f *lint.Facts) []string {
	out := said(f)
	out = append(out, f.Office.Value, f.DraftedBy.Value, f.ApprovedBy.Value, f.Signature.Value, f.Layout.String())
	for _, l := range f.LevelLines {
		out = append(out, l.Value.String())
	}
	for _, d := range f.Distribution {
		out = append(out, fmt.Sprint(d.Origin, len(d.Offices), d.Section))
	}
	return append(out, fmt.Sprint(len(f.Paragraphs), len(f.Pages), len(f.Heads)))
}

// TestDamagedPrints holds that what was damaged of a print is read as it was meant.
func TestDamagedPrints(t *testing.T) {
	want := printSaid(lint.ExtractFacts(grammar.Parse("", damagedPrint)))
	for _, tt := range []struct {
		old, damaged string
		times        int // 2 for both sections
	}{
		{"PAGE 01", "PGE 01", 1}, {"PAGE 01", "PGE 01", 2}, {"PAGE 01", "PAAGE 01", 2}, {"PAGE 01", "APGE 01", 2},
		{"PAGE 01", "PAG E 01", 2}, {"PAGE 01", "P AGE 01", 2}, {"PAGE 01", "AGE 01", 2},
		{"241058Z", "2410S8Z", 1}, {"241058Z", "24105Z", 1}, {"241058Z", "241058", 1}, {"241058Z", "24 1058Z", 1},
		{"CONFIDENTIAL\n", "C0NFIDENTIAL\n", 1}, {"CONFIDENTIAL\n", "CONFIDETNIAL\n", 4}, {"CONFIDENTIAL\n", "CONF IDENTIAL\n", 4},
		{"CONFIDENTIAL\n", "CONFIDEN'flAL\n", 4},
		{"ORIGIN", "ORIGN", 2}, {"ORIGIN", "0RIGIN", 2}, {"ORIGIN", "ORI GIN", 2}, {"ORIGIN", "ORIIGIN", 2},
		{"DRAFTED BY", "DRAFTD BY", 2}, {"DRAFTED BY", "DARFTED BY", 2}, {"DRAFTED BY", "DRAFTE D BY", 2},
		{"DRAFTED BY", "DRAFTED B Y", 2}, {"APPROVED BY", "APROVED BY", 2}, {"APPROVED BY", "APPROVEDB Y", 2},
		{"NNN\n", "NN\n", 1}, {"NNN\n", "NNNM\n", 1}, {"NNN\n", "NHNN\n", 1}, {"NNN\n", "N N N N\n", 1}, {"NNN\n", "NIINN.\n", 1},
		{"NNN\n", "NNQ\n", 1}, {"NNN\n", "QNN\n", 1}, {"NNN\n", "NNNQ\n", 1}, {"NNN\n", "NQNN\n", 1},
		{"240944Z APR 79", "240944 Z APR 7 9", 2}, {"240944Z APR 79", "240944Z APR 7 9", 2},
		{"240944Z APR 79", "240944Z APR7 9", 1}, {"240944Z APR 79", "240944Z A PR 79", 2},
		{"240944Z APR 79", "240944Z AP R 7 9", 1}, {"240944Z APR 79", "24 0944 Z APR 7 9 ZFF4", 2},
		{"E.O. 12065", "E.O. 1206 5", 1},
	} {
		damaged := strings.Replace(damagedPrint, tt.old, tt.damaged, tt.times)
		if damaged == damagedPrint {
			t.Fatal(tt.old)
		}
		if diff := cmp.Diff(want, printSaid(lint.ExtractFacts(grammar.Parse("", damaged)))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.damaged, diff)
		}
	}
}

// TestDamagedPageLevels holds that levels around pages are read as they were meant.
func TestDamagedPageLevels(t *testing.T) {
	text := strings.ReplaceAll(strings.ReplaceAll(damagedPrint, "C O N F I D E N T I A L", "LIMITED OFFICIAL USE"), "CONFIDENTIAL", "LIMITED OFFICIAL USE")
	want := printSaid(lint.ExtractFacts(grammar.Parse("", text)))
	for _, level := range []string{"IMITED OFFICIAL USE", "LIMITED OFICIAL USE", "LIMITED OFFIC1AL USE", "1IMITED OFFICIAL USE", "LIMITED OFFICIAL USEE"} {
		damaged := strings.Replace(text, "LIMITED OFFICIAL USE\n", level+"\n", 1)
		if diff := cmp.Diff(want, printSaid(lint.ExtractFacts(grammar.Parse("", damaged)))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", level, diff)
		}
	}
	f := lint.ExtractFacts(grammar.Parse("", strings.Replace(damagedPrint, "CONFIDENTIAL\n", "C0NFIDENTIAL     PTQ4417\n", 1)))
	if f.TelegramID.Value != "PTQ4417" || len(f.LevelLines) != 4 {
		t.Errorf("got %q and %d levels", f.TelegramID.Value, len(f.LevelLines))
	}
}

// TestNoDamagedPrint holds that sentences with the word are no page lines.
func TestNoDamagedPrint(t *testing.T) {
	for _, s := range []string{
		"PAGE 02 OF THE REPORT HAS 1644 LINES.", "PAGES 12 AND 13 SAY THAT 101644 TONS WENT", "PAGE 3 NAMES HARBOR 01306 OF 4101644",
		"AGE 30 IS USUAL FOR HARBOR PILOTS 12345",
	} {
		f := lint.ExtractFacts(grammar.Parse("", strings.Replace(damagedPrint, "BERTHS ARE FULL.", "BERTHS ARE FULL.\n"+s, 1)))
		if len(f.Pages) != 2 {
			t.Errorf("%q: %d pages, want 2", s, len(f.Pages))
		}
	}
}

// TestSignersOfPrints holds that a name with several letters N is no end of a print.
func TestSignersOfPrints(t *testing.T) {
	for _, name := range []string{"NUNN", "ANN"} {
		text := strings.Replace(damagedPrint, "VANCE\n\nCONFIDENTIAL\n\nNNN\n", name+"\n", 1)
		if f := lint.ExtractFacts(grammar.Parse("", text)); f.Signature.Value != name {
			t.Errorf("got the signer %q, want %s", f.Signature.Value, name)
		}
	}
}

// TestLostPageLine holds that the heading is read where the page line above it was lost, and a later
// one was not.
func TestLostPageLine(t *testing.T) {
	page := "PAGE 01   STATE 58872 01 OF 02 241058Z\n"
	ofOne := strings.NewReplacer(page, "", " SECTION 01 OF 02", "", "1. THE DUES RISE.\n", "1. THE DUES RISE.\nVANCE\n")
	head, rest, _ := strings.Cut(damagedPrint, "CONFIDENTIAL\n\nPAGE 01   STATE 58872 02")
	_, rest, _ = strings.Cut(rest, "LIMDIS\n\n")
	later := "CONFIDENTIAL\n\nPAGE 02   STATE 58872 241058Z\n\n"
	for _, text := range []string{
		strings.Replace(damagedPrint, page, "", 1),
		strings.Replace(strings.Replace(damagedPrint, page, "", 1), "DRAFTED", page+"DRAFTED", 1), // it is too low
		strings.Replace(head, page, "", 1) + later + rest,
		ofOne.Replace(head) + later + rest,
		strings.Replace(ofOne.Replace(head)+later+rest, "CONFIDENTIAL\n", "CONFIDENTIAL     PTQ4417\n", 1),
	} {
		f := lint.ExtractFacts(grammar.Parse("", text))
		got := []string{f.Originator.Value, f.Sent.Value.Format("2006-01-02 15:04"), f.Post.Value,
			fmt.Sprint(len(f.Addressees), len(f.Distribution[0].Offices), f.Number.Value), f.Signature.Value}
		want := []string{"SECSTATE WASHDC", "1979-04-24 09:44", "STATE", "2 3 58872", "VANCE"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n(-want +got):\n%s", text, diff)
		}
	}
}
