// VS Code with the extension, in a browser without a screen: its server, one window of it, and what one does there.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { chromium } from 'playwright-core';

const main = join(import.meta.dirname, 'node_modules/code-server/lib/vscode/out/server-main.js');
const patience = 240_000; // ms, only how long is waited before a test gives up

/** Nothing in the picture but the cable; the rest is as VS Code has it when it is new. */
const settings = {
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.guides.indentation': false,
  'editor.fontFamily': 'DejaVu Sans Mono',
  'editor.fontSize': 13,
  'editor.cursorBlinking': 'solid',
};

/** Packages the extension and starts a server that has it, and knows where the program cablelint is. */
export async function startServer(program) {
  const home = mkdtempSync(join(tmpdir(), 'cablelint-vscode-'));
  const vsix = join(home, 'cablelint.vsix');
  const extension = join(import.meta.dirname, '..');
  execFileSync(join(extension, 'node_modules/.bin/vsce'), ['package', '--no-dependencies', '--out', vsix], { cwd: extension, stdio: 'pipe' });
  const data = join(home, 'data');
  for (const kind of ['User', 'Machine']) { // which of the two holds depends on the setting
    mkdirSync(join(data, 'data', kind), { recursive: true });
    writeFileSync(join(data, 'data', kind, 'settings.json'), JSON.stringify({ ...settings, 'cablelint.path': program }));
  }
  const common = ['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data];
  execFileSync(process.execPath, [main, ...common, '--install-extension', vsix], { stdio: 'pipe' });
  const server = spawn(process.execPath, [main, ...common, '--host', '127.0.0.1', '--port', '0', '--without-connection-token'], {
    stdio: ['ignore', 'pipe', 'ignore'], // it complains of the C++ modules that it does without
  });
  const said = [];
  for await (const line of createInterface(server.stdout)) {
    said.push(line);
    const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
    if (port) {
      server.stdout.resume();
      return {
        url: `http://127.0.0.1:${port}/`,
        async end() {
          server.kill();
          if (server.exitCode === null && server.signalCode === null) await new Promise((done) => server.once('exit', done));
          rmSync(home, { recursive: true, force: true, maxRetries: 3 });
        },
      };
    }
  }
  throw new Error(`the server of VS Code does not start: ${said.join('\n')}`);
}

/** Opens a folder in a window of some height in pixels. */
export async function openWindow(url, folder, height) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await browser.newPage({ viewport: { width: 980, height } });
  page.setDefaultTimeout(patience);
  await page.goto(`${url}?folder=${encodeURIComponent(folder)}`);
  await page.getByRole('treeitem').first().waitFor();
  return { browser, page, window: new Window(page) };
}

class Window {
  constructor(page) {
    this.page = page;
  }

  /**
   * Opens a file of the folder as one does with the mouse, and waits until it is known as a cable and something is underlined in it.
   * On a busy machine VS Code gives up on its own extension host, and asks for the window to be loaded anew; that is done, twice.
   */
  async open(name) {
    for (let tries = 3; ; tries--) {
      try {
        await this.#open(name, tries > 1 ? 60_000 : patience);
        return;
      } catch (problem) {
        if (tries === 1) throw problem;
        console.log(`the window is loaded anew: ${problem.message.split('\n')[0]}`);
        await this.page.reload();
      }
    }
  }

  async #open(name, timeout) {
    await this.page.getByRole('treeitem', { name: new RegExp(`^${name}`) }).dblclick({ timeout });
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout });
    await this.page.getByRole('button', { name: 'Diplomatic Cable' }).waitFor({ timeout });
    await this.page.locator('.squiggly-error').first().waitFor({ timeout });
    await this.page.locator('.view-lines').first().click({ timeout }); // the keyboard is for the text from now on
  }

  /** Goes to a file that is open. */
  async tab(name) {
    await this.page.locator(`.tab[data-resource-name="${name}"]`).click();
    await this.shows(name);
    await this.page.locator('.view-lines').first().click();
  }

  /** Waits until a file is in front. */
  async shows(name) {
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /** Has completions listed at the cursor, and waits until one is offered and something is said of the first. */
  async completions(offered, said) {
    await this.page.keyboard.press('Control+Space');
    await this.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: offered }).first().waitFor();
    await this.page.keyboard.press('Control+Space'); // what is said of an item is shown beside it
    await this.page.locator('.suggest-details').filter({ hasText: said }).waitFor();
    await this.page.keyboard.press('Escape');
  }

  /** Saves the file in the editor, which was changed. */
  async save() {
    await this.page.locator('.tab.active.dirty').waitFor();
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Runs a command by its name in the palette. */
  async command(name) {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget input');
    await box.fill(`>${name}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Puts the cursor at a line and column. */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+g');
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('button', { name: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Waits until the Problems panel has just some rules at some places, as "misspelt-tag 17:7", in any order. */
  async problems(...due) {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    const giveUp = Date.now() + patience;
    for (;;) {
      const texts = (await rows.allInnerTexts()).map((t) => t.replace(/\s+/g, ' '));
      const found = texts.map((t) => / cablelint ([a-z-]+) \[Ln (\d+), Col (\d+)\]/.exec(t)).filter(Boolean).map(([, r, l, c]) => `${r} ${l}:${c}`);
      if (isDeepStrictEqual(found.sort(), due.sort())) return;
      if (Date.now() > giveUp) throw new Error(`waited in vain for ${due.join(', ')}; the panel has ${JSON.stringify(texts)}`);
      await this.page.evaluate(() => new Promise(requestAnimationFrame)); // what is shown changes at a frame at the soonest
    }
  }

  /** Opens the menu of the light bulb at the cursor, and returns its lines. */
  async lightBulb() {
    await this.page.keyboard.press('Control+.');
    const lines = this.page.locator('.action-widget .monaco-list-row.action');
    await lines.first().waitFor();
    return (await lines.allInnerTexts()).map((t) => t.trim());
  }

  /** Takes a line of the menu of the light bulb, the first where none is named. */
  async choose(line = 0) {
    for (let i = 0; i < line; i++) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await this.page.locator('.action-widget').waitFor({ state: 'hidden' });
  }
}
