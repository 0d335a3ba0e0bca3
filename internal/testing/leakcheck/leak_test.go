package leakcheck

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
)

// recorder is a test that is asked to check what it leaves after.
type recorder struct {
	cleanups []func()
	said     string
}

func (r *recorder) Helper()                           {}
func (r *recorder) Cleanup(f func())                  { r.cleanups = append(r.cleanups, f) }
func (r *recorder) Errorf(format string, args ...any) { r.said = fmt.Sprintf(format, args...) }

// TestCheck holds that a goroutine and a file that stay are reported, that a goroutine which ends soon
// is waited for, and that one of before is nobody's fault.
func TestCheck(t *testing.T) { synctest.Test(t, testCheck) }

func testCheck(t *testing.T) {
	stays, ends := make(chan struct{}), make(chan struct{})
	defer close(stays)
	wait := func() { <-stays }
	go wait()
	sound, leaking := new(recorder), new(recorder)
	Check(sound)
	go func() { <-ends }()
	go func() { close(ends) }()
	sound.cleanups[0]()
	if sound.said != "" {
		t.Errorf("nothing stayed, and yet: %s", sound.said)
	}
	Check(leaking)
	go wait()
	f, err := os.Create(t.TempDir() + "/left")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	leaking.cleanups[0]()
	for _, want := range []string{"left behind:", "leakcheck.testCheck", "open file " + f.Name()} {
		if !strings.Contains(leaking.said, want) && (runtime.GOOS == "linux" || !strings.HasPrefix(want, "open")) {
			t.Errorf("%q is not in what was said: %s", want, leaking.said)
		}
	}
}
