package lsp

import (
	"fmt"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// didChange makes the next version of a file. Each change applies to the text that the one before
// it has made.
func (s *Server) didChange(p *protocol.DidChangeTextDocumentParams) error {
	d, err := s.opened(p.TextDocument.URI)
	if err != nil {
		return err
	}
	if p.TextDocument.Version < d.version {
		return fmt.Errorf("version %d after version %d", p.TextDocument.Version, d.version)
	}
	text, before := d.text, d
	for i, c := range p.ContentChanges {
		if i > 0 {
			before = &document{positions: newPositions(text, d.encoding)}
		}
		text = before.changed(c)
	}
	s.replace(d.uri, p.TextDocument.Version, text)
	return nil
}

// opened returns the newest version of an open file, a cable or a configuration.
func (s *Server) opened(u uri.URI) (*document, error) {
	s.mu.Lock()
	source := s.sourceAt(u)
	s.mu.Unlock()
	if source != nil {
		return source, nil
	}
	return s.document(u)
}
