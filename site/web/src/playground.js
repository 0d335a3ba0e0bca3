// The playground: an editor, what was found, what the lines say, and the facts. All work is done in the page and its worker.
import { applyFix, createEditor, openText, replaceText, show, showFindings } from './editor.js';
import * as library from './library.js';
import { fragmentOf, readFragment } from './link.js';
import { decodedList, factList, findingList, markCurrent } from './panels.js';

const find = (selector) => document.querySelector(selector);
const samples = JSON.parse(find('#samples').textContent);
const status = find('#status');
const panel = find('#panel');
const tabs = [...document.querySelectorAll('[role=tab]')];
const profile = find('#profile');
const habits = find('#habits');
const sample = find('#sample');

const options = () => ({ profile: profile.value, habits: habits.checked });

let report; // of the text in the editor, or of one a few milliseconds ago
let checking = false;
let stale = false; // the text was changed since the last check began

const view = createEditor(find('#editor'), {
  hover: (text, offset) => library.hover(text, options(), offset),
  changed: () => { forgetLink(); check(); },
  moved: (offset) => { if (report && shown() === 'decoded') markCurrent(panel, offset); },
});

const addressOf = (rule) => `../rules/${rule}.html`;

/** check judges the text; while that goes on, changes are gathered for the next time. */
async function check() {
  stale = true;
  if (checking) return;
  checking = true;
  await library.ready.catch(() => {}); // said below
  while (stale) {
    stale = false;
    const doc = view.state.doc;
    const began = performance.now();
    try {
      const found = await library.check(doc.toString(), options());
      if (view.state.doc !== doc) continue; // a change came, and set stale
      report = found;
      showFindings(view, report.findings, addressOf);
      render();
      tell(performance.now() - began);
    } catch (fault) {
      status.textContent = String(fault);
    }
  }
  checking = false;
}

/** tell says in the line under the editor what was found. */
function tell(milliseconds) {
  const count = (severity, word) => {
    const n = report.findings.filter((f) => f.severity === severity).length;
    return n === 0 ? [] : [`${n} ${word}${n === 1 ? '' : 's'}`];
  };
  const counts = [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'note')];
  const safe = report.findings.filter((f) => f.fixes.some((x) => x.safe)).length;
  find('#fix').disabled = safe === 0;
  find('#count').textContent = report.findings.length || '';
  status.textContent = counts.length > 0 ? counts.join(', ') : 'Nothing was found';
  const layout = report.facts.layout?.value ?? report.facts.layout ?? report.facts.dialect;
  find('#details').textContent = `judged as ${report.profile}, layout ${layout}, in ${milliseconds.toFixed(1)} ms`;
  document.documentElement.dataset.checked = String(milliseconds); // for the test
}

const shown = () => tabs.find((t) => t.getAttribute('aria-selected') === 'true').dataset.panel;

/** render fills the panel that is shown. */
function render() {
  if (!report) return;
  const doc = view.state.doc;
  const go = (place) => show(view, place);
  const content = {
    findings: () => findingList(report.findings, doc, { show: go, apply: (fix) => applyFix(view, fix), addressOf }),
    decoded: () => decodedList(report.lines, doc, go),
    facts: () => factList(report.facts, go),
  }[shown()]();
  panel.replaceChildren(content);
  if (shown() === 'decoded') markCurrent(panel, view.state.selection.main.head);
}

function select(tab) {
  for (const t of tabs) {
    t.setAttribute('aria-selected', String(t === tab));
    t.tabIndex = t === tab ? 0 : -1;
  }
  panel.setAttribute('aria-labelledby', tab.id);
  panel.scrollTop = 0;
  render();
}

for (const [i, tab] of tabs.entries()) {
  tab.addEventListener('click', () => select(tab));
  tab.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: tabs.length - 1 }[key];
    if (!step) return;
    const next = tabs[(i + step) % tabs.length];
    select(next);
    next.focus();
  });
}

sample.addEventListener('change', () => {
  const chosen = samples.find((s) => s.name === sample.value);
  profile.value = '';
  openText(view, chosen.text);
});

for (const option of [profile, habits]) option.addEventListener('change', () => { forgetLink(); check(); });

find('#fix').addEventListener('click', async () => {
  const doc = view.state.doc;
  const fixed = await library.fixLayout(doc.toString(), options());
  if (view.state.doc !== doc) return; // changed in the meantime
  if (fixed === doc.toString()) find('#said').textContent = 'Left alone: a fix would change how the cable is judged';
  else replaceText(view, fixed);
  view.focus();
});

find('#link').addEventListener('click', async () => {
  history.replaceState(null, '', await fragmentOf(view.state.doc.toString(), options()));
  let said = 'The address of this page holds the text now';
  try {
    await navigator.clipboard.writeText(location.href);
    said = 'Link copied; it holds the text itself';
  } catch { /* the clipboard is closed to us: the address bar has the link */ }
  find('#said').textContent = said;
});

/** forgetLink takes the text of before out of the address. */
function forgetLink() {
  find('#said').textContent = '';
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

/** open shows what the fragment of the address holds, or else the first sample. */
async function open() {
  let linked = { profile: '', habits: false }, said = '';
  try {
    linked = await readFragment(location.hash);
  } catch {
    said = 'The text in this link is damaged; a sample is shown';
  }
  const chosen = samples.find((s) => s.name === linked.sample) ?? samples[0];
  const hash = location.hash;
  profile.value = linked.profile;
  habits.checked = linked.habits;
  sample.value = linked.text === undefined ? chosen.name : '';
  openText(view, linked.text ?? chosen.text);
  if (hash) history.replaceState(null, '', hash);
  find('#said').textContent = said;
}

addEventListener('hashchange', open);
open();
library.ready.then(() => { document.documentElement.dataset.ready = 'true'; },
  (fault) => { status.textContent = 'The library could not be loaded: ' + fault.message; });
