// Bench measures each stage of a check over invented cables and prints a table:
//
//	go run ./bench
//
// Figures in MB/s mean little on a machine with other work. So every round runs all stages over the same bytes, one behind the other,
// and each stage is also compared with two others: how many times as long it takes as a plain count of line ends, which is little more
// than reading memory, and how many times as fast it is as one regular expression a field, the way in which cables are mostly read
// today. The table has the medians of those, and of the speeds the best round.
//
// All is done on one core, the collecting of garbage too.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/cablelint/cablelint/internal/generate"
)

func main() {
	cables := flag.Int("cables", 500, "how many cables are invented")
	rounds := flag.Int("rounds", 15, "how often each stage is run over all of them")
	flag.Parse()
	if *cables < 1 || *rounds < 1 || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	runtime.GOMAXPROCS(1)
	debug.SetGCPercent(400) // as the command does
	var texts []string
	size := 0
	for f := range generate.Corpus(1, *cables) {
		texts = append(texts, f.Text)
		size += len(f.Text)
	}
	stages := stagesOver(texts)
	runs := make([][]time.Duration, len(stages))
	for range *rounds {
		for i, s := range stages {
			runs[i] = append(runs[i], timed(s.run))
		}
	}
	fmt.Printf("%d cables, %.1f MB, best of %d rounds on one core, %s, %s/%s\n\n", *cables, float64(size)/1e6, *rounds,
		runtime.Version(), runtime.GOOS, runtime.GOARCH)
	table(stages, runs, size, *cables)
}

// timed runs a stage once, with a clean heap.
func timed(run func()) time.Duration {
	runtime.GC()
	start := time.Now()
	run()
	return time.Since(start)
}

func table(stages []stage, runs [][]time.Duration, size, cables int) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	defer w.Flush()
	fmt.Fprintln(w, "MB/s\tcables/s\tallocations a cable\ttimes a count\tfaster than regexps\t  stage")
	for i, s := range stages {
		best := slices.Min(runs[i]).Seconds()
		fmt.Fprintf(w, "%s\t%.0f\t%d\t%s\t%s\t  %s\n", figure(float64(size)/1e6/best), float64(cables)/best, allocations(s.run)/uint64(cables),
			figure(multiple(runs[i], runs[counting])), figure(multiple(runs[matching], runs[i])), s.name)
	}
}

// figure prints three digits or all before the point.
func figure(v float64) string {
	switch {
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.2f", v)
}

// multiple returns the median of how many times as long a stage took as another in the same round.
func multiple(a, b []time.Duration) float64 {
	ratios := make([]float64, len(a))
	for i := range a {
		ratios[i] = a[i].Seconds() / b[i].Seconds()
	}
	slices.Sort(ratios)
	return ratios[len(ratios)/2]
}

// allocations returns how often a stage asks for memory.
func allocations(run func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	run()
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}
