import { contributes } from '../package.json';

const language = contributes.languages[0];
const first = new RegExp(language.firstLine);

/** Reports whether a text begins as a cable does: VZCZC…, DE R…, a routing line, or a line of classification. */
export function beginsCable(line: string): boolean {
  return first.test(line);
}
