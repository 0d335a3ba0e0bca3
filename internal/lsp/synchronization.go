package lsp

import (
	"errors"
	"fmt"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// didOpen takes in a file.
func (s *Server) didOpen(p *protocol.DidOpenTextDocumentParams) error {
	s.replace(uri.URI(strings.Clone(string(p.TextDocument.URI))), p.TextDocument.Version, strings.Clone(p.TextDocument.Text))
	s.mu.Lock()
	s.tellChange()
	s.mu.Unlock()
	s.compareBeside()
	return nil
}

// didChange makes the next version of a file. Changes are made one after the other, each on what the one before left.
func (s *Server) didChange(p *protocol.DidChangeTextDocumentParams) error {
	d, err := s.opened(p.TextDocument.URI)
	if err != nil {
		return err
	}
	if p.TextDocument.Version < d.version {
		return fmt.Errorf("version %d behind version %d", p.TextDocument.Version, d.version)
	}
	next := d
	for _, c := range p.ContentChanges {
		next = &document{positions: newPositions(next.changed(c), d.encoding)}
	}
	s.replace(d.uri, p.TextDocument.Version, next.text)
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

// replace puts a version in the place of the one before, and has it judged.
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

// didSave has everything judged again, for what was saved may be the configuration.
func (s *Server) didSave(p *protocol.DidSaveTextDocumentParams) error {
	if path, ok := pathFromURI(p.TextDocument.URI); ok {
		s.configurations.saved(path)
	}
	s.workspace.stale.Store(true)
	s.again()
	return nil
}

// again judges all open files anew.
func (s *Server) again() {
	s.mu.Lock()
	open := make([]*document, 0, len(s.documents))
	for _, d := range s.documents {
		open = append(open, d)
	}
	s.tellChange()
	s.mu.Unlock()
	for _, d := range open {
		s.replace(d.uri, d.version, d.text)
	}
	s.compareBeside()
	s.refresh()
}

// didClose forgets a file. Its findings go from the editor's list.
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
	s.tellChange()
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

// push sends the findings of a document when it is judged, unless the editor asks for them itself or there is a newer one by then.
func (s *Server) push(d *document) {
	if s.client.pulls {
		return
	}
	s.beside(func() {
		found, err := s.diagnostics(d.ctx, d)
		if err != nil {
			if !errors.Is(err, errModified) && d.current() {
				s.log(protocol.MessageTypeError, fmt.Sprintf("%s: %v", d.uri, err))
			}
			return
		}
		s.publishing.Lock()
		defer s.publishing.Unlock()
		if d.current() {
			s.publish(&protocol.PublishDiagnosticsParams{URI: d.uri, Version: protocol.NewOptional(d.version), Diagnostics: found})
		}
	})
}

func (s *Server) publish(p *protocol.PublishDiagnosticsParams) {
	s.notify(protocol.MethodTextDocumentPublishDiagnostics, p)
}

// refresh asks the editor to ask for diagnostics again.
func (s *Server) refresh() {
	if s.client.refreshes && s.client.pulls {
		s.beside(func() { _ = s.ask(protocol.MethodWorkspaceDiagnosticRefresh, nil, nil) })
	}
}
