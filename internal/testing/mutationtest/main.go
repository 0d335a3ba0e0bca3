// Command mutationtest tests the tests: it plants faults into the code of packages, one at a time,
// and reports which of them no test notices.
//
//	go run ./internal/testing/mutationtest -n 150 -tests ./grammar,./lint/...,./rules/... ./grammar ./rules
//
// Each argument is a group of packages, separated by commas, and has a sample and a share of its
// own. All faults are compiled at once, each with a switch (package mutant), so that one costs a
// run of the tests that come by it and no compiler; the quick tests are run first, and the first
// one that fails is the last. Nothing is written into the folder: go is shown the files with the
// faults in the place of the sound ones (-overlay). What does not build is no fault. See find for
// what is planted and what is not.
//
// A struct tag of participle's is a constant, which no switch can change: a fault in one, an
// element that is missing, another quantifier, or two alternatives that have changed places,
// compiles the tests again. -kind ^tag plants these alone; -skip EBNF leaves out the test that
// compares the printed grammar, which notices each of them.
//
// A test has to pass on the sound code, compiled in the same way, before and after all runs. One
// that does not end counts only when the same tests end at once on the sound code in the time that
// was given: ten seconds and five times what they took at first.
//
// There are tools that do this; those that were tried compile every fault by itself, which takes
// hours here, and draw no sample.
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

	"golang.org/x/sync/errgroup"
)

func main() {
	o := options{files: new(regexp.Regexp), kind: new(regexp.Regexp), skip: new(regexp.Regexp)}
	expression := func(into *regexp.Regexp, name, otherwise, usage string) {
		flag.TextVar(into, name, regexp.MustCompile(otherwise), usage+" matches this regular `expression`")
	}
	flag.IntVar(&o.n, "n", 150, "how many faults are planted into each group; 0 plants all")
	flag.Uint64Var(&o.seed, "seed", 1, "of the sample: the same one gives the same faults in the same code")
	tests := flag.String("tests", "./...", "`packages` whose tests are run, separated by commas")
	flag.StringVar(&o.numbers, "faults", "", "`numbers` of the faults, separated by commas, instead of a sample")
	expression(o.files, "files", "", "plants only into files whose path")
	expression(o.kind, "kind", "", "plants only faults whose kind, such as bound or tag order,")
	expression(o.skip, "skip", "^$", "leaves out tests whose name")
	flag.DurationVar(&o.most, "most", time.Minute, "tests that take longer are left out")
	flag.IntVar(&o.side, "p", 2, "how many runs side by side")
	flag.BoolVar(&o.list, "list", false, "only list the faults of the sample")
	flag.Parse()
	o.tests = strings.Split(*tests, ",")
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "mutationtest: expected a package, such as ./grammar")
		os.Exit(2)
	}
	if err := mutate(flag.Args(), o); err != nil {
		fmt.Fprintln(os.Stderr, "mutationtest:", err)
		os.Exit(1)
	}
}

// options are those of the command line.
type options struct {
	tests       []string // packages
	n           int
	seed        uint64
	numbers     string
	files, kind *regexp.Regexp
	skip        *regexp.Regexp // names of tests
	most        time.Duration
	side        int
	list        bool
}

func mutate(groups []string, o options) error {
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
		samples[i], places[i] = c.sample(strings.Split(group, ","), o)
	}
	if o.list {
		for _, x := range slices.Concat(samples...) {
			fmt.Println(x.id, x)
		}
		return nil
	}
	binaries, err := build(c, folder, o.tests)
	if err != nil {
		return err
	}
	for _, b := range binaries {
		b.tests = slices.DeleteFunc(b.tests, func(t *test) bool { return o.skip.MatchString(t.name) })
		start := time.Now()
		if err := b.measure(folder, o.most); err != nil {
			return err
		}
		fmt.Printf("%s: %d tests, %v\n", b.pkg, len(b.tests), time.Since(start).Round(time.Second))
	}
	for i, group := range groups {
		r := newResults(root, folder, 10*time.Second)
		if err := r.tryAll(binaries, samples[i], o.side); err != nil {
			return err
		}
		void := r.void()
		fmt.Printf("\n%s: %d places for a fault\n", group, places[i])
		r.print(samples[i], void)
	}
	return nil
}

