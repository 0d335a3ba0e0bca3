package lsp

import "encoding/json"

// settings are those of the editor, under the name cablelint. How cables are judged is not among them: .cablelint.yaml says it to
// the command and the editor alike.
type settings struct {
	InlayHints bool `json:"inlayHints"` // shows the dates of Julian days and the years of references in the text
}

// settingsFromAny reads settings. What is no settings has none.
func settingsFromAny(raw []byte) (s settings) {
	_ = json.Unmarshal(raw, &s)
	return s
}

// sectionFromAny reads our section of all the settings of an editor, and reports whether there is one.
func sectionFromAny(raw []byte) (settings, bool) {
	var all struct {
		Cablelint *settings `json:"cablelint"`
	}
	if json.Unmarshal(raw, &all) != nil || all.Cablelint == nil {
		return settings{}, false
	}
	return *all.Cablelint, true
}
