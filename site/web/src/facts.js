// The facts of a cable as a list of names and values, each of which leads to its place.
import { element } from './elements.js';

/** factList shows facts as the library gives them; show is called with the place of a value that is chosen. */
export function factList(facts, show) {
  const known = element('dl', { class: 'facts' });
  const unknown = [];
  for (const [name, value] of Object.entries(facts)) {
    const entries = entriesOf(value);
    if (entries.length === 0) {
      unknown.push(name);
      continue;
    }
    known.append(element('dt', {}, name.replaceAll('_', ' ')),
      element('dd', {}, ...entries.map((e) => entryElement(e, show))));
  }
  return element('div', {}, known, unknown.length === 0 ? null :
    element('p', { class: 'faint' }, 'Not said by the cable: ' + unknown.map((n) => n.replaceAll('_', ' ')).join(', ') + '.'));
}

const isPlace = (value) => typeof value?.start === 'number' && typeof value?.end === 'number';

/** entriesOf returns the values of a fact as {text, at}; at is missing where the value has no place. */
function entriesOf(value) {
  if (value === null || value === '' || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(entriesOf);
  if (typeof value !== 'object') return [{ text: String(value) }];
  if (isPlace(value.at)) {
    const text = 'value' in value ? textOf(value.value) : membersOf(value);
    return text === '' ? [] : [{ text, at: value.at }];
  }
  return Object.entries(value).flatMap(([name, member]) =>
    entriesOf(member).map((e) => ({ ...e, text: name.replaceAll('_', ' ') + ': ' + e.text })));
}

/** textOf returns a value, which may be made of others, as one text. */
function textOf(value) {
  if (value === null || value === undefined || value === '' || isPlace(value) || value === false) return '';
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (typeof value !== 'object') return String(value).replace(/T00:00:00Z$/, '');
  return 'value' in value ? textOf(value.value) : membersOf(value);
}

/** membersOf returns the members of a value that have something to say; a single one without its name. */
function membersOf(value) {
  const said = Object.entries(value).map(([name, member]) => [name, textOf(member)])
    .filter(([name, text]) => name !== 'at' && text !== '');
  if (said.length === 1) return said[0][1];
  return said.map(([name, text]) => name.replaceAll('_', ' ') + ' ' + text).join(' · ');
}

function entryElement({ text, at }, show) {
  if (!at) return element('span', { class: 'entry' }, text);
  return element('button', { type: 'button', class: 'entry', onclick: () => show(at) }, text);
}
