package grammar_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
)

// fieldPlaces has a place for a line of each kind that has a grammar: what precedes it, how it begins, how it
// goes on, and what follows.
var fieldPlaces = []struct{ before, label, sample, after string }{
	{"", "VZCZC", "XYZ0001", headingBehind},
	{"", "OO ", "RUEHC RUEHBS", headingBehind},
	{"", "DE ", "RUEHPO #0042/01 0861109", headingBehind},
	{"DE RUEHPO #0042 0861109\n", "ZNY ", "CCCCC ZZH", headingBehind},
	{"", "O ", "271109Z MAR 06 ZDS", headingBehind},
	{"O 271109Z MAR 06\n", "FM ", "AMEMBASSY PORT LOUIS", "TO RUEHC/SECSTATE WASHDC\nBT\n"},
	{"FM AMEMBASSY PORT LOUIS\n", "TO ", "RUEHC/SECSTATE WASHDC//AF/E/EUR// NIACT IMMEDIATE 0007", "INFO RUEHBS/USEU BRUSSELS\nBT\n"},
	{"FM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\n", "INFO ", "RUCNCIS/ISLANDS COLLECTIVE", "BT\n"},
	{"FM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\n", "GR ", "37", "BT\n"},
	{"BT\n", "UNCLAS ", "SECTION 01 OF 02 PORT LOUIS 000042", fieldsBehind},
	{"BT\n", "C O N F I D E N T I A L ", "PORT LOUIS 000042 NOFORN", fieldsBehind},
	{marking, "SIPDIS", ", NOFORN", fieldsBehind},
	{marking, "STATE FOR ", "AF/E, EUR/ERA", fieldsBehind},
	{marking, "E.O. 12958: ", "DECL: 03/27/2016", "TAGS: PREL, MP\nSUBJECT: HARBOR DUES\n\n1. (U) Text.\n"},
	{marking, "TAGS: ", "PREL, [PGOV](#), (ROE, JANE), <a href=x>MP</a>", "SUBJECT: HARBOR DUES\n\n1. (U) Text.\n"},
	{marking, "SUBJECT: ", "(U) HARBOR DUES", "\n1. (U) Text.\n"},
	{marking, "REF: ", "A. (06) PORT LOUIS 31 AND 32 (NOTAL) B. ROE-POE E-MAIL C) 2006 BONN O1512/07", "\n1. (U) Text.\n"},
	{marking, "Classified By: ", "Ambassador Jane Roe, for reasons 1.4 (b) and (d)", "\n1. (U) Text.\n"},
	{marking, "REASON: ", "1.4 (b,d)", "\n1. (U) Text.\n"},
	{marking, "DERIVED FROM: ", "DSCG 05-1", "\n1. (U) Text.\n"},
	{marking, "DECLASSIFY ON: ", "03/27/2016", "\n1. (U) Text.\n"},
	{marking, "MRN: ", "11 PORT LOUIS 42", "\n1. (U) Text.\n"},
	{smart, "Date/DTG: ", "Mar 27, 2011 / 271109Z MAR 11", smartBehind},
	{smart, "Action: ", "WASHDC, SECSTATE ROUTINE; Roe, Jane NIACT IMMEDIATE", smartBehind},
	{smart, "Pass Line: ", "STATE FOR AF/E\n           NOAA FOR POE", smartBehind},
	{smart, "Cleared By: ", "POL:Roe, Jane A (Port Louis)\n           ECON:Poe, John/Doe, Jim", smartBehind},
	{smart, "Captions: ", "SENSITIVE, SIPDIS", smartBehind},
	{"", "UNCLASSIFIED U.S. Department of State ", "Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016", smart + smartBehind},
	{smart + smartBehind + "\n", "RELEASE IN ", "PART B1, 1.4(D), B3 CIA", "\n2. (U) More.\n"},
	{"From: Roe\n", "Sent: ", "Monday, June 1, 2011 8:00 AM", smart + smartBehind},
	{"", "NKTA DE ", "GLXW NR 7", "O 271109Z MAR 90\nFM HMS EXAMPLE\nBT\nK\n"},
	{"", "RTTUZYUW ", "RUEHPLA0042 0861109-UUUU--RUEHCAA RUKABCD.", "ZNR UUUUU\nO 271109Z MAR 90\n"},
	{"MSGID/GENADMIN/CNO/MAR//\n", "REF/", "A/LTR/OPNAV/12JAN11//", "SUBJ/BOOKS//\n"},
	{"FM PORT LOUIS\nTO FCO\nTELNO 61\nOF 141000Z MARCH 85\n", "INFO ", "PRIORITY ANTANANARIVO, PARIS", "\nTEXT.\n"},
	{"JOINT MESSAGEFORM\nDTG/RELEASER TIME\n", "FROM: ", "CDR EXAMPLE//J2//", "TO: ROE\n"},
	{"AF/E:LPEMBROKE\n03/02/2010 202-555-0177\n", "AF:", "JSTANHOPE", "L:RSINGH(INFO) +\n\nIMMEDIATE PARIS, PRIORITY ROME\n"},
	{text, "PORT LOUIS ", "00000042  002.1 OF 002", "\n2. (U) More.\n"},
	{text, "PAGE ", "02 RUEHPL 0042 UNCLAS", "\n2. (U) More.\n"},
	{text, "2. ", "(SBU/NF) The dues rise.", "\n3. (U) More.\n"},
	{text, "\u00b6", "2. (C) The dues rise.", "\n3. (U) More.\n"},
	{strings.TrimSuffix(text, "\n"), "  a. ", "(U) First.", "\n2. (U) More.\n"},
	{text, "THE ", "BERTH", "---------\n\n2. (U) More.\n"},
	{marking + "SUBJECT: HARBOR DUES\n\n", "The ", "dues rise.", "\nAnd more.\n"},
	{text, "BEGIN ", "TEXT", "\n\n2. (U) More.\n"},
	{page, "ACTION ", "EUR-12", "INFO OCT-01 /013 W\n" + printedText},
	{page + "ACTION EUR-12\n", "INFO ", "OCT-01 A/BF-OO /013 W", printedText},
	{page, "@INFO: ", "ACDA(01) D(00)", "ORIGIN EUR-12\n" + printedText},
	{page + "ORIGIN EUR-12 /012 R\n", "DRAFTED BY: ", "EUR/NB:JROE:MP -- 03/11/97", printedText},
	{page + "ACTION EUR-12\n", "----------", "--------A71320 101702Z /61", printedText},
	{text, "JANE ", "ROE AND JOHN POE (ACTING)", "\nBT\n"},
	{text + "ROE\nBT\n", "#", "0042", "\nNNNN\n"},
}

