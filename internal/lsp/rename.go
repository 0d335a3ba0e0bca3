package lsp

import (
	"context"
	"errors"
	"fmt"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/xref"
)

// rename gives a reference another letter, or a paragraph another number, wherever the text cites
// it.
func (s *Server) rename(ctx context.Context, p *protocol.RenameParams) (*protocol.WorkspaceEdit, error) {
	n, err := s.mentionAt(ctx, protocol.TextDocumentPositionParams{TextDocument: p.TextDocument, Position: p.Position})
	if err != nil {
		return nil, err
	}
	if !n.ok {
		return nil, errNothingToRename
	}
	edits, err := xref.Rename(n.all, n.at, p.NewName)
	if err != nil {
		return nil, n.withLine(err)
	}
	return n.workspaceEdit(edits), nil
}

// withLine adds to an error about a range the line of the range, counted from 1, for it may be far
// from the name.
func (d *document) withLine(err error) error {
	var ranged *xref.RangeError
	if !errors.As(err, &ranged) {
		return err
	}
	return fmt.Errorf("line %d: %w", d.rangeFromSpan(ranged.At).Start.Line+1, err)
}

var errNothingToRename = errors.New(
	"nothing to rename here, expected the letter of a reference or the number of a paragraph",
)
