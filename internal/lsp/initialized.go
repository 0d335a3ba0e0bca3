package lsp

import (
	"go.lsp.dev/protocol"
)

// initialized asks the editor for its settings, and registers for files that change.
func (s *Server) initialized(*protocol.InitializedParams) error {
	s.inBackground(func() {
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
				more = append(
					more,
					protocol.Registration{ID: "configuration " + method, Method: method, RegisterOptions: []byte(configurationFiles)},
				)
			}
		}
		if len(more) > 0 {
			_ = s.ask(protocol.MethodClientRegisterCapability, &protocol.RegistrationParams{Registrations: more}, nil)
		}
		s.fetchSettings()
	})
	return nil
}

// configurationFiles registers for open configuration files, with incremental changes, for an entry
// that ignores a finding goes into the text as it is in the editor.
const configurationFiles = `{"documentSelector":[{"scheme":"file","pattern":"**/.cablelint.yaml"}],"syncKind":2}`

// watched registers for changes of files.
const watched = `{"watchers":[{"globPattern":"**/.cablelint.yaml"},{"globPattern":"**/*.{cable,txt,msg,tel}"}]}`
