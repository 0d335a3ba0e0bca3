package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

// dated returns the head of a cable of a year.
func dated(year int) string {
	return fmt.Sprintf("O 271109Z MAR %d\nFM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS PARIS 000123\n\n", year)
}

// TestYearsOfTables holds that a caption or code is taken one year before the first and one after
// the last that the tables give it, and not two, and never in a cable without a date.
func TestYearsOfTables(t *testing.T) {
	check := func(rule *lint.Rule, line string, year int, want bool) {
		t.Helper()
		head := dated(year)
		if year == 0 {
			head = "UNCLAS PARIS 000123\n\n"
		}
		if found, _ := foundBy(rule, head+line+"\n\n1. (U) Text.\n", lint.Config{Profile: grammar.TransmissionProfile}); (len(found) > 0) != want {
			t.Errorf("%s, %s in %d: %q", rule.Name, line, year, found)
		}
	}
	years := func(rule *lint.Rule, line string, from, to int) {
		check(rule, line, 0, false)
		if from > 1950 {
			check(rule, line, from-2, true)
			check(rule, line, from-1, false)
		}
		if to > 0 {
			check(rule, line, to+1, false)
			past := to + 2
			if rule == rules.RetiredTag {
				past = max(past, 1980) // no code counts as retired before the first revision
			}
			check(rule, line, past, true)
		}
		if from == 0 && to == 0 {
			check(rule, line, 1950, false)
			check(rule, line, 2030, false)
		}
	}
	for _, name := range []string{"SENSITIVE", "SIPDIS", "NOCONTRACT", "NODIS"} {
		c, ok := tables.BuiltIn().FindCaption(name)
		if !ok {
			t.Fatal(name)
		}
		years(rules.CaptionOutOfDate, name, c.From, c.To)
	}
	for _, tag := range tables.BuiltIn().TAGs() {
		years(rules.RetiredTag, "TAGS: "+tag.Code, tag.From, tag.To)
	}
}

// TestManyCaptions holds that the first fifty captions are compared with each other.
func TestManyCaptions(t *testing.T) {
	for before, want := range map[int]int{47: 1, 48: 1, 49: 0, 50: 0} { // captions between two that exclude each other
		text := "UNCLAS PARIS 000123\n\nNODIS\n\n" + strings.Repeat("AIDAC\n\n", before) + "SIPDIS\n\n1. (U) Text.\n"
		if found, _ := foundBy(rules.ExcludedCaption, text, lint.Config{}); len(found) != want {
			t.Errorf("%d between: %q", before, found)
		}
	}
}

// TestLabelledYears holds in which texts with labelled fields the year is looked at.
func TestLabelledYears(t *testing.T) {
	const fields = "Date/DTG:   Mar 27, 2003 / 271109Z MAR 03\nFrom:       AMEMBASSY PORT LOUIS\nAction:     WASHDC, SECSTATE Routine\nTAGS:       ETRD, MP\nSubject:    (U) Harbor dues\n\n1. (U) The harbor dues rise.\n"
	for _, tt := range []struct {
		above, below string
		found        bool
	}{
		{"MRN:        03 PORT LOUIS 42\n", "", true}, {"MRN:        08 PORT LOUIS 42\n", "", true}, {"MRN:        09 PORT LOUIS 42\n", "", false},
		{"MRN:\nMRN:        03 PORT LOUIS 42\n", "", true}, {"MRN:        PORT LOUIS 42\n", "", false}, {"", "", false},
		{"MRN:        03 PORT LOUIS 42\n", "VZCZCXYZ0001\n", false}, {"MRN:        03 PORT LOUIS 42\n", "PAGE 01\n", false}, {"MRN:        03 PORT LOUIS 42\n", "BT\n", false},
		{"MRN:        03 PORT LOUIS 42\n", "BT\r\n", false}, {"MRN:        03 PORT LOUIS 42\n", "BTX\n", true}, {"MRN:        03 PORT LOUIS 42\n", "PAGE 1\n", true},
	} {
		text := "UNCLASSIFIED\n\n" + tt.above + fields + tt.below
		if found, _ := foundBy(rules.DialectOutOfDate, text, lint.Config{}); (len(found) > 0) != tt.found {
			t.Errorf("%q, %q: %q", tt.above, tt.below, found)
		}
	}
}

