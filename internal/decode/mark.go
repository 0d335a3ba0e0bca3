package decode

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// caveats say what a portion mark has behind its level.
var caveats = map[string]string{
	"NF": "no foreign nationals", "NOFORN": "no foreign nationals", "N": "no foreign nationals", "OC": "originator controlled",
	"ORCON": "originator controlled", "FGI": "of a foreign government", "FOUO": "for official use only", "SBU": "sensitive but unclassified",
	"PR": "proprietary", "PROPIN": "proprietary", "NODIS": "no distribution but to those named", "EXDIS": "exclusive distribution",
	"LIMDIS": "limited distribution",
}

// mark says what a portion mark means, "" where it names no level: (C/NF) is confidential, no foreign nationals.
func mark(m *grammar.PortionMark) string {
	if m == nil {
		return ""
	}
	text := strings.TrimSpace(strings.Trim(m.Text, "()"))
	level := lint.MarkLevel(text)
	if level == lint.NoLevel {
		return ""
	}
	meaning := level.String()
	words := strings.FieldsFunc(strings.ToUpper(text), func(r rune) bool { return strings.ContainsRune("/- ", r) })
	for i, w := range words[1:] {
		if w == "REL" {
			return meaning + ", releasable to " + strings.TrimPrefix(strings.Join(words[i+2:], " "), "TO ")
		}
		if c := caveats[w]; c != "" {
			meaning += ", " + c
		}
	}
	return meaning
}
