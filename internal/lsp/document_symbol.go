package lsp

import (
	"context"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
)

// documentSymbol lists the parts of a cable: the heading with its lines, the fields, the titles
// with their paragraphs; and those of a copy around it, such as the distribution and the attributes.
func (s *Server) documentSymbol(
	ctx context.Context,
	p *protocol.DocumentSymbolParams,
) (protocol.DocumentSymbolResult, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	symbols := d.symbols(r.Cable)
	if cables := r.Cable.File.Cables(); len(cables) > 1 {
		symbols = d.symbolsOfSeveral(cables)
	}
	if s.client.hierarchy {
		return symbols, nil
	}
	return d.flat(protocol.SymbolInformationSlice{}, symbols, ""), nil
}

// symbols returns the tree of symbols.
func (d *document) symbols(c *grammar.Cable) (list protocol.DocumentSymbolSlice) {
	list = protocol.DocumentSymbolSlice{}
	for _, sec := range sectionsOf(c) {
		lines := sec.lines
		if sec.title != nil {
			lines = lines[1:]
		}
		children := d.symbolsOfLines(c, lines)
		if sec.name == olderPart && c.Inner != nil {
			children = d.symbols(c.Inner)
		}
		if sec.name == "" || sec.name == "fields" {
			list = append(list, children...)
			continue
		}
		list = append(list, protocol.DocumentSymbol{
			Name: sec.name, Kind: protocol.SymbolKindNamespace, Children: children,
			Range: d.rangeFromSpan(sec.at()), SelectionRange: d.rangeFromSpan(sec.lines[0].Span()),
		})
	}
	return list
}

// symbolsOfLines returns a symbol for each line of a kind that has one; lines below a paragraph are
// its children.
func (d *document) symbolsOfLines(c *grammar.Cable, lines []grammar.Element) (list []protocol.DocumentSymbol) {
	for _, e := range lines {
		if e.Kind() == grammar.PageKind && !c.Layout.IsPrint() {
			continue
		}
		symbol, ok := d.symbol(c, e)
		if !ok {
			continue
		}
		if n := len(list); e.Kind() == grammar.SubparagraphKind && n > 0 && list[n-1].Kind == protocol.SymbolKindString {
			list[n-1].Children = append(list[n-1].Children, symbol)
			list[n-1].Range.End = symbol.Range.End
			continue
		}
		list = append(list, symbol)
	}
	return list
}

// symbolKinds are the kinds of the protocol for lines; editors show them as icons. Other lines have
// no symbol.
var symbolKinds = map[grammar.Kind]protocol.SymbolKind{
	grammar.TransmissionKind: protocol.SymbolKindConstant,
	grammar.RoutingKind:      protocol.SymbolKindConstant,
	grammar.StationKind:      protocol.SymbolKindConstant,
	grammar.SecurityKind:     protocol.SymbolKindConstant,
	grammar.PreambleKind:     protocol.SymbolKindConstant,
	grammar.OriginatorKind:   protocol.SymbolKindInterface,
	grammar.AddresseeKind:    protocol.SymbolKindInterface,
	grammar.MarkingKind:      protocol.SymbolKindKey,
	grammar.CaptionKind:      protocol.SymbolKindEnumMember,
	grammar.AttentionKind:    protocol.SymbolKindInterface,
	grammar.OrderKind:        protocol.SymbolKindField,
	grammar.TagsKind:         protocol.SymbolKindField,
	grammar.SubjectKind:      protocol.SymbolKindField,
	grammar.ReferencesKind:   protocol.SymbolKindField,
	grammar.ClassifiedByKind: protocol.SymbolKindField,
	grammar.ReasonKind:       protocol.SymbolKindField,
	grammar.DerivedFromKind:  protocol.SymbolKindField,
	grammar.DeclassifyKind:   protocol.SymbolKindField,
	grammar.LabelKind:        protocol.SymbolKindField,
	grammar.ParagraphKind:    protocol.SymbolKindString,
	grammar.SubparagraphKind: protocol.SymbolKindString,
	grammar.SignatureKind:    protocol.SymbolKindInterface,
	grammar.PageKind:         protocol.SymbolKindConstant, // of a print
	grammar.DistributionKind: protocol.SymbolKindInterface,
	grammar.CounterKind:      protocol.SymbolKindConstant,
	grammar.DraftingKind:     protocol.SymbolKindInterface,
	grammar.AttributeKind:    protocol.SymbolKindField,
	grammar.FormKind:         protocol.SymbolKindField,
	grammar.HeadingLineKind:  protocol.SymbolKindInterface,
}

