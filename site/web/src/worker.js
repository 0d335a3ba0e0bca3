// The worker that runs the library, so that typing never waits for it. It takes {id, call, args} and answers {id, ok} or
// {id, error}; after the start it says {ready: true}, or {failed: "…"}.
import 'wasm_exec'; // Go's own, from its installation: globalThis.Go

/** start reads the packed program; unpacking it here makes the page small on any server. */
async function start() {
  const packed = await fetch(new URL('cablelint.wasm.gz', self.location.href));
  if (!packed.ok) throw new Error(`cablelint.wasm.gz: ${packed.status} ${packed.statusText}`);
  const program = packed.body.pipeThrough(new DecompressionStream('gzip'));
  const go = new globalThis.Go();
  const { instance } = await WebAssembly.instantiateStreaming(
    new Response(program, { headers: { 'content-type': 'application/wasm' } }), go.importObject);
  go.run(instance); // ends never
  globalThis.cablelint.check('UNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n', {}); // what is made at the first use is made now
}

self.onmessage = ({ data: { id, call, args } }) => {
  try {
    self.postMessage({ id, ...JSON.parse(globalThis.cablelint[call](...args)) });
  } catch (fault) {
    self.postMessage({ id, error: String(fault) });
  }
};

start().then(
  () => self.postMessage({ ready: true }),
  (fault) => self.postMessage({ failed: String(fault) }));
