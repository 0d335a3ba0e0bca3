package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ActionWithoutRequest reports a subject that announces an action request in a cable whose text never speaks of one.
//
// Readers look for what they are to do. Published copies are cut and left alone, and so are cables in sections.
//
//	SUBJECT: ACTION REQUEST: HARBOR DUES
//
// Source: 5 FAH-1 H-246, by inference.
var ActionWithoutRequest = add(lint.Rule{
	Name: "action-without-request", Group: "text", Severity: lint.Info,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkActionRequest,
})

func checkActionRequest(p *lint.Pass) {
	f := p.Facts
	if f.Section.Known || !asksForAction(capitals(f.Subject.Value)) || len(f.Paragraphs) == 0 {
		return
	}
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.ParagraphKind, grammar.PassageKind, grammar.TitleKind, grammar.SubparagraphKind, grammar.MarkerKind:
			if text := capitals(p.Text(e)); slices.ContainsFunc(requests, func(word string) bool { return strings.Contains(text, word) }) {
				return
			}
		}
	}
	p.Reportf(f.Subject, "subject with an action request where the text makes none")
}

// requests are words with which a text asks for something: PLEASE INSTRUCT US BY CABLE.
var requests = []string{"ACTION", "REQUEST", "PLEASE", "INSTRUCT"}

// asksForAction reports whether a subject, in capitals, announces a request: NO ACTION REQUESTED is none.
func asksForAction(subject string) bool {
	before, _, found := strings.Cut(subject, "ACTION REQUEST")
	before = strings.TrimRight(before, " ")
	return found && !strings.HasSuffix(before, "NO") && !strings.HasSuffix(before, "NOT AN")
}
