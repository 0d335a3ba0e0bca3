package lsp

import (
	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/mention"
)

// renumberings are what each kind of part may be numbered by.
var renumberings = []struct {
	kind  mention.Kind
	title string
}{
	{mention.Reference, "letter the references from A on, with every mention (changes the record)"},
	{mention.Paragraph, "number the paragraphs from 1 on, with every mention (changes the record)"},
}

// renumber offers to name the references, or the paragraphs, in their order, where they are not so named and a name of theirs is
// at the offset; to an editor that shows such, also why it cannot be done.
func (a *actions) renumber(offset int) {
	if !a.wants(protocol.CodeActionKindRefactorRewrite) {
		return
	}
	list := a.spoken()
	at, ok := mention.At(list, offset)
	if !ok {
		return
	}
	for _, n := range renumberings {
		if n.kind != at.Kind {
			continue
		}
		edits, err := mention.Renumber(list, n.kind)
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
