package check

import (
	"strings"
	"testing"
)

// TestRoom holds that beside a cable that takes all the room none is judged, and that beside small ones
// many are.
func TestRoom(t *testing.T) {
	e := opened(t)
	release := e.room(strings.Repeat("\n", 10<<20))
	if e.memory.TryAcquire(1) {
		t.Error("another cable is judged beside one that takes all the room")
	}
	release()
	for range 100 {
		defer e.room(strings.Repeat("1. Text.\n", 100))()
	}
	if !e.memory.TryAcquire(mostJudging / 2) {
		t.Error("a hundred small cables leave no room for more")
	}
}
