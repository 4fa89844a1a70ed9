import { closeOf } from '../../src/domain/close/close.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Layout } from '../../src/layouts/_layout.ts';
import { madeIt } from '../../src/layouts/closeWords.ts';
import { retroLayout, RETRO_WIDTHS, type RetroInput } from '../../src/layouts/retro.ts';
import {
  aCheckIn,
  aCycle,
  aDecision,
  aKeyResult,
  aLeftOut,
  anObjective,
  aPlan,
} from '../_build.ts';

const cycle = aCycle({ team: 'Nursery' });

/** So many objectives, each with key results that end at these shares of 0 to 100, believed as said. */
function plan(objectives: readonly (readonly [said: number, value: number][])[]): Plan {
  const all = objectives.flatMap((list, nth) => list.map((each, at) => ({ id: `O${nth + 1}-KR${at + 1}`, objective: `O${nth + 1}`, each })));
  return aPlan({
    cycles: [cycle],
    objectives: objectives.map((_, nth) => anObjective({ id: `O${nth + 1}`, row: nth + 2 })),
    keyResults: all.map(({ id, objective }, at) => aKeyResult({ id, objective, row: at + 2, start: 0, target: 100 })),
    checkIns: all.flatMap(({ id, each: [said, value] }, at) => [
      aCheckIn({ id: `CK${2 * at + 1}`, for: '2027-02-10', keyResult: id, confidence: said, value: 0 }),
      aCheckIn({ id: `CK${2 * at + 2}`, for: '2027-04-02', keyResult: id, value }),
    ]),
  });
} // prettier-ignore

function retro(of: Plan, more: Partial<RetroInput> = {}): Layout {
  const close = closeOf(of, cycle, '2027-04-06');
  const none = { words: {}, causes: {}, carried: [], next: '', corrections: [], late: [] };
  return retroLayout({ plan: of, close, ...none, ...more });
}

const textOf = (layout: Layout): string[] =>
  layout.rows.map(({ cells }) => cells.map(({ value }) => value).join(' | '));

test('is a thousand pixels wide and begins with the answer and the diagnosis', () => {
  const layout = retro(plan([[[8, 90]], [[7, 20]]]));
  expect(RETRO_WIDTHS.reduce((sum, each) => sum + each, 0)).toBe(1000);
  const [answer, diagnosis] = textOf(layout);
  expect(answer).toBe('One of two objectives made it; O2 did not | Retro 2027-Q1 · Nursery · 6 Apr 2027');
  expect(diagnosis).toMatch(/^Rhythm 15 %: too few check-ins to blame the OKRs\. O2 scored 0\.20/);
}); // prettier-ignore

test('names the cause of a low score beside it, in a row that holds it', () => {
  const causes = { 'O1-KR1': 'Capacity', 'O1-KR2': 'No owner or rhythm' } as const;
  const { rows, free } = retro(plan([[[8, 10], [8, 20], [8, 90]]]), { causes }); // prettier-ignore
  const named = rows.flatMap(({ cells, height }) =>
    String(cells[0]?.value).startsWith('O1-KR')
      ? [[cells.find(({ column }) => column === 8)?.value ?? '', height]]
      : [],
  );
  expect(named).toEqual([['Capacity', 24], ['No owner or rhythm', undefined], ['', 24]]); // prettier-ignore
  expect(free.filter(({ column }) => column === 8).map(({ key }) => key)).toEqual(['ending O1 choice']); // prettier-ignore
});

test('keeps the day of its close where it is corrected later', () => {
  const of = plan([[[8, 90]]]);
  const corrected = closeOf(of, cycle, '2027-04-20', {}, '2027-04-06');
  expect(textOf(retro(of, { close: corrected }))[0]).toMatch(
    / \| Retro 2027-Q1 · Nursery · 6 Apr 2027, corrected 20 Apr$/,
  );
});

test.each([
  [[[90]], 'O1 made it'],
  [[[10]], 'O1 did not make it'],
  [[[90], [80]], 'Both objectives made it'],
  [[[10], [20]], 'Neither objective made it'],
  [[[90], [80], [70]], 'All three objectives made it'],
  [[[90], [10], [10]], 'One of three objectives made it; O2 and O3 did not'],
  [[[10], [10], [10]], 'None of three objectives made it'],
])('says of %j: %s', (values, answer) => {
  const of = plan(values.map((list) => list.map((value): [number, number] => [8, value])));
  expect(madeIt(closeOf(of, cycle, '2027-04-06'))).toBe(answer);
});

