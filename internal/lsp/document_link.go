package lsp

import (
	"context"

	"go.lsp.dev/protocol"
)

// documentLink makes links of the references to cables that lie in the workspace.
func (s *Server) documentLink(ctx context.Context, p *protocol.DocumentLinkParams) ([]protocol.DocumentLink, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	links := []protocol.DocumentLink{}
	cited := citations(r)
	if len(cited) == 0 {
		return links, nil
	}
	cables, err := s.cables(ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range cited {
		for _, f := range named(cables, c.MRN) {
			if f.uri != d.uri { // one that refers to itself is a finding
				links = append(
					links,
					protocol.DocumentLink{Range: d.rangeFromSpan(c.Span()), Target: &f.uri, Tooltip: ptr(f.record.title())},
				)
				break // the first of several copies
			}
		}
	}
	return links, nil
}
