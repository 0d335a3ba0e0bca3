package lsp_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/cputime"
	"github.com/cablelint/cablelint/internal/testing/slowtest"
)

// TestGrowth types many letters into a cable, each answered, opens and closes other documents in
// between, and holds that after 20,000 edits (400 without SLOW_TESTS) no more goroutines and
// little more memory are in use than after the first tenth.
func TestGrowth(t *testing.T) {
	if cputime.Raced {
		t.Skip("memory means nothing under the race detector")
	}
	edits, room := 400, uint64(4<<20) // bytes
	if slowtest.All() {
		edits = 20_000
	}
	s := start(t, "", pulls)
	text, uri := long, "untitled:grown"
	s.open(uri, text)
	version := 1
	key := func() {
		version++
		switch version % 50 {
		case 0: // not to lengthen the text forever
			s.change(uri, version, whole(text))
		case 1:
			other := fmt.Sprintf("untitled:%d", version)
			s.open(other, text)
			s.must("textDocument/diagnostic", of(other, ""), nil)
			s.notify("textDocument/didClose", of(other, ""))
		default:
			s.change(uri, version, edit("9:0-9:0", "x"))
		}
		s.must("textDocument/diagnostic", of(uri, ""), nil)
		if version%10 == 0 {
			s.askAll(uri, "9:0-9:0")
		}
	}
	inUse := func() (goroutines int, bytes uint64) {
		runtime.GC()
		runtime.GC() // the second takes what a pool kept over the first
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return runtime.NumGoroutine(), m.HeapAlloc
	}
	for range edits / 10 {
		key()
	}
	goroutines, bytes := inUse()
	for range edits - edits/10 {
		key()
	}
	goroutinesAfter, bytesAfter := inUse()
	t.Logf("after %d edits %d goroutines, %d kB in use; after %d edits %d goroutines, %d kB",
		edits/10, goroutines, bytes>>10, edits, goroutinesAfter, bytesAfter>>10)
	if goroutinesAfter > goroutines {
		t.Errorf("%d goroutines, before %d", goroutinesAfter, goroutines)
	}
	if bytesAfter > bytes+room {
		t.Errorf("%d bytes in use, before %d", bytesAfter, bytes)
	}
}
