package lsp

import (
	"fmt"
	"runtime/debug"
	"sync"

	"go.lsp.dev/protocol"
)

// inBackground runs f beside the handlers. Once the session ends nothing is begun any more.
func (s *Server) inBackground(f func()) {
	s.background.begin(func() {
		defer func() {
			if p := recover(); p != nil {
				s.log(protocol.MessageTypeError, fmt.Sprintf("%v\n%s", p, debug.Stack()))
			}
		}()
		f()
	})
}

// background is the work that goes on beside the handlers.
type background struct {
	mu     sync.Mutex
	work   sync.WaitGroup
	closed bool
}

func (b *background) begin(f func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.closed {
		b.work.Go(f)
	}
}

// wait waits for what was begun. Nothing is begun from then on.
func (b *background) wait() {
	b.mu.Lock()
	b.closed = true
	b.mu.Unlock()
	b.work.Wait()
}
