package lsp

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// source is the name under which editors show our findings.
const source = "cablelint"

// diagnostic returns the findings of a document to an editor that pulls them.
func (s *Server) diagnostic(
	ctx context.Context,
	p *protocol.DocumentDiagnosticParams,
) (protocol.DocumentDiagnosticReport, error) {
	found := []protocol.Diagnostic{}
	d, err := s.document(p.TextDocument.URI)
	if err == nil {
		found, err = s.diagnostics(ctx, d)
	}
	if err != nil && !errors.Is(err, errNoCable) { // what is wrong with a configuration is pushed
		return nil, err
	}
	id := resultID(found)
	if p.PreviousResultID != nil && *p.PreviousResultID == id {
		return &protocol.RelatedUnchangedDocumentDiagnosticReport{
			UnchangedDocumentDiagnosticReport: protocol.UnchangedDocumentDiagnosticReport{Kind: "unchanged", ResultID: id},
		}, nil
	}
	return &protocol.RelatedFullDocumentDiagnosticReport{FullDocumentDiagnosticReport: fullReport(id, found)}, nil
}

func fullReport(id string, found []protocol.Diagnostic) protocol.FullDocumentDiagnosticReport {
	return protocol.FullDocumentDiagnosticReport{Kind: "full", ResultID: &id, Items: found}
}

// resultID names findings, so that the same ones need not be sent twice.
func resultID(found []protocol.Diagnostic) string {
	h := sha256.New()
	for i := range found {
		b, _ := protocol.Marshal(&found[i])
		h.Write(b)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// found returns what is found in a document and not suppressed, with what other cables of the
// workspace show.
func (s *Server) found(ctx context.Context, d *document) ([]lint.Diagnostic, error) {
	res, err := d.judge(ctx)
	if err != nil {
		return nil, err
	}
	return append(shown(res), s.corpusFindingsOf(d)...), nil
}

// shown returns the findings that are not suppressed.
func shown(res *lint.Result) (found []lint.Diagnostic) {
	for _, f := range res.Diagnostics {
		if f.Suppressed == "" {
			found = append(found, f)
		}
	}
	return found
}

// diagnostics returns what is found in a document in the form of the protocol.
func (s *Server) diagnostics(ctx context.Context, d *document) ([]protocol.Diagnostic, error) {
	found, err := s.found(ctx, d)
	var large tooLarge
	if errors.As(err, &large) {
		return []protocol.Diagnostic{{
			Severity: protocol.DiagnosticSeverityInformation, Source: protocol.NewOptional(source),
			Message: protocol.String(large.Error()),
		}}, nil
	}
	if err != nil {
		return nil, err
	}
	return d.diagnosticsFromFindings(lint.Fold(found)), nil
}

var severities = map[lint.Severity]protocol.DiagnosticSeverity{
	lint.Error:   protocol.DiagnosticSeverityError,
	lint.Warning: protocol.DiagnosticSeverityWarning,
	lint.Info:    protocol.DiagnosticSeverityInformation,
}

// diagnosticsFromFindings puts findings into the form of the protocol.
func (d *document) diagnosticsFromFindings(found []lint.Diagnostic) []protocol.Diagnostic {
	list := make([]protocol.Diagnostic, len(found))
	for i, f := range found {
		list[i] = d.diagnosticFromFinding(f)
	}
	return list
}

// diagnosticFromFinding puts a finding into the form of the protocol.
func (d *document) diagnosticFromFinding(f lint.Diagnostic) protocol.Diagnostic {
	out := protocol.Diagnostic{
		Range:    d.rangeFromSpan(visible(d.text[d.mark:], f.At)),
		Severity: severities[f.Severity],
		Code:     protocol.String(f.Rule),
		Source:   protocol.NewOptional(source),
		Message:  protocol.String(f.Message),
	}
	if r := lint.RuleNamed(d.server.rules, f.Rule); r != nil && r.URL != "" {
		out.CodeDescription.Href = uri.URI(r.URL)
	}
	if isUnnecessary(f) {
		out.Tags = protocol.NewDiagnosticTags(protocol.DiagnosticTagUnnecessary)
	}
	if d.server.client.related {
		for _, n := range f.Notes {
			out.RelatedInformation = append(out.RelatedInformation, protocol.DiagnosticRelatedInformation{
				Location: d.locationOfNote(n), Message: n.Message,
			})
		}
	}
	return out
}

// visible widens an empty span by the character after it, or before it at the end of a line, so
// that there is something to underline where something is missing.
func visible(text string, at grammar.Span) grammar.Span {
	if at.Len() > 0 || text == "" {
		return at
	}
	if at.End < len(text) && text[at.End] != '\n' && text[at.End] != '\r' {
		at.End++
		for at.End < len(text) && text[at.End]&0xc0 == 0x80 {
			at.End++
		}
	} else if at.Start > 0 && text[at.Start-1] != '\n' && text[at.Start-1] != '\r' {
		at.Start--
		for at.Start > 0 && text[at.Start]&0xc0 == 0x80 {
			at.Start--
		}
	}
	return at
}

// isUnnecessary reports whether the finding is on text that could go: whether a safe fix only
// deletes, and deletes all of it. It may delete similar text elsewhere too, such as the blanks at
// the ends of other lines.
func isUnnecessary(f lint.Diagnostic) bool {
	return f.At.Len() > 0 && slices.ContainsFunc(f.Fixes, func(fix lint.Fix) bool {
		adds := slices.ContainsFunc(fix.Edits, func(e lint.Edit) bool { return e.New != "" })
		covers := slices.ContainsFunc(fix.Edits, func(e lint.Edit) bool { return e.At.Contains(f.At) })
		return fix.Safe && !adds && covers
	})
}

// locationOfNote returns where a note is, which may be another file.
func (d *document) locationOfNote(n lint.Note) protocol.Location {
	if n.In == nil {
		return protocol.Location{URI: d.uri, Range: d.rangeFromSpan(n.At)}
	}
	line := newPositions(n.In.Text, d.encoding)
	at := line.rangeFromSpan(grammar.Span{Start: n.At.Start - n.In.Start, End: n.At.End - n.In.Start})
	at.Start.Line, at.End.Line = uint32(n.In.Line-1), uint32(n.In.Line-1)
	name := filepath.FromSlash(n.In.Name)
	if !filepath.IsAbs(name) {
		name = filepath.Join(filepath.Dir(d.path), name)
	}
	return protocol.Location{URI: uri.File(strings.Clone(name)), Range: at}
}
