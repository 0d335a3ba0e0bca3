package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ActionWithoutRequest reports a subject that announces an action request in a cable whose text
// asks for nothing.
//
// Readers look for the request and do not find it. Archive copies are not checked, because they
// may be cut. A section of a longer cable is not checked, because the request may be in another
// section.
//
//	SUBJECT: ACTION REQUEST: HARBOR DUES
//
//	1. (U) The dues rise in June.
//
// Say in the text what is requested, or remove the words from the subject.
//
// Fix: none. Only the drafter knows what was requested.
//
// Source: 5 FAH-1 H-246, by inference.
var ActionWithoutRequest = add(lint.Rule{
	Name: "action-without-request", Group: "text", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: telegrams, Check: checkActionRequest,
})

func checkActionRequest(p *lint.Pass) {
	f := p.Facts
	if f.Section.Known || !asksForAction(capitals(f.Subject.Value)) || len(f.Paragraphs) == 0 {
		return
	}
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.ParagraphKind, grammar.PassageKind, grammar.TitleKind,
			grammar.SubparagraphKind, grammar.MarkerKind:
			text := capitals(p.Text(e))
			asks := func(word string) bool { return strings.Contains(text, word) }
			if slices.ContainsFunc(requests, asks) {
				return
			}
		}
	}
	p.Reportf(f.Subject, "subject announces an action request, but the text contains none")
}

// requests are words with which a text asks for something: PLEASE INSTRUCT US BY CABLE.
var requests = []string{"ACTION", "REQUEST", "PLEASE", "INSTRUCT"}

// asksForAction reports whether a subject, in capitals, announces a request: NO ACTION REQUESTED is
// none.
func asksForAction(subject string) bool {
	before, _, found := strings.Cut(subject, "ACTION REQUEST")
	before = strings.TrimRight(before, " ")
	return found && !strings.HasSuffix(before, "NO") && !strings.HasSuffix(before, "NOT AN")
}
