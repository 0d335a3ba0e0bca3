package lsp

import (
	"context"

	"go.lsp.dev/protocol"
)

// documentHighlight marks all places of the file that name the same reference or paragraph.
func (s *Server) documentHighlight(
	ctx context.Context,
	p *protocol.DocumentHighlightParams,
) ([]protocol.DocumentHighlight, error) {
	n, err := s.mentionAround(ctx, p.TextDocumentPositionParams)
	if err != nil || !n.ok {
		return nil, err
	}
	var marks []protocol.DocumentHighlight
	for _, m := range n.same() {
		kind := protocol.DocumentHighlightKindRead
		if m.Defines {
			kind = protocol.DocumentHighlightKindWrite
		}
		marks = append(marks, protocol.DocumentHighlight{Range: n.rangeFromSpan(m.At), Kind: kind})
	}
	return marks, nil
}
