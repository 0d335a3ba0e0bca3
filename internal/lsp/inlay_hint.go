package lsp

import (
	"context"
	"fmt"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
)

// inlayHint shows, if the setting cablelint.inlayHints is on, what the digits of a cable leave to
// the reader: the date of a day of the year, and the year of a reference.
func (s *Server) inlayHint(ctx context.Context, p *protocol.InlayHintParams) ([]protocol.InlayHint, error) {
	hints := []protocol.InlayHint{}
	s.mu.Lock()
	shown := s.settings.InlayHints
	s.mu.Unlock()
	if !shown {
		return hints, nil
	}
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	within := d.spanFromRange(p.Range)
	add := func(offset int, text string, hint protocol.InlayHint) {
		if within.Start <= offset && offset <= within.End {
			hint.Position = d.rangeFromSpan(grammar.Span{Start: offset, End: offset}).Start
			hint.Label = protocol.String(text)
			hints = append(hints, hint)
		}
	}
	f := r.Facts
	if day, ok := decode.FilingDate(f); ok {
		add(
			max(f.FilingDay.At.End, f.FilingTime.At.End),
			day.Format("2 Jan 2006"),
			protocol.InlayHint{PaddingLeft: ptr(true)},
		)
	}
	for _, ref := range f.References {
		if ref.Inferred && ref.Year > 0 {
			add(ref.At.Start, fmt.Sprintf("%02d", ref.Year%100), protocol.InlayHint{PaddingRight: ptr(true)})
		}
	}
	return hints, nil
}
