package grammar_test

import (
	"encoding"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// shape prints the parts of a tree with the kinds of their lines.
func shape(c *grammar.Cable) string {
	var b strings.Builder
	line := func(e grammar.Element) { fmt.Fprintf(&b, " %v", e.Kind()) }
	lines := func(part string, list []grammar.Element) {
		b.WriteString(part)
		for _, e := range list {
			line(e)
		}
	}
	if c.Heading != nil {
		for _, v := range c.Heading.Envelopes {
			b.WriteString("(")
			if v.Transmission != nil {
				line(v.Transmission)
			}
			if v.Routing != nil {
				line(v.Routing)
			}
			if v.Station != nil {
				line(v.Station)
			}
			if v.Security != nil {
				line(v.Security)
			}
			if v.Preamble != nil {
				line(v.Preamble)
			}
			if v.Originator != nil {
				line(v.Originator)
			}
			if v.List != nil {
				lines(" list", v.List.Lines)
			}
			if v.Prefix != nil {
				line(v.Prefix)
			}
			b.WriteString(" )")
		}
		if c.Heading.Separation != nil {
			line(c.Heading.Separation)
		}
	}
	if c.Fields != nil {
		lines(" fields", c.Fields.Lines)
	}
	if c.Body != nil {
		lines(" body", c.Body.Lines)
	}
	if c.Ending != nil {
		lines(" ending", c.Ending.Lines)
	}
	return b.String()
}

// TestTree holds into which part of the tree lines go, the first time that participle sees such a
// cable, and each time after, when it is known by its outline.
func TestTree(t *testing.T) {
	for text, want := range map[string]string{
		"": "",
		cable: "( Transmission Routing Station Security Preamble Originator list Addressee Addressee Addressee Addressee Addressee ) Separation" +
			" fields Marking Caption Caption Attention Order Tags Subject References ClassifiedBy Reason body Paragraph Title Underline Paragraph Subparagraph Page Paragraph Signature" +
			" ending TextSeparation SerialCheck EndOfMessage",
		"UNCLAS PARIS 000042\n\nSUBJECT: DUES\n\n1. One.\n\nSUBJECT: AGAIN\n": " fields Marking Subject body Paragraph Subject",
		"1. One.\n": " body Paragraph",
		"DE RUEHPO #0042\nOO RUEHC\nFM AMEMBASSY PARIS\nO 271109Z MAR 06\nBT\nUNCLAS\n":                                                           "( Station )( Routing Originator )( Preamble ) Separation fields Marking",
		"FM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nGR 37\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nBT\nUNCLAS\n":                                      "( Originator list Addressee Prefix )( Originator list Addressee ) Separation fields Marking",
		"O 271109Z MAR 06\nstrange\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\nPAGE 02 RUEHFR 0123 UNCLAS\nUSEU BRUSSELS\nBT\nUNCLAS PARIS 000042\n": "( Preamble list Foreign )( Originator list Addressee Page Addressee ) Separation fields Marking",
		"UNCLAS PARIS 000042\n\nPARIS 00000042  002 OF 003\n\nSUBJECT: DUES\n\n1. One.\nBT\nstrange\n##\n#0042\nNNNN\n":                           " fields Marking Page Subject body Paragraph ending TextSeparation Stray Publisher SerialCheck EndOfMessage",
	} {
		for range 3 {
			c := grammar.Parse("", text)
			if got := shape(c); got != want {
				t.Errorf("%q\n got %s\nwant %s", text, got, want)
			}
		}
	}
}

// TestEvidence holds by which lines profile and layout are recognised, and in which words.
func TestEvidence(t *testing.T) {
	const framed = "a separation or an ending, which publishers strip: "
	for _, tt := range []struct {
		text    string
		profile grammar.Profile
		dialect grammar.Dialect
		want    []string
	}{
		{"UNCLAS\n\nSUBJECT: X\n", grammar.DraftProfile, grammar.ACP127, []string{"a line in the form of ACP 127: UNCLAS"}},
		{"O 271109Z MAR 06\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: O 271109Z MAR 06", "a heading without separations or ending: "}},
		{"O 271109Z MAR 06\nFM AMEMBASSY PARIS\nBT\nUNCLAS\n\n1. X\nBT\n", grammar.TransmissionProfile, grammar.ACP127, []string{"a line in the form of ACP 127: O 271109Z MAR 06", framed + "BT"}},
		{"OO RUEHC\nBT\n", grammar.TransmissionProfile, grammar.UnknownDialect, []string{framed + "BT"}},
		{"VZCZC051\nBT\n", grammar.TransmissionProfile, grammar.UnknownDialect, []string{framed + "BT"}},
		{"DE RUEHPO #0042\n1. X\n#0042\n", grammar.TransmissionProfile, grammar.ACP127, []string{"a line in the form of ACP 127: DE RUEHPO #0042", framed + "#0042"}},
		{"1. X.\nNNNN\n", grammar.DraftProfile, grammar.UnknownDialect, []string{framed + "NNNN"}},
		{"REF: PARIS 12\n", grammar.DraftProfile, grammar.ACP127, []string{"a line in the form of ACP 127: REF: PARIS 12"}},
		{"CLASSIFIED BY: ROE\n", grammar.DraftProfile, grammar.UnknownDialect, nil},
		{"UNCLAS\n\n\u00b61. X\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: UNCLAS", "a paragraph sign before a paragraph's number: \u00b6"}},
		{"TAGS: [PREL](#)\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: TAGS: [PREL](#)", "links on the TAGS line: TAGS: [PREL](#)"}},
		{"TAGS: <a href=x>PREL</a>\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: TAGS: <a href=x>PREL</a>", "links on the TAGS line: TAGS: <a href=x>PREL</a>"}},
		{"UNCLAS\n\n1. X.\n\n=====CABLE ENDS=====\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: UNCLAS", "a publisher's line: =====CABLE ENDS====="}},
		{"MRN: 1\nFrom: X\n\n1. X\n", grammar.DraftProfile, grammar.UnknownDialect, nil},
		{"MRN: 1\nFrom: X\nAction: Y\n\n1. X\n", grammar.DraftProfile, grammar.SMART, []string{"the labelled fields of the SMART form: MRN: 1"}},
		{"ACTION AF-08\nO 271109Z MAR 75\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ArchivePrint, []string{"a distribution line of the prints of 1973-2010: ACTION AF-08", "a date of 1973-79: O 271109Z MAR 75"}},
		{"ACTION AF\nO 271109Z MAR 75\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: O 271109Z MAR 75", "a heading without separations or ending: "}},
		{"---------- 09949\nO 271109Z MAR 75\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ArchivePrint, []string{"a counter line of the prints of 1973-2010: ---------- 09949", "a date of 1973-79: O 271109Z MAR 75"}},
		{"--------- 09949\nO 271109Z MAR 75\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: O 271109Z MAR 75", "a heading without separations or ending: "}},
		{"---------- 0994\nO 271109Z MAR 75\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: O 271109Z MAR 75", "a heading without separations or ending: "}},
		{"RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.\nR 271109Z MAR 06\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ACP128, []string{"a routing line in the form of ACP 128: RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.", "a heading without separations or ending: "}},
		{"RTTUZYUW RUEHPLA0042 0861109-UUUU--R\nR 271109Z MAR 06\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ACP128, []string{"a routing line in the form of ACP 128: RTTUZYUW RUEHPLA0042 0861109-UUUU--R", "a heading without separations or ending: "}},
		{"RTTUZYUW RUEHPLA0042 0861109-UUUU--\nR 271109Z MAR 06\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: R 271109Z MAR 06", "a heading without separations or ending: "}},
		{"RTTUZYU RUEHPLA0042 0861109-UUUU--RUEHCAA.\nR 271109Z MAR 06\nFM AMEMBASSY PARIS\n", grammar.ArchiveProfile, grammar.ACP127, []string{"a line in the form of ACP 127: R 271109Z MAR 06", "a heading without separations or ending: "}},
	} {
		c := grammar.Parse("", tt.text)
		var got []string
		for _, e := range c.Evidence {
			got = append(got, e.Says+": "+e.At.Of(c.File.Text))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" || c.Profile != tt.profile || c.Layout != tt.dialect {
			t.Errorf("%q is %v, %v (-want +got):\n%s", tt.text, c.Profile, c.Layout, diff)
		}
	}
}

