package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestSigners holds who signs, by what comes after the last sentence of a text.
func TestSigners(t *testing.T) {
	const head = "O 102325Z FEB 09\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\n\nCONFIDENTIAL PORT LOUIS 000103\n\n" +
		"SUBJECT: DUES\n\n1. (C) The dues rise.\n\n2. (C) COMMENT: The berth is full. END COMMENT."
	for ending, want := range map[string]string{
		"\nROE\n":                 "ROE",
		"\nROE\nPOE\n":            "ROE|POE",
		"\nROE\n27 MAR 06\n":      "ROE",
		"\nROE\nMarch 27, 2006\n": "ROE",
		"\nROE\n03/27/2006\n":     "ROE",
		"\nJANE ROE\nAmbassador\nAmerican Embassy\nPort Louis\n":          "JANE ROE",
		"\nJane Roe\nEmbassy Port Louis\n+230 202 4400\nroej@state.gov\n": "Jane Roe",
		"\nROE\nTel: 230 202 4400\n":                                      "ROE",
		"\nJANE ROE AND\nJOHN POE\n":                                      "JANE ROE|JOHN POE",
		"\nThe dues were paid on\n27 MARCH 2006\n":                        "",
		"\n\nROE\n\nPOE\n":                                                "ROE|POE",
		"\n\nJane Roe\n\nJohn Poe\n":                                      "Jane Roe|John Poe",
		"\nJANE ROE\nJOHN POE\n":                                          "JANE ROE|JOHN POE",
		"\nROE/POE\n":                                                     "ROE|POE",
		"\nRoe and Poe\n":                                                 "Roe|Poe",
		"\nROE & POE\n":                                                   "ROE|POE",
		"\n(ROE)\n":                                                       "ROE",
		"\nROE (ACTING)\n":                                                "ROE",
		"\nROE, ACTING\n":                                                 "ROE",
		"\nJane Roe (DCM)\n":                                              "Jane Roe",
		"\nJane Roe, Jr.\n":                                               "Jane Roe, Jr",
		"\nAmbassador Jane Roe\n":                                         "Jane Roe",
		"\nJane Roe\nDeputy Chief of Mission\n":                           "Jane Roe",
		"\nJANE ROE\nCHARGE D'AFFAIRES, A.I.\n":                           "JANE ROE",
		"\n\nMary Ann van der Roe\n":                                      "Mary Ann van der Roe",
		"\nde la Roe\n":                                                   "de la Roe",
		"\nJane Roe\n\nROE\n":                                             "ROE",
		"\nROE NNNN\n":                                                    "ROE",
		"\nROE BT\n":                                                      "ROE",
		"\nROE END OF MESSAGE\n":                                          "ROE",
		"\nROE\nEND OF CABLE\n":                                           "ROE",
		"\nROE\nC O N F I D E N T I A L\n":                                "ROE",
		"\nROE\nCONFIDENTIAL\n\nBT\n#0103\n\nNNNN\n":                      "ROE",
		"\nROE\n\n1\nCONFIDENTIAL\n":                                      "ROE",
		"\nROE\n-----\n":                                                  "ROE",
		"\n\nROE\n\nDrafted by: POL:JPOE\n":                               "ROE",
		"\n\nROE\n\nAPPROVED BY: DCM:JPOE\n":                              "ROE",
		"\nROEBUCK 0 12/23/2007\n":                                        "ROEBUCK",
		"\nROEBUCK ,,,,\"\n":                                              "ROEBUCK",
		"\nROEBUCK \"\n":                                                  "ROEBUCK",
		"\nROE \\\n":                                                      "ROE",
		"\n\nXXXXXXXXXXXX\nROEBUCK\n":                                     "ROEBUCK",
		" END TEXT ROE\n":                                                 "ROE",
		"\n\nEnd Text. ROE\n":                                             "ROE",
		" The dues rise.ROEBUCK\n":                                        "ROEBUCK",
		" \u201cThe dues rise.\u201d ROEBUCK\n":                           "ROEBUCK",
		"\nMINIMIZE CONSIDERED\nROE\n":                                    "ROE",
		"\n":                                                              "",
		"\nMINIMIZE CONSIDERED.\n":                                        "",
		"\nDUES RISE.\n":                                                  "",
		"\n\nROE\n\nCONFID*NTIAL\n":                                       "ROE",
		"\n\nENDTEXT.\n\nROE\n":                                           "ROE",
		"\n\nThe Berths\n":                                                "",
		"\nTO RUEHC/SECSTATE WASHDC\n":                                    "",
		"\nCONFID*NTIAL\n":                                                "",
		"\nPort Louis\n":                                                  "",
		"\nPOL/ECON\n":                                                    "",
		"\n\nNext Steps\n":                                                "",
		"\n\nTHE BERTHS\n":                                                "",
		"\nAND GUIDANCE REQUEST\n":                                        "",
		"\n\nParticipants:\n\nJane Roe\n\nJohn Poe\n":                     "",
		" We met at www.PORTS.EXAMPLE/a.ROEBUCK\n":                        "",
	} {
		f := lint.ExtractFacts(grammar.Parse("", head+ending))
		var got []string
		for _, s := range f.Signers {
			got = append(got, s.Value)
		}
		if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", ending, diff)
		}
		if first, _, _ := strings.Cut(want, "|"); f.Signature.Value != first || len(f.Paragraphs) != 2 {
			t.Errorf("%q: signature %q of %d paragraphs", ending, f.Signature.Value, len(f.Paragraphs))
		}
	}
}

// TestSectionsReversed holds that the signature is found under the last section where it comes first.
func TestSectionsReversed(t *testing.T) {
	const head = "O 102325Z FEB 09\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\n\nCONFIDENTIAL SECTION "
	const fields = " PORT LOUIS 000103\n\nSUBJECT: DUES\n\n"
	text := head + "02 OF 02" + fields + "2. (C) More.\nROE\n\n" + head + "01 OF 02" + fields + "1. (C) The dues rise.\n"
	if f := lint.ExtractFacts(grammar.Parse("", text)); f.Signature.Value != "ROE" {
		t.Errorf("signature %q, want ROE", f.Signature.Value)
	}
}
