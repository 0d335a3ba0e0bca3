package lsp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"github.com/cablelint/cablelint/lint"
)

// Server is one session with an editor.
type Server struct {
	version string
	rules   []*lint.Rule
	rpc     *rpc
	frames  *frames

	ctx        context.Context // ends with the session
	end        context.CancelFunc
	background background

	configurations configurations
	workspace      *workspace
	encoder        *lint.Corpus // of records; nothing is added to it

	mu        sync.Mutex // guards what follows
	phase     phase
	client    client
	folders   []string // paths of the workspace
	documents map[uri.URI]*document
	sources   map[string]*document // configuration files that are open in the editor, by path
	settings  settings
	offered   offered
	// configurations, by path, that an editor has put an entry into, as they were before; see
	// awaitEntry
	unsaved map[string]string

	slots            chan struct{} // see acquireSlot
	changed          chan struct{} // closed and made again when a file changes
	logged           map[int]bool  // limits that were logged as exceeded
	corpusFindings   *corpusFindings
	comparisonsAsked int // while cables are compared, how often that was asked for since it began; else 0

	publishing sync.Mutex // held while diagnostics are sent, so that they go out in the order of versions
}

// phase is how far a session has come.
type phase uint8

const (
	starting phase = iota
	running
	shutDown
	exited
)

// ErrNoShutdown is what [Serve] returns when the session ended without a shutdown before.
var ErrNoShutdown = errors.New("the session ended without a shutdown")

// Serve serves one session over the streams. It returns when the editor sends exit, when it closes
// its stream, or when the process whose id it has sent has ended. It returns nil after a shutdown,
// and else an error that is [ErrNoShutdown]. The version is that of the program, for the editor to
// show; cables are judged by the rules. Both streams are closed, in if it is an io.Closer.
//
// An editor that reads nothing any more does not keep it: once the editor's stream has ended,
// output that nobody has read for two seconds is given up.
func Serve(in io.Reader, out io.WriteCloser, version string, book []*lint.Rule) error {
	s := newServer(in, out, version, book)
	served := make(chan struct{})
	go func() {
		defer close(served)
		s.serve()
	}()
	select {
	case <-served:
	case <-s.frames.over:
		s.waitUnlessStuck(served)
	}
	return s.ending()
}

// ending returns what Serve returns: how the session ended.
func (s *Server) ending() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rpc.mu.Lock()
	defer s.rpc.mu.Unlock()
	switch {
	case s.phase == shutDown:
		return nil
	case s.phase != exited && s.rpc.err != nil:
		return fmt.Errorf("%w: %w", ErrNoShutdown, s.rpc.err)
	}
	return ErrNoShutdown
}

// waitUnlessStuck waits for the session to end, unless nobody reads what is written.
func (s *Server) waitUnlessStuck(served <-chan struct{}) {
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for !s.frames.isStuck() {
		select {
		case <-served:
			return
		case <-tick.C:
		}
	}
	s.end()
	s.frames.Close()
}

// serve serves the session to its end, and waits for the work in the background.
func (s *Server) serve() {
	defer s.encoder.Close()
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		s.rpc.serve(s.ctx)
	}()
	select {
	case <-stopped:
	case <-s.frames.ended: // by exit, or by the end of the editor's process
		select {
		case <-stopped:
		case <-time.After(100 * time.Millisecond): // a read of standard input cannot always be broken off
		}
	}
	s.end()
	s.background.wait()
}

func newServer(in io.Reader, out io.WriteCloser, version string, book []*lint.Rule) *Server {
	s := &Server{
		version: version, rules: book, frames: newFrames(in, out), workspace: newWorkspace(),
		documents: map[uri.URI]*document{}, sources: map[string]*document{},
		slots: make(chan struct{}, runtime.GOMAXPROCS(0)), changed: make(chan struct{}), logged: map[int]bool{},
		unsaved: map[string]string{},
	}
	s.encoder = lint.NewCorpus(s.rules)
	s.ctx, s.end = context.WithCancel(context.Background())
	s.rpc = newRPC(s.frames, s.methods())
	return s
}

