package decode

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// TestDamagedPrint holds what is said of lines of a print that are unlike those of a clean one.
func TestDamagedPrint(t *testing.T) {
	const cable = `LIMITED OFFICIAL USE          POSS DUPE

PAGE 01        VALLET  01306  311644Z
ACTION EUR-12

INFO OCT-01 ISO-OO QQZ-03 /017 W
          ------------------A71320 020102Z
R 301530Z MAY 79
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC 4410
LIMITED OFFICIAL USE VALLETTA 1306

E.O. 12065: XDS-2 5/30/99 (ORMEROD, PAUL T.) OR-M
TAGS: EWWT, MT
SUBJ: DRYDOCK

1. THE DOCK WAITS.
BANCROFT

LIMITED OFFICIAL USE
NNNN
`
	const want = `LIMITED OFFICIAL USE: the level, above and below each page: limited official use, not classified, but for official use only, as it was until 1995
POSS DUPE: POSS DUPE: this may be a second copy of a telegram sent before
PAGE 01        VALLET  01306  311644Z: page 1 of cable 1306 of the US embassy in Valletta, Malta; filed on 31 May 1979 at 16:44 UTC
ACTION EUR-12: copies to the office that is to act: 12 to the Bureau of European Affairs (EUR)
INFO OCT-01 ISO-OO QQZ-03: copies for information: 1 to the telegraph branch of the Office of Communications (OCT), 3 to QQZ; a number that cannot be read to a system of the message center (ISO)
/017: 17 copies in all
W: W: of a telegram that the Department received
A71320: A71320: the message system's count of its messages, in hexadecimal digits
020102Z: passed on by the system on 2 June 1979 at 01:02 UTC
`
	var got strings.Builder
	c := grammar.Parse("", cable)
	facts := lint.ExtractFacts(c)
	for _, e := range c.Elements {
		for _, p := range Parts(c, facts, tables.BuiltIn(), e) {
			got.WriteString(p.At.Of(c.File.Text) + ": " + p.Meaning + "\n")
		}
		if e.Kind() == grammar.CounterKind {
			break
		}
	}
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSchedule holds what is said of the schedules of the orders of 1972 and 1978.
func TestSchedule(t *testing.T) {
	for text, want := range map[string]string{
		"GDS":                          "GDS: follows the general declassification schedule",
		"XGDS-2":                       "XGDS-2: exempt from the general declassification schedule: by a statute, or on cryptography, sources or methods",
		"RDS-3 5/10/99 (ROE, JANE)":    "RDS-3: to be reviewed for declassification; on 10 May 1999; by ROE, JANE",
		"XDS-1 5/30/99 (ROE, J.) OR-M": "XDS-1: kept classified for longer than six years, up to twenty; on 30 May 1999; by ROE, J., chief of mission or deputy",
		"GDS 5/10/85 (ROE, J.) OR-P/E": "GDS: follows the general declassification schedule; on 10 May 1985; by ROE, J., of the political section",
		"UPON SIGNATURE":               "",
	} {
		if got := scheduleOf(text, 12065); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// TestAttributeValue holds what is said of values of attributes that no print of the goldens has.
func TestAttributeValue(t *testing.T) {
	d := decoder{tables: tables.BuiltIn()}
	for _, c := range [][3]string{
		{"Executive Order", "X2 19990530 ROE, JANE", "X2, exempt from the general schedule: by a statute, or on cryptography, sources or methods, on 30 May 1999, by ROE, JANE"},
		{"Executive Order", "RR", ""},
		{"Disposition Reason", "1.4D, 25X6", "1.4D: foreign relations or activities; 25X6: kept classified beyond 25 years"},
		{"Locator", "TEXT ON MICROFILM, ADS TEXT UNRETRIEVABLE", "on microfilm; the text could not be retrieved"},
		{"TAGS", "PFOR, (ROE, JANE A.), QQQQ", "PFOR: foreign policy and relations; (ROE, JANE A.): a person; QQQQ"},
		{"Original Handling Restrictions", "EXDIS, QQ", "EXDIS: exclusive distribution to those with a need to know; QQ"},
		{"Film Number", "n/a", "n/a, none"},
		{"Film Number", "D7-1", ""},
		{"Film Number", "D740189-0408", "filmed in 1974, reel 189, frame 408"},
		{"Film Number", "D740189-0408, D7-1, D740135-0185", "D740189-0408: filmed in 1974, reel 189, frame 408; D7-1; " +
			"D740135-0185: filmed in 1974, reel 135, frame 185"},
		{"Drafter", "PKELSO:MEB", "PKELSO, typed by MEB"},
		{"Drafter", "OES - PKELSO:MEB:LEE", ""},
		{"Status", "<DBA CHANGED> QQW 20040730", "it did, by QQW on 30 July 2004"},
		{"Status", "<DBA CHANGED>", ""},
		{"Executive Order", "12065 GDS, 12/26/85 (ROE, J.)", "by executive order 12065, GDS: follows the general declassification " +
			"schedule; on 26 December 1985; by ROE, J."},
		{"Document Number", "PORTLO", ""},
		{"Office", "ORIGIN EUR", "the Bureau of European Affairs (EUR) wrote it"},
		{"Subject", "HARBOR DUES", ""},
	} {
		if got := d.attributeValue(c[0], c[1]); got != c[2] {
			t.Errorf("%s: %s: got %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

// TestReference holds what is said of references that are no telegrams.
func TestReference(t *testing.T) {
	for text, want := range map[string]string{
		"A-121, JUNE 15, 1973:":               "A: airgram 121, JUNE 15, 1973",
		"PORT LOUIS A-25 JANUARY 18, 1974":    "A: airgram 25 of the US embassy in Port Louis, Mauritius, JANUARY 18, 1974",
		"KEEL LETTER TO STERN OF FEBRUARY 2,": "A: KEEL LETTER TO STERN OF FEBRUARY 2",
		"CA-1209":                             "A: CA-1209",
	} {
		if got := Reference(tables.BuiltIn(), lint.Reference{Letter: "A", Kind: "other", Text: text}); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// TestDamagedNSCPrint explains labels of which a letter is wrong, and a first line with a long dash.
func TestDamagedNSCPrint(t *testing.T) {
	const cable = `Cable

  PRFC:   IMMEDIATE
 CLASS:   CONFIDENTIAL
 LINE1:   OAACZYUW RUEHCAA0881 0511907-CCCC—RHEHAAX.
 LINE2:   ZNY CCCCC ZZH
 LINE3:   O P 201850Z FEB 95 ZFF6
 LINE4:   FM SECSTATE WASHDC
  0SRI:   RUEHC
   DTG:   201850Z FEB 95

 TEXT:
          C O N F I D E N T I A L STATE 040881

          SUBJECT: THE BRIDGE

          1. THE BRIDGE STANDS.
          BT
          #0881
          NNNN
  SECT:   SECTION: 02 OF 03
   TOR:   95O220141233
`
	const want = `PRFC:   IMMEDIATE: perhaps PREC: the precedence
RHEHAAX: goes to the station RHEHAAX
0SRI:   RUEHC: perhaps OSRI: the routing indicator of the originating station
SECTION: 02 OF 03: section 2 of the 3 in which it was sent
TOR:   95O220141233: when it was received
`
	c := grammar.Parse("", cable)
	facts := lint.ExtractFacts(c)
	var got strings.Builder
	for _, e := range c.Elements {
		for _, p := range Parts(c, facts, tables.BuiltIn(), e) {
			if said := p.At.Of(c.File.Text) + ": " + p.Meaning + "\n"; strings.Contains(want, said) {
				got.WriteString(said)
			}
		}
	}
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestPutThere explains lines of databases and newspapers.
func TestPutThere(t *testing.T) {
	const cable = `refid: 06PORTLOUIS42
origin: Embassy Port Louis
destination: 05STATE188314

Monday, 27 March 2006, 11:09
C O N F I D E N T I A L PORT LOUIS 000042
SIPDIS
DEPT FOR EUR/WE (ROE)
DEPT FOR AF/S AND S/S FROM AMBASSADOR
E.O. 12958: DECL: 03/27/2016
TAGS: ETRD, MP
SUBJECT: DUES

1. (C) The dues rise.

`
	const want = `refid: 06PORTLOUIS42: [no line of the cable: row of a database: number of the cable]
origin: Embassy Port Louis: [no line of the cable: row of a database: who sent it]
destination: 05STATE188314: [no line of the cable: row of a database: cables that it refers to]
Monday, 27 March 2006, 11:09: [no line of the cable: newspaper's date line, put into the copy]
DEPT FOR EUR/WE (ROE): [for the attention of EUR/WE (ROE) at the Department of State]
DEPT FOR AF/S AND S/S FROM AMBASSADOR: [for the attention of AF/S (Africa) and S/S (the Executive Secretariat), from AMBASSADOR, at the Department of State]
`
	c := grammar.Parse("", cable)
	var got strings.Builder
	for _, l := range Cable(c, lint.ExtractFacts(c), tables.BuiltIn()) {
		text := strings.TrimSpace(l.At.Of(c.File.Text))
		if strings.Contains(want, "\n"+text+": [") || strings.HasPrefix(want, text+": [") {
			fmt.Fprintf(&got, "%s: %s\n", text, l.Meanings)
		}
	}
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
