// The settings of editors that cannot be had here: they are read by parsers of their languages, agree with the grammar, and the
// server that they name starts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { parse as parseJSONC, printParseErrorCode } from 'jsonc-parser';
import { parse as parseTOML } from 'smol-toml';
import { parse as parseYAML } from 'yaml';
import { missing, start } from './client.mjs';

const { sublime } = createRequire(import.meta.url)('../textmate/sublime.js');
const editors = join(import.meta.dirname, '..');
const text = (name) => readFileSync(join(editors, name), 'utf8');
const grammar = JSON.parse(text('textmate/cable.tmLanguage.json'));
const skip = missing('cablelint');

function jsonc(name) {
  const wrong = [];
  const value = parseJSONC(text(name), wrong);
  assert.deepEqual(wrong.map((w) => printParseErrorCode(w.error)), [], name);
  return value;
}

async function starts(t, command) {
  const { answer } = await start(t, command);
  assert.equal(answer.serverInfo.name, 'cablelint');
}

test('Helix', { skip }, async (t) => {
  const { language: [cable], 'language-server': servers } = parseTOML(text('helix/languages.toml'));
  assert.deepEqual(cable['file-types'], grammar.fileTypes);
  const { command, args } = servers[cable['language-servers'][0]];
  await starts(t, [command, ...args]);
});

test('Kate', { skip }, async (t) => {
  const { cable } = jsonc('kate/lspclient.json').servers;
  const name = text('kate/cable.xml').match(/<language name="([^"]+)"/)[1];
  assert.match(name, new RegExp(cable.highlightingModeRegex));
  await starts(t, cable.command);
});

test('Sublime Text', { skip }, async (t) => {
  const { cablelint } = jsonc('sublime/LSP.sublime-settings').clients;
  const syntax = text('sublime/cable.sublime-syntax');
  assert.equal(syntax, sublime(grammar), 'node editors/textmate/sublime.js >editors/sublime/cable.sublime-syntax makes it anew');
  const { scope, contexts } = parseYAML(syntax, { version: '1.1' }); // which Sublime Text reads, whatever the first line says
  assert.equal(scope, cablelint.selector);
  for (const { include } of Object.values(contexts).flat()) assert.ok(!include || contexts[include], `no context ${include}`);
  await starts(t, cablelint.command);

  const build = jsonc('sublime/cablelint.sublime-build');
  assert.deepEqual(new RegExp(build.file_regex).exec('/a b.cable:7:40: info: blanks [trailing-blank]').slice(1),
    ['/a b.cable', '7', '40', 'info: blanks [trailing-blank]']);
});

test('Zed', () => {
  const { language_servers: servers } = parseTOML(text('zed/extension.toml'));
  const language = parseTOML(text('zed/languages/cable/config.toml'));
  assert.deepEqual(servers.cablelint.languages, [language.name]);
  assert.deepEqual(language.path_suffixes, grammar.fileTypes);
  assert.equal(language.first_line_pattern, grammar.firstLineMatch);
  assert.deepEqual(parseTOML(text('zed/Cargo.toml')).lib['crate-type'], ['cdylib']);
});
