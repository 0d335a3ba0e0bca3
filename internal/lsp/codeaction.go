package lsp

import (
	"context"
	"fmt"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// fixAll is the kind of the action that mends the layout of the whole cable, also when it is saved if the editor is set so.
const fixAll protocol.CodeActionKind = "source.fixAll.cablelint"

var codeActionKinds = []protocol.CodeActionKind{protocol.CodeActionKindQuickFix, protocol.CodeActionKindRefactorRewrite, fixAll}

// codeAction offers what may be done about the findings at a place.
func (s *Server) codeAction(ctx context.Context, p *protocol.CodeActionParams) ([]protocol.CommandOrCodeAction, error) {
	d, err := s.document(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	res, err := d.judge(ctx)
	if err != nil {
		return nil, err
	}
	a := actions{document: d, only: p.Context.Only, list: []protocol.CommandOrCodeAction{}}
	at := d.spanFromRange(p.Range)
	fixable := a.findings(res, at)
	r, err := d.read(ctx)
	if err != nil {
		return nil, err
	}
	a.renumber(r, at.Start)
	if a.wants(fixAll) && (fixable || len(p.Context.Only) > 0) {
		if err := a.fixAll(ctx); err != nil {
			return nil, err
		}
	}
	return a.list, nil
}

// actions is a list of code actions as it grows.
type actions struct {
	*document
	only []protocol.CodeActionKind // that the editor wants; empty for all
	list []protocol.CommandOrCodeAction
}

// wants reports whether the editor wants actions of a kind: one that it names, or below one.
func (a *actions) wants(kind protocol.CodeActionKind) bool {
	for _, k := range a.only {
		if kind == k || strings.HasPrefix(string(kind), string(k)+".") {
			return true
		}
	}
	return len(a.only) == 0
}

func (a *actions) add(action *protocol.CodeAction, kind protocol.CodeActionKind) {
	action.Kind = &kind
	a.list = append(a.list, action)
}

// findings offers the fixes and suggestions of the findings that touch a place, and to ignore them. It reports whether there was a safe
// fix.
func (a *actions) findings(res *lint.Result, at grammar.Span) (fixable bool) {
	if !a.wants(protocol.CodeActionKindQuickFix) {
		return false
	}
	var touched []lint.Diagnostic
	for _, f := range res.Diagnostics {
		if place := visible(res.Cable.File.Text, f.At); f.Suppressed == "" && place.Start <= at.End && at.Start <= place.End {
			touched = append(touched, f)
		}
	}
	for _, f := range touched {
		for i, fix := range f.Fixes {
			a.fix(f, fix, i == 0)
			fixable = fixable || fix.Safe
		}
	}
	for _, f := range touched { // behind all fixes, for they are the better way
		a.ignore(res, f)
	}
	return fixable
}

// fix offers one fix. A safe one that comes first is the preferred action; a suggestion never is, for the record is at stake.
func (a *actions) fix(f lint.Diagnostic, fix lint.Fix, first bool) {
	title := fix.Title
	if !fix.Safe {
		title += " (changes the record)"
	}
	action := &protocol.CodeAction{
		Title: title, Diagnostics: []protocol.Diagnostic{a.diagnosticFromFinding(f)}, Edit: a.workspaceEdit(fix.Edits),
	}
	if fix.Safe && first {
		action.IsPreferred = ptr(true)
	}
	a.add(action, protocol.CodeActionKindQuickFix)
}

// fixAll offers to mend all layout, if there is any to mend.
func (a *actions) fixAll(ctx context.Context) error {
	r, err := a.read(ctx)
	if err != nil {
		return err
	}
	text, err := a.fixed(ctx, r.conf, r.safe)
	if err != nil {
		return err
	}
	if edits := a.editsTo(text); len(edits) > 0 {
		a.add(&protocol.CodeAction{Title: "fix all safe problems", Edit: a.document.workspaceEdit(edits)}, fixAll)
	}
	return nil
}

// ignore offers to write into the configuration that a finding is right as it stands.
func (a *actions) ignore(res *lint.Result, f lint.Diagnostic) {
	if !a.file {
		return // the configuration could not name it
	}
	edit, err := a.ignoreEdit(res, f)
	if err != nil {
		return // of a configuration that cannot be read, which was told
	}
	a.add(&protocol.CodeAction{
		Title:       fmt.Sprintf("ignore %s on this line, with a reason", f.Rule),
		Diagnostics: []protocol.Diagnostic{a.diagnosticFromFinding(f)}, Edit: edit,
	}, protocol.CodeActionKindQuickFix)
}
