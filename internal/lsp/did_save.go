package lsp

import "go.lsp.dev/protocol"

// didSave checks everything again, for the file may be the configuration.
func (s *Server) didSave(p *protocol.DidSaveTextDocumentParams) error {
	if path, ok := pathFromURI(p.TextDocument.URI); ok {
		s.configurations.saved(path)
	}
	s.workspace.stale.Store(true)
	s.checkAgain()
	return nil
}

// checkAgain checks all open files again.
func (s *Server) checkAgain() {
	s.mu.Lock()
	open := make([]*document, 0, len(s.documents))
	for _, d := range s.documents {
		open = append(open, d)
	}
	s.signalChange()
	s.mu.Unlock()
	for _, d := range open {
		s.replace(d.uri, d.version, d.text)
	}
	s.compareInBackground()
	s.refresh()
}
