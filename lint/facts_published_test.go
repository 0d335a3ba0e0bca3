package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

const publishedHeading = "O 271109Z MAR 09\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC 3054\n\n"

// TestPublished holds what is read of lines as published copies have them: glued to what a
// newspaper or a table put before them, with a break within a word, without a stop.
func TestPublished(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Cable dated:2009-03-27T11:09:00 C O N F I D E N T I A L PARIS 000100\nSIPDIS\nE.O. 12958: N/A\nSUBJECT: X", "confidential PARIS 100 SIPDIS / X"},
		{"ID:190812 Cable dated:2009-03-27T11:09:00C O N F I D E N T I A L SECTION 01 OF 02 PARIS 000100SIPDIS\nSUBJECT: X", "confidential PARIS 100 SIPDIS / X"},
		{"2009-03-27 11:09,09PARIS100,\"PP RUEHC FM AMEMBASSY PARIS TO RUEHC/SECSTATE WASHDC\",C O N F I D E N T I A L PARIS 000100\nSUBJECT: X", "confidential PARIS 100 / X"},
		{"\",\"C O N F I D E N T I A L PARIS 000100\nSUBJECT: X", "confidential PARIS 100 / X"},
		{"78299\t2009-03-27 11:09:00\t09PARIS100\tEmbassy Paris\tCONFIDENTIAL\t\tVZCZCXRO2956\\\nOO RUEHC\\\nCONFIDENTIAL PARIS 000100\nSUBJECT: X", "confidential PARIS 100 / X"},
		{"C o n f i d e n t i a l section 01 of 04 paris 000100\n\nSipdis\n\nSUBJECT: X", "confidential paris 100 Sipdis / X"},
		{"C O N F I D E N T I A L \nSECTION 01 OF 02 PARIS 000100 SIPDIS E.O. 12958: N/A\nSUBJECT: X", "confidential PARIS 100 SIPDIS / X"},
		{"SECRET PARIS 000100 SIPDIS DEPT FOR EUR/WE, FOR EEB/ESC/IEC ROE AND POE EUR/CARC, SCA (COE, DOE, MOE) DOE FOR ROEBURG, POEMOFF DOC FOR COEBROTHER; TREASURY FOR MOE AND HOE\nSUBJECT: X", "secret PARIS 100 SIPDIS / X"},
		{"UNCLAS PARIS 000100\nE.O. 12958: N/A\nTAG PREL, FR\nSUBJECT: X", "unclassified PARIS 100 / PREL FR / X"},
		{"UNCLAS PARIS 000100\nTAGS: PREL, UNGA,\nUNGA/C-6, FR\nSUBJECT: X", "unclassified PARIS 100 / PREL UNGA UNGA/C-6 FR / X"},
		{"UNCLAS PARIS 000100\nSUBJECT: SUBJECT: DUES", "unclassified PARIS 100 / DUES"},
		{"UNCLAS PARIS 000100\nSUBJECT: (U) SUBJECT: DUES", "unclassified PARIS 100 / DUES"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES UNDER \nE.O. 13382 \n\nREF: ROME 4", "unclassified PARIS 100 / DUES UNDER E.O. 13382"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES\nTHIS CABLE IS SENSITIVE BUT UNCLASSIFIED. PLEASE PROTECT.", "unclassified PARIS 100 / DUES"},
		{"UNCLAS PARIS 000100\nTAGS: ETRD\nSUBJECT: DUES SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT SUMMARY ------", "unclassified PARIS 100 / ETRD / DUES"},
		{"UNCLAS PARIS 000100\nTAGS: ETRD\nSUBJECT: DUES Sensitive but Unclassified. Please protect. 1.(SBU)Summary: They rise.", "unclassified PARIS 100 / ETRD / DUES"},
		{"UNCLAS PARIS 000100\nTAGS: ETRD\nSUBJECT: SENSITIVE BUT UNCLASSIFIED RECORDS", "unclassified PARIS 100 / ETRD / SENSITIVE BUT UNCLASSIFIED RECORDS"},
		{"UNCLAS PARIS 000100\nTAGS: ETRD\nSUBJECT: SAFES FOR SENSITIVE BUT UNCLASSIFIED RECORDS", "unclassified PARIS 100 / ETRD / SAFES FOR SENSITIVE BUT UNCLASSIFIED RECORDS"},
		{"UNCLAS PARIS 000100\nTAGS: ETRD\nSUBJECT: DUES SENSITIVE BUT UNCLASSIFIED--KEEP UNTIL 2012", "unclassified PARIS 100 / ETRD / DUES"},
		{"UNCLAS PARIS 000100\nE.o. 12958: N/A Tags: etrd, fr Subject: Dues", "unclassified PARIS 100 / etrd fr / Dues"},
		{"UNCLAS PARIS 000100\nTAGS: ETRD\nSUBJECT: DUES ON ROE'S\n...UNCLAS PARIS 000100 SIPDIS E.O. 12958: N/A TAGS: ETRD\n\nSUMMARY", "unclassified PARIS 100 SIPDIS / ETRD / DUES ON ROE'S"},
		{"UNCLAS PARIS 000100\nSUBJECT: Dues\n\n1. (SBU) They are...\n\nUNCLAS PARIS 000100 SIPDIS TAGS: ETRD\nSUBJECT: Dues 1. (SBU)\n\nThey are rising.", "unclassified PARIS 100 SIPDIS / ETRD / Dues"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES BEFORE THE\nVISIT TO ROME PARIS 00000100  001.2 OF 003\nREF: ROME 4", "unclassified PARIS 100 / DUES BEFORE THE VISIT TO ROME"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES BEFORE THE\nPARIS 00000100  001.2 OF 003\nREF: ROME 4", "unclassified PARIS 100 / DUES BEFORE THE"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES BEFORE THE\nSUBJECT: DUES BEFORE THE VISIT\nREF: ROME 4", "unclassified PARIS 100 / DUES BEFORE THE VISIT"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES\nSUBJECT: FEES\nREF: ROME 4", "unclassified PARIS 100 / DUES"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES AND THE FATE OF\nXXXXXXXXXXXX\nREF: ROME 4", "unclassified PARIS 100 / DUES AND THE FATE OF XXXXXXXXXXXX"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES AND THEIR FATE\nXXXXXXXXXXXX\nREF: ROME 4", "unclassified PARIS 100 / DUES AND THEIR FATE"},
		{"UNCLAS PARIS 000100,,\"\"SIPDIS ,,\"\"E.O. 12958: N/A ,,\"\"TAGS: ETRD\n\nSUBJECT: DUES ,,\"\"REF: ROME 4", "unclassified PARIS 100 SIPDIS / ETRD / DUES ,,\"\""},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES RISE IN PARISClassified By: DCM Jane Roe, reasons 1.4 (b)", "unclassified PARIS 100 / DUES RISE IN PARIS"},
		{"SENSITIVE BUT UNCLASSIFIED PARIS 000100\nSUBJECT: X", "unclassified PARIS 100 SENSITIVE / X"},
		{"CONFIDENTIAL SECTION 01 OF 02\n\nPARIS 000100\n\nSIPDIS\nSUBJECT: X", "confidential PARIS 100 SIPDIS / X"},
		{"UNCLASSIFIED//FOR OFFICIAL USE ONLY\n\nUNCLAS PARIS 000100\n\nSIPDIS\nSUBJECT: X", "unclassified PARIS 100 SIPDIS / X"},
		{"UNCLAS PARIS 000100\nTAGS: PREL, FR\nSUBJECT: X\n\n1. (U) It says:\n\nTAGS: ETRD\nSUBJECT: Y\n\nEnd text.", "unclassified PARIS 100 / PREL FR / X"},
		{"UNCLAS PARIS 000100\nE.OM 11652: N/A\nTAGS: PREL, FR\nSUBJECT: X", "unclassified PARIS 100 / PREL FR / X"},
		{"\x00\x00UNCLAS PARIS 000100\r\r\n\x00TAGS: PREL, FR\r\r\n\x00SUBJECT: X", "unclassified PARIS 100 / PREL FR / X"},
		{"UNCLAS PARIS 00100SIPDIS\nSUBJECT: X", "unclassified PARIS 100 SIPDIS / X"},
		{"CC O N F I D E N T I A L PARIS 000100\nSUBJECT: X", "confidential PARIS 100 / X"},
		{"UNCLAS PARIS 000100SIPDISE.O. 12958: N/ATAGS: PREL\nSUBJECT: X", "unclassified PARIS 100 SIPDIS / PREL / X"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES FOR THE\n\nHARBOR\n\nREF: ROME 4", "unclassified PARIS 100 / DUES FOR THE HARBOR"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES FOR THE\n\nHARBOR REF: ROME 4", "unclassified PARIS 100 / DUES FOR THE HARBOR"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES\n\nTHE HARBOR\n\n1. (U) It is small.", "unclassified PARIS 100 / DUES"},
		{"UNCLAS PARIS 000100\nSUBJECT: DUES 11-13REF: ROME 4", "unclassified PARIS 100 / DUES 11-13"},
		{"UNCLAS PARIS 5I234\nSUBJECT: X", "unclassified PARIS 51234 / X"},
		{"UNCLAS PARIS 000100\nSUBJECT: X\n\n1. Dues.\n\nROE\nNNNN\n2009PORTLO12345 - Classification: CONFIDENTIAL", "unclassified PARIS 100 / X"},
	} {
		c := grammar.Parse("", publishedHeading+tt.text+"\n\n1. (U) The dues rise.\n")
		f := lint.ExtractFacts(c)
		got := fmt.Sprint(f.Level.Value, " ", f.Post.Value, " ", f.Number.Value)
		if !f.Number.Known {
			got = fmt.Sprint(f.Level.Value, " ", f.Post.Value, " unknown")
		}
		for _, w := range f.Captions {
			got += " " + w.Value
		}
		if len(f.TAGS) > 0 {
			got += " /"
		}
		for _, tag := range f.TAGS {
			got += " " + tag.Code
		}
		if got += " / " + f.Subject.Value; got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.text, got, tt.want)
		}
		if f.Profile != grammar.ArchiveProfile {
			t.Errorf("%s: a text of %v", tt.text, f.Profile)
		}
	}
}

