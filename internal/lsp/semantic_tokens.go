package lsp

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"github.com/cablelint/cablelint/grammar"
)

// tokenKinds are the kinds of semantic token in the order of their numbers. They are names of the
// protocol, for which themes have colours.
var tokenKinds = []string{
	"keyword", "namespace", "enumMember", "number", "type", "decorator", "string", "variable", "macro", "comment",
}

// token is the number of a kind of semantic token.
type token uint32

const (
	keywordToken token = iota // DE, TO, SUBJECT:, BT
	stationToken              // a post or its routing indicator
	codeToken                 // a precedence, a caption, a TAGS code
	numberToken               // a serial number, a date
	levelToken                // C O N F I D E N T I A L
	markToken                 // (C)
	titleToken                // a subject, a title between paragraphs
	letterToken               // of a reference or a reason
	signalToken               // an operating signal
	asideToken                // page lines and what a publisher wrote
)

// tokenSpan is a token: a span and its kind.
type tokenSpan struct {
	at   grammar.Span
	kind token
}

// semanticTokensFull returns the kinds of the words of a cable, for an editor to colour them.
func (s *Server) semanticTokensFull(
	ctx context.Context,
	p *protocol.SemanticTokensParams,
) (*protocol.SemanticTokens, error) {
	return s.semanticTokens(ctx, p.TextDocument.URI, nil)
}

// semanticTokensRange returns those of a part of a cable.
func (s *Server) semanticTokensRange(
	ctx context.Context,
	p *protocol.SemanticTokensRangeParams,
) (*protocol.SemanticTokens, error) {
	return s.semanticTokens(ctx, p.TextDocument.URI, &p.Range)
}

// semanticTokens returns the tokens of an open file, of all of it or of a part.
func (s *Server) semanticTokens(
	ctx context.Context,
	u uri.URI,
	within *protocol.Range,
) (*protocol.SemanticTokens, error) {
	d, r, err := s.readDocument(ctx, u)
	if err != nil {
		return nil, err
	}
	tokens := tokensOf(r)
	if within != nil {
		at := d.spanFromRange(*within)
		tokens = slices.DeleteFunc(tokens, func(p tokenSpan) bool { return p.at.End <= at.Start || at.End <= p.at.Start })
	}
	return &protocol.SemanticTokens{Data: d.encoded(tokens)}, nil
}

// encoded returns the tokens as the protocol has them: five numbers each, the place relative to the
// token before. A token is on one line, so one over several is cut at their ends.
func (d *document) encoded(tokens []tokenSpan) []uint32 {
	numbers := []uint32{}
	last := protocol.Position{}
	for _, p := range tokens {
		for _, at := range linesOf(d.text[d.mark:], p.at) {
			r := d.rangeFromSpan(at)
			character := r.Start.Character
			if r.Start.Line == last.Line {
				character -= last.Character
			}
			numbers = append(numbers, r.Start.Line-last.Line, character, r.End.Character-r.Start.Character, uint32(p.kind), 0)
			last = r.Start
		}
	}
	return numbers
}

// linesOf cuts a place at the ends of lines, and leaves out the blanks there.
func linesOf(text string, at grammar.Span) (list []grammar.Span) {
	for at.Len() > 0 {
		n := strings.IndexAny(at.Of(text), "\r\n")
		if n < 0 {
			return append(list, at)
		}
		if line := strings.TrimRight(text[at.Start:at.Start+n], " \t"); line != "" {
			list = append(list, grammar.Span{Start: at.Start, End: at.Start + len(line)})
		}
		at.Start += n + 1
		at.Start += len(at.Of(text)) - len(strings.TrimLeft(at.Of(text), " \t\r\n"))
	}
	return list
}

// inOrder sorts tokens by place and leaves out those within others.
func inOrder(tokens []tokenSpan) []tokenSpan {
	slices.SortStableFunc(tokens, func(a, b tokenSpan) int { return cmp.Compare(a.at.Start, b.at.Start) })
	end := 0
	return slices.DeleteFunc(tokens, func(p tokenSpan) bool {
		if p.at.Start < end || p.at.Len() == 0 {
			return true
		}
		end = p.at.End
		return false
	})
}
