package lsp

import (
	"math"
	"strings"
	"testing"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

var encodings = []protocol.PositionEncodingKind{
	protocol.PositionEncodingKindUTF8, protocol.PositionEncodingKindUTF16, protocol.PositionEncodingKindUTF32,
}

// TestPositions converts the place of the | to each encoding and back. The numbers are lines and
// characters from 0.
func TestPositions(t *testing.T) {
	for _, test := range []struct {
		text string
		line uint32
		want [3]uint32 // characters in UTF-8, UTF-16, UTF-32
	}{
		{"|", 0, [3]uint32{0, 0, 0}},
		{"TO RUEHC|", 0, [3]uint32{8, 8, 8}},
		{"¶1. (C) |x", 0, [3]uint32{9, 8, 8}},                   // a pilcrow is two bytes
		{"Jose\u0301|, DCM", 0, [3]uint32{6, 5, 5}},             // a combining accent is a character of its own
		{"Jos\u00e9|, DCM", 0, [3]uint32{5, 4, 4}},              //
		{"\U0001F600|", 0, [3]uint32{4, 2, 1}},                  // an emoji is two units of UTF-16
		{"\U0001F468\u200d\U0001F469|", 0, [3]uint32{11, 5, 3}}, // a family is three characters
		{"日本|", 0, [3]uint32{6, 2, 2}},                          //
		{"a\n¶b|c\nd", 1, [3]uint32{3, 2, 2}},                   //
		{"a\r\n\U0001F600b|\r\nd", 1, [3]uint32{5, 3, 2}},       // CR LF is one ending
		{"a\r|b", 1, [3]uint32{0, 0, 0}},                        // a lone CR is one as well
		{"a\r\r\nb|", 2, [3]uint32{1, 1, 1}},                    // CR CR LF, one to teleprinters, is two to the protocol
		{"a\n\n|\n", 2, [3]uint32{0, 0, 0}},                     //
		{"a\n|", 1, [3]uint32{0, 0, 0}},                         //
		{"BT\n¶\u0301\U0001F600 e|nd", 1, [3]uint32{10, 6, 5}},  //
	} {
		before, after, _ := strings.Cut(test.text, "|")
		text, offset := before+after, len(before)
		for i, encoding := range encodings {
			p := newPositions(text, encoding)
			want := protocol.Position{Line: test.line, Character: test.want[i]}
			if got := p.positionFromOffset(offset); got != want {
				t.Errorf("%q in %s: %v, want %v", test.text, encoding, got, want)
			}
			if got := p.offsetFromPosition(want); got != offset {
				t.Errorf("%q in %s: byte %d of %v, want %d", test.text, encoding, got, want, offset)
			}
		}
	}
}

// TestPositionsBeside takes places that are none for the next ones that are.
func TestPositionsBeside(t *testing.T) {
	const text = "ab\r\n¶\U0001F600c\r\n"
	for _, test := range []struct {
		line, character uint32
		want            [3]int // bytes in UTF-8, UTF-16, UTF-32
	}{
		{0, 99, [3]int{2, 2, 2}},                // after the end of the line: its end, before CR LF
		{0, 3, [3]int{2, 2, 2}},                 //
		{0, math.MaxUint32, [3]int{2, 2, 2}},    //
		{1, 1, [3]int{4, 6, 6}},                 // within the pilcrow in UTF-8: its beginning
		{1, 2, [3]int{6, 6, 10}},                // within the emoji in UTF-16: its beginning
		{2, 0, [3]int{13, 13, 13}},              //
		{2, 5, [3]int{13, 13, 13}},              //
		{99, 0, [3]int{13, 13, 13}},             // after the last line: the end of the text
		{math.MaxUint32, 7, [3]int{13, 13, 13}}, //
	} {
		for i, encoding := range encodings {
			p := newPositions(text, encoding)
			if got := p.offsetFromPosition(protocol.Position{Line: test.line, Character: test.character}); got != test.want[i] {
				t.Errorf("%d:%d in %s: byte %d, want %d", test.line, test.character, encoding, got, test.want[i])
			}
		}
	}
}

// TestByteOrderMark counts a byte order mark to the text of the editor, but not to the cable.
func TestByteOrderMark(t *testing.T) {
	p := newPositions("\ufeffTO RUEHC", protocol.PositionEncodingKindUTF16)
	if got := p.rangeFromSpan(grammar.Span{Start: 3, End: 8}); got.Start.Character != 4 || got.End.Character != 9 {
		t.Errorf("range %v, want 4 to 9", got)
	}
	got := p.spanFromRange(protocol.Range{Start: protocol.Position{Character: 4}, End: protocol.Position{Character: 9}})
	if got != (grammar.Span{Start: 3, End: 8}) {
		t.Errorf("span %v, want 3 to 8", got)
	}
	if got := p.spanOffsetFromPosition(protocol.Position{}); got != 0 {
		t.Errorf("the mark is at %d, want 0", got)
	}
}

// TestEditBetweenCRAndLF widens an edit that begins or ends between CR and LF, where the protocol
// has no position.
func TestEditBetweenCRAndLF(t *testing.T) {
	const text = "a\r\nb\r\n"
	p := newPositions(text, protocol.PositionEncodingKindUTF16)
	for _, e := range []lint.Edit{
		{At: grammar.Span{Start: 2, End: 3}, New: "x"}, {At: grammar.Span{Start: 1, End: 2}}, {At: grammar.Span{Start: 2, End: 5}, New: "y"}, {At: grammar.Span{Start: 2, End: 2}, New: "z"},
	} {
		want := lint.Apply(text, []lint.Edit{e})
		edit := p.textEditFromEdit(e)
		start, end := p.offsetFromPosition(edit.Range.Start), p.offsetFromPosition(edit.Range.End)
		if got := text[:start] + edit.NewText + text[end:]; got != want {
			t.Errorf("%v %q gives %q, want %q", e.At, e.New, got, want)
		}
	}
}

// TestPositionsThereAndBack converts every place between characters there and back, in all texts of
// up to five of some characters.
func TestPositionsThereAndBack(t *testing.T) {
	texts := []string{""}
	for from := 0; len(texts[from]) == 0 || len([]rune(texts[from])) < 5; from++ {
		for _, r := range "a\r\n¶\u0301\U0001F600" {
			texts = append(texts, texts[from]+string(r))
		}
	}
	for _, text := range texts {
		for _, encoding := range encodings {
			p := newPositions(text, encoding)
			for offset := range text + " " {
				if offset > 0 && offset < len(text) && text[offset-1] == '\r' && text[offset] == '\n' {
					continue // no position
				}
				if got := p.offsetFromPosition(p.positionFromOffset(offset)); got != offset {
					t.Fatalf("%d of %q in %s comes back as %d", offset, text, encoding, got)
				}
			}
		}
	}
}

// TestPositionsOfLongLines holds that places on a long line, which are counted from the nearest of
// some places between, are those that are counted from its beginning, also where bytes are no
// characters.
func TestPositionsOfLongLines(t *testing.T) {
	long := strings.Repeat("ab\u00b6\U0001F600\xffc\xe2\x82", 400)
	text := "\ufeffshort\r\n" + long + "\r\n" + long[:300] + "\n" + long
	for _, encoding := range encodings {
		p := newPositions(text, encoding)
		plain := p
		plain.counted = nil
		if wanted := encoding != protocol.PositionEncodingKindUTF8; wanted != (p.counted != nil) {
			t.Errorf("%s: %d places between", encoding, len(p.counted))
		}
		for offset := range len(text) + 1 {
			if got, want := p.positionFromOffset(offset), plain.positionFromOffset(offset); got != want {
				t.Fatalf("%s: byte %d at %v, want %v", encoding, offset, got, want)
			}
		}
	}
}
