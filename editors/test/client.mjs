// A language client for the servers that settings name, by Microsoft's protocol library.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

export const protocol = createRequire(import.meta.url)('vscode-languageserver-protocol/node');

/** Why a program cannot be run, or false: for the option skip of a test. */
export const missing = (program) => (spawnSync('which', [program]).status === 0 ? false : `${program} is not on the PATH`);

/** Starts a server and initializes it. It is ended with the test, and has to end by itself. */
export async function start(t, [command, ...args], rootUri = null) {
  const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(server, 'exit');
  const connection = protocol.createProtocolConnection(server.stdout, server.stdin);
  connection.listen();
  t.after(async () => {
    await Promise.race([connection.sendRequest(protocol.ShutdownRequest.type), ended]); // efm-langserver ends without an answer
    if (server.exitCode === null) await connection.sendNotification(protocol.ExitNotification.type);
    await ended;
  });
  const answer = await connection.sendRequest(protocol.InitializeRequest.type, { processId: process.pid, rootUri, capabilities: {} });
  await connection.sendNotification(protocol.InitializedNotification.type, {});
  return { connection, answer };
}
