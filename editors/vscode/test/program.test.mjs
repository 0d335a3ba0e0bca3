// Where the program is looked for, and which texts begin as a cable does.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import test from 'node:test';

const require = createRequire(import.meta.url);
const { expand, find } = require('../dist/test/program.js');
const { beginsCable } = require('../dist/test/firstline.js');
const top = join(import.meta.dirname, '..', '..', '..');

test('the setting cablelint.path is filled in', () => {
  const at = { folder: '/cables', home: '/home/jane', env: { TOOLS: '/opt/tools' }, windows: false };
  for (const [setting, due] of [
    ['cablelint', 'cablelint'],
    ['~/bin/cablelint', '/home/jane/bin/cablelint'],
    [' ${workspaceFolder}/cablelint ', '/cables/cablelint'],
    ['${env:TOOLS}/cablelint', '/opt/tools/cablelint'],
    ['${env:NOWHERE}/cablelint', '/cablelint'],
    ['/srv/~/cablelint', '/srv/~/cablelint'],
  ]) {
    assert.equal(expand(setting, at), due);
  }
});

test('the program is found where it can be run', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'cablelint-program-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const put = (name, mode) => {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), mode);
  };
  for (const f of ['a', 'b', 'b/cablelint.d']) mkdirSync(join(folder, f));
  put('a/cablelint', 0o644); // no program
  put('b/cablelint', 0o755);
  put('b/lint.exe', 0o755);
  const at = { folder: join(folder, 'b'), home: folder, env: { PATH: ['', 'a', join(folder, 'a'), join(folder, 'b')].join(delimiter) }, windows: false };
  const program = join(folder, 'b', 'cablelint');
  assert.equal(find('cablelint', at), program, 'on the PATH, past a file that cannot be run');
  assert.equal(find('', at), program, 'by its own name where the setting is empty');
  assert.equal(find('./cablelint', at), program, 'below the folder of the workspace');
  assert.equal(find('~/b/cablelint', at), program, 'below the home');
  assert.equal(find('./cablelint.d', at), undefined, 'a folder is no program');
  assert.equal(find('lint', at), undefined);
  assert.equal(find('lint', { ...at, windows: true }), join(folder, 'b', 'lint.exe'));
  assert.equal(find('./cablelint', { ...at, folder: undefined }), undefined, 'without a workspace');
});

test('cables are known by their first line, as the other editors know them', () => {
  const table = readFileSync(join(top, 'editors', 'testdata', 'first-lines.txt'), 'utf8').trimEnd().split('\n').map((l) => l.split('\t'));
  const decided = table.filter(([, name]) => !/\.(msg|tel|md)$/.test(name)); // the others by name
  assert.ok(decided.length >= 8);
  for (const [due, name, first] of decided) assert.equal(beginsCable(first), due === 'cable', `${name}: ${first}`);
});