const (
	smart         = "UNCLASSIFIED\n\nMRN: 11 PORT LOUIS 42\nFrom: AMEMBASSY PORT LOUIS\n"
	smartBehind   = "Subject: Dues\n\n1. (U) Text.\n"
	marking       = "BT\nUNCLAS PORT LOUIS 000042\n\n"
	fieldsBehind  = "\nE.O. 12958: N/A\nTAGS: PREL, MP\nSUBJECT: HARBOR DUES\n\n1. (U) Text.\n"
	headingBehind = "FM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\nBT\n"
	page          = "PAGE 01   PORT L 00042 101644Z\n"
	printedText   = "R 101530Z MAY 79\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC 0007\n\nUNCLAS PORT LOUIS 42\n\n1. Text.\n"
	text          = marking + "SUBJECT: HARBOR DUES\n\n1. (U) Text.\n\n"
)

// checkWords fails unless every word that was read from e is where it says, within e.
func checkWords(t *testing.T, c *grammar.Cable, e grammar.Element) {
	t.Helper()
	seen := 0
	var walk func(v reflect.Value, path string)
	walk = func(v reflect.Value, path string) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				walk(v.Elem(), path)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), path)
			}
		case reflect.Struct:
			if w, ok := v.Interface().(grammar.Word); ok && w != (grammar.Word{}) {
				seen++
				if !e.Extent().Contains(w.At) || w.At.Start > w.At.End {
					t.Fatalf("%s at %+v, outside of its line %+v", path, w.At, e.Extent())
				}
				if got := w.At.Of(c.File.Text); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(w.Text), " ") {
					// a name may go over two lines
					t.Fatalf("%s is %q, and %q stands there", path, w.Text, got)
				}
				return
			}
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i), path+"."+v.Type().Field(i).Name)
				}
			}
		}
	}
	walk(reflect.ValueOf(e), e.Kind().String())
	if seen > 0 && e.Err() != nil && !keepsBeforeFault(e) {
		t.Fatalf("%v has %d words, and trouble: %v", e.Kind(), seen, e.Err())
	}
}

// keepsBeforeFault reports whether the line keeps what precedes its fault: a date-time line
// that goes on after its year, O 271109Z MAR 06 ZDS ", an addressee after its name.
func keepsBeforeFault(e grammar.Element) bool {
	if a, ok := e.(*grammar.Addressee); ok {
		return a.Name != nil
	}
	p, ok := e.(*grammar.Preamble)
	return ok && p.Year != nil
}

