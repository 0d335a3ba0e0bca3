package cache

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBlocks holds that values are found whatever their lengths, in any order and by many at a
// time: heads that are short, that begin in one block and end in another, that are longer than what
// a block has over, and rests that part the heads of one writing from those of the next.
func TestBlocks(t *testing.T) {
	folder := t.TempDir()
	dice := rand.New(rand.NewPCG(1, 1))
	part := func(most int) []byte {
		b := make([]byte, dice.IntN(most))
		for i := range b {
			b[i] = byte(dice.Uint32())
		}
		return b
	}
	type value struct{ head, rest []byte }
	values := make([]value, 1500)
	c := open(t, folder)
	for i := range values {
		most := []int{shortHead + 1, 400, 2 * blockOver}[i%3]
		values[i] = value{part(most), part(3000)}
		c.Put(key(fmt.Sprint(i)), values[i].head, values[i].rest)
	}
	closed(t, c)
	c = open(t, folder)
	if p := c.packs[0]; p.bytes < 3*bufferSize {
		t.Errorf("%d bytes, want several writings", p.bytes)
	}
	var all sync.WaitGroup
	for n := range 4 {
		order := rand.New(rand.NewPCG(2, uint64(n))).Perm(len(values))
		if n > 1 { // as they were kept
			for i := range order {
				order[i] = i
			}
		}
		all.Go(func() {
			for _, i := range order {
				k := key(fmt.Sprint(i))
				head, ok := c.Head(k)
				if !ok || !bytes.Equal(head, values[i].head) {
					t.Errorf("%d: a wrong head or none", i)
				}
				head, rest, ok := c.Get(k)
				if !ok || !bytes.Equal(head, values[i].head) || !bytes.Equal(rest, values[i].rest) {
					t.Errorf("%d: a wrong value or none", i)
				}
			}
		})
	}
	all.Wait()
	closed(t, c)
}

// TestAlike holds that of two keys that begin alike none has the other's value.
func TestAlike(t *testing.T) {
	folder := t.TempDir()
	one, two := key("one"), key("one")
	two[len(two)-1]++
	c := open(t, folder)
	c.Put(one, nil, []byte("one"))
	c.Put(two, nil, []byte("two"))
	closed(t, c)
	c = open(t, folder)
	defer closed(t, c)
	_, rest, ok := c.Get(one)
	if ok && string(rest) != "one" {
		t.Errorf("%q under the first key", rest)
	}
	_, other, ok2 := c.Get(two)
	if ok2 && string(other) != "two" {
		t.Errorf("%q under the second key", other)
	}
	if !ok && !ok2 {
		t.Error("neither is found, want one")
	}
}

// TestPlaces holds that an index is refused which says that a value is where its pack cannot
// have it, though its sum fits.
func TestPlaces(t *testing.T) {
	sound := entry{place: place{headAt: 10, head: 20, restAt: 30, rest: 70}}
	first := entry{place: place{headAt: 0, head: 1, restAt: 0, rest: 10}} // its head is in the index
	read := func(change func(p *place)) (string, int64) {
		e := sound
		change(&e.place)
		index := appendEntry(appendEntry([]byte(magic), first), e)
		sum := sha256.Sum256(index)
		p := new(pack)
		if err := p.readIndex(append(index, sum[:]...)); err != nil {
			return err.Error(), 0
		}
		if diff := cmp.Diff([]entry{first, e}, []entry{p.entry(0), p.entry(1)}, cmp.AllowUnexported(entry{}, place{})); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		return "", p.bytes
	}
	const refused = "found a value outside the pack"
	for _, c := range []struct {
		what   string
		change func(p *place)
		err    string
	}{
		{"sound", func(*place) {}, ""},
		{"a head that begins before the pack", func(p *place) { p.headAt = -1 }, refused},
		{"a head that ends after it", func(p *place) { p.headAt = 81 }, refused},
		{"a rest that begins before the pack", func(p *place) { p.restAt = -1 }, refused},
		{"a rest that ends after it", func(p *place) { p.restAt = 31 }, refused},
		{"one that begins as far away as can be", func(p *place) { p.restAt = 1<<63 - 1 }, refused},
	} {
		if got, size := read(c.change); got != c.err || got == "" && size != 100 {
			t.Errorf("%s: %q, %d bytes, want %q", c.what, got, size, c.err)
		}
	}
}
