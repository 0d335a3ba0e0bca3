package command

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// interrupter is a writer that interrupts the command when something is written.
type interrupter struct {
	bytes.Buffer
	stop chan struct{}
	once sync.Once
}

func (w *interrupter) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte("a.cable")) { // a finding, not the head of the report
		w.once.Do(func() { close(w.stop) })
	}
	return w.Buffer.Write(p)
}

// TestInterrupt holds that a check that is interrupted says how far it came and leaves a whole
// report and a sound cache, with which the next one says what an undisturbed one says.
func TestInterrupt(t *testing.T) {
	folder, kept := t.TempDir(), t.TempDir()
	check := func(s streams, flags ...string) int {
		return run(append([]string{"check", "--no-config", "--format", "json", folder}, flags...), s)
	}
	bad := "UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. One.\n\n3. Three.\n"
	for _, name := range []string{"a.cable", "z.cable"} { // the first and the last one
		if err := writeNew(filepath.Join(folder, name), strings.Replace(bad, "DUES", name, 1)); err != nil {
			t.Fatal(err)
		}
	}
	if code := run([]string{"generate", "--count", "300", filepath.Join(folder, "b")}, streams{}); code != exitClean {
		t.Fatal(code)
	}
	var whole, again, errs bytes.Buffer
	check(streams{out: &whole, err: &errs}, "--no-cache")

	half, sarif := &interrupter{stop: make(chan struct{})}, filepath.Join(t.TempDir(), "half.sarif")
	if code := check(streams{out: half, err: &errs, stop: half.stop}, "--cache-dir", kept, "--output", "sarif="+sarif); code != exitTrouble {
		t.Errorf("exit code %d, want %d", code, exitTrouble)
	}
	if !strings.Contains(errs.String(), "interrupted: ") {
		t.Errorf("%q where it says how far it came", errs.String())
	}
	if !json.Valid(half.Bytes()) || half.Len() >= whole.Len() {
		t.Errorf("a report of %d bytes, want a whole one of less than %d", half.Len(), whole.Len())
	}
	if b, err := os.ReadFile(sarif); !strings.Contains(string(b), `"executionSuccessful":false`) || !strings.Contains(string(b), "interrupted: ") {
		t.Errorf("%s (%v), want an unsuccessful run", b, err)
	}
	if packs, err := filepath.Glob(kept + "/*.pack"); len(packs) != 1 {
		t.Errorf("%v kept (%v), want one pack", packs, err)
	}
	check(streams{out: &again, err: &errs}, "--cache-dir", kept)
	if again.String() != whole.String() {
		t.Error("after the interruption the findings are others")
	}
}

// TestInterruptCorpus holds that a check that is interrupted, or killed, while the cables are
// checked against each other loses nothing of what was found in each, ends between two groups, and
// says so; and that the next one goes on from there.
func TestInterruptCorpus(t *testing.T) {
	folder, kept := t.TempDir(), t.TempDir()
	if code := run([]string{"generate", "--count", "150", folder}, streams{}); code != exitClean {
		t.Fatal(code)
	}
	stop := make(chan struct{})
	groups := 0
	by := &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) { put(e.Name, lint.Member{}) }}
	slow := &lint.Rule{Name: "slow-rule", Group: "corpus", Severity: lint.Error, By: by, CheckCorpus: func(p *lint.CorpusPass) {
		for range p.Groups() {
			if groups++; groups == 1 {
				if packs, err := filepath.Glob(kept + "/*.index"); len(packs) != 1 {
					t.Errorf("%v kept (%v) while the cables are checked against each other, want one pack", packs, err)
				}
				close(stop)
			}
		}
	}}
	builtIn = func() []*lint.Rule { return append([]*lint.Rule{slow}, rules.All()...) }
	defer func() { builtIn = rules.All }()
	var out, errs bytes.Buffer
	args := []string{"check", "--no-config", "--format", "json", "--cache-dir", kept, folder}
	if code := run(args, streams{out: &out, err: &errs, stop: stop}); code != exitTrouble {
		t.Errorf("exit code %d, want %d", code, exitTrouble)
	}
	if want := "cablelint: interrupted: 150 files checked, and not against each other\n"; errs.String() != want {
		t.Errorf("%q said, want %q", errs.String(), want)
	}
	if groups != 1 || !json.Valid(out.Bytes()) {
		t.Errorf("%d groups looked at, and a report that is whole: %v", groups, json.Valid(out.Bytes()))
	}

	var again, whole bytes.Buffer
	run(args, streams{out: &again, err: io.Discard})
	run(append(args, "--no-cache"), streams{out: &whole, err: io.Discard})
	if again.String() != whole.String() {
		t.Error("after the interruption the findings are others")
	}
	if packs, err := filepath.Glob(kept + "/*.index"); len(packs) != 2 {
		t.Errorf("%v kept (%v) by the next check, which had to work out what is found in the cables beside each other, and nothing else", packs, err)
	}
}

