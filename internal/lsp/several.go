package lsp

import (
	"context"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/lint"
)

// A file may hold several cables. Each has its own findings and its own symbols, and what is said or
// offered at a place is of the cable there; what else an editor asks for is answered from the file as
// one text.

// partAt returns the reading of the cable in which an offset lies, and where it begins in the text.
func (r *reading) partAt(offset int) (part *reading, start int) {
	cables := r.Cable.File.Cables()
	if len(cables) == 1 {
		return r, 0
	}
	file := cables[0]
	for _, f := range cables {
		if f.Part.Bytes <= offset {
			file = f
		}
	}
	read := lint.Run(grammar.ParseFile(file), groupingRules(r.file), r.conf)
	return &reading{Result: read, file: r.file, conf: r.conf}, file.Part.Bytes
}

// judgeSeveral returns what is found in each of the cables of a text, with places in the text.
func (d *document) judgeSeveral(ctx context.Context, r *reading, cables []*grammar.File) *lint.Result {
	all := *r.Result
	all.Diagnostics = nil
	for _, file := range cables {
		if ctx.Err() != nil {
			break
		}
		res := lint.Run(grammar.ParseFile(file), d.server.interruptible(ctx, r.file.House()...), r.conf)
		check.Suppress(r.file, file.Name, res)
		all.Diagnostics = append(all.Diagnostics, lint.InFile(res.Diagnostics, file.Part)...)
	}
	return &all
}

// symbolsOfSeveral returns a symbol for each of the cables of a text, with its symbols below it.
func (d *document) symbolsOfSeveral(cables []*grammar.File) (list protocol.DocumentSymbolSlice) {
	for _, file := range cables {
		cable := grammar.ParseFile(file)
		part := &document{positions: newPositions(file.Text, d.server.client.encoding), server: d.server}
		whole := grammar.Span{End: len(strings.TrimRight(file.Text, " \t\r\n"))}
		symbol := protocol.DocumentSymbol{
			Name: cableName(cable), Kind: protocol.SymbolKindFile, Children: part.symbols(cable),
			Range: part.rangeFromSpan(whole), SelectionRange: part.rangeFromSpan(file.Lines[0].Span()),
		}
		moveDown(&symbol, uint32(file.Part.Lines))
		list = append(list, symbol)
	}
	return list
}

// cableName returns what a cable is called by: its number, or its first line.
func cableName(c *grammar.Cable) string {
	if id := lint.ExtractFacts(c).ID; id.Known {
		return id.Value
	}
	if m := grammar.First[*grammar.Marking](c); m != nil && m.Post != nil && m.Serial != nil {
		return m.Post.Span().Of(c.File.Text) + " " + m.Serial.Text
	}
	return strings.TrimSpace(c.File.Lines[0].Span().Of(c.File.Text))
}

// moveDown moves a symbol and those below it by a number of lines.
func moveDown(s *protocol.DocumentSymbol, lines uint32) {
	for _, at := range []*protocol.Position{&s.Range.Start, &s.Range.End, &s.SelectionRange.Start, &s.SelectionRange.End} {
		at.Line += lines
	}
	for i := range s.Children {
		moveDown(&s.Children[i], lines)
	}
}
