// Writes the TextMate grammar as Sublime Text's own form: node sublime.js >../sublime/cable.sublime-syntax
const fs = require('node:fs'), path = require('node:path');

/** The text of a .sublime-syntax. Strings are written as JSON, which YAML reads as it is. */
function sublime(grammar) {
  const out = [
    '%YAML 1.2', '---', '# Made from editors/textmate/cable.tmLanguage.json by editors/textmate/sublime.js.',
    `name: ${grammar.name}`, `scope: ${grammar.scopeName}`, `file_extensions: [${grammar.fileTypes.join(', ')}]`,
    `first_line_match: ${JSON.stringify(grammar.firstLineMatch)}`, 'contexts:',
  ];
  context('main', grammar.patterns);
  for (const [name, rule] of Object.entries(grammar.repository)) context(name, rule.match ? [rule] : rule.patterns);
  return out.join('\n') + '\n';

  function context(name, patterns) {
    out.push(`  ${name}:`);
    for (const p of patterns) {
      if (p.include) {
        out.push(`    - include: ${p.include.slice(1)}`);
        continue;
      }
      out.push(`    - match: ${JSON.stringify(p.match)}`);
      if (p.name) out.push(`      scope: ${p.name}`);
      if (p.captures) out.push('      captures:');
      for (const [n, c] of Object.entries(p.captures ?? {})) out.push(`        ${n}: ${c.name}`);
    }
  }
}

module.exports = { sublime };
if (require.main === module) {
  process.stdout.write(sublime(JSON.parse(fs.readFileSync(path.join(__dirname, 'cable.tmLanguage.json'), 'utf8'))));
}
