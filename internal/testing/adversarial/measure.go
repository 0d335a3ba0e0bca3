package adversarial

import (
	"cmp"
	"flag"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/internal/testing/cputime"
)

var long = flag.Bool("hostile", false, "try hostile texts of 256 KB, not only of 32 KB, which takes minutes")

// Times is how many times as large the second text is as the first one.
const Times = 8

// Size returns how many bytes the smaller text has.
func Size() int {
	if *long {
		return 32 << 10
	}
	return 4 << 10
}

// cost is what something takes: time on processors, and bytes that are allocated.
type cost struct {
	took  time.Duration
	bytes uint64
}

// measure returns the least that f takes, of a few runs in the long form.
func measure(f func()) (least cost) {
	runs := 1
	if *long {
		runs = 3
	}
	for i := range runs {
		if *long {
			runtime.GC()
			runtime.GC() // a second time, so that no room is left over from runs before
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		took := cputime.Of(f)
		runtime.ReadMemStats(&after)
		c := cost{took, after.TotalAlloc - before.TotalAlloc}
		if i == 0 {
			least = c
		}
		least = cost{min(least.took, c.took), min(least.bytes, c.bytes)}
		if took > time.Second/10 {
			break
		}
	}
	return least
}

// Table is what came of the measuring of several things over several shapes.
type Table struct {
	what  []string // as they came
	rows  []string // shapes, as they came
	cells map[[2]string]cell
}

type cell struct {
	size         int // bytes of the larger text
	small, large cost
}

// growth returns how many times the time of the smaller text the larger one takes.
func (c cell) growth() float64 {
	return float64(c.large.took) / float64(max(c.small.took, time.Microsecond))
}

// slow reports whether the time of the larger input is far more than its share.
func (c cell) slow() bool {
	const noise = 300 * time.Millisecond
	return c.large.took > Times*3*c.small.took+noise
}

// perByte returns how many bytes are allocated for one byte of the larger text.
func (c cell) perByte() float64 { return float64(c.large.bytes) / float64(c.size) }

func (c cell) milliseconds() float64 { return float64(c.large.took.Microseconds()) / 1000 }

// Measure does something with the smaller input and with the larger one, and fails the test where
// the second takes far more than its share of time or memory. Memory is the measure that no busy
// machine disturbs; time has room for one. Under the race detector nothing is compared.
func (table *Table) Measure(t testing.TB, what, shape string, size int, small, large func()) {
	t.Helper()
	c := cell{size, measure(small), measure(large)}
	if !cputime.Raced {
		c.judge(t, what, large)
	}
	if table.cells == nil {
		table.cells = map[[2]string]cell{}
	}
	if !slices.Contains(table.what, what) {
		table.what = append(table.what, what)
	}
	if !slices.Contains(table.rows, shape) {
		table.rows = append(table.rows, shape)
	}
	table.cells[[2]string{what, shape}] = c
}

// judge fails the test where the larger input takes far more than its share. Where it seems slow,
// it is measured again.
func (c *cell) judge(t testing.TB, what string, large func()) {
	t.Helper()
	for range 3 {
		if !c.slow() {
			break
		}
		runtime.GC() // of what was made before
		// other work on the machine can triple a time, but seldom again and again
		c.large.took = min(c.large.took, measure(large).took)
	}
	room := uint64(20 << 20) // of which a corpus takes sixteen when there is much
	// room for tokens is kept from cable to cable, but for large ones, so that small ones take next
	// to nothing
	if !*long {
		room += uint64(8192 * c.size)
	}
	if c.large.bytes > Times*2*c.small.bytes+room {
		t.Errorf(
			"%s: %d times the input takes %.1f times the memory: %d bytes",
			what,
			Times,
			float64(c.large.bytes)/float64(c.small.bytes),
			c.large.bytes,
		)
	}
	if c.slow() {
		t.Errorf("%s: %d times the input takes %.1f times the time: %v", what, Times, c.growth(), c.large.took)
	}
}

// Texts is Measure of a text of each shape in both sizes.
func (table *Table) Texts(t *testing.T, what string, do func(t *testing.T, text string)) {
	t.Helper()
	for _, s := range Shapes {
		t.Run(s.Name, func(t *testing.T) {
			small, large := s.Text(Size()), s.Text(Times*Size())
			table.Measure(t, what, s.Name, len(large), func() { do(t, small) }, func() { do(t, large) })
		})
	}
}

// Log prints, in Markdown, a row for each thing, with its worst shapes, and a row for each shape,
// with the time of the larger text in milliseconds and how many times that of the smaller one this
// is.
func (table *Table) Log(t *testing.T) {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(
		&b,
		"\n| what | median ms | most ms | of | most growth above 50 ms | of | most bytes allocated a byte | of |\n| --- | ---: | ---: | --- | ---: | --- | ---: | --- |\n",
	)
	for _, what := range table.what {
		of := func(shape string) cell { return table.cells[[2]string{what, shape}] }
		worst := func(value func(cell) float64) (float64, string) {
			shape := slices.MaxFunc(table.rows, func(a, b string) int { return cmp.Compare(value(of(a)), value(of(b))) })
			if value(of(shape)) == 0 {
				shape = ""
			}
			return value(of(shape)), shape
		}
		sorted := slices.SortedFunc(
			slices.Values(table.rows),
			func(a, b string) int { return cmp.Compare(of(a).large.took, of(b).large.took) },
		)
		most, slowest := worst(cell.milliseconds)
		growth, growing := worst(func(c cell) float64 {
			if c.large.took < 50*time.Millisecond {
				return 0 // of which most is noise
			}
			return c.growth()
		})
		bytes, hungriest := worst(cell.perByte)
		fmt.Fprintf(
			&b,
			"| %s | %.1f | %.0f | %s | %.1f | %s | %.0f | %s |\n",
			what,
			of(sorted[len(sorted)/2]).milliseconds(),
			most,
			slowest,
			growth,
			growing,
			bytes,
			hungriest,
		)
	}
	fmt.Fprintf(
		&b,
		"\n| shape | %s |\n| --- |%s\n",
		strings.Join(table.what, " | "),
		strings.Repeat(" ---: |", len(table.what)),
	)
	for _, shape := range table.rows {
		fmt.Fprintf(&b, "| %s |", shape)
		for _, what := range table.what {
			c := table.cells[[2]string{what, shape}]
			fmt.Fprintf(&b, " %.1f ×%.0f |", c.milliseconds(), c.growth())
		}
		b.WriteByte('\n')
	}
	t.Log(b.String())
}
