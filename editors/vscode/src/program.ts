import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** What a path in a setting may speak of. */
export interface Surroundings {
  folder?: string | undefined; // of the workspace
  home: string;
  env: Record<string, string | undefined>;
  windows: boolean;
}

/** Fills in ~, ${workspaceFolder} and ${env:NAME}: "~/bin/cablelint" is "/home/jane/bin/cablelint". */
export function expand(setting: string, at: Surroundings): string {
  const path = setting
    .trim()
    .replaceAll('${workspaceFolder}', () => at.folder ?? '')
    .replace(/\$\{env:(\w+)\}/g, (_, name: string) => at.env[name] ?? '');
  return path === '~' || path.startsWith('~/') || path.startsWith('~\\') ? at.home + path.slice(1) : path;
}

/**
 * Finds the program of the setting cablelint.path: a name on the PATH, a path, or one below the workspace's folder.
 * Returns undefined where there is none that can be run.
 */
export function find(setting: string, at: Surroundings): string | undefined {
  const path = expand(setting || 'cablelint', at);
  if (!/[/\\]/.test(path)) {
    const folders = (at.env['PATH'] ?? at.env['Path'] ?? '').split(delimiter).filter(isAbsolute);
    return first(folders.flatMap((folder) => withEndings(join(folder, path), at)));
  }
  const whole = isAbsolute(path) ? path : at.folder && join(at.folder, path);
  return whole ? first(withEndings(whole, at)) : undefined;
}

function withEndings(path: string, at: Surroundings): string[] {
  return at.windows ? [path, `${path}.exe`] : [path];
}

function first(paths: string[]): string | undefined {
  return paths.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
