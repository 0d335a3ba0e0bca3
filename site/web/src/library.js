// The library in its worker, as functions that return promises.

const worker = new Worker(new URL('worker.js', import.meta.url));
const waiting = new Map(); // by id: {resolve, reject}
let last = 0;

/** ready is fulfilled when the library has started. */
export const ready = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => {
    if (data.ready) return resolve();
    if (data.failed) return reject(new Error(data.failed));
    const { resolve: answer, reject: fail } = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) fail(new Error(data.error));
    else answer(data.ok);
  };
  worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be started'));
});

async function ask(call, ...args) {
  await ready;
  return new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    worker.postMessage({ id: last, call, args });
  });
}

// The options are {profile, habits}: a profile by name, "" for the one that the text shows, and whether habits of published
// copies are reported.

/** check returns findings, decoded lines and facts of a text. Places count UTF-16 units. */
export const check = (text, options) => ask('check', text, options);

/** fixLayout returns the text with all fixes of layout. */
export const fixLayout = (text, options) => ask('fix', text, options);

/** hover says what stands at an offset: {at, meanings}. */
export const hover = (text, options, offset) => ask('hover', text, options, offset);
