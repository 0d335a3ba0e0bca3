package lsp

import (
	"errors"
	"fmt"

	"go.lsp.dev/protocol"
)

// push publishes the findings of a document once it is checked, unless the editor pulls them or
// there is a newer version by then.
func (s *Server) push(d *document) {
	if s.client.pulls {
		return
	}
	s.inBackground(func() {
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
			s.publish(
				&protocol.PublishDiagnosticsParams{URI: d.uri, Version: protocol.NewOptional(d.version), Diagnostics: found},
			)
		}
	})
}

func (s *Server) publish(p *protocol.PublishDiagnosticsParams) {
	s.notify(protocol.MethodTextDocumentPublishDiagnostics, p)
}

// refresh asks the editor to pull diagnostics again.
func (s *Server) refresh() {
	if s.client.refreshes && s.client.pulls {
		s.inBackground(func() { _ = s.ask(protocol.MethodWorkspaceDiagnosticRefresh, nil, nil) })
	}
}