// TestNames holds that names are read as they are written, and what is said of others.
func TestNames(t *testing.T) {
	type named interface {
		fmt.Stringer
		encoding.TextMarshaler
	}
	for _, tt := range []struct {
		of   named
		read encoding.TextUnmarshaler
		name string
	}{
		{grammar.InfoRole, new(grammar.Role), "info"}, {grammar.ExemptRole, new(grammar.Role), "exempt"}, {grammar.ActionRole, new(grammar.Role), "action"},
		{grammar.AnyProfile, new(grammar.Profile), "any"}, {grammar.DraftProfile, new(grammar.Profile), "draft"}, {grammar.ArchiveProfile, new(grammar.Profile), "archive"},
		{grammar.ACP127, new(grammar.Layout), "acp127"}, {grammar.UnknownLayout, new(grammar.Layout), "unknown"}, {grammar.SMART, new(grammar.Layout), "smart"},
		{grammar.UKTelno, new(grammar.Layout), "uk-telno"}, {grammar.AADRecord, new(grammar.Wrapping), "aad-record"}, {grammar.PlusD, new(grammar.Wrapping), "plusd"},
		{grammar.Mixed, nil, "utf-8 mixed with windows-1252"}, {grammar.UTF8, nil, "utf-8"},
	} {
		text, err := tt.of.MarshalText()
		if err != nil || string(text) != tt.name || tt.of.String() != tt.name {
			t.Errorf("%v is written %q, not %s: %v", tt.of, text, tt.name, err)
		}
		if tt.read == nil {
			continue
		}
		if err := tt.read.UnmarshalText(text); err != nil || fmt.Sprint(tt.read.(fmt.Stringer)) != tt.name {
			t.Errorf("%s is read as %v: %v", text, tt.read, err)
		}
		if err := tt.read.UnmarshalText([]byte("strange")); err == nil ||
			!strings.HasPrefix(strings.TrimPrefix(err.Error(), "found "), `"strange"`) ||
			fmt.Sprint(tt.read.(fmt.Stringer)) != tt.name {
			t.Errorf("strange is read as %v: %v", tt.read, err)
		}
	}
	if p, ok := grammar.ProfileNamed("strange"); ok || p != grammar.AnyProfile {
		t.Errorf("strange is %v", p)
	}
}

