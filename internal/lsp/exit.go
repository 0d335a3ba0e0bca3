package lsp

// exit ends the session.
func (s *Server) exit(*struct{}) error {
	s.mu.Lock()
	if s.phase != shutDown {
		s.phase = exited
	}
	s.mu.Unlock()
	s.frames.end()
	return nil
}
