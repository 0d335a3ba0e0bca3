package grammar_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/property"
)

// TestTransitions holds what may follow each line, as it is read off the structure grammar, and at
// what cost: a change of the grammar shows here.
func TestTransitions(t *testing.T) {
	table, printed, err := grammar.ReadTransitions()
	if err != nil {
		t.Fatal(err)
	}
	sameAsFile(t, "line_transitions_table.go", table)
	sameAsFile(t, "testdata/transitions.txt", printed)
	if n := grammar.States(); n > 64 {
		t.Errorf("%d states, and the solver has room for 64", n)
	}
}

// TestShortCuts holds that the short cuts for prose and for lists of addressees change nothing.
func TestShortCuts(t *testing.T) {
	const list = "TO RUEHC/SECSTATE WASHDC\nRUEHBS/USEU BRUSSELS 0012\n"
	others := []string{"RUEHRO/AMEMBASSY ROME", "UNCLAS ROME 000012", "BT", "STATE FOR EUR/WE", "TAGS: PREL", "FM AMEMBASSY ROME",
		"RELEASED IN FULL", "RUEHRO/AMEMBASSY ROME 0012 E.O. 12958: N/A", "HARBOR DUES", "1. (U) Text.", "", "RUEHLI 0012"}
	for _, first := range others {
		for _, second := range others {
			text := list + "RUEHLI/AMEMBASSY LISBON\n" + first + "\n" + second + "\n"
			checkShortCuts(t, text)
			checkShortCuts(t, text+list+"\n")
		}
	}
	const heading = "VZCZCXRO8161\nPP RUEHAG\nDE RUEHPO #0042/01 0751828\nZNY CCCCC ZZH\nP 161828Z MAR 07\n" +
		"FM AMEMBASSY PORT LOUIS\n" + list + "RUESDM/HARBOR MASTER BERTH SIX\n\n"
	checkShortCuts(t, heading+"CLASSIFICATION: CONFIDENTIAL\nNOTE:\nDESTINATION: PORT 8161\n"+heading+"UNCLAS PORT LOUIS 000042\n")
	const text = "2. (SBU/NF) The dues rise.\n%s\nVZCZCXRO9051\nOO"
	for _, first := range []string{"VZCZCXYZ0001RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA RUKABCD.",
		"OO RUEHC RUEHBS RUEHRO RUEHLI RUEHPA RUEHLO RUEHBR RUEHKO RUEHCAA",
		"PAGE 02 RUEHPL 0042 UNCLASINFO RUCNCIS/ISLANDS COLLECTIVE"} {
		checkShortCuts(t, fmt.Sprintf(text, first))
	}
	checkShortCuts(t, "1. (U) The dues rise.\nBT\n2. (U) They fall.\n\nROE\n")
	checkShortCuts(t, "1. (U) THE DUES RISE.\nBT\n2. THEY FALL.\n3. (U) THEY RISE.\n\nROE\n")
	for _, sign := range signsInCapitals {
		checkShortCuts(t, "UNCLAS PARIS 000042\nSUBJECT: DUES\n\n1. THE DUES RISE.\n2. THEY FALL.\n\n"+sign+"\n\n3. THEY RISE.\n")
	}
	for f := range generate.Corpus(7, 100) {
		checkShortCuts(t, f.Text)
	}
	property.Check(t, func(t *rapid.T) { checkShortCuts(t, anyText.Draw(t, "text")) })
}

// signsInCapitals are lines that are no text even if they are below a blank line within one.
var signsInCapitals = []string{
	"BT", "NNNN", "NNN", "SIPDIS", "UNCLAS PARIS 000042", "S E C B E T PORT LOUIS 000042", "UNCLASSIFIED", "SECRET",
	"PARIS SECTION 02 OF 03 LONDON 42", "SENSITIVE BUT UNCLASSIFIED PARIS 000042",
	"DE RUEHPO #0042 0861109", "VZCZCXYZ0001RTTUZYUW", "OO RUEHC RUEHBS", "ZNY CCCCC ZZH", "R 271109Z MAR 06",
	"271109Z MAR 06", "PAGE 2 OF 3", "- 2 -", "- PAGE 2 OF 3 -", "RELEASED IN FULL", "DECLASSIFIED BY AUTHORITY OF ROE",
	"XXXXXXXXXX", "REF PARIS 12", "REFTEL PARIS 12", "INFO AF-01 EB-02", "/001W", "---------------071320 101702Z",
	"1.4 (B) AND (D)", "CLASSIFIED\nBY: ROE", "E.O. 12958: N/A", "EO 12958 DECL 03/27/2016", "TAGS PREL, MP",
	"DECL ON 03/27/2016", "DERIVED FROM DSCG 05-1", "CLASSIFIED BY ROE, REASON 1.4 (B)", "SUBJECT HARBOR DUES", "SUBJECT: HARBOR DUES", "5UBJECT: DUES", "MRN: 42",
	"ROEJCONFIDENTIAL   PORT LOUIS   00000042", "42 2006-09-14 07:49:00 06PARIS42", "(U) CLASSIFIED BY ROE",
	"PORT LOUIS 00000042  002 OF 003", "RUEHC/SECSTATE WASHDC", "FM AMEMBASSY PARIS", "----------", "END SUMMARY.",
	"VISIT PARIS'S WEB SITE", "<< END OF DOCUMENT >>", "[REDACTED]", "......", "1973   1974", "(A) HARBOR", "\"UNCLAS PARIS 000042",
}

// checkShortCuts fails if a text is read otherwise with the short cuts of the solver than without.
func checkShortCuts(t rapid.TB, text string) {
	kinds, spans := grammar.KindsAndSpans(text, false)
	all, at := grammar.KindsAndSpans(text, true)
	if diff := cmp.Diff(all, kinds); diff != "" {
		t.Fatalf("%q: kinds (-careful +fast):\n%s", text, diff)
	}
	if diff := cmp.Diff(at, spans); diff != "" {
		t.Fatalf("%q: spans (-careful +fast):\n%s", text, diff)
	}
}

// TestExplain holds why lines are read as they are, and what else they could be.
func TestExplain(t *testing.T) {
	const text = "UNCLAS PARIS 000123\n\nSTATE FOR EUR/WE\n\nRELEASED IN FULL\n\nTAQS: PREL\nSUBJECT: DUES AND\nBERTHS\n\n1. (U) Text.\n"
	const want = `Marking: a level with post and serial number, or with a section (0); else Foreign (10)
Attention: FOR or PASS, in capitals or with office codes (1); else Foreign (4), Title (5)
Wrapper: a banner, a release line or a code of those who released it (0)
Tags: TAGS with a letter wrong (2); else Caption (6), Foreign (8), Passage (9)
Subject: SUBJECT and its stop (0); else Foreign (12), Tags (13), Passage (14)
Subject: goes on with the line above (0); else Foreign (4), Title (6), Caption (7)
Paragraph: the number of a paragraph (0)
`
	got := ""
	for _, r := range grammar.Explain(grammar.NewFile("", text)) {
		got += r.String() + "\n"
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
