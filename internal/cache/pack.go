package cache

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"sync"
)

// pack is a file with values. Heads are together where they were written together, before the
// rests, so that many are read at once.
type pack struct {
	name   string
	file   *os.File
	index  []byte // the entries, one after the other
	bytes  int64
	faulty bool
	blocks [4]block // that were read last
}

// entry is a value in the index of a pack.
type entry struct {
	key   Key
	place place
}

// place is where a value is in its pack.
type place struct {
	headAt, restAt int64
	head, rest     uint32 // lengths in bytes
	// the first eight bytes of the head's SHA-256; a head of shortHead bytes or less is here
	// itself and not in the pack
	headSum uint64
	restSum uint64
}

// shortHead is the length in bytes up to which a head is in the index.
const shortHead = 8

// inPack returns how many bytes of the head are in the pack.
func (p place) inPack() int64 {
	if p.head <= shortHead {
		return 0
	}
	return int64(p.head)
}

// bytes returns how many bytes the value takes in its pack.
func (p place) bytes() int64 { return p.inPack() + int64(p.rest) }

// within reports whether the value can be in a pack of so many bytes.
func (p place) within(bytes int64) bool {
	fits := func(at, length int64) bool { return at >= 0 && at <= bytes-length }
	return fits(p.headAt, p.inPack()) && fits(p.restAt, int64(p.rest))
}

const entrySize = sha256.Size + 8 + 8 + 4 + 4 + 8 + 8

// appendEntry adds an entry to an index.
func appendEntry(b []byte, e entry) []byte {
	b = append(b, e.key[:]...)
	b = binary.LittleEndian.AppendUint64(b, uint64(e.place.headAt))
	b = binary.LittleEndian.AppendUint64(b, uint64(e.place.restAt))
	b = binary.LittleEndian.AppendUint32(b, e.place.head)
	b = binary.LittleEndian.AppendUint32(b, e.place.rest)
	b = binary.LittleEndian.AppendUint64(b, e.place.headSum)
	return binary.LittleEndian.AppendUint64(b, e.place.restSum)
}

// len returns how many values the pack has.
func (p *pack) len() int { return len(p.index) / entrySize }

// entry returns the i-th value, counted from 0.
func (p *pack) entry(i int) entry {
	b := p.index[i*entrySize:][:entrySize]
	word := func(at int) uint64 { return binary.LittleEndian.Uint64(b[sha256.Size+at:]) }
	half := func(at int) uint32 { return binary.LittleEndian.Uint32(b[sha256.Size+at:]) }
	return entry{
		Key(b),
		place{
			headAt:  int64(word(0)),
			restAt:  int64(word(8)),
			head:    half(16),
			rest:    half(20),
			headSum: word(24),
			restSum: word(32),
		},
	}
}

var errOtherForm = errors.New("found a pack of another form")

// readIndex takes in the index of the pack: the magic, the entries, a sum over both.
func (p *pack) readIndex(b []byte) error {
	body := len(b) - sha256.Size
	switch {
	case len(b) >= len(magic) && string(b[:len(anyMagic)]) == anyMagic && string(b[:len(magic)]) != magic &&
		isForm(b[len(anyMagic):len(magic)]):
		return errOtherForm
	case body < len(magic) || string(b[:len(magic)]) != magic || (body-len(magic))%entrySize != 0:
		return errors.New("missing index")
	}
	if sum := sha256.Sum256(b[:body]); string(sum[:]) != string(b[body:]) {
		return errors.New("checksum does not match the index")
	}
	p.index, p.bytes = b[len(magic):body], 0
	for i := range p.len() {
		p.bytes += p.entry(i).place.bytes()
	}
	for i := range p.len() {
		if !p.entry(i).place.within(p.bytes) {
			return errors.New("found a value outside the pack")
		}
	}
	return nil
}

// isForm reports whether the end of a magic is the number of another form.
func isForm(end []byte) bool {
	return len(end) == 2 && end[0] >= '1' && end[0] <= '9' && end[1] == '\n'
}

func sumOf(value []byte) uint64 {
	sum := sha256.Sum256(value)
	return binary.LittleEndian.Uint64(sum[:])
}

// value returns the value at a place.
func (p *pack) value(at place) (head, rest []byte, err error) {
	if head, err = p.head(at); err != nil {
		return nil, nil, err
	}
	rest, err = p.read(at.restAt, at.rest, at.restSum)
	return head, rest, err
}

func (p *pack) head(at place) ([]byte, error) {
	if at.head <= shortHead {
		return binary.LittleEndian.AppendUint64(nil, at.headSum)[:at.head], nil
	}
	if head := p.near(at.headAt, at.head); head != nil && sumOf(head) == at.headSum {
		return head, nil
	}
	return p.read(at.headAt, at.head, at.headSum)
}

var errDamaged = errors.New("checksum does not match the value")

// read fails with errDamaged where a part is there but is not what was written, and otherwise with
// what the system says.
func (p *pack) read(offset int64, length uint32, sum uint64) ([]byte, error) {
	part := make([]byte, length)
	switch _, err := p.file.ReadAt(part, offset); {
	case errors.Is(err, io.EOF) || err == nil && sumOf(part) != sum:
		return nil, errDamaged
	case err != nil:
		return nil, err
	}
	return part, nil
}

// block is a piece of a pack in memory.
type block struct {
	mu   sync.Mutex
	at   int64
	data []byte // nil for none
}

// Blocks begin at multiples of blockStep and hold blockOver bytes more, for heads that begin in one
// and end after it.
const (
	blockStep = 64 << 10
	blockOver = 4 << 10
)

// near returns a part of the pack out of a block, or nil where it is not in one whole. Its bytes
// are not looked at: they may not be what was written. Cables are checked in about the order in
// which they were kept, so that a block serves for hundreds.
func (p *pack) near(offset int64, length uint32) []byte {
	if length > blockOver {
		return nil
	}
	number := offset / blockStep
	b := &p.blocks[number%int64(len(p.blocks))]
	b.mu.Lock()
	defer b.mu.Unlock()
	if at := number * blockStep; (b.at != at || b.data == nil) && !b.read(p.file, at) {
		return nil
	}
	from := offset - b.at
	if from+int64(length) > int64(len(b.data)) {
		return nil
	}
	return bytes.Clone(b.data[from:][:length])
}

// read fills the block from a place on, and reports whether that could be read.
func (b *block) read(file *os.File, at int64) bool {
	if cap(b.data) == 0 {
		b.data = make([]byte, blockStep+blockOver)
	}
	n, err := file.ReadAt(b.data[:cap(b.data)], at)
	if err != nil && !errors.Is(err, io.EOF) {
		b.data = nil
		return false
	}
	b.at, b.data = at, b.data[:n]
	return true
}
