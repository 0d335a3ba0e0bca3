package lint

import (
	"math/bits"
	"strings"

	"github.com/cablelint/cablelint/grammar"
)

// sights are what facts and rules look for in the whole of a text. They share one look at it.
type sights struct {
	unusual []int          // bytes that are no printable ASCII, line feed or carriage return
	names   []grammar.Span // SUMMARY and COMMENT
	refs    []int          // REF
	paras   []int          // PARA
}

// Bits of eight bytes in one number.
const (
	eachByte    = 0x0101010101010101 // a byte times this is eight of it
	highestBits = eachByte << 7
	inEachCase  = eachByte * 0x5f // without the bits for small letters and for what is no ASCII
)

// look finds all sights of a text, words in any case. It looks at eight bytes at once, for bytes that
// are unusual and for pairs of letters that are in few words besides the ones that are looked for, and
// then at each byte that may be one.
func look(text string) *sights {
	found := &sights{}
	i := 0
	for ; i+11 <= len(text); i += 8 {
		eleven := text[i : i+11]
		here, next, fourth := eightBytes(eleven), eightBytes(eleven[1:]), eightBytes(eleven[3:])
		odd := unusualBytes(here) & bytesOtherThan(here, '\n')
		here, next, fourth = here&inEachCase, next&inEachCase, fourth&inEachCase
		other := otherThanZero((here^'M'*eachByte)|(here^next)) & // SUMMARY, COMMENT
			otherThanZero((here^'E'*eachByte)|(next^'F'*eachByte)) & // REF
			otherThanZero((here^'P'*eachByte)|(next^'A'*eachByte)|(next^fourth)) // PARA
		if pairs := ^other & highestBits; odd|pairs != 0 {
			found.among(text, i, odd, pairs)
		}
	}
	for ; i < len(text); i++ {
		found.byteAt(text, i)
		found.pairAt(text, i)
	}
	return found
}

// among notes what is at those of eight bytes whose highest bits are set.
func (s *sights) among(text string, start int, odd, pairs uint64) {
	for ; odd != 0; odd &= odd - 1 {
		s.byteAt(text, start+bits.TrailingZeros64(odd)/8)
	}
	for ; pairs != 0; pairs &= pairs - 1 {
		s.pairAt(text, start+bits.TrailingZeros64(pairs)/8)
	}
}

// byteAt notes a byte if it is unusual.
func (s *sights) byteAt(text string, i int) {
	if c := text[i]; (c < ' ' || c > '~') && c != '\n' && c != '\r' {
		s.unusual = append(s.unusual, i)
	}
}

// pairAt notes the word of which a pair of letters is a part.
func (s *sights) pairAt(text string, i int) {
	const toPair, length = len("SU"), len("SUMMARY") // of both names
	switch text[i] | ' ' {
	case 'm':
		if start := i - toPair; start >= 0 && start+length <= len(text) && text[i+1]|' ' == 'm' {
			at := grammar.Span{Start: start, End: start + length}
			if word := at.Of(text); strings.EqualFold(word, "SUMMARY") || strings.EqualFold(word, "COMMENT") {
				s.names = append(s.names, at)
			}
		}
	case 'e':
		if i > 0 && i+1 < len(text) && text[i-1]|' ' == 'r' && text[i+1]|' ' == 'f' {
			s.refs = append(s.refs, i-1)
		}
	case 'p':
		if i+4 <= len(text) && text[i+1]|' ' == 'a' && text[i+2]|' ' == 'r' && text[i+3]|' ' == 'a' {
			s.paras = append(s.paras, i)
		}
	}
}

// eightBytes returns the first eight bytes of a text, the first in the lowest bits.
func eightBytes(s string) uint64 {
	_ = s[7] // the only check of bounds
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// unusualBytes sets the highest bit of each byte that is no printable ASCII, ' ' to '~', and of no
// byte before the first of these. The bit is set in the byte itself where it is no ASCII, in the byte
// less ' ' where it is a control character, and in the byte and one where it is DEL.
func unusualBytes(b uint64) uint64 {
	return (b | (b - ' '*eachByte) | (b + eachByte)) & highestBits
}

// bytesOtherThan sets the highest bit of each byte that is not c, which is ASCII.
func bytesOtherThan(b, c uint64) uint64 {
	differs := b ^ c*eachByte
	return (differs | (differs&^highestBits + (highestBits - eachByte))) & highestBits
}

// otherThanZero sets the highest bit of each byte that is not zero. All must be ASCII.
func otherThanZero(b uint64) uint64 { return b + (highestBits - eachByte) }

// zeroBytes sets the highest bit of each byte that is zero, and of no byte before the first of these.
func zeroBytes(b uint64) uint64 { return (b - eachByte) &^ b & highestBits }

// isSingleSpaced reports whether s has printable ASCII alone, with single blanks between its words,
// so that it need not be cut into them.
func isSingleSpaced(s string) bool {
	return s != "" && s[0] != ' ' && s[len(s)-1] != ' ' && singleSpacedStart(s) == len(s)
}

// singleSpacedStart returns the length of the start of s that has printable ASCII alone, with single
// blanks between its words: of what comes before two blanks, or another byte.
func singleSpacedStart(s string) int {
	i := 0
	for ; i+9 <= len(s); i += 8 {
		nine := s[i : i+9]
		here, next := eightBytes(nine), eightBytes(nine[1:])
		if stop := unusualBytes(here) | zeroBytes((here^' '*eachByte)|(next^' '*eachByte)); stop != 0 {
			return i + bits.TrailingZeros64(stop)/8
		}
	}
	for ; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' || s[i] == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			break
		}
	}
	return i
}
