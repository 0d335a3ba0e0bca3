// Package diagnostics writes findings in a short form that is quick to read, for what is kept from one run to the next.
package diagnostics

import (
	"encoding/binary"
	"errors"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Append adds the findings after b: how many there are, then each. Numbers are varints, texts
// come after their lengths.
func Append(b []byte, list []lint.Diagnostic) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, d := range list {
		b = appendText(b, d.Rule)
		b = append(b, byte(d.Severity))
		b = appendSpan(b, d.At)
		b = appendText(b, d.Message)
		b = binary.AppendUvarint(b, uint64(len(d.Notes)))
		for _, n := range d.Notes {
			b = appendNote(b, n)
		}
		b = binary.AppendUvarint(b, uint64(len(d.Fixes)))
		for _, f := range d.Fixes {
			b = appendFix(b, f)
		}
		b = appendText(b, d.Suppressed)
	}
	return b
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendSpan(b []byte, at grammar.Span) []byte {
	return binary.AppendVarint(binary.AppendVarint(b, int64(at.Start)), int64(at.End))
}

func appendBool(b []byte, v bool) []byte {
	if v {
		return append(b, 1)
	}
	return append(b, 0)
}

func appendNote(b []byte, n lint.Note) []byte {
	b = appendText(appendSpan(b, n.At), n.Message)
	b = appendBool(b, n.In != nil)
	if n.In != nil {
		b = appendText(b, n.In.Name)
		b = binary.AppendVarint(b, int64(n.In.Line))
		b = binary.AppendVarint(b, int64(n.In.Start))
		b = appendText(b, n.In.Text)
	}
	return b
}

func appendFix(b []byte, f lint.Fix) []byte {
	b = appendBool(appendText(b, f.Title), f.Safe)
	b = binary.AppendUvarint(b, uint64(len(f.Edits)))
	for _, e := range f.Edits {
		b = appendText(appendSpan(b, e.At), e.New)
	}
	return b
}

// Read reads the findings that s holds and nothing else. Their texts are parts of s. It fails where
// they are cut or more follows.
func Read(s string) ([]lint.Diagnostic, error) {
	r := reader{left: s}
	list := make([]lint.Diagnostic, r.count())
	for i := range list {
		d := &list[i]
		d.Rule, d.Severity, d.At, d.Message = r.text(), lint.Severity(r.byte()), r.span(), r.text()
		d.Notes = several(&r, r.note)
		d.Fixes = several(&r, r.fix)
		d.Suppressed = r.text()
	}
	if r.bad || r.left != "" || len(list) == 0 && len(s) != 1 {
		return nil, errors.New("found something else, expected findings")
	}
	return list, nil
}

// several reads a list; nil where it is empty.
func several[T any](r *reader, one func() T) []T {
	n := r.count()
	if n == 0 {
		return nil
	}
	list := make([]T, n)
	for i := range list {
		list[i] = one()
	}
	return list
}

// reader reads from the beginning of what is left. After a fault it reads zeros.
type reader struct {
	left string
	bad  bool
}

func (r *reader) fail() {
	r.left, r.bad = "", true
}

func (r *reader) byte() byte {
	if r.left == "" {
		r.fail()
		return 0
	}
	b := r.left[0]
	r.left = r.left[1:]
	return b
}

// uvarint reads what binary.AppendUvarint wrote.
func (r *reader) uvarint() (v uint64) {
	for shift := 0; shift < 64; shift += 7 {
		b := r.byte()
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return v
		}
	}
	r.fail()
	return 0
}

// number reads what binary.AppendVarint wrote.
func (r *reader) number() int {
	v := r.uvarint()
	return int(int64(v>>1) ^ -int64(v&1))
}

// count reads how many there are of something of which each takes a byte at least.
func (r *reader) count() int {
	n := r.uvarint()
	if n > uint64(len(r.left)) {
		r.fail()
		return 0
	}
	return int(n)
}

func (r *reader) text() string {
	n := r.count()
	s := r.left[:n]
	r.left = r.left[n:]
	return s
}

func (r *reader) bool() bool { return r.byte() != 0 }

func (r *reader) span() grammar.Span { return grammar.Span{Start: r.number(), End: r.number()} }

func (r *reader) note() lint.Note {
	n := lint.Note{At: r.span(), Message: r.text()}
	if r.bool() {
		n.In = &lint.RelatedFile{Name: r.text(), Line: r.number(), Start: r.number(), Text: r.text()}
	}
	return n
}

func (r *reader) fix() lint.Fix {
	return lint.Fix{Title: r.text(), Safe: r.bool(), Edits: several(r, r.edit)}
}

func (r *reader) edit() lint.Edit { return lint.Edit{At: r.span(), New: r.text()} }
