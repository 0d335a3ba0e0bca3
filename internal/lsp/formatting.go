package lsp

import (
	"context"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/lint"
)

// formatting returns the edits that bring the cable into the canonical layout, as cablelint fmt does.
func (s *Server) formatting(ctx context.Context, p *protocol.DocumentFormattingParams) ([]protocol.TextEdit, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	conf := r.conf
	conf.Severities = nil // the layout is one, whatever is reported
	laid, err := d.fixed(ctx, conf, r.safe)
	if err != nil {
		return nil, err
	}
	edits := []protocol.TextEdit{}
	for _, e := range d.editsTo(laid) {
		edits = append(edits, d.textEditFromEdit(e))
	}
	return edits, nil
}

// safe accepts fixes of layout where the configuration does not say, with a reason, that it stay as it stands.
func (r *reading) safe(f lint.Diagnostic, fix lint.Fix) bool {
	return fix.Safe && !r.file.Ignores(r.Cable.File.Name, f.Rule)
}
