// Bench measures each stage of a check over invented cables, or over any collection, and prints a
// table:
//
//	go run ./bench
//	go run ./bench -corpus box.zip
//
// The invented cables are worn as published copies are, no two alike.
//
// It counts processor time, and compares each stage with three others that are run beside it: how
// many times as long it takes as a plain count of line ends, which is little more than reading
// memory, and as a count of words, as wc -w has it; and how many times as fast it is as one regular
// expression a field, the way in which cables are mostly read today. So the figures can be compared
// on a machine with other work, though its caches are shared.
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
	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/testing/cputime"
)

func main() {
	cables := flag.Int("cables", 500, "how many cables are invented")
	corpus := flag.String("corpus", "", "file, folder or archive whose cables are read instead")
	rounds := flag.Int("rounds", 5, "how often each stage is measured")
	flag.Parse()
	if *cables < 1 || *rounds < 1 || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	runtime.GOMAXPROCS(1)
	debug.SetGCPercent(200) // as the command does
	texts := invented(*cables)
	if *corpus != "" {
		texts = collected(*corpus)
	}
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	stages := stagesOver(texts)
	runs := make([][]time.Duration, len(stages))
	for range *rounds {
		for i, s := range stages {
			runs[i] = append(runs[i], timed(s.run))
		}
	}
	fmt.Printf("%d cables, %.1f MB, the median of %d rounds on one core, %s, %s/%s\n\n",
		len(texts), float64(size)/1e6, *rounds, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	table(stages, runs, size, len(texts))
}

// invented returns the texts of n worn copies of invented cables.
func invented(n int) (texts []string) {
	for f := range generate.Corpus(1, n) {
		texts = append(texts, generate.Worn(uint64(len(texts)), f.Text))
	}
	return texts
}

// collected returns the texts of the cables at a path. What cannot be read is left out with a warning.
func collected(path string) (texts []string) {
	o := input.Options{MaxSize: 64 << 20}
	sources, troubles := input.Find([]string{path}, o)
	for _, err := range troubles {
		fail(err)
	}
	for _, s := range sources {
		for cable, err := range s.Cables(o) {
			text := ""
			if err == nil {
				text, err = cable.Read()
			}
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				continue
			}
			texts = append(texts, text)
		}
	}
	if len(texts) == 0 {
		fail(fmt.Errorf("%s: no cables", path))
	}
	return texts
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
	fmt.Fprintln(w, "MB/s\tspread\tcables/s\tallocations a cable\ttimes a count\ttimes wc -w\tfaster than regexps\t  stage")
	for i, s := range stages {
		took := median(runs[i])
		spread := float64(slices.Max(runs[i])-slices.Min(runs[i])) / float64(took)
		fmt.Fprintf(w, "%s\t%.0f %%\t%.0f\t%d\t%s\t%s\t%s\t  %s\n",
			figure(float64(size)/1e6/took.Seconds()), 100*spread, float64(cables)/took.Seconds(),
			allocations(s.run)/uint64(cables), figure(float64(took)/float64(median(runs[counting]))),
			figure(float64(took)/float64(median(runs[words]))),
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
