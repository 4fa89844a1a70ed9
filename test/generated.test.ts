import { existsSync, readFileSync, readdirSync } from 'node:fs';

import { without } from '../src/rules/_without.ts';
// @ts-expect-error The build is plain JavaScript.
import { generated as generate } from '../generate.mjs';

const generated = generate() as [string, string][];

const rules = readdirSync('src/rules')
  .filter((file) => !file.startsWith('_'))
  .map((file) => file.replace('.ts', ''));

test.each(generated.map(([path]) => path))('%s is up to date; npm run build writes it', (path) => {
  const text = generated.find(([each]) => each === path)?.[1];
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('every list and every rule has its generated file', () => {
  const paths = generated.map(([path]) => path);
  expect(paths).toEqual(expect.arrayContaining(['src/tabs/_all.ts', 'src/rules/_all.ts']));
  expect(paths.filter((path) => path.startsWith('docs/rules/'))).toHaveLength(rules.length + 1);
});

test('docs/rules holds no page of a rule that is gone', () => {
  const known = ['README.md', ...rules.map((rule) => `${rule}.md`)];
  expect(readdirSync('docs/rules').filter((file) => !known.includes(file))).toEqual([]);
});

test('the index says of every check that is not here what it would need', () => {
  const index = readFileSync('docs/rules/README.md', 'utf8');
  expect(Object.keys(without).filter((name) => rules.includes(name))).toEqual([]);
  for (const [name, need] of Object.entries(without)) expect(index).toContain(`${name}: ${need}`);
});

test.each(rules)('%s has its test', (rule) =>
  expect(existsSync(`test/rules/${rule}.test.ts`)).toBe(true),
);
