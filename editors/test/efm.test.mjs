// efm-langserver with our settings: a faulty cable is found fault with and laid out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { missing, protocol, start } from './client.mjs';

const editors = join(import.meta.dirname, '..');
const cable = join(editors, 'testdata', 'faulty.cable');

test('efm-langserver', { skip: missing('efm-langserver') || missing('cablelint'), timeout: 60_000 }, async (t) => {
  const { connection } = await start(t, ['efm-langserver', '-c', join(editors, 'efm', 'config.yaml')], pathToFileURL(editors).href);
  const uri = pathToFileURL(cable).href;
  const pushed = new Promise((resolve) => connection.onNotification(protocol.PublishDiagnosticsNotification.type, resolve));
  const text = readFileSync(cable, 'utf8');
  await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'cable', version: 1, text },
  });
  const found = (await pushed).diagnostics.map((d) => `${d.range.start.line + 1}:${d.range.start.character + 1} ${d.severity} ${d.message}`);
  assert.deepEqual(found, [
    '3:20 2 day 089 of 2006 is 30 March, which does not match 27 March in the date-time group [julian-mismatch]',
    '7:40 3 white space at the end of the line, the first of 3 such lines [trailing-blank]',
    '10:53 1 serial number 000043 does not match #0042 on the DE line [serial-mismatch]',
    '17:7 2 unknown TAGS code PRLE; did you mean PREL? [misspelt-tag]',
    '26:1 3 paragraph sign before the paragraph number [pilcrow]',
    '26:42 2 reference D is not in the list of references [reference-not-listed]',
    '35:4 1 paragraph 2 is secret, but the cable is confidential [portion-above-level]',
    '36:41 3 found a tab, expected spaces [tab-character]',
  ]);
  const edits = await connection.sendRequest(protocol.DocumentFormattingRequest.type, {
    textDocument: { uri }, options: { tabSize: 4, insertSpaces: true },
  });
  const lines = text.split('\n');
  for (const { range, newText } of edits.reverse()) { // by the line; efm counts to the start of the next
    assert.equal(range.start.character + range.end.character, 0);
    lines.splice(range.start.line, range.end.line - range.start.line, ...newText.split('\n').slice(0, -1));
  }
  const fixed = readFileSync(join(editors, 'testdata', 'fixed.cable'), 'utf8');
  assert.equal(lines.join('\n'), fixed.replace('PREL', 'PRLE'));
});
