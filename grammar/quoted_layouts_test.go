package grammar_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// TestQuotesByLayout holds that a line of one layout that the text of a message of another one quotes changes
// neither its layout nor any other line of it, and does not cut it in two.
func TestQuotesByLayout(t *testing.T) {
	for outer, message := range quotingMessages {
		at := strings.Index(message, quotePlace)
		want := beside(message, "HE SAID SO.", at)
		for name, quote := range quotedMarks {
			if sameMark[outer] == name {
				continue
			}
			t.Run(name+" in "+outer, func(t *testing.T) {
				text := strings.Replace(message, quotePlace, quote, 1)
				if n := len(grammar.NewFile("", text).Cables()); n != 1 {
					t.Fatalf("cut into %d cables", n)
				}
				if diff := cmp.Diff(want, beside(message, quote, at)); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

// beside prints what is known of a message that quotes a line at a place, and of its other lines.
func beside(message, quote string, at int) []string {
	c := grammar.Parse("", strings.Replace(message, quotePlace, quote, 1))
	lines := []string{c.Layout.String(), c.Profile.String(), c.Service.String()}
	for _, e := range c.Elements {
		if span := e.Span(); span.End <= at || at+len(quote) <= span.Start {
			lines = append(lines, e.Kind().String()+" "+span.Of(c.File.Text))
		}
	}
	return lines
}

// sameMark names the quotes that are read as more of the message's own: in SMART's form the line on who
// classified it, and in a general message another set.
var sameMark = map[string]string{
	"SMART": "who classified it", "general message": "general message",
}

const quotePlace = "THE QUOTED LINES"

const quotingText = "1. THE TEXT OF ANOTHER MESSAGE:\n\n" + quotePlace + "\n\n2. THE DUES RISE.\n"

const quotingFields = "\n\nTAGS: ETRD, MP\nSUBJECT: HARBOR DUES\n\n" + quotingText + "\n"

var quotingMessages = map[string]string{
	"telegram": "R 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\n\n" +
		"UNCLAS PORT LOUIS 000042" + quotingFields + "ROE\n",
	"telegram without fields": "R 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\n\n" +
		"UNCLAS PORT LOUIS 000042\n\n" + quotingText + "ROE\n",
	"draft":                  "UNCLAS PORT LOUIS 000042" + quotingFields + "ROE\n",
	"draft without a number": "UNCLAS" + quotingFields + "ROE\n",
	"record": "Message Text\n\nUNCLASSIFIED\n\nPAGE 01        PORT L  00042  271109Z\n\n46\n" +
		"ACTION AF-08\n\nINFO  OCT-01  ISO-00  /009 W\n" +
		"                    ---------------------   099491\nR 271109Z MAR 75\n" +
		"FM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC 3131\n" +
		"UNCLAS PORT LOUIS 0042\n\nE.O. 11652: N/A" + quotingFields +
		"ROE\n\nUNCLASSIFIED\n\nNNN\n\n\n" +
		"Message Attributes\nDraft Date: 27 MAR 1975\nDocument Number: 1975PORTLO00042\n",
	"SMART": "UNCLASSIFIED\n\nMRN:        11 PORT LOUIS 42\n" +
		"Date/DTG:   Mar 27, 2011 / 271109Z MAR 11\nFrom:       AMEMBASSY PORT LOUIS\n" +
		"Action:     WASHDC, SECSTATE ROUTINE\nE.O.:       13526\nTAGS:       ETRD, MP\n" +
		"Subject:    (U) Harbor dues\n\n" + quotingText +
		"\nSignature:  Roe\n\nDrafted By: PORT LOUIS:Poe, John\n",
	"British": "CONFIDENTIAL\n\nFM PORT LOUIS\nTO IMMEDIATE FCO\nTELNO 61\nOF 141000Z MARCH 85\n" +
		"INFO PRIORITY ANTANANARIVO, PARIS\n\nMY TELNO 58: SUGAR TERMINAL\n\n" + quotingText +
		"\nTREVELYAN\n\nYYYY\n",
	"general message": "RATUZYUW RUENAAA0119 0321530-UUUU--RUCRNAD.\nZNR UUUUU\nR 011530Z FEB 11\n" +
		"FM CNO WASHINGTON DC//N9//\nTO NAVADMIN\nBT\nUNCLAS //N05000//\n" +
		"MSGID/GENADMIN/CNO WASHINGTON DC/N9/FEB//\nSUBJ/LIBRARY BOOKS//\nRMKS/" + quotingText +
		"//\nBT\n#0119\nNNNN\n",
	"ACP 126": "QRVA DE LMTX NR 12\nO 041530Z SEP 91\nFM HMS SAMPLE\nTO CTG 512.03\n" +
		"INFO CINCNAVHOME\nGRNC\nBT\nUNCLAS\n" + quotingText + "BT\nK\n",
	"ACP 128": "RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA RUKABCD.\nZNR UUUUU\n" +
		"R 271109Z MAR 91\nFM AMEMBASSY PORT LOUIS\nTO RUEHCAA/SECSTATE WASHDC\nBT\n" +
		"UNCLAS //N03120//\nSUBJ: BERTH FOR SURVEY SHIP\n" + quotingText + "BT\n#0042\nNNNN\n",
	"NATO": "VZCZCNBA114\nPP RXFPBR RBDAHE\nDE RDFRDA 114 1261030\nZNY SSSSS\n" +
		"P R 061012Z MAY 87\nFM CHOD DENMARK\nTO RXFPBR/NATO BRUSSELS\n" +
		"INFO RBDAHE/MOD UK\nGRNC\nBT\nN A T O  S E C R E T\nSIC FAA/ICA\n" +
		"EXERCISE COPPER KETTLE\n" + quotingText + "BT\n\nNNNN\n",
	"joint message form": "JOINT MESSAGEFORM                              SECURITY CLASSIFICATION\n" +
		"                                               UNCLASSIFIED\n" +
		"PAGE  DTG/RELEASER TIME   PRECEDENCE   CLASS SPECAT LMF  CIC   ORIG/MSG IDENT\n" +
		"01 OF 01  121400Z NOV 88   PP  RR       UUUU        AT   ZYUW  3171415\n\n" +
		"BOOK NO      MESSAGE HANDLING INSTRUCTIONS\n\n" +
		"     FROM: CDRUSAG FORT SAMPLE VA//ATZX-PL//\n" +
		"     TO:   CDRUSATRANSCOM WASHINGTON DC//J3//\n" +
		"     INFO: PORT OFFICER WINDHOEK WA\n\nUNCLAS\nSUBJ: SHELVES FOR THE LIBRARY\n" +
		quotingText + "\n" +
		"DRAFTER TYPED NAME, TITLE, OFFICE SYMBOL, PHONE: P. QUILL, CPT, ATZX-PL, 0137\n" +
		"TYPED NAME, TITLE, OFFICE SYMBOL AND PHONE: R. VANE, MAJ, ATZX-AG, 0120\n" +
		"SIGNATURE                      SECURITY CLASSIFICATION UNCLASSIFIED\n",
	"print": "UNCLASSIFIED\n\nPAGE 01        PORT L  00042  271109Z\nACTION AF-00\n\n" +
		"INFO  LOG-00   AMAD-01  EUR-01   /009W\n" +
		"                  ------------------A40F1C  271246Z /38\nR 271109Z MAR 97\n" +
		"FM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC 3131\nUNCLAS PORT LOUIS 000042\n\n" +
		"E.O. 12958: N/A" + quotingFields + "ROE\n\nUNCLASSIFIED\n\n<< END OF DOCUMENT >>\n",
	"draft of the Department": "UNCLASSIFIED\n\nAF/E:LPEMBROKE\n03/02/2010 202-555-0177\nAF:JSTANHOPE\n\n" +
		"AF/E:KMORAN OES/OMC:TDALY\n\nIMMEDIATE PORT LOUIS, PRIORITY ANTANANARIVO\n\n" +
		"SENSITIVE\n\nE.O. 12958: N/A\n\nTAGS: PREL, EFIS, MP\n\n" +
		"SUBJECT: DEMARCHE ON THE REEF SURVEY\n\n" + quotingText,
	"print with the text first": "POEMS Automated Telegram Handler - B26 CONFIDENTIAL 03/12/97 09:20 am Page: 1\n" +
		"EXDIS\nItem Subject: HARBOR DUES\nPAGE 01 STATE 48117 112204Z MAR 97\n\n" +
		"SUBJECT: HARBOR DUES\n\nREF: TALLINN 902\n\n" + quotingText +
		"THACKERAY\n\nCONFIDENTIAL     PTP5120\n\nCONFIDENTIAL     PTP5120\n\n" +
		"PAGE 01 STATE 048117 112206Z\nORIGIN EUR-01\n\n" +
		"INFO LOG-00 OASY-00 AMAD-01 L-01 OIC-02 ADS-00 SSO-00\n/005R\n048117\n" +
		"SOURCE: KODAKA.110044\nDRAFTED BY: EUR/NB:SVENABLES:RQ -- 03/11/97 7-0000\n" +
		"APPROVED BY: EUR:TMARLOW\n" +
		"                  ------------------9D01B4  112208Z /38\nO P 112204Z MAR 97\n" +
		"FM SECSTATE WASHDC\nTO AMEMBASSY TALLINN IMMEDIATE\n\n" +
		"C O N F I D E N T I A L STATE 048117\n\nE.O. 12958: DECL: 03/11/07\n" +
		"TAGS: EWWT, PREL, EN\nSUBJECT: HARBOR DUES\n",
	"print of the White House": "PREC:IMMEDIATE  CLASS:CONFIDENTIAL\n" +
		"LINE1:OAAUZYUW RUEHPLA0042 0861109-CCCC--RHEHAAA.\nLINE2:ZNY CCCCC ZZH\n" +
		"LINE3:O 271109Z MAR 91\nLINE4:FM AMEMBASSY PORT LOUIS\n" +
		"LINE5:TO SECSTATE WASHDC IMMEDIATE 3131\nSUBJ:HARBOR DUES\nTEXT:\n" +
		"C O N F I D E N T I A L PORT LOUIS 00042\n\nE.O. 12356: DECL:OADR" + quotingFields +
		"ROE\n",
}

var quotedMarks = map[string]string{
	"British telegram":                    "TELNO 61\nOF 141000Z MARCH 85",
	"British telegram with its addressee": "FM LONDON\nTO IMMEDIATE FCO\nTELNO 61\nOF 141000Z MARCH 85",
	"general message":                     "MSGID/GENADMIN/NAVSTA ROTA//\nSUBJ/HARBOR DUES//",
	"SMART form": "MRN: 12 LONDON 318\nDate/DTG: Jun 14, 2012 / 141022Z JUN 12\nE.O.: 13526\n" +
		"TAGS: PREL\nSubject: (U) Tolls",
	"whole SMART form": "UNCLASSIFIED\n\nMRN:   12 LONDON 318\nDate/DTG: Jun 14, 2012 / 141022Z JUN 12\n" +
		"From:  AMEMBASSY LONDON\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\n" +
		"TAGS: PREL\nSubject: (U) Tolls\n\n1. Tolls rise.\n\nSignature: Doe\n\n" +
		"Drafted By: LONDON:Coe, Ann",
	"draft of the Department":       "AF/E:LPEMBROKE\n03/02/2010 202-555-0177\nAF:JSTANHOPE",
	"page line":                     "PAGE 02        STATE   123456",
	"page line with a time":         "PAGE 02 PORT L 00412 141132Z",
	"page line with a distribution": "PAGE 01        STATE   123456\nACTION EUR-12\n\nINFO OCT-01 ADS-00 /065 W",
	"fields":                        "E.O. 12356: DECL: OADR\nTAGS: PREL, UK\nSUBJECT: TOLLS\nREF: LONDON 1234",
	"fields between blank lines":    "E.O. 12356: DECL: OADR\n\nTAGS: PREL, UK\n\nSUBJECT: TOLLS\n\nREF: LONDON 1234",
	"TAGS":                          "TAGS: PREL, UK",
	"subject":                       "SUBJECT: TOLLS",
	"reference":                     "REF: LONDON 1234",
	"who classified it":             "Classified By: Jane Roe, Ambassador, for reasons 1.4 (b) and (d).",
	"line of ACP 128": "RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA RUKABCD.\nZNR UUUUU\n" +
		"R 271109Z MAR 91\nFM AMEMBASSY ROME",
	"call":                               "QRVA DE LMTX NR 12\nO 041530Z SEP 91\nFM HMS SAMPLE",
	"program that prints the text first": "POEMS Automated Telegram Handler                           Page: 1",
	"joint message form": "JOINT MESSAGEFORM\nFROM: CDRUSAG FORT SAMPLE VA\n" +
		"TO:   CDRUSATRANSCOM WASHINGTON DC",
	"head of a record":                   "Message Text",
	"head of the attributes of a record": "Message Attributes",
}

// TestQuotedCables holds when a form within a file is a cable of its own: one that a line introduces is a
// quote, one that nothing introduces is a cable that was attached.
func TestQuotedCables(t *testing.T) {
	form := "UNCLASSIFIED\n\n" + quotedMarks["SMART form"] + "\n\n1. Tolls rise.\n\nSignature: Doe\n"
	for text, want := range map[string]int{
		strings.Replace(quotingMessages["SMART"], quotePlace, form, 1):                               1,
		strings.Replace(quotingMessages["print of the White House"], quotePlace, form, 1):            1,
		strings.Replace(quotingMessages["SMART"], "MESSAGE:\n\n"+quotePlace, "MESSAGE.\n\n"+form, 1): 2,
		quotingMessages["SMART"] + "\n" + form:                                                       2,
	} {
		if got := len(grammar.NewFile("", text).Cables()); got != want {
			t.Errorf("%d cables, want %d, in\n%s", got, want, text)
		}
	}
}