// sample draws faults of some packages, out of the files and of the kinds that are wanted.
func (c *code) sample(packages []string, o options) (drawn []*fault, places int) {
	for _, x := range c.faults {
		folder := x.path[:max(0, strings.LastIndexByte(x.path, '/'))]
		isOf := func(p string) bool { return strings.TrimSuffix(strings.TrimPrefix(p, "./"), "/") == folder }
		if o.files.MatchString(x.path) && o.kind.MatchString(x.kind) && slices.ContainsFunc(packages, isOf) {
			drawn = append(drawn, x)
		}
	}
	places = len(drawn)
	if o.numbers != "" {
		wanted := strings.Split(o.numbers, ",")
		return slices.DeleteFunc(drawn, func(x *fault) bool { return !slices.Contains(wanted, strconv.Itoa(x.id)) }), places
	}
	rand.New(rand.NewPCG(o.seed, 0)).Shuffle(len(drawn), func(i, j int) { drawn[i], drawn[j] = drawn[j], drawn[i] })
	if o.n > 0 && o.n < len(drawn) {
		drawn = drawn[:o.n]
	}
	return drawn, places
}

// results holds which test noticed each fault, "" where none did.
type results struct {
	mutex    sync.Mutex
	by       map[*fault]string
	runs     map[*fault][]*test // the run that noticed it
	patience time.Duration      // that every run is given

	root, folder string // of the code, and of what is compiled
}

func newResults(root, folder string, patience time.Duration) *results {
	return &results{
		by:       make(map[*fault]string),
		runs:     make(map[*fault][]*test),
		patience: patience,
		root:     root,
		folder:   folder,
	}
}

// limit returns how long a run may take: much more than it took at first, for the machine may be
// busier by then.
func (r *results) limit(tests []*test) time.Duration { return r.patience + 5*total(tests) }

// tryAll tries faults, several side by side.
func (r *results) tryAll(binaries []*binary, faults []*fault, side int) error {
	var work errgroup.Group
	work.SetLimit(side)
	for _, x := range faults {
		work.Go(func() error {
			if x.source != "" {
				return r.tryTag(binaries, x)
			}
			if !r.noticed(binaries, x, func(tests []*test) []*test { return tests }) {
				r.survives(x, len(runs(binaries, x.id)))
			}
			return nil
		})
	}
	return work.Wait()
}

// noticed runs the tests until one notices the fault, and reports whether one does. The function
// returns the same tests of the sound code.
func (r *results) noticed(binaries []*binary, x *fault, sound func([]*test) []*test) bool {
	for _, tests := range runs(binaries, x.id) {
		limit := r.limit(tests)
		failed, late := run(tests, limit, "MUTANT="+strconv.Itoa(x.id))
		if late {
			if slow, _ := run(sound(tests), limit); slow != "" {
				continue // the machine was too slow
			}
		}
		if failed != "" {
			r.mutex.Lock()
			defer r.mutex.Unlock()
			r.by[x], r.runs[x] = failed, sound(tests)
			fmt.Printf("noticed  %d %v, by %s\n", x.id, x, failed)
			return true
		}
	}
	return false
}

// survives prints that no test has noticed a fault, of those that were tried.
func (r *results) survives(x *fault, tried int) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	verdict := "SURVIVES"
	if tried == 0 {
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
		share := 100 * float64(noticed[k]) / float64(planted[k])
		fmt.Printf("%-14s %3d of %3d noticed, %.0f %% (%.0f to %.0f)\n", k, noticed[k], planted[k], share, low, high)
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
