package tables

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFindExemption holds what codes of exemptions mean, those of laws, of orders and of agencies, and
// which are none.
func TestFindExemption(t *testing.T) {
	for code, want := range map[string]string{
		"B6": exemptions["B6"], "B3": exemptions["B3"], "B3 CIA": exemptions["B3"] + ", that of CIA", "B6 CIA": "",
		"NR": "does not answer the request", "B0": "", "": "", " CIA": "",
		"1.4(A)": Reasons['a'], "1.4(D)": Reasons['d'], "1.4(F)": Reasons['f'], "1.4(H)": "weapons of mass destruction",
		"1.4(I)": "", "1.4(@)": "", "1.4(D": "", "1.4(DD)": "", "1.4[D)": "", "1.5(D)": "", "1.4(D]": "",
		"25X1": "kept classified beyond 25 years", "25X9": "kept classified beyond 25 years", "25X0": "", "25X:": "", "25X": "", "25X11": "", "25Y1": "",
		"A1": "withheld under the Privacy Act", "A2": "withheld under the Privacy Act", "A3": "withheld under the Privacy Act", "A4": "", "A": "",
	} {
		got, ok := FindExemption(code)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v, want %q", code, got, ok, want)
		}
	}
	if len(Reasons) != len("abcdefgh") {
		t.Errorf("%d reasons", len(Reasons))
	}
}

// TestLikeDigits holds which texts could be digits with letters typed for some.
func TestLikeDigits(t *testing.T) {
	for text, want := range map[string]bool{
		"000042": true, "O00042": true, "0000l2": true, "QoISBZ": true, "": true,
		"00A042": false, "000 42": false, "00\u00d642": false,
	} {
		if got := LikeDigits(text); got != want {
			t.Errorf("LikeDigits(%q) is %v, expected %v", text, got, want)
		}
	}
}

// TestIsTitle holds which words are titles of officers.
func TestIsTitle(t *testing.T) {
	for word, want := range map[string]bool{
		"Ambassador": true, "AMBASSADOR": true, "ambassador": true, "Ambassador.": true, "Ambassador:": true, "Ambassador..": true,
		"DCM": true, "A/DCM": true, "Political-Economic": true, "POL/C": true, "S/CT": true, "ECON/ABCD": true, "ECON/ABCDE": false,
		"POL-C": false, "D'Affaires": true, "D\u2019Affaires": true, "D\u2018Affaires": true, "D\u00b4Affaires": true,
		"D`Affaires": true, "D,Affaires": true, "Roe": false, "Roe-Doe": false, "": false, "/": false, "/DCM": false, "-": false,
	} {
		if got := IsTitle(word); got != want {
			t.Errorf("%q: %v, want %v", word, got, want)
		}
	}
}

// TestHandlingWords holds that each word of the classification line is there.
func TestHandlingWords(t *testing.T) {
	if diff := cmp.Diff("EFTO, E F T O, NOFORN, SENSITIVE, SVC", strings.Join(HandlingWords, ", ")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSMARTLabelsKinds holds which labels of SMART's form a cable has to have (!), which nearly all
// have (+), and which are below the text (_).
func TestSMARTLabelsKinds(t *testing.T) {
	var got []string
	for _, l := range SMARTLabels {
		kinds := l.Name
		for sign, has := range map[string]bool{"!": l.Required, "+": l.Usual, "_": l.Below} {
			if has {
				kinds += sign
			}
		}
		if l.Below && l.Usual { // two signs have no order
			kinds = l.Name + "_+"
		}
		got = append(got, kinds)
	}
	const want = "MRN!, Date/DTG+, From!, Action!, E.O.!, TAGS!, Captions, Reference, Pass Line, Subject!, Classified By, Reason, " +
		"Declassify On, Derived From, Signature_+, Drafted By_, Cleared By_, Approved By_, Released By_, Info_, XMT_, Attachments_, " +
		"Action Post_, Dissemination Rule_+"
	if diff := cmp.Diff(want, strings.Join(got, ", ")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestLevelOf holds which level a text spells, also with blanks between its letters.
func TestLevelOf(t *testing.T) {
	for text, want := range map[string]string{
		"UNCLAS": "unclassified UNCLAS", "UNCLASSIFIED": "unclassified UNCLASSIFIED", "S E C R E T": "secret SECRET",
		"SENSITIVE BUT UNCLASSIFIED": "unclassified SENSITIVE BUT UNCLASSIFIED", "SENSITIVEBUTUNCLASSIFIED": "unclassified SENSITIVE BUT UNCLASSIFIED",
		"NATO SECRET": "secret NATO SECRET", "COSMIC TOP SECRET": "top secret COSMIC TOP SECRET", "N A T O RESTRICTED": "restricted NATO RESTRICTED",
		"NATO UNCLASSIFIED": "unclassified NATO UNCLASSIFIED", "NATO CONFIDENTIAL": "confidential NATO CONFIDENTIAL", "SECRE": " ", "": " ",
	} {
		l, ok := FindLevel(text)
		if got := fmt.Sprint(l.Name, " ", l.Word); got != want || ok != (want != " ") {
			t.Errorf("%q: %q, %v, want %q", text, got, ok, want)
		}
	}
}

// TestLettersAndDigits holds what is left of a text that is compared.
func TestLettersAndDigits(t *testing.T) {
	for text, want := range map[string]string{"@A-Z[ 0/9: az{": "AZ09AZ", "": "", "\u00e9": "", "a1": "A1"} {
		if got := LettersAndDigits(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestNearTAGs holds which codes were meant: those of a known misspelling, else those at distance one that
// were in use; a code of the table itself stands for no other.
func TestNearTAGs(t *testing.T) {
	words := BuiltIn()
	for _, tag := range words.TAGs() {
		if near := words.NearTAGs(tag.Code, 0); near != nil {
			t.Errorf("%s is near %s", tag.Code, near)
		}
	}
	got := map[string]string{}
	for _, code := range []string{"PRELX", "PREEL", "PRLE", "GTIP", "TIP", "PREK", "ENIV", "KNPP", "OSEC", "NATOO", "RU", "QZ", "QQQQ", "X", ""} {
		got[code] = strings.Join(words.NearTAGs(code, 2006), " ")
	}
	want := map[string]string{
		"PRELX": "PREL", "PREEL": "PREL", "PRLE": "PREL", "GTIP": "KTIP", "TIP": "KTIP", "PREK": "PREF PREL",
		"ENIV": "EINV SENV", "KNPP": "KNNP", "OSEC": "OSCE", "NATOO": "NATO", "RU": "RS", "QZ": "", "QQQQ": "", "X": "", "": "",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("codes that were meant (-want +got):\n%s", d)
	}
	years := map[int]string{}
	for _, year := range []int{0, 1975, 1981, 1990, 2006} {
		years[year] = strings.Join(words.NearTAGs("PINX", year), " ")
	}
	of := map[int]string{0: "PINR PINS PINT", 1975: "PINR PINS PINT", 1981: "PINR PINS PINT", 1990: "PINR PINS", 2006: "PINR PINS"}
	if d := cmp.Diff(of, years); d != "" {
		t.Errorf("codes of the year that were meant (-want +got):\n%s", d)
	}
}
