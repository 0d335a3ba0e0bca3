package lsp

import (
	"context"

	"go.lsp.dev/protocol"
)

// prepareRename returns the letter or number at a position, for the editor to ask for another one,
// or null where there is none.
func (s *Server) prepareRename(
	ctx context.Context,
	p *protocol.PrepareRenameParams,
) (protocol.PrepareRenameResult, error) {
	n, err := s.mentionAt(ctx, p.TextDocumentPositionParams)
	if err != nil || !n.ok {
		return nil, err
	}
	return &protocol.PrepareRenamePlaceholder{Range: n.rangeFromSpan(n.at.At), Placeholder: n.at.Name}, nil
}
