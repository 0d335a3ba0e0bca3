package lsp

import (
	"context"
	"fmt"
	"slices"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/lsp/completion"
)

// maxCompletions is how many items are sent. A longer list is marked as incomplete, and asked for
// again as more is typed.
const maxCompletions = 200

// completionTriggers are the characters after which an editor asks by itself.
var completionTriggers = []string{" ", "/", "(", ".", ":", ","}

// completion lists what may be at a position.
func (s *Server) completion(ctx context.Context, p *protocol.CompletionParams) (protocol.CompletionResult, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	offset := d.spanOffsetFromPosition(p.Position)
	part, start := r.partAt(offset)
	all := completion.At(part.Cable, part.Facts, r.tables(), offset-start)
	items := slices.DeleteFunc(all, func(item completion.Item) bool { return item.Snippet && !s.client.snippets })
	items = items[:min(len(items), maxCompletions)]
	number := s.offer(d, part, items)
	list := &protocol.CompletionList{Items: make([]protocol.CompletionItem, len(items))}
	for i, item := range items {
		moved := item
		moved.At.Start, moved.At.End = item.At.Start+start, item.At.End+start
		out := d.completionFromItem(moved, i, moved.At.Start < offset)
		if s.client.resolves {
			out.Data, _ = protocol.Marshal(itemName{number, i}) // two numbers can always be encoded
		} else {
			out.Documentation = s.completionMarkup(s.documentation(part, item))
		}
		list.Items[i] = out
	}
	// What fits is chosen by us, also by meaning, which no editor could do: TRADE leads to ETRD.
	list.IsIncomplete = true
	return list, nil
}

// completionKinds are the kinds of the protocol for ours; editors show them as icons.
var completionKinds = map[completion.Kind]protocol.CompletionItemKind{
	completion.Keyword: protocol.CompletionItemKindKeyword,
	completion.Value:   protocol.CompletionItemKindEnumMember,
	completion.Post:    protocol.CompletionItemKindConstant,
	completion.Letter:  protocol.CompletionItemKindReference,
	completion.Snippet: protocol.CompletionItemKindSnippet,
}

// completionFromItem returns an item in the form of the protocol, the n-th of the list. Where
// something is typed already it is what the editor is to compare with, so that items which fit by
// meaning stay.
func (d *document) completionFromItem(item completion.Item, n int, typed bool) protocol.CompletionItem {
	out := protocol.CompletionItem{
		Label: item.Label, Kind: completionKinds[item.Kind], SortText: protocol.NewOptional(fmt.Sprintf("%04d", n)),
		TextEdit: &protocol.TextEdit{Range: d.rangeFromSpan(item.At), NewText: item.Text},
	}
	if item.Detail != "" {
		out.Detail = protocol.NewOptional(item.Detail)
	}
	if typed {
		out.FilterText = protocol.NewOptional(item.At.Of(d.text[d.mark:]) + " " + item.Label)
	}
	if item.Snippet {
		out.InsertTextFormat = protocol.InsertTextFormatSnippet
	}
	return out
}
