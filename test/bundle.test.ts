import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { rules } from '../src/rules/_all.ts';

// @ts-expect-error The build is plain JavaScript.
import { withoutTexts as strip } from '../stripRules.mjs';

const withoutTexts = strip as (source: string, name: string) => string;

if (!existsSync('dist/code.js')) execFileSync('node', ['build.mjs']);
const server = readFileSync('dist/code.js', 'utf8');
const sidebar = readFileSync('dist/sidebar.html', 'utf8');

/** The longest piece of a text that is written in a bundle as it is in the source. */
const piece = (text: string): string =>
  text.split(/[^\w ,.;:?-]+/).reduce((a, b) => (b.length > a.length ? b : a));

describe.each(Object.entries(rules))('of %s', (_, rule) => {
  test('the server says the message and the advice', () => {
    expect(server).toContain(piece(rule.message));
    expect(server).toContain(piece(rule.advice));
  });
  test('no bundle carries what is for readers alone', () => {
    for (const bundle of [server, sidebar]) {
      expect(bundle).not.toContain(piece(rule.why));
      expect(bundle).not.toContain(piece(rule.source));
    }
  });
});

describe('withoutTexts', () => {
  const rule = (fields: string): string =>
    `import { rule } from './_rule.ts';\nexport default rule({\n${fields}\n});`;
  const texts = `why: 'so: {',\nsource: 'x }',\nbad: { why: { source: [1, '});'] } },\ngood: {},`;
  const code = (source: string): string => source.replace(/\s+/g, '');

  test('leaves out the four texts and nothing else', () => {
    const rest = `on: 'row', message: 'why: x',\ncheck() { const why = { why: 1, good: 2 }; return why; }`;
    const stripped = withoutTexts(`${rule(`${texts}${rest}`)}\nfunction after() {}`, 'a.ts');
    const meant = `${rule(rest).replace(/'/g, '"')}function after(){}`;
    expect(code(stripped)).toBe(code(meant));
  });
  test.each(['why', 'source', 'bad', 'good'])('refuses a rule without %s', (field) => {
    const less = texts.split('\n').filter((line) => !line.startsWith(field));
    expect(() => withoutTexts(rule(less.join('\n')), 'a.ts')).toThrow(
      `a.ts has to have the property ${field}`,
    );
  });
  test('refuses a file that exports no rule', () =>
    expect(() => withoutTexts('export default {};', 'a.ts')).toThrow('a.ts exports no rule'));
});
