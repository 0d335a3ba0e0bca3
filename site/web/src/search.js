// Search over all pages, by an index that is loaded when it is first asked for. A script is loaded, not fetched, so that it
// works for pages that are opened as files.
import MiniSearch from 'minisearch';
import { element } from './elements.js';

const root = document.documentElement.dataset.root;
const dialog = document.querySelector('#search');
const input = dialog.querySelector('input');
const results = dialog.querySelector('[role=listbox]');
const said = dialog.querySelector('[role=status]');

let index;
const loaded = () => index ??= new Promise((resolve, reject) => {
  const script = element('script', { src: root + 'assets/search-index.js', onerror: reject });
  script.addEventListener('load', () => {
    const search = new MiniSearch({
      fields: ['title', 'text'], storeFields: ['title', 'url', 'kind', 'text'],
      tokenize: (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean),
      searchOptions: { boost: { title: 4 }, prefix: true, fuzzy: (word) => [0, 0, 0, 0, 1, 1][word.length] ?? 2, combineWith: 'AND' },
    });
    search.addAll(globalThis.cablelintPages);
    resolve(search);
  });
  document.head.append(script);
});

/** excerpt returns the part of a text around the first of the words that were found. */
function excerpt(text, words) {
  const lower = text.toLowerCase();
  const at = Math.min(...words.map((w) => lower.indexOf(w)).filter((i) => i >= 0), text.length);
  const start = at === text.length || at < 60 ? 0 : lower.lastIndexOf(' ', at - 40) + 1;
  return (start > 0 ? '… ' : '') + text.slice(start, start + 160) + (start + 160 < text.length ? ' …' : '');
}

let chosen = 0;
function choose(i) {
  const options = [...results.children];
  if (options.length === 0) return;
  chosen = (i + options.length) % options.length;
  for (const [j, o] of options.entries()) o.setAttribute('aria-selected', String(j === chosen));
  input.setAttribute('aria-activedescendant', options[chosen].id);
  options[chosen].scrollIntoView({ block: 'nearest' });
}

async function find() {
  const query = input.value.trim();
  let search;
  try {
    search = await loaded();
  } catch {
    said.textContent = 'The index could not be loaded.';
    return;
  }
  if (query !== input.value.trim()) return; // typed on
  const found = query === '' ? [] : search.search(query).slice(0, 12);
  results.replaceChildren(...found.map((f, i) => element('a', { role: 'option', id: 'result-' + i, href: root + f.url, tabindex: '-1' },
    element('span', { class: 'title' }, f.title), element('span', { class: 'kind' }, f.kind),
    element('span', { class: 'text' }, excerpt(f.text, f.terms)))));
  said.textContent = query === '' ? 'Rules, documentation and schemas.' : found.length === 0 ? `Nothing is known of “${query}”.` : '';
  input.setAttribute('aria-expanded', String(found.length > 0));
  input.removeAttribute('aria-activedescendant');
  choose(0);
}

function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  find();
}

document.querySelector('#open-search').addEventListener('click', open);
document.addEventListener('keydown', (e) => {
  const typing = e.target.closest?.('input, textarea, select, [contenteditable=true]');
  if ((e.key === '/' && !typing) || (e.key === 'k' && (e.ctrlKey || e.metaKey))) {
    e.preventDefault();
    open();
  }
});
dialog.addEventListener('click', (e) => { if (e.target === dialog) dialog.close(); });
input.addEventListener('input', find);
input.addEventListener('keydown', (e) => {
  if (e.key === 'ArrowDown') choose(chosen + 1);
  else if (e.key === 'ArrowUp') choose(chosen - 1);
  else if (e.key === 'Enter') results.children[chosen]?.click();
  else return;
  e.preventDefault();
});
