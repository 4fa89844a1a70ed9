/** Help with functions in cells: what is read from a script, and where a caret stands in a formula. */
import { functionHelp } from '../../src/host/functionHelp.ts';
import { formulaAt } from '../../src/host/page/formulaAt.ts';
import { deployedAddon } from '../e2e/_person.ts';

const SCRIPT = `
/**
 * Adds one
 * to a number.
 *
 * @param {number} number The number, or
 *   a range of them.
 * @param {string=} [how] How.
 * @return {number} One more.
 * @customfunction
 */
function PLUS_ONE(number, how) { return number + 1; }
/** No function for cells. */
function other() {}
/** @customfunction */
function hidden_() {}
`;

test('is read from what stands above a function for cells', () => {
  expect(functionHelp([{ source: SCRIPT }])).toEqual([
    {
      name: 'PLUS_ONE',
      about: 'Adds one to a number.',
      takes: [
        { name: 'number', about: 'The number, or a range of them.' },
        { name: 'how', about: 'How.' },
      ],
      answers: 'One more.',
    },
  ]);
});

test('says of all six functions of the add-on what they do, take and answer', () => {
  const all = functionHelp(deployedAddon().files);
  expect(all.map(({ name }) => name)).toEqual([
    ...['OKR_EXPECTED', 'OKR_FORECAST', 'OKR_HEALTH'],
    ...['OKR_PROGRESS', 'OKR_SCORE', 'OKR_WEEK'],
  ]);
  for (const { name, about, takes, answers } of all)
    for (const text of [about, answers, ...takes.map((each) => each.about)])
      expect([name, text]).toEqual([name, expect.stringMatching(/^.{10,}\.$/)]);
  expect(all[1]?.takes.map(({ name }) => name)).toEqual(
    ['start', 'target', 'starts', 'due', 'dates', 'values', 'what'], // prettier-ignore
  );
});

test.each([
  ['12', null],
  ['=', { word: '', start: 1, inside: null }],
  ['=okr_', { word: 'okr_', start: 1, inside: null }],
  ['=1+OKR_W', { word: 'OKR_W', start: 3, inside: null }],
  ['="OKR_', { word: '', start: 6, inside: null }],
  ['=OKR_WEEK(', { word: '', start: 10, inside: { name: 'OKR_WEEK', argument: 0 } }],
  ['=okr_week(A1, B', { word: 'B', start: 14, inside: { name: 'OKR_WEEK', argument: 1 } }],
  ['=OKR_WEEK(MAX(A1;A2);B1', { word: 'B1', start: 21, inside: { name: 'OKR_WEEK', argument: 1 } }],
  ['=OKR_WEEK("a;b";{1;2};', { word: '', start: 22, inside: { name: 'OKR_WEEK', argument: 2 } }],
  ['=OKR_WEEK(A1)', { word: '', start: 13, inside: null }],
] as const)('finds in %s what is being typed', (text, found) => {
  expect(formulaAt(text, false)).toEqual(found);
});

test('a decimal comma parts no arguments', () => {
  expect(formulaAt('=OKR_SCORE(0,5;2', true)?.inside?.argument).toBe(1);
  expect(formulaAt('=OKR_SCORE(0,5', false)?.inside?.argument).toBe(1);
});
