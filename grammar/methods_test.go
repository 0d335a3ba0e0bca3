package grammar_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// TestReferenceParts holds letters, years and place of each reference of a list.
func TestReferenceParts(t *testing.T) {
	for in, want := range map[string][]string{
		"A. PARIS 12 B. C) 06 BONN 13/08": {"A. [] PARIS 12", "C) [06 /08] 06 BONN 13/08"},
		"PARIS 12 (A), BONN 13 (B)":       {"(A) [] PARIS 12", "(B) [] BONN 13"},
		"STATE 06 163201 (2006)":          {" [06 (2006)] STATE 06 163201 (2006)"},
		"A. 6307 B. ROE":                  {"A. [] 6307", "B."},
		"06 PARIS 12 NOTAL":               {" [06] 06 PARIS 12"},
	} {
		c := grammar.Parse("", "UNCLAS PARIS 000042\n\nSUBJECT: DUES\nREF: "+in+"\n")
		var got []string
		for _, item := range grammar.First[*grammar.References](c).Items {
			said := ""
			if l := item.Letter(); l != nil {
				said = l.Text
			}
			for _, cable := range item.Cables {
				var years []string
				for _, y := range cable.Years() {
					years = append(years, y.Text)
				}
				said += fmt.Sprint(" ", years, " ", cable.Span().Of(c.File.Text))
			}
			got = append(got, said)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", in, diff)
		}
	}
}

