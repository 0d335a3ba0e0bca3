package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// interrupter is a writer that interrupts the command when something is written.
type interrupter struct {
	bytes.Buffer
	stop chan struct{}
	once sync.Once
}

func (w *interrupter) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte("a.cable")) { // a finding, not the head of the report
		w.once.Do(func() { close(w.stop) })
	}
	return w.Buffer.Write(p)
}

// TestInterrupt holds that a check that is interrupted says how far it came and leaves a whole report and a sound cache, with which
// the next one says what an undisturbed one says.
func TestInterrupt(t *testing.T) {
	folder, kept := t.TempDir(), t.TempDir()
	check := func(s streams, flags ...string) int {
		return run(append([]string{"check", "--no-config", "--format", "json", folder}, flags...), s)
	}
	bad := "UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. One.\n\n3. Three.\n"
	if err := writeNew(filepath.Join(folder, "a.cable"), bad); err != nil {
		t.Fatal(err)
	}
	if code := run([]string{"generate", "--count", "300", filepath.Join(folder, "b")}, streams{}); code != exitClean {
		t.Fatal(code)
	}
	var whole, again, errs bytes.Buffer
	check(streams{out: &whole, err: &errs}, "--no-cache")

	half := &interrupter{stop: make(chan struct{})}
	if code := check(streams{out: half, err: &errs, stop: half.stop}, "--cache-dir", kept); code != exitTrouble {
		t.Errorf("exit code %d where %d is due", code, exitTrouble)
	}
	if !strings.Contains(errs.String(), "interrupted: ") {
		t.Errorf("%q where it says how far it came", errs.String())
	}
	if !json.Valid(half.Bytes()) || half.Len() >= whole.Len() {
		t.Errorf("a report of %d bytes, where a whole one of less than %d is due", half.Len(), whole.Len())
	}
	if packs, err := filepath.Glob(kept + "/*.pack"); len(packs) != 1 {
		t.Errorf("%v kept (%v), where one pack is due", packs, err)
	}
	check(streams{out: &again, err: &errs}, "--cache-dir", kept)
	if again.String() != whole.String() {
		t.Error("behind the interruption the findings are others")
	}
}
