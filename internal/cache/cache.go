// Package cache keeps what was worked out for a text, under a key of all that it was worked out from.
//
// A cache is a folder of packs. Each process writes packs of its own and puts each into the folder when it is whole, so that several
// may share a cache without waiting for each other, and one that is stopped leaves nothing half written and loses one pack at most. Packs
// are for the user who runs the process alone, as they hold lines of cables: several users cannot share one folder. A value is a head and a
// rest, each with a sum: what does not fit its sum is not used. The head can be read without the rest, and without reading anything where it
// is very short. An embedded store was considered: those that map their files are ended by the system when a
// file is cut short under them, and let one process write at a time.
package cache

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// Key is the SHA-256 of all that a value was worked out from.
type Key [sha256.Size]byte

// place is where a value stands in its pack: the head, then the rest.
type place struct {
	offset     int64
	head, rest uint32 // lengths in bytes
	headSum    uint64 // the first eight bytes of the head's SHA-256; a head of shortHead bytes or less stands here itself and not in the pack
	restSum    uint64
}

// shortHead is the length in bytes up to which a head stands in the index.
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

// pack is a file with values, one behind the other.
type pack struct {
	name   string
	file   *os.File
	index  []entry
	bytes  int64
	faulty bool
}

// entry is a value in the index of a pack.
type entry struct {
	key   Key
	place place
}

// number is which entry of which pack.
type number struct{ pack, entry uint32 }

// Cache is an open cache. Get and Put may be called by many goroutines. The zero Cache holds nothing and takes in nothing.
type Cache struct {
	folder string
	values map[Key]number
	packs  []*pack

	mu      sync.Mutex
	damaged []string // names of packs
	unread  error    // of reading a value from a pack; the pack may be sound
	new     []entry
	out     *os.File // where new values go; nil before the first
	buffer  []byte
	written int64 // bytes of the new values
	kept    int64 // bytes of the packs that were put into the folder
	whole   int64 // bytes of new values of which a pack is made
	err     error // of writing; nothing is put in any more
}

// The files of a pack, and the number of their form.
const (
	packEnding  = ".pack"
	indexEnding = ".index"
	newEnding   = ".new"
	magic       = "cablelint cache 2\n"
	anyMagic    = "cablelint cache "
)

const (
	entrySize   = sha256.Size + 8 + 4 + 4 + 8 + 8
	bufferSize  = 1 << 20
	wholePack   = 256 << 20 // over which new values become a pack while others are still worked out
	mostPacks   = 16        // over which small ones are put together, those of less than half a whole one
	mostBytes   = 10 << 30  // over which the oldest packs go
	abandonedBy = 24 * time.Hour
)

// Open opens the cache in a folder, which is made if it is not there. Packs that are damaged are taken away, and told by Damaged.
func Open(folder string) (*Cache, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	c := &Cache{folder: folder, values: map[Key]number{}, whole: wholePack}
	files, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		switch name := f.Name(); {
		case strings.HasSuffix(name, indexEnding):
			c.open(strings.TrimSuffix(name, indexEnding))
		case strings.HasSuffix(name, newEnding), strings.HasSuffix(name, packEnding):
			c.abandoned(f)
		}
	}
	return c, nil
}

// abandoned takes a file away that no process writes any more, and that belongs to no pack.
func (c *Cache) abandoned(f os.DirEntry) {
	if name, ok := strings.CutSuffix(f.Name(), packEnding); ok {
		if _, err := os.Stat(filepath.Join(c.folder, name+indexEnding)); err == nil {
			return
		}
	}
	if info, err := f.Info(); err == nil && time.Since(info.ModTime()) > abandonedBy {
		os.Remove(filepath.Join(c.folder, f.Name()))
	}
}

// open takes in a pack.
func (c *Cache) open(name string) {
	p := &pack{name: name}
	index, err := os.ReadFile(filepath.Join(c.folder, name+indexEnding))
	if os.IsNotExist(err) {
		return // another process took it away
	}
	if err == nil {
		p.index, p.bytes, err = readIndex(index)
	}
	if err == nil {
		p.file, err = os.Open(filepath.Join(c.folder, name+packEnding))
	}
	if err == nil {
		var info os.FileInfo
		if info, err = p.file.Stat(); err == nil && info.Size() != p.bytes {
			err = fmt.Errorf("%d bytes where %d are due", info.Size(), p.bytes)
		}
	}
	if os.IsNotExist(err) {
		if _, gone := os.Stat(filepath.Join(c.folder, name+indexEnding)); os.IsNotExist(gone) {
			return
		}
	}
	if refused := new(fs.PathError); errors.As(err, &refused) && !os.IsNotExist(err) {
		if p.file != nil {
			p.file.Close()
		}
		return // it may be another user's, or there are too many files open: no reason to take it away
	}
	if errors.Is(err, errOtherForm) {
		if info, err := os.Stat(filepath.Join(c.folder, name+indexEnding)); err == nil && time.Since(info.ModTime()) > abandonedBy {
			c.remove(p)
		}
		return // another version of the program may be at work
	}
	if err != nil {
		c.remove(p)
		c.damaged = append(c.damaged, name)
		return
	}
	for i, e := range p.index {
		c.values[e.key] = number{uint32(len(c.packs)), uint32(i)}
	}
	c.packs = append(c.packs, p)
}

