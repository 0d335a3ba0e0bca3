// A text in the fragment of an address: packed by deflate, in the base64 of addresses. A fragment is never sent to a server.

const toBase64 = (bytes) =>
  btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const fromBase64 = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

const through = async (bytes, stream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** fragmentOf returns the fragment that holds a text and the options by which it is judged. */
export async function fragmentOf(text, { profile, habits }) {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  const parameters = new URLSearchParams({ text: toBase64(packed) });
  if (profile) parameters.set('profile', profile);
  if (habits) parameters.set('habits', 'on');
  return '#' + parameters;
}

/** readFragment returns {text, sample, profile, habits} of a fragment; a text or sample that is not there is undefined. */
export async function readFragment(fragment) {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const found = { sample: parameters.get('sample') ?? undefined, profile: parameters.get('profile') ?? '', habits: parameters.has('habits') };
  if (parameters.has('text')) {
    const packed = fromBase64(parameters.get('text'));
    found.text = new TextDecoder().decode(await through(packed, new DecompressionStream('deflate-raw')));
  }
  return found;
}
