package command

import (
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// gathered returns the streams with an output that gathers what is printed into a file or a pipe,
// for to write the findings of each cable by themselves takes longer than to make them. It also
// returns what writes the rest. A terminal, and what is no file, get all at once.
func (s streams) gathered() (with streams, flush func() error) {
	f, ok := s.out.(*os.File)
	if !ok || term.IsTerminal(int(f.Fd())) {
		return s, func() error { return nil }
	}
	out := &gatheredOutput{w: f}
	s.out, s.err = out, &messages{w: s.err, out: out}
	return s, out.Flush
}

// gatheredOutput writes what it is given when it is much, and otherwise a moment later, so that a
// reader of a pipe sees it in time and little is lost where the process is killed.
type gatheredOutput struct {
	w io.Writer

	mu    sync.Mutex
	held  []byte
	timer *time.Timer // runs while anything is held
	err   error       // of the first write that failed; nothing is written after it
}

const (
	mostHeld    = 64 << 10 // bytes
	longestHeld = 100 * time.Millisecond
)

func (g *gatheredOutput) Write(p []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.err != nil {
		return 0, g.err
	}
	if len(g.held) == 0 && len(p) > 0 {
		g.later()
	}
	g.held = append(g.held, p...)
	if len(g.held) < mostHeld {
		return len(p), nil
	}
	return len(p), g.flush()
}

// later lets what is held be written in a moment. An error of that is reported by the next Write or Flush.
func (g *gatheredOutput) later() {
	if g.timer == nil {
		g.timer = time.AfterFunc(longestHeld, func() { _ = g.Flush() })
		return
	}
	g.timer.Reset(longestHeld)
}

// Flush writes what is held. It returns the error of the first write that failed.
func (g *gatheredOutput) Flush() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.flush()
}

func (g *gatheredOutput) flush() error {
	if g.timer != nil {
		g.timer.Stop()
	}
	if len(g.held) > 0 && g.err == nil {
		_, g.err = g.w.Write(g.held)
	}
	g.held = g.held[:0]
	return g.err
}

// messages are standard error beside a gathered output: what was printed before a message is written before it.
type messages struct {
	w   io.Writer
	out *gatheredOutput
}

func (m *messages) Write(p []byte) (int, error) {
	_ = m.out.Flush() // which the next Write to it reports
	return m.w.Write(p)
}
