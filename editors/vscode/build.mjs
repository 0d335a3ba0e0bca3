// Bundles the extension, and copies in what it shares with the rest of the repository.
import { copyFileSync, mkdirSync } from 'node:fs';
import { build } from 'esbuild';

const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' };
process.chdir(import.meta.dirname);
mkdirSync('dist', { recursive: true });
await build({ ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'], minify: true });
// What can be tested without the editor.
await build({ ...common, entryPoints: ['src/program.ts', 'src/firstline.ts'], outdir: 'dist/test' });
copyFileSync('../textmate/cable.tmLanguage.json', 'dist/cable.tmLanguage.json');
copyFileSync('../../docs/cablelint.schema.json', 'dist/cablelint.schema.json');
copyFileSync('../../LICENSE', 'LICENSE');
