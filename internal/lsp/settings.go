package lsp

import (
	"encoding/json"

	"go.lsp.dev/protocol"
)

// settings are those of the editor, under the name cablelint. How cables are judged is not among
// them: .cablelint.yaml says it to the command and the editor alike.
type settings struct {
	InlayHints bool `json:"inlayHints"` // shows the dates of Julian days and the years of references in the text
}

// settingsFromAny reads settings. What is no settings has none.
func settingsFromAny(raw []byte) (s settings) {
	_ = json.Unmarshal(raw, &s)
	return s
}

// sectionFromAny reads our section of all the settings of an editor, and reports whether there is
// one.
func sectionFromAny(raw []byte) (settings, bool) {
	var all struct {
		Cablelint *settings `json:"cablelint"`
	}
	if json.Unmarshal(raw, &all) != nil || all.Cablelint == nil {
		return settings{}, false
	}
	return *all.Cablelint, true
}

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

// setSettings takes over settings. When they have changed, the editor is asked to request the hints
// on the screen again.
func (s *Server) setSettings(settings settings) {
	s.mu.Lock()
	changed := s.settings != settings
	s.settings = settings
	s.mu.Unlock()
	if changed && s.client.refreshesHints {
		_ = s.ask(protocol.MethodWorkspaceInlayHintRefresh, nil, nil)
	}
}
