package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/testing/slowtest"
)

var update = flag.Bool("update", false, "write the golden file anew")

// TestFaults holds which faults are planted into the package of testdata, what its code becomes,
// and which of them its tests notice.
func TestFaults(t *testing.T) {
	slowtest.Skip(t)
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
	all := regexp.MustCompile("")
	sample, places := c.sample([]string{"./testdata/sound"}, options{files: all, kind: all, seed: 1})
	if len(sample) != places || places != len(c.faults) {
		t.Errorf("%d of %d places in the sample, %d faults", len(sample), places, len(c.faults))
	}
	r := newResults(root, folder, 2*time.Second)
	tags := make(map[string]bool)
	tried := slices.DeleteFunc(slices.Clone(c.faults), func(x *fault) bool { // each fault in a tag takes a second
		known := tags[x.kind]
		tags[x.kind] = true
		return x.source != "" && known
	})
	if err := r.tryAll(binaries, tried, 2); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, x := range c.faults {
		by := r.by[x]
		if !slices.Contains(tried, x) {
			by = "not tried"
		}
		fmt.Fprintf(&out, "%d %v: %s\n", x.id, x, by)
	}
	for _, path := range slices.Sorted(maps.Keys(c.mutated)) {
		out.WriteString(c.mutated[path])
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

// TestTagFaults holds that what becomes of a tag is a grammar again, that a grammar over several
// fields is read as one, and that what is none is an error.
func TestTagFaults(t *testing.T) {
	for _, tt := range []struct {
		tags []string
		want string
	}{
		{[]string{"@@"}, "[@@?]"},
		{[]string{"@@?"}, "[@@]"},
		{[]string{"@@ | 'a'"}, "[@@? | 'a'] [@@ | 'a'?] ['a' | @@]"},
		{[]string{"'DE' @@"}, "['DE'? @@] ['DE' @@?] [ @@] ['DE' ]"},
		{[]string{"(?= 'a') @Word"}, "[(?= 'a'?) @Word] [(?= 'a') @Word?] [ @Word] [(?= 'a') ]"},
		{[]string{"( @@*", "  @@? )!"}, "[( @@+|  @@? )!] [( @@*|  @@ )!] [( |  @@? )!] [( @@*|   )!] [( @@*|  @@? )]"},
		{[]string{"!Word+ ~'a':Mark"}, "[!Word* ~'a':Mark] [!Word+ ~'a':Mark?] [ ~'a':Mark] [!Word+ ]"},
		{[]string{"(@@"}, "the grammar of a struct ends at token 4 of 3"},
		{[]string{"@@)"}, "the grammar of a struct ends at token 2 of 3"},
	} {
		source := "`parser:\"" + strings.Join(tt.tags, "\"`|`parser:\"") + "\"`"
		var g ebnf
		at := 0
		for i, tag := range strings.Split(source, "`|`") {
			from := strings.Index(source[at:], tag) + at
			if i > 0 {
				from--
			}
			end := from + strings.Index(source[from+1:], "`") + 2
			g.scan(source, i, from, end)
			at = end
		}
		var got []string
		err := g.parse()
		for _, x := range g.faults {
			changed := source[:x.start] + x.put + source[x.end:]
			changed = strings.NewReplacer("`", "", "parser:", "", `"`, "").Replace(changed)
			got = append(got, "["+changed+"]")
		}
		if err != nil {
			got = []string{err.Error()}
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.tags, diff)
		}
	}
}