var errOtherForm = errors.New("a pack of another form")

// readIndex reads the index of a pack: the magic, the entries, a sum over both.
func readIndex(b []byte) (entries []entry, bytes int64, err error) {
	body := len(b) - sha256.Size
	switch {
	case len(b) >= len(magic) && string(b[:len(anyMagic)]) == anyMagic && string(b[:len(magic)]) != magic && isForm(b[len(anyMagic):len(magic)]):
		return nil, 0, errOtherForm
	case body < len(magic) || string(b[:len(magic)]) != magic || (body-len(magic))%entrySize != 0:
		return nil, 0, errors.New("no index where one is due")
	}
	if sum := sha256.Sum256(b[:body]); string(sum[:]) != string(b[body:]) {
		return nil, 0, errors.New("an index whose sum does not fit")
	}
	entries = make([]entry, 0, (body-len(magic))/entrySize)
	for at := len(magic); at < body; at += entrySize {
		e := readEntry(b[at : at+entrySize])
		if e.place.offset != bytes {
			return nil, 0, errors.New("values that do not follow each other")
		}
		entries, bytes = append(entries, e), bytes+e.place.bytes()
	}
	return entries, bytes, nil
}

// isForm reports whether the end of a magic is the number of another form.
func isForm(end []byte) bool {
	return len(end) == 2 && end[0] >= '1' && end[0] <= '9' && end[1] == '\n'
}

func readEntry(b []byte) entry {
	word := func(at int) uint64 { return binary.LittleEndian.Uint64(b[sha256.Size+at:]) }
	half := func(at int) uint32 { return binary.LittleEndian.Uint32(b[sha256.Size+at:]) }
	return entry{Key(b), place{offset: int64(word(0)), head: half(8), rest: half(12), headSum: word(16), restSum: word(24)}}
}

func (e entry) append(b []byte) []byte {
	b = append(b, e.key[:]...)
	b = binary.LittleEndian.AppendUint64(b, uint64(e.place.offset))
	b = binary.LittleEndian.AppendUint32(b, e.place.head)
	b = binary.LittleEndian.AppendUint32(b, e.place.rest)
	b = binary.LittleEndian.AppendUint64(b, e.place.headSum)
	return binary.LittleEndian.AppendUint64(b, e.place.restSum)
}

func sumOf(value []byte) uint64 {
	sum := sha256.Sum256(value)
	return binary.LittleEndian.Uint64(sum[:])
}

// Head returns the head of the value under a key, and whether there is a sound one. It is the caller's.
func (c *Cache) Head(key Key) (head []byte, ok bool) {
	p, at, ok := c.find(key)
	if !ok {
		return nil, false
	}
	head, err := p.head(at)
	return head, c.sound(p, err)
}

// Get returns the value under a key, head and rest, and whether there is a sound one. They are the caller's.
func (c *Cache) Get(key Key) (head, rest []byte, ok bool) {
	p, at, ok := c.find(key)
	if !ok {
		return nil, nil, false
	}
	head, rest, err := p.value(at)
	return head, rest, c.sound(p, err)
}

// find returns where the value under a key is.
func (c *Cache) find(key Key) (*pack, place, bool) {
	n, ok := c.values[key]
	if !ok {
		return nil, place{}, false
	}
	p := c.packs[n.pack]
	return p, p.index[n.entry].place, true
}

// sound reports whether a value could be read, and notes why not.
func (c *Cache) sound(p *pack, err error) bool {
	if err == nil {
		return true
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case !errors.Is(err, errDamaged):
		c.unread = err
	case !p.faulty:
		p.faulty = true
		c.damaged = append(c.damaged, p.name)
	}
	return false
}

// value returns the value at a place.
func (p *pack) value(at place) (head, rest []byte, err error) {
	if head, err = p.head(at); err != nil {
		return nil, nil, err
	}
	rest, err = p.read(at.offset+at.inPack(), at.rest, at.restSum)
	return head, rest, err
}

func (p *pack) head(at place) ([]byte, error) {
	if at.head <= shortHead {
		return binary.LittleEndian.AppendUint64(nil, at.headSum)[:at.head], nil
	}
	return p.read(at.offset, at.head, at.headSum)
}

var errDamaged = errors.New("a value that does not fit its sum")

// read fails with errDamaged where a part is there but is not what was written, and otherwise with what the system says.
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

// Put keeps a value, head and rest, under a key. A fault of writing is told by Close.
func (c *Cache) Put(key Key, head, rest []byte) {
	const most = 1 << 30 // bytes of each
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err != nil || c.folder == "" || len(head) > most || len(rest) > most {
		return
	}
	if c.put(key, head, rest); c.written >= c.whole && c.err == nil {
		c.err = c.publish()
	}
}

