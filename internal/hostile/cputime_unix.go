//go:build unix

package hostile

import (
	"syscall"
	"time"
)

// cpuTime returns how long this process has been at work on processors, which others that are busy do not change much.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
