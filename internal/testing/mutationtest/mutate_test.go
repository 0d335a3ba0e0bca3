package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden file anew")

// TestFaults holds which faults are planted into the package of testdata, what its code becomes, and which of them its tests notice.
func TestFaults(t *testing.T) {
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	c, err := plantInto(root, []string{"./testdata/sound"})
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	binaries, err := build(c, folder, []string{"./testdata/sound"})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range binaries {
		if err := b.measure(folder, time.Minute); err != nil {
			t.Fatal(err)
		}
	}
	sample, places := c.sample([]string{"./testdata/sound"}, regexp.MustCompile(""), 0, 1, "")
	if len(sample) != places || places != len(c.faults) {
		t.Errorf("%d of %d places in the sample, %d faults", len(sample), places, len(c.faults))
	}
	r := try(binaries, sample, 2, 2*time.Second)
	var out strings.Builder
	for _, x := range c.faults {
		fmt.Fprintf(&out, "%d %v: %s\n", x.id, x, r.by[x])
	}
	for _, text := range c.mutated {
		out.WriteString(text)
	}
	golden := filepath.Join("testdata", "faults.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	void := r.void()
	for x, by := range r.by {
		if does, judged := void[x]; !judged || does {
			t.Errorf("%v: what %s noticed does not count: %v, judged again: %v", x, by, does, judged)
		}
	}
}

// TestInterval holds the bounds against those of tables of Wilson's interval.
func TestInterval(t *testing.T) {
	for _, tt := range []struct {
		noticed, planted int
		want             string
	}{{0, 10, "0.0 27.8"}, {5, 10, "23.7 76.3"}, {90, 100, "82.6 94.5"}, {10, 10, "72.2 100.0"}} {
		low, high := interval(tt.noticed, tt.planted)
		if got := fmt.Sprintf("%.1f %.1f", low, high); got != tt.want {
			t.Errorf("%d of %d: %s, want %s", tt.noticed, tt.planted, got, tt.want)
		}
	}
}
