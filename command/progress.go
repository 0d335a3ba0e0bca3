package command

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/cablelint/cablelint/internal/input"
	"github.com/cablelint/cablelint/internal/plural"
)

// progress is the line on a terminal that says how far long work has come. It appears after a second,
// changes a few times a second, and is wiped away before anything else is printed. The nil progress
// does nothing.
type progress struct {
	w io.Writer

	mu    sync.Mutex
	now   func() time.Time
	total int64 // bytes of all files as they are stored; 0 where it is not known
	begun time.Time
	drawn time.Time // when the line was drawn last
	shown bool
	files int
	bytes int64
}

// withProgress returns the streams with a progress line, where the messages go to a terminal.
func (s streams) withProgress() streams {
	if !s.onTerminal || os.Getenv("TERM") == "dumb" {
		return s
	}
	s.bar = &progress{w: s.err, now: time.Now, begun: time.Now()}
	s.out, s.err = wiping{s.out, s.bar}, wiping{s.err, s.bar}
	return s
}

// wiping is a writer that wipes the progress line away first.
type wiping struct {
	io.Writer
	bar *progress
}

func (w wiping) Write(p []byte) (int, error) {
	w.bar.wipe()
	return w.Writer.Write(p)
}

// begin begins with work on the sources.
func (p *progress) begin(sources []input.Source) {
	if p != nil {
		p.total, p.begun = total(sources), p.now()
	}
}

// total returns how many bytes the sources hold as they are stored, or 0 where one of them is packed or not known.
func total(sources []input.Source) (bytes int64) {
	for _, src := range sources {
		if !src.Writable() {
			return 0
		}
		size := src.Size()
		if size == 0 {
			return 0
		}
		bytes += size
	}
	return bytes
}

// add counts a cable of so many bytes.
func (p *progress) add(bytes int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.files++
	p.bytes += int64(bytes)
	const first, each = time.Second, 200 * time.Millisecond
	if now := p.now(); now.Sub(p.begun) >= first && now.Sub(p.drawn) >= each {
		p.drawn, p.shown = now, true
		fmt.Fprintf(p.w, "\r\x1b[K%s", p.line(now.Sub(p.begun)))
	}
}

// line says how far the work has come: 1200 cables, 14.2 MB/s, 3 s left.
func (p *progress) line(since time.Duration) string {
	rate := float64(p.bytes) / since.Seconds()
	s := fmt.Sprintf("%s, %.1f MB/s", plural.Count(p.files, "cable"), rate/1e6)
	if left := p.total - p.bytes; p.total > 0 && left > 0 && rate > 0 {
		s += fmt.Sprintf(", %v left", time.Duration(float64(left)/rate*float64(time.Second)).Round(time.Second))
	}
	return s
}

// wipe takes the line away.
func (p *progress) wipe() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		p.shown = false
		io.WriteString(p.w, "\r\x1b[K")
	}
}
