package lsp

import "go.lsp.dev/protocol"

// didChangeWatchedFiles checks the open files again, for a configuration or a cable of the
// workspace has changed.
func (s *Server) didChangeWatchedFiles(p *protocol.DidChangeWatchedFilesParams) error {
	s.workspace.stale.Store(true)
	s.checkAgain()
	return nil
}
