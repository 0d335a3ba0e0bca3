package format_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/format"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

func layOut(t *testing.T, source string, book []*lint.Rule) string {
	t.Helper()
	laid, _, _, err := lint.FixAll(
		"a.cable",
		source,
		book,
		lint.Config{},
		func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe },
	)
	if err != nil {
		t.Fatal(err)
	}
	return laid
}

const heading = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\n"

// TestRules holds what each rule makes of a piece of a cable, and what it leaves as it is.
func TestRules(t *testing.T) {
	for _, tt := range []struct{ name, before, after string }{
		{"subject", heading + "TAGS: MP\nSubject :   HARBOR  DUES\n", heading + "TAGS: MP\nSUBJECT: HARBOR  DUES\n"},
		{"short subject", heading + "TAGS: MP\nSUBJ: DUES\n", heading + "TAGS: MP\nSUBJECT: DUES\n"},
		{"subject on its next line", heading + "TAGS: MP\nSUBJECT:\nDUES\n", heading + "TAGS: MP\nSUBJECT:\nDUES\n"},
		{"references", heading + "TAGS: MP\nSUBJECT: DUES\nREFS:  (A) STATE 31\n       (B) PARIS 32\n", heading + "TAGS: MP\nSUBJECT: DUES\nREF: (A) STATE 31\n       (B) PARIS 32\n"},
		{"officer", heading + "TAGS: MP\nSUBJECT: DUES\n\nCLASSIFIED BY Jane Roe, DCM.\n", heading + "TAGS: MP\nSUBJECT: DUES\n\nClassified By: Jane Roe, DCM.\n"},
		{"officer in capitals", heading + "TAGS: MP\nSUBJECT: DUES\n\nClassified by JANE ROE, DCM.\n", heading + "TAGS: MP\nSUBJECT: DUES\n\nCLASSIFIED BY: JANE ROE, DCM.\n"},
		{"whole label", heading + "TAGS: MP\nSUBJECT: DUES\n\nCLASSIFIED BY: Jane Roe, DCM.\n", heading + "TAGS: MP\nSUBJECT: DUES\n\nCLASSIFIED BY: Jane Roe, DCM.\n"},
		{"separators", heading + "TAGS: PREL ETRD,MP ,FR\n", heading + "TAGS: PREL, ETRD, MP, FR\n"},
		{"blanks alone", heading + "TAGS: PREL  ETRD MP\n", heading + "TAGS: PREL ETRD MP\n"},
		{"name", heading + "TAGS: OVIP  (ROE, JANE), PREL,MP\n", heading + "TAGS: OVIP (ROE, JANE), PREL, MP\n"},
		{"two lines", heading + "TAGS: PREL,ETRD,\n      MP\n", heading + "TAGS: PREL, ETRD,\n      MP\n"},
		{"blank lines", "\n\n" + heading + "\n\n \nTAGS: MP\nSUBJECT: DUES\n\n\n\n1. (U) One.\n\n\n2. (U) Two.\n", heading + "\nTAGS: MP\nSUBJECT: DUES\n\n1. (U) One.\n\n2. (U) Two.\n"},
		{"line ends", strings.ReplaceAll(heading+"\n\nTAGS: MP\n", "\n", "\r\n"), strings.ReplaceAll(heading+"\nTAGS: MP\n", "\n", "\r\n")},
		{"after BT", "FM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC\nBT\n\n\n" + heading, "FM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC\nBT\n" + heading},
		{"lone role", "FM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC\nINFO\nRUEHBS/USEU BRUSSELS\nBT\n" + heading, "FM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC\nINFO RUEHBS/USEU BRUSSELS\nBT\n" + heading},
		{"table", heading + "TAGS: MP\nSUBJECT: DUES\n\n1. (U) Dues:\nships   12\n\n\nboats   3\n", heading + "TAGS: MP\nSUBJECT: DUES\n\n1. (U) Dues:\nships   12\n\n\nboats   3\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.after, layOut(t, tt.before, format.Rules())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestSaysTheSame holds, over all cables of testdata and some invented ones with damaged layout,
// that a laid out cable says what it said, with the same letters and figures in the same order but
// for those of labels, and that it is laid out as itself.
func TestSaysTheSame(t *testing.T) {
	texts := testcables.Texts(t, "../../testdata", 11, 40)
	damage := strings.NewReplacer(
		"SUBJECT: ",
		"Subj :  ",
		"REF: ",
		"REFS:   ",
		"\n\n",
		"\n\n \n\n",
		", ",
		" ,",
		"BT\n",
		"BT\n\n\n",
		"INFO ",
		"INFO\n",
		"Classified By: ",
		"CLASSIFIED BY ",
	)
	changed := 0
	for name, text := range texts {
		for _, source := range []string{text, damage.Replace(text)} {
			once := layOut(t, source, format.Rules())
			if once != source {
				changed++
			}
			if diff := cmp.Diff(once, layOut(t, once, format.Rules())); diff != "" {
				t.Errorf("%s is laid out anew (-once +twice):\n%s", name, diff)
			}
			if diff := testcables.Differ(source, once); diff != "" {
				t.Errorf("%s says something else (-before +after):\n%s", name, diff)
			}
			if diff := cmp.Diff(signs(source), signs(once)); diff != "" {
				t.Errorf("%s has other words (-before +after):\n%s", name, diff)
			}
			all := layOut(t, source, append(rules.All(), format.Rules()...))
			if diff := cmp.Diff(all, layOut(t, all, append(rules.All(), format.Rules()...))); diff != "" {
				t.Errorf("%s is fixed and laid out again (-once +twice):\n%s", name, diff)
			}
		}
	}
	if changed < len(texts)/2 {
		t.Errorf("%d of %d texts were laid out anew", changed, len(texts))
	}
}

// signs returns the words and figures of a text, with labels spelt in one way.
func signs(source string) (words []string) {
	for _, w := range strings.FieldsFunc(source, func(r rune) bool {
		return !unicode.IsLetter(r) &&
			!unicode.IsDigit(r)
	}) {
		switch w = strings.ToUpper(w); w {
		case "SUBJ":
			w = "SUBJECT"
		case "REFS":
			w = "REF"
		case "TAGES":
			w = "TAGS"
		}
		words = append(words, w)
	}
	return words
}
