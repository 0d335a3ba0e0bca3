package lsp

import (
	"cmp"
	"context"
	"time"

	"github.com/aymanbagabas/go-udiff"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// workspaceEdit puts edits of a document into the form that the editor takes. With the version in
// it, an editor whose text has moved on refuses it.
func (d *document) workspaceEdit(edits []lint.Edit) *protocol.WorkspaceEdit {
	list := make([]protocol.TextEdit, len(edits))
	for i, e := range edits {
		list[i] = d.textEditFromEdit(e)
	}
	return d.server.workspaceEdit(d.uri, &d.version, list)
}

func (s *Server) workspaceEdit(u uri.URI, version *int32, edits []protocol.TextEdit) *protocol.WorkspaceEdit {
	if !s.client.documentEdits {
		return &protocol.WorkspaceEdit{Changes: map[uri.URI][]protocol.TextEdit{u: edits}}
	}
	change := &protocol.TextDocumentEdit{TextDocument: protocol.OptionalVersionedTextDocumentIdentifier{
		TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: u}, Version: version,
	}}
	for i := range edits {
		change.Edits = append(change.Edits, &edits[i])
	}
	return &protocol.WorkspaceEdit{DocumentChanges: []protocol.DocumentChange{change}}
}

// editsTo returns the edits of lines that make another text of the document, so that cursors and
// folds elsewhere stay.
func (d *document) editsTo(text string) []lint.Edit {
	var edits []lint.Edit
	for _, e := range udiff.Strings(d.text[d.mark:], text) {
		edits = append(edits, lint.Edit{At: grammar.Span{Start: e.Start, End: e.End}, New: e.New})
	}
	return edits
}

// fixed returns the cable with all safe fixes made, round after round as cablelint fix does, those
// of the added rules too. Findings that the configuration ignores are not fixed. It fails when ctx
// ends, or when the text changes meanwhile.
func (d *document) fixed(ctx context.Context, r *reading, conf lint.Config, added ...*lint.Rule) (string, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(d.ctx, cancel)()
	var stopped error
	judge := func(text string) *lint.Result {
		res := lint.Run(grammar.Parse(d.path, text), d.server.interruptible(ctx, added...), conf)
		if stopped = ctx.Err(); !d.current() {
			stopped = errModified
		}
		if stopped != nil {
			res.Diagnostics = nil // nothing more is fixed
		}
		r.file.Suppress(d.path, res, time.Now())
		return res
	}
	fixed, err := lint.ApplyFixes(d.text[d.mark:], judge, func(f lint.Diagnostic, fix lint.Fix) bool {
		return fix.Safe && f.Suppressed == ""
	})
	return fixed.Source, cmp.Or(stopped, err)
}
