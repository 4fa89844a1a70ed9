/**
 * Builds everything: the generated lists, the add-on bundle in dist/ (exactly what is pushed to
 * Google) and the command line with the local host in build/. Needs Node only; installs what is missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
process.chdir(root);

if (!existsSync('node_modules/.package-lock.json')) {
  console.log('Installing the packages (once)…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
const { build } = await import('esbuild');
const { writeGenerated } = await import('./generate.mjs');
const { recordRuleSet } = await import('./ruleSet.mjs');
const { packWords } = await import('./packWords.mjs');
const { stripMethods } = await import('./stripMethods.mjs');
const { stripNotes } = await import('./stripNotes.mjs');
const { stripRules } = await import('./stripRules.mjs');

/** A pattern with \p{…} is checked whenever its bundle is loaded, a tenth of a cold start for all of them; made on use instead. */
const LATER = { 'regexp-unicode-property-escapes': false };

/** Sheets calls global functions only, so each export of the entry gets a plain declaration of its name. */
export async function buildServer(outfile) {
  const shared = {
    entryPoints: ['src/addon/main.ts'],
    bundle: true,
    write: false,
    target: 'es2019',
    // Apps Script knows these two as well; written out for es2019 they take 9 kB.
    supported: { 'optional-chain': true, 'nullish-coalescing': true, ...LATER },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [stripRules(['why', 'source']), stripMethods('result'), packWords],
    define: { 'process.env.NODE_ENV': '"production"' },
  };
  const listing = await build({ ...shared, format: 'esm', metafile: true, outdir: 'build' });
  const names = Object.values(listing.metafile.outputs)[0].exports.sort();
  const offered = customFunctions();
  const footer = names
    .map((name) => {
      const { notes = '', params = '' } = offered[name] ?? {};
      return `${notes}function ${name}(${params}) { return OkrCadence.${name}.apply(this, arguments); }`;
    })
    .join('\n');
  const result = await build({
    ...shared,
    format: 'iife',
    globalName: 'OkrCadence',
    minify: true,
    banner: { js: '/** @OnlyCurrentDoc */' },
    footer: { js: footer },
    outfile: 'build/code.js',
    metafile: true,
  });
  write(outfile, result.outputFiles[0].text);
  write('build/folders.json', JSON.stringify(bytesByFolder(result.metafile)));
  return names;
}

/** What stands above each function for cells, which Sheets reads for its autocompletion and esbuild would drop. */
function customFunctions() {
  const source = readFileSync('src/addon/customFunctions.ts', 'utf8');
  const found = source.matchAll(
    /(\/\*\*(?:(?!\*\/)[^])*@customfunction\s*\*\/\n)export function (\w+)/g,
  );
  return Object.fromEntries(
    Array.from(found, ([, notes, name]) => {
      const params = Array.from(notes.matchAll(/@param \{\w+\} (\w+)/g), ([, param]) => param);
      return [name, { notes, params: params.join(', ') }];
    }),
  );
}

/** How many bytes the words, the reading of sentences and the rules take of a bundle. */
function bytesByFolder({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const sum = (folder) =>
    inputs
      .filter(([path]) => path.includes(`src/${folder}/`))
      .reduce((total, [, { bytesInOutput }]) => total + bytesInOutput, 0);
  return Object.fromEntries(['words', 'sentence', 'rules'].map((folder) => [folder, sum(folder)]));
}

/** The sidebar is one HTML file: Apps Script serves no other assets. */
async function buildSidebar(outfile) {
  const result = await build({
    entryPoints: ['src/sidebar/app.tsx'],
    bundle: true,
    write: false,
    minify: true,
    // It runs in people's browsers, not in Apps Script.
    target: 'es2022',
    supported: LATER,
    charset: 'utf8',
    legalComments: 'none',
    format: 'iife',
    logLevel: 'warning',
    plugins: [stripRules(), stripMethods('input'), stripNotes, packWords],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'build',
  });
  const css = await build({
    entryPoints: ['src/sidebar/style.css'],
    bundle: true,
    write: false,
    minify: true,
    outdir: 'build',
    logLevel: 'warning',
  });
  const script = result.outputFiles.find((file) => file.path.endsWith('.js')).text;
  const page = readFileSync('src/sidebar/index.html', 'utf8')
    .replace('/* style */', () => css.outputFiles[0].text.trim())
    // A closing tag inside a string would end the script element.
    .replace('/* script */', () => script.trim().replace(/<\/script/gi, '<\\/script'));
  write(outfile, page);
}

/** Node programs: packages stay external, sources are bundled. */
const node = (entry, outfile) =>
  build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile,
    logLevel: 'warning',
    banner: entry.endsWith('main.ts') ? { js: '#!/usr/bin/env node' } : {},
  });

/** The page of the local host, served from build/page. */
const hostPage = () =>
  build({
    entryPoints: ['client.ts', 'page.css', 'faces.css'].map((file) => `src/host/page/${file}`),
    loader: { '.woff2': 'dataurl' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    outdir: 'build/page',
    logLevel: 'warning',
  });

function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function main() {
  writeGenerated();
  await recordRuleSet();
  rmSync('dist', { recursive: true, force: true });
  write('dist/appsscript.json', readFileSync('appsscript.json', 'utf8'));
  const steps = [
    ['src/addon/main.ts', () => buildServer('dist/code.js')],
    ['src/sidebar/app.tsx', () => buildSidebar('dist/sidebar.html')],
    ['src/cli/main.ts', () => node('src/cli/main.ts', 'build/cli.mjs')],
    ['src/host/page/client.ts', hostPage],
    ['bench/main.ts', () => node('bench/main.ts', 'build/bench.mjs')],
    ['docs/screenshots.ts', () => node('docs/screenshots.ts', 'build/screenshots.mjs')],
  ];
  for (const [entry, step] of steps) if (existsSync(entry)) await step();
}

await main();
