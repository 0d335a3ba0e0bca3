package lsp

import (
	"context"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/check"
)

// formatting returns the edits that bring the cable into the canonical layout, as cablelint fmt
// does. Like it, it refuses a text in which no cable is recognised: records are not changed by mistake.
func (s *Server) formatting(ctx context.Context, p *protocol.DocumentFormattingParams) ([]protocol.TextEdit, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	if !check.IsCable(r.Cable) {
		return nil, errNotRecognised
	}
	conf, added := check.Layout(r.conf)
	laid, err := d.fixed(ctx, r, conf, added...)
	if err != nil {
		return nil, err
	}
	edits := []protocol.TextEdit{}
	for _, e := range d.editsTo(laid) {
		edits = append(edits, d.textEditFromEdit(e))
	}
	return edits, nil
}
