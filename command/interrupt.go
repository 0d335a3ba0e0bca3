package command

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/replace"
)

// interrupts returns a channel that is closed when the user, or the system, wants the command to
// end. Commands then end by themselves where they can say how far they came; one that has not ended
// soon is ended, but not while it replaces a file. A second Ctrl-C ends it at once.
func interrupts() <-chan struct{} {
	interrupted, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(interrupted, func() {
		release()
		time.Sleep(graceOnInterrupt)
		replace.Hold()
		fmt.Fprintln(os.Stderr, "cablelint: interrupted")
		os.Exit(exitTrouble)
	})
	return interrupted.Done()
}

// graceOnInterrupt is how long a command may take to end by itself.
const graceOnInterrupt = 2 * time.Second

// interrupted reports whether the user wants the command to end.
func (s streams) interrupted() bool {
	select {
	case <-s.stop:
		return true
	default:
		return false
	}
}

// stdin returns standard input. Reading from it ends with [check.ErrInterrupted] when the user
// wants the command to end.
func (s streams) stdin() io.Reader { return &stoppable{s.in, s.stop} }

// stoppable reads until it is stopped. A read of a terminal cannot be broken off, so it is left to
// the end of the process.
type stoppable struct {
	r    io.Reader
	stop <-chan struct{}
}

func (s *stoppable) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	read := make(chan result, 1)
	buffer := make([]byte, len(p)) // which a read that is left behind may fill
	go func() {
		n, err := s.r.Read(buffer)
		read <- result{n, err}
	}()
	select {
	case r := <-read:
		return copy(p, buffer[:r.n]), r.err
	case <-s.stop:
		return 0, check.ErrInterrupted
	}
}
