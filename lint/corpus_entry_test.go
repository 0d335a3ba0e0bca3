package lint_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestEntry holds what a corpus keeps of a cable, with what is at each place.
func TestEntry(t *testing.T) {
	text := strings.Replace(sound(t), "SIPDIS", "SIPDIS NOFORN", 1)
	e := lint.Run(grammar.Parse("a.cable", text), nil, lint.Config{}).Entry()
	for _, tt := range []struct {
		name string
		at   lint.Place
		want string
	}{
		{"post", e.PostAsIs.At, "PORT LOUIS"}, {"serial", e.SerialAt, "000042"}, {"originator", e.Originator.At, "AMEMBASSY PORT LOUIS"}, {"sent", e.SentAt, "271109Z MAR 06"},
		{"filed", e.FiledAt, "0861115"}, {"level", e.LevelAt, "C O N F I D E N T I A L"}, {"section", e.SectionAt, "01"}, {"subject", e.Subject.At, "HARBOR DUES AND THE NEW BERTH"},
		{"order", e.OrderAt, "12958"}, {"reason", e.Reason.At, "1.4 (b)"}, {"declassify", e.DeclassifyAt, "03/27/2016"}, {"signature", e.Signature.At, "ROE"},
		{"caption", e.Captions[1].At, "NOFORN"}, {"TAG", e.TAGS[2].At, "MP"}, {"reference", e.References[1].At, "05 STATE 188314"},
	} {
		if got := tt.at.Span().Of(text); got != tt.want {
			t.Errorf("%s: %q stands there, not %q", tt.name, got, tt.want)
		}
	}
	var kept []string
	for i, l := range strings.Split(text, "\n") {
		for _, k := range e.Lines {
			if k.Number == i+1 {
				kept = append(kept, k.Text)
				if k.Text != l || k.End-k.Start != len(l) || text[k.Start:k.End] != l {
					t.Errorf("line %d is kept as %+v", i+1, k)
				}
			}
		}
	}
	if diff := cmp.Diff([]string{"VZCZCXPL0042", "DE RUEHPL #0042/01 0861115", "O P 271109Z MAR 06", "FM AMEMBASSY PORT LOUIS", "C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000042",
		"SIPDIS NOFORN", "E.O. 12958: DECL: 03/27/2016", "TAGS: PREL, ETRD, MP", "SUBJECT: HARBOR DUES AND THE NEW BERTH"}, kept[:min(9, len(kept))]); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
	places := cmp.FilterValues(func(a, b lint.Place) bool { return true }, cmp.Ignore())
	e.Lines, e.Sketch, e.Sum = nil, nil, 0
	want := &lint.Entry{
		Name: "a.cable", Bytes: len(text), Profile: grammar.TransmissionProfile, Dialect: grammar.ACP127,
		MRN: lint.MRN{
			Year:   2006,
			Post:   "PORTLOUIS",
			Serial: 42,
		}, PostAsIs: lint.Mention{Text: "PORT LOUIS"}, Originator: lint.Mention{Text: "AMEMBASSY PORT LOUIS"},
		Sent: time.Date(
			2006,
			3,
			27,
			11,
			9,
			0,
			0,
			time.UTC,
		), Filed: "0861115", Level: lint.Confidential, Section: 1, Sections: 2, Through: 2,
		Subject: lint.Mention{
			Text: "HARBOR DUES AND THE NEW BERTH",
		}, Order: 12958, Reason: lint.Mention{Text: "1.4"}, Declassify: time.Date(2016, 3, 27, 0, 0, 0, 0, time.UTC),
		Signature: lint.Mention{
			Text: "ROE",
		}, Captions: []lint.Mention{{Text: "SIPDIS"}, {Text: "NOFORN"}}, TAGS: []lint.Mention{{Text: "PREL"}, {Text: "ETRD"}, {Text: "MP"}},
		References: []lint.Citation{
			{MRN: lint.MRN{Year: 2006, Post: "PORTLOUIS", Serial: 31}, Post: "PORT LOUIS", Inferred: true},
			{MRN: lint.MRN{Year: 2005, Post: "STATE", Serial: 188314}, Post: "STATE"},
		},
	}
	if diff := cmp.Diff(want, e, places); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestEntryOf holds what is kept of single lines: repetitions, sections that a cable goes through, references.
func TestEntryOf(t *testing.T) {
	const heading = "O 271109Z MAR 06\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\n"
	for _, tt := range []struct {
		text             string
		again, corrected bool
		through          int
		filed            string
		references       int
	}{
		{"UNCLAS PARIS 000042\n", false, false, 0, "", 0},
		{"O 271109Z MAR 06 ZDK\nFM AMEMBASSY PARIS\n", true, false, 0, "", 0},
		{"O 271109Z MAR 06 ZFG\nFM AMEMBASSY PARIS\n", true, false, 0, "", 0},
		{"O 271109Z MAR 06 ZDS\nFM AMEMBASSY PARIS\n", true, true, 0, "", 0},
		{"O 271109Z MAR 06 ZEX\nFM AMEMBASSY PARIS\n", false, false, 0, "", 0},
		{"UNCLAS PARIS 000042\n\nC O R R E C T E D  C O P Y\n\nSUBJECT: DUES\n", false, true, 0, "", 0},
		{"UNCLAS PARIS 000042\n\nSUBJECT: DUES (CORRECTED COPY)\n", false, true, 0, "", 0},
		{"UNCLAS PARIS 000042\n\nSUBJECT: DUES\n\n1. (U) THIS IS A CORRECTED COPY.\n", false, false, 0, "", 0},
		{"UNCLAS PARIS 000042\n\nCORRECTED\nCOPY\n\nSUBJECT: DUES\n", false, false, 0, "", 0},
		{"UNCLAS SECTION 01 OF 03 PARIS 000042\n", false, false, 1, "", 0},
		{"UNCLAS SECTION 01 OF 03 PARIS 000042\n\n1. (U) A.\n\nPARIS 00000042  002 OF 003\n\n2. (U) B.\n", false, false, 2, "", 0},
		{"UNCLAS SECTION 02 OF 02 PARIS 000042\n\n1. (U) A.\n\nPARIS 00000042  003 OF 003\n\nPARIS 00000042  001 OF 003\n", false, false, 2, "", 0},
		{"DE RUEHFR #0042 0010905\n" + heading, false, false, 0, "0010905", 0},
		{"DE RUEHFR #0042 02/0009Z\n" + heading, false, false, 0, "", 0},
		{heading + "BT\nUNCLAS PARIS 000042\n\nREF: A. BONN 0 B. BONN 00 C. BONN 7 D. ROE E-MAIL E. ROME 8, 09\n", false, false, 0, "", 3},
	} {
		e := lint.Run(grammar.Parse("", tt.text), nil, lint.Config{}).Entry()
		if e.Again != tt.again || e.Corrected != tt.corrected || e.Through != tt.through || e.Filed != tt.filed ||
			len(e.References) != tt.references {
			t.Errorf(
				"%q: again %v, corrected %v, through %d, filed %q, %d references",
				tt.text,
				e.Again,
				e.Corrected,
				e.Through,
				e.Filed,
				len(e.References),
			)
		}
	}
}

// TestMRN holds how cables are named.
func TestMRN(t *testing.T) {
	for _, tt := range []struct {
		mrn   lint.MRN
		want  string
		known bool
	}{
		{lint.MRN{Year: 2006, Post: "PARIS", Serial: 42}, "06PARIS42", true}, {lint.MRN{Year: 1999, Post: "PARIS", Serial: 1}, "99PARIS1", true},
		{lint.MRN{Post: "PARIS", Serial: 42}, "PARIS42", false}, {lint.MRN{Year: 2006, Serial: 42}, "0642", false}, {lint.MRN{Year: 2010, Post: "PARIS"}, "10PARIS0", false},
	} {
		if got := tt.mrn.String(); got != tt.want || tt.mrn.Known() != tt.known {
			t.Errorf("%+v is %s, known %v", tt.mrn, got, tt.mrn.Known())
		}
	}
}

// TestEntryText holds that bytes which are no UTF-8 leave the places of a line as they are.
func TestEntryText(t *testing.T) {
	for source, want := range map[string]string{
		"\xff\xfeA\x00\x00\xd8B\x00": "A\uFFFDB", // half a character of UTF-16
		"\uFFFD A":                   "\uFFFD A",
		"A \x81 \xb6":                "",
	} {
		c := grammar.Parse("", source)
		e := lint.Run(c, nil, lint.Config{}).Entry()
		if l := e.Lines[0]; len(l.Text) != l.End-l.Start || want != "" && l.Text != want {
			t.Errorf("%q is kept as %q at %d to %d of %q", source, l.Text, l.Start, l.End, c.File.Text)
		}
		if err := e.Valid(); err != nil {
			t.Errorf("%q: %v", source, err)
		}
	}
}

// TestHarmless holds that of safe fixes those are left out that change what the cable says, however
// many are beside them, and that suggestions stay.
func TestHarmless(t *testing.T) {
	text := strings.Replace(sound(t), "HARBOR DUES", "HARBOR  DUES", 1)
	del := func(d *lint.Diagnostic, at int, n int) {
		d.Fix("remove it", lint.Delete(grammar.Span{Start: at, End: at + n}))
	}
	for _, harmful := range [][]string{{}, {"31"}, {"31", "PREL"}, {"0861115", "31", "PREL", "ROE\n"}} {
		rule := &lint.Rule{Name: "some", Severity: lint.Error, Check: func(p *lint.Pass) {
			text := p.Cable.File.Text
			for _, s := range harmful {
				at := strings.LastIndex(text, s)
				del(p.Reportf(grammar.Span{Start: at, End: at}, "x"), at, len(strings.TrimSpace(s)))
			}
			if at := strings.Index(text, "  DUES"); at >= 0 {
				del(p.Reportf(grammar.Span{Start: at, End: at}, "x"), at, 1)
			}
			if at := strings.Index(text, "Jane "); at >= 0 {
				d := p.Reportf(grammar.Span{Start: at, End: at}, "x")
				d.Suggest("remove it", lint.Delete(grammar.Span{Start: at, End: at + 5}))
			}
		}}
		want := strings.Replace(text, "HARBOR  DUES", "HARBOR DUES", 1)
		for made, pick := range map[int]func(lint.Diagnostic, lint.Fix) bool{
			1: func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe },
			2: func(lint.Diagnostic, lint.Fix) bool { return true },
		} {
			want := want
			if made == 2 {
				want = strings.Replace(want, "Jane Roe", "Roe", 1)
			}
			fixed, _, n, err := lint.FixAll("", text, []*lint.Rule{rule}, lint.Config{}, pick)
			if diff := cmp.Diff(want, fixed); diff != "" || n != made || err != nil {
				t.Errorf("%v: %d made, want %d, %v (-want +got):\n%s", harmful, n, made, err, diff)
			}
		}
	}
}
