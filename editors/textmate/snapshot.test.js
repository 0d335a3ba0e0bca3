// Holds the colours of invented cables against snapshot.txt; `node snapshot.test.js --update` redraws it.
const fs = require('node:fs'), path = require('node:path'), test = require('node:test'), assert = require('node:assert');
const { Registry, parseRawGrammar, INITIAL } = require('vscode-textmate');
const oniguruma = require('vscode-oniguruma');

const root = path.join(__dirname, '..', '..', 'testdata');
const cables = ['faulty/port-louis.cable', 'secret-noforn.cable', 'sbu-trade.cable', 'dual-precedence.cable'];
const grammarFile = path.join(__dirname, 'cable.tmLanguage.json');
const golden = path.join(__dirname, 'snapshot.txt');

async function loadGrammar() {
  const wasm = fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (p) => new oniguruma.OnigScanner(p),
      createOnigString: (s) => new oniguruma.OnigString(s),
    }),
    loadGrammar: async () => parseRawGrammar(fs.readFileSync(grammarFile, 'utf8'), grammarFile),
  });
  return registry.loadGrammar('text.cable');
}

// draw prints each line and below it each coloured piece with its scope, as "  7-11 constant.other.tag.cable ETRD".
function draw(grammar, name) {
  let state = INITIAL;
  const out = [`== ${name}`];
  for (const line of fs.readFileSync(path.join(root, name), 'utf8').split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    out.push(`|${line}`);
    for (const t of tokens.filter((t) => t.scopes.length > 1)) {
      out.push(`  ${t.startIndex}-${t.endIndex} ${t.scopes.at(-1)} ${line.slice(t.startIndex, t.endIndex)}`.trimEnd());
    }
  }
  return out.join('\n') + '\n';
}

const update = process.argv.some((a) => a === '-u' || a === '--update');
test('colours of invented cables', async () => {
  const grammar = await loadGrammar();
  const got = cables.map((c) => draw(grammar, c)).join('\n');
  if (update) fs.writeFileSync(golden, got);
  assert.equal(got, fs.readFileSync(golden, 'utf8'));
});
