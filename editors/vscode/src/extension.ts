import { homedir } from 'node:os';
import {
  type CodeAction, commands, type ExtensionContext, languages, type LogOutputChannel, Range, type TextDocument, window, workspace,
} from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { beginsCable } from './firstline';
import { find } from './program';

const selector = [
  { language: 'cable', scheme: 'file' },
  { language: 'cable', scheme: 'untitled' },
];

let output: LogOutputChannel;
let client: LanguageClient | undefined;
let wanted = false; // whether there was a cable to check; until then no server runs
let turn: Promise<void> = Promise.resolve(); // starts and stops follow one another

export function activate(context: ExtensionContext): void {
  output = window.createOutputChannel('cablelint', { log: true });
  context.subscriptions.push(
    output,
    commands.registerCommand('cablelint.fixAll', fixAll),
    commands.registerCommand('cablelint.restart', restart),
    commands.registerCommand('cablelint.showOutput', () => output.show()),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeConfiguration((e) => (wanted && e.affectsConfiguration('cablelint.path') ? restart() : undefined)),
    workspace.onDidGrantWorkspaceTrust(() => (wanted ? restart() : undefined)),
  );
  workspace.textDocuments.forEach(look);
}

export async function deactivate(): Promise<void> {
  turn = turn.then(stop);
  await turn;
}

const looked = new Set<string>(); // texts under names like letter.txt; who calls one plain text again is not contradicted

/** Starts the server for the first cable. VS Code looks at the first line only of names that it does not know, hence not of *.txt. */
function look(document: TextDocument): void {
  if (document.languageId === 'cable') {
    if (!wanted) void restart();
    return;
  }
  const name = document.uri.toString();
  if (document.languageId !== 'plaintext' || document.uri.scheme !== 'file' || looked.has(name)) return;
  looked.add(name);
  if (beginsCable(document.lineAt(0).text)) void languages.setTextDocumentLanguage(document, 'cable');
}

/** Fixes the layout of the cable in the editor, as saving does where editor.codeActionsOnSave says so. */
async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'cable') return;
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, 'source.fixAll.cablelint');
  const edit = actions[0]?.edit;
  if (edit) await workspace.applyEdit(edit);
  else void window.showInformationMessage('cablelint: no problem that can be fixed safely');
}

function restart(): Promise<void> {
  wanted = true;
  turn = turn.then(stop).then(start).catch(complain);
  return turn;
}

async function stop(): Promise<void> {
  const old = client;
  client = undefined;
  await old?.dispose();
}

async function start(): Promise<void> {
  const setting = workspace.getConfiguration('cablelint').get<string>('path', 'cablelint');
  const command = find(setting, {
    folder: workspace.workspaceFolders?.find((f) => f.uri.scheme === 'file')?.uri.fsPath,
    home: homedir(),
    env: process.env,
    windows: process.platform === 'win32',
  });
  if (!command) {
    output.error(`${setting} cannot be found`);
    void askForPath(setting);
    return;
  }
  output.info(`starts ${command} lsp`);
  const options: LanguageClientOptions = {
    documentSelector: selector,
    outputChannel: output,
    synchronize: { configurationSection: 'cablelint' },
    initializationOptions: () => workspace.getConfiguration('cablelint'),
  };
  client = new LanguageClient('cablelint', 'cablelint', { command, args: ['lsp'], transport: TransportKind.stdio }, options);
  await client.start();
}

async function askForPath(setting: string): Promise<void> {
  const open = 'Open Settings';
  const message = `cablelint cannot be found as "${setting}": install it, or say where it is in cablelint.path.`;
  if ((await window.showErrorMessage(message, open)) === open) {
    await commands.executeCommand('workbench.action.openSettings', 'cablelint.path');
  }
}

function complain(problem: unknown): void {
  output.error(String(problem));
  void window.showErrorMessage(`cablelint does not start: ${problem}`);
}
