package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestJoinedHeadings holds that lines of a heading that a copy joined are read as if each were a line, and that
// a row of a database before the date-time line costs nothing.
func TestJoinedHeadings(t *testing.T) {
	want := said(lint.ExtractFacts(grammar.Parse("", damagedBase)))
	heading := strings.Index(damagedBase, "\n\n")
	title := strings.Index(damagedBase, "\nE.O.")
	for name, text := range map[string]string{
		"date and FM":        strings.Replace(damagedBase, "06\nFM", "06 FM", 1),
		"date and FM, glued": strings.Replace(damagedBase, "06\nFM", "06FM", 1),
		"FM and TO":          strings.Replace(damagedBase, "LOUIS\nTO", "LOUIS TO", 1),
		"TO and INFO, glued": strings.Replace(damagedBase, "7\nINFO", "7INFO", 1),
		"addressees":         strings.Replace(damagedBase, "0012\nRUEHRO", "0012 RUEHRO", 1),
		"the whole heading":  strings.ReplaceAll(damagedBase[:heading], "\n", " ") + damagedBase[heading:],
		"up to the title block": strings.ReplaceAll(strings.ReplaceAll(damagedBase[:title], "\n\n", " "), "\n", " ") +
			damagedBase[title:],
		"empty columns":     `"","` + damagedBase,
		"a row":             `78299,9/14/2006 7:49,06PORTLOUIS42,"Embassy Port Louis",CONFIDENTIAL,06PARIS12,"` + damagedBase,
		"a row with no key": `06PORTLOUIS42,"` + strings.TrimSuffix(damagedBase, "\n") + "\"\n",
	} {
		c := grammar.Parse("", text)
		if diff := cmp.Diff(want, said(lint.ExtractFacts(c))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if c.Layout != grammar.ACP127 {
			t.Errorf("%s: layout %v, want acp127", name, c.Layout)
		}
	}
}

// TestMarkup holds that the markup of web pages and forums is read as blanks.
func TestMarkup(t *testing.T) {
	want := said(lint.ExtractFacts(grammar.Parse("", damagedBase)))
	bold := strings.NewReplacer("E.O. 12958:", "**E.O. 12958:**", "TAGS:", "**TAGS:**", "SUBJECT:", "**SUBJECT:**",
		"REF:", "**REF:**", "Classified By:", "**Classified By:**")
	for name, text := range map[string]string{
		"bold":        bold.Replace(damagedBase),
		"line breaks": strings.ReplaceAll(damagedBase, "\n", "<br>\n"),
		"closed ones": strings.ReplaceAll(damagedBase, "\n", "<br />\n"),
		"paragraphs":  strings.ReplaceAll(damagedBase, "\n\n", "</p>\n\n<p class=\"cable\">"),
		"both":        strings.ReplaceAll(bold.Replace(damagedBase), "\n", "<br/>\n"),
	} {
		if diff := cmp.Diff(want, said(lint.ExtractFacts(grammar.Parse("", text)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestNoMarkup holds that other stars and angle brackets are text.
func TestNoMarkup(t *testing.T) {
	for _, s := range []string{"DUES ** FEES **", "*** DUES ***", "DUES < 5 AND FEES > 7", "<DUES>", "A**B"} {
		f := lint.ExtractFacts(grammar.Parse("", strings.Replace(damagedBase, "DUES OF THE HARBOR", s, 1)))
		if f.Subject.Value != s {
			t.Errorf("subject %q, want %q", f.Subject.Value, s)
		}
	}
}

// TestCharactersOfCopies holds that values have no character that only a copy has.
func TestCharactersOfCopies(t *testing.T) {
	text := strings.NewReplacer("HARBOR", "HAR\u00adBOR &amp; THE BERTH", "PORT LOUIS 0", "PORT LO\u00adUIS 0",
		"Jane Roe", "Jane R\u200boe", "BRUSSELS", "BRUS\u200bSELS", "LOUIS\nTO", "LOUIS\ufeff\nTO").Replace(damagedBase)
	plain := strings.Replace(damagedBase, "HARBOR", "HARBOR & THE BERTH", 1)
	want, got := said(lint.ExtractFacts(grammar.Parse("", plain))), said(lint.ExtractFacts(grammar.Parse("", text)))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if id := lint.ExtractFacts(grammar.Parse("", text)).ID.Value; id != "06PORTLOUIS42" {
		t.Errorf("id %s", id)
	}
}

// TestListAroundLevel holds that posts are addressees that are listed below a classification line which
// was typed within the addressees.
func TestListAroundLevel(t *testing.T) {
	const text = "FM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\nINFO AMEMBASSY PARIS\n" +
		"C O N F I D E N T I A L PORT LOUIS 0042\nLONDON\nROME\n\nSIPDIS\n\nSUBJECT: DUES\n\n1. (C) THE DUES RISE.\n"
	f := lint.ExtractFacts(grammar.Parse("", text))
	names := []string{}
	for _, a := range f.Addressees {
		names = append(names, a.Name)
	}
	for _, c := range f.Captions {
		names = append(names, c.Value)
	}
	if diff := cmp.Diff([]string{"SECSTATE WASHDC", "AMEMBASSY PARIS", "LONDON", "ROME", "SIPDIS"}, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCaptionsOfSections holds that the captions of a further section are not listed once more.
func TestCaptionsOfSections(t *testing.T) {
	const head = "C O N F I D E N T I A L SECTION 0%d OF 02 PORT LOUIS 000042\n\nSIPDIS\nNOFORN\n\n"
	text := strings.Replace(head, "%d", "1", 1) + "SUBJECT: DUES\n\n1. (C) The dues rise.\n\n" +
		strings.Replace(head, "%d", "2", 1) + "EXDIS\n\n2. (C) The berths are full.\n"
	got := []string{}
	for _, c := range lint.ExtractFacts(grammar.Parse("", text)).Captions {
		got = append(got, c.Value)
	}
	if diff := cmp.Diff([]string{"SIPDIS", "NOFORN", "EXDIS"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
