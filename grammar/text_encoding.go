package grammar

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Encoding says how the bytes of a file were read as text.
type Encoding uint8

// The encodings. The zero value is UTF-8.
const (
	UTF8        Encoding = iota
	UTF8BOM              // UTF-8 after a byte order mark, which is not part of the text
	UTF16LE              // UTF-16, low byte first, after its byte order mark
	UTF16BE              // UTF-16, high byte first, after its byte order mark
	Windows1252          // one byte a character; the paragraph sign is 0xB6
	Mixed                // UTF-8 with single bytes of Windows-1252 between: two copies pasted together
)

var encodingNames = [...]string{
	"utf-8",
	"utf-8 with byte order mark",
	"utf-16le",
	"utf-16be",
	"windows-1252",
	"utf-8 mixed with windows-1252",
}

func (e Encoding) String() string { return encodingNames[e] }

// MarshalText returns the encoding's name.
func (e Encoding) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// markLength is the length in bytes of the byte order mark that comes before the text.
func (e Encoding) markLength() int {
	switch e {
	case UTF8BOM:
		return 3
	case UTF16LE, UTF16BE:
		return 2
	default:
		return 0
	}
}

// decode finds the encoding of source and returns its text. Nothing is refused: bytes that are not UTF-8 are read as
// Windows-1252, in which every byte is a character.
func decode(source string) (string, Encoding) {
	switch {
	case strings.HasPrefix(source, "\xff\xfe"):
		return decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), source[2:]), UTF16LE
	case strings.HasPrefix(source, "\xfe\xff"):
		return decodeWith(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), source[2:]), UTF16BE
	case strings.HasPrefix(source, "\xef\xbb\xbf") && utf8.ValidString(source):
		return source[3:], UTF8BOM
	case utf8.ValidString(source):
		return source, UTF8
	case hasMultibyteRune(source):
		return decodeMixed(source), Mixed
	default:
		return decodeWith(charmap.Windows1252, source), Windows1252
	}
}

func decodeWith(e encoding.Encoding, source string) string {
	text, err := e.NewDecoder().String(source)
	if err != nil { // these decoders put U+FFFD for what they cannot read and do not fail
		return source
	}
	return text
}

// hasMultibyteRune reports whether s holds a sound UTF-8 sequence of two bytes or more.
func hasMultibyteRune(s string) bool {
	for i := 0; i < len(s); {
		_, n := utf8.DecodeRuneInString(s[i:])
		if n > 1 { // also one that says U+FFFD
			return true
		}
		i += n
	}
	return false
}

func decodeMixed(source string) string {
	var b strings.Builder
	b.Grow(len(source) + len(source)/8)
	for i := 0; i < len(source); {
		r, n := utf8.DecodeRuneInString(source[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(source[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

// SourceSpan returns where a span of the text lies in the bytes of the file as it was read
// ([File.Source]). The ends of the span must lie between characters of the text. It takes time in
// proportion to the file for all but UTF-8.
func (f *File) SourceSpan(s Span) Span {
	at := f.SourceOffsets([]int{s.Start, s.End})
	return Span{at[0], at[1]}
}

// SourceOffsets returns where offsets of the text, which must rise and lie between its
// characters, lie in the bytes of the file as it was read. It takes time in proportion to the
// file for all but UTF-8, whatever the number of offsets.
func (f *File) SourceOffsets(offsets []int) []int {
	out := make([]int, len(offsets))
	text, source := 0, f.Encoding.markLength()
	for i, offset := range offsets {
		if f.Encoding == UTF8 || f.Encoding == UTF8BOM {
			out[i] = offset + source
			continue
		}
		for text < offset && source < len(f.source) {
			t, n := f.step(source)
			text, source = text+t, source+n
		}
		out[i] = source
	}
	return out
}

// Encode returns text as the encoding writes it, without a byte order mark. It fails on a character
// that the encoding does not have.
func (e Encoding) Encode(text string) (string, error) {
	switch e {
	case UTF16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(text)
	case UTF16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(text)
	case Windows1252:
		return charmap.Windows1252.NewEncoder().String(text)
	default:
		return text, nil
	}
}

// step returns how many bytes the character at source takes in the text, and how many in the source.
func (f *File) step(source int) (inText, inSource int) {
	rest := f.source[source:]
	switch f.Encoding {
	case UTF16LE, UTF16BE:
		r, n := utf16Rune(rest, f.Encoding)
		return utf8.RuneLen(r), n
	case Windows1252:
		return utf8.RuneLen(charmap.Windows1252.DecodeByte(rest[0])), 1
	default: // Mixed
		r, n := utf8.DecodeRuneInString(rest)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(rest[0])
		}
		return utf8.RuneLen(r), n
	}
}

// utf16Rune returns the first character of s, U+FFFD for half a pair or half a unit, and its length in bytes.
func utf16Rune(s string, e Encoding) (rune, int) {
	if len(s) < 2 {
		return utf8.RuneError, len(s)
	}
	first := rune(utf16Unit(s, e))
	if utf16.IsSurrogate(first) && len(s) >= 4 {
		if r := utf16.DecodeRune(first, rune(utf16Unit(s[2:], e))); r != utf8.RuneError {
			return r, 4
		}
	}
	if utf16.IsSurrogate(first) {
		return utf8.RuneError, 2
	}
	return first, 2
}

func utf16Unit(s string, e Encoding) uint16 {
	if e == UTF16LE {
		return binary.LittleEndian.Uint16([]byte(s[:2]))
	}
	return binary.BigEndian.Uint16([]byte(s[:2]))
}
