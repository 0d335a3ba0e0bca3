// What stands beside the editor: findings, the decoded lines, the facts.
import { element, list } from './elements.js';
import { factList } from './facts.js';

/** findingList shows findings with what may be done about them. */
export function findingList(findings, doc, { show, apply, addressOf }) {
  if (findings.length === 0) return element('p', { class: 'nothing' }, 'Nothing was found.');
  return element('ol', { class: 'findings' }, ...findings.map((f) => {
    const line = doc.lineAt(f.start);
    return element('li', { class: f.severity },
      element('p', { class: 'what' },
        element('span', { class: 'severity ' + f.severity }, f.severity === 'info' ? 'note' : f.severity), ' ',
        element('button', { type: 'button', class: 'place', onclick: () => show(f), title: 'Go to this place' },
          `${line.number}:${f.start - line.from + 1}`), ' ', f.message, ' ',
        element('a', { href: addressOf(f.rule), class: 'rule' }, f.rule)),
      ...f.notes.map((n) => element('p', { class: 'note' }, 'note: ' + n.message + ', ',
        element('button', { type: 'button', class: 'place', onclick: () => show(n) }, 'line ' + doc.lineAt(n.start).number))),
      ...f.fixes.map((x) => element('p', { class: 'fix' },
        element('button', { type: 'button', class: 'apply', onclick: () => apply(x) }, x.safe ? 'Fix' : 'Suggestion'), ' ', x.title)));
  }));
}

/** decodedList shows each line with what it says. */
export function decodedList(lines, doc, show) {
  if (lines.length === 0) return element('p', { class: 'nothing' }, 'No line says anything in the way of cables.');
  return element('ol', { class: 'decoded' }, ...lines.map((l) => {
    const line = doc.lineAt(l.start);
    return element('li', { 'data-start': l.start, 'data-end': l.end },
      element('button', { type: 'button', class: 'source', onclick: () => show(l) },
        element('span', { class: 'number' }, String(line.number)), line.text.trim() || ' '),
      list(l.meanings));
  }));
}

/** markCurrent marks the decoded line at an offset of the text, and brings it into view. */
export function markCurrent(panel, offset) {
  for (const item of panel.querySelectorAll('.decoded > li')) {
    const here = Number(item.dataset.start) <= offset && offset <= Number(item.dataset.end);
    item.classList.toggle('current', here);
    if (here) panel.scrollTo({ top: item.offsetTop - panel.clientHeight / 3 });
  }
}

export { factList };
