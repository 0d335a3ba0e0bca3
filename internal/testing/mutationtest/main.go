// Command mutate tests the tests: it plants faults into the code of packages, one at a time, and tells which of them no test
// notices.
//
//	go run ./internal/testing/mutationtest -n 150 -seed 1 -tests ./grammar,./lint/...,./rules/... ./grammar ./lint,./lint/config ./rules
//
// Each argument is a group of packages, with commas between them, and has a sample and a share of its own. All faults are compiled
// at once, each behind a switch (package mutant), so that one costs a run of the tests that come by it and no compiler; the quick
// tests are run first, and the first one that fails is the last. Nothing is written into the folder: go is shown the files with the
// faults in the place of the sound ones (-overlay). What does not build is no fault. See find for what is planted and what is not.
//
// A test has to pass on the sound code, compiled in the same way, before and behind all runs. One that does not end counts only
// when the same tests end at once on the sound code in the time that was given: ten seconds and five times what they took at first.
//
// There are tools that do this; those that were tried compile every fault by itself, which takes hours here, and draw no sample.
package main

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

func main() {
	n := flag.Int("n", 150, "how many faults are planted into each group; 0 plants all")
	seed := flag.Uint64("seed", 1, "of the sample: the same one gives the same faults in the same code")
	tests := flag.String("tests", "./...", "packages whose tests are run, with commas between them")
	numbers := flag.String("faults", "", "numbers of the faults that are planted, with commas between them, in the place of a sample")
	files := flag.String("files", "", "plants only into files whose path matches this regular expression, such as rules/(reference|serial)_")
	most := flag.Duration("most", time.Minute, "tests that take longer are left out")
	side := flag.Int("p", 2, "how many runs side by side")
	list := flag.Bool("list", false, "only list the faults of the sample")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "mutate: a package, such as ./grammar, is due")
		os.Exit(2)
	}
	if err := mutate(flag.Args(), strings.Split(*tests, ","), *n, *seed, *numbers, *files, *most, *side, *list); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func mutate(groups, tests []string, n int, seed uint64, numbers, files string, most time.Duration, side int, list bool) error {
	wanted, err := regexp.Compile(files)
	if err != nil {
		return fmt.Errorf("-files: %w", err)
	}
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	c, err := plantInto(root, strings.Split(strings.Join(groups, ","), ","))
	if err != nil {
		return err
	}
	samples := make([][]*fault, len(groups))
	places := make([]int, len(groups))
	for i, group := range groups {
		samples[i], places[i] = c.sample(strings.Split(group, ","), wanted, n, seed, numbers)
	}
	if list {
		for _, x := range slices.Concat(samples...) {
			fmt.Println(x.id, x)
		}
		return nil
	}
	binaries, err := build(c, folder, tests)
	if err != nil {
		return err
	}
	for _, b := range binaries {
		start := time.Now()
		if err := b.measure(folder, most); err != nil {
			return err
		}
		fmt.Printf("%s: %d tests, %v\n", b.pkg, len(b.tests), time.Since(start).Round(time.Second))
	}
	for i, group := range groups {
		r := try(binaries, samples[i], side, 10*time.Second)
		void := r.void()
		fmt.Printf("\n%s: %d places for a fault\n", group, places[i])
		r.print(samples[i], void)
	}
	return nil
}

// sample draws faults of some packages, out of the files that are wanted.
func (c *code) sample(packages []string, wanted *regexp.Regexp, n int, seed uint64, numbers string) (drawn []*fault, places int) {
	for _, x := range c.faults {
		folder := x.path[:max(0, strings.LastIndexByte(x.path, '/'))]
		if wanted.MatchString(x.path) && slices.ContainsFunc(packages, func(p string) bool { return strings.TrimSuffix(strings.TrimPrefix(p, "./"), "/") == folder }) {
			drawn = append(drawn, x)
		}
	}
	places = len(drawn)
	if numbers != "" {
		wanted := strings.Split(numbers, ",")
		return slices.DeleteFunc(drawn, func(x *fault) bool { return !slices.Contains(wanted, strconv.Itoa(x.id)) }), places
	}
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(drawn), func(i, j int) { drawn[i], drawn[j] = drawn[j], drawn[i] })
	if n > 0 && n < len(drawn) {
		drawn = drawn[:n]
	}
	return drawn, places
}

