// The extension as it is shipped: what is in the .vsix, and that all which package.json speaks of is there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { before } from 'node:test';

const require = createRequire(import.meta.url);
const yauzl = require('yauzl');
const here = join(import.meta.dirname, '..');
const top = join(here, '..', '..');

let files; // of the package, by name
let size;

before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cablelint-vsix-'));
  try {
    const vsix = join(folder, 'cablelint.vsix');
    execFileSync(join(here, 'node_modules', '.bin', 'vsce'), ['package', '--no-dependencies', '--out', vsix], { cwd: here, stdio: 'pipe' });
    files = await unzip(vsix);
    size = statSync(vsix).size;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what is in the package, and nothing else', () => {
  assert.deepEqual([...files.keys()].sort(), [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/dist/cable.tmLanguage.json',
    'extension/dist/cablelint.schema.json',
    'extension/dist/extension.js',
    'extension/language-configuration.json',
    'extension/package.json',
    'extension/readme.md',
    'extension/snippets/cable.json',
  ]);
  assert.ok(size < 200_000, `${size} bytes`);
});

test('what the package speaks of is in it', () => {
  const { contributes: c, main } = json('package.json');
  const spoken = [main, ...c.languages.map((l) => l.configuration), ...c.grammars.map((g) => g.path), ...c.snippets.map((s) => s.path),
    ...c.yamlValidation.map((y) => y.url)];
  for (const path of spoken) assert.ok(files.has(join('extension', path)), `${path} is missing`);
  const program = text('dist/extension.js');
  for (const { command } of c.commands) assert.ok(program.includes(`"${command}"`), `nobody answers to ${command}`);
  assert.match(program, /require\("vscode"\)/, 'the editor is not bundled');
});

test('what is shared with the other editors is the same', () => {
  const grammar = json('dist/cable.tmLanguage.json');
  const language = json('package.json').contributes.languages[0];
  assert.deepEqual(grammar, JSON.parse(readFileSync(join(top, 'editors/textmate/cable.tmLanguage.json'), 'utf8')));
  assert.equal(language.firstLine, grammar.firstLineMatch);
  assert.deepEqual(language.extensions, grammar.fileTypes.map((e) => `.${e}`));
  assert.equal(text('dist/cablelint.schema.json'), readFileSync(join(top, 'docs/cablelint.schema.json'), 'utf8'));
});

test('the problem matcher reads what the command prints', () => {
  const [pattern] = [json('package.json').contributes.problemMatchers[0].pattern];
  const annotations = JSON.parse(readFileSync(join(top, 'problem-matcher.json'), 'utf8')).problemMatcher[0].pattern[0];
  const all = { ...annotations, regexp: annotations.regexp.replace('(error|warning)', '(error|warning|info)') }; // GitHub knows no info
  assert.deepEqual(pattern, all, 'GitHub and VS Code read the same lines');
  const printed = readFileSync(join(top, 'editors/nvim/expected.txt'), 'utf8').match(/^10:53-59 ERROR (.*)$/m)[1];
  const read = new RegExp(pattern.regexp).exec(`cables/a b.cable:10:53: error: ${printed}`);
  assert.deepEqual(read.slice(pattern.file), ['cables/a b.cable', '10', '53', 'error',
    'serial number 000043 does not match #0042 on the DE line', 'serial-mismatch']);
});

test('snippets give a body that stands, with its stops in order', () => {
  for (const [name, { prefix, description, body }] of Object.entries(json('snippets/cable.json'))) {
    assert.ok(prefix && description, name);
    const stops = [...body.join('\n').matchAll(/\$\{?(\d)(?!\/)/g)].map((m) => Number(m[1]));
    assert.equal(stops.at(-1), 0, `${name} ends somewhere`);
    assert.ok(body.every((line) => line.replaceAll(/\$\{\d[:|]|\}/g, '').length <= 100), name);
  }
});

const text = (name) => files.get(`extension/${name}`).toString('utf8');
const json = (name) => JSON.parse(text(name));

/** Reads an archive into a map of names and bytes. */
async function unzip(path) {
  const zip = await new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: true }, (err, z) => (err ? reject(err) : resolve(z)));
  });
  const all = new Map();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(all));
    zip.on('entry', (entry) => {
      zip.openReadStream(entry, async (err, stream) => {
        if (err) return reject(err);
        const chunks = [];
        for await (const chunk of stream) chunks.push(chunk);
        all.set(entry.fileName, Buffer.concat(chunks));
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
}
