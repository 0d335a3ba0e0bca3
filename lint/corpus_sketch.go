package lint

import (
	"encoding/binary"

	"github.com/cablelint/cablelint/grammar"
)

// A sketch of a text is the smallest hashes of its runs of three words, one for each of 24 classes
// of hash: two texts share about as many of the 24 numbers as they share runs of words. The
// heading, case, spacing and page lines do not count, because copies differ in them.
const (
	sketchSize  = 24
	shortText   = 40 // words of a text that is not sketched
	hashStart   = 14695981039346656037
	hashPrime   = 1099511628211
	mixConstant = 0x9e3779b97f4a7c15
)

type sketcher struct {
	sum      uint64
	one, two uint64 // the hashes of the last two words
	words    int
	least    [sketchSize]uint16
}

// sketch returns the sum of the words of a cable's text and its sketch.
func sketch(c *grammar.Cable) (sum uint64, numbers []byte) {
	s := &sketcher{sum: hashStart}
	for i := range s.least {
		s.least[i] = 0xffff
	}
	if c.Body == nil {
		return 0, nil
	}
	for _, e := range c.Body.Lines {
		switch k := e.Kind(); {
		case k.IsSetAside(), k == grammar.PublisherKind, k == grammar.RepeatKind, k == grammar.SignatureKind:
		default:
			s.add(e.Span().Of(c.File.Text))
		}
	}
	return s.result()
}

// capitals holds letters and digits at their own places and those of their small forms, 0 elsewhere.
var capitals = func() (table [256]byte) {
	for _, b := range []byte("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		table[b] = b
	}
	for b := byte('A'); b <= 'Z'; b++ {
		table[b-'A'+'a'] = b
	}
	return table
}()

// add adds the words of a text: runs of letters and digits.
func (s *sketcher) add(text string) {
	word := uint64(hashStart) // the hash of the word being read
	for i := range len(text) {
		if b := capitals[text[i]]; b != 0 {
			word = (word ^ uint64(b)) * hashPrime
		} else if word != hashStart {
			s.end(word)
			word = hashStart
		}
	}
	if word != hashStart {
		s.end(word)
	}
}

// end adds the word that was read.
func (s *sketcher) end(word uint64) {
	s.words++
	s.sum = (s.sum ^ word) * hashPrime
	run := (s.one*31+s.two)*31 + word
	run = (run ^ run>>29) * mixConstant
	run ^= run >> 32
	class := run % sketchSize
	if n := uint16(run >> 16); s.words > 2 && n < s.least[class] {
		s.least[class] = n
	}
	s.one, s.two = s.two, word
}

func (s *sketcher) result() (sum uint64, numbers []byte) {
	if s.words == 0 {
		return 0, nil
	}
	if s.words < shortText {
		return s.sum, nil
	}
	for _, n := range s.least {
		numbers = binary.BigEndian.AppendUint16(numbers, n)
	}
	return s.sum, numbers
}

// Similarity returns the share of the sketched runs of words that two texts have in common, from 0
// to 1. It is 0 where one of them is too short for a sketch.
func Similarity(a, b *Entry) float64 {
	if len(a.Sketch) != 2*sketchSize || len(b.Sketch) != 2*sketchSize {
		return 0
	}
	same := 0
	for i := 0; i < 2*sketchSize; i += 2 {
		if a.Sketch[i] == b.Sketch[i] && a.Sketch[i+1] == b.Sketch[i+1] {
			same++
		}
	}
	return float64(same) / sketchSize
}
