// VS Code itself, with the extension as it is shipped: a faulty cable is opened, found fault with, fixed and saved.
// With PICTURES=FOLDER a picture is taken for docs/editors.md.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import test, { after, before } from 'node:test';
import { openWindow, startServer } from './vscode.mjs';

const top = join(import.meta.dirname, '..', '..', '..');
let work, server;

before(async () => {
  work = mkdtempSync(join(tmpdir(), 'cablelint-real-'));
  const program = join(work, 'bin', 'cablelint');
  execFileSync('go', ['build', '-o', program, './cmd/cablelint'], { cwd: top });
  server = await startServer(program);
});

after(async () => {
  await server?.end();
  rmSync(work, { recursive: true, force: true });
});

/** Opens a window on a new folder with a cable in it. */
async function open(t, cable, height) {
  const folder = join(mkdtempSync(join(work, 'window-')), 'cables');
  mkdirSync(folder);
  const file = join(folder, basename(cable));
  copyFileSync(join(top, cable), file);
  const { browser, page, window } = await openWindow(server.url, folder, height);
  t.after(() => browser.close());
  await window.open(basename(cable));
  await window.command('Problems: Focus on Problems View');
  return { folder, file, page, window };
}

const lasting = ['julian-mismatch 3:20', 'portion-above-level 35:4', 'serial-mismatch 10:53']; // no fix may touch what these are about
const layout = ['pilcrow 26:1', 'tab-character 36:41', 'trailing-blank 7:40'];

test('a faulty cable is found, fixed, laid out and saved', async (t) => {
  const { folder, file, window } = await open(t, 'editors/testdata/faulty.cable', 1400); // the panel has rows only of what can be seen
  await window.problems(...lasting, ...layout, 'reference-not-listed 26:43', 'misspelt-tag 17:7');
  await window.command('View: Focus Active Editor Group');
  await window.goTo(17, 8);
  assert.deepEqual(await window.lightBulb(), ['write PREL (changes the record)', 'ignore misspelt-tag on this line, with a reason']);
  await window.choose();
  await window.problems(...lasting, ...layout, 'reference-not-listed 26:43');
  await window.command('cablelint: Fix All Safe Problems');
  await window.problems(...lasting, 'reference-not-listed 26:42');
  await window.save();
  assert.equal(readFileSync(file, 'utf8'), readFileSync(join(top, 'editors/testdata/fixed.cable'), 'utf8'));

  // A server that is started anew goes on. A name that says nothing: a cable is known by its first line.
  await window.command('cablelint: Restart the Server');
  copyFileSync(join(top, 'testdata/faulty/port-louis.cable'), join(folder, 'letter.txt'));
  await window.open('letter.txt');
});

test('completions are explained, and two findings ignored before the configuration is saved', async (t) => {
  const { folder, window } = await open(t, 'editors/testdata/faulty.cable', 1400);
  await window.command('View: Focus Active Editor Group');
  await window.goTo(17, 9);
  await window.completions('PREF', 'kind of code: subject');
  for (const [line, column, rule] of [[10, 53, 'serial-mismatch'], [17, 8, 'misspelt-tag']]) {
    await window.tab('faulty.cable');
    await window.goTo(line, column);
    const lines = await window.lightBulb();
    const ignore = lines.indexOf(`ignore ${rule} on this line, with a reason`);
    assert.notEqual(ignore, -1, lines.join('\n'));
    await window.choose(ignore);
    await window.shows('.cablelint.yaml');
  }
  await window.save();
  assert.equal(readFileSync(join(folder, '.cablelint.yaml'), 'utf8'), `ignore:
  - files: ["faulty.cable"]
    rule: serial-mismatch
    line: "C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000043"
    reason: why it is correct as written
  - files: ["faulty.cable"]
    rule: misspelt-tag
    line: "TAGS: PRLE, ETRD, MP"
    reason: why it is correct as written
`);
  await window.problems('julian-mismatch 3:20', 'portion-above-level 35:4', ...layout, 'reference-not-listed 26:43');
});

test('a picture', { skip: process.env.PICTURES ? false : 'only with PICTURES=FOLDER' }, async (t) => {
  const { page, window } = await open(t, 'testdata/faulty/port-louis.cable', 640);
  await window.problems('julian-mismatch 3:20', 'portion-above-level 33:4', 'serial-mismatch 10:53', 'misspelt-tag 17:7');
  await window.command('View: Focus Active Editor Group');
  await window.goTo(17, 8);
  await window.lightBulb();
  await page.screenshot({ path: join(process.env.PICTURES, 'vscode.png') });
});
