package lint_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestLayouts holds the facts of a cable of each layout, or wrapped by others.
func TestLayouts(t *testing.T) {
	for name, want := range map[string]string{
		"smart": `smart []; PORT LOUIS 318 2012, unclassified, sent 141022Z JUN 12 from AMEMBASSY PORT LOUIS
action SECSTATE WASHDC ROUTINE; info AMEMBASSY NAIROBI ROUTINE
SENSITIVE; 13526; ECON EFIS MP; (SBU) Mauritius: The Reef Survey Waits for a Boat
drafted by PORT LOUIS:Ferris, Nora L; approved by EXEC:Beaumont, Charles D; released by PORT LOUIS:Ferris, Nora L
signed BEAUMONT; rule Released Copy`,
		"smart-classified": `smart []; VALLETTA 77 2014, confidential, sent 031544Z FEB 14 from AMEMBASSY VALLETTA
action SECSTATE WASHDC ROUTINE; info AMEMBASSY NAIROBI ROUTINE
SIPDIS; 13526; PREL SMIG LY MT; (C) Malta: The Port Master Reads the Tide Tables
attention STATE FOR EUR/WE; reference A STATE 51877; reference B VALLETTA 70
drafted by VALLETTA:Ferris, Nora L; approved by EXEC:Grange, Philippa; released by VALLETTA:Ferris, Nora L
signed GRANGE; rule Released Copy`,
		"smart-reprint": `smart [reprint]; WINDHOEK 871 1994, unclassified, sent 120000Z MAY 94 from AMEMBASSY WINDHOEK
action SECSTATE WASHDC ROUTINE
TSPA EAIR WA; LIGHTS OVER THE SALT PAN
signed HOLLOWAY
inside: WINDHOEK 871 1994, unclassified, sent 120931Z MAY 94 from AMEMBASSY WINDHOEK`,
		"C05990001": `smart [foia e-mail]; PORT LOUIS 318 2012, unclassified, sent 141022Z JUN 12 from AMEMBASSY PORT LOUIS
action SECSTATE WASHDC ROUTINE; info AMEMBASSY NAIROBI ROUTINE
SENSITIVE; 13526; ECON EFIS MP; (SBU) Mauritius: The Reef Survey Waits for a Boat
drafted by PORT LOUIS:Ferris, Nora L; approved by EXEC:Beaumont, Charles D; released by PORT LOUIS:Ferris, Nora L
signed BEAUMONT; rule Released Copy
released in full: F-2014-30117 C05990001 2016-04-29, 1 page, codes []
mail from SMART Core, Thursday, June 14, 2012 6:51 AM: (SBU) Mauritius: The Reef Survey Waits for a Boat`,
		"release-in-part": `smart [foia e-mail]; PORT LOUIS 318 2012, unclassified, sent 141022Z JUN 12 from AMEMBASSY PORT LOUIS
action SECSTATE WASHDC ROUTINE; info AMEMBASSY NAIROBI ROUTINE
SENSITIVE; 13526; ECON EFIS MP; (SBU) Mauritius: The Reef Survey Waits for a Boat
drafted by PORT LOUIS:Ferris, Nora L; approved by EXEC:Beaumont, Charles D; released by PORT LOUIS:Ferris, Nora L
signed BEAUMONT; rule Released Copy
released in part: F-2014-30117 C05990001 2016-04-29, 2 pages, codes [B6]
redaction B6
mail from SMART Core, Thursday, June 14, 2012 6:51 AM: (SBU) Mauritius: The Reef Survey Waits for a Boat`,
		"release-forwarded": `smart [foia e-mail]; PORT LOUIS 318 2012, unclassified, sent 141022Z JUN 12 from AMEMBASSY PORT LOUIS
action SECSTATE WASHDC IMMEDIATE; info WHITE HOUSE WASHINGTON DC IMMEDIATE; info Adams, Thomas C IMMEDIATE; info Alvarez, Rita B IMMEDIATE; info Baker, Holly C IMMEDIATE; info Boris, John J IMMEDIATE; info Convert, Nancy S IMMEDIATE; info Friedman, Daniel IMMEDIATE
SENSITIVE; 13526; ECON EFIS MP; (U) Reef Survey Waits
attention STATE FOR AF/E; attention NOAA FOR INTERNATIONAL AFFAIRS
drafted by PORT LOUIS:Ferris, Nora L; approved by EXEC:Beaumont, Charles D; released by PORT LOUIS:Ferris, Nora L; cleared by EXEC:Okoro, Daniel; cleared by :Vance, Ruth M; cleared by :BG Peter Moss; cleared by POL:Roe, Jane; cleared by POL:Stone, William R; cleared by POL:Andrews, Robert B
signed BEAUMONT; rule Released Copy
released in part: F-2014-30117 C05990001 2016-04-29, 1 page, codes [B6]
mail from Pell, Ralph, Friday, June 15, 2012 2:48 AM: FW: Reef Survey Waits
mail from SMART Core, Thursday, June 14, 2012 06:11:49: Reef Survey Waits`,
		"state-draft": `state-draft [foia]; unclassified
action PORT LOUIS IMMEDIATE; action ANTANANARIVO PRIORITY
SENSITIVE; 12958; PREL EFIS MP; DEMARCHE ON THE REEF SURVEY
drafted by AF/E:LPEMBROKE; approved by AF:JSTANHOPE; cleared by AF/E:KMORAN; cleared by OES/OMC:TDALY
released in full: F-2014-30117 C05990001 2016-04-29, 1 page, codes []`,
		"acp126": `acp126 []; unclassified, sent 041530Z SEP 91 from HMS SAMPLE
action CTG 512.03; info CINCNAVHOME
station LMTX 12`,
		"acp127-nato": `acp127 []; secret, sent 061012Z MAY 87 from CHOD DENMARK
action NATO BRUSSELS; info MOD UK; exempt DNK MILREP
station RDFRDA 114`,
		"acp127-base": `acp127 []; unclassified, sent 020005Z FEB 91 from COMLIGHTHOUSES NORTH
action HARBOR OFFICE TROMSO
station RXFPG 167`,
		"acp127-navy": `acp127 []; unclassified, sent 141400Z FEB 92 from COMHARBOR TELMI
action NAVPILOTS NORFOLK VA; info SECSTATE WASHDC
station RUENAAA 311`,
		"acp126-one-line": `acp126 []; none, sent 101315Z JUN 90 from GLXW
action NKTA
station GLXW 15`,
		"acp126-plain": `acp126 []; none, sent 101315Z JUN 90 from HMS ARDENT TERN
action CTG 512.03; info CINCNAVHOME
station GLXW 12`,
		"acp126-stations": `acp126 []; unclassified, sent 101315Z JUN 90 from HMS ARDENT TERN
action CTG 512.03; action CTU 512.03.1; info CTF 512; exempt HMS QUIET HERON
E F T O
station GLXW 17`,
		"acp127-accounting": `acp127 []; unclassified, sent 101320Z JUN 88 from RCAF STATION SAMPLE
action MOD UK
station RDFRDA 36`,
		"acp127-book": `acp127 []; unclassified, sent 101320Z JUN 88 from CHOD DENMARK
action MOD UK; action NATO BRUSSELS
station RDFRDA 37`,
		"acp127-codress": `acp127 []; none, sent 101320Z JUN 88 from 
station RDFRDA 40`,
		"acp127-collective": `acp127 []; confidential, sent 101320Z JUN 88 from MODUK
action AIG 2056; info SHAPE; info CTG 512.03; exempt CHOD DENMARK
station RBDTRQ 117`,
		"acp127-efto": `acp127 []; unclassified, sent 101320Z JUN 88 from COMSAMPLEGRU FOUR
action USS SAMPLE
E F T O; PAINT
station RHBCYKN 37`,
		"acp127-plain": `acp127 []; none, sent 101315Z JUN 88 from CHOD DENMARK
action MOD UK; info NATO BRUSSELS
station RDFRDA 34`,
		"acp127-section": `acp127 []; restricted, sent 101320Z JUN 88 from CHOD DENMARK
action MOD UK
station RBDTRQ 115`,
		"acp127-service-message": `acp127 []; none
station RDFRDA 38`,
		"acp128": `acp128 []; unclassified, sent 271109Z MAR 91 from AMEMBASSY PORT LOUIS
action SECSTATE WASHDC; info COMNAVFORJAPAN YOKOSUKA JA
BERTH FOR SURVEY SHIP
station RUEHPLA 42; R TT ZYUW UUUU, day 86, RUEHCAA RUKABCD`,
		"dd173": `dd173 []; unclassified, sent 121400Z NOV 88 from CDRUSAG FORT SAMPLE VA
action CDRUSATRANSCOM WASHINGTON DC; info PORT OFFICER WINDHOEK WA
SHELVES FOR THE LIBRARY
drafted by ATZX-PL:P. QUILL; released by ATZX-AG:R. VANE`,
		"dd173-sheets": `dd173 []; confidential, sent 030915Z MAY 86 from CDR SAMPLE DEPOT PA
action CDRUSATRANSCOM WASHINGTON DC; action PORT OFFICER WINDHOEK WA; info CDRUSAG FORT SAMPLE VA
PUMPS FOR THE SLIPWAY
drafted by SDSTO-T:L. DRYER; released by SDSTO:H. COLE`,
		"genadmin": `genadmin []; unclassified, sent 011530Z FEB 11 from CNO WASHINGTON DC
action NAVADMIN
LIBRARY BOOKS ON LOAN AT SEA
reference A LTR/OPNAV/12JAN11; reference B MSG/CNO WASHINGTON DC/051400ZJAN11
station RUENAAA 119; R AT ZYUW UUUU, day 32, RUCRNAD
sets MSGID SUBJ REF REF NARR POC RMKS`,
		"uk-telno-saving": `uk-telno []; LUSAKA 210 1987, confidential, sent 071415Z JUL 87 from LUSAKA
action FCO ROUTINE; info HARARE ROUTINE; info LILONGWE ROUTINE; info PRETORIA ROUTINE; info UKMIS NEW YORK SAVING
signed FAIRWEATHER`,
		"acp127-cosmic": `acp127 []; top secret, sent 121000Z JAN 93 from HQ LANDNORTH
action SHAPE; info MOD UK; info MOD NORWAY
station RXDLDA 9`,
		"uk-telno": `uk-telno []; PORT LOUIS 61 1985, confidential, sent 141000Z MAR 85 from PORT LOUIS
action FCO IMMEDIATE; info ANTANANARIVO PRIORITY; info PARIS PRIORITY
signed TREVELYAN-HART; deskby 150800Z`,
	} {
		source, err := os.ReadFile("../testdata/layouts/" + name + ".cable")
		if err != nil {
			t.Fatal(err)
		}
		f := lint.ExtractFacts(grammar.Parse(name, string(source)))
		if diff := cmp.Diff(want, fmt.Sprint(f.Layout, " ", f.Wrappers, "; ", summary(f))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// summary lists the facts of a cable in a few lines, unknown ones left out.
func summary(f *lint.Facts) string {
	var lines []string
	line := func(parts ...string) {
		all := ""
		for _, p := range parts {
			if p != "" && all != "" {
				all += "; "
			}
			all += p
		}
		if all != "" {
			lines = append(lines, all)
		}
	}
	line(headOf(f))
	var list []string
	for _, a := range f.Addressees {
		list = append(list, strings.TrimSpace(fmt.Sprint(a.Role, " ", a.Name, " ", a.Precedence)))
	}
	line(list...)
	line(captionsOf(f)...)
	list = nil
	for _, a := range f.Attention {
		list = append(list, "attention "+a.Value)
	}
	for _, r := range f.References {
		cited := r.Text
		if r.Kind == "cable" {
			cited = fmt.Sprint(r.Post, " ", r.Serial)
		}
		list = append(list, "reference "+r.Letter+" "+cited)
	}
	line(list...)
	line(peopleOf(f)...)
	deskby := ""
	if f.Deskby.Known {
		deskby = "deskby " + f.Deskby.Value.Format("021504Z")
	}
	line(after("signed ", f.Signature.Value), after("rule ", f.Dissemination.Value), deskby)
	if f.Station.Known {
		line(fmt.Sprint("station ", f.Station.Value, " ", f.Serial.Value), line128Of(f))
	}
	lines = append(lines, aroundOf(f)...)
	if f.Inner != nil {
		line("inside: " + headOf(f.Inner))
	}
	return strings.Join(lines, "\n")
}

func after(words, value string) string {
	if value == "" {
		return ""
	}
	return words + value
}

func headOf(f *lint.Facts) string {
	head := f.Level.Value.String()
	if f.Number.Known {
		head = fmt.Sprint(f.Post.Value, " ", f.Number.Value, " ", f.Year.Value, ", ", head)
	}
	if f.Sent.Known {
		head += ", sent " + strings.ToUpper(f.Sent.Value.Format("021504Z Jan 06")) + " from " + f.Originator.Value
	}
	return head
}

func captionsOf(f *lint.Facts) []string {
	order, mark := "", ""
	if f.Order.Known {
		order = fmt.Sprint(f.Order.Value)
	}
	if f.Mark.Known {
		mark = "(" + f.Mark.Value + ") "
	}
	var captions, codes []string
	for _, c := range f.Captions {
		captions = append(captions, c.Value)
	}
	for _, t := range f.TAGS {
		codes = append(codes, t.Code)
	}
	return []string{strings.Join(captions, " "), order, strings.Join(codes, " "), after(mark, f.Subject.Value)}
}

func peopleOf(f *lint.Facts) (list []string) {
	add := func(did string, p lint.Person) { list = append(list, did+" by "+p.Office+":"+p.Name) }
	for _, p := range f.Drafters {
		add("drafted", p)
	}
	if f.Approver.Known {
		add("approved", f.Approver.Value)
	}
	if f.Releaser.Known {
		add("released", f.Releaser.Value)
	}
	for _, p := range f.Clearers {
		add("cleared", p)
	}
	return list
}

func line128Of(f *lint.Facts) string {
	if !f.ContentIndicator.Known {
		return ""
	}
	routing := ""
	for _, r := range f.Routing {
		routing += " " + r.Value
	}
	return fmt.Sprint(f.Prosign.Value, " ", f.LanguageMedia.Value, " ", f.ContentIndicator.Value, " ", f.Letters.Value,
		", day ", f.FilingDay.Value, ",", routing)
}

func aroundOf(f *lint.Facts) (lines []string) {
	if r := f.Release; r.Case.Known {
		codes := []string{}
		for _, c := range r.Codes {
			codes = append(codes, c.Value)
		}
		pages := "page"
		if r.Pages > 1 {
			pages = "pages"
		}
		lines = append(lines, fmt.Sprint("released ", r.Kind.Value, ": ", r.Case.Value, " ", r.Document.Value, " ",
			r.Date.Value.Format("2006-01-02"), ", ", r.Pages, " ", pages, ", codes ", codes))
	}
	for _, r := range f.Redactions {
		lines = append(lines, "redaction "+r.Code)
	}
	for _, m := range f.Mail {
		lines = append(lines, "mail from "+m.From+", "+m.Sent+": "+m.Subject)
	}
	if len(f.Sets) > 0 {
		names := "sets"
		for _, s := range f.Sets {
			names += " " + s.Name
		}
		lines = append(lines, names)
	}
	return lines
}

// TestNoPostInText holds that what follows the level alone, in a message of another service, is text and
// names no post.
func TestNoPostInText(t *testing.T) {
	source, err := os.ReadFile("../testdata/layouts/acp127-accounting.cable")
	if err != nil {
		t.Fatal(err)
	}
	if f := read(t, string(source)); f.Post.Known {
		t.Errorf("post %q, want none", f.Post.Value)
	}
	if f := read(t, "UNCLAS PORT LOUIS\n\nSUBJECT: DUES\n\n1. One.\n"); f.Post.Value != "PORT LOUIS" {
		t.Errorf("post %q, want PORT LOUIS", f.Post.Value)
	}
}

// TestFormLinesOutOfPlace holds what is read of a form where a line is missing or stands elsewhere.
func TestFormLinesOutOfPlace(t *testing.T) {
	const british = "CONFIDENTIAL\n\nFM PORT LOUIS\nTO IMMEDIATE FCO\nTELNO 61\nOF 141000Z MARCH 85\n\nDESKBY 150800Z\n\n1. THE DUES RISE.\n"
	const above = "CONFIDENTIAL\n\nDESKBY 150800Z\nFM PORT LOUIS\nTO IMMEDIATE FCO\nTELNO 61\nOF 141000Z MARCH 85\n\n1. THE DUES RISE.\n"
	if diff := cmp.Diff(summary(read(t, british)), summary(read(t, above))); diff != "" {
		t.Errorf("DESKBY above OF: %s", diff)
	}
	draft := read(t, "UNCLASSIFIED\n\n03/02/2010 202-555-0177\nAF:JSTANHOPE\n\nAF/E:KMORAN\n\n"+
		"IMMEDIATE PORT LOUIS\n\nE.O. 12958: N/A\n\nTAGS: PREL, MP\n\nSUBJECT: DUES\n\n1. (U) One.\n")
	want := "approved by AF:JSTANHOPE; cleared by AF/E:KMORAN"
	if got := strings.Join(peopleOf(draft), "; "); draft.Layout != grammar.StateDraft || got != want {
		t.Errorf("a draft without who drafted it is %v, %s; want %s", draft.Layout, got, want)
	}
}

// TestRecordWithoutText holds that a record whose text the archive could not load is one, and that
// attributes without the head of a record are none.
func TestRecordWithoutText(t *testing.T) {
	const attributes = "Draft Date: 14 MAR 1974\nDocument Number: 1974PORTLO00412\nFrom: PORT LOUIS\n"
	for source, want := range map[string]grammar.Layout{
		"Message Text\n\nERROR READING TEXT INDEX AND TRYING TO FETCH TEXT\n\nMessage Attributes\n\n" + attributes: grammar.ArchivePrint,
		"Message Attributes\n\n" + attributes: grammar.ArchivePrint,
		attributes:                            grammar.UnknownLayout,
	} {
		if f := read(t, source); f.Layout != want {
			t.Errorf("%q is %v, want %v", source, f.Layout, want)
		}
	}
}
