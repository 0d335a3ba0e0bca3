package cache

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/testing/leakcheck"
)

func key(name string) Key { return sha256.Sum256([]byte(name)) }

func open(t *testing.T, folder string) *Cache {
	t.Helper()
	c, err := Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func closed(t *testing.T, c *Cache) {
	t.Helper()
	if err := c.Close(); err != nil {
		t.Error(err)
	}
}

// headOf returns the head of the value of that name. That of a is in the index, that of b in
// the pack.
func headOf(name string) string {
	if name == "b" {
		return "a head that is long"
	}
	return "h" + name[:min(len(name), 4)]
}

// keep puts values into a cache, each named by its key.
func keep(t *testing.T, folder string, names ...string) {
	t.Helper()
	c := open(t, folder)
	for _, name := range names {
		c.Put(key(name), []byte(headOf(name)), []byte("value of "+name))
	}
	closed(t, c)
}

// held returns which of the names a cache has, and how many packs of it are damaged. It fails on a
// wrong value.
func held(t *testing.T, folder string, names ...string) (got []string, damaged int) {
	t.Helper()
	c := open(t, folder)
	defer closed(t, c)
	for _, name := range names {
		head, ok := c.Head(key(name))
		if ok && string(head) != headOf(name) {
			t.Errorf("head %q under %s", head, name)
		}
		head, rest, ok := c.Get(key(name))
		if ok {
			got = append(got, name)
			if string(head) != headOf(name) || string(rest) != "value of "+name {
				t.Errorf("%q, %q under %s", head, rest, name)
			}
		}
	}
	return got, c.Damaged()
}

func TestKeep(t *testing.T) {
	leakcheck.Check(t)
	folder := filepath.Join(t.TempDir(), "made")
	keep(t, folder, "a", "b")
	keep(t, folder, "c", "")
	got, damaged := held(t, folder, "a", "b", "c", "", "d")
	if diff := cmp.Diff([]string{"a", "b", "c", ""}, got); diff != "" || damaged != 0 {
		t.Errorf("%d damaged (-want +got):\n%s", damaged, diff)
	}
}

// TestDamage holds that no damage gives a wrong value: each byte of each file is changed, and each
// file cut and made longer. What is damaged is taken away, so that the next process finds a sound
// cache.
func TestDamage(t *testing.T) {
	leakcheck.Check(t)
	folder := t.TempDir()
	keep(t, folder, "a", "b")
	files, err := filepath.Glob(folder + "/*")
	if err != nil || len(files) != 2 {
		t.Fatalf("%v, %v", files, err)
	}
	whole := map[string][]byte{}
	size := 0
	for _, f := range files {
		if whole[f], err = os.ReadFile(f); err != nil {
			t.Fatal(err)
		}
		size += len(whole[f])
	}
	put := func(name string, data []byte) {
		for f, d := range whole {
			if f == name {
				d = data
			}
			if err := os.WriteFile(f, d, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	tried := 0
	check := func(what string) {
		tried++
		if got, damaged := held(t, folder, "a", "b"); damaged != 1 || len(got) > 1 {
			t.Errorf("%s: %v held, %d damaged", what, got, damaged)
		}
		if left, damaged := held(t, folder, "a", "b"); damaged != 0 || len(left) != 0 {
			t.Errorf("%s: %v held, %d damaged the next time", what, left, damaged)
		}
	}
	for name, data := range whole {
		for i := range data {
			changed := append([]byte(nil), data...)
			changed[i] ^= 0x20
			put(name, changed)
			check(fmt.Sprintf("%s byte %d", filepath.Ext(name), i))
		}
		for _, n := range []int{0, 1, len(data) / 2, len(data) - 1} {
			put(name, data[:n])
			check(fmt.Sprintf("%s cut to %d", filepath.Ext(name), n))
		}
		put(name, append(data[:len(data):len(data)], 'x'))
		check(filepath.Ext(name) + " made longer")
	}
	if want := size + 2*5; tried != want {
		t.Errorf("%d kinds of damage, want %d", tried, want)
	}
}

// TestPublish holds that values are kept as they come, in packs of bounded size, whether or not the
// cache is ever closed.
func TestPublish(t *testing.T) {
	folder := t.TempDir()
	c := open(t, folder)
	c.whole = 39 // what the values of a and b take
	for _, name := range []string{"a", "b", "c"} {
		c.Put(key(name), []byte(headOf(name)), []byte("value of "+name))
	}
	if got, _ := held(t, folder, "a", "b", "c"); len(got) != 2 {
		t.Errorf("%v held before the rest is published", got)
	}
	c.Publish()
	c.Publish() // there is nothing new
	c.Put(key("d"), []byte(headOf("d")), []byte("value of d"))
	if got, _ := held(t, folder, "a", "b", "c", "d"); len(got) != 3 {
		t.Errorf("%v held before the cache is closed", got)
	}
	closed(t, c)
	got, damaged := held(t, folder, "a", "b", "c", "d")
	if packs, _ := filepath.Glob(folder + "/*" + packEnding); len(got) != 4 || damaged != 0 || len(packs) != 3 {
		t.Errorf("%v held in %d packs, %d damaged", got, len(packs), damaged)
	}
}

// TestMany holds that many small packs become few, without a loss.
func TestMany(t *testing.T) {
	folder := t.TempDir()
	var names []string
	for i := range 3 * mostPacks {
		name := strings.Repeat("x", i+1)
		names = append(names, name)
		keep(t, folder, name)
	}
	got, _ := held(t, folder, names...)
	if diff := cmp.Diff(names, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if packs, _ := filepath.Glob(folder + "/*" + packEnding); len(packs) > mostPacks+1 {
		t.Errorf("%d packs", len(packs))
	}
	if left, _ := filepath.Glob(folder + "/*" + newEnding); len(left) > 0 {
		t.Errorf("%v left", left)
	}
}

// TestShared holds that processes which use a cache at the same time do not disturb each other,
// while packs are put together.
func TestShared(t *testing.T) {
	folder := t.TempDir()
	var all sync.WaitGroup
	for i := range 40 {
		all.Go(func() {
			c, err := Open(folder)
			if err != nil {
				t.Error(err)
				return
			}
			for j := range 40 {
				name := fmt.Sprint("value ", j)
				if head, rest, ok := c.Get(key(name)); ok && (string(rest) != name || string(head) != "head of "+name) {
					t.Errorf("%q, %q under %s", head, rest, name)
				}
				if j%40 == i || j == 0 {
					c.Put(key(name), []byte("head of "+name), []byte(name))
				}
			}
			if err := c.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

// TestUnwritable holds that a cache that cannot be written says so, and leaves nothing half
// written.
func TestUnwritable(t *testing.T) {
	folder := t.TempDir()
	c := open(t, folder)
	c.Put(key("a"), nil, []byte("value"))
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err == nil {
		t.Error("no error where the folder is gone")
	}
	if _, err := Open(filepath.Join(os.DevNull, "cache")); err == nil {
		t.Error("no error where a folder cannot be made")
	}
}

// TestUnread holds that a value which the system cannot read is reported as that: the pack is not taken
// for damaged, and is whole for the next process.
func TestUnread(t *testing.T) {
	folder := t.TempDir()
	keep(t, folder, "a", "b")
	c := open(t, folder)
	c.packs[0].file.Close()
	if _, ok := c.Head(key("a")); !ok || c.Unread() != nil {
		t.Errorf("%v, %v, where a short head needs no reading", ok, c.Unread())
	}
	if _, ok := c.Head(key("b")); ok || c.Unread() == nil || c.Damaged() != 0 {
		t.Errorf("%v, %v, %d damaged, where a value cannot be read", ok, c.Unread(), c.Damaged())
	}
	closed(t, c)
	if got, damaged := held(t, folder, "a", "b"); len(got) != 2 || damaged != 0 {
		t.Errorf("%v held, %d damaged, where the pack is whole", got, damaged)
	}
}

// TestOtherForm holds that packs of another version of the program are left to it, and not told as
// damaged.
func TestOtherForm(t *testing.T) {
	folder := t.TempDir()
	keep(t, folder, "a")
	files, err := filepath.Glob(folder + "/*" + indexEnding)
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	if err := os.WriteFile(files[0], []byte("cablelint cache 1\nsomething"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, damaged := held(t, folder, "a")
	if left, err := os.ReadDir(folder); len(got) != 0 || damaged != 0 || len(left) != 2 {
		t.Errorf("%v held, %d damaged, %d files left of 2, %v", got, damaged, len(left), err)
	}
	long := time.Now().Add(-2 * abandonedBy)
	if err := os.Chtimes(files[0], long, long); err != nil {
		t.Fatal(err)
	}
	held(t, folder, "a")
	if left, err := os.ReadDir(folder); len(left) != 0 {
		t.Errorf("%d files left of an old form that is of no use any more, %v", len(left), err)
	}
}
