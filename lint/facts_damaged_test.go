package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// damagedBase is a cable as it should be, of which each test damages something.
const damagedBase = `O R 271109Z MAR 06
FM AMEMBASSY PORT LOUIS
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007
INFO RUEHBS/USEU BRUSSELS PRIORITY 0012
RUEHRO/AMEMBASSY ROME

C O N F I D E N T I A L PORT LOUIS 000042

SIPDIS

STATE FOR AF/E

E.O. 12958: DECL: 03/27/2016
TAGS: ETRD, PREL, MP
SUBJECT: DUES OF THE HARBOR
REF: PARIS 12

Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).

1. (C) The dues rise.
ROE
`

// said prints what a cable says above its paragraphs.
func said(f *lint.Facts) []string {
	out := []string{f.Sent.Value.Format("2006-01-02 15:04"), f.Originator.Value}
	for _, p := range f.Precedence {
		out[0] = p.Value + " " + out[0]
	}
	for _, a := range f.Addressees {
		out = append(out, fmt.Sprintf("%v %s %s %s %d", a.Role, a.Indicator, a.Name, a.Precedence, a.Sequence.Value))
	}
	out = append(out, fmt.Sprintf("%v %s %d %d", f.Level.Value, f.Post.Value, f.Number.Value, f.Section.Value))
	for _, c := range f.Captions {
		out = append(out, c.Value)
	}
	for _, a := range f.Attention {
		out = append(out, a.Value)
	}
	out = append(out, fmt.Sprintf("%d %s", f.Order.Value, f.Declassify.Date.Value.Format("2006-01-02")))
	codes := ""
	for _, t := range f.TAGS {
		codes += " " + t.Code
	}
	out = append(out, "TAGS"+codes, f.Subject.Value)
	for _, r := range f.References {
		out = append(out, fmt.Sprintf("%s %d %d", r.Post, r.Serial, r.Year))
	}
	out = append(out, f.Officer.Value)
	for _, r := range f.Reasons {
		out = append(out, r.Section+r.Letter)
	}
	return out
}

// TestDamagedHeadings holds that what was damaged is read as it was meant.
func TestDamagedHeadings(t *testing.T) {
	want := said(lint.ExtractFacts(grammar.Parse("", damagedBase)))
	for _, tt := range []struct{ old, damaged string }{
		{"O R 27", "0 R 27"}, {"O R 27", "O  R 27"}, {"O R 271109Z", "O R 27I1O9Z"}, {"O R 271109Z", "OO R 271109Z"},
		{"O R 271109Z", "OR 271109Z"}, {"O R 271109Z", "O R271109Z"}, {"O R 271109Z", "O R 27 1109Z"},
		{"O R 271109Z", "O R 271109 Z"}, {"O R 271109Z", "O R 27ll09Z"}, {"O R 271109Z", "o r 271109z"},
		{"O R 271109Z MAR 06", "O\tR\t271109Z\tMAR\t06"}, {"FM AM", "FM\tAM"}, {"TO RU", "TO\tRU"}, {"INFO RU", "INFO\tRU"},
		{"E.O. 12958: DECL: ", "E.O.\t12958:\tDECL:\t"}, {"SUBJECT: ", "SUBJECT:\t"}, {"L PORT LOUIS", "L\tPORT LOUIS"},
		{"MAR 06", "MRA 06"}, {"MAR 06", "MAR O6"}, {"MAR 06", "MAR 2O06"}, {"MAR 06", "MARR 06"}, {"MAR 06", "mar 06"},
		{"O R 271109Z MAR 06", "0 R 27I1O9Z MRA O6"},
		{"FM AM", "FN AM"}, {"FM AM", "F AM"}, {"FM AM", "MF AM"}, {"FM AM", "F M AM"}, {"FM AMEMBASSY PORT LOUIS", "fm amembassy port louis"},
		{"TO RU", "T0 RU"}, {"TO RU", "T RU"}, {"TO RU", "O RU"}, {"TO RU", "OT RU"}, {"TO RU", "T O RU"},
		{"TO RUEHC/SECSTATE WASHDC IMMEDIATE", "to ruehc/secstate washdc immediate"},
		{"INFO RU", "INF0 RU"}, {"INFO RU", "1NFO RU"}, {"INFO RU", "lNFO RU"}, {"INFO RU", "INO RU"}, {"INFO RU", "IN FO RU"},
		{"IMMEDIATE 0007", "IMMEDIATE 7"}, {"IMMEDIATE 0007", "IMMEDIATE 07"}, {"IMMEDIATE 0007", "IMMEDIATE 00007"},
		{"LOUIS 000042", "LOUIS\n000042"},
		{"C O N F I D E N T I A L PORT LOUIS", "c o n f i d e n t i a l port louis"},
		{"E.O. 12958: DECL", "e.o. 12958: decl"}, {"E.O. 12958: DECL", "e.o. 12958: DECL"},
		{"TAGS: ETRD, PREL, MP\nSUBJECT: DUES\nREF", "tags: ETRD, PREL, MP\nsubject: DUES\nref"},
		{"STATE FOR AF/E", "STATE FOR\nAF/E"},
		{"ETRD, PREL", "ETRD,\nRELEASED IN FULL\nPREL"}, {"ETRD, PREL", "ETRD. PREL"},
		{"SUBJECT:", "SUBJECT;"}, {"SUBJECT:", "SUBJECT,"},
		{"REF:", "EF:"}, {"REF:", "RREF:"}, {"REF:", "REEF:"}, {"REF:", "REFF:"}, {"REF:", "RFS:"}, {"REF:", "REFFS:"},
		{"DUES OF THE", "DUES OF\nRELEASED IN FULL\nTHE"},
		{"By: DCM", "By: Deputy Chief of Mission\n\nDCM"}, {"reasons 1.4", "reasons\n\n1.4"},
		{"INFO RU", "PAGE 02        PORT LO  00042  271110Z\nINFO RU"},
		{"C O N F", "PAGE 02        PORT LO  00042  271110Z\nC O N F"},
	} {
		if !strings.Contains(damagedBase, tt.old) && !strings.HasPrefix(tt.damaged, "tags") {
			t.Fatal(tt.old)
		}
		got := said(lint.ExtractFacts(grammar.Parse("", strings.Replace(damagedBase, tt.old, tt.damaged, 1))))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.damaged, diff)
		}
	}
	small := said(lint.ExtractFacts(grammar.Parse("", strings.ToLower(damagedBase))))
	upper := said(lint.ExtractFacts(grammar.Parse("", strings.ToUpper(damagedBase))))
	if diff := cmp.Diff(upper, small); diff != "" {
		t.Errorf("the whole cable in small letters (-want +got):\n%s", diff)
	}
}

