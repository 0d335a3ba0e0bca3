package grammar_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/property"
)

// anyText draws texts that have something of cables: pieces of generated ones, of our damaged ones, and any characters.
var anyText = rapid.Custom(func(t *rapid.T) string {
	cable := rapid.Custom(func(t *rapid.T) string { return generate.Cable(rapid.Uint64Max(1<<20).Draw(t, "seed")).Text })
	line := rapid.Custom(func(t *rapid.T) string {
		p := rapid.SampledFrom(fieldPlaces).Draw(t, "place")
		return p.label + p.sample + rapid.SampledFrom([]string{"\n", "\r\n", "\r\r\n", "\r", "", " ", "\n\n"}).Draw(t, "end")
	})
	piece := rapid.Custom(func(t *rapid.T) string {
		text := cable.Draw(t, "cable")
		from := rapid.IntRange(0, len(text)).Draw(t, "from")
		return text[from:rapid.IntRange(from, min(len(text), from+400)).Draw(t, "to")]
	})
	return strings.Join(rapid.SliceOfN(rapid.OneOf(piece, line, line, rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune(" \t\r\n\u00b6(),.:/#AB109\x00\u0301\U0001F600")))), 0, 12).Draw(t, "pieces"), "")
})

// anySource draws the bytes of files: a text in one of the encodings, or with bytes between that are none.
var anySource = rapid.Custom(func(t *rapid.T) string {
	text := anyText.Draw(t, "text")
	encoding := rapid.SampledFrom([]grammar.Encoding{grammar.UTF8, grammar.UTF8, grammar.UTF8BOM, grammar.UTF16LE, grammar.UTF16BE, grammar.Windows1252, grammar.Mixed}).Draw(t, "encoding")
	source, err := encoding.Encode(text)
	if err != nil {
		source = text
	}
	if encoding == grammar.Mixed {
		at := rapid.IntRange(0, len(source)).Draw(t, "at")
		source = source[:at] + "\xb6\x93" + source[at:]
	}
	mark := map[grammar.Encoding]string{grammar.UTF8BOM: "\xef\xbb\xbf", grammar.UTF16LE: "\xff\xfe", grammar.UTF16BE: "\xfe\xff"}[encoding]
	return mark + source
})

// printed joins the extents of the elements of the tree, found by walking it and not by the list.
func printed(c *grammar.Cable) string {
	var b strings.Builder
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if v.IsNil() {
				return
			}
			if e, ok := v.Interface().(grammar.Element); ok {
				b.WriteString(e.Extent().Of(c.File.Text))
				return
			}
			walk(v.Elem())
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		}
	}
	walk(reflect.ValueOf(&c.Structure))
	return b.String()
}

// tree compares trees whole, with what is not exported.
var tree = cmp.Exporter(func(reflect.Type) bool { return true })

// TestPrintedTree holds that the tree prints as the text, and that the text which it prints is read
// as the tree; also while the parser's room for tokens is used by others.
func TestPrintedTree(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		first := grammar.Parse("x", anyText.Draw(t, "text"))
		text := printed(first)
		if text != first.File.Text {
			t.Fatalf("the tree prints %q, and %q was read", text, first.File.Text)
		}
		other := anyText.Draw(t, "other")
		var wait sync.WaitGroup
		wait.Go(func() { grammar.Parse("y", other) })
		again := grammar.Parse("x", text)
		wait.Wait()
		again.File.Encoding = first.File.Encoding
		if diff := cmp.Diff(first, again, tree, cmp.FilterPath(isSource, cmp.Ignore())); diff != "" {
			t.Fatalf("(-first +again):\n%s", diff)
		}
	})
}

// isSource is the path of the bytes that a file was read from.
func isSource(p cmp.Path) bool { return p.Last().String() == ".source" }

// TestWholeInEveryEncoding holds that trees are whole, and that each place of the text is in
// the source once, in order.
func TestWholeInEveryEncoding(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		source := anySource.Draw(t, "source")
		c := grammar.Parse("", source)
		checkWhole(t, c)
		var offsets []int
		for i := range c.File.Text {
			offsets = append(offsets, i)
		}
		offsets = append(offsets, len(c.File.Text))
		places := c.File.SourceOffsets(offsets)
		for i, at := range places {
			if i > 0 && at <= places[i-1] || at > len(source) {
				t.Fatalf("byte %d of the text is at %d of the source, after %d, of %d", offsets[i], at, places[max(i, 1)-1], len(source))
			}
		}
		if last := places[len(places)-1]; last != len(source) {
			t.Fatalf("the text ends at %d of %d", last, len(source))
		}
	})
}

// TestPositionsThereAndBack holds that a line and a column, which counts characters, name one place of the text.
func TestPositionsThereAndBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		f := grammar.Parse("", anySource.Draw(t, "source")).File
		for offset := range f.Text + "\n" {
			p := f.Position(offset)
			back := 0
			if len(f.Lines) > 0 {
				back = f.Lines[p.Line-1].Start
			}
			for range p.Column - 1 {
				for back++; back < len(f.Text) && f.Text[back]&0xc0 == 0x80; back++ {
				}
			}
			if back != offset {
				t.Fatalf("byte %d of %q is at %+v, which is byte %d", offset, f.Text, p, back)
			}
		}
	})
}

// TestEncode holds that what a text is written as is read as that text.
func TestEncode(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		text := grammar.Parse("", anySource.Draw(t, "source")).File.Text
		for encoding, mark := range map[grammar.Encoding]string{grammar.UTF8BOM: "\xef\xbb\xbf", grammar.UTF16LE: "\xff\xfe", grammar.UTF16BE: "\xfe\xff"} {
			source, err := encoding.Encode(text)
			if err != nil {
				t.Fatal(err)
			}
			f := grammar.NewFile("", mark+source)
			if f.Text != text || f.Encoding != encoding {
				t.Fatalf("%q comes back as %q in %v", text, f.Text, f.Encoding)
			}
		}
	})
}
