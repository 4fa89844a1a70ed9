import * as fc from '../_fastCheck.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import type { LeftOver } from '../../src/domain/leftOver.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { weekHistory } from '../../src/domain/weekHistory.ts';
import { pack, unpack } from '../../src/layouts/_pack.ts';
import { reviewLayout } from '../../src/layouts/review.ts';
import { aCheckIn, aCycle, aDecision, aKeyResult, anObjective, aPlan } from '../_build.ts';
import { firsts, rowOf, TODAY } from './_review.ts';

/** So many key results that all fell from 8 to 5 this week, and the minutes for some of them. */
const fallen = (count: number, decisions = [] as Plan['rows']['decisions']): Plan => {
  const ids = Array.from({ length: count }, (_, at) => `O1-KR${at + 1}`);
  return aPlan({
    objectives: [anObjective()],
    keyResults: ids.map((id, at) => aKeyResult({ id, row: at + 2 })),
    decisions,
    checkIns: ids.flatMap((keyResult, at) => [
      aCheckIn({ id: `CK${2 * at + 1}`, keyResult, for: '2027-02-10', value: 87, confidence: 8 }),
      aCheckIn({ id: `CK${2 * at + 2}`, keyResult, for: '2027-02-16', value: 87, confidence: 5 }),
    ]),
  });
};

function review(plan: Plan, { slot = 30, before = null as LeftOver | null } = {}) {
  const cycle = aCycle({ slot });
  const figures = figuresOf(plan, cycle, TODAY);
  const history = weekHistory(plan, cycle, TODAY);
  return reviewLayout({ plan, figures, history, words: {}, before });
}

test('what there is no time for is named in full, and kept for the next review', () => {
  const layout = review(fallen(6));
  expect(layout.left).toEqual({ week: '2027-W07', movers: ['O1-KR6'], unclear: [] });
  expect(firsts(layout)).toContain('No time today, first next week: O1-KR6.');
});

test('a long list of what is left out goes on in the next line, a very long one says how many more', () => {
  const lines = firsts(review(fallen(200)));
  const from = lines.findIndex((line) => line.startsWith('No time today'));
  const told = lines.slice(from, from + 4);
  expect(told.every((line) => line.length <= 160)).toBe(true);
  const named = told.join(' ').match(/O1-KR\d+/g) ?? [];
  const more = Number(/and (\d+) more\.$/.exec(told[3] ?? '')?.[1]);
  expect(named.length + more).toBe(review(fallen(200)).left?.movers.length);
});

test('the next review begins with it', () => {
  const before = { week: '2027-W06', movers: ['O1-KR3'], unclear: [] };
  const layout = review(fallen(4), { before });
  const items = firsts(layout).filter((first) => /^O1-KR\d$/.test(first));
  expect(items[0]).toBe('O1-KR3');
  expect(rowOf(layout, 'O1-KR3')[2]).toMatch(/\nNo time last week\. Confidence 8 → 5/);
});

test('it comes up although nothing new happened, unless somebody decided about it meanwhile', () => {
  const quiet = (decisions: Plan['rows']['decisions']) =>
    aPlan({
      objectives: [anObjective()],
      keyResults: [aKeyResult()],
      decisions,
      checkIns: [aCheckIn({ for: '2027-02-10', value: 88, confidence: 6 }), aCheckIn({ id: 'CK2', for: '2027-02-16', value: 89, confidence: 6 })],
    });
  const before = { week: '2027-W06', movers: ['O1-KR1', 'O9-KR9', 'H7'], unclear: [] };
  const came = review(quiet([]), { before });
  expect(rowOf(came, 'O1-KR1')[2]).toMatch(/\nNo time last week\. /);
  expect(firsts(came).filter((first) => /KR9|H7/.test(first))).toEqual([]);
  const decided = aDecision({ at: '2027-02-12 10:00', week: '2027-W06', status: 'Done' });
  expect(JSON.stringify(review(quiet([decided]), { before }).rows)).not.toContain('No time last week');
}); // prettier-ignore