// TestMisplacedAddressees holds that addressees below the classification line, and around one that
// was typed twice, are addressees.
func TestMisplacedAddressees(t *testing.T) {
	const level = "C O N F I D E N T I A L PORT LOUIS 000042\n"
	const info = "INFO RUEHBS/USEU BRUSSELS PRIORITY 0012\nRUEHRO/AMEMBASSY ROME\n"
	want := lint.ExtractFacts(grammar.Parse("", damagedBase)).Addressees
	for name, text := range map[string]string{
		"below":       strings.Replace(strings.Replace(damagedBase, info, "", 1), level, level+info, 1),
		"blank":       strings.Replace(strings.Replace(damagedBase, info, "", 1), level, level+"\n"+info, 1),
		"captions":    strings.Replace(strings.Replace(damagedBase, info, "", 1), "SIPDIS\n", "SIPDIS\n\n"+info, 1),
		"level twice": strings.Replace(damagedBase, "RUEHRO", level+"RUEHRO", 1),
	} {
		c := grammar.Parse("", text)
		f := lint.ExtractFacts(c)
		got := f.Addressees
		for i := range got {
			got[i].At, got[i].Sequence.At = grammar.Span{}, grammar.Span{}
		}
		for i := range want {
			want[i].At, want[i].Sequence.At = grammar.Span{}, grammar.Span{}
		}
		if diff := cmp.Diff(want, got); diff != "" || grammar.First[*grammar.Copy](c) != nil || len(f.Attention) != 1 {
			t.Errorf("%s: a copy or attention %v (-want +got):\n%s", name, f.Attention, diff)
		}
	}
}

// TestSecondLevelLine holds that the first of two classification lines counts where nothing is
// between them.
func TestSecondLevelLine(t *testing.T) {
	const level = "C O N F I D E N T I A L PORT LOUIS 000042\n"
	for _, second := range []string{"UNCLAS PORT LOUIS 000042\n", "S E C R E T PORT LOUIS 000042\n", "\n" + level} {
		c := grammar.Parse("", strings.Replace(damagedBase, level, level+second, 1))
		f := lint.ExtractFacts(c)
		if f.Level.Value != lint.Confidential || grammar.First[*grammar.Copy](c) != nil {
			t.Errorf("%q: level %v, or a copy", second, f.Level.Value)
		}
	}
}

// TestCaptionBeforePass holds that the captions are read with which a pass line begins.
func TestCaptionBeforePass(t *testing.T) {
	f := lint.ExtractFacts(grammar.Parse("", strings.Replace(damagedBase, "SIPDIS\n", "SIPDIS, NOFORN, DEA HQ FOR POE\n", 1)))
	got := []string{}
	for _, c := range append(f.Captions, f.Attention...) {
		got = append(got, c.Value)
	}
	if diff := cmp.Diff([]string{"SIPDIS", "NOFORN", "DEA HQ FOR POE", "STATE FOR AF/E"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
