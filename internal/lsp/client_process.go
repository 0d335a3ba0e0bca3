package lsp

import "time"

// endWithProcess ends the session when the process with that id has ended: an editor that crashed
// sends nothing any more, and its pipes may stay open in its children. An id that no process has
// now is one of another machine or container, and is ignored.
func (s *Server) endWithProcess(pid int) {
	if !isAlive(pid) {
		return
	}
	s.inBackground(func() {
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
