package lsp

import (
	"context"
	"errors"
	"fmt"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/xref"
)

// naming is the letter of a reference or the number of a paragraph at a place of a document.
type naming struct {
	*document
	all []xref.Mention // letters and numbers with all that speaks of them
	at  xref.Mention
	ok  bool // whether there is one at the place
}

// namingAt returns the naming of which the letter or number is at a place.
func (s *Server) namingAt(ctx context.Context, p protocol.TextDocumentPositionParams) (naming, error) {
	return s.findNaming(ctx, p, xref.At)
}

// namingAround returns the naming at a place, which may be in the word before as well: ref A, para 2.
func (s *Server) namingAround(ctx context.Context, p protocol.TextDocumentPositionParams) (naming, error) {
	return s.findNaming(ctx, p, xref.Around)
}

func (s *Server) findNaming(
	ctx context.Context, p protocol.TextDocumentPositionParams, find func([]xref.Mention, int) (xref.Mention, bool),
) (n naming, err error) {
	if n.document, err = s.document(p.TextDocument.URI); err != nil {
		return n, err
	}
	r, err := n.read(ctx)
	if err != nil {
		return n, err
	}
	n.all = r.spoken()
	n.at, n.ok = find(n.all, n.spanOffsetFromPosition(p.Position))
	return n, nil
}

// same returns the mentions of the same reference or paragraph.
func (n *naming) same() []xref.Mention { return xref.Same(n.all, n.at) }

// location returns where a mention stands.
func (n *naming) location(m xref.Mention) protocol.Location {
	return protocol.Location{URI: n.uri, Range: n.rangeFromSpan(m.At)}
}

// prepareRename returns the letter or number at a place, for an editor to ask for another one, or null where there is none.
func (s *Server) prepareRename(ctx context.Context, p *protocol.PrepareRenameParams) (protocol.PrepareRenameResult, error) {
	n, err := s.namingAt(ctx, p.TextDocumentPositionParams)
	if err != nil || !n.ok {
		return nil, err
	}
	return &protocol.PrepareRenamePlaceholder{Range: n.rangeFromSpan(n.at.At), Placeholder: n.at.Name}, nil
}

// rename gives a reference another letter, or a paragraph another number, wherever the text names it.
func (s *Server) rename(ctx context.Context, p *protocol.RenameParams) (*protocol.WorkspaceEdit, error) {
	n, err := s.namingAt(ctx, protocol.TextDocumentPositionParams{TextDocument: p.TextDocument, Position: p.Position})
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

// withLine adds to what is said of a range the line where it stands, counted from 1, for it may be far from the name.
func (d *document) withLine(err error) error {
	var ranged *xref.RangeError
	if !errors.As(err, &ranged) {
		return err
	}
	return fmt.Errorf("line %d: %w", d.rangeFromSpan(ranged.At).Start.Line+1, err)
}

var errNothingToRename = errors.New("nothing to rename where the letter of a reference or the number of a paragraph is due")