// FuzzField puts any text in the place of each field: the tree stays whole, words are where they
// say, and so do problems.
func FuzzField(f *testing.F) {
	for i, p := range fieldPlaces {
		f.Add(uint8(i), p.sample)
		f.Add(uint8(i), "")
		f.Add(uint8(i), p.sample+" "+p.sample)
		f.Add(uint8(i), p.sample+"\t\"")
	}
	f.Fuzz(func(t *testing.T, place uint8, value string) {
		p := fieldPlaces[int(place)%len(fieldPlaces)]
		c := grammar.Parse("", p.before+p.label+value+"\n"+p.after)
		checkWhole(t, c)
		checkCharacters(t, c)
		for _, e := range c.Elements {
			checkWords(t, c, e)
		}
	})
}

// checkCharacters fails where a fault or a word begins or ends within a character.
func checkCharacters(t *testing.T, c *grammar.Cable) {
	t.Helper()
	text := c.File.Text
	whole := func(what any, at grammar.Span) {
		for _, offset := range []int{at.Start, at.End} {
			if offset < len(text) && !utf8.RuneStart(text[offset]) {
				t.Fatalf("%v at %+v begins or ends within a character of %q", what, at, text)
			}
		}
	}
	for _, e := range c.Elements {
		whole(e.Kind(), e.Span())
		whole(e.Kind(), e.Extent())
		if err := e.Err(); err != nil {
			whole(err, err.At)
		}
	}
}

// TestCharacters puts a sign of two bytes after each byte of each field: 271109Z MAR 0³.
func TestCharacters(t *testing.T) {
	for _, p := range fieldPlaces {
		for at := range len(p.sample) + 1 {
			for _, sign := range []string{"\u00b3", "\u00e9", "\u00e9 "} {
				c := grammar.Parse("", p.before+p.label+p.sample[:at]+sign+p.sample[at:]+"\n"+p.after)
				checkCharacters(t, c)
				for _, e := range c.Elements {
					checkWords(t, c, e)
				}
			}
		}
	}
}

// TestFieldPlaces holds that the places cover every kind of line that has a grammar of its own, so
// that all of them are tried.
func TestFieldPlaces(t *testing.T) {
	read := map[string]bool{}
	for _, p := range fieldPlaces {
		c := grammar.Parse("", p.before+p.label+p.sample+"\n"+p.after)
		first := len(p.before) + strings.IndexFunc(p.label, func(r rune) bool { return r != ' ' })
		for _, e := range c.Elements {
			if problem := e.Err(); problem != nil {
				t.Errorf("%s%s: %v", p.label, p.sample, problem)
			}
			if e.Extent().Contains(grammar.Span{Start: first, End: first + 1}) {
				read[e.Kind().String()] = true
			}
			checkWords(t, c, e)
		}
	}
	_, fields, _ := strings.Cut(grammar.EBNF(), "(* The fields of one line")
	fields, _, _ = strings.Cut(fields, "(* Lines without fields")
	var missing []string
	for line := range strings.Lines(fields) {
		kind, rest, _ := strings.Cut(line, " = ")
		if kindNames[kind] && strings.HasSuffix(strings.TrimSpace(rest), " .") && len(strings.Fields(rest)) == 2 && !read[kind] {
			missing = append(missing, kind)
		}
	}
	if len(missing) > 0 {
		t.Errorf("kinds without a place: %v", missing)
	}
}

// kindNames are the kinds of line.
var kindNames = func() map[string]bool {
	names := map[string]bool{}
	for k := grammar.TransmissionKind; k <= grammar.TextSeparatorKind; k++ {
		names[k.String()] = true
	}
	return names
}()

// TestNeighbours holds that a field which cannot be read leaves the fields around it as they were.
func TestNeighbours(t *testing.T) {
	const damage = " ,,/ ((((#0 9 Z)) EXTRA"
	for _, p := range fieldPlaces {
		before := outline(grammar.Parse("", p.before+p.label+p.sample+"\n"+p.after))
		c := grammar.Parse("", p.before+p.label+p.sample+damage+"\n"+p.after)
		got := outline(c)
		for _, line := range strings.Split(before, "\n") {
			own := strings.Contains(line, strings.Join(strings.Fields(p.label+p.sample), " "))
			if !own && !strings.Contains("\n"+got, "\n"+line) {
				t.Errorf("%s%s%s: %q is read no more:\n%s", p.label, p.sample, damage, line, got)
			}
		}
	}
}
