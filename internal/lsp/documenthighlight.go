package lsp

import (
	"context"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/mention"
)

// documentHighlight marks all places of the file that name the same reference or paragraph.
func (s *Server) documentHighlight(ctx context.Context, p *protocol.DocumentHighlightParams) ([]protocol.DocumentHighlight, error) {
	d, list, at, ok, err := s.mentioned(ctx, p.TextDocumentPositionParams)
	if err != nil || !ok {
		return nil, err
	}
	var marks []protocol.DocumentHighlight
	for _, m := range mention.Same(list, at) {
		kind := protocol.DocumentHighlightKindRead
		if m.Defines {
			kind = protocol.DocumentHighlightKindWrite
		}
		marks = append(marks, protocol.DocumentHighlight{Range: d.rangeFromSpan(m.At), Kind: kind})
	}
	return marks, nil
}
