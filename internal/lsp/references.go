package lsp

import (
	"context"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/lint"
)

// references lists where the text cites the reference or the paragraph at a position; at a cable's
// own number, or at a reference to a cable, the references to it in all cables of the workspace.
func (s *Server) references(ctx context.Context, p *protocol.ReferenceParams) ([]protocol.Location, error) {
	n, err := s.mentionAround(ctx, p.TextDocumentPositionParams)
	if err != nil {
		return nil, err
	}
	locations := []protocol.Location{}
	if n.ok {
		for _, m := range n.same() {
			if !m.Defines || p.Context.IncludeDeclaration {
				locations = append(locations, n.location(m))
			}
		}
		return locations, nil
	}
	r, err := n.read(ctx)
	if err != nil {
		return nil, err
	}
	number, ok := numberAt(r, n.spanOffsetFromPosition(p.Position))
	if !ok {
		return nil, nil
	}
	cables, err := s.cables(ctx)
	if err != nil {
		return nil, err
	}
	if p.Context.IncludeDeclaration {
		for _, f := range named(cables, number) {
			locations = append(locations, f.at(f.record.numberAt))
		}
	}
	for _, f := range cables {
		for _, c := range f.record.cited {
			if c.number == number {
				locations = append(locations, f.at(c.at))
			}
		}
	}
	return locations, nil
}

// numberAt returns the message reference number at a place: the cable's own, or that of a
// reference.
func numberAt(r *reading, offset int) (lint.MRN, bool) {
	e := r.Entry()
	if at := numberOf(e); at.Len() > 0 && at.Start <= offset && offset <= at.End && e.MRN.Serial != 0 {
		return e.MRN, true
	}
	c, ok := citationAt(r, offset)
	return c.MRN, ok
}