// TestTwoCables holds that of two cables in one text the facts are those of the first.
func TestTwoCables(t *testing.T) {
	const text = "UNCLAS PARIS 000100\n\nE.O. 12958: N/A\nTAGS: ETRD\nSUBJECT: DUES\n\n1. (U) The dues rise.\n\n" +
		"C O N F I D E N T I A L PARIS 000101\n\nE.O. 12958: DECL: 03/27/2019\nTAGS: PREL\nSUBJECT: TALKS\n" +
		"Classified By: DCM Jane Roe for reasons 1.4 (b)\n\n1. (C) They talked.\n"
	f := lint.ExtractFacts(grammar.Parse("", publishedHeading+text))
	if f.Number.Value != 100 || f.Officer.Known || len(f.Paragraphs) != 1 || len(f.TAGS) != 1 {
		t.Errorf("number %d, officer %q, %d paragraphs, %d TAGS, want those of the first cable",
			f.Number.Value, f.Officer.Value, len(f.Paragraphs), len(f.TAGS))
	}
	if got := f.Another.Of(publishedHeading + text); !strings.Contains(got, "000101") {
		t.Errorf("another cable begins at %q, want its classification line", got)
	}
	f = lint.ExtractFacts(grammar.Parse("", publishedHeading+strings.ReplaceAll(text, "000101", "000100")))
	if f.Another.Len() > 0 {
		t.Errorf("a text that stands twice is read as two cables")
	}
}

