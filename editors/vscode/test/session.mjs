// A session with the server, as VS Code has it: started as the extension starts it, spoken to with Microsoft's protocol library.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
export const protocol = require('vscode-languageserver-protocol/node');
export const { TextDocument } = require('vscode-languageserver-textdocument');
const { find } = require('../dist/test/program.js');

export const top = join(import.meta.dirname, '..', '..', '..');
const patience = 30_000; // ms, only how long a test waits before it gives up

const bin = mkdtempSync(join(tmpdir(), 'cablelint-bin-'));
process.on('exit', () => rmSync(bin, { recursive: true }));
execFileSync('go', ['build', '-o', join(bin, 'cablelint'), './cmd/cablelint'], { cwd: top });

/** The program, found as the extension finds it: by its name on the PATH. */
export const program = find('cablelint', {
  home: homedir(), env: { PATH: [bin, process.env.PATH].join(delimiter) }, windows: process.platform === 'win32',
});

/** What VS Code says that it can do, as far as the server asks. */
const vscode = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } }, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
    configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** One server with a workspace of its own, in which the named files of editors/testdata lie. */
export class Session {
  folder = mkdtempSync(join(tmpdir(), 'cablelint-session-'));
  #pushed = new Map(); // the last report on each URI
  #waiting = new Set();

  /** Starts a server. It ends, and the test fails if not with 0, when the test ends. */
  static async start(t, { files = [], pulls = false, settings = {} } = {}) {
    const s = new Session();
    for (const f of files) copyFileSync(join(top, 'editors', 'testdata', f), join(s.folder, f));
    s.process = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(s.process, 'exit');
    s.connection = protocol.createProtocolConnection(s.process.stdout, s.process.stdin);
    s.connection.onNotification(protocol.PublishDiagnosticsNotification.type, (p) => {
      s.#pushed.set(p.uri, p);
      for (const look of s.#waiting) look();
    });
    s.connection.onRequest(protocol.ConfigurationRequest.type, ({ items }) => items.map(() => settings));
    s.connection.onRequest(protocol.RegistrationRequest.type, () => {});
    s.connection.listen();
    t.after(async () => {
      await s.connection.sendRequest(protocol.ShutdownRequest.type);
      await s.connection.sendNotification(protocol.ExitNotification.type);
      const [code] = await ended;
      rmSync(s.folder, { recursive: true });
      if (code !== 0) throw new Error(`the server ended with ${code}`);
    });
    const capabilities = structuredClone(vscode);
    if (pulls) capabilities.textDocument.diagnostic = { relatedDocumentSupport: true };
    s.initialized = await s.connection.sendRequest(protocol.InitializeRequest.type, {
      processId: process.pid, rootUri: null, capabilities, initializationOptions: settings,
      workspaceFolders: [{ uri: pathToFileURL(s.folder).href, name: 'cables' }],
    });
    await s.connection.sendNotification(protocol.InitializedNotification.type, {});
    return s;
  }

  /** Opens a file, or an unsaved text. */
  async open(name, text) {
    const path = join(this.folder, name);
    const uri = text === undefined ? pathToFileURL(path).href : `untitled:${name}`;
    text ??= readFileSync(path, 'utf8');
    await this.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'cable', version: 1, text },
    });
    return TextDocument.create(uri, 'cable', 1, text);
  }

  /** Changes an open text as the editor does: the last change first, so that none moves another. */
  async apply(document, edits) {
    const changes = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    const next = TextDocument.create(document.uri, 'cable', document.version + 1, TextDocument.applyEdits(document, edits));
    await this.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
      textDocument: { uri: next.uri, version: next.version },
      contentChanges: changes.map((e) => ({ range: e.range, text: e.newText })),
    });
    return next;
  }

  /** Writes an open text to its file. */
  async save(document) {
    writeFileSync(fileURLToPath(document.uri), document.getText());
    await this.connection.sendNotification(protocol.DidSaveTextDocumentNotification.type, { textDocument: { uri: document.uri } });
  }

  /** Waits until what was pushed about a text is as the caller wants it, and returns it. */
  async pushed(document, what, condition = () => true) {
    let look;
    const got = new Promise((resolve) => {
      look = () => {
        const last = this.#pushed.get(document.uri);
        if (last && (last.version ?? document.version) === document.version && condition(last.diagnostics)) resolve(last.diagnostics);
      };
    });
    this.#waiting.add(look);
    look();
    let bell;
    const vain = new Promise((_, reject) => {
      bell = setTimeout(() => {
        reject(new Error(`waited in vain for ${what}; there is ${JSON.stringify(this.#pushed.get(document.uri))}`));
      }, patience);
    });
    try {
      return await Promise.race([got, vain]);
    } finally {
      clearTimeout(bell);
      this.#waiting.delete(look);
    }
  }

  /** Asks for what may be done about a range. */
  actions(document, range, only) {
    return this.connection.sendRequest(protocol.CodeActionRequest.type, {
      textDocument: { uri: document.uri }, range, context: { diagnostics: [], only },
    });
  }
}

/** The range of the n-th occurrence of some words. */
export function rangeOf(document, words, n = 1) {
  let at = -1;
  for (let i = 0; i < n; i++) at = document.getText().indexOf(words, at + 1);
  if (at < 0) throw new Error(`no ${words} in the text`);
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
}
