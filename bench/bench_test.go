package main

import (
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/internal/testing/cputime"
)

// TestRegexps holds that the comparison is a fair one: each expression finds its field in many of
// the cables.
func TestRegexps(t *testing.T) {
	const cables = 300
	texts := invented(cables)
	for _, field := range append(slices.Clone(fields), paragraphs) {
		found := 0
		for _, text := range texts {
			if field.MatchString(text) {
				found++
			}
		}
		t.Logf("%3d %v", found, field)
		if found < cables/20 {
			t.Errorf("%v is found in %d cables of %d", field, found, cables)
		}
	}
}

func TestStages(t *testing.T) {
	for _, s := range stagesOver(invented(30)) {
		before := sink
		s.run()
		if sink == before && !strings.HasPrefix(s.name, "report") && !strings.HasPrefix(s.name, "corpus") {
			t.Errorf("%s does nothing", s.name)
		}
	}
}

// TestAllocations holds what a stage allocates for a cable, a third above what it does now, for
// time is not measured well in a test and follows memory.
func TestAllocations(t *testing.T) {
	if cputime.Raced {
		t.Skip("pools forget at random")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // the collector has pools forget as well
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))  // each processor has a pool of its own
	most := map[string]uint64{
		"decode, find lines": 3, "parse": 132, "facts": 100, "facts, all rules": 200, "check: parse, facts, all rules": 335,
		"report as text": 2, "corpus: entries, all rules": 160,
	}
	const cables = 100
	for _, s := range stagesOver(invented(cables)) {
		bound, ok := most[s.name]
		if !ok {
			continue
		}
		s.run() // what is kept from cable to cable is made
		got := allocations(s.run) / cables
		t.Logf("%3d a cable: %s", got, s.name)
		if got > bound {
			t.Errorf("%s: %d allocations a cable, want at most %d", s.name, got, bound)
		}
		delete(most, s.name)
	}
	if len(most) > 0 {
		t.Errorf("no stages of these names: %v", most)
	}
}

func TestCountWords(t *testing.T) {
	for text, want := range map[string]int{"": 0, " \n": 0, "TO\tPARIS": 2, " FM  PARIS\r\nBT\n": 3} {
		if got := countWords([]byte(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestMedian(t *testing.T) {
	if got := median([]time.Duration{20, 90, 40}); got != 40 {
		t.Errorf("%v, want 40", got)
	}
}
