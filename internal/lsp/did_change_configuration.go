package lsp

import "go.lsp.dev/protocol"

// didChangeConfiguration takes over changed settings. An editor either sends them or has to be
// asked.
func (s *Server) didChangeConfiguration(p *protocol.DidChangeConfigurationParams) error {
	if s.client.configuration {
		s.inBackground(s.fetchSettings)
		return nil
	}
	if settings, ok := sectionFromAny(p.Settings); ok {
		s.inBackground(func() { s.setSettings(settings) })
	}
	return nil
}