// TestRepeatedHeading holds that a heading which a table repeats below the row of its columns is no second one.
func TestRepeatedHeading(t *testing.T) {
	const text = "R 271109Z MAR 09\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC 3054\n\n" +
		"2009-03-27 11:09:00\t09PARIS100\tEmbassy Paris\tCONFIDENTIAL\t\tR 271109Z MAR 09\\\n" +
		"FM AMEMBASSY PARIS\\\nTO SECSTATE WASHDC 3054\\\nC O N F I D E N T I A L PARIS 000100 \\\n\\\nSUBJECT: X\\\n\n1. (C) Dues.\\\n"
	f := lint.ExtractFacts(grammar.Parse("", text))
	var got []string
	for _, a := range f.Addressees {
		got = append(got, a.Name)
	}
	if diff := cmp.Diff([]string{"SECSTATE WASHDC"}, got); diff != "" {
		t.Errorf("addressees (-want +got):\n%s", diff)
	}
}

// TestRowsBelowAddressees holds that rows of a database below the last addressee, in capitals or in
// columns, are none, and leave it one.
func TestRowsBelowAddressees(t *testing.T) {
	for _, rows := range []string{
		"\nCLASSIFICATION: CONFIDENTIAL\nNOTE:\nDESTINATION: VZCZCXRO8161\n",
		"\nCLASSIFICATION: SECRET//NOFORN\n",
		"\nSECRET\t\tVZCZCXRO8161\n\n",
	} {
		const heading = "PP RUEHROV\nDE RUEHFR #0100/01 0861109\nZNY CCCCC ZZH\nP 271109Z MAR 09\nFM AMEMBASSY PARIS\n" +
			"TO RUEHC/SECSTATE WASHDC PRIORITY 3054\nRUESDM/HARBOR OFFICE MIAMI FL\nRUCOGCA/COMHARBOR PORT LOUIS MP\n"
		text := "VZCZCXRO8161\n" + heading + rows + heading + "\nUNCLAS PARIS 000100\n\nTAGS: ETRD\nSUBJECT: X\n\n1. (U) They rise.\n"
		f := lint.ExtractFacts(grammar.Parse("", text))
		var got []string
		for _, a := range f.Addressees {
			got = append(got, a.Name)
		}
		want := []string{"SECSTATE WASHDC", "HARBOR OFFICE MIAMI FL", "COMHARBOR PORT LOUIS MP"}
		if diff := cmp.Diff(want, got); diff != "" || len(f.Captions)+len(f.Attention) > 0 {
			t.Errorf("%q: captions %v, addressees (-want +got):\n%s", rows, f.Captions, diff)
		}
	}
}

