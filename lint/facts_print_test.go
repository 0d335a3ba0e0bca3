package lint_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestPrints holds the facts of invented prints of each layout: those that testdata/prints/expected.json
// names, and no others.
func TestPrints(t *testing.T) {
	var expected map[string]map[string]any
	source, err := os.ReadFile("testdata/prints/expected.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(source, &expected); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("testdata/prints/*.cable")
	if err != nil || len(names) != len(expected) {
		t.Fatalf("%d cables and %d expectations: %v", len(names), len(expected), err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f := lint.ExtractFacts(grammar.Parse(name, string(text)))
		want := expected[strings.TrimSuffix(filepath.Base(name), ".cable")]
		got := map[string]any{}
		for key := range want {
			got[key] = printFact(t, f, key)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// printFact returns a fact by its key as JSON has it, without the place: of lists the values, of pages
// and redactions their number.
func printFact(t *testing.T, f *lint.Facts, key string) any {
	t.Helper()
	source, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	var facts map[string]any
	if err := json.Unmarshal(source, &facts); err != nil {
		t.Fatal(err)
	}
	switch key {
	case "station_serial":
		key = "serial"
	case "pages":
		return float64(len(f.Pages))
	case "redactions":
		return float64(len(f.Redactions))
	case "case", "document", "codes":
		facts = facts["release"].(map[string]any)
	case "release":
		facts, key = facts["release"].(map[string]any), "kind"
	}
	if list, ok := facts[key].([]any); ok {
		values := []any{}
		for _, item := range list {
			if fact, ok := item.(map[string]any); ok && fact["code"] != nil {
				item = fact["code"]
			} else if ok {
				item = fact["value"]
			}
			values = append(values, item)
		}
		return values
	}
	if fact, ok := facts[key].(map[string]any); ok {
		return fact["value"]
	}
	return facts[key]
}

// TestDuplicatePrint holds that POSS DUPE and the identifier of a telegram may be together after the level
// above a page, and that such a line is no classification line, in a print or above a telegram.
func TestDuplicatePrint(t *testing.T) {
	const level, telegram = "UNCLASSIFIED POSS DUPE PTQ4417\n\n", "R 110832Z SEP 97\nFM AMEMBASSY BISHKEK\nTO SECSTATE WASHDC 4015\n" +
		"INFO USDOC WASHDC\n\nUNCLAS BISHKEK 002210\n\nE.O. 12958: N/A\nTAGS: ETRD, KG\nSUBJECT: DUES\n\n1. THEY RISE.\nROE\n"
	const page = "PAGE 01        BISHKE  02210  01 OF 01  110845Z\nACTION EUR-01\n\n" +
		"INFO  LOG-00   AID-01   /002W\n                  ------------------A40F1C  110846Z /38\n"
	for name, text := range map[string]string{
		"print":           level + page + telegram + "\n" + level,
		"telegram":        level + telegram,
		"in its heading":  strings.Replace(telegram, "\nUNCLAS", level+"\nUNCLAS", 1),
		"above its title": strings.Replace(telegram, "E.O. ", level+"E.O. ", 1),
	} {
		f := lint.ExtractFacts(grammar.Parse("", text))
		got := fmt.Sprint(f.Level.Value, f.Post.Value, f.Number.Value, len(f.Addressees), len(f.TAGS), f.Subject.Value)
		if want := fmt.Sprint(lint.Unclassified, "BISHKEK", 2210, 2, 2, "DUES"); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
		if name == "print" && (!f.Duplicate.Value || f.TelegramID.Value != "PTQ4417") {
			t.Errorf("duplicate %v, telegram %q", f.Duplicate.Value, f.TelegramID.Value)
		}
	}
}

// TestMarkings holds that the banner and the stamp among the attributes of a record are values of their keys.
func TestMarkings(t *testing.T) {
	const banner = "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005"
	f := lint.ExtractFacts(grammar.Parse("", banner+"\n\nMessage Attributes\nReview History: RELEASED\nReview Markings:\n\n"+
		"Declassified/Released\nUS Department of State\nEO Systematic Review\n30 JUN 2005\n\n\nReview Media Identifier:\n"+
		"Reference: STATE 1,\n"+banner+"\nSTATE 2,\n"+banner+"\nSTATE 3\nMarkings: "+banner+"\n\n\n"+banner+"\n"))
	got := map[string]string{}
	for _, a := range f.Attributes {
		got[a.Key] = a.Value
	}
	want := map[string]string{
		"Review History": "RELEASED", "Review Markings": banner, "Review Media Identifier": "", "Markings": banner,
		"Reference": "STATE 1, STATE 2, STATE 3",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestLinearPrints holds that ten thousand rows, attributes and banners are facts of a print.
func TestLinearPrints(t *testing.T) {
	const many = 10_000
	const head = "PAGE 01   PORT V 00412 141132Z\nACTION AF-18\n"
	f := lint.ExtractFacts(grammar.Parse("", head+strings.Repeat("INFO OCT-01 EB-00\n", many)+
		"R 141015Z MAR 74\nFM AMEMBASSY PORT VILA\n"+
		strings.Repeat("Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\n", many)+
		"Message Attributes\n"+strings.Repeat("Copy: SINGLE\n", many)))
	if len(f.Distribution) != 1 || len(f.Distribution[0].Offices) != 1+2*many || len(f.Attributes) != many {
		t.Errorf("%d distributions, %d attributes", len(f.Distribution), len(f.Attributes))
	}
}

// TestNSCDate holds where the date-time group of a print of the White House is, also where the
// digits of the year are in the time before it.
func TestNSCDate(t *testing.T) {
	source, err := os.ReadFile("testdata/prints/terp-nsc-print-1995.cable")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(source), "201850Z FEB 95", "190956Z FEB 95")
	c := grammar.Parse("", text)
	if got := lint.ExtractFacts(c).Sent.At.Of(c.File.Text); got != "190956Z FEB 95" {
		t.Errorf("got %q", got)
	}
}

// TestDamagedNSCLabels holds that a label of such a print of which a character is wrong costs its own value alone.
func TestDamagedNSCLabels(t *testing.T) {
	source, err := os.ReadFile("testdata/prints/terp-nsc-print-1995.cable")
	if err != nil {
		t.Fatal(err)
	}
	want := lint.ExtractFacts(grammar.Parse("", string(source)))
	for _, tt := range []struct{ old, damaged string }{
		{"SECT:", "5ECT:"}, {"SECT:", "SECTT:"}, {"CLASS:", "CLASS."}, {"SSN:", "SN:"}, {"TEXT:", "TEXT."},
	} {
		f := lint.ExtractFacts(grammar.Parse("", strings.Replace(string(source), tt.old, tt.damaged, 1)))
		if len(f.Attributes) < len(want.Attributes)-1 || f.Signature.Value != want.Signature.Value ||
			f.Check.Value != want.Check.Value {
			t.Errorf("%s: %d attributes, signature %q", tt.damaged, len(f.Attributes), f.Signature.Value)
		}
	}
}

// TestNoNSCPrint holds that a text in which lines are counted is no print of the White House.
func TestNoNSCPrint(t *testing.T) {
	const text = "R 271109Z MAR 95\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC 3054\n\nUNCLAS PARIS 000100\n\n" +
		"E.O. 12356: N/A\nTAGS: ETRD, FR\nSUBJECT: FORMS\n\n1. THE FORM HAS\n\nLINE1 NAME\nLINE2 BERTH\nLINE3 DUES\nROE\n"
	for name, text := range map[string]string{
		"telegram": text,
		"record":   text + "\nMessage Attributes\n\nTAGS: ETRD, FR\nTo: STATE\nSubject: FORMS\n",
	} {
		c := grammar.Parse("", text)
		f := lint.ExtractFacts(c)
		if c.Layout == grammar.NSC || f.Subject.Value != "FORMS" || f.Originator.Value != "AMEMBASSY PARIS" {
			t.Errorf("%s: layout %v, originator %q, subject %q", name, c.Layout, f.Originator.Value, f.Subject.Value)
		}
	}
}

// TestNSCAddressees holds that the labels TO and INFO of a print of the White House give addressees.
func TestNSCAddressees(t *testing.T) {
	source, err := os.ReadFile("testdata/prints/terp-nsc-print-1995.cable")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range lint.ExtractFacts(grammar.Parse("a.cable", string(source))).Addressees {
		got = append(got, strings.TrimSpace(fmt.Sprint(a.Role, " ", a.Indicator, " ", a.Name, " ", a.Precedence, " ", a.Sequence.Value)))
	}
	want := []string{
		"action RUEHBW AMEMBASSY BELGRADE IMMEDIATE 1021", "info RUEHLO AMEMBASSY LONDON PRIORITY 8023",
		"info RUEHMO AMEMBASSY MOSCOW PRIORITY 6510",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSensitiveLine holds that a level line of a draft says the level and the caption SENSITIVE, once.
func TestSensitiveLine(t *testing.T) {
	const banner = "UNCLASSIFIED U.S. Department of State Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016\n\n"
	for text, want := range map[string]string{
		"SENSITIVE BUT UNCLASSIFIED\n\nSUBJECT: Dues\n\nTAGS: ETRD, MP\n\n1. (U) The dues rise.\n":                                       "[SENSITIVE] unclassified",
		"  SBU\n\nMRN:  12 PORT LOUIS 318\nFrom:  AMEMBASSY PORT LOUIS\nCaptions:  SENSITIVE\nSubject:  Dues\n\n1. (U) The dues rise.\n": "[SENSITIVE] unclassified",
		"UNCLASSIFIED\n\nSUBJECT: Dues\n\nTAGS: ETRD, MP\n\n1. (U) The dues rise.\n":                                                     "[] unclassified",
	} {
		f := lint.ExtractFacts(grammar.Parse("draft", banner+"          RELEASE IN FULL\n\n"+text))
		captions := []string{}
		for _, c := range f.Captions {
			captions = append(captions, c.Value)
		}
		if got := fmt.Sprint(captions, " ", f.Level.Value); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// TestPagesOfDraft holds that the level at head and foot of the pages of a released draft is no heading of
// its text, nor part of a summary that a page ends in.
func TestPagesOfDraft(t *testing.T) {
	const banner = "UNCLASSIFIED U.S. Department of State Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016\n"
	text := banner + "          RELEASE IN FULL\n\nUNCLASSIFIED\n\nSUBJECT: Dues\n\nTAGS: ETRD, MP\n\n1. (U) SUMMARY: The dues\n\n" +
		"           UNCLASSIFIED\n" + banner + "\f" + banner + "\nUNCLASSIFIED                   2\n\nrise. END SUMMARY.\n\n" +
		"NEW DUES\n\n           UNCLASSIFIED\n" + banner + "\f" + banner + "\nUNCLASSIFIED                   3\n\n2. (U) They fell.\n"
	f := lint.ExtractFacts(grammar.Parse("draft", text))
	got := []string{f.Level.Value.String(), f.Summary.Value, fmt.Sprint(len(f.LevelLines)),
		fmt.Sprint(len(f.Paragraphs))}
	for _, h := range f.Titles {
		got = append(got, h.Value)
	}
	if diff := cmp.Diff([]string{"unclassified", "The dues rise.", "4", "2", "NEW DUES"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestHeadingWithin holds what is read of the heading of a second section within a text that has none above, and that
// a heading above, a quoted one below a date-time line and a line of text after FM change nothing.
func TestHeadingWithin(t *testing.T) {
	const text = "1. THE PORT CAPTAIN SAID THAT THE DUES WOULD RISE AGAIN IN THE SPRING, WHICH HE\n"
	const addresses = "FM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC PRIORITY 3943\nINFO AMEMBASSY PARIS\nMEMBASSY ROME\n"
	for _, tt := range []struct{ text, want string }{
		{text + "------------------130679 061726Z /50\n" + addresses + "UNCLAS SECTION 02 OF 02 PORT LOUIS\n 04958\nREGRETTED.\nROE\n",
			"archive-print AMEMBASSY PORT LOUIS to 3, unclassified PORT LOUIS 4958 2/2, 130679, ROE"},
		{text + addresses + "S E C R E T SECTION 2 OF 2 PORT LOUIS 4958\nREGRETTED.\nROE\n",
			"archive-print AMEMBASSY PORT LOUIS to 3, secret PORT LOUIS 4958 2/2, , ROE"},
		{text + addresses + "S E C R E T SECTION 2 OF 2 PORT LOUIS 4958 WAS NOT HEARD.\nROE\n",
			"archive-print AMEMBASSY PORT LOUIS to 3, none  0 0/0, , ROE"},
		{text + addresses + "REGRETTED.\nROE\n", "archive-print AMEMBASSY PORT LOUIS to 2, none  0 0/0, , ROE"},
		{text + "FM THE PORT CAPTAIN WE HEARD MORE.\nROE\n", "unknown  to 0, none  0 0/0, , ROE"},
		{text + "R 101530Z MAY 79\n" + addresses + "REGRETTED.\nROE\n", "unknown  to 0, none  0 0/0, , ROE"},
	} {
		f := lint.ExtractFacts(grammar.Parse("", tt.text))
		got := fmt.Sprintf("%s %s to %d, %s %s %d %d/%d, %s, %s", f.Layout, f.Originator.Value, len(f.Addressees), f.Level.Value,
			f.Post.Value, f.Number.Value, f.Section.Value, f.Sections.Value, f.Counter.Value, f.Signature.Value)
		if got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