// results holds which test noticed each fault, "" where none did.
type results struct {
	mutex    sync.Mutex
	by       map[*fault]string
	runs     map[*fault][]*test // the run that noticed it
	patience time.Duration      // that every run is given
}

// limit returns how long a run may take: much more than it took at first, for the machine may be busier by then.
func (r *results) limit(tests []*test) time.Duration { return r.patience + 5*total(tests) }

func try(binaries []*binary, faults []*fault, side int, patience time.Duration) *results {
	r := &results{by: make(map[*fault]string), runs: make(map[*fault][]*test), patience: patience}
	next := make(chan *fault)
	var work sync.WaitGroup
	for range side {
		work.Go(func() {
			for x := range next {
				r.try(binaries, x)
			}
		})
	}
	for _, x := range faults {
		next <- x
	}
	close(next)
	work.Wait()
	return r
}

// try runs the tests until one notices the fault.
func (r *results) try(binaries []*binary, x *fault) {
	tried := runs(binaries, x.id)
	for _, tests := range tried {
		limit := r.limit(tests)
		failed, late := run(tests, limit, "MUTANT="+strconv.Itoa(x.id))
		if late {
			if sound, _ := run(tests, limit); sound != "" {
				continue // the machine was too slow
			}
		}
		if failed != "" {
			r.mutex.Lock()
			r.by[x], r.runs[x] = failed, tests
			fmt.Printf("noticed  %d %v, by %s\n", x.id, x, failed)
			r.mutex.Unlock()
			return
		}
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	verdict := "SURVIVES"
	if len(tried) == 0 {
		verdict = "UNTESTED" // no test comes by
	}
	fmt.Printf("%s %d %v\n", verdict, x.id, x)
}

// void returns the faults that were noticed by tests that now fail on the sound code too.
func (r *results) void() map[*fault]bool {
	void, sound := make(map[*fault]bool), make(map[*test]bool)
	for x, tests := range r.runs {
		for _, t := range tests {
			passes, known := sound[t]
			if !known {
				failed, _ := run([]*test{t}, r.limit([]*test{t}))
				passes = failed == ""
				sound[t] = passes
				if !passes {
					fmt.Printf("%s %s fails on the sound code: what it noticed does not count\n", t.of.pkg, t.name)
				}
			}
			void[x] = void[x] || !passes
		}
	}
	return void
}

func (r *results) print(faults []*fault, void map[*fault]bool) {
	planted, noticed := make(map[string]int), make(map[string]int)
	for _, x := range faults {
		planted[x.kind]++
		planted["all"]++
		if r.by[x] != "" && !void[x] {
			noticed[x.kind]++
			noticed["all"]++
		}
	}
	kinds := make([]string, 0, len(planted))
	for k := range planted {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		low, high := interval(noticed[k], planted[k])
		fmt.Printf("%-10s %3d of %3d noticed, %.0f %% (%.0f to %.0f)\n", k, noticed[k], planted[k], 100*float64(noticed[k])/float64(planted[k]), low, high)
	}
}

// interval returns between which percentages the share of all faults lies, 19 times of 20 (Wilson).
func interval(noticed, planted int) (low, high float64) {
	const z = 1.96
	n, p := float64(planted), float64(noticed)/float64(planted)
	middle := p + z*z/(2*n)
	wide := z * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return 100 * (middle - wide) / (1 + z*z/n), 100 * (middle + wide) / (1 + z*z/n)
}
