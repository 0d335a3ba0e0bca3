// Bench measures each stage of a check over invented cables and prints a table:
//
//	go run ./bench
//
// It counts processor time, and compares each stage with two others that are run beside it: how
// many times as long it takes as a plain count of line ends, which is little more than reading
// memory, and how many times as fast it is as one regular expression a field, the way in which
// cables are mostly read today. So the figures can be compared on a machine with other work, though
// its caches are shared.
//
// Every round runs each stage for a second, in which garbage is collected as it is elsewhere. The
// table has the median of the rounds, and how far the slowest lies from the quickest. All is done
// on one core.
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
	"github.com/cablelint/cablelint/internal/testing/cputime"
)

func main() {
	cables := flag.Int("cables", 500, "how many cables are invented")
	rounds := flag.Int("rounds", 5, "how often each stage is measured")
	flag.Parse()
	if *cables < 1 || *rounds < 1 || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	runtime.GOMAXPROCS(1)
	debug.SetGCPercent(200) // as the command does
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
	fmt.Printf("%d cables, %.1f MB, the median of %d rounds on one core, %s, %s/%s\n\n",
		*cables, float64(size)/1e6, *rounds, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	table(stages, runs, size, *cables)
}

// timed returns the processor time that a stage takes, which is run until it is long enough to be
// measured.
func timed(run func()) time.Duration {
	const least = time.Second
	var took time.Duration
	n := 0
	for ; took < least; n++ {
		took += cputime.Of(run)
	}
	return took / time.Duration(n)
}

func table(stages []stage, runs [][]time.Duration, size, cables int) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	defer w.Flush()
	fmt.Fprintln(w, "MB/s\tspread\tcables/s\tallocations a cable\ttimes a count\tfaster than regexps\t  stage")
	for i, s := range stages {
		took := median(runs[i])
		spread := float64(slices.Max(runs[i])-slices.Min(runs[i])) / float64(took)
		fmt.Fprintf(w, "%s\t%.0f %%\t%.0f\t%d\t%s\t%s\t  %s\n",
			figure(float64(size)/1e6/took.Seconds()), 100*spread, float64(cables)/took.Seconds(),
			allocations(s.run)/uint64(cables), figure(float64(took)/float64(median(runs[counting]))),
			figure(float64(median(runs[matching]))/float64(took)), s.name)
	}
}

func median(times []time.Duration) time.Duration {
	return slices.Sorted(slices.Values(times))[len(times)/2]
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

// allocations returns how often a stage asks for memory.
func allocations(run func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	run()
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}
