package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestOfficers holds what is read of the line of the classifying officer: name, position and
// reasons, separated by slants.
func TestOfficers(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"DCM Jane Roe for reasons 1.4 (b) and (d).", "Jane Roe / DCM / 1.4b 1.4d"},
		{"Deputy Chief of Mission John Q. Roe, Jr., for reasons 1.4 (b/d)", "John Q. Roe, Jr. / Deputy Chief of Mission / 1.4b 1.4d"},
		{"JOHN ROE, AMBASSADOR, FOR REASONS 1.5 (B) AND (D).", "JOHN ROE / AMBASSADOR / 1.5b 1.5d"},
		{"PolMinCouns Jane Roe, reason 1.4 (b)", "Jane Roe / PolMinCouns / 1.4b"},
		{"A/PolCouns Jane Roe. Reason: 1.4 (b), (d)", "Jane Roe / A/PolCouns / 1.4b 1.4d"},
		{"POL/C Jane Roe per 1.4 (b) and (d)", "Jane Roe / POL/C / 1.4b 1.4d"},
		{"Economic Counselor Jane Roe, 1.4 (b/d)", "Jane Roe / Economic Counselor / 1.4b 1.4d"},
		{"Charge d'Affaires a.i. Jane Roe for reaso ns 1.4 (b) and (d)", "Jane Roe / Charge d'Affaires a.i. / 1.4b 1.4d"},
		{"Ambassador for reasons 1.4 (b,d)", "Ambassador / Ambassador / 1.4b 1.4d"},
		{"Ambassador, Jane Roe, for reasons 1.4 (b)", "Jane Roe / Ambassador / 1.4b"},
		{"Jane Roe, DCM, Embassy Port Louis, State. REASON: 1.4 (b), (d)", "Jane Roe / DCM, Embassy Port Louis, State / 1.4b 1.4d"},
		{"Classified by Acting Econ M/C Jane Roe; REASON 1.5 (D).", "Jane Roe / Acting Econ M/C / 1.5d"},
		{"Counselor for Economic and Political Affairs Jane Roe for reasons 1.4.(b), (d)", "Jane Roe / Counselor for Economic and Political Affairs / 1.4b 1.4d"},
		{"DCM Jane Roe, Jr. for reasons 1.4 (b) and (d). (S)", "Jane Roe, Jr. / DCM / 1.4b 1.4d"},
		{"WHA A/S Jane Roe. Reason(s): 1.4 (B/D)", "Jane Roe / WHA A/S / 1.4b 1.4d"},
		{"DCM Jane Roe for reasons 1\n.4 (b) and (d)", "Jane Roe / DCM / 1.4b 1.4d"},
		{"DCM Jane Roe, reasons: E.O. 12958 1. \n4 (b,d)", "Jane Roe / DCM / 1.4b 1.4d"},
		{"DCM Jane Roe for reasons \nE.O. 12958, 1.4(b)(d).", "Jane Roe / DCM / 1.4b 1.4d"},
		{"DCM Jane Roe, for reason\ns 1.4 (b) and (d", "Jane Roe / DCM / 1.4b 1.4d"},
		{"DCM JANE ROE, REASON \nS: 1.4 (B/D).", "JANE ROE / DCM / 1.4b 1.4d"},
		{"DCM Jane Roe, reasons \\\n1.4 b/d \\", "Jane Roe / DCM / 1.4b 1.4d"},
		{"DCM Jane Roe, reasons 1:4 b,d", "Jane Roe / DCM / 1.4b 1.4d"},
		{"PAO:JROE; REASON 1.4 (B)", "JROE / PAO / 1.4b"},
		{"DCM Jane Roe, reasons 1.4 (b), (d) (S) The dues rise", "Jane Roe / DCM / 1.4b 1.4d"},
		{"DCM Jane Roe, reasons 1.4 (b) and (d\n).", "Jane Roe / DCM / 1.4b 1.4d"},
		{"Jane Roe, DCM, Embassy Paris, \n\nDepartment of State. Reason: 1.4 (b)", "Jane Roe / DCM, Embassy Paris, Department of State / 1.4b"},
		{"Jane Roe", "Jane Roe /  /"},
		{"Jane Roe Ambassador", "Jane Roe / Ambassador /"},
		{"Amb. Jane Roe, Reason: 1.4 (b and d)", "Jane Roe / Amb. / 1.4b 1.4d"},
		{"Political Counselor Jane Roe for reasons 1. 4(B/D)", "Jane Roe / Political Counselor / 1.4b 1.4d"},
		{"Charge d’Affaires D. Roe. Reasons 1.5 (b) and ( d).", "D. Roe / Charge d’Affaires / 1.5b 1.5d"},
		{"DCM JANE ROE, REASONS 1.4 B/D", "JANE ROE / DCM / 1.4b 1.4d"},
		{"Jane Roe, reasons 1.4 (b) an d (d).", "Jane Roe /  / 1.4b 1.4d"},
		{"Ambassador E. Jane Roe for reasons (B) and (D).", "E. Jane Roe / Ambassador / b d"},
		{"DCM Jane Roe for reasons 1 (b).", "Jane Roe / DCM / b"},
		{"CDA, A.I. JANE ROE FOR REASON 1.4 (B).", "JANE ROE / CDA, A.I. / 1.4b"},
		{"Ambassador Jane Roe, EMBASSY: Reason 1.4 (b)", "Jane Roe / Ambassador / 1.4b"},
		{"Col. Jane Roe (acting) for reasons 1.4 (b)", "Jane Roe (acting) / Col. / 1.4b"},
		{"Charge d,Affaires J. Roe, reasons 1.4 (b).", "J. Roe / Charge d,Affaires / 1.4b"},
		{"COM", "COM / COM /"},
		{"RSO Jane Roe; reasons", "Jane Roe / RSO /"},
		{"Charge d'Affaires, a.i., Jane Roe, reasons 1.4 (b)", "Jane Roe / Charge d'Affaires, a.i. / 1.4b"},
		{"DCM, Embassy Paris", "DCM, Embassy Paris / DCM, Embassy Paris /"},
		{"DCM Jane Roe per E.O. 12958, section 1.4 (b)", "Jane Roe / DCM / 1.4b"},
	} {
		f := lint.ExtractFacts(grammar.Parse("", "CONFIDENTIAL PARIS 000100\n\nSUBJECT: X\n\nClassified By: "+tt.line+"\n\n1. Dues.\n"))
		got := f.Officer.Value + " / " + f.Position.Value + " /"
		for _, r := range f.Reasons {
			got += " " + r.Section + r.Letter
		}
		if diff := cmp.Diff(tt.want, strings.TrimSpace(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.line, diff)
		}
	}
}

// TestOfficerInParagraph holds that the officer is read whom a first paragraph names.
func TestOfficerInParagraph(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"1. (U) CLASSIFIED BY DCM JOHN ROE; REASON 1.5 (D).\n\n2. (C) Dues.", "JOHN ROE / DCM / 1.5d"},
		{"1. Classified by Jane Roe, Ambassador. Reason:\n1.4 (b).", "Jane Roe / Ambassador / 1.4b"},
		{"1. (U) Classified by the archive, the list is long.", " /  /"},
	} {
		f := lint.ExtractFacts(grammar.Parse("", "CONFIDENTIAL PARIS 000100\n\nSUBJECT: X\n\n"+tt.text+"\n"))
		got := f.Officer.Value + " / " + f.Position.Value + " /"
		for _, r := range f.Reasons {
			got += " " + r.Section + r.Letter
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}