// methods are the methods that the server handles.
func (s *Server) methods() methods {
	return methods{
		"": s.unknownMethod,

		protocol.MethodInitialize:    call(s, s.initialize),
		protocol.MethodInitialized:   note(s, s.initialized),
		protocol.MethodShutdown:      call(s, s.shutdown),
		protocol.MethodExit:          note(s, s.exit),
		protocol.MethodCancelRequest: note(s, s.cancelRequest),
		protocol.MethodSetTrace:      note(s, func(*protocol.SetTraceParams) error { return nil }),

		protocol.MethodTextDocumentDidOpen:   note(s, s.didOpen),
		protocol.MethodTextDocumentDidChange: note(s, s.didChange),
		protocol.MethodTextDocumentDidSave:   note(s, s.didSave),
		protocol.MethodTextDocumentDidClose:  note(s, s.didClose),

		protocol.MethodWorkspaceDidChangeConfiguration:    note(s, s.didChangeConfiguration),
		protocol.MethodWorkspaceDidChangeWatchedFiles:     note(s, s.didChangeWatchedFiles),
		protocol.MethodWorkspaceDidChangeWorkspaceFolders: note(s, s.didChangeWorkspaceFolders),

		protocol.MethodTextDocumentDiagnostic: call(s, s.diagnostic),
		protocol.MethodTextDocumentHover:      call(s, s.hover),
		protocol.MethodTextDocumentCodeAction: call(s, s.codeAction),
		protocol.MethodTextDocumentCompletion: call(s, s.completion),
		protocol.MethodTextDocumentFormatting: call(s, s.formatting),
		protocol.MethodCompletionItemResolve:  call(s, s.completionItemResolve),

		protocol.MethodTextDocumentDocumentSymbol: call(s, s.documentSymbol),
		protocol.MethodTextDocumentFoldingRange:   call(s, s.foldingRange),
		protocol.MethodTextDocumentSelectionRange: call(s, s.selectionRange),

		protocol.MethodTextDocumentSemanticTokensFull:  call(s, s.semanticTokensFull),
		protocol.MethodTextDocumentSemanticTokensRange: call(s, s.semanticTokensRange),
		protocol.MethodTextDocumentInlayHint:           call(s, s.inlayHint),

		protocol.MethodTextDocumentDefinition:        call(s, s.definition),
		protocol.MethodTextDocumentReferences:        call(s, s.references),
		protocol.MethodTextDocumentDocumentHighlight: call(s, s.documentHighlight),
		protocol.MethodTextDocumentPrepareRename:     call(s, s.prepareRename),
		protocol.MethodTextDocumentRename:            call(s, s.rename),
		protocol.MethodTextDocumentDocumentLink:      call(s, s.documentLink),
		protocol.MethodWorkspaceSymbol:               call(s, s.workspaceSymbol),
		protocol.MethodWorkspaceExecuteCommand:       call(s, s.executeCommand),
		protocol.MethodWorkspaceDiagnostic:           call(s, s.workspaceDiagnostic),
	}
}

// allows returns an error where a method must not be called now: before initialize nothing may, and
// after shutdown only exit.
func (s *Server) allows(method string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case method == protocol.MethodExit:
		return nil
	case s.phase == starting && method != protocol.MethodInitialize:
		return jsonrpc2.Errorf(codeNotInitialized, "%s before initialize", method)
	case s.phase == running && method == protocol.MethodInitialize:
		return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "initialize for the second time")
	case s.phase >= shutDown:
		return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "%s after shutdown, expected exit", method)
	}
	return nil
}

// notify sends a notification. Once the editor has closed the stream it is dropped.
func (s *Server) notify(method string, params any) {
	if encoded, err := protocol.Marshal(params); err == nil {
		s.rpc.notify(method, encoded)
	}
}

// ask sends a request to the editor and decodes its answer.
func (s *Server) ask(method string, params, answer any) error {
	encoded, err := protocol.Marshal(params)
	if err != nil {
		return err
	}
	result, err := s.rpc.ask(s.ctx, method, encoded)
	if err != nil || answer == nil {
		return err
	}
	return protocol.Unmarshal(result, answer)
}

// log has the editor log a line.
func (s *Server) log(kind protocol.MessageType, text string) {
	s.notify(protocol.MethodWindowLogMessage, &protocol.LogMessageParams{Type: kind, Message: text})
}
