package lsp

import "time"

// endWith ends the session when the process with that number has ended: an editor that crashed says nothing any more, and its pipes
// may live on in its children. A number that no process has now is one of another machine or container, and says nothing.
func (s *Server) endWith(pid int) {
	if !isAlive(pid) {
		return
	}
	s.beside(func() {
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for isAlive(pid) {
			select {
			case <-s.ctx.Done():
				return
			case <-tick.C:
			}
		}
		s.frames.end()
	})
}
