package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// foundBy returns what one rule finds in a text, and the text with the first suggestion or fix of each finding made.
func foundBy(rule *lint.Rule, text string, conf lint.Config) (found []string, fixed string) {
	res := lint.Run(grammar.Parse("", text), []*lint.Rule{rule}, conf)
	for _, d := range res.Diagnostics {
		found = append(found, d.Message)
	}
	edits, _ := lint.Edits(res.Diagnostics, func(lint.Diagnostic, lint.Fix) bool { return true })
	return found, lint.Apply(res.Cable.File.Text, edits)
}

// TestEverywhere holds which rules look at layouts that are not read in full.
func TestEverywhere(t *testing.T) {
	var got []string
	for _, r := range rules.All() {
		if r.Everywhere {
			got = append(got, r.Name)
		}
	}
	slices.Sort(got)
	want := []string{
		"b1-without-section", "backslash-line-end", "banner-changes", "code-not-listed", "codes-in-full-release",
		"control-character", "dialect-out-of-date", "document-file-mismatch", "doubled-quote", "html-entity",
		"invisible-character", "look-alike-letter", "malformed-banner", "missing-banner", "missing-final-newline",
		"mixed-line-endings", "mojibake", "page-count-mismatch", "release-before-sent", "release-level",
		"release-without-codes", "tab-character", "text-not-retrievable", "trailing-blank", "unknown-release-code",
		"unrecognised-text",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCharacters holds which characters the rules on single characters find in a text, and what they write for each.
func TestCharacters(t *testing.T) {
	const in, behind = "UNCLAS PARIS 000042\n\nSUBJECT: X\n\n1. (U) A", "A.\n"
	control := map[rune]string{0x7f: "\x7f"}
	for r := rune(0); r < 0x20; r++ {
		if r != '\t' && r != '\n' && r != '\r' {
			control[r] = string(r)
		}
	}
	for r := rune(0x80); r <= 0x9f; r++ {
		control[r] = string(r)
	}
	invisible := map[rune]string{0xa0: " ", 0x2007: " ", 0x202f: " ", 0x2028: "\n", 0x2029: "\n"}
	for _, r := range "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff" {
		invisible[r] = ""
	}
	alike := map[rune]string{}
	other := []rune("АВЕКМНОРСТХУІЅЈаеорсхуіѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")
	for i, r := range []rune("ABEKMHOPCTXYISJaeopcxyisABEZHIKMNOPTYXo") {
		alike[other[i]] = string(r)
	}
	want := map[*lint.Rule]map[rune]string{
		rules.ControlCharacter: control, rules.InvisibleCharacter: invisible, rules.LookAlikeLetter: alike,
		rules.TypographicCharacter: {'‘': "'", '’': "'", '“': `"`, '”': `"`, '–': "-", '—': "--", '…': "..."},
	}
	var runes []rune
	for _, from := range []rune{0, 0x370, 0x2000, 0xfe00} {
		for r := from; r < from+0x200; r++ {
			runes = append(runes, r)
		}
	}
	for rule, of := range want {
		t.Run(rule.Name, func(t *testing.T) {
			for _, r := range runes {
				found, fixed := foundBy(rule, in+string(r)+behind, lint.Config{})
				due, ok := of[r]
				if ok != (len(found) == 1) || ok && fixed != in+due+behind {
					t.Errorf("%U: %q, written %q", r, found, fixed[len(in):])
				}
			}
		})
	}
}

// TestAlone holds that a letter of another alphabet is only found beside Latin ones.
func TestAlone(t *testing.T) {
	for word, want := range map[string]int{"Аrms": 1, "ArmА": 1, "zА": 1, "aА": 1, "ZА": 1, "Аz": 1, "Аa": 1, "АZ": 1, "А": 0, "АА": 0, " А ": 0, "1А1": 0, "{А{": 0, "@А@": 0, "[А[": 0, "`А`": 0, "АrА": 2} {
		if found, _ := foundBy(rules.LookAlikeLetter, "UNCLAS PARIS 000042\n\n1. "+word, lint.Config{}); len(found) != want {
			t.Errorf("%q: %q", word, found)
		}
	}
}

// TestPrecedences holds which word of an addressee is above the letter of the date-time line, the higher one where
// two are out of order.
func TestPrecedences(t *testing.T) {
	words := []string{"FLASH", "IMMEDIATE", "NIACT IMMEDIATE", "PRIORITY", "ROUTINE"}
	for letter, above := range map[string]int{"Y": 0, "Z": 0, "O": 1, "P": 3, "R": 4, "O R": 1, "R O": 1} {
		for i, word := range words {
			found, _ := foundBy(rules.AddresseeAbovePreamble, letter+" 271109Z MAR 06\nFM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC "+word+" 0007\nBT\nUNCLAS PARIS 000042\n", lint.Config{})
			var want []string
			if i < above {
				want = []string{fmt.Sprintf("addressee precedence %s is higher than %s on the date-time line", word, map[bool]string{true: "O", false: letter[:1]}[letter == "R O"])}
			}
			if diff := cmp.Diff(want, found); diff != "" {
				t.Errorf("%s and %s (-want +got):\n%s", letter, word, diff)
			}
		}
	}
}

// TestJulian holds how far the day of the year may be from that of the date-time group, also at New Year.
func TestJulian(t *testing.T) {
	for _, tt := range []struct {
		day, sent string
		found     bool
	}{
		{"086", "27 MAR 06", false}, {"085", "27 MAR 06", false}, {"087", "27 MAR 06", false}, {"084", "27 MAR 06", true}, {"088", "27 MAR 06", true},
		{"001", "01 JAN 06", false}, {"365", "01 JAN 06", false}, {"364", "01 JAN 06", true}, {"002", "01 JAN 06", false}, {"003", "01 JAN 06", true},
		{"365", "31 DEC 06", false}, {"001", "31 DEC 06", false}, {"002", "31 DEC 06", true}, {"364", "31 DEC 06", false}, {"363", "31 DEC 06", true},
		{"366", "31 DEC 04", false}, {"001", "31 DEC 04", false}, {"366", "01 JAN 05", false}, {"366", "31 DEC 06", false}, {"061", "01 MAR 04", false}, {"059", "01 MAR 04", true},
		{"200", "01 JAN 06", true}, {"000", "01 JAN 06", false},
	} {
		text := "DE RUEHFR #0042 " + tt.day + "1109\nO " + strings.Replace(tt.sent, " ", "1109Z ", 1) + "\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nBT\nUNCLAS PARIS 000042\n"
		if found, _ := foundBy(rules.JulianMismatch, text, lint.Config{}); (len(found) > 0) != tt.found {
			t.Errorf("%s and %s: %q", tt.day, tt.sent, found)
		}
		again := strings.Replace(text, "\nFM", " ZDK\nFM", 1)
		if found, _ := foundBy(rules.JulianMismatch, again, lint.Config{}); found != nil {
			t.Errorf("%s and %s, sent again: %q", tt.day, tt.sent, found)
		}
	}
}

// TestMarkers holds which passages are not closed, not begun, or begun twice.
func TestMarkers(t *testing.T) {
	for text, want := range map[string][]string{
		"BEGIN TEXT\n\nX.\n\nEND TEXT\n": nil,
		"BEGIN TEXT:\n\nX.\n":            {"BEGIN TEXT without END TEXT"},
		"END TEXT\n":                     {"END TEXT without BEGIN TEXT before it"},
		"BEGIN TEXT\n\nX.\n\nBEGIN TEXT\n\nX.\n\nEND TEXT\n":                            {"BEGIN TEXT without END TEXT before the next one"},
		"BEGIN TEXT\n\nX.\n\nBEGIN POINTS\n\nX.\n\nEND POINTS\n\nX.\n\nEND TEXT\n":      nil,
		"BEGIN TEXT\n\nX.\n\nEND TEXT\n\nX.\n\nBEGIN TEXT\n\nX.\n\nEND TEXT\n":          nil,
		"BEGIN SUMMARY\n\nX.\n\nBEGIN COMMENT\n\nX.\n":                                  nil,
		"(BEGIN TEXT.)\n\nX.\n\n[END TEXT]\n\nX.\n\n--- BEGIN A ---\n\nX.\n\n*END A*\n": nil,
	} {
		for head, silent := range map[string]bool{"UNCLAS PARIS 000042\n\n1. X.\n\n": false, "UNCLAS SECTION 01 OF 01 PARIS 000042\n\n1. X.\n\n": false, "UNCLAS SECTION 01 OF 02 PARIS 000042\n\n1. X.\n\n": true} {
			found, _ := foundBy(rules.UnclosedMarker, head+text, lint.Config{})
			if diff := cmp.Diff(want, found); diff != "" && !silent || silent && found != nil {
				t.Errorf("%q (-want +got):\n%s", head+text, diff)
			}
		}
	}
}

// TestGarbledWords holds what is written for the garbled words of attention lines and the marks of subjects.
func TestGarbledWords(t *testing.T) {
	for _, tt := range []struct {
		rule      *lint.Rule
		line, due string // in place of the %s of the line
		words     map[string]string
	}{
		{rules.GarbledAttention, "STATE %s AF/E", "", map[string]string{"FRO": "FOR", "FPR": "FOR", "FOT": "FOR", "FR": "FOR", "FORE": "FOR", "PSS": "PASS", "PAS": "PASS", "PAASS": "PASS", "PASSS": "PASS", "FOR": "FOR", "PASS": "PASS"}},
		{rules.MalformedSubjectMark, "SUBJECT: (%s) DUES", "", map[string]string{
			"UNC": "U", "UNCL": "U", "UNCLASS": "U", "CONF": "C", "CONFID": "C", "SEC": "S", "SUB": "SBU", "SBUU": "SBU", "SB U": "SBU", "UU": "U", "CC": "C", "U": "U", "EU": "EU"}},
	} {
		for word, want := range tt.words {
			const head = "UNCLAS PARIS 000042\n\n"
			found, fixed := foundBy(tt.rule, head+strings.Replace(tt.line, "%s", word, 1)+"\n", lint.Config{})
			if wanted := head + strings.Replace(tt.line, "%s", want, 1) + "\n"; fixed != wanted || (len(found) > 0) != (word != want) {
				t.Errorf("%q: %q, written %q, want %q", word, found, fixed, wanted)
			}
		}
	}
}

// TestDays holds from which day and up to which one each rule on what changed with time finds something.
func TestDays(t *testing.T) {
	const secret, unclas = "S E C R E T PARIS 000123\n\n", "UNCLAS PARIS 000123\n\n"
	for _, tt := range []struct {
		rule        *lint.Rule
		text        string
		first, last string // "" where it has no such day
	}{
		{rules.ExemptionOutOfDate, secret + "E.O. 12958: DECL: X1\n", "2003-11-21", ""},
		{rules.ExemptionOutOfDate, secret + "E.O. 12958: DECL: X8, X9\n", "2003-11-21", ""},
		{rules.ExemptionOutOfDate, secret + "E.O. 12958: DECL: OADR\n", "1995-12-13", ""},
		{rules.ExemptionOutOfDate, secret + "E.O. 12958: 25X1-HUMAN\n", "", "2003-01-23"},
		{rules.ReasonOutOfDate, secret + "Classified By: DCM Roe for reasons 1.5 (b).\n", "2003-11-21", ""},
		{rules.ReasonOutOfDate, secret + "E.O. 12958: DECL: X1\n\nClassified By: DCM Roe for reasons 1.4 (b).\n", "1995-10-14", "2003-03-24"},
		{rules.LevelOutOfDate, "LIMITED OFFICIAL USE PARIS 000123\n", "1996-01-01", ""},
		{rules.LowerCaseSubject, unclas + "SUBJECT: Dues\n", "", "1989-12-31"},
		{rules.MissingSubject, unclas, "1973-03-01", ""}, {rules.MissingTags, unclas, "1973-03-01", ""}, {rules.MissingOrder, unclas, "1973-03-01", ""},
		{rules.MissingSensitive, unclas + "1. (SBU) Text.\n", "1995-10-14", ""},
		{rules.PortionMarkOutOfDate, unclas + "1. (SBU/NF) Text.\n", "", "1994-09-30"}, {rules.PortionMarkOutOfDate, unclas + "1. (LOU) Text.\n", "1996-10-01", ""},
		{rules.MissingClassifiedBy, secret + "E.O. 12958: DECL: X1\n", "1996-01-01", ""},
		{rules.SerialWidth, "UNCLAS PARIS 00123\n", "2004-01-01", ""},
		{rules.TenYearsExceeded, secret + "E.O. 12958: DECL: 09/25/2015\n", "1990-01-01", "2003-09-21"},
		{rules.DeclassificationDate, secret + "E.O. 12356: DECL: 03/27/2016\n", "2016-03-27", ""},
		{rules.DeclassificationDate, secret + "E.O. 12958: DECL: 03/27/2016\n", "2016-03-27", "1990-12-31"},
	} {
		for _, bound := range []struct {
			day          string
			found, other int // days from the bound on which it finds something, and nothing
		}{{tt.first, 0, -1}, {tt.last, 0, 1}} {
			if bound.day == "" {
				continue
			}
			day, err := time.Parse(time.DateOnly, bound.day)
			if err != nil {
				t.Fatal(err)
			}
			for _, at := range []struct {
				days int
				want bool
			}{{bound.found, true}, {bound.other, false}} {
				other := day.AddDate(0, 0, at.days)
				sent := other.Format("02") + "1200Z " + strings.ToUpper(other.Format("Jan 2006"))
				found, _ := foundBy(tt.rule, "O "+sent+"\nFM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC\nBT\n"+tt.text, lint.Config{Profile: grammar.TransmissionProfile})
				if (len(found) > 0) != at.want {
					t.Errorf("%s on %s: %q", tt.rule.Name, sent, found)
				}
			}
		}
	}
}

// TestLetters holds which security letters go with which warning and level.
func TestLetters(t *testing.T) {
	levels := map[string]string{"UNCLAS": "UE", "LIMITED OFFICIAL USE": "UE", "R E S T R I C T E D": "R", "C O N F I D E N T I A L": "C", "S E C R E T": "S", "T O P S E C R E T": "T", "STRANGE SECTION 01 OF 02": "UERCST"}
	for level, fit := range levels {
		for _, letter := range "UERCST" {
			for _, warning := range []string{"ZNR", "ZNY"} {
				fits := strings.ContainsRune(fit, letter) && (warning == "ZNR") == (letter == 'U')
				text := warning + " " + strings.Repeat(string(letter), 5) + " ZZH\nO 271109Z MAR 06\nFM AMEMBASSY PARIS\nBT\n" + level + " PARIS 000123\n"
				if found, _ := foundBy(rules.SecurityLettersMismatch, text, lint.Config{}); (len(found) == 0) != fits {
					t.Errorf("%s %c, %s: %q", warning, letter, level, found)
				}
			}
		}
	}
	if found, _ := foundBy(rules.SecurityLettersMismatch, "ZNY\nO 271109Z MAR 06\nFM AMEMBASSY PARIS\nBT\nUNCLAS PARIS 000123\n", lint.Config{}); found != nil {
		t.Errorf("without letters: %q", found)
	}
}

// TestCitations holds which words of a text cite which reference, for the rules on references that
// are not listed and not used.
func TestCitations(t *testing.T) {
	for text, cited := range map[string]string{
		"See ref A.": "A", "See reftel C": "C", "REF B": "B", "REFTEL B's": "B", "ref. C says": "C", "ref (a) said": "A", "ref (c)": "C", "ref (z) ": "Z", "ref ([) ": "", "ref (@) ": "", "ref (ab) said": "", "ref a said": "", "ref An": "", "ref A1": "", "ref C0": "", "of C said": "", "1 of C": "", "ref C9": "", "ref CZ": "", "ref CA": "", "ref Ca": "", "ref Cz": "", "ref C's": "C", "ref C": "C", "ref Z": "Z", "zref C": "", "Zref C": "", "0ref C": "", "9ref C": "", "aref C": "", "Aref C": "", "[ref C": "C",
		"brief A": "", "1ref A": "", "refer A": "", "refA": "", "ref": "", "ref I": "I", "ref. It": "", "ref. I": "", "ref\nA": "A", "See ref A and ref C.": "AC", "ref (A": "", "ref (1)": "",
		"Refs A and B": "", // several at once: not certain which
	} {
		head := "UNCLAS PARIS 000123\n\nSUBJECT: X\nREF: A. BONN 12 B. ROME 13\n\n1. (U) "
		found, _ := foundBy(rules.ReferenceNotListed, head+text+"\n", lint.Config{})
		var want []string
		for _, letter := range cited {
			if letter != 'A' && letter != 'B' {
				want = append(want, "reference "+string(letter)+" is not in the list of references")
			}
		}
		if diff := cmp.Diff(want, found); diff != "" {
			t.Errorf("%q, not listed (-want +got):\n%s", text, diff)
		}
	}
	for text, unused := range map[string]string{
		"See ref A.": "B", "See ref A and B.": "", "See ref A, B.": "", "See ref A and then for a long time of forty or more words B.": "B", "Nothing.": "", "Refs A-B": "", "See ref A. The reftels say.": "",
		"See ref A. See ref B.": "", "See ref (a).": "B", "See ref (B).": "A", "See RefTEL A.": "B", "See REFTELS.": "", "See ref A. The REFTELS say.": "", "See ref A. The REFTELs say.": "B", "See ref A. The refs say.": "", "See ref A. The REFS say.": "", "See ref C.": "AB",
	} {
		for list, silent := range map[string]bool{"UNCLAS PARIS 000123\n\nSUBJECT: X\nREF: A. BONN 12 B. ROME 13\n\n1. (U) ": false, "UNCLAS SECTION 01 OF 02 PARIS 000123\n\nSUBJECT: X\nREF: A. BONN 12 B. ROME 13\n\n1. (U) ": true} {
			found, _ := foundBy(rules.UnusedReference, list+text+"\n", lint.Config{Profile: grammar.TransmissionProfile})
			var want []string
			for _, letter := range unused {
				if !silent {
					want = append(want, "reference "+string(letter)+" is not cited in the text")
				}
			}
			if diff := cmp.Diff(want, found); diff != "" {
				t.Errorf("%q, unused (-want +got):\n%s", text, diff)
			}
		}
	}
}
