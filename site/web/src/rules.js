// The table of rules: what is typed or chosen leaves only the rules that fit. Without this script all are shown.
const form = document.querySelector('#filter');
const rows = [...document.querySelectorAll('tr[data-rule]')];
const count = document.querySelector('#shown');

function filter() {
  const { words, group, fix } = Object.fromEntries(new FormData(form));
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !(wanted.every((w) => text.includes(w)) && (!group || row.dataset.group === group) &&
      (!fix || row.dataset.fix.split(' ').includes(fix)));
    if (!row.hidden) shown++;
  }
  for (const section of document.querySelectorAll('section[data-group]')) {
    section.hidden = !section.querySelector('tr[data-rule]:not([hidden])');
  }
  count.textContent = shown === rows.length ? `${shown} rules` : `${shown} of ${rows.length} rules`;
}

form.hidden = false;
form.addEventListener('input', filter);
form.addEventListener('submit', (e) => e.preventDefault());
if (location.hash.startsWith('#fix=')) form.elements.fix.value = location.hash.slice(5);
filter();
