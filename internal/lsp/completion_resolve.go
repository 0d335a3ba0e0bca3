package lsp

import (
	"context"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/internal/lsp/completion"
)

// offered is the last list of completions. The text changes while the list is shown, also by the
// items that some editors insert as a preview, so that an item is explained by the text for which
// the list was made.
type offered struct {
	number   int // of the list, from 1
	document *document
	reading  *reading
	items    []completion.Item
}

// itemName identifies an item of completion when the editor sends it back: its list and its index
// there.
type itemName struct {
	List int `json:"list"`
	Item int `json:"item"`
}

// offer keeps a list of completions instead of the last one, and returns its number.
func (s *Server) offer(d *document, r *reading, items []completion.Item) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.offered = offered{s.offered.number + 1, d, r, items}
	return s.offered.number
}

// completionItemResolve adds the documentation of an item. One of an older list stays as it is.
func (s *Server) completionItemResolve(
	ctx context.Context,
	p *protocol.CompletionItem,
) (*protocol.CompletionItem, error) {
	var name itemName
	if protocol.Unmarshal(p.Data, &name) != nil {
		return p, nil // it is not ours
	}
	s.mu.Lock()
	o := s.offered
	s.mu.Unlock()
	if name.List != o.number || name.Item < 0 || name.Item >= len(o.items) || o.items[name.Item].Label != p.Label {
		return p, nil
	}
	item := o.items[name.Item]
	said := []string{s.documentation(o.reading, item)}
	for _, ref := range o.reading.Facts.References {
		if item.Kind == completion.Letter && ref.Letter == item.Label {
			cited, err := s.citedAt(ctx, o.document, o.reading, ref.At.Start)
			if err != nil {
				return nil, err
			}
			if cited != "" {
				said = append(said, cited)
			}
			break
		}
	}
	p.Documentation = s.completionMarkup(strings.Join(said, "\n\n"))
	return p, nil
}

// documentation returns what an item means, in Markdown.
func (s *Server) documentation(r *reading, item completion.Item) string {
	e := item.Explain(r.Cable, r.tables())
	blocks := make([]string, 0, len(e.Meanings)+2)
	for _, m := range e.Meanings {
		blocks = append(blocks, markdown(m))
	}
	if e.Example != "" {
		blocks = append(blocks, fence+"cable\n"+e.Example+"\n"+fence)
	}
	if len(e.Parts) > 0 {
		list := make([]string, len(e.Parts))
		for i, m := range e.Parts {
			list[i] = "- " + markdown(m)
		}
		blocks = append(blocks, strings.Join(list, "\n"))
	}
	return strings.Join(blocks, "\n\n")
}

// fence encloses lines of a cable in Markdown. It is longer than any that a cable might have.
const fence = "`````"

// completionMarkup returns a text in the form that the editor shows in completions: Markdown, or plain text.
func (s *Server) completionMarkup(text string) protocol.InlayHintTooltip {
	if s.client.markdownItems {
		return &protocol.MarkupContent{Kind: protocol.MarkupKindMarkdown, Value: text}
	}
	return protocol.String(plain.Replace(text))
}