// TestLengths holds up to which length, and from which on, rules find something.
func TestLengths(t *testing.T) {
	x := func(n int) string { return strings.Repeat("x", n) }
	long := func(bytes int) string {
		const head, behind = "UNCLAS PARIS 000123\n\n1. (U) ", ".\n\n2. (U) Two.\n\n3. (U) Three.\n"
		return head + strings.Repeat("word ", (bytes-len(head)-len(behind))/5) + x((bytes-len(head)-len(behind))%5) + behind
	}
	for _, tt := range []struct {
		rule  *lint.Rule
		text  string
		found bool
	}{
		{rules.LongSubject, "UNCLAS PARIS 000123\n\nSUBJECT: " + x(200) + "\n", false}, {rules.LongSubject, "UNCLAS PARIS 000123\n\nSUBJECT: " + x(201) + "\n", true},
		{rules.LongLine, "UNCLAS PARIS 000123\n\n1. (U) " + x(62) + "\n", false}, {rules.LongLine, "UNCLAS PARIS 000123\n\n1. (U) " + x(63) + "\n", true}, {rules.LongLine, "UNCLAS PARIS 000123\n\n1. (U) " + x(61) + "é\n", false},
		{rules.MissingSummary, strings.Replace(long(8000), "UNCLAS PARIS", "UNCLAS SECTION 02 OF 02 PARIS", 1), false}, {rules.MissingSummary, strings.Replace(long(8000), "UNCLAS PARIS", "UNCLAS SECTION 01 OF 02 PARIS", 1), true},
		{rules.MissingSummary, long(7999), false}, {rules.MissingSummary, long(8000), true},
		{rules.MissingSummary, strings.Replace(long(8000), "word", "SUMMARY: word", 1), false},
		{rules.MissingSummary, strings.Replace(long(8000), "2. (U) Two", "2. (U) "+x(66)+"SUMMARY", 1), false}, {rules.MissingSummary, strings.Replace(long(8000), "2. (U) Two", "2. (U) "+x(67)+"SUMMARY", 1), true},
		{rules.MissingSummary, strings.Replace(long(8000), "\n\n3. (U) Three", "", 1) + x(50), false},
	} {
		if found, _ := foundBy(tt.rule, tt.text,
			lint.Config{Profile: grammar.TransmissionProfile}); (len(found) > 0) != tt.found {
			t.Errorf("%s in %d bytes, %.60q: %q", tt.rule.Name, len(tt.text), tt.text, found)
		}
	}
}

// TestFinalNewline holds with what the last line is ended.
func TestFinalNewline(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "UNCLAS PARIS 000123": "UNCLAS PARIS 000123\n", "UNCLAS PARIS 000123\n": "UNCLAS PARIS 000123\n",
		"UNCLAS PARIS 000123\r\nX": "UNCLAS PARIS 000123\r\nX\r\n", "UNCLAS PARIS 000123\nX": "UNCLAS PARIS 000123\nX\n",
	} {
		if found, fixed := foundBy(rules.MissingFinalNewline, text, lint.Config{}); fixed != want ||
			(len(found) > 0) != (text != want) {
			t.Errorf("%q: %q, written %q, want %q", text, found, fixed, want)
		}
	}
}

// TestFileNames holds which names of files are compared with the number of the cable, and which
// days of January are those of the year before.
func TestFileNames(t *testing.T) {
	for _, tt := range []struct {
		name, sent string
		found      bool
	}{
		{"06PARIS123", "27 MAR 06", false}, {"06PARIS124", "27 MAR 06", true}, {"06PARIS000123.txt", "27 MAR 06", false}, {"05PARIS123", "27 MAR 06", true}, {"06ROME123", "27 MAR 06", true},
		{"box.zip!06PARIS124", "27 MAR 06", true}, {"!06PARIS124", "27 MAR 06", true}, {"box.zip!cables/06PARIS123_a.cable", "27 MAR 06", false}, {"cables/06PARIS124-a", "27 MAR 06", true},
		{"harbor", "27 MAR 06", false}, {"06PA124", "27 MAR 06", false}, {"06PARIS1234567", "27 MAR 06", false}, {"05PARIS123", "07 JAN 06", false}, {"05PARIS123", "08 JAN 06", true}, {"05PARIS124", "07 JAN 06", true},
		{"05PARIS123", "", false}, {"05PARIS124", "", true},
	} {
		text := "UNCLAS PARIS 000123\n"
		if tt.sent != "" {
			text = "O " + strings.Replace(tt.sent, " ", "1109Z ", 1) + "\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\n" + text
		}
		found := lint.Run(grammar.Parse(tt.name, text), []*lint.Rule{rules.FileNameMismatch}, lint.Config{}).Diagnostics
		if (len(found) > 0) != tt.found {
			t.Errorf("%s, sent %s: %v", tt.name, tt.sent, found)
		}
	}
}

// TestFilingTimes holds which days and times of the DE line can be.
func TestFilingTimes(t *testing.T) {
	for filed, want := range map[string]string{
		"0860000": "", "0862359": "", "0862400": "", "0862401": "found filing time 2401, expected 0000 to 2359", "0861160": "found filing time 1160, expected 0000 to 2359", "0861159": "",
		"0001109": "found day 000 on the DE line, expected 001 to 365", "0011109": "", "3651109": "", "3661109": "found day 366 on the DE line, expected 001 to 365", "3671109": "found day 367 on the DE line, expected 001 to 365",
	} {
		text := "DE RUEHFR #0123 " + filed + "\nO 271109Z MAR 06\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PARIS 000123\n"
		found, _ := foundBy(rules.ImpossibleDate, text, lint.Config{})
		if diff := cmp.Diff(want, strings.Join(found, "; ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", filed, diff)
		}
	}
}
