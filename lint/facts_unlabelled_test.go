package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestUnlabelled holds what is read of title blocks in which a label was lost, damaged or broken, or
// a line is where none should; and that no line of them is taken for one put into the copy.
func TestUnlabelled(t *testing.T) {
	const top = "C O N F I D E N T I A L PARIS 000100\n\nSIPDIS\n\nE.O. 12958: DECL: 03/27/2019\nTAGS: PREL, FR\n"
	const officer = "Classified By: DCM Jane Roe for reasons 1.4 (b)\n"
	const text = "\n1. (C) The dues rise.\n"
	for _, tt := range []struct {
		name, text string
		want       [4]string // subject, officer, attention, reference
	}{
		{"a subject without its label", top + "HARBOR DUES RISE IN PARIS\n\nREF: ROME 4\n\n" + officer + text,
			[4]string{"HARBOR DUES RISE IN PARIS", "Jane Roe", "", "ROME"}},
		{"after a blank line, with a small letter", top + "\nHARBOR DUEs RISE\n\nREF: ROME 4\n\n" + officer + text,
			[4]string{"HARBOR DUEs RISE", "Jane Roe", "", "ROME"}},
		{"before a field on its line", top + "HARBOR DUES RISE REF: ROME 4\n" + officer + text,
			[4]string{"HARBOR DUES RISE", "Jane Roe", "", "ROME"}},
		{"over two lines", top + "HARBOR DUES RISE (PART TWO): TALKS ON\nFEES " + officer + text,
			[4]string{"HARBOR DUES RISE (PART TWO): TALKS ON FEES", "Jane Roe", "", ""}},
		{"a subject that has one follows", top + "HARBOR DUES RISE\nSUBJECT: DUES\n" + officer + text,
			[4]string{"DUES", "Jane Roe", "", ""}},
		{"a title of the text", top + "\nSUMMARY AND COMMENT\n" + text, [4]string{}},
		{"a pass line below the subject", top + "SUBJECT: DUES\n\nDEPT FOR EUR/WE ROE AND S/P POE\n\nREF: ROME 4\n\n" + officer + text,
			[4]string{"DUES", "Jane Roe", "DEPT FOR EUR/WE ROE AND S/P POE", "ROME"}},
		{"an officer below a label that cannot be read", top + "SUBJECT: DUES\n\nClasdorfld By: DCM Jane Roe, reasons 1.4 (b) and (d).\n" + text,
			[4]string{"DUES", "Jane Roe", "", ""}},
		{"an officer glued to half a label", top + "SUBJECT: DUES\n\nClassified Counselor Jane Roe for reasons 1.4 (b) and (d).\n" + text,
			[4]string{"DUES", "Jane Roe", "", ""}},
		{"a label broken over a blank line", top + "SUBJECT: THE DUES ARE CLASSIFIED\n\nBY: Jane Roe, DCM, Paris. REASON: 1.4 (b)\n" + text,
			[4]string{"THE DUES ARE", "Jane Roe", "", ""}},
		{"a sentence on what is sensitive", top + "SUBJECT: DUES\n\n(U) This message is sensitive but unclassified, please protect. REF: ROME 4\n" + text,
			[4]string{"DUES", "", "", "ROME"}},
		{"captions and offices in small letters", strings.Replace(top, "SIPDIS", "Sipdis, eur/we, eb/tpp and s/p", 1) + "SUBJECT: DUES\n" + text,
			[4]string{"DUES", "", "Sipdis, eur/we, eb/tpp and s/p", ""}},
		{"TAGS whose last name is cut off", strings.Replace(top, "FR\n", "OVIP\nROECORPORATION\n", 1) + "SUBJECT: DUES\n" + text,
			[4]string{"DUES", "", "", ""}},
		{"line separators", strings.ReplaceAll(top, "\n", "\n\u2028") + "\u2028SUBJECT: DUES\u2028REF: ROME 4\u2028\u2028" + officer + text,
			[4]string{"DUES", "Jane Roe", "", "ROME"}},
		{"a caption within the text", top + "SUBJECT: DUES\n\n1. (C) The dues rise in the ports of\n\nSIPDIS\nthe whole coast, and the harbor " +
			"masters have asked the ministry to say when they fall.\n\nSIPDIS\nNobody knows, and nobody asks any more since the last quay was closed.\n",
			[4]string{"DUES", "", "", ""}},
		{"a reference that goes on after a blank line", top + "SUBJECT: DUES\n\nREF: A. ROE-POE 03/27/09\n\nE-MAIL TO THE HARBOR\n\n" + officer + text,
			[4]string{"DUES", "Jane Roe", "", ""}},
		{"the banner of a program", "RoeJCONFIDENTIAL   PARIS   00000100\n" + top + "SUBJECT: DUES\n" + text, [4]string{"DUES", "", "", ""}},
	} {
		c := grammar.Parse("", publishedHeading+tt.text)
		f := lint.ExtractFacts(c)
		got := [4]string{f.Subject.Value, f.Officer.Value}
		if len(f.Attention) > 0 {
			got[2] = f.Attention[0].Value
		}
		if len(f.References) > 0 {
			got[3] = f.References[0].Post
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		for e := range grammar.All[*grammar.Foreign](c) {
			if e.Sort == grammar.UnknownSort && tt.name != "a subject that has one follows" {
				t.Errorf("%s: %q was not recognised", tt.name, e.Span().Of(c.File.Text))
			}
		}
	}
}

// TestAddresseeBelowOffices holds that a line below one that ends with offices, or with the number of
// a station, is an addressee of its own.
func TestAddresseeBelowOffices(t *testing.T) {
	const text = "P 271109Z MAR 09\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC PRIORITY 3054\nINFO COMMAND HARBOR//PLANS:PA//J3// PRIORITY\n" +
		"39ABG HARBOR AB//CC// PRIORITY\nHQ HARBOR PRIORITY\nRUCNDT/USMISSION USUN NEW YORK PRIORITY 0836\nHARBORS\n\n" +
		"UNCLAS PARIS 000100\n\nSUBJECT: DUES\n\n1. (U) The dues rise.\n"
	f := lint.ExtractFacts(grammar.Parse("", text))
	var got []string
	for _, a := range f.Addressees {
		got = append(got, a.Name)
	}
	want := []string{"SECSTATE WASHDC", "COMMAND HARBOR", "39ABG HARBOR AB", "HQ HARBOR", "USMISSION USUN NEW YORK", "HARBORS"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("addressees (-want +got):\n%s", diff)
	}
}

// TestBetweenPages holds that a page line whose number is glued to its station cuts no field, and
// that the quotation marks of a table part a level from the last addressee.
func TestBetweenPages(t *testing.T) {
	const text = "P 271109Z MAR 09\nFM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC\",\"C O N F I D E N T I A L SECTION 01 OF 02 PARIS 000100\n" +
		"TAGS: ETRD\nSUBJECT: DUES\nCLASSIFIED BY: DCM JANE ROE, REASONS\n\nPAGE 02 RUEHFR0100 C O N F I D E N T I A L\n1.4 (B) AND (D).\n\n1. (C) They rise.\n"
	f := lint.ExtractFacts(grammar.Parse("", text))
	if f.Number.Value != 100 || f.Level.Value != lint.Confidential || len(f.Reasons) != 2 {
		t.Errorf("number %d, level %v, %d reasons, want 100, confidential, 2", f.Number.Value, f.Level.Value, len(f.Reasons))
	}
	if len(f.Pages) != 1 || f.Pages[0].Number.Value != 2 {
		t.Errorf("pages %v, want page 2", f.Pages)
	}
}
