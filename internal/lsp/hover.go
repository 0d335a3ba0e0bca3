package lsp

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/decode"
	"github.com/cablelint/cablelint/internal/lsp/completion"
	"github.com/cablelint/cablelint/internal/xref"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

// hover returns what the part at a position means, and the pages of the rules that found something
// there.
func (s *Server) hover(ctx context.Context, p *protocol.HoverParams) (*protocol.Hover, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	offset := d.spanOffsetFromPosition(p.Position)
	part, start := r.partAt(offset)
	at, text := meaning(part, offset-start)
	at.Start, at.End = at.Start+start, at.End+start
	cited, err := s.citedAt(ctx, d, part, offset-start)
	if err != nil {
		return nil, err
	}
	found, err := s.found(ctx, d)
	if err != nil {
		return nil, err
	}
	parts := append(
		[]string{text, cited},
		s.pages(touching(found, r.Cable.File.Text, grammar.Span{Start: offset, End: offset}), r.file)...)
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	if len(parts) == 0 {
		return nil, nil
	}
	h := &protocol.Hover{Contents: s.markup(strings.Join(parts, "\n\n---\n\n"))}
	if at.Len() > 0 {
		h.Range = ptr(d.rangeFromSpan(at))
	}
	return h, nil
}

// markup returns a text in Markdown, or as plain text for an editor that shows no Markdown.
func (s *Server) markup(text string) *protocol.MarkupContent {
	if s.client.markdown {
		return &protocol.MarkupContent{Kind: protocol.MarkupKindMarkdown, Value: text}
	}
	return &protocol.MarkupContent{Kind: protocol.MarkupKindPlainText, Value: plain.Replace(text)}
}

// plain removes the Markdown of a text that we made.
var plain = strings.NewReplacer(
	`\\`,
	`\`,
	`\*`,
	"*",
	`\_`,
	"_",
	"&lt;",
	"<",
	`\[`,
	"[",
	"\n`````cable",
	"",
	"\n`````",
	"",
	"\\`",
	"`",
	"**",
	"",
	"\n---\n",
	"\n\n",
)

// citedAt returns the title of the cable in the workspace that the reference at an offset cites, or
// the letter there, ref A; or "".
func (s *Server) citedAt(ctx context.Context, d *document, r *reading, offset int) (string, error) {
	if m, ok := xref.Around(r.mentions(), offset); ok && m.Kind == xref.Reference {
		for _, ref := range r.Facts.References {
			if ref.Letter == m.Name {
				offset = ref.At.Start
				break
			}
		}
	}
	cited, ok := citationAt(r, offset)
	if !ok {
		return "", nil
	}
	cables, err := s.cables(ctx)
	if err != nil {
		return "", err
	}
	for _, f := range named(cables, cited.MRN) {
		if f.uri != d.uri {
			return markdown(f.record.title()), nil
		}
	}
	return "", nil
}

// meaning returns what the smallest part at an offset means, else what its line means.
func meaning(r *reading, offset int) (at grammar.Span, text string) {
	cable, facts := r.Cable, r.Facts
	e := elementAt(cable, offset)
	if e != nil && e.Kind() == grammar.InnerKind && cable.Inner != nil && facts.Inner != nil {
		cable, facts = cable.Inner, facts.Inner // the older telegram that SMART printed again
		e = elementAt(cable, offset)
	}
	if e == nil {
		return at, ""
	}
	parts := decode.Parts(cable, facts, r.tables(), e)
	var here, all []string
	for _, p := range parts {
		all = append(all, p.Meaning)
	}
	parts = slices.Concat(parts, decode.Details(cable, facts, r.tables(), e), mentionedAt(r, offset))
	for _, p := range parts {
		isAt := p.At.Start <= offset && offset < max(p.At.End, p.At.Start+1)
		if !isAt || at.Len() > 0 && p.At.Len() > at.Len() {
			continue
		}
		if p.At != at {
			at, here = p.At, nil
		}
		if !slices.Contains(here, p.Meaning) {
			here = append(here, p.Meaning)
		}
	}
	if len(here) > 0 {
		return at, markdown(strings.Join(here, "; "))
	}
	if foreign, ok := e.(*grammar.Foreign); ok && foreign.Sort == grammar.UnknownSort || len(all) == 0 {
		all = append(all, becoming(r, e)...)
	}
	return e.Span(), markdown(strings.Join(all, "\n\n"))
}

// maxBecoming is how many lines are named that an unfinished one may become.
const maxBecoming = 3

// becoming says what a line that is not recognised, or is a caption that is in no table, may become,
// by what completion offers at its end: TAGS: or TASHKENT FOR for TA. It returns nothing where
// nothing that is offered takes the place of the whole line.
func becoming(r *reading, e grammar.Element) []string {
	var labels []string
	for _, item := range completion.At(r.Cable, r.Facts, r.tables(), e.Span().End) {
		if item.At.Start == e.Span().Start && len(labels) < maxBecoming {
			labels = append(labels, strings.TrimSpace(item.Label))
		}
	}
	if len(labels) == 0 {
		return nil
	}
	return []string{"if it is not finished, it may become " + strings.Join(labels, " or ")}
}

// mentionedAt returns what the text cites at an offset: the cable of ref A, or the beginning of
// paragraph 2 of para 2.
func mentionedAt(r *reading, offset int) (said []decode.Part) {
	m, ok := xref.Around(r.mentions(), offset)
	at := grammar.Span{Start: m.From, End: m.At.End}
	switch {
	case !ok || m.Defines:
	case m.Kind == xref.Reference:
		for _, ref := range r.Facts.References {
			if ref.Letter == m.Name {
				said = append(said, decode.Part{At: at, Meaning: decode.Reference(r.tables(), ref)})
			}
		}
	default:
		for p := range grammar.All[*grammar.Paragraph](r.Cable) {
			if p.Err() == nil && p.Number.Digits().Text == m.Name {
				words := shortened(p.Text().Of(r.Cable.File.Text), maxDetail)
				said = append(said, decode.Part{At: at, Meaning: "paragraph " + m.Name + ": " + words})
			}
		}
	}
	return said
}

// elementAt returns the logical line at a place, or nil where only blank lines are.
func elementAt(c *grammar.Cable, offset int) grammar.Element {
	for _, e := range c.Elements {
		if at := e.Span(); at.Start <= offset && offset <= at.End {
			return e
		}
	}
	return nil
}

// pages returns the pages of the rules that found something, each once.
func (s *Server) pages(found []lint.Diagnostic, file *config.File) (list []string) {
	seen := map[string]bool{}
	for _, f := range found {
		if !seen[f.Rule] {
			seen[f.Rule] = true
			list = append(list, "**"+f.Rule+"**\n\n"+s.page(f.Rule, file))
		}
	}
	return list
}

// page returns the page of a rule: of the program, or of a configuration.
func (s *Server) page(rule string, file *config.File) string {
	if r := lint.RuleNamed(s.rules, rule); r != nil && r.Page != "" {
		return r.Page
	}
	return cmp.Or(rules.Doc(rule), file.HousePage(rule))
}

// tables are those by which the cable is read.
func (r *reading) tables() *tables.Tables {
	if r.conf.Tables != nil {
		return r.conf.Tables
	}
	return tables.BuiltIn()
}

// markdown escapes what would be Markdown in the words of a cable.
func markdown(text string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "<", "&lt;", "[", `\[`, "`", "\\`").Replace(text)
}
