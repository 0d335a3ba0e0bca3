// The editor: the text of a cable with what was found in it, what its parts mean, and fixes.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { diagnosticCount, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { diff } from '@codemirror/merge';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import {
  drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap, lineNumbers,
} from '@codemirror/view';

import { cableLanguage } from './language.js';
import { element, list } from './elements.js';

/** createEditor puts an editor into parent. It tells of changes by changed(), and of the cursor's place by moved(offset). */
export function createEditor(parent, { hover, changed, moved }) {
  const view = new EditorView({
    parent,
    extensions: [
      lineNumbers(), lintGutter(), highlightActiveLineGutter(), highlightActiveLine(), history(), drawSelection(),
      search({ top: true }), highlightSelectionMatches(), cableLanguage, EditorView.lineWrapping,
      keymap.of([...lintKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap]), // Tab goes on to the next control
      EditorView.contentAttributes.of({ 'aria-label': 'Text of the cable', spellcheck: 'false', autocapitalize: 'off' }),
      hoverTooltip(async (view, offset) => {
        const { at, meanings } = await hover(view.state.doc.toString(), offset);
        if (!meanings?.length || at.end > view.state.doc.length) return null;
        return { pos: at.start, end: at.end, above: true, create: () => ({ dom: element('div', { class: 'meaning' }, list(meanings)) }) };
      }, { hideOnChange: true }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed();
        if (update.selectionSet || update.docChanged) moved(update.state.selection.main.head);
      }),
    ],
  });
  return view;
}

/** replaceText puts a text in place of the whole one. What stays the same is not touched, so the cursor keeps its place. */
export function replaceText(view, text) {
  const before = view.state.doc.toString();
  const changes = diff(before, text).map((c) => ({ from: c.fromA, to: c.toA, insert: text.slice(c.fromB, c.toB) }));
  view.dispatch({ changes, userEvent: 'input.fix' });
}

/** openText begins with another text: without a history of the one before. */
export function openText(view, text) {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
}

/** applyFix makes the changes of a fix. */
export function applyFix(view, fix) {
  view.dispatch({
    changes: fix.edits.map((e) => ({ from: e.start, to: e.end, insert: e.new })), userEvent: 'input.fix', scrollIntoView: true,
  });
  view.focus();
}

/** show selects a place and scrolls to it. */
export function show(view, { start, end }, focus = true) {
  view.dispatch({ selection: { anchor: start, head: end }, effects: EditorView.scrollIntoView(start, { y: 'center' }) });
  if (focus) view.focus();
}

/** showFindings underlines findings, with their messages, notes and fixes as tooltips. */
export function showFindings(view, findings, addressOf) {
  if (findings.length === 0 && diagnosticCount(view.state) === 0) return;
  const diagnostics = findings.map((f) => ({
    from: f.start, to: f.end, severity: f.severity, message: f.message, source: f.rule,
    renderMessage: () => element('span', {}, element('span', { class: 'message' }, f.message), ' ',
      element('a', { href: addressOf(f.rule), target: '_blank' }, f.rule),
      ...f.notes.map((n) => element('span', { class: 'note' }, 'note: ' + n.message + ', line ' + view.state.doc.lineAt(n.start).number))),
    actions: f.fixes.map((x) => ({ name: (x.safe ? 'Fix: ' : 'Suggestion: ') + x.title, apply: (v) => applyFix(v, x) })),
  }));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}
