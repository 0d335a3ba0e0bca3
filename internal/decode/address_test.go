package decode

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// TestSpoken says whom addresses name; "" is for what nobody can know.
func TestSpoken(t *testing.T) {
	for address, want := range map[string]string{
		"SECSTATE WASHDC":              "the Department of State in Washington",
		"AMEMBASSY PORT LOUIS":         "the US embassy in Port Louis, Mauritius",
		"AMEMBASSY DAR ES SALAAM":      "the US embassy in Dar es Salaam, Tanzania",
		"AMEMBASSY QUISTA":             "the US embassy in Quista",
		"AMEMBASSY ALMATY":             "the US embassy in Almaty, Kazakhstan",
		"AMEMBASSY SINGAPORE":          "the US embassy in Singapore",
		"AMCONSUL SAO PAULO":           "the US consulate in Sao Paulo, Brazil",
		"USMISSION USNATO":             "the US mission to NATO",
		"USMISSION USUN NEW YORK":      "the US mission to the United Nations in New York",
		"USMISSION UNVIE VIENNA":       "the US mission to the UN organizations in Vienna, Austria",
		"USMISSION GENEVA":             "the US mission in Geneva, Switzerland",
		"USEU BRUSSELS":                "the US mission to the European Union in Brussels, Belgium",
		"USINT HAVANA":                 "the US interests section in Havana, Cuba",
		"USDEL SALT TWO GENEVA":        "the US delegation to the talks on strategic arms in Geneva, Switzerland",
		"SECDEF WASHDC":                "the Department of Defense in Washington",
		"JOINT STAFF WASHDC":           "the staff of the heads of the armed forces, the Joint Chiefs, in Washington",
		"JCS WASHDC":                   "the heads of the armed forces, the Joint Chiefs of Staff, in Washington",
		"NSC WASHDC":                   "the National Security Council in Washington",
		"DEPT OF ENERGY WASHINGTON DC": "the Department of Energy in Washington",
		"DEPT OF TREASURY WASHDC":      "the Department of the Treasury in Washington",
		"USDA FAS WASHDC":              "the Foreign Agricultural Service of the Department of Agriculture in Washington",
		"CDR USSOUTHCOM MIAMI FL":      "the commander of US Southern Command",
		"HQ USPACOM HONOLULU HI":       "the headquarters of US Pacific Command",
		"CDR JTF BRAVO":                "the commander of JTF BRAVO",
		"AIG 8123":                     "the address group 8123, a list of addressees that is kept elsewhere",
		"CIS COLLECTIVE":               "all posts on the list CIS",
		"ALL DIPLOMATIC POSTS":         "all diplomatic posts",
		"HOVERCRAFT CLUB":              "",
		"CDR":                          "",
		"AMEMBASSY":                    "the US embassy",
		"":                             "",
	} {
		if got := spoken(tables.BuiltIn(), address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

// TestPostsSpoken holds that each post of the table has a name in plain words.
func TestPostsSpoken(t *testing.T) {
	tables := tables.BuiltIn()
	for _, p := range tables.Posts() {
		if spoken(tables, p.From) == "" {
			t.Errorf("%s has no name in plain words", p.From)
		}
	}
}

// TestSharedLine holds that Classified By and the reasons on the same line of the file are one line
// of the decoded cable, and that what is on lines of their own is not.
func TestSharedLine(t *testing.T) {
	c := grammar.Parse("", "C O N F I D E N T I A L PORT LOUIS 000042\n\nE.O. 12958: DECL: 03/27/2016\nTAGS: PREL, MP\nSUBJECT: DUES\n\n"+
		"Classified By: Jane Roe, DCM, for reasons 1.4 (b) and\n(d).\n\n1. (C) The dues rise.\n")
	lines := Cable(c, lint.ExtractFacts(c), tables.BuiltIn())
	seen, found := 0, false
	for _, l := range lines {
		if n := c.File.Position(l.At.Start).Line; n <= seen {
			t.Errorf("line %d comes twice", n)
		} else {
			seen = n
		}
		if says := strings.Join(l.Meanings, "\n"); strings.HasPrefix(says, "Jane Roe, DCM, decided") {
			found = strings.Contains(says, "1.4 (d)")
		}
	}
	if !found {
		t.Errorf("no line with the officer and the reasons: %v", lines)
	}
}
