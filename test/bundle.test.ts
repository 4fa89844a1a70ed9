import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createHost, newWorkbook } from '../src/host/host.ts';
import { rules } from '../src/rules/_all.ts';
import { tabs } from '../src/tabs/_all.ts';

// @ts-expect-error The build is plain JavaScript.
import { withoutHalf as stripMethods } from '../stripMethods.mjs';
// @ts-expect-error The build is plain JavaScript.
import { withoutNotes as stripNotes } from '../stripNotes.mjs';
// @ts-expect-error The build is plain JavaScript.
import { withoutTexts as strip } from '../stripRules.mjs';

type Strip = (source: string, name: string) => string;
const withoutTexts = strip as Strip;
const withoutNotes = stripNotes as Strip;
const withoutHalf = stripMethods as Strip;

if (!existsSync('dist/code.js')) execFileSync('node', ['build.mjs']);
const server = readFileSync('dist/code.js', 'utf8');
const sidebar = readFileSync('dist/sidebar.html', 'utf8');

/** The longest piece of a text that is written in a bundle as it is in the source. */
const piece = (text: string): string =>
  text.split(/[^\w ,.;:?-]+/).reduce((a, b) => (b.length > a.length ? b : a));

/** Which of the texts a bundle has; a bundle is far too long to be printed when it does not. */
const heldBy = (bundle: string, texts: readonly string[]): string[] =>
  texts.filter((text) => bundle.includes(piece(text)));

describe.each(Object.entries(rules))('of %s', (_, { message, advice, why, source }) => {
  test('the server says all that a finding and the page behind it say', () => {
    const texts = [message, advice, why, source];
    expect(heldBy(server, texts)).toEqual(texts);
  });
  test('the form carries neither why nor source', () => {
    expect(heldBy(sidebar, [why, source])).toEqual([]);
  });
});

describe.each(Object.entries(tabs))('of %s', (_, { columns }) => {
  const notes = Object.values(columns).map(({ note }) => note);
  test('the server has every note, the sidebar none', () => {
    const told = notes.filter((each) => each !== '');
    expect(heldBy(server, told)).toEqual(told);
    expect(told.filter((note) => sidebar.includes(`"${note}"`))).toEqual([]);
  });
});

