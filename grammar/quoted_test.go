package grammar_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// TestQuotedMarks holds that what the text of a cable quotes changes nothing of the cable, neither its
// layout nor what is read of its other lines, where it looks like the heading of another layout.
func TestQuotedMarks(t *testing.T) {
	const place = "THE QUOTED LINES"
	const fields = "\n\nTAGS: ETRD, MP\nSUBJECT: HARBOR DUES\n\n1. The text of another message:\n\n" + place + "\n\n2. The dues rise.\n\n"
	outer := map[string]string{
		"telegram":                   "R 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\n\nUNCLAS PORT LOUIS 000042" + fields + "ROE\n",
		"telegram without a heading": "UNCLAS PORT LOUIS 000042" + fields + "ROE\n",
		"telegram without a number":  "R 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\n\nUNCLAS" + fields + "ROE\n",
		"telegram without a subject": "R 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\n\nUNCLAS PORT LOUIS 000042" +
			strings.Replace(fields, "SUBJECT: HARBOR DUES\n", "", 1) + "ROE\n",
		"record": "Message Text\n\nUNCLASSIFIED\n\nPAGE 01        PORT L  00042  271109Z\n\n46\nACTION AF-08\n\nINFO  OCT-01  ISO-00  /009 W\n" +
			"                    ---------------------   099491\nR 271109Z MAR 75\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC 3131\n" +
			"UNCLAS PORT LOUIS 0042\n\nE.O. 11652: N/A" + fields + "ROE\n\nUNCLASSIFIED\n\nNNN\n\n\n" +
			"Message Attributes\nDraft Date: 27 MAR 1975\nDocument Number: 1975PORTLO00042\n",
		"SMART": "UNCLASSIFIED\n\nMRN:        11 PORT LOUIS 42\nDate/DTG:   Mar 27, 2011 / 271109Z MAR 11\nFrom:       AMEMBASSY PORT LOUIS\n" +
			"Action:     WASHDC, SECSTATE ROUTINE\nE.O.:       13526\nTAGS:       ETRD, MP\nSubject:    (U) Harbor dues\n\n" +
			"1. The text of another message:\n\n" + place + "\n\n2. The dues rise.\n\nSignature:  Roe\n\nDrafted By: PORT LOUIS:Poe, John\n",
	}
	const telegrams = "telegram, telegram without a heading, telegram without a number, telegram without a subject, record"
	for _, tt := range []struct{ name, quote, within string }{
		{"a British telegram", "TELNO 61\nOF 141000Z MARCH 85", telegrams + ", SMART"},
		{"a British telegram with its addressee", "FM LONDON\nTO IMMEDIATE FCO\nTELNO 61\nOF 141000Z MARCH 85", "SMART"},
		{"a general message", "MSGID/GENADMIN/NAVSTA ROTA//\nSUBJ/HARBOR DUES//", telegrams + ", SMART"},
		{"SMART's form", "MRN: 12 LONDON 318\nDate/DTG: Jun 14, 2012 / 141022Z JUN 12\nFrom: AMEMBASSY LONDON", telegrams},
		{"SMART's form with a subject", "MRN: 12 LONDON 318\nDate/DTG: Jun 14, 2012 / 141022Z JUN 12\n" +
			"E.O.: 13526\nTAGS: PREL\nSubject: (U) Tolls", telegrams},
		{"SMART's form without MRN", "Date/DTG: Jun 14, 2012 / 141022Z JUN 12\nFrom: AMEMBASSY LONDON", telegrams},
		{"a draft", "AF/E:LPEMBROKE\n03/02/2010 202-555-0177\nAF:JSTANHOPE", telegrams + ", SMART"},
		{"a page of a print", "PAGE 02 PORT L 00412 141132Z", "SMART"},
		{"a telegram", "R 271109Z MAR 94\nFM AMEMBASSY LONDON\nTO SECSTATE WASHDC 1234", "record"},
		{"a telegram with its number", "R 271109Z MAR 94\nFM AMEMBASSY LONDON\nTO SECSTATE WASHDC 1234\nUNCLAS LONDON 1234", "record"},
	} {
		for _, name := range strings.Split(tt.within, ", ") {
			t.Run(tt.name+" in "+name, func(t *testing.T) {
				text := strings.Replace(outer[name], place, tt.quote, 1)
				if n := len(grammar.NewFile("", text).Cables()); n != 1 {
					t.Fatalf("cut into %d cables", n)
				}
				if strings.Contains(tt.quote, "FM ") {
					return // its lines are a heading that is repeated
				}
				want := around(grammar.Parse("", strings.Replace(outer[name], place, "he said so.", 1)), "he said so.")
				if diff := cmp.Diff(want, around(grammar.Parse("", text), tt.quote)); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

// around prints what is known of a cable and of its lines, but for the text among them that a quote is in.
func around(c *grammar.Cable, quote string) []string {
	lines := []string{c.Layout.String(), c.Profile.String(), c.Service.String()}
	at := strings.Index(c.File.Text, quote)
	for _, e := range c.Elements {
		span := e.Span()
		text := e.Kind() == grammar.PassageKind || e.Kind() == grammar.ParagraphKind
		if text && span.Start < at+len(quote) && at < span.End {
			continue
		}
		lines = append(lines, e.Kind().String()+" "+span.Of(c.File.Text))
	}
	return lines
}
