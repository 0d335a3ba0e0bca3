package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestCopies holds that a file with several copies of a text gives the facts of the fullest one, with the
// heading that is above any of them.
func TestCopies(t *testing.T) {
	const (
		date    = "Wednesday, 10 February 2009, 23:25\n"
		row     = "\n191415\n2009-02-10\n09PORTLOUIS103\nEmbassy Port Louis\nCONFIDENTIAL\n"
		heading = "O 102325Z FEB 09\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 0008\n" +
			"INFO RUEHLO/AMEMBASSY LONDON 0012\nRUEHFR/AMEMBASSY PARIS 0001\n\n"
		marking = "C O N F I D E N T I A L PORT LOUIS 000103\n\nSIPDIS\n\nSTATE FOR AF/E\n\n"
		order   = "E.O. 12958: DECL: 02/10/2019\nTAGS: PREL, MP\nSUBJECT: HARBOR DUES\n"
		fields  = marking + order + "REF: A. STATE 4313\n     B. 08 PORT LOUIS 931\n\n" +
			"Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).\n\n"
		text    = fields + "1. (C) The dues rise (ref A).\n\n2. (C) The berth is full (ref B).\nROE\n"
		excerpt = marking + order + "\n1. (C) The dues ri...\n"
	)
	whole := factsOf(heading + text)
	for name, in := range map[string]string{
		"excerpt above":                    excerpt + "\n" + heading + text,
		"newspaper's excerpt above":        date + excerpt + "\n" + heading + text,
		"excerpt above a row":              excerpt + row + heading + text,
		"heading above the excerpt, too":   heading + excerpt + row + heading + text,
		"heading above the excerpt alone":  heading + excerpt + "\n" + text,
		"excerpt below":                    heading + text + "\n" + excerpt,
		"text above":                       text + "\n" + heading + text,
		"text below":                       heading + text + "\n" + text,
		"heading above the last, cut":      text + "\n" + heading + excerpt,
		"heading above both":               heading + text + "\n" + heading + text,
		"three copies":                     excerpt + "\n" + heading + text + "\n" + excerpt,
		"three copies, the last with all":  excerpt + "\n" + text + "\n" + heading + text,
		"three copies, the first with all": heading + text + "\n" + text + "\n" + excerpt,
		"cut above the first field":        marking + "\n" + heading + text,
		"cut within a word of the subject": strings.Split(excerpt, "OR DUES")[0] + "...\n\n" + heading + text,
		"cut within the classification":    "C O N F I D E N T I A L PORT LOUIS 000103\n\nSIP...\n\n" + heading + text,
		"in the columns of a table":        heading + excerpt + "\n" + heading[:len(heading)-2] + "\",\"" + text,
	} {
		if diff := cmp.Diff(whole, factsOf(in)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// factsOf lists facts of a text without their places.
func factsOf(text string) (list []string) {
	f := lint.ExtractFacts(grammar.Parse("", text))
	list = append(list, f.Profile.String(), f.ID.Value, f.Sent.Value.String(), f.Originator.Value, f.Subject.Value,
		f.Officer.Value, f.Signature.Value)
	for _, a := range f.Addressees {
		list = append(list, a.Role.String()+" "+a.Name)
	}
	for _, c := range f.Captions {
		list = append(list, c.Value)
	}
	for _, tag := range f.TAGS {
		list = append(list, tag.Code)
	}
	for _, r := range f.References {
		list = append(list, r.Letter+" "+r.ID)
	}
	for _, p := range f.Paragraphs {
		list = append(list, p.Mark.Value)
	}
	return list
}

// TestSectionsOutOfOrder holds that the sections of a file are read in their order, whichever is above.
func TestSectionsOutOfOrder(t *testing.T) {
	const heading = "O 102325Z FEB 09\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 0008\n\n"
	section := func(n, fields string) string {
		return heading + "C O N F I D E N T I A L SECTION 0" + n + " OF 03 PORT LOUIS 000103\n\n" +
			"E.O. 12958: DECL: 02/10/2019\nTAGS: PREL, MP\nSUBJECT: HARBOR DUES\n" + fields + "\n"
	}
	first := section("1", "REF: STATE 4313\n\nClassified By: DCM Jane Roe for reasons 1.4 (b).\n\n1. (C) The dues rise.\n")
	second := section("2", "\n2. (U) The berth is full.\n")
	third := section("3", "\n3. (S) So is the port.\n")
	want := factsOf(first + second + third)
	for name, text := range map[string]string{
		"last first": third + second + first, "last between": first + third + second, "first last": second + third + first,
	} {
		if diff := cmp.Diff(want, factsOf(text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if want[len(want)-3] != "C" || want[len(want)-1] != "S" {
		t.Errorf("marks of the paragraphs: %q", want)
	}
}
