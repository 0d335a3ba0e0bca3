package lsp

import (
	"context"
	"slices"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// client is what the editor can do, as far as it matters to us.
type client struct {
	encoding       protocol.PositionEncodingKind
	pulls          bool // diagnostics; they are not pushed then, or each would be there twice
	related        bool // shows related places of diagnostics
	documentEdits  bool // takes workspace edits as lists of changes
	creates        bool // creates files in workspace edits
	snippetEdits   bool // takes placeholders in workspace edits
	snippets       bool // in completions
	resolves       bool // asks for the documentation of a completion when it is shown
	markdownItems  bool // in documentation of completions
	markdown       bool // in hovers
	preparesRename bool // by asking what is to be renamed
	hierarchy      bool // of document symbols
	showsDocuments bool // when asked to
	showsDisabled  bool // actions, with the reason why they cannot be taken
	configuration  bool // answers workspace/configuration
	watches        bool // files, when asked to
	registersSync  bool // notifies us of more open files, when asked to
	refreshes      bool // diagnostics, when asked to
	refreshesHints bool
}

// initialize takes over what the editor can do, and returns what the server can do.
func (s *Server) initialize(_ context.Context, p *protocol.InitializeParams) (*protocol.InitializeResult, error) {
	c := clientFromCapabilities(p.Capabilities)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.phase, s.client = running, c
	s.folders = foldersOf(p)
	s.settings = settingsFromAny(p.InitializationOptions)
	if p.ProcessID != nil && *p.ProcessID > 0 {
		s.endWithProcess(int(*p.ProcessID))
	}
	return &protocol.InitializeResult{
		ServerInfo:   protocol.ServerInfo{Name: "cablelint", Version: protocol.NewOptional(s.version)},
		Capabilities: capabilities(c),
	}, nil
}

// capabilities are what the server can do.
func capabilities(c client) protocol.ServerCapabilities {
	can := protocol.ServerCapabilities{
		PositionEncoding: c.encoding,
		TextDocumentSync: &protocol.TextDocumentSyncOptions{
			OpenClose: ptr(true), Change: ptr(protocol.TextDocumentSyncKindIncremental), Save: protocol.Boolean(true),
		},
		DiagnosticProvider: &protocol.DiagnosticOptions{
			Identifier:            ptr(source),
			InterFileDependencies: true,
			WorkspaceDiagnostics:  true,
		},
		HoverProvider:      protocol.Boolean(true),
		CodeActionProvider: &protocol.CodeActionOptions{CodeActionKinds: codeActionKinds},
		CompletionProvider: &protocol.CompletionOptions{TriggerCharacters: completionTriggers, ResolveProvider: &c.resolves},

		DocumentFormattingProvider: protocol.Boolean(true),
		DocumentSymbolProvider:     protocol.Boolean(true),
		FoldingRangeProvider:       protocol.Boolean(true),
		SelectionRangeProvider:     protocol.Boolean(true),
		DefinitionProvider:         protocol.Boolean(true),
		ReferencesProvider:         protocol.Boolean(true),
		DocumentHighlightProvider:  protocol.Boolean(true),
		DocumentLinkProvider:       &protocol.DocumentLinkOptions{},
		RenameProvider:             protocol.Boolean(true),
		InlayHintProvider:          protocol.Boolean(true),
		WorkspaceSymbolProvider:    protocol.Boolean(true),

		SemanticTokensProvider: &protocol.SemanticTokensOptions{
			Legend: protocol.SemanticTokensLegend{TokenTypes: tokenKinds, TokenModifiers: []string{}},
			Full:   protocol.Boolean(true), Range: protocol.Boolean(true),
		},
		Workspace: &protocol.WorkspaceOptions{
			WorkspaceFolders: &protocol.WorkspaceFoldersServerCapabilities{
				Supported:           ptr(true),
				ChangeNotifications: protocol.Boolean(true),
			},
		},
	}
	can.ExecuteCommandProvider = protocol.ExecuteCommandOptions{Commands: commands}
	if c.preparesRename {
		can.RenameProvider = &protocol.RenameOptions{PrepareProvider: ptr(true)}
	}
	return can
}

// clientFromCapabilities finds out what the editor can do.
func clientFromCapabilities(c protocol.ClientCapabilities) (out client) {
	out.markdown = true
	out.encoding = encodingFrom(c.General)
	if t := c.TextDocument; t != nil {
		out.pulls = t.Diagnostic != nil
		out.related = t.PublishDiagnostics != nil && isTrue(t.PublishDiagnostics.RelatedInformation) || t.Diagnostic != nil
		out.hierarchy = t.DocumentSymbol != nil && isTrue(t.DocumentSymbol.HierarchicalDocumentSymbolSupport)
		out.markdown = t.Hover == nil || t.Hover.ContentFormat == nil ||
			slices.Contains(t.Hover.ContentFormat, protocol.MarkupKindMarkdown)
		out.preparesRename = t.Rename != nil && isTrue(t.Rename.PrepareSupport)
		out.showsDisabled = t.CodeAction != nil && isTrue(t.CodeAction.DisabledSupport)
		if t.Completion != nil {
			can := t.Completion.CompletionItem
			out.snippets = isTrue(can.SnippetSupport)
			out.resolves = slices.Contains(can.ResolveSupport.Properties, "documentation")
			out.markdownItems = slices.Contains(can.DocumentationFormat, protocol.MarkupKindMarkdown)
		}
	}
	if t := c.TextDocument; t != nil && t.Synchronization != nil {
		out.registersSync = isTrue(t.Synchronization.DynamicRegistration)
	}
	if w := c.Workspace; w != nil {
		if e := w.WorkspaceEdit; e != nil {
			out.documentEdits = isTrue(e.DocumentChanges)
			out.creates = slices.Contains(e.ResourceOperations, protocol.ResourceOperationKindCreate)
			out.snippetEdits = isTrue(e.SnippetEditSupport)
		}
		out.configuration = isTrue(w.Configuration)
		out.watches = w.DidChangeWatchedFiles != nil && isTrue(w.DidChangeWatchedFiles.DynamicRegistration)
		out.refreshes = w.Diagnostics != nil && isTrue(w.Diagnostics.RefreshSupport)
		out.refreshesHints = w.InlayHint != nil && isTrue(w.InlayHint.RefreshSupport)
	}
	out.showsDocuments = c.Window != nil && c.Window.ShowDocument != nil && c.Window.ShowDocument.Support
	return out
}

// encodingFrom returns the first of the editor's encodings that we know, and UTF-16, which all have
// to take, where it names none.
func encodingFrom(c *protocol.GeneralClientCapabilities) protocol.PositionEncodingKind {
	if c != nil {
		for _, e := range c.PositionEncodings {
			switch e {
			case protocol.PositionEncodingKindUTF8, protocol.PositionEncodingKindUTF16, protocol.PositionEncodingKindUTF32:
				return e
			}
		}
	}
	return protocol.PositionEncodingKindUTF16
}

// foldersOf returns the paths of the workspace.
func foldersOf(p *protocol.InitializeParams) (paths []string) {
	if folders, ok := p.WorkspaceFolders.Get(); ok {
		for _, f := range folders {
			if path, ok := pathFromURI(f.URI); ok {
				paths = append(paths, path)
			}
		}
	}
	if len(paths) > 0 {
		return paths
	}
	//lint:ignore SA1019 editors older than workspace folders have it
	if root := p.RootURI; root != nil {
		if path, ok := pathFromURI(*root); ok {
			return []string{path}
		}
	}
	return nil
}

// pathFromURI returns the path of a file, and whether it is one: untitled: and other schemes are
// not.
func pathFromURI(u uri.URI) (string, bool) {
	if !u.IsFile() {
		return "", false
	}
	return u.FsPath(), true
}

func isTrue(b *bool) bool { return b != nil && *b }

func ptr[T any](v T) *T { return &v }
