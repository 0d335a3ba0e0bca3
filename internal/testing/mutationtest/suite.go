package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// binary is the compiled tests of a package, with all faults in what they test.
type binary struct {
	path, dir, pkg string
	tests          []*test
}

// test is one test of a package: a Test, a fuzz target with its seeds, or an example.
type test struct {
	of      *binary
	name    string
	took    time.Duration
	reached map[int]bool // faults that make a difference at their place
}

// memory is how much a run of tests may ask for, in kilobytes: a loop without an end must not take
// the whole machine.
const memory = 6 << 20

// build compiles the tests of packages, with the faults of the code.
func build(c *code, folder string, patterns []string) (list []*binary, err error) {
	overlay, err := writeOverlay(filepath.Join(folder, "all"), c.mutated)
	if err != nil {
		return nil, err
	}
	packages, err := goList(patterns...)
	if err != nil {
		return nil, err
	}
	for _, p := range packages {
		if len(p.TestGoFiles)+len(p.XTestGoFiles) == 0 {
			continue
		}
		b := &binary{path: filepath.Join(folder, strconv.Itoa(len(list))+".test"), dir: p.Dir, pkg: p.ImportPath}
		if err := b.compile(overlay); err != nil {
			return nil, err
		}
		if err := b.list(); err != nil {
			return nil, err
		}
		list = append(list, b)
	}
	return list, nil
}

// writeOverlay writes what go takes as -overlay: which texts are in the place of which files.
func writeOverlay(name string, texts map[string]string) (overlay string, err error) {
	replace := make(map[string]string)
	for path, text := range texts {
		put := name + "-" + strconv.Itoa(len(replace)) + ".go"
		if err := os.WriteFile(put, []byte(text), 0o600); err != nil {
			return "", err
		}
		replace[path] = put
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay = name + ".json"
	return overlay, os.WriteFile(overlay, text, 0o600)
}

// compile compiles the tests of the package.
func (b *binary) compile(overlay string) error {
	command := exec.Command("go", "test", "-c", "-overlay", overlay, "-vet=off", "-o", b.path, b.pkg)
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", b.pkg, err, out)
	}
	return nil
}

// list asks a binary for its tests.
func (b *binary) list() error {
	command := exec.Command(b.path, "-test.list", ".")
	command.Dir = b.dir
	out, err := command.Output()
	if err != nil {
		return fmt.Errorf("%s: %w", b.pkg, err)
	}
	for _, name := range strings.Fields(string(out)) {
		if !strings.HasPrefix(name, "Benchmark") {
			b.tests = append(b.tests, &test{of: b, name: name})
		}
	}
	return nil
}

var failedName = regexp.MustCompile(`(?m)^--- FAIL: (\S+)`)

// run runs some tests of one binary. It returns which failed first, "" when none did. Where they do
// not end in time, late is true.
func run(tests []*test, limit time.Duration, env ...string) (failed string, late bool) {
	names := make([]string, len(tests))
	for i, t := range tests {
		names[i] = t.name
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	b := tests[0].of
	command := exec.CommandContext(ctx, "sh", "-c", `ulimit -v "$0"; exec "$@"`, strconv.Itoa(memory), b.path,
		"-test.run", "^("+strings.Join(names, "|")+")$", "-test.failfast", "-test.timeout", "0")
	command.Dir, command.WaitDelay = b.dir, time.Second
	command.Env = append(os.Environ(), env...)
	out, err := command.CombinedOutput()
	short := strings.TrimPrefix(b.pkg, "github.com/cablelint/cablelint/")
	switch {
	case ctx.Err() != nil:
		return short + " does not end", true
	case err == nil:
		return "", false
	}
	if name := failedName.FindSubmatch(out); name != nil {
		return short + " " + string(name[1]), false
	}
	return short + " ends with " + err.Error(), false
}

// measure runs each test by itself on the sound code: how long it takes and which faults it comes
// by. A test that fails, or takes longer than it may, is left out.
func (b *binary) measure(folder string, most time.Duration) error {
	var kept []*test
	for _, t := range b.tests {
		list := filepath.Join(folder, "reached")
		if err := os.Remove(list); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		start := time.Now()
		failed, _ := run([]*test{t}, most, "MUTANT_REACHED="+list)
		t.took = time.Since(start)
		if failed != "" {
			fmt.Printf("left out: %s %s fails on the sound code, or takes more than %v\n", b.pkg, t.name, most)
			continue
		}
		var err error
		if t.reached, err = readNumbers(list); err != nil {
			return err
		}
		kept = append(kept, t)
	}
	b.tests = kept
	return nil
}

func readNumbers(path string) (map[int]bool, error) {
	numbers := make(map[int]bool)
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return numbers, nil // it came by none
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if n, err := strconv.Atoi(lines.Text()); err == nil {
			numbers[n] = true
		}
	}
	return numbers, lines.Err()
}

// quick is the time of a test up to which it is run together with others.
const quick = 300 * time.Millisecond

// runs returns the tests that a fault makes a difference to, in the order in which they are run:
// the quick ones of each package at once, then each of the others.
func runs(binaries []*binary, id int) (list [][]*test) {
	for _, b := range binaries {
		var together []*test
		for _, t := range b.tests {
			switch {
			case !t.reached[id]:
			case t.took <= quick:
				together = append(together, t)
			default:
				list = append(list, []*test{t})
			}
		}
		if together != nil {
			list = append(list, together)
		}
	}
	slices.SortStableFunc(list, func(a, b []*test) int { return cmp.Compare(total(a), total(b)) })
	return list
}

func total(tests []*test) (sum time.Duration) {
	for _, t := range tests {
		sum += t.took
	}
	return sum
}
