package lsp

import (
	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

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