// TestSpans holds what spans have in common.
func TestSpans(t *testing.T) {
	span := func(start, end int) grammar.Span { return grammar.Span{Start: start, End: end} }
	s := span(2, 5)
	for _, tt := range []struct {
		t                  grammar.Span
		contains, overlaps bool
	}{
		{span(2, 5), true, true}, {span(3, 4), true, true}, {span(3, 3), true, true}, {span(1, 5), false, true},
		{span(2, 6), false, true}, {span(0, 2), false, false},
		{span(5, 7), false, false}, {span(0, 3), false, true}, {span(4, 9), false, true}, {span(0, 9), false, true},
	} {
		if s.Contains(tt.t) != tt.contains || s.Overlaps(tt.t) != tt.overlaps || tt.t.Overlaps(s) != tt.overlaps {
			t.Errorf("%v: contained %v, overlaps %v", tt.t, s.Contains(tt.t), s.Overlaps(tt.t))
		}
	}
	if s.Len() != 3 || s.Of("0123456") != "234" || s.To(span(7, 9)) != span(2, 9) || s.Span() != s {
		t.Errorf("%d bytes, %q, %v", s.Len(), s.Of("0123456"), s.To(span(7, 9)))
	}
}

// TestPlaces holds lines and columns of offsets, at line ends, beyond characters of several bytes and in an empty text.
func TestPlaces(t *testing.T) {
	f := grammar.NewFile("a.cable", "\u00b6A\r\n\nB")
	for offset, want := range map[int]grammar.Position{0: {1, 1}, 2: {1, 2}, 3: {1, 3}, 4: {1, 4}, 5: {2, 1},
		6: {3, 1}, 7: {3, 2}} {
		if got := f.Position(offset); got != want || f.LineAt(offset) != want.Line-1 {
			t.Errorf("%d is at %v in line %d, want %v", offset, got, f.LineAt(offset), want)
		}
	}
	empty := grammar.TextFile("b", "")
	if empty.Position(0) != (grammar.Position{Line: 1, Column: 1}) || empty.LineAt(0) != 0 || empty.Name != "b" {
		t.Errorf("%v in line %d", empty.Position(0), empty.LineAt(0))
	}
	if f.Source() != "\u00b6A\r\n\nB" || f.Name != "a.cable" ||
		grammar.TextFile("", "x\ny").Lines[1] != (grammar.Line{Start: 2, End: 3, Stop: 3}) {
		t.Errorf("%q of %q", f.Source(), f.Name)
	}
	var none *grammar.Word
	for text, want := range map[string]int{"042": 42, "42A": 42, "A42": -1, "": -1, "99999999999999999999": -1} {
		w := &grammar.Word{Text: text}
		if n, ok := w.Int(); ok != (want >= 0) || ok && n != want {
			t.Errorf("%q is %d, %v", text, n, ok)
		}
	}
	if n, ok := none.Int(); ok || n != 0 {
		t.Errorf("no word is %d", n)
	}
}

