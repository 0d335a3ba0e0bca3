package lsp

import (
	"context"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// definition leads from a letter (ref A) to the list of references, from a number (para 2) to the
// paragraph, and from a reference to the cable of that number in the workspace.
func (s *Server) definition(ctx context.Context, p *protocol.DefinitionParams) (protocol.DefinitionResult, error) {
	n, err := s.mentionAround(ctx, p.TextDocumentPositionParams)
	if err != nil {
		return nil, err
	}
	locations := protocol.LocationSlice{}
	if n.ok && !n.at.Defines {
		for _, m := range n.same() {
			if m.Defines {
				locations = append(locations, n.location(m))
			}
		}
		return locations, nil
	}
	r, err := n.read(ctx)
	if err != nil {
		return nil, err
	}
	cited, ok := citationAt(r, n.spanOffsetFromPosition(p.Position))
	if !ok {
		return nil, nil
	}
	cables, err := s.cables(ctx)
	if err != nil {
		return nil, err
	}
	for _, f := range named(cables, cited.MRN) {
		locations = append(locations, f.at(f.record.numberAt))
	}
	return locations, nil
}

// numberOf returns where a cable has its own number: post and serial number of the classification
// line.
func numberOf(e *lint.Entry) grammar.Span {
	if e.PostAsIs.Text != "" {
		return e.PostAsIs.Span().To(e.SerialAt)
	}
	return e.SerialAt.Span()
}

// citationAt returns the reference to a cable at a place of the text, from its letter on.
func citationAt(r *reading, offset int) (lint.Citation, bool) {
	for _, c := range citations(r) {
		at := c.Span()
		for _, f := range r.Facts.References {
			if f.At == at && f.Letter != "" && f.LetterAt.Start < at.Start && offset < at.Start {
				at.Start = f.LetterAt.Start
			}
		}
		if at.Start <= offset && offset <= at.End {
			return c, true
		}
	}
	return lint.Citation{}, false
}
