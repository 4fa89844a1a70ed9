import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

/** Who may import whom; whatever is not listed is forbidden. */
const mayImport: Record<string, string[]> = {
  tabs: [],
  words: [],
  text: [],
  domain: ['tabs'],
  changes: ['tabs'],
  sentence: ['tabs', 'domain', 'words'],
  rules: ['tabs', 'domain', 'sentence', 'words'],
  charts: ['tabs', 'domain'],
  layouts: ['tabs', 'domain', 'sentence', 'rules', 'charts'],
  workbook: ['tabs', 'domain', 'changes', 'charts', 'layouts', 'google', 'errors'],
  jobs: ['tabs', 'domain', 'changes', 'sentence', 'rules', 'charts', 'layouts', 'workbook', 'google', 'errors', 'text', 'protocol'], // prettier-ignore
  addon: ['tabs', 'workbook', 'jobs', 'google', 'errors', 'protocol', 'text'],
  sidebar: ['tabs', 'domain', 'sentence', 'rules', 'words', 'protocol', 'text'],
  host: ['google'],
  cli: ['host', 'sentence', 'errors', 'text'],
  google: [],
  errors: [],
  protocol: [],
};

/** Layers that only think: the same rows give the same answer, always and anywhere. */
const pure = [
  'tabs',
  'words',
  'text',
  'domain',
  'changes',
  'sentence',
  'rules',
  'charts',
  'layouts',
];

const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([\w@./-]+)['"]/g;
const EFFECT =
  /\b(?:Date\.now|new Date\(\)|Math\.random|console\.|setTimeout|setInterval|SpreadsheetApp|PropertiesService|LockService)/;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replace(/\\/g, '/'))
  .filter((file) => /\.tsx?$/.test(file));

/** What a file imports, types too: folders and files of src, and packages. */
function importsOf(file: string, source: string): { own: string[]; packages: string[] } {
  const named = [...source.matchAll(IMPORT)].map((match) => match[1] ?? '');
  const relative = named.filter((path) => path.startsWith('.'));
  return {
    own: relative.map((path) => layerOf(posix.join(posix.dirname(file), path))),
    packages: named.filter((path) => !path.startsWith('.')),
  };
}

const layerOf = (file: string): string => (file.split('/')[0] ?? '').replace(/\.tsx?$/, '');

test('no test makes its cases up by chance', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' });
  const chance = /from +'fast-check'|Math\.random\(\)/;
  const found = tests.filter(
    (file) => file.endsWith('.ts') && chance.test(readFileSync(`test/${file}`, 'utf8')),
  );
  expect(found).toEqual(['_fastCheck.ts']);
});

test('every folder of src has its line in the table', () => {
  const layers = [...new Set(sources.map(layerOf))];
  expect(layers.filter((layer) => !(layer in mayImport))).toEqual([]);
});

test.each(sources)('%s imports only what its layer may', (file) => {
  const layer = layerOf(file);
  const { own, packages } = importsOf(file, readFileSync(`src/${file}`, 'utf8'));
  const allowed = [layer, ...(mayImport[layer] ?? [])];
  expect(own.filter((each) => !allowed.includes(each))).toEqual([]);
  if (pure.includes(layer)) expect(packages).toEqual([]);
});

test.each(sources.filter((file) => pure.includes(layerOf(file))))('%s only thinks', (file) => {
  const code = readFileSync(`src/${file}`, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
  expect(EFFECT.exec(code)?.[0]).toBeUndefined();
});

describe('the reader of imports', () => {
  const read = (source: string): string[] => importsOf('rules/a.ts', source).own;
  test.each([
    [`import type { Book } from '../workbook/book.ts';`],
    [`import { type Book } from "../workbook/book.ts";`],
    [`export * from '../workbook/book.ts';`],
    [`export type { Book } from '../workbook/book.ts';`],
    [`import '../workbook/book.ts';`],
    [`type Book = import('../workbook/book.ts').Book;`],
    [`const book = await import('../workbook/book.ts');`],
    [`import {\n  one,\n  two,\n} from '../workbook/book.ts';`],
  ])('sees %s', (source) => expect(read(source)).toEqual(['workbook']));
  test('sees a file beside it as its own layer', () =>
    expect(read(`import { rule } from './_rule.ts';`)).toEqual(['rules']));
});
