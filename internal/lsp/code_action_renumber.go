package lsp

import (
	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/xref"
)

// renumberings are the titles of the actions.
var renumberings = []struct {
	kind  xref.Kind
	title string
}{
	{xref.Reference, "letter the references from A on, with every mention (changes the record)"},
	{xref.Paragraph, "number the paragraphs from 1 on, with every mention (changes the record)"},
}

// renumber offers to letter the references, or number the paragraphs, in their order, if they are
// not and one of their names is at the offset; to an editor that shows disabled actions, also why
// it cannot be done.
func (a *actions) renumber(offset int) {
	if !a.wants(protocol.CodeActionKindRefactorRewrite) {
		return
	}
	list := a.mentions()
	at, ok := xref.At(list, offset)
	if !ok {
		return
	}
	for _, n := range renumberings {
		if n.kind != at.Kind {
			continue
		}
		edits, err := xref.Renumber(list, n.kind)
		action := &protocol.CodeAction{Title: n.title}
		switch {
		case err != nil && a.server.client.showsDisabled:
			action.Disabled = protocol.CodeActionDisabled{Reason: a.withLine(err).Error()}
		case err != nil || len(edits) == 0:
			continue
		default:
			action.Edit = a.workspaceEdit(edits)
		}
		a.add(action, protocol.CodeActionKindRefactorRewrite)
	}
}