// TestCodesInLinks holds the code of a TAGS line, also within a publisher's link, and its place.
func TestCodesInLinks(t *testing.T) {
	c := grammar.Parse("", "UNCLAS PARIS 000042\n\nTAGS: PREL, [PGOV](#) <a href=x>MP</a>\nSUBJECT: DUES\n")
	var got []string
	for _, item := range grammar.First[*grammar.Tags](c).Items {
		if item.Code != nil {
			code := item.Code.Code()
			got = append(got, fmt.Sprint(code.Text, " ", code.At.Of(c.File.Text), " ", item.Code.Linked()))
		}
	}
	if diff := cmp.Diff([]string{"PREL PREL false", "PGOV PGOV true", "MP MP true"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestParagraphNumbers holds the digits of a paragraph's number and a publisher's sign before them.
func TestParagraphNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"1. Text": "1 1 - false", "\u00b612. (C) Text": "12 12 \u00b6 true", "\u00b6 1. (U) Text": "1 1 \u00b6 true",
	} {
		c := grammar.Parse("", "UNCLAS PARIS 000042\n\nSUBJECT: DUES\n\n"+in+"\n")
		number := grammar.First[*grammar.Paragraph](c).Number
		digits := number.Digits()
		at, is := number.Pilcrow()
		sign := "-"
		if is {
			sign = at.Of(c.File.Text)
		}
		if got := fmt.Sprint(digits.Text, " ", digits.At.Of(c.File.Text), " ", sign, " ", is); got != want {
			t.Errorf("%q: %q, expected %q", in, got, want)
		}
	}
}

// TestReasonLetters holds the letters of a reason without their parentheses.
func TestReasonLetters(t *testing.T) {
	c := grammar.Parse("", "SECRET PARIS 000042\n\nSUBJECT: DUES\nReason: 1.4 (B), d and (a)\n\n1. (S) Text.\n")
	got := ""
	for _, l := range grammar.First[*grammar.Reason](c).Sections[0].Letters {
		got += string(l.Letter())
	}
	if got != "bda" {
		t.Errorf("letters %q", got)
	}
}

// TestLabelledValues holds the name and the value of labels of SMART's form, also misspelt ones and
// such as go on after a page line.
func TestLabelledValues(t *testing.T) {
	c := grammar.Parse("", "UNCLASSIFIED\nMRN: 11 PORT LOUIS 42\nDatelDTG:  Mar 27, 2011 / 271109Z MAR 11\n"+
		"From: AMEMBASSY PARIS\nAction:\nInfo : ROME, AMEMBASSY;\n            OSLO, AMEMBASSY\nSubject: Dues\n")
	var got []string
	for l := range grammar.All[*grammar.Labelled](c) {
		var names []string
		for _, name := range []string{"MRN", "Date/DTG", "From", "Action", "Info", "XMT"} {
			if l.IsCalled(name) {
				names = append(names, name)
			}
		}
		value := strings.Join(strings.Fields(l.Value(c).Of(c.File.Text)), " ")
		got = append(got, fmt.Sprintf("%v %v %q", names, l.Exact, value))
	}
	want := []string{
		`[MRN] true "11 PORT LOUIS 42"`, `[Date/DTG] false "Mar 27, 2011 / 271109Z MAR 11"`, `[From] true "AMEMBASSY PARIS"`,
		`[Action] true ""`, `[Info] false "ROME, AMEMBASSY; OSLO, AMEMBASSY"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNamesOfSorts holds the names of layouts, services and sorts of foreign lines.
func TestNamesOfSorts(t *testing.T) {
	const want = "[acp127 acp128 archive-print smart terp poems nsc state-draft acp126 dd173 genadmin uk-telno weather notam cia press memorandum mail]"
	if got := fmt.Sprint(grammar.Layouts()); got != want {
		t.Errorf("layouts %s, expected %s", got, want)
	}
	for _, name := range []string{"state", "other"} {
		var s grammar.Service
		text, err := []byte(name), error(nil)
		if err = s.UnmarshalText(text); err == nil {
			text, err = s.MarshalText()
		}
		if err != nil || string(text) != name {
			t.Errorf("%s is read as %v, %v", name, s, err)
		}
	}
	var s grammar.Service
	if err := s.UnmarshalText([]byte("navy")); err == nil || err.Error() != `found "navy", expected a service` {
		t.Errorf("a navy is %v, %v", s, err)
	}
	var sorts []string
	for sort := grammar.UnknownSort; sort <= grammar.PublisherNote; sort++ {
		sorts = append(sorts, sort.String())
	}
	if diff := cmp.Diff([]string{
		"unknown line", "newspaper's date line", "row of a database", "release stamp", "web address", "page header",
		"field of an e-mail", "level above or below a page", "redaction", "note of a publisher",
	}, sorts); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSorts holds where a foreign line comes from.
func TestSorts(t *testing.T) {
	for in, want := range map[string]grammar.ForeignSort{
		"Wednesday, 27 July 2005, 16:10": grammar.DateLine,
		"https://example.gov/1":          grammar.WebAddress, "Page 1 of 3": grammar.PageHeader,
		"2009-12-04 22:08:00": grammar.DatabaseRow, "\", ": grammar.DatabaseRow,
		"\" ,": grammar.DatabaseRow, "strange": grammar.UnknownSort,
		"Sent: Monday": grammar.MailField,
	} {
		c := grammar.Parse("", in+"\nVZCZCXYZ0001\nDE RUEHPO #0042 0861109\nR 271109Z MAR 06\nFM AMEMBASSY PARIS\nBT\n")
		f := grammar.First[*grammar.Foreign](c)
		if f == nil || f.Sort != want {
			t.Errorf("%q is %+v, expected %v", in, f, want)
		}
	}
}

// TestHasFields holds which fields each copy of a text has.
func TestHasFields(t *testing.T) {
	for in, want := range map[string]bool{
		"E.O. 12958: N/A": true, "TAGS: PREL": true, "SUBJECT: DUES": true, "REF: PARIS 12": false, "1. Text.": false,
	} {
		if got := grammar.HasFields(grammar.Parse("", "UNCLAS PARIS 000042\n\n"+in+"\n").Elements); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

// TestMayHoldSeveral holds the words of which two show that a text may hold several cables.
func TestMayHoldSeveral(t *testing.T) {
	for _, word := range []string{"SUBJ", "FM ", "MRN:", "Message Text"} {
		once, twice := grammar.MayHoldSeveral([]byte(word)), grammar.MayHoldSeveral([]byte(word+" "+word))
		if once || !twice {
			t.Errorf("%s once and twice: %v, %v", word, once, twice)
		}
	}
}
