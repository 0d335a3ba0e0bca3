package lsp

import (
	"context"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/xref"
)

// mention is the letter of a reference or the number of a paragraph at a position of a document.
type mention struct {
	*document
	all []xref.Mention // letters and numbers, and where the text cites them
	at  xref.Mention
	ok  bool // whether there is one at the position
}

// mentionAt returns the mention whose letter or number is at a position.
func (s *Server) mentionAt(ctx context.Context, p protocol.TextDocumentPositionParams) (mention, error) {
	return s.findMention(ctx, p, xref.At)
}

// mentionAround returns the mention at a position, which may be in the word before it as well: ref
// A, para 2.
func (s *Server) mentionAround(ctx context.Context, p protocol.TextDocumentPositionParams) (mention, error) {
	return s.findMention(ctx, p, xref.Around)
}

func (s *Server) findMention(
	ctx context.Context, p protocol.TextDocumentPositionParams, find func([]xref.Mention, int) (xref.Mention, bool),
) (n mention, err error) {
	if n.document, err = s.document(p.TextDocument.URI); err != nil {
		return n, err
	}
	r, err := n.read(ctx)
	if err != nil {
		return n, err
	}
	n.all = r.mentions()
	n.at, n.ok = find(n.all, n.spanOffsetFromPosition(p.Position))
	return n, nil
}

// same returns the mentions of the same reference or paragraph.
func (n *mention) same() []xref.Mention { return xref.Same(n.all, n.at) }

// location returns where a mention is.
func (n *mention) location(m xref.Mention) protocol.Location {
	return protocol.Location{URI: n.uri, Range: n.rangeFromSpan(m.At)}
}