describe('what is pushed', () => {
  const declared = Array.from(server.matchAll(/^function (\w+)\(/gm), ([, name = '']) => name);

  test('is the manifest, the code and the sidebar', () => {
    const said = execFileSync('node_modules/.bin/clasp', ['show-file-status', '--json'], {
      encoding: 'utf8',
    });
    const { filesToPush } = JSON.parse(said) as { filesToPush: string[] };
    expect(filesToPush.sort()).toEqual(
      ['appsscript.json', 'code.js', 'sidebar.html'].map((name) => `dist/${name}`),
    );
  });

  test('declares a plain function for each item of the menu, and builds that without any permission', () => {
    const host = createHost({ files: [{ name: 'code', source: server }], workbook: newWorkbook() });
    host.onOpen();
    const items = host.menus.flatMap(({ items: all }) =>
      all.flatMap((item) => ('run' in item ? [item.run] : [])),
    );
    expect(items.length).toBeGreaterThan(8);
    expect(items.filter((name) => !declared.includes(name))).toEqual([]);
    expect(host.calls).toMatchObject({ reads: 0, writes: 0 });
    host.dispose();
  });

  test('uses no member that is newer than ES2020, and none that Apps Script lacks', () => {
    // What is spread (“...at(”) is a name that the bundler gave.
    const newer =
      /(?<!\.\.)\.(?:hasOwn|groupBy|at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|any|allSettled)\(|\b(?:WeakRef|structuredClone|setTimeout|setInterval|queueMicrotask|TextEncoder|TextDecoder|URLSearchParams|atob|btoa|fetch)\b\s*\(|new URL\(/g;
    expect(Array.from(server.matchAll(newer), ([found]) => found)).toEqual([]);
  });

  test('declares nothing more than triggers, menu, one function for the sidebar, one for the terminal, and those for cells', () => {
    const others = ['onOpen', 'onEdit', 'onInstall', 'callServer', 'report'];
    const forMenu = declared.filter((name) => !name.startsWith('OKR_') && !others.includes(name));
    expect(forMenu.sort()).toEqual([
      'openCheckIn', 'openClose', 'openHelp', 'openRepair', 'openSettings', 'openSidebar',
      'setUp', 'undoLastChange', 'validate', 'weeklyReview',
    ]); // prettier-ignore
    expect(others.filter((name) => !declared.includes(name))).toEqual([]);
    expect(server.startsWith('/** @OnlyCurrentDoc */')).toBe(true);
  });
});

describe('withoutHalf', () => {
  const protocol = `import * as z from 'zod/mini';
const line = z.string();
export const form = z.object({ ...line.shape,
  result: line });
export const methods = {
  /** One line. */
  one: { input: z.object({ a: line }), result: z.object({ b: form }) },
  two: {
    input: form,
    /** More of it. */
    result: z.object({
      result: z.array(z.object({ input: line })),
    }),
  },
};
export const after = { result: 1 };
`;
  const code = (source: string): string => source.replace(/\s+/g, '').replace(/'/g, '"');
  const wrapped = `import*asz from"zod/mini";constline=/*@__PURE__*/(()=>z.string())();
exportconstform=/*@__PURE__*/(()=>z.object({...line.shape,result:line}))();exportconstmethods=`;
  const after = 'exportconstafter={result:1};';

  test('leaves the inputs', () => {
    const methods = `{/**Oneline.*/one:{input:z.object({a:line})},two:{input:form,}};`;
    expect(code(withoutHalf(protocol, 'result')).replace(/\/\*\*Moreofit.\*\//, '')).toBe(
      code(wrapped + methods + after),
    );
  });
  test('leaves the results', () => {
    const methods = `{/**Oneline.*/one:{result:z.object({b:form})},two:{/**Moreofit.*/result:z.object({result:z.array(z.object({input:line}))})}};`;
    expect(code(withoutHalf(protocol, 'input')).replace(/\/\*\*Moreofit.\*\//, '')).toBe(
      code(wrapped + methods.replace('/**Moreofit.*/', '') + after),
    );
  });
  test.each([
    ['without methods', 'export const form = 1;'],
    ['with a method that has no result', 'export const methods = {\n  one: { input: 1 }\n};'],
    [
      'with its halves the other way round',
      'export const methods = {\n  one: {\n    result: 1,\n    input: 2 } };',
    ],
  ])('refuses a protocol %s', (_, source) => {
    expect(() => withoutHalf(source, 'input')).toThrow('method');
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

describe('withoutNotes', () => {
  const tab = (column: string): string => `export const a = tab({ columns: { ${column} } });`;
  test.each([
    [
      `id: text('ID', 70, 'Given by us, text("x", 1, "y").', { wrap: true })`,
      `id: text("ID", 70, "", { wrap: true })`,
    ],
    [`day: choice('Day', 9, DAYS, 'The day')`, `day: choice("Day", 9, DAYS, "")`],
    [`c: choice('C', 9, ['a', ...MORE], 'It’s “c”')`, `c: choice("C", 9, ["a", ...MORE], "")`],
    [`n: number('N', 9, "One's", { format: '0.00' })`, `n: number("N", 9, "", { format: "0.00" })`],
  ])('empties the note of %s', (column, meant) => {
    const code = (source: string): string => source.replace(/\s+/g, '');
    expect(code(withoutNotes(tab(column), 'a.ts'))).toBe(code(tab(meant)));
  });
  test('refuses a column whose note it does not find', () =>
    expect(() => withoutNotes(tab(`id: text(HEADER, 70, 'x')`), 'a.ts')).toThrow(
      'a.ts has 1 columns, and 0 of them with a note in its place.',
    ));
  test('refuses a tab without columns', () =>
    expect(() => withoutNotes('export const a = 1;', 'a.ts')).toThrow('a.ts declares no column.'));
});
