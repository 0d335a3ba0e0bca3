// The server as VS Code speaks to it: what is found, fixed, explained and completed in one faulty cable.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { program, protocol, rangeOf, Session, TextDocument, top } from './session.mjs';

const fixed = readFileSync(join(top, 'editors', 'testdata', 'fixed.cable'), 'utf8');
const severities = [undefined, 'error', 'warning', 'info', 'hint'];

/** What is found, as "line severity rule: the words that are underlined". */
const drawn = (document, diagnostics) =>
  diagnostics.map((d) => `${d.range.start.line + 1} ${severities[d.severity]} ${d.code}: ${JSON.stringify(document.getText(d.range))}`);

const found = [
  '3 warning julian-mismatch: "089"',
  '7 info trailing-blank: "  "',
  '10 error serial-mismatch: "000043"',
  '17 warning misspelt-tag: "PRLE"',
  '26 info pilcrow: "¶"',
  '26 warning reference-not-listed: "D"',
  '35 error portion-above-level: "(S)"',
  '36 info tab-character: "\\t"',
];

const rules = (diagnostics) => diagnostics.map((d) => d.code);

test('a faulty cable is found, fixed, laid out and saved', async (t) => {
  const s = await Session.start(t, { files: ['faulty.cable'] });
  let cable = await s.open('faulty.cable');
  const diagnostics = await s.pushed(cable, 'diagnostics');
  assert.deepEqual(drawn(cable, diagnostics), found);
  const serial = diagnostics.find((d) => d.code === 'serial-mismatch');
  assert.match(serial.codeDescription.href, /\/rules\/serial-mismatch\.html$/);
  assert.deepEqual(serial.relatedInformation.map((r) => [r.message, cable.getText(r.location.range)]), [['the DE line', '0042']]);

  const actions = await s.actions(cable, rangeOf(cable, 'PRLE'));
  assert.deepEqual(actions.map((a) => a.title), ['write PREL (changes the record)', 'ignore misspelt-tag on this line, with a reason']);
  assert.equal(actions.some((a) => a.isPreferred), false, 'what changes the record is never preferred');
  cable = await s.apply(cable, editsOf(cable, actions[0]));
  await s.pushed(cable, 'the finding on PRLE to go', (d) => !rules(d).includes('misspelt-tag'));

  cable = await s.apply(cable, await s.connection.sendRequest(protocol.DocumentFormattingRequest.type, {
    textDocument: { uri: cable.uri }, options: { tabSize: 4, insertSpaces: true },
  }));
  await s.save(cable);
  const left = await s.pushed(cable, 'the findings on layout to go', (d) => !rules(d).includes('trailing-blank'));
  assert.deepEqual(rules(left), ['julian-mismatch', 'serial-mismatch', 'reference-not-listed', 'portion-above-level']);
  assert.equal(readFileSync(join(s.folder, 'faulty.cable'), 'utf8'), fixed);
});

test('what is done on saving is what cablelint fix does', async (t) => {
  const s = await Session.start(t, { files: ['faulty.cable'] });
  let cable = await s.open('faulty.cable');
  const actions = await s.actions(cable, rangeOf(cable, cable.getText()), ['source.fixAll.cablelint']);
  assert.deepEqual(actions.map((a) => a.kind), ['source.fixAll.cablelint']);
  cable = await s.apply(cable, editsOf(cable, actions[0]));
  const copy = join(s.folder, 'copy.cable');
  writeFileSync(copy, readFileSync(join(top, 'editors', 'testdata', 'faulty.cable')));
  try {
    execFileSync(program, ['fix', copy], { stdio: 'pipe' });
  } catch (e) {
    assert.equal(e.status, 1, e.stderr); // there are findings left, none of which is safe to fix
  }
  assert.equal(cable.getText(), readFileSync(copy, 'utf8'));
});

test('diagnostics are given when asked for, and not twice', async (t) => {
  const s = await Session.start(t, { files: ['faulty.cable'], pulls: true });
  let cable = await s.open('faulty.cable');
  const ask = (previousResultId) =>
    s.connection.sendRequest(protocol.DocumentDiagnosticRequest.type, { textDocument: { uri: cable.uri }, previousResultId });
  const first = await ask();
  assert.equal(first.kind, 'full');
  assert.deepEqual(drawn(cable, first.items), found);
  const second = await ask(first.resultId);
  assert.equal(second.kind, 'unchanged');
  cable = await s.apply(cable, [{ range: rangeOf(cable, '000043'), newText: '000042' }]);
  const third = await ask(first.resultId);
  assert.equal(third.kind, 'full');
  assert.deepEqual(drawn(cable, third.items), found.filter((f) => !f.includes('serial-mismatch')));
});

