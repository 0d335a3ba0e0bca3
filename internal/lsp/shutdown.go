package lsp

import (
	"context"

	"go.lsp.dev/protocol"
)

// shutdown ends the work; only exit may follow.
func (s *Server) shutdown(context.Context, *struct{}) (protocol.LSPAny, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.phase = shutDown
	for _, d := range s.documents {
		d.outdate()
	}
	return nil, nil
}