// TestTextOf holds where the text of a paragraph is, and that elements of one type come in order.
func TestTextOf(t *testing.T) {
	c := grammar.Parse("", "UNCLAS PARIS 000042\n\nSUBJECT: X\n\n1. (U) One.\n\n2. Two.\n\n(C) 3. Three.\n\n4.\n")
	var got []string
	for p := range grammar.All[*grammar.Paragraph](c) {
		got = append(got, strings.TrimSpace(p.Text().Of(c.File.Text)))
	}
	if diff := cmp.Diff([]string{"One.", "Two.", "Three.", ""}, got[:min(4, len(got))]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for p := range grammar.All[*grammar.Paragraph](c) {
		if p != grammar.First[*grammar.Paragraph](c) {
			t.Error("the first paragraph is another one")
		}
		break
	}
	if grammar.First[*grammar.Tags](c) != nil {
		t.Error("there is a TAGS line")
	}
	s := grammar.First[*grammar.Subject](c)
	if got := s.Label().Of(c.File.Text); got != "SUBJECT:" || grammar.First[*grammar.Marking](c).Label().Len() != 0 {
		t.Errorf("label %q", got)
	}
	damaged := &grammar.Paragraph{Node: grammar.Node{SyntaxError: new(grammar.SyntaxError)}}
	if damaged.Text() != (grammar.Span{}) {
		t.Error("a paragraph that could not be read has a text of its own")
	}
}

// TestSourceOffsets holds where each character of a text is in the bytes of its file, also
// after halves of characters.
func TestSourceOffsets(t *testing.T) {
	for _, tt := range []struct {
		source, text string
		want         []int // of each character, and of the end
	}{
		{"A\u00b6B", "A\u00b6B", []int{0, 1, 3, 4}},
		{"\xef\xbb\xbfA\u00b6B", "A\u00b6B", []int{3, 4, 6, 7}},
		{"\xff\xfeA\x00\xb6\x00B\x00", "A\u00b6B", []int{2, 4, 6, 8}},
		{"\xfe\xff\x00A\x20\x14\x00B", "A\u2014B", []int{2, 4, 6, 8}},
		{"\xff\xfe\x3d\xd8\x00\xdeB\x00", "\U0001f600B", []int{2, 6, 8}},
		{"\xff\xfe\x3d\xd8B\x00", "\ufffdB", []int{2, 4, 6}},
		{"\xff\xfe\x00\xdeB\x00", "\ufffdB", []int{2, 4, 6}},
		{"\xff\xfeA\x00\x3d\xd8", "A\ufffd", []int{2, 4, 6}},
		{"\xff\xfeA\x00B", "A\ufffd", []int{2, 4, 5}},
		{"\xfe\xff\xd8\x3d\xde\x00\x00B", "\U0001f600B", []int{2, 6, 8}},
		{"A\xb6\x93B", "A\u00b6\u201cB", []int{0, 1, 2, 3, 4}},
		{"A\xb6\u00b6\x93B", "A\u00b6\u00b6\u201cB", []int{0, 1, 2, 4, 5, 6}},
		{"\ufffd\xb6B", "\ufffd\u00b6B", []int{0, 3, 4, 5}},
		{"\xef\xbb\xbfA\xb6", "\ufeffA\u00b6", []int{0, 3, 4, 5}},
	} {
		f := grammar.NewFile("", tt.source)
		var offsets []int
		for i := range f.Text {
			offsets = append(offsets, i)
		}
		offsets = append(offsets, len(f.Text))
		if got := f.SourceOffsets(offsets); f.Text != tt.text || !cmp.Equal(got, tt.want) {
			t.Errorf("%q, %v: %q at %v; want %q at %v", tt.source, f.Encoding, f.Text, got, tt.text, tt.want)
		}
		if back, err := f.Encoding.Encode(f.Text); err == nil && !strings.Contains(tt.text, "\ufffd") &&
			f.Encoding != grammar.Mixed &&
			!strings.HasSuffix(tt.source, back) {
			t.Errorf("%q is written back as %q", tt.source, back)
		}
	}
}

// TestPublisherBelowText holds that a publisher's last line is none of the paragraph right above it, nor hides
// who signed.
func TestPublisherBelowText(t *testing.T) {
	const text = "UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. The dues rise.\n\n2. They fall.\n"
	for _, below := range []string{"End Cable Text\n", "ROE\nEnd Cable Text\n", "ROE\n=====CABLE ENDS=====\n"} {
		c := grammar.Parse("", text+below)
		last := c.Elements[len(c.Elements)-1]
		if last.Kind() != grammar.PublisherKind {
			t.Errorf("%q ends with a %v", below, last.Kind())
		}
		if signed := grammar.First[*grammar.Signature](c) != nil; signed != strings.HasPrefix(below, "ROE") {
			t.Errorf("%q: signed is %v", below, signed)
		}
	}
}
