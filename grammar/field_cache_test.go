package grammar_test

import (
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/testcables"
)

// checkPatterns fails if a text is read otherwise by what is remembered of other lines than by participle.
func checkPatterns(t *testing.T, source string, got *grammar.Cable) {
	t.Helper()
	if want := grammar.ParseAfresh("a.cable", source); !reflect.DeepEqual(want, got) {
		t.Errorf("by participle (-), by what is remembered (+):\n%s",
			cmp.Diff(want, got, cmp.Exporter(func(reflect.Type) bool { return true })))
	}
	if got, want := grammar.PlacesOf(got); !reflect.DeepEqual(want, got) {
		t.Errorf("by all lines %v, by runs %v, of\n%s", want, got, source)
	}
}

// worst returns the texts of cables full of faults.
func worst(tb testing.TB) (texts []string) {
	tb.Helper()
	names, err := fs.Glob(os.DirFS("../testdata/worst"), "*.cable")
	if err != nil || len(names) == 0 {
		tb.Fatalf("%d cables in testdata/worst, %v", len(names), err)
	}
	for _, name := range names {
		text, err := os.ReadFile("../testdata/worst/" + name)
		if err != nil {
			tb.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// TestPatterns reads many cables with what is remembered from the ones before, and with participle alone.
func TestPatterns(t *testing.T) {
	texts := worst(t)
	for f := range generate.Corpus(3, 300) {
		texts = append(texts, f.Text)
	}
	for _, text := range texts {
		checkPatterns(t, text, grammar.Parse("a.cable", text))
		wide := strings.ReplaceAll(text, " ", "  ") // other places of the same tokens
		checkPatterns(t, wide, grammar.Parse("a.cable", wide))
	}
}

// TestPatternsAreKept holds that a shape that was read before, by this reader or another, is not
// read by participle again, whose memory would tell.
func TestPatternsAreKept(t *testing.T) {
	var text string
	for f := range generate.Corpus(3, 1) {
		text = f.Text
	}
	grammar.Parse("", text)
	kept := testing.AllocsPerRun(10, func() { grammar.Parse("", text) })
	afresh := testing.AllocsPerRun(10, func() { grammar.ParseAfresh("", text) })
	shared := testing.AllocsPerRun(10, func() { grammar.ParseByAnother("", text) })
	t.Logf("%.0f allocations, by another reader %.0f, by participle alone %.0f", kept, shared, afresh)
	if max(kept, shared) > afresh/3 {
		t.Errorf("%.0f or %.0f allocations, want at most a third of %.0f", kept, shared, afresh)
	}
}

// TestLongList holds that a list is read up to the number of elements from which on a line would
// take too much memory, which TestMostTokens has reported.
func TestLongList(t *testing.T) {
	c := grammar.Parse("", "UNCLAS PARIS 000042\nTAGS: "+strings.Repeat(",", 1<<16-1)+"\n")
	if e := c.Elements[1]; e.Err() != nil {
		t.Errorf("%v: %v", e.Kind(), e.Err())
	}
}

// FuzzPatterns compares both ways to read a text when another one was read before.
func FuzzPatterns(f *testing.F) {
	const odd = "REF: A. (06) PARIS 12 AND 13, B) X\n\u00b6C. 2006 BONN O1512/07 (NOTAL)\n,\nTAGS: , ,\nDE\nDE R\n"
	before := odd
	for _, text := range append(append(worst(f), cable, odd), testcables.Layouts(f, "..")...) {
		f.Add(before, text)
		f.Add(text, text)
		before = text
	}
	f.Fuzz(func(t *testing.T, before, source string) {
		checkPatterns(t, source, grammar.ParseBehind(before, "a.cable", source))
	})
}

// TestLiterals holds that what the tags of each grammar name is what participle prints of it, each
// once.
func TestLiterals(t *testing.T) {
	named := map[string]bool{}
	for kind, g := range grammar.Literals() {
		var want []string
		for _, m := range regexp.MustCompile(`"[^"]*"`).FindAllString(g.Printed, -1) {
			want = append(want, strings.Trim(m, `"`))
			named[strings.Trim(m, `"`)] = true
		}
		slices.Sort(want)
		want = slices.Compact(want)
		slices.Sort(g.Named)
		if diff := cmp.Diff(want, g.Named); diff != "" {
			t.Errorf("%v (-printed +named):\n%s", kind, diff)
		}
	}
	if !named["DE"] || !named["/"] {
		t.Errorf("found %v, expected DE and / among them", named)
	}
}
