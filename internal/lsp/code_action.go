package lsp

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/config"
)

// fixAllKind is the kind of the action that fixes the layout of the whole cable, which an editor
// can be set to take whenever a file is saved.
const fixAllKind protocol.CodeActionKind = "source.fixAll.cablelint"

var codeActionKinds = []protocol.CodeActionKind{
	protocol.CodeActionKindQuickFix, protocol.CodeActionKindRefactorRewrite, fixAllKind,
}

// codeAction offers what may be done about the findings at a place.
func (s *Server) codeAction(ctx context.Context, p *protocol.CodeActionParams) ([]protocol.CommandOrCodeAction, error) {
	d, r, err := s.readDocument(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	found, err := s.found(ctx, d)
	if err != nil {
		return nil, err
	}
	a := actions{document: d, reading: r, only: p.Context.Only, list: []protocol.CommandOrCodeAction{}}
	at := d.spanFromRange(p.Range)
	touched := touching(found, r.Cable.File.Text, at)
	a.fixes(touched)
	if err := a.fixAll(ctx, touched); err != nil {
		return nil, err
	}
	a.renumber(at.Start)
	a.ignores(touched) // after all others, which are the better way
	return a.list, nil
}

// touching returns the findings that touch a place.
func touching(found []lint.Diagnostic, text string, at grammar.Span) (touched []lint.Diagnostic) {
	for _, f := range found {
		if place := visible(text, f.At); place.Start <= at.End && at.Start <= place.End {
			touched = append(touched, f)
		}
	}
	return touched
}

// actions is a list of code actions as it grows.
type actions struct {
	*document
	*reading
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

// fixes offers the fixes and suggestions of findings.
func (a *actions) fixes(found []lint.Diagnostic) {
	if !a.wants(protocol.CodeActionKindQuickFix) {
		return
	}
	for _, f := range found {
		for i, fix := range f.Fixes {
			a.fix(f, fix, i == 0)
		}
	}
}

// fix offers one fix. A safe one that comes first is the preferred action; a suggestion never is,
// for the record is at stake.
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

// fixAll offers to make all safe fixes, if there are any: as a quick fix together with others, and
// as a source action to an editor that asks for those, such as on saving.
func (a *actions) fixAll(ctx context.Context, touched []lint.Diagnostic) error {
	kind := protocol.CodeActionKindQuickFix
	switch {
	case len(a.only) > 0 && a.wants(fixAllKind):
		kind = fixAllKind
	case !a.wants(kind) || !slices.ContainsFunc(touched, isFixable):
		return nil
	}
	if !check.IsCable(a.reading.Cable) { // a mail or a note, which cablelint fix does not change either
		return nil
	}
	text, err := a.fixed(ctx, a.reading, a.conf)
	if err != nil {
		return err
	}
	if edits := a.editsTo(text); len(edits) > 0 {
		a.add(&protocol.CodeAction{Title: "fix all safe problems", Edit: a.document.workspaceEdit(edits)}, kind)
	}
	return nil
}

// isFixable reports whether a finding has a safe fix.
func isFixable(f lint.Diagnostic) bool {
	return slices.ContainsFunc(f.Fixes, func(fix lint.Fix) bool { return fix.Safe })
}

// ignores offers to write an entry into the configuration that ignores a finding.
func (a *actions) ignores(found []lint.Diagnostic) {
	if !a.isFile || !a.wants(protocol.CodeActionKindQuickFix) {
		return // of what is no file: the configuration could not name it
	}
	for _, f := range found {
		action := &protocol.CodeAction{
			Title:       fmt.Sprintf("ignore %s on this line, with a reason", f.Rule),
			Diagnostics: []protocol.Diagnostic{a.diagnosticFromFinding(f)},
		}
		edit, reason, err := a.ignoreEdit(a.Cable.File, f)
		switch {
		case errors.Is(err, errUnsaved):
			action.Title = fmt.Sprintf(
				"ignore %s: first save %s, or choose this if its entry was discarded",
				f.Rule,
				config.Name,
			)
			action.Command = placeCommand("look for the entry", forgetEntry, reason)
		case err != nil:
			continue // the configuration cannot be read, which is reported already
		default:
			action.Edit, action.Command = edit, placeCommand("write the reason", showReason, reason)
		}
		a.add(action, protocol.CodeActionKindQuickFix)
	}
}