// waiting is standard input of which nothing comes: it interrupts the command that begins to read it.
type waiting struct{ stop chan struct{} }

func (w waiting) Read([]byte) (int, error) {
	close(w.stop)
	select {}
}

// TestInterruptReading holds that a command that waits for standard input ends when it is interrupted.
func TestInterruptReading(t *testing.T) {
	for _, args := range [][]string{{"check", "-"}, {"fix", "-"}, {"fmt", "-"}, {"decode", "-"}, {"parse", "-"}, {"facts", "-"}, {"report", "-"}} {
		stop := make(chan struct{})
		var out, errs bytes.Buffer
		if code := run(args, streams{in: waiting{stop}, out: &out, err: &errs, stop: stop}); code != exitTrouble || !strings.Contains(errs.String(), "interrupted") {
			t.Errorf("%v: exit code %d, want %d: %s", args, code, exitTrouble, errs.String())
		}
	}
}

// TestInterruptFix holds that fix stops between two files and says how far it came.
func TestInterruptFix(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"a.cable", "b.cable", "c.cable"} {
		testfile.Write(t, filepath.Join(folder, name), faultyLayout)
	}
	s := &interrupter{stop: make(chan struct{})}
	var errs bytes.Buffer
	if code := run([]string{"fix", folder}, streams{out: s, err: &errs, stop: s.stop}); code != exitTrouble {
		t.Errorf("exit code %d, want %d", code, exitTrouble)
	}
	if got := errs.String(); got != "cablelint: interrupted: 1 of 3 files done\n" {
		t.Errorf("said %q", got)
	}
	for name, want := range map[string]string{"a.cable": strings.TrimSuffix(faultyLayout, " \n") + "\n", "b.cable": faultyLayout, "c.cable": faultyLayout} {
		testfile.Holds(t, filepath.Join(folder, name), want)
	}
	if diff := cmp.Diff([]string{"a.cable", "b.cable", "c.cable"}, testfile.Names(t, folder)); diff != "" {
		t.Errorf("in the folder (-want +got):\n%s", diff)
	}
}

// faultyLayout is a cable with a blank at the end of its last line.
const faultyLayout = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES \n"

// TestInterruptSignal sends the signal of Ctrl-C to the command itself when it has begun to print.
// One that does not look for it is ended all the same.
func TestInterruptSignal(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no such signal to be sent")
	}
	folder := t.TempDir()
	for i := range 2000 {
		testfile.Write(t, filepath.Join(folder, fmt.Sprintf("%04d.cable", i)), faultyLayout)
	}
	for _, args := range [][]string{{"cablelint", "fix", "--diff", folder}, {"cablelint", "check", "--no-cache", "--fail-on", "info", folder}, {"cablelint", "generate", "--count", "20000", "-"}, {"deaf"}} {
		cmd := exec.Command(args[0], args[1:]...) // TestMain has put it there
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		r := bufio.NewReader(out)
		if _, err := r.ReadByte(); err != nil {
			t.Fatal(err)
		}
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, r); err != nil {
			t.Fatal(err)
		}
		var exit *exec.ExitError
		if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != exitTrouble {
			t.Errorf("%v: %v, want exit code %d", args, err, exitTrouble)
		}
	}
}
