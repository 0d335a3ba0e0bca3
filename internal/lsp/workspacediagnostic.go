package lsp

import (
	"context"
	"fmt"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/lint"
)

// mostJudged is how many cables of a workspace are judged one by one; no list of problems can be read beyond that. All are compared.
const mostJudged = 5_000

// findings are what was found in one cable by itself, in the form of the protocol.
type findings []protocol.Diagnostic

// workspaceDiagnostic tells what is wrong in the cables of the workspace, open or not, also between them. An editor that knows it all
// already waits until something has changed.
func (s *Server) workspaceDiagnostic(ctx context.Context, p *protocol.WorkspaceDiagnosticParams) (*protocol.WorkspaceDiagnosticReport, error) {
	known := map[string]string{}
	for _, r := range p.PreviousResultIds {
		known[string(r.URI)] = r.Value
	}
	for {
		changed := s.changes()
		reports, news, err := s.workspaceReports(ctx, known)
		if err != nil {
			return nil, err
		}
		if news || len(known) == 0 {
			return &protocol.WorkspaceDiagnosticReport{Items: reports}, nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// workspaceReports returns the report of each cable, and whether one is not known yet.
func (s *Server) workspaceReports(ctx context.Context, known map[string]string) (reports []protocol.WorkspaceDocumentDiagnosticReport, news bool, err error) {
	all, _, err := s.compare(ctx)
	if err != nil {
		return nil, false, err
	}
	cables := all.cables
	if len(cables) > mostJudged {
		s.tellOfMore(mostJudged)
	}
	if err := inParallel(ctx, cables[:min(len(cables), mostJudged)], func(f *cableFile) { s.judgeFile(ctx, f) }); err != nil {
		return nil, false, err
	}
	reports = []protocol.WorkspaceDocumentDiagnosticReport{}
	left := map[string]bool{}
	for _, f := range cables {
		found := s.findingsOf(f, all)
		id := resultID(found)
		left[string(f.uri)] = true
		var version *int32
		if f.document != nil {
			version = &f.document.version
		}
		if known[string(f.uri)] == id {
			reports = append(reports, &protocol.WorkspaceUnchangedDocumentDiagnosticReport{
				UnchangedDocumentDiagnosticReport: protocol.UnchangedDocumentDiagnosticReport{Kind: "unchanged", ResultID: id}, URI: f.uri, Version: version,
			})
			continue
		}
		news = true
		reports = append(reports, &protocol.WorkspaceFullDocumentDiagnosticReport{FullDocumentDiagnosticReport: fullReport(id, found), URI: f.uri, Version: version})
	}
	return s.withGone(reports, known, left, news)
}

// withGone adds empty reports for cables that are gone.
func (s *Server) withGone(reports []protocol.WorkspaceDocumentDiagnosticReport, known map[string]string, left map[string]bool, news bool) ([]protocol.WorkspaceDocumentDiagnosticReport, bool, error) {
	nothing := resultID(nil)
	for u, id := range known {
		if left[u] || id == nothing {
			continue
		}
		news = true
		reports = append(reports, &protocol.WorkspaceFullDocumentDiagnosticReport{
			FullDocumentDiagnosticReport: fullReport(nothing, []protocol.Diagnostic{}), URI: uriFromString(u),
		})
	}
	return reports, news, nil
}

// judgeFile finds out what is wrong with one cable by itself, once.
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
	res = lint.Run(res.Cable, s.interruptible(ctx), r.conf)
	if ctx.Err() != nil {
		return
	}
	suppress(r.file, f.path, res)
	found := s.diagnosticsOfFile(f, res)
	f.findings = (*findings)(&found)
}

// findingsOf returns what is wrong with a cable, by itself and in view of the others.
func (s *Server) findingsOf(f *cableFile, all *disagreements) []protocol.Diagnostic {
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

// diagnosticsOfFile returns what was found in a cable that is not open, in the form of the protocol.
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

// tellChange wakes up whoever waits for a change. The caller holds s.mu.
func (s *Server) tellChange() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// tellOfMore logs, once for each number, that the workspace is too large.
func (s *Server) tellOfMore(most int) {
	s.mu.Lock()
	told := s.told[most]
	s.told[most] = true
	s.mu.Unlock()
	if !told {
		s.log(protocol.MessageTypeWarning, fmt.Sprintf("the workspace has more than %d cables; the others are left out here", most))
	}
}
