package report

import (
	"errors"
	"testing"
)

// short is a writer that takes so many writes and then fails.
type short struct{ left int }

var errShort = errors.New("the disk is full")

func (s *short) Write(p []byte) (int, error) {
	if s.left--; s.left < 0 {
		return 0, errShort
	}
	return len(p), nil
}

// TestWriteFails holds that no form takes a report for written that could not be written to its end.
func TestWriteFails(t *testing.T) {
	for _, f := range Formats(nil, nil, "") {
		writes := &short{left: 1000}
		for _, res := range results() {
			if err := f.Print(writes, res); err != nil {
				t.Fatal(err)
			}
		}
		for n := range 1000 - writes.left {
			w, failed := &short{left: n}, error(nil)
			for _, res := range results() {
				if failed == nil {
					failed = f.Print(w, res)
				}
			}
			if !errors.Is(failed, errShort) {
				t.Errorf("%s: %v where write %d of %d failed", f.Name, failed, n+1, 1000-writes.left)
			}
		}
	}
	for _, color := range []bool{false, true} {
		if err := Text(new(short), results()[0], TextOptions{Color: color}); !errors.Is(err, errShort) {
			t.Errorf("text: %v", err)
		}
	}
}
