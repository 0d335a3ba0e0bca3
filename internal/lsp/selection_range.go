package lsp

import (
	"context"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
)

// selectionRange returns what a selection grows to at each position: the word, the part of the line
// that has a meaning or the sentence, the line of the cable, the section, the cable.
func (s *Server) selectionRange(
	ctx context.Context,
	p *protocol.SelectionRangeParams,
) ([]protocol.SelectionRange, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	ranges := make([]protocol.SelectionRange, len(p.Positions))
	for i, at := range p.Positions {
		ranges[i] = d.selection(around(r, d.spanOffsetFromPosition(at)))
	}
	return ranges, nil
}

// selection puts places, the smallest first, into the form of the protocol.
func (d *document) selection(places []grammar.Span) protocol.SelectionRange {
	var outer *protocol.SelectionRange
	for i := len(places) - 1; i > 0; i-- {
		outer = &protocol.SelectionRange{Range: d.rangeFromSpan(places[i]), Parent: outer}
	}
	return protocol.SelectionRange{Range: d.rangeFromSpan(places[0]), Parent: outer}
}

// around returns what lies around a place, each within the next and smaller.
func around(r *reading, offset int) []grammar.Span {
	text := r.Cable.File.Text
	places := []grammar.Span{wordAt(text, offset)}
	add := func(at grammar.Span) {
		if last := places[len(places)-1]; at.Contains(last) && at != last {
			places = append(places, at)
		}
	}
	if e := elementAt(r.Cable, offset); e != nil {
		for _, part := range decode.Parts(r.Cable, r.Facts, r.tables(), e) {
			if part.At.Start <= offset && offset <= part.At.End {
				add(part.At)
			}
		}
		if isProse(e.Kind()) {
			add(sentenceAt(text, e.Span(), offset))
		}
		add(e.Span())
		for _, sec := range sectionsOf(r.Cable) {
			if at := sec.at(); sec.name != "" && at.Contains(e.Span()) {
				add(at)
			}
		}
	}
	add(grammar.Span{End: len(text)})
	return places
}

func isProse(k grammar.Kind) bool {
	return k == grammar.ParagraphKind || k == grammar.SubparagraphKind || k == grammar.PassageKind
}

// wordAt returns the place of the word at an offset, which is empty between signs.
func wordAt(text string, offset int) grammar.Span {
	at := grammar.Span{Start: offset, End: offset}
	for at.Start > 0 && isWordByte(text[at.Start-1]) {
		at.Start--
	}
	for at.End < len(text) && isWordByte(text[at.End]) {
		at.End++
	}
	return at
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '\'' || c >= 0x80
}

// sentenceAt returns the place of the sentence at an offset. Sentences end with a stop before a
// blank.
func sentenceAt(text string, within grammar.Span, offset int) grammar.Span {
	at := within
	for i := within.Start; i < within.End-1; i++ {
		if strings.IndexByte(".?!", text[i]) < 0 || text[i+1] != ' ' && text[i+1] != '\n' && text[i+1] != '\r' {
			continue
		}
		if i+1 > offset {
			at.End = i + 1
			break
		}
		at.Start = i + 1 + len(text[i+1:within.End]) - len(strings.TrimLeft(text[i+1:within.End], " \r\n"))
	}
	return at
}
