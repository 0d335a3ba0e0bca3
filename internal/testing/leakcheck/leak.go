// Package leakcheck finds goroutines and open files that were left behind.
package leakcheck

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
)

// patience is how long goroutines may take to end.
const patience = 20 * time.Second

// Check has a test fail where, when it and its cleanups so far have ended, goroutines or open files
// are there that were not there before. It is for tests that are not run side by side with others,
// and is called first, so that what the test cleans up is gone before. Files are looked for on
// Linux alone.
func Check(t TB) {
	t.Helper()
	garbage := debug.SetGCPercent(-1) // the collector would close files that nobody closed
	before := there()
	t.Cleanup(func() {
		defer debug.SetGCPercent(garbage)
		end, pause := time.Now().Add(patience), time.Millisecond
		for ; ; pause *= 2 { // nothing reports that a goroutine has ended
			left := since(before)
			if len(left) == 0 {
				return
			}
			if time.Now().After(end) {
				t.Errorf("%d left behind:\n\n%s", len(left), strings.Join(left, "\n\n"))
				return
			}
			time.Sleep(pause)
		}
	})
}

// TB is what is needed of a testing.TB.
type TB interface {
	Helper()
	Cleanup(func())
	Errorf(format string, args ...any)
}

// there returns the stacks of all goroutines by their numbers, which are never given again, and
// what says which files are open.
func there() map[string]string {
	buf := make([]byte, 1<<16)
	n := runtime.Stack(buf, true)
	for ; n == len(buf); n = runtime.Stack(buf, true) {
		buf = make([]byte, 2*len(buf))
	}
	found := map[string]string{}
	for stack := range strings.SplitSeq(string(buf[:n]), "\n\n") {
		var number string
		if _, err := fmt.Sscanf(stack, "goroutine %s", &number); err == nil {
			found[number] = stack
		}
	}
	links, _ := filepath.Glob("/proc/self/fd/*")
	for _, link := range links {
		if file, err := os.Readlink(link); err == nil && strings.HasPrefix(file, "/") && !strings.HasPrefix(file, "/dev/") &&
			!strings.HasPrefix(file, "/proc/") {
			found[link+file] = "open file " + file
		}
	}
	return found
}

// since returns what is there now and was not before. The goroutine that package os/signal keeps,
// once it was asked for signals, is the process's own.
func since(before map[string]string) (left []string) {
	for key, what := range there() {
		if _, known := before[key]; !known && !strings.Contains(what, "os/signal.loop") {
			left = append(left, what)
		}
	}
	return left
}
