package lsp

import (
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// initialized asks the editor for its settings, and to tell of files that change.
func (s *Server) initialized(*protocol.InitializedParams) error {
	s.beside(func() {
		var more []protocol.Registration
		if s.client.watches {
			more = append(more, protocol.Registration{
				ID: "files", Method: protocol.MethodWorkspaceDidChangeWatchedFiles, RegisterOptions: []byte(watched),
			})
		}
		if s.client.registersSync {
			for _, method := range []string{
				protocol.MethodTextDocumentDidOpen, protocol.MethodTextDocumentDidChange, protocol.MethodTextDocumentDidSave,
				protocol.MethodTextDocumentDidClose,
			} {
				more = append(more, protocol.Registration{ID: "configuration " + method, Method: method, RegisterOptions: []byte(configurationFiles)})
			}
		}
		if len(more) > 0 {
			_ = s.ask(protocol.MethodClientRegisterCapability, &protocol.RegistrationParams{Registrations: more}, nil)
		}
		s.fetchSettings()
	})
	return nil
}

// configurationFiles are those of which we want to hear when they are open, as an entry that ignores a finding goes into the text as
// it stands in the editor; with how changes are told, incrementally.
const configurationFiles = `{"documentSelector":[{"scheme":"file","pattern":"**/.cablelint.yaml"}],"syncKind":2}`

// watched are the files of whose changes we want to hear.
const watched = `{"watchers":[{"globPattern":"**/.cablelint.yaml"},{"globPattern":"**/*.{cable,txt,msg,tel}"}]}`

// fetchSettings asks the editor for its settings.
func (s *Server) fetchSettings() {
	if !s.client.configuration {
		return
	}
	var answer []protocol.LSPAny
	ours := &protocol.ConfigurationParams{Items: []protocol.ConfigurationItem{{Section: ptr(source)}}}
	err := s.ask(protocol.MethodWorkspaceConfiguration, ours, &answer)
	if err == nil && len(answer) == 1 {
		s.setSettings(settingsFromAny(answer[0]))
	}
}

// setSettings takes in settings. Hints that are on the screen are asked for again when they changed.
func (s *Server) setSettings(settings settings) {
	s.mu.Lock()
	changed := s.settings != settings
	s.settings = settings
	s.mu.Unlock()
	if changed && s.client.refreshesHints {
		_ = s.ask(protocol.MethodWorkspaceInlayHintRefresh, nil, nil)
	}
}

// didChangeConfiguration takes in settings that changed. An editor either sends them or has to be asked.
func (s *Server) didChangeConfiguration(p *protocol.DidChangeConfigurationParams) error {
	if s.client.configuration {
		s.beside(s.fetchSettings)
		return nil
	}
	if settings, ok := sectionFromAny(p.Settings); ok {
		s.beside(func() { s.setSettings(settings) })
	}
	return nil
}

// didChangeWatchedFiles judges the open files anew, for a configuration above them or a cable beside them has changed.
func (s *Server) didChangeWatchedFiles(p *protocol.DidChangeWatchedFilesParams) error {
	s.workspace.stale.Store(true)
	s.again()
	return nil
}

// didChangeWorkspaceFolders takes in folders that came, and lets go of those that went.
func (s *Server) didChangeWorkspaceFolders(p *protocol.DidChangeWorkspaceFoldersParams) error {
	s.takeFolders(p.Event)
	s.workspace.stale.Store(true)
	s.again()
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
