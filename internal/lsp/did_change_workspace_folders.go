package lsp

import (
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// didChangeWorkspaceFolders adds and removes folders of the workspace.
func (s *Server) didChangeWorkspaceFolders(p *protocol.DidChangeWorkspaceFoldersParams) error {
	s.takeFolders(p.Event)
	s.workspace.stale.Store(true)
	s.checkAgain()
	return nil
}

func (s *Server) takeFolders(e protocol.WorkspaceFoldersChangeEvent) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range e.Removed {
		s.folders = without(s.folders, f.URI)
	}
	for _, f := range e.Added {
		if path, ok := pathFromURI(f.URI); ok {
			s.folders = append(without(s.folders, f.URI), path)
		}
	}
}

func without(folders []string, u uri.URI) (rest []string) {
	path, _ := pathFromURI(u)
	for _, f := range folders {
		if f != path {
			rest = append(rest, f)
		}
	}
	return rest
}
