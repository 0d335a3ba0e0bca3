package cache

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzDamage puts any bytes into the files of a sound cache, or in their place: each value comes
// back as it was put, or not at all, and the cache takes in new ones.
func FuzzDamage(f *testing.F) {
	f.Add(uint8(0), 0, []byte("cablelint cache 1\n"), false)
	f.Add(uint8(1), 5, []byte{0xff}, false)
	f.Add(uint8(0), 40, []byte("\x00\x00\x00\x00\x00\x00\x00\x80\xff\xff\xff\xff"), false)
	f.Add(uint8(2), 0, []byte{}, true)
	f.Add(uint8(0), 1<<40, []byte("x"), false)
	names := []string{"a", "b", strings.Repeat("long", 100), ""}
	f.Fuzz(func(t *testing.T, which uint8, at int, bytes []byte, cut bool) {
		folder := t.TempDir()
		keep(t, folder, names[:2]...)
		keep(t, folder, names[2:]...)
		files, err := filepath.Glob(folder + "/*")
		if err != nil || len(files) != 4 {
			t.Fatalf("%v, %v", files, err)
		}
		file := files[int(which)%len(files)]
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		at = max(0, min(at, len(content)))
		damaged := append(append([]byte{}, content[:at]...), bytes...)
		if rest := at + len(bytes); !cut && rest < len(content) {
			damaged = append(damaged, content[rest:]...)
		}
		if err := os.WriteFile(file, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		held(t, folder, names...) // which fails on a wrong value
		keep(t, folder, names...)
		if got, n := held(t, folder, names...); len(got) != len(names) || n != 0 {
			t.Errorf("%d of %d values, and %d damaged files, after the next process", len(got), len(names), n)
		}
	})
}