// Names and details are cut to so many characters; labels end before so many bytes.
const (
	maxLabel  = 20
	maxName   = 48
	maxDetail = 64
)

// symbol returns the symbol of a line: a field by its label, a paragraph by number and mark, each
// with the words after them.
func (d *document) symbol(c *grammar.Cable, e grammar.Element) (symbol protocol.DocumentSymbol, ok bool) {
	kind, ok := symbolKinds[e.Kind()]
	if w, isWrapper := e.(*grammar.Wrapper); isWrapper && (w.Mail != nil || w.Release != nil && w.Release.Kind != nil) {
		kind, ok = protocol.SymbolKindField, true
	}
	text := c.File.Text
	if !ok || e.Span().Len() == 0 {
		return symbol, false
	}
	at := nameOf(e, text)
	name := strings.Join(strings.Fields(strings.TrimRight(at.Of(text), ": ")), " ")
	detail := shortened(strings.TrimLeft(text[at.End:e.Span().End], ":/ "), maxDetail)
	if detail = strings.TrimRight(detail, "/"); strings.Trim(detail, ". ") == "" {
		detail = ""
	}
	if at.Len() == 0 {
		first, _, _ := strings.Cut(e.Span().Of(text), "\n")
		name, detail = shortened(strings.Join(strings.Fields(first), " "), maxName), ""
		at.End = at.Start + len(strings.TrimRight(first, " \r"))
	}
	symbol = protocol.DocumentSymbol{
		Name:           name,
		Kind:           kind,
		Range:          d.rangeFromSpan(e.Span()),
		SelectionRange: d.rangeFromSpan(at),
	}
	if detail != "" {
		symbol.Detail = &detail
	}
	return symbol, true
}

// nameOf returns the span by which a line is named: TAGS:, E.O. 12958, 2. (C). It is empty where
// the words of the line name it.
func nameOf(e grammar.Element, text string) grammar.Span {
	at := grammar.Span{Start: e.Span().Start, End: e.Span().Start}
	switch e := e.(type) {
	case *grammar.Paragraph:
		if e.SyntaxError == nil {
			return headOf(e)
		}
	case *grammar.Order:
		if e.SyntaxError == nil && e.Number != nil && !strings.Contains(text[e.Name.At.End:e.Number.At.Start], ":") {
			return e.Name.At.To(e.Number)
		}
	}
	if w, ok := e.(*grammar.Wrapper); ok && w.Release != nil && w.Release.Kind != nil {
		return w.Release.Kind.At
	}
	if e.Kind() != grammar.WrapperKind && symbolKinds[e.Kind()] != protocol.SymbolKindField {
		return at
	}
	if form, ok := e.(*grammar.Form); ok {
		return nameOfForm(form)
	}
	if l, ok := e.(interface{ Label() grammar.Span }); ok {
		at = l.Label()
	}
	if i := strings.IndexByte(e.Span().Of(text), ':'); at.Len() == 0 && i > 0 && i < maxLabel {
		at.End += i + 1 // Classified By: is no label to the grammar
	}
	return at
}

// nameOfForm returns the span by which a line of another service's message is named: TELNO, REF/A.
func nameOfForm(e *grammar.Form) grammar.Span {
	switch set := e.Set; {
	case set != nil && set.Name.Text == "REF" && len(set.Fields) > 1:
		return set.Name.At.To(set.Fields[0])
	case set != nil:
		return set.Name.At
	case e.Field != nil && e.Field.Name != nil:
		return e.Field.Name.At
	}
	return grammar.Span{Start: e.Span().Start, End: e.Span().Start}
}

// headOf returns the place of a paragraph's number and mark, whichever comes first.
func headOf(p *grammar.Paragraph) grammar.Span {
	at := p.Number.At
	if p.Mark != nil {
		at.Start, at.End = min(at.Start, p.Mark.At.Start), max(at.End, p.Mark.At.End)
	}
	return at
}

// flat adds the symbols to a list, for editors that show no tree.
func (d *document) flat(
	list protocol.SymbolInformationSlice, tree []protocol.DocumentSymbol, within string,
) protocol.SymbolInformationSlice {
	for _, symbol := range tree {
		info := protocol.SymbolInformation{Location: protocol.Location{URI: d.uri, Range: symbol.Range}}
		info.Name, info.Kind = symbol.Name, symbol.Kind
		if symbol.Detail != nil {
			info.Name += " " + *symbol.Detail
		}
		if within != "" {
			info.ContainerName = ptr(within)
		}
		list = d.flat(append(list, info), symbol.Children, symbol.Name)
	}
	return list
}
