package lsp

import (
	"context"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/format"
)

// formatting returns the edits that bring the cable into the canonical layout, as cablelint fmt does.
func (s *Server) formatting(ctx context.Context, p *protocol.DocumentFormattingParams) ([]protocol.TextEdit, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	conf := r.conf
	conf.Severities = nil // the layout is one, whatever is reported
	laid, err := d.fixed(ctx, r, conf, format.Rules()...)
	if err != nil {
		return nil, err
	}
	edits := []protocol.TextEdit{}
	for _, e := range d.editsTo(laid) {
		edits = append(edits, d.textEditFromEdit(e))
	}
	return edits, nil
}
