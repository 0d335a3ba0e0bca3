package lsp

import (
	"context"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
)

// foldingRange lists what can be folded: the heading, the fields, what is under a title, and
// each line of the cable, such as a paragraph, that goes over several lines of the file.
func (s *Server) foldingRange(ctx context.Context, p *protocol.FoldingRangeParams) ([]protocol.FoldingRange, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	ranges := []protocol.FoldingRange{}
	add := func(at grammar.Span, kind protocol.FoldingRangeKind) {
		if lines := d.rangeFromSpan(at); lines.End.Line > lines.Start.Line {
			ranges = append(ranges, protocol.FoldingRange{StartLine: lines.Start.Line, EndLine: lines.End.Line, Kind: kind})
		}
	}
	sections := sectionsOf(r.Cable)
	if r.Cable.Inner != nil {
		sections = append(sections, sectionsOf(r.Cable.Inner)...)
	}
	for _, sec := range sections {
		if sec.name != "" && len(sec.lines) > 1 {
			add(sec.at(), protocol.FoldingRangeKindRegion)
		}
		for _, e := range sec.lines {
			add(e.Span(), "")
		}
	}
	return ranges, nil
}