test('what was left is always among what came up, and survives being packed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 5, max: 90 }), (count, slot) => {
      const layout = review(fallen(count), { slot });
      const all = Array.from({ length: count }, (_, at) => `O1-KR${at + 1}`);
      for (const id of layout.left?.movers ?? []) expect(all).toContain(id);
      expect(unpack(JSON.parse(JSON.stringify(pack(layout))))?.left).toEqual(layout.left);
    }),
    { numRuns: 40 },
  );
});

test('a number that stands still while it is believed in is unclear', () => {
  const days = ['2027-01-26', '2027-02-02', '2027-02-09', '2027-02-16'];
  const plan = (values: number[], confidence: number) =>
    aPlan({
      objectives: [anObjective()],
      keyResults: [aKeyResult()],
      checkIns: days.map((day, at) => aCheckIn({ id: `CK${at}`, for: day, value: values[at] ?? 0, confidence })),
    });
  const flat = review(plan([87, 87, 87, 87], 8));
  expect(rowOf(flat, 'O1-KR1')[2]).toMatch(/\nFlat since 26 Jan, 4 check-ins, yet confidence is 8\.$/);
  expect(firsts(review(plan([86, 87, 87, 87], 8)))).not.toContain('2  Unclear');
}); // prettier-ignore

test('says which check-ins of this week are for a week that is over', () => {
  const plan = { ...fallen(2), tabNames: ['Review 2027-W06'] };
  const late = aCheckIn({ id: 'CK9', at: '2027-02-17 08:00', for: '2027-02-12', value: 88 });
  const layout = review({ ...plan, rows: { ...plan.rows, checkIns: [...plan.rows.checkIns, late] } }); // prettier-ignore
  expect(firsts(layout)).toContain(
    'Entered late: O1-KR1 for 12 Feb. The review of that week stays as it was.',
  );
  expect(firsts(review(plan)).join()).not.toContain('Entered late');
});

test('speaks of no review of a week that has none, and of several that have', () => {
  const plan = fallen(2);
  const lines = ['2027-02-12', '2027-02-05'].map((day, at) =>
    aCheckIn({ id: `CK${at + 8}`, at: '2027-02-17 08:00', for: day, keyResult: `O1-KR${at + 1}`, value: 88 }));
  const rows = { ...plan.rows, checkIns: [...plan.rows.checkIns, ...lines] };
  const told = (tabNames: string[]): string | undefined =>
    firsts(review({ ...plan, rows, tabNames })).find((line) => line.startsWith('Entered late'));
  const late = 'Entered late: O1-KR2 for 5 Feb, O1-KR1 for 12 Feb.';
  expect(told([])).toBe(late);
  expect(told(['Review 2027-W05'])).toBe(`${late} The review of that week stays as it was.`);
  expect(told(['Review 2027-W05', 'Review 2027-W06'])).toBe(`${late} The reviews of those weeks stay as they were.`);
}); // prettier-ignore

test('says so too of what was written after the last review, whose own week had it no more', () => {
  const plan = { ...fallen(2), tabNames: ['Review 2027-W05'] };
  const told = (at: string, day: string): string | undefined => {
    const late = aCheckIn({ id: 'CK9', at, for: day, value: 88 });
    const rows = { ...plan.rows, checkIns: [...plan.rows.checkIns, late] };
    return firsts(review({ ...plan, rows })).find((line) => line.startsWith('Entered late'));
  };
  // The last review was on Wednesday 10 February at half past nine.
  const line = 'Entered late: O1-KR1 for 5 Feb. The review of that week stays as it was.';
  expect([told('2027-02-12 08:00', '2027-02-05'), told('2027-02-10 10:00', '2027-02-05')]).toEqual([line, line]);
  expect([told('2027-02-10 09:00', '2027-02-05'), told('2027-02-12 08:00', '2027-02-11')]).toEqual([undefined, undefined]);
}); // prettier-ignore
