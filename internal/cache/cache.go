// Package cache keeps what was worked out for a text, under a key of all that it was worked out
// from.
//
// A cache is a folder of packs. Each process writes packs of its own and puts each into the folder
// when it is whole, so that several may share a cache without waiting for each other, and one that
// is stopped leaves nothing half written and loses one pack at most. Packs are for the user who
// runs the process alone, as they hold lines of cables: several users cannot share one folder. A
// value is a head and a rest, each with a sum: what does not fit its sum is not used. The head can
// be read without the rest, and without reading anything where it is very short. What nobody asks
// for any more, such as what was found in a cable before it was changed, is not distinguished: it goes
// when its pack is among the oldest and all are too large. An embedded store was considered: those
// that map their files are ended by the system when a file is cut short under them, and let one
// process write at a time.
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

// number is which entry of which pack.
type number struct{ pack, entry uint32 }

// Cache is an open cache. Get and Put may be called by many goroutines. The zero Cache holds
// nothing and takes in nothing.
type Cache struct {
	folder string
	values map[uint64]number // by the first bytes of their keys
	packs  []*pack

	mu      sync.Mutex
	damaged []string // names of packs
	unread  error    // of reading a value from a pack; the pack may be sound
	new     []entry
	out     *os.File // where new values go; nil before the first
	heads   []byte   // of new values that are not in the file yet, and their rests
	rests   []byte
	flushed int   // values that are in the file
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
	magic       = "cablelint cache 3\n"
	anyMagic    = "cablelint cache "
)

const (
	bufferSize  = 1 << 20
	wholePack   = 256 << 20 // over which new values become a pack while others are still worked out
	mostPacks   = 16        // over which small ones are put together, those of less than half a whole one
	mostBytes   = 10 << 30  // over which the oldest packs go
	abandonedBy = 24 * time.Hour
)

// Open opens the cache in a folder, which is made if it is not there. Packs that are damaged are
// taken away, and reported by Damaged.
func Open(folder string) (*Cache, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	c := &Cache{folder: folder, whole: wholePack}
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
	c.lookUp()
	return c, nil
}

// lookUp makes the table of all values.
func (c *Cache) lookUp() {
	n := 0
	for _, p := range c.packs {
		n += p.len()
	}
	c.values = make(map[uint64]number, n)
	for i, p := range c.packs {
		for j := range p.len() {
			c.values[p.entry(j).key.first()] = number{uint32(i), uint32(j)}
		}
	}
}

// first returns the beginning of a key, by which values are looked up. Of two keys with the same
// one, which must be looked for, one value is not found.
func (k Key) first() uint64 { return binary.LittleEndian.Uint64(k[:]) }

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
		err = p.readIndex(index)
	}
	if err == nil {
		p.file, err = os.Open(filepath.Join(c.folder, name+packEnding))
	}
	if err == nil {
		var info os.FileInfo
		if info, err = p.file.Stat(); err == nil && info.Size() != p.bytes {
			err = fmt.Errorf("found %d bytes, expected %d", info.Size(), p.bytes)
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
		if info, err := os.Stat(filepath.Join(c.folder, name+indexEnding)); err == nil &&
			time.Since(info.ModTime()) > abandonedBy {
			c.remove(p)
		}
		return // another version of the program may be at work
	}
	if err != nil {
		c.remove(p)
		c.damaged = append(c.damaged, name)
		return
	}
	c.packs = append(c.packs, p)
}

// Head returns the head of the value under a key, and whether there is a sound one. It is the
// caller's.
func (c *Cache) Head(key Key) (head []byte, ok bool) {
	p, at, ok := c.find(key)
	if !ok {
		return nil, false
	}
	head, err := p.head(at)
	return head, c.sound(p, err)
}

// Get returns the value under a key, head and rest, and whether there is a sound one. They are the
// caller's.
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
	n, ok := c.values[key.first()]
	if !ok {
		return nil, place{}, false
	}
	p := c.packs[n.pack]
	e := p.entry(int(n.entry))
	return p, e.place, e.key == key
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

// Put keeps a value, head and rest, under a key. A fault of writing is reported by Close.
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
	at := place{
		headAt:  int64(len(c.heads)),
		restAt:  int64(len(c.rests)),
		head:    uint32(len(head)),
		rest:    uint32(len(rest)),
		restSum: sumOf(rest),
	}
	if len(head) <= shortHead {
		var b [shortHead]byte
		copy(b[:], head)
		at.headSum = binary.LittleEndian.Uint64(b[:])
	} else {
		at.headSum = sumOf(head)
		c.heads = append(c.heads, head...)
	}
	c.new = append(c.new, entry{key, at})
	c.rests = append(c.rests, rest...)
	c.written += at.bytes()
	if len(c.heads)+len(c.rests) >= bufferSize {
		c.flush()
	}
}

// flush writes what is not in the file yet, the heads before the rests.
func (c *Cache) flush() {
	if c.out == nil {
		if c.out, c.err = os.CreateTemp(c.folder, "*"+newEnding); c.err != nil {
			return
		}
	}
	heads := c.written - int64(len(c.heads)+len(c.rests))
	rests := heads + int64(len(c.heads))
	for i := range c.new[c.flushed:] {
		at := &c.new[c.flushed+i].place
		at.headAt, at.restAt = at.headAt+heads, at.restAt+rests
	}
	if _, c.err = c.out.Write(c.heads); c.err == nil {
		_, c.err = c.out.Write(c.rests)
	}
	c.flushed, c.heads, c.rests = len(c.new), c.heads[:0], c.rests[:0]
}

// Damaged returns how many packs were found to be damaged. What they held is computed again.
func (c *Cache) Damaged() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.damaged)
}

// Unread returns why a value could not be read, or nil. The pack may be sound and stays: it is the
// reading that failed.
func (c *Cache) Unread() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.unread
}

// Publish puts what is new into the folder, so that it is not lost whatever becomes of the process.
// A fault is reported by Close.
func (c *Cache) Publish() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil && c.folder != "" {
		c.err = c.publish()
	}
}

// Close puts what is new into the folder, takes damaged packs away, and keeps the folder in bounds.
// The cache is of no use afterwards.
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

// compact puts the values of small packs into the new one when there are many packs, and picks the
// oldest packs when all are too large. It returns the packs that can go.
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

// copy puts the sound values of a pack into the new one. It is false where not all could be read or
// written.
func (c *Cache) copy(p *pack) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i := range p.len() {
		e := p.entry(i)
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

// publish finishes the new pack: the values first, then the index, which makes it one. The next
// value begins another.
func (c *Cache) publish() error {
	err := c.finish()
	if err == nil {
		c.kept += c.written
	}
	c.new, c.out, c.heads, c.rests, c.flushed, c.written = nil, nil, c.heads[:0], c.rests[:0], 0, 0
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
	index := append(make([]byte, 0, len(magic)+len(c.new)*entrySize+sha256.Size), magic...)
	for _, e := range c.new {
		index = appendEntry(index, e)
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
