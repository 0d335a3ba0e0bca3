package lsp

import (
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// didOpen adds a file.
func (s *Server) didOpen(p *protocol.DidOpenTextDocumentParams) error {
	s.replace(
		uri.URI(strings.Clone(string(p.TextDocument.URI))),
		p.TextDocument.Version,
		strings.Clone(p.TextDocument.Text),
	)
	s.mu.Lock()
	s.signalChange()
	s.mu.Unlock()
	s.compareInBackground()
	return nil
}

// replace replaces a version by the next one, and has it checked.
func (s *Server) replace(u uri.URI, version int32, text string) {
	s.mu.Lock()
	d := s.newDocument(u, version, text)
	if d.isConfiguration() {
		s.sources[d.path] = d
		delete(s.unsaved, d.path)
		s.mu.Unlock()
		return
	}
	if before := s.documents[u]; before != nil {
		before.outdate()
	}
	s.documents[u] = d
	s.mu.Unlock()
	s.push(d)
}
