package lsp

import "go.lsp.dev/protocol"

// didClose removes a file, and its findings from the list of the editor.
func (s *Server) didClose(p *protocol.DidCloseTextDocumentParams) error {
	s.mu.Lock()
	if source := s.sourceAt(p.TextDocument.URI); source != nil {
		delete(s.sources, source.path)
		delete(s.unsaved, source.path)
		s.mu.Unlock()
		return nil
	}
	d := s.documents[p.TextDocument.URI]
	delete(s.documents, p.TextDocument.URI)
	if o := s.offered.document; o != nil && o.uri == p.TextDocument.URI {
		s.offered = offered{number: s.offered.number}
	}
	s.signalChange()
	s.mu.Unlock()
	if d == nil {
		return notOpen(p.TextDocument.URI)
	}
	d.outdate()
	s.publishing.Lock()
	defer s.publishing.Unlock()
	if !s.client.pulls {
		s.publish(&protocol.PublishDiagnosticsParams{URI: d.uri, Diagnostics: []protocol.Diagnostic{}})
	}
	return nil
}