func (c *Cache) put(key Key, head, rest []byte) {
	at := place{offset: c.written, head: uint32(len(head)), rest: uint32(len(rest)), restSum: sumOf(rest)}
	if len(head) <= shortHead {
		var b [shortHead]byte
		copy(b[:], head)
		at.headSum = binary.LittleEndian.Uint64(b[:])
	} else {
		at.headSum = sumOf(head)
		c.buffer = append(c.buffer, head...)
	}
	c.new = append(c.new, entry{key, at})
	c.buffer = append(c.buffer, rest...)
	c.written += at.bytes()
	if len(c.buffer) >= bufferSize {
		c.flush()
	}
}

// flush writes the buffer.
func (c *Cache) flush() {
	if c.out == nil {
		if c.out, c.err = os.CreateTemp(c.folder, "*"+newEnding); c.err != nil {
			return
		}
	}
	_, c.err = c.out.Write(c.buffer)
	c.buffer = c.buffer[:0]
}

// Damaged returns how many packs were found to be damaged. What they held is worked out anew.
func (c *Cache) Damaged() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.damaged)
}

// Unread returns why a value could not be read, or nil. The pack may be sound and stays: it is the reading that failed.
func (c *Cache) Unread() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.unread
}

// Publish puts what is new into the folder, so that it is not lost whatever becomes of the process. A fault is told by Close.
func (c *Cache) Publish() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil && c.folder != "" {
		c.err = c.publish()
	}
}

// Close puts what is new into the folder, takes damaged packs away, and keeps the folder in bounds. The cache is of no use afterwards.
func (c *Cache) Close() error {
	if c.folder == "" {
		return nil
	}
	old := c.compact()
	err := c.publish()
	for _, p := range c.packs {
		if p.faulty || err == nil && slices.Contains(old, p) {
			c.remove(p)
		} else {
			p.file.Close()
		}
	}
	return err
}

// compact puts the values of small packs into the new one when there are many packs, and picks the oldest packs when all are too
// large. It returns the packs that can go.
func (c *Cache) compact() (old []*pack) {
	sound := slices.DeleteFunc(slices.Clone(c.packs), func(p *pack) bool { return p.faulty })
	slices.SortFunc(sound, func(a, b *pack) int { return cmp.Compare(a.bytes, b.bytes) })
	small := 0
	for small < len(sound) && sound[small].bytes < wholePack/2 {
		small++
	}
	if small >= mostPacks && c.err == nil {
		for _, p := range sound[:small] {
			if c.copy(p) {
				old = append(old, p)
			}
		}
		sound = sound[small:]
	}
	all := c.written + c.kept
	for _, p := range sound {
		all += p.bytes
	}
	slices.SortFunc(sound, func(a, b *pack) int { return age(b).Compare(age(a)) })
	for i := len(sound) - 1; i >= 0 && all > mostBytes; i-- {
		all -= sound[i].bytes
		old = append(old, sound[i])
	}
	return old
}

func age(p *pack) time.Time {
	info, err := p.file.Stat()
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// copy puts the sound values of a pack into the new one. It is false where not all could be read or written.
func (c *Cache) copy(p *pack) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, e := range p.index {
		head, rest, err := p.value(e.place)
		switch {
		case errors.Is(err, errDamaged):
			continue
		case err != nil:
			return false
		}
		if c.put(e.key, head, rest); c.err != nil {
			return false
		}
	}
	return true
}

// publish finishes the new pack: the values first, then the index, which makes it one. The next value begins another.
func (c *Cache) publish() error {
	err := c.finish()
	if err == nil {
		c.kept += c.written
	}
	c.new, c.out, c.buffer, c.written = nil, nil, c.buffer[:0], 0
	return err
}

func (c *Cache) finish() error {
	if len(c.new) == 0 || c.err != nil {
		return c.discard(c.err)
	}
	if c.flush(); c.err != nil {
		return c.discard(c.err)
	}
	if err := errors.Join(c.out.Sync(), c.out.Close()); err != nil {
		return c.discard(err)
	}
	index := []byte(magic)
	for _, e := range c.new {
		index = e.append(index)
	}
	sum := sha256.Sum256(index)
	name := strings.TrimSuffix(c.out.Name(), newEnding)
	if err := os.Rename(c.out.Name(), name+packEnding); err != nil {
		return c.discard(err)
	}
	if err := writeSynced(name+"-index"+newEnding, append(index, sum[:]...)); err != nil {
		os.Remove(name + packEnding)
		return err
	}
	return os.Rename(name+"-index"+newEnding, name+indexEnding)
}

// writeSynced writes a file for its owner alone, as those of packs are: they hold lines of cables.
func writeSynced(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, strings.NewReader(string(data)))
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		os.Remove(name)
	}
	return err
}

// discard takes the new pack away.
func (c *Cache) discard(err error) error {
	if c.out != nil {
		c.out.Close()
		os.Remove(c.out.Name())
	}
	return err
}

// remove takes a pack away, its index first.
func (c *Cache) remove(p *pack) {
	if p.file != nil {
		p.file.Close()
	}
	os.Remove(filepath.Join(c.folder, p.name+indexEnding))
	os.Remove(filepath.Join(c.folder, p.name+packEnding))
}
