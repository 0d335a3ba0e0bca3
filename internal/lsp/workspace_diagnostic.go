package lsp

import (
	"context"
	"fmt"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/lint"
)

// maxChecked is how many cables of a workspace are checked one by one; nobody reads a longer list
// of problems. All are compared.
const maxChecked = 5_000

// findings are what was found in one cable by itself, in the form of the protocol.
type findings []protocol.Diagnostic

// workspaceDiagnostic returns the findings of the cables of the workspace, open or not. An editor
// that has them all already waits until something has changed.
func (s *Server) workspaceDiagnostic(
	ctx context.Context, p *protocol.WorkspaceDiagnosticParams,
) (*protocol.WorkspaceDiagnosticReport, error) {
	known := map[uri.URI]string{}
	for _, r := range p.PreviousResultIds {
		known[r.URI] = r.Value
	}
	for {
		changed := s.changes()
		r := &reports{known: known, list: []protocol.WorkspaceDocumentDiagnosticReport{}, left: map[uri.URI]bool{}}
		if err := s.report(ctx, r); err != nil {
			return nil, err
		}
		if r.news || len(known) == 0 {
			return &protocol.WorkspaceDiagnosticReport{Items: r.list}, nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// report adds the report of each cable of the workspace.
func (s *Server) report(ctx context.Context, r *reports) error {
	all, _, err := s.compare(ctx)
	if err != nil {
		return err
	}
	if len(all.cables) > maxChecked {
		s.logTooMany(maxChecked)
	}
	judged := all.cables[:min(len(all.cables), maxChecked)]
	if err := inParallel(ctx, judged, func(f *cableFile) { s.judgeFile(ctx, f) }); err != nil {
		return err
	}
	for _, f := range all.cables {
		r.add(f, s.findingsOf(f, all))
	}
	r.addGone()
	return nil
}

// reports are those of the cables of a workspace.
type reports struct {
	known map[uri.URI]string // the ids of those that the editor has
	list  []protocol.WorkspaceDocumentDiagnosticReport
	left  map[uri.URI]bool // those that are there still
	news  bool             // whether the editor does not know one yet
}

// add adds the report of a cable, a short one where the editor has it already.
func (r *reports) add(f *cableFile, found []protocol.Diagnostic) {
	id := resultID(found)
	r.left[f.uri] = true
	var version *int32
	if f.document != nil {
		version = &f.document.version
	}
	if r.known[f.uri] == id {
		unchanged := protocol.UnchangedDocumentDiagnosticReport{Kind: "unchanged", ResultID: id}
		r.list = append(r.list, &protocol.WorkspaceUnchangedDocumentDiagnosticReport{
			UnchangedDocumentDiagnosticReport: unchanged, URI: f.uri, Version: version,
		})
		return
	}
	r.addFull(f.uri, version, id, found)
}

func (r *reports) addFull(u uri.URI, version *int32, id string, found []protocol.Diagnostic) {
	r.news = true
	r.list = append(r.list, &protocol.WorkspaceFullDocumentDiagnosticReport{
		FullDocumentDiagnosticReport: fullReport(id, found), URI: u, Version: version,
	})
}

// addGone adds empty reports for cables that are gone.
func (r *reports) addGone() {
	nothing := resultID(nil)
	for u, id := range r.known {
		if !r.left[u] && id != nothing {
			r.addFull(u, nil, nothing, []protocol.Diagnostic{})
		}
	}
}

// judgeFile checks one cable by itself, once.
func (s *Server) judgeFile(ctx context.Context, f *cableFile) {
	f.judging.Lock()
	defer f.judging.Unlock()
	if f.findings != nil || f.document != nil {
		return
	}
	res, r := s.readFile(ctx, f)
	if res == nil {
		return
	}
	res = res.Again(s.interruptible(ctx, r.file.House()...), r.conf)
	if ctx.Err() != nil {
		return
	}
	check.Suppress(r.file, f.path, res)
	found := s.diagnosticsOfFile(f, res)
	f.findings = (*findings)(&found)
}

// findingsOf returns the findings of a cable, by itself and compared with the others.
func (s *Server) findingsOf(f *cableFile, all *corpusFindings) []protocol.Diagnostic {
	if f.document != nil {
		found, err := s.diagnostics(f.document.ctx, f.document)
		if err != nil {
			return []protocol.Diagnostic{}
		}
		return found
	}
	found := []protocol.Diagnostic{}
	f.judging.Lock()
	if f.findings != nil {
		found = append(found, *f.findings...)
	}
	f.judging.Unlock()
	if res := all.found[f.path]; res != nil {
		found = append(found, s.diagnosticsOfFile(f, res)...)
	}
	return found
}

// diagnosticsOfFile returns what was found in a cable that is not open, in the form of the
// protocol.
func (s *Server) diagnosticsOfFile(f *cableFile, res *lint.Result) []protocol.Diagnostic {
	text := newPositions(res.Cable.File.Text, s.client.encoding)
	d := &document{positions: text, server: s, uri: f.uri, path: f.path, isFile: true} // for places to be converted
	return d.diagnosticsFromFindings(shown(res))
}

// changes returns a channel that is closed when an open file or one of the workspace changes.
func (s *Server) changes() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.changed
}

// signalChange wakes the requests that wait for a change. The caller holds s.mu.
func (s *Server) signalChange() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// logTooMany logs, once for each limit, that the workspace has more cables.
func (s *Server) logTooMany(most int) {
	s.mu.Lock()
	isLogged := s.logged[most]
	s.logged[most] = true
	s.mu.Unlock()
	if !isLogged {
		s.log(
			protocol.MessageTypeWarning,
			fmt.Sprintf("the workspace has more than %d cables; the others are left out here", most),
		)
	}
}
