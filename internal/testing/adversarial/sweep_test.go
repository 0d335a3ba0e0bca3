package adversarial_test

import (
	"flag"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/cputime"
	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

var pairs = flag.Bool("pairs", false, "sweep over pairs of tokens and of kinds of line, too, which takes some minutes")

// tokens are words and marks of every kind that a field is made of.
var tokens = []string{
	";", ",", ".", ":", "/", "//", "-", "(", ")", "[", "]", "](#)", "\u00b6", "\"", "'", "&amp;", "*", "#", "%", "_", "\t", "\a", "\u00a0",
	"A.", "(A)", "A)", "1.", "1.4", "(b)", "05 ", "PARIS 12", "05PARIS12", "PARIS", "SECSTATE WASHDC", "AMEMBASSY", "RUEHC", "RUEHC/",
	"PREL", "FR", "12958:", "E.O.", "DECL:", "03/27/2016", "N/A", "MR", "X1", "C O N F I D E N T I A L", "UNCLAS", "SECRET", "NOFORN",
	"SIPDIS", "SECTION 01 OF 02", "271109Z", "MAR 06", "PRIORITY", "TO", "INFO", "REF", "REF:", "TAGS:", "SUBJECT:", "BT", "NNNN", "ZNR", "DE", "AND", "\u2019", "\u00e9", "\xff",
}

// leads are what precedes the tokens: nothing, and each label of a field.
var leads = []string{"", "REF: ", "TAGS: ", "SUBJECT: ", "E.O. 12958: ", "TO ", "Classified By: ", "1. (U) ", "UNCLAS PARIS 000042 "}

// kindsOfLine returns a line, or a few, of each kind in the cables of testdata.
func kindsOfLine(t testing.TB) []string {
	lines := map[string]string{}
	texts := testcables.Texts(t, "../../../testdata", 3, 5)
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		c := grammar.Parse(name, texts[name])
		for _, e := range c.Elements {
			kind := fmt.Sprint(e.Kind())
			text := strings.TrimRight(e.Span().Of(c.File.Text), "\n") + "\n"
			if old, known := lines[kind]; !known || len(text) < len(old) {
				lines[kind] = text
			}
		}
	}
	return slices.Collect(maps.Values(lines))
}

// work is what a check of a text takes: bytes allocated, which no busy machine disturbs, and time
// on processors, in which work without allocation shows.
func work(text string) (bytes uint64, took time.Duration) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	took = cputime.Of(func() { lint.Run(grammar.Parse("a.cable", text), rules.All(), lint.Config{}) })
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, took
}

// sweep fails where a part that is repeated 32 times as often takes far more than 32 times the work.
func sweep(t *testing.T, lead, part string) {
	t.Helper()
	const size = 512 // bytes of the smaller text
	sweepFrom(t, lead, part, max(1, size/len(part)))
}

// sweepFrom is sweep, beginning with n of the parts.
func sweepFrom(t *testing.T, lead, part string, n int) {
	t.Helper()
	const times = 32
	small, large := lead+strings.Repeat(part, n)+"\n", lead+strings.Repeat(part, times*n)+"\n"
	bytes, took := work(small)
	manyBytes, longer := work(large)
	if room := uint64(32 << 20); manyBytes > 3*times*bytes+room {
		t.Errorf("%q after %q: %d times the input takes %d bytes, %.0f times as many", part, lead, times, manyBytes, float64(manyBytes)/float64(bytes))
	}
	slow := func() bool { return longer > 3*times*took+200*time.Millisecond }
	for range 2 {
		if slow() { // a busy machine
			_, again := work(large)
			longer = min(longer, again)
		}
	}
	if slow() {
		t.Errorf("%q after %q: %d times the input takes %v, %.0f times as long", part, lead, times, longer, float64(longer)/float64(took))
	}
}

// TestSweepCables repeats the whole of a cable of each layout: of SMART's, below whose labels another
// cable was that held the next, each was read again with all after it.
func TestSweepCables(t *testing.T) {
	if cputime.Raced {
		t.Skip("nothing is compared under the race detector")
	}
	for _, text := range testcables.Layouts(t, "../../..") {
		sweepFrom(t, "", text, 8)
	}
}

// TestSweep repeats every token after every label, and every kind of line, once and 32 times as
// often; with -pairs also all pairs of them. REF: ; ; ; took time in the square of its length,
// NOFORN NOFORN NOFORN in its cube.
func TestSweep(t *testing.T) {
	if cputime.Raced {
		t.Skip("nothing is compared under the race detector")
	}
	lines := kindsOfLine(t)
	if len(lines) < 20 {
		t.Fatalf("%d kinds of line", len(lines))
	}
	for _, lead := range leads {
		for _, token := range tokens {
			if lead == "" || lead == "REF: " || *pairs {
				sweep(t, lead, token+" ")
			}
		}
	}
	for _, line := range lines {
		sweep(t, "", line)
	}
	if !*pairs {
		return
	}
	for _, a := range tokens {
		for _, b := range tokens {
			sweep(t, "REF: ", a+" "+b+" ")
			sweep(t, "", a+b)
		}
	}
	for _, a := range lines {
		for _, b := range lines {
			sweep(t, "", a+b)
		}
	}
}
