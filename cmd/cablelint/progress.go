package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/cablelint/cablelint/internal/input"
)

// progress is the line on a terminal that tells how far long work has come. It appears after a second, changes a few times a second,
// and is wiped away before anything else is printed. The nil progress does nothing.
type progress struct {
	w     io.Writer
	now   func() time.Time
	total int64 // bytes of all files as they are stored; 0 where it is not known
	begun time.Time
	drawn time.Time // when the line was drawn last
	shown bool
	files int
	bytes int64
}

// newProgress returns the progress for work on the sources, or nil where the messages go to no terminal.
func newProgress(s streams, sources []input.Source) *progress {
	if !s.onTerminal || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return &progress{w: s.err, now: time.Now, total: total(sources), begun: time.Now()}
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
	s := fmt.Sprintf("%s, %.1f MB/s", count(p.files, "cable"), rate/1e6)
	if left := p.total - p.bytes; p.total > 0 && left > 0 && rate > 0 {
		s += fmt.Sprintf(", %v left", time.Duration(float64(left)/rate*float64(time.Second)).Round(time.Second))
	}
	return s
}

// wipe takes the line away.
func (p *progress) wipe() {
	if p != nil && p.shown {
		p.shown = false
		io.WriteString(p.w, "\r\x1b[K")
	}
}
