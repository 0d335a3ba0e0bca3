package lsp

import (
	"context"

	"go.lsp.dev/jsonrpc2"
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

// cancelRequest cancels a request. What works for it looks at its context.
func (s *Server) cancelRequest(p *protocol.CancelParams) error {
	switch id := p.ID.(type) {
	case protocol.Integer:
		s.rpc.cancel(jsonrpc2.NewNumberID(int64(id)))
	case protocol.String:
		s.rpc.cancel(jsonrpc2.NewStringID(string(id)))
	}
	return nil
}