// TestProsignAlone holds that the addressees below a prosign have its role where a page line follows it or
// nothing, and that nothing is to be said of such a line.
func TestProsignAlone(t *testing.T) {
	const page = "PAGE 02        PARIS   000100  271504Z"
	for _, lines := range []string{
		"TO\nAMEMBASSY ROME PRIORITY\nINFO\nHARBOR COLLECTIVE\n",
		"TO " + page + "\nAMEMBASSY ROME PRIORITY\nINFO " + page + "\nHARBOR COLLECTIVE\n",
	} {
		c := grammar.Parse("", "O 271109Z MAR 09\nFM AMEMBASSY PARIS\n"+lines+"\nUNCLAS PARIS 000100\n\nSUBJECT: X\n\n1. Y.\n")
		var got []string
		for _, a := range lint.ExtractFacts(c).Addressees {
			got = append(got, fmt.Sprint(a.Role, " ", a.Name))
		}
		if diff := cmp.Diff([]string{"action AMEMBASSY ROME", "info HARBOR COLLECTIVE"}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", lines, diff)
		}
		for _, e := range c.Elements {
			if e.Err() != nil {
				t.Errorf("%q: %v", lines, e.Err())
			}
		}
	}
}

// TestTextOnOneLine holds which paragraphs and which signature are read where a copy has the text
// on the line of the last field, several paragraphs on a line, or signs below the signature.
func TestTextOnOneLine(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"1. (C) The dues rise. 2. (C) They fall. ROE", "[1 2] ROE"},
		{"Classified By: DCM Jane Roe for reasons 1.4 (b). 1. (C) The dues rise. 2. (C) They rise again. ROE", "[1 2] ROE"},
		{"REF: ROME 4 1. (C) The dues rise. 2. (C) They rise again. ROE", "[1 2] ROE"},
		{"1. (C) The dues rise.\n\n2, (C) They fall.\n\nROE", "[1 2] ROE"},
		{"1. (C) The dues rise by 3. (Poe says so.)\n\nROE", "[1] ROE"},
		{"1. (C) The dues rise in all the ports.\nvan Roe", "[1] van Roe"},
		{"1. (C) The dues rise in all the ports, and so do the\nold Dues", "[1] "},
		{"1. (C) The dues rise in all the ports.\nROE\n...", "[1] ROE"},
		{"1. (C) The dues rise in all the ports.\n\nROE \n\"", "[1] ROE"},
		{"1. (C) The dues rise in all the ports.\nROE\nROE", "[1] ROE"},
		{"1. (C) The dues rise.\n\nEND ACTION REQUEST. ROE", "[1] ROE"},
		{"1. (C) THE DUES ARE UNDER\nREVIEW. ROEBUCK", "[1] ROEBUCK"},
		{"1. (C) THE DUES ARE UNDER REVIEW.\nJ. ROEBUCK", "[1] J. ROEBUCK"},
		{"1. (C) THE DUES RISE AS SAID BELOW\nUNQUOTE\nROEBUCK", "[1] ROEBUCK"},
		{"1. (C) THE DUES RISE.\nROEBUCK\n\n\nUNQUOTE", "[1] ROEBUCK"},
		{"1. (C) THE DUES RISE.\n\nPOE  UNQUOTE ROEBUCK", "[1] ROEBUCK"},
		{"1. (C) THE DUES RISE. POE UNQUOTE ROEBUCK", "[1] ROEBUCK"},
		{"1. (C) THE DUES RISE.\n\nEND TEXT.\n\nROEBUCK\n\n\nNOTE BY OC/T: NOT PASSED TO ALL POSTS.", "[1] ROEBUCK"},
		{"1. (C) THE DUES RISE.\n\nMinimize considered. YY", "[1] "},
	} {
		f := lint.ExtractFacts(grammar.Parse("", publishedHeading+"CONFIDENTIAL PARIS 000100\n\nSUBJECT: X\n\n"+tt.text+"\n"))
		numbers := []int{}
		for _, p := range f.Paragraphs {
			numbers = append(numbers, p.Number.Value)
		}
		if got := fmt.Sprint(numbers, " ", f.Signature.Value); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestTextTwice holds that of a text that appears twice the fuller copy is judged, once: rules see no
// element of the other, and report nothing there.
func TestTextTwice(t *testing.T) {
	const excerpt = "UNCLAS PARIS 000100\n\nE.O. 12958: N/A\nTAGS: ETRD\nSUBJECT: DUES\n\n1. (U) The...\n\n"
	const whole = "UNCLAS PARIS 000100\n\nE.O. 12958: N/A\nTAGS: ETRD\nSUBJECT: DUES\n\n1. (U) The dues rise.\n\n2. (U) So do the fees.\n"
	every := &lint.Rule{Name: "every", Group: "text", Severity: lint.Info, Check: func(p *lint.Pass) {
		for e := range grammar.All[*grammar.Tags](p.Cable) {
			p.Reportf(e, "found TAGS")
		}
		for i := range p.Cable.File.Lines {
			if s := p.Cable.File.Lines[i]; strings.HasPrefix(p.Cable.File.Text[s.Start:s.End], "TAGS") {
				p.Reportf(grammar.Span{Start: s.Start, End: s.End}, "found a line of TAGS")
			}
		}
	}}
	for name, text := range map[string]string{"excerpt first": excerpt + whole, "whole first": whole + excerpt} {
		c := grammar.Parse("", text)
		res := lint.Run(c, []*lint.Rule{every}, lint.Config{})
		if len(res.Diagnostics) != 2 {
			t.Errorf("%s: %d findings, want 2", name, len(res.Diagnostics))
		}
		for _, d := range res.Diagnostics {
			if at := grammar.First[*grammar.Copy](c).Span(); at.Overlaps(d.At) || at.Of(text) != strings.TrimSpace(excerpt) {
				t.Errorf("%s: a finding at %q, the copy is %q", name, d.At.Of(text), at.Of(text))
			}
		}
		if n := len(res.Facts.Paragraphs); n != 2 {
			t.Errorf("%s: %d paragraphs, want 2", name, n)
		}
	}
}
