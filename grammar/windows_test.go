package grammar_test

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
)

// has reports whether a line of a kind that begins with a text is among the elements.
func has(k grammar.Kind, begins string) func(*grammar.Cable) bool {
	return func(c *grammar.Cable) bool {
		for _, e := range c.Elements {
			if e.Kind() == k && strings.HasPrefix(e.Span().Of(c.File.Text), begins) {
				return true
			}
		}
		return false
	}
}

// TestWindows holds how far apart lines, or parts of one, may be that belong together: with so many lines
// or blanks between them they do, with one more they do not.
func TestWindows(t *testing.T) {
	times := strings.Repeat
	const (
		fields = "UNCLAS PARIS 000042\n\nSUBJECT: DUES\n"
		print  = "PAGE 01 PORT L 00042 271109Z\n"
		labels = "UNCLASSIFIED\nMRN: 11 PARIS 42\nDate/DTG: May 14, 2011\nFrom: AMEMBASSY PARIS\n"
	)
	for _, tt := range []struct {
		name   string
		most   int
		text   func(n int) string
		belong func(*grammar.Cable) bool
	}{
		{"blank lines between TAGS and a subject without label", 3,
			func(n int) string {
				return "UNCLAS PARIS 000042\n\nTAGS: MP\n" + times("\n", n) + "HARBOR DUES RISE\nREF: PARIS 12\n"
			}, has(grammar.SubjectKind, "HARBOR")},
		{"between it and the references", 4,
			func(n int) string {
				return "UNCLAS PARIS 000042\n\nTAGS: MP\nHARBOR DUES RISE\n" + times("\n", n) + "REF: PARIS 12\n\n1. Text.\n"
			}, has(grammar.SubjectKind, "HARBOR")},
		{"between a label and its rest", 2,
			func(n int) string {
				return fields + "CLASSIFIED\n" + times("\n", n) + "BY: Jane Roe. REASON: 1.4 (b)\n\n1. Text.\n"
			},
			has(grammar.ClassifiedByKind, "CLASSIFIED")},
		{"lines above the line of ACP 128", 5,
			func(n int) string {
				return times("ZFF\n", n) + "RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.\nZNR UUUUU\nR 271109Z MAR 06\nFM HARBOR\nBT\n"
			}, has(grammar.FormKind, "RTTU")},
		{"lines above TELNO", 57,
			func(n int) string {
				return times("\n", n) + "\nTELNO 61\nOF 271109Z MARCH 82\nFM PARIS\nTO FCO\nTEXT\n"
			},
			has(grammar.FormKind, "TELNO")},
		{"strange lines within a distribution", 6,
			func(n int) string {
				return print + "ACTION AF-08\n" + times("strange\n", n) + "( ISO ) W\n---------- 099491\nR 271109Z MAR 75\n"
			},
			has(grammar.DistributionKind, "(")},
		{"lines on who drafted a telegram", 199,
			func(n int) string {
				return print + "DRAFTED BY AF/E:ROE\n" + times("strange\n", n) + "LAST\n---------- 099491\nR 271109Z MAR 75\n"
			},
			has(grammar.DraftingKind, "LAST")},
		{"lines of a heading of a further section", 199,
			func(n int) string {
				return print + "---------- 099491\nR 271109Z MAR 75\nFM PARIS\nUNCLAS PARIS 0042\n1. Text.\n" + print +
					"R 271109Z MAR 75\n" + times("strange\n", n) + "LAST\n1. Text.\n"
			}, has(grammar.HeadingLineKind, "LAST")},
		{"lines above who drafted a telegram", 59,
			func(n int) string { return times("\n", n) + "AF/E:JROE\n03/27/06 202-555-0100\nSUBJECT: DUES\n" },
			has(grammar.FormKind, "AF/E")},
		{"lines above the boxes of a form", 58,
			func(n int) string { return "JOINT MESSAGEFORM\n" + times("\n", n) + "FROM: HARBOR\n\nTEXT\n" },
			has(grammar.FormKind, "FROM")},
		{"lines from BT to the paragraph that goes on", 39,
			func(n int) string {
				return fields + "\n1. (U) Text.\nBT\n" + times("\n", n) + "2. (U) More.\n\n3. (U) More.\nBT\n#0042\n\nNNNN\n"
			}, has(grammar.ForeignKind, "BT")},
		{"blanks before a code alone", 39,
			func(n int) string {
				return "RELEASE IN PART\n" + fields + "\n1. Text\n" + times(" ", n) + "B6\nof the dues.\n"
			}, func(c *grammar.Cable) bool { return !has(grammar.WrapperKind, "B6")(c) }},
		{"blanks before a code beside a line", 5,
			func(n int) string {
				return "RELEASE IN PART\n" + fields + "\n1. Text" + times(" ", n) + "B6\nof the dues.\n"
			}, func(c *grammar.Cable) bool { return !has(grammar.WrapperKind, "B6")(c) }},
		{"blanks before codes that show a release", 59,
			func(n int) string {
				return "UNCLAS 1.4(\n" + fields + "\n1. Text\n" + times(" ", n) + "B6\nof the dues\n" + times(" ", n) + "B6\nof a port.\n"
			}, func(c *grammar.Cable) bool { return !has(grammar.WrapperKind, "B6")(c) }},
		{"blanks before a release line with initials", 19,
			func(n int) string { return times(" ", n) + "RELEASE IN PART ROE\n" + fields + "\n1. Text.\n" },
			func(c *grammar.Cable) bool { return !has(grammar.WrapperKind, "RELEASE")(c) }},
		{"lines between a level and the labels below an e-mail", 39,
			func(n int) string {
				return "From: Roe\nSent: Monday\n\nUNCLASSIFIED\n" + times("\n", n) + strings.TrimPrefix(labels, "UNCLASSIFIED\n")
			}, has(grammar.MarkingKind, "UNCLASSIFIED")},
		{"blanks before the value of a label", 7,
			func(n int) string {
				return labels + "Info: BONN;\n\n" + times(" ", n) + "ROME\nSubject: Dues\n"
			}, has(grammar.ForeignKind, "ROME")},
		{"lines of a value beside a label with a letter wrong", 5,
			func(n int) string {
				return "UNCLASSIFIED\nInto: PARIS\n" + times("  hangs\n", n) + "Action: BONN\nFrom: PARIS\n"
			}, has(grammar.LabelKind, "Into")},
		{"fields below a heading after the text", 39,
			func(n int) string {
				return "POEMS Automated Telegram Handler\n1. THE DUES RISE.\nROE\n" + print +
					"ACTION AF-00\n----------A40F1C 271110Z\nR 271109Z MAR 97\nFM AMEMBASSY PARIS\n" + times("REF: X\n", n) + "SUBJECT: DUES\n"
			}, has(grammar.SignatureKind, "ROE")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for n := max(0, tt.most-1); n <= tt.most+2; n++ {
				if got, want := tt.belong(grammar.Parse("", tt.text(n))), n <= tt.most; got != want {
					t.Errorf("with %d: %v, expected %v", n, got, want)
				}
			}
		})
	}
}
