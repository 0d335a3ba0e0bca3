// Small helpers for HTML.

/** element makes an element; attributes whose names begin with "on" are listeners, those that are null or false are left out. */
export function element(name, attributes = {}, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) e.addEventListener(key.slice(2), value);
    else if (value === true) e.setAttribute(key, '');
    else if (value !== null && value !== false && value !== undefined) e.setAttribute(key, value);
  }
  e.append(...children.filter((c) => c !== null && c !== undefined));
  return e;
}

/** list makes a list of texts or elements. */
export const list = (items) => element('ul', {}, ...items.map((i) => element('li', {}, i)));
