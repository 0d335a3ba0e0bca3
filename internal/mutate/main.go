// Command mutate tests the tests of a package: it plants faults into its code, one at a time, and tells which of them no test
// notices.
//
//	go run ./internal/mutate -n 40 -seed 1 -also ./lint,./rules ./grammar
//
// Nothing is written into the folder: go test is shown the mutated file in the place of the sound one (-overlay). A fault that does
// not build is none, and another one is drawn. What the tests of the package do not notice is tried on those of the packages in
// -also, which use it.
//
// There are tools that do this; those that were tried run every mutant of a package, which takes hours here, and draw no sample.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	n := flag.Int("n", 30, "how many faults are planted")
	seed := flag.Uint64("seed", 1, "of the sample: the same one gives the same faults")
	also := flag.String("also", "", "packages whose tests are run too, with commas between them")
	pass := flag.String("pass", "", "more arguments for go test, with blanks between them")
	limit := flag.Duration("limit", 2*time.Minute, "for the tests of one fault; longer ones count as noticed")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "mutate: one package, such as ./grammar, is due")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *n, *seed, *also, *pass, *limit); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func run(pkg string, n int, seed uint64, also, pass string, limit time.Duration) error {
	faults, err := faultsIn(pkg)
	if err != nil {
		return err
	}
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(faults), func(i, j int) { faults[i], faults[j] = faults[j], faults[i] })
	folder, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	suites := [][]string{{pkg}}
	if also != "" {
		suites = append(suites, strings.Split(also, ","))
	}
	planted, noticed := 0, make([]int, len(suites))
	for _, f := range faults {
		if planted == n {
			break
		}
		by, built := f.try(folder, suites, strings.Fields(pass), limit)
		if !built {
			continue
		}
		planted++
		if by == len(suites) {
			fmt.Printf("SURVIVES %v\n", f)
		} else {
			noticed[by]++
			fmt.Printf("noticed  %v\n", f)
		}
	}
	total := 0
	for i, count := range noticed {
		total += count
		fmt.Printf("%s: %d of %d noticed, with the tests of %s\n", pkg, total, planted, strings.Join(suites[i], ", "))
	}
	fmt.Printf("%d places for a fault\n", len(faults))
	return nil
}

// faultsIn returns all faults that can be planted into the Go files of a folder.
func faultsIn(folder string) (faults []fault, err error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, path, source, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		faults = append(faults, find(set, tree, path, string(source))...)
	}
	if len(faults) == 0 {
		return nil, fmt.Errorf("%s: no code in which a fault could be planted", folder)
	}
	return faults, nil
}

// try runs the suites until one notices the fault, and returns which. A fault that does not build is not built.
func (f fault) try(folder string, suites [][]string, pass []string, limit time.Duration) (by int, built bool) {
	absolute, err := filepath.Abs(f.path)
	if err != nil {
		return 0, false
	}
	mutated, overlay := filepath.Join(folder, "mutated.go"), filepath.Join(folder, "overlay.json")
	replace, err := json.Marshal(map[string]any{"Replace": map[string]string{absolute: mutated}})
	if err != nil || os.WriteFile(mutated, []byte(f.mutated()), 0o644) != nil || os.WriteFile(overlay, replace, 0o644) != nil {
		return 0, false
	}
	for i, packages := range suites {
		args := append([]string{"test", "-overlay", overlay, "-vet=off", "-failfast", "-timeout", limit.String()}, packages...)
		out, err := exec.Command("go", append(args, pass...)...).CombinedOutput()
		switch {
		case strings.Contains(string(out), "[build failed]") || strings.Contains(string(out), "[setup failed]"):
			return 0, false
		case err != nil:
			return i, true
		}
	}
	return len(suites), true
}