test.each([
  [[[90]], 'O1 has made it'],
  [[[10]], 'O1 has not made it yet'],
  [[[90], [80]], 'both objectives have made it'],
  [[[10], [20], [30]], 'none of three objectives has made it yet'],
  [[[90], [10], [10]], 'one of three objectives has made it; O2 and O3 have not yet'],
])('says of %j before the last day: %s', (values, answer) => {
  const of = plan(values.map((list) => list.map((value): [number, number] => [8, value])));
  const early = {
    ...of,
    rows: {
      ...of.rows,
      checkIns: of.rows.checkIns.map((each) => ({ ...each, for: '2027-02-10' })),
    },
  };
  const close = closeOf(early, cycle, '2027-02-11');
  expect(madeIt(close)).toBe(`Early close, week 6 of 13: ${answer}`);
  // Corrected after its last day it stays what it was; on its last day it is not early.
  expect(madeIt(closeOf(early, cycle, '2027-04-20', {}, '2027-02-11'))).toBe(
    `Early close, week 6 of 13: ${answer}`,
  );
  expect(madeIt(closeOf(early, cycle, cycle.ends))).not.toContain('Early');
});

test('an early close blames neither the OKRs nor the rhythm, and draws no chart about how it ended', () => {
  const of = plan(
    Array.from({ length: 4 }, (): [number, number][] => [
      [8, 20],
      [7, 90],
      [3, 10],
    ]),
  );
  const early = {
    ...of,
    rows: {
      ...of.rows,
      checkIns: of.rows.checkIns.map((each) => ({ ...each, for: '2027-02-10' })),
    },
  };
  const layout = retro(early, { close: closeOf(early, cycle, '2027-02-11') });
  const [answer, diagnosis] = textOf(layout);
  expect(answer).toMatch(
    /^Early close, week 6 of 13: none of four objectives has made it yet \| Retro/,
  );
  expect(diagnosis).toMatch(
    /^Rhythm \d+ %\. It would run until 4 Apr: scores count what was known on 11 Feb, and do not judge the whole cycle\.$/,
  );
  expect(layout.charts.map(({ key }) => key)).toEqual(['scores 2027-Q1']);
});

test('marks a low score, and shows what stands only where it differs', () => {
  const of = plan([[[8, 60], [6, 80]]]); // prettier-ignore
  of.launches = [
    { id: 'O1-KR1', on: '2026-12-18', by: '', wording: 'Raise trays from 0 to 150', start: 0, target: 150, owner: '' },
  ]; // prettier-ignore
  const layout = retro(of);
  const cells = layout.rows.find(({ cells: [first] }) => first?.value === 'O1-KR1')?.cells ?? [];
  const at = (column: number) => cells.find((cell) => cell.column === column);
  expect(at(5)).toMatchObject({ value: 0.4, look: 'lowScore', format: '"▼ "0.00' });
  expect(at(6)).toMatchObject({ value: 0.6, format: '0.00"*"' });
  expect(at(7)).toMatchObject({ value: 8 });
  const rows = textOf(layout);
  expect(rows).toContain(
    '* O1-KR1’s target was 150 % at launch and is 100 % now. The score counts what was launched.',
  );
  expect(rows[3]).toContain('As launched on 18 Dec');
  const other = layout.rows.find(({ cells: [first] }) => first?.value === 'O1-KR2')?.cells ?? [];
  expect(other.some(({ column }) => column === 6)).toBe(false);
});

test('draws what there is to show, titled with its answer', () => {
  const nine = retro(plan([Array.from({ length: 9 }, (): [number, number] => [8, 90])]));
  expect(nine.charts.map(({ title }) => title)).toEqual(['9 of 9 reached 0.7']);
  const of = plan([
    Array.from({ length: 7 }, (): [number, number] => [8, 90]),
    [[3, 10], [5, 20], [6, 30]],
  ]); // prettier-ignore
  of.rows.objectives = [anObjective({ type: 'Committed' }), anObjective({ id: 'O2', row: 3 })];
  const { charts, rows } = retro(of);
  // Of three the first is as wide as the page: none leaves a hole beside it.
  const left = ({ column, offsetX }: (typeof charts)[number]): number =>
    RETRO_WIDTHS.slice(0, column - 1).reduce((sum, each) => sum + each, offsetX);
  const top = charts[0]?.row ?? 0;
  expect(charts.map((each) => [each.title, left(each), each.row - top, each.options['width']])).toEqual([
    ['7 of 10 reached 0.7; the three of O2 did not', 0, 0, 1000],
    ['Belief held: 7 of 7 trusted in week 6 made it', 0, 13, 494],
    ['0 of 7 promises kept; stretch came to 0.2', 506, 13, 494],
  ]);
  for (const { title } of charts) expect(title.length).toBeLessThanOrEqual(48);
  // What follows stands below the last chart.
  const bottom = Math.max(...charts.map(({ row }) => row)) + Math.ceil(260 / 21);
  const below = rows.findIndex(({ cells: [first] }) => first?.value === 'Decisions and how they turned out');
  expect(below + 1).toBeGreaterThan(bottom);
  const scores = charts[0]?.series ?? [];
  expect(scores[1]).toEqual(['O1-KR1', 0.9, null, 0.7]);
  expect(scores[8]).toEqual(['O2-KR1', null, 0.1, 0.7]);
}); // prettier-ignore