test('a finding is ignored for a reason, which is written into the configuration', async (t) => {
  const s = await Session.start(t, { files: ['faulty.cable'] });
  const cable = await s.open('faulty.cable');
  await s.pushed(cable, 'diagnostics');
  const ignore = (await s.actions(cable, rangeOf(cable, '000043'))).find((a) => a.title.startsWith('ignore serial-mismatch'));
  const [create, change] = ignore.edit.documentChanges;
  const uri = pathToFileURL(join(s.folder, '.cablelint.yaml')).href;
  assert.deepEqual([create.kind, create.uri, change.textDocument.uri], ['create', uri, uri]);
  const { range, snippet } = change.edits[0];
  const text = snippet.value.replace(/\$\{1:.*?\}/, 'the post wrote it so'); // the user types over the placeholder
  assert.notEqual(text, snippet.value);
  await s.save(TextDocument.create(uri, 'yaml', 1, TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 0, ''), [{ range, newText: text }])));
  await s.connection.sendNotification(protocol.DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: 1 }] });
  const left = await s.pushed(cable, 'the finding to go', (d) => !rules(d).includes('serial-mismatch'));
  assert.equal(left.length, found.length - 1);
});

test('what stands under the pointer is explained', async (t) => {
  const s = await Session.start(t, { files: ['faulty.cable'] });
  const cable = await s.open('faulty.cable');
  for (const [words, due, whole] of [
    ['089', /30 March 2006, at 11:15 UTC[^]*\*\*julian-mismatch\*\*/, '0891115'],
    ['RUEHBS', /brussels/i, 'RUEHBS'],
    ['CCCCC', /confidential/i, 'CCCCC'],
    ['ETRD', /foreign trade/i, 'ETRD'],
  ]) {
    const hover = await s.connection.sendRequest(protocol.HoverRequest.type, {
      textDocument: { uri: cable.uri }, position: rangeOf(cable, words).start,
    });
    assert.ok(hover, `nothing is said of ${words}`);
    assert.match(hover.contents.value, due);
    assert.equal(cable.getText(hover.range), whole);
  }
});

test('codes, posts and new cables are completed', async (t) => {
  const s = await Session.start(t, { files: ['faulty.cable'] });
  let cable = await s.open('faulty.cable');
  cable = await s.apply(cable, [{ range: rangeOf(cable, 'PRLE'), newText: 'PRE' }]);
  const complete = async (document, position) => {
    const list = await s.connection.sendRequest(protocol.CompletionRequest.type, { textDocument: { uri: document.uri }, position });
    return list.items ?? list;
  };
  const items = await complete(cable, rangeOf(cable, 'TAGS: PRE').end);
  const prel = items.find((i) => i.label === 'PREL');
  assert.ok(prel, `PREL is not among ${items.map((i) => i.label)}`);
  assert.equal(TextDocument.applyEdits(cable, [prel.textEdit]).split('\n')[16], 'TAGS: PREL, ETRD, MP');

  const blank = await s.open('new', '');
  const news = await complete(blank, { line: 0, character: 0 });
  const unclassified = news.find((i) => i.label === 'new unclassified cable');
  assert.equal(unclassified.insertTextFormat, protocol.InsertTextFormat.Snippet);
  assert.match(unclassified.textEdit.newText, /^UNCLAS \$\{1:PORT LOUIS\} [^]*\n1\. \(U\) /);
});

test('the dates of the heading are shown in the text where the setting says so', async (t) => {
  for (const inlayHints of [false, true]) {
    const s = await Session.start(t, { files: ['faulty.cable'], settings: { inlayHints } });
    const cable = await s.open('faulty.cable');
    const hints = await s.connection.sendRequest(protocol.InlayHintRequest.type, {
      textDocument: { uri: cable.uri }, range: rangeOf(cable, cable.getText()),
    });
    assert.equal((hints ?? []).length > 0, inlayHints);
  }
});

/** The edits of an action, which must be of the text as it stands. */
function editsOf(document, action) {
  const [change, ...others] = action.edit.documentChanges;
  assert.deepEqual([others.length, change.textDocument], [0, { uri: document.uri, version: document.version }]);
  return change.edits;
}
