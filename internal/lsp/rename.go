package lsp

import (
	"context"

	"github.com/creachadair/jrpc2"
	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/mention"
)

// mentioned returns the letters of references and the numbers of paragraphs with all that speaks of them, and that at a place, if one is
// there.
func (s *Server) mentioned(ctx context.Context, p protocol.TextDocumentPositionParams) (d *document, list []mention.Mention, at mention.Mention, ok bool, err error) {
	if d, err = s.document(p.TextDocument.URI); err != nil {
		return nil, nil, at, false, err
	}
	r, err := d.read(ctx)
	if err != nil {
		return nil, nil, at, false, err
	}
	list = mention.Find(r.Cable, r.Facts)
	at, ok = mention.At(list, d.spanOffsetFromPosition(p.Position))
	return d, list, at, ok, nil
}

// prepareRename returns the letter or number at a place, for an editor to ask for another one, or null where there is none.
func (s *Server) prepareRename(ctx context.Context, p *protocol.PrepareRenameParams) (protocol.PrepareRenameResult, error) {
	d, _, at, ok, err := s.mentioned(ctx, p.TextDocumentPositionParams)
	if err != nil || !ok {
		return nil, err
	}
	return &protocol.PrepareRenamePlaceholder{Range: d.rangeFromSpan(at.At), Placeholder: at.Name}, nil
}

// rename gives a reference another letter, or a paragraph another number, wherever the text names it.
func (s *Server) rename(ctx context.Context, p *protocol.RenameParams) (*protocol.WorkspaceEdit, error) {
	d, list, at, ok, err := s.mentioned(ctx, protocol.TextDocumentPositionParams{TextDocument: p.TextDocument, Position: p.Position})
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, jrpc2.Errorf(codeRequestFailed, "nothing to rename where the letter of a reference or the number of a paragraph is due")
	}
	edits, err := mention.Rename(list, at, p.NewName)
	if err != nil {
		return nil, err
	}
	return d.workspaceEdit(edits), nil
}