test('cuts no name that two lines hold, and gives it the room', () => {
  const of = plan([[[8, 90], [8, 90]]]);
  const text = 'Winter rota signed by all fourteen technicians';
  const [first, ...others] = of.rows.keyResults;
  of.rows.keyResults = [...(first ? [{ ...first, keyResult: text }] : []), ...others];
  const layout = retro(of);
  const rowOf = (id: string) => layout.rows.find(({ cells: [cell] }) => cell?.value === id);
  expect(rowOf('O1-KR1')?.cells[1]).toMatchObject({ value: text, look: 'wrapped' });
  expect(rowOf('O1-KR1')?.height).toBeUndefined();
  expect(rowOf('O1-KR2')?.cells[1]).toMatchObject({ look: 'dense' });
  expect(rowOf('O1-KR2')?.height).toBe(24);
}); // prettier-ignore

test('counts scores by tenths where there are too many to name', () => {
  const many = plan([Array.from({ length: 20 }, (_, at): [number, number] => [8, at * 5])]);
  const [chart] = retro(many).charts;
  expect(chart?.type).toBe('COLUMN');
  expect(chart?.series).toHaveLength(11);
  expect(chart?.series[1]).toEqual(['0.0', null, 2]);
  expect(chart?.series[10]).toEqual(['0.9–1', 2, null]);
});

test('puts decisions beside what goes on', () => {
  const of = plan([[[4, 60]]]);
  of.rows.decisions = [
    aDecision({ at: '2027-02-17 09:00', week: '2027-W07', decision: 'Halve the range', choice: 'Start', status: 'Done' }),
  ]; // prettier-ignore
  of.rows.notThisCycle = [aLeftOut({ priority: 'A shop at the gate', cycle: '2027-Q1' })];
  const carried = [
    { from: 'O1', cycle: '2027-Q1', to: 'O2', into: '2027-Q2', choice: 'Modify' as const, keyResults: [['O1-KR1', 'O2-KR1'] as [string, string]] },
  ]; // prettier-ignore
  const rows = textOf(retro(of, { carried, next: '2027-Q2' }));
  expect(rows).toContain(
    'W07 | Halve the range | Done; +60 points, belief still 4 | O1 → O2 | modify: one key result, as a draft',
  );
  expect(rows.join('\n')).toContain('Parked | A shop at the gate, up for another look');
});

test('tells one decision once, whatever it answered, and names what it is about where it says no more than its choice', () => {
  const of = plan([[[4, 60]]]);
  const stopped = { at: '2027-02-10 09:00', week: '2027-W06', decision: 'Close the shop', choice: 'Stop', status: 'Done' } as const;
  const waits = { at: '2027-02-17 09:00', week: '2027-W07', decision: 'Continue', choice: 'Continue', status: 'Open' } as const;
  of.rows.decisions = [
    aDecision({ ...stopped, rule: 'confidence-low' }),
    aDecision({ ...stopped, row: 3, rule: 'forecast-low' }),
    aDecision({ ...waits, row: 4, rule: 'confidence-drop' }),
    aDecision({ ...waits, row: 5, rule: 'confidence-drop', at: '2027-02-24 09:00', week: '2027-W08' }),
  ];
  const rows = textOf(retro(of, {})).join('\n');
  expect(rows.match(/Close the shop/g)).toHaveLength(1);
  expect(rows).toContain('W07 | Continue, O1-KR1 | ');
  expect(rows).toContain('W08 | Continue, O1-KR1 | ');
}); // prettier-ignore

test('keeps every word, and those without a place at the end', () => {
  const words = {
    'ending O1 choice': 'Keep',
    'ending O9 why': 'It was dropped',
    'learned 2 text': 'Ask the growers first',
    'process 1 from': '2027-04-08',
  };
  const layout = retro(plan([[[8, 90]]]), { words });
  const typed = Object.fromEntries(
    layout.free.map(({ key, row, column }) => [
      key,
      layout.rows[row - 1]?.cells.find((cell) => cell.column === column)?.value,
    ]),
  );
  expect(typed).toMatchObject(words);
  expect(textOf(layout).slice(-2)).toEqual(['Kept from before', 'It was dropped']);
});

test('says before the close that it is not closed', () => {
  expect(textOf(retro(plan([[[8, 90]]]), { carried: null }))[2]).toMatch(/^Not closed yet/);
});
