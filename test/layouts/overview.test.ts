import { figuresOf } from '../../src/domain/figuresOf.ts';
import { overviewLayout } from '../../src/layouts/overview.ts';
import { aCheckIn, aCycle, aLeftOut, anInitiative } from '../_build.ts';
import { aReview, aReviewedPlan, firsts, rowOf, TODAY } from './_review.ts';

const given = aReviewedPlan();
const plan = {
  ...given,
  tabNames: [...given.tabNames, 'Review 2027-W06', 'Review 2027-W07', 'Findings'],
  rows: { ...given.rows, notThisCycle: [aLeftOut()], initiatives: [anInitiative()] },
};
const figures = figuresOf(plan, aCycle(), TODAY);
const layout = overviewLayout(plan, figures, { error: 1, warning: 2, info: 0 });

test('the first line says how it goes and where to look', () => {
  expect(layout.rows[0]?.cells[0]?.value).toBe('1 of 2 behind pace, 1 fell. Look first at O1.');
});

test('says at the right end of the first line as of when it is', () => {
  const aside = (how: Parameters<typeof overviewLayout>[3], team = ''): unknown => {
    const named = { ...figures, cycle: { ...figures.cycle, team } };
    return overviewLayout(plan, named, null, how).rows[0]?.cells[1]?.value;
  };
  const at = `${TODAY} 09:05`;
  expect(aside({ at })).toBe('2027-Q1 · week 7 of 13 · as of Wed 17 Feb 2027, 9:05');
  expect(aside({})).toBe('2027-Q1 · week 7 of 13 · as of Wed 17 Feb 2027');
  expect(aside({ isPast: true })).toBe('2027-Q1 · week 7 of 13 · as it stood on 17 Feb 2027');
  // Beside a cycle its week says nothing.
  const beside = (on: string): unknown =>
    overviewLayout(plan, figuresOf(plan, aCycle(), on), null).rows[0]?.cells[1]?.value;
  expect(beside('2026-12-30')).toBe('2027-Q1 · begins 4 Jan · as of Wed 30 Dec 2026');
  expect(beside('2027-04-06')).toBe('2027-Q1 · ended 4 Apr · as of Tue 6 Apr 2027');
  expect(beside('2027-04-04')).toBe('2027-Q1 · week 13 of 13 · as of Sun 4 Apr 2027');
  // The day is told before anything else where the answer leaves little room.
  expect(aside({ at }, 'Everybody who has to do with seedlings')).toMatch(/^2027-Q1 .* as of Wed/);
});

test('keeps when and by which change it was written', () => {
  const { of } = overviewLayout(plan, figures, null, { at: '2027-02-17 09:05', number: 12 });
  expect(of).toEqual({ cycle: '2027-Q1', on: TODAY, at: '2027-02-17 09:05', number: 12 });
});

test('links the reviews in its third line, newest first', () => {
  const [cell] = layout.rows[2]?.cells ?? [];
  expect(cell?.value).toBe('Review: Wednesdays 09:30, Ida Brandt. Review 2027-W07  W06');
  expect(cell?.parts?.flatMap(({ link }) => (link ? [link.tab] : []))).toEqual([
    'Review 2027-W07',
    'Review 2027-W06',
  ]);
});

test('says how many check-ins came in the last weeks, each counted as its review counts', () => {
  const [cell] = layout.rows[3]?.cells ?? [];
  expect(cell?.value).toMatch(/^Rhythm: \d+ % of the check-ins due came\. Checked in: W1 0 of 2 · W2 1 of 2 · .*this week 2 of 2$/);
  const line = aReview(plan).rows.map(({ cells }) => String(cells[0]?.value)).find((text) => text.startsWith('Checked in'));
  expect(line).toMatch(/^Checked in: 2 of 2,/);
  expect(layout.rows[4]?.cells[0]?.value).toBe('ID');
}); // prettier-ignore

test('names no more weeks than the page is wide', () => {
  const many = Array.from({ length: 120 }, (_, at) => ({ ...plan.rows.keyResults[0]!, id: `O1-KR${at + 1}`, row: at + 2 }));
  const wide = { ...plan, rows: { ...plan.rows, keyResults: many } };
  const on = '2027-03-17';
  const text = String(overviewLayout(wide, figuresOf(wide, aCycle(), on), null).rows[3]?.cells[0]?.value);
  expect(text).toMatch(/Checked in: W6 .* · this week \d+ of 120$/);
  expect(text.length).toBeLessThan(165);
}); // prettier-ignore

test('links the retrospectives of cycles that were closed', () => {
  const closed = { ...plan, tabNames: [...plan.tabNames, 'Retro 2026-Q4'] };
  const [cell] = overviewLayout(closed, figures, null).rows[2]?.cells ?? [];
  expect(cell?.parts?.at(-1)).toEqual({ text: 'Retro 2026-Q4', link: { tab: 'Retro 2026-Q4', a1: 'A1' } });
}); // prettier-ignore

test('a decision that no change of belief brought up is named by what did', () => {
  const sourceless = {
    ...plan,
    rows: { ...plan.rows, keyResults: plan.rows.keyResults.map((each) => ({ ...each, source: '' })) },
  };
  const asked = { ...figures, decisionsNeeded: [{ id: 'O1-KR2', rule: 'source-missing' }] };
  const said = rowOf(overviewLayout(sourceless, asked, null), 'Decide')[2];
  expect(said).toBe('O1-KR2: still without a data source, nothing decided yet');
}); // prettier-ignore

test('a decision that only waits is named by what brought it up, and how it is now', () => {
  const since = aCheckIn({ id: 'CK6', row: 7, for: '2027-02-24', value: 90, confidence: 7 });
  const plan = aReviewedPlan();
  const later = { ...plan, rows: { ...plan.rows, checkIns: [...plan.rows.checkIns, since] } };
  const figures = figuresOf(later, aCycle(), '2027-02-24');
  expect(rowOf(overviewLayout(later, figures, null), 'Decide')[2]).toBe(
    'O1-KR1: confidence fell; it is 7 now, nothing decided yet',
  );
  const review = aReview(later, {}, '2027-02-24');
  const row = review.rows.find(({ cells }) => cells.some(({ column, value }) => column === 1 && value === 'O1-KR1'));
  const said = row?.cells.find(({ column }) => column === 2)?.parts?.map(({ text }) => text).join('') ?? '';
  expect(said).toMatch(/^Trays delivered in the promised week\nConfidence fell; it is 7 now\. /);
}); // prettier-ignore

test('a decision is named by the rule that fires now, not by one that only waits', () => {
  const [open] = figures.openDecisions;
  const needed = (rule: string, fires: boolean) => ({ ...open!, about: 'O1-KR2', rule, fires });
  const asked = {
    ...figures,
    openDecisions: [needed('committed-low', false), needed('forecast-low', true)],
    decisionsNeeded: ['committed-low', 'forecast-low'].map((rule) => ({ id: 'O1-KR2', rule })),
  };
  expect(rowOf(overviewLayout(plan, asked, null), 'Decide')[2]).toBe(
    'O1-KR2: not likely to get there, nothing decided yet',
  );
});

test('says of a health metric that is back in its band that it was out of it', () => {
  const [open] = figures.openDecisions;
  const asked = (fires: boolean) => ({
    ...figures,
    openDecisions: [{ ...open!, about: 'H1', rule: 'guardrail-out', fires }],
    decisionsNeeded: [{ id: 'H1', rule: 'guardrail-out' }],
  });
  const said = (fires: boolean) => rowOf(overviewLayout(plan, asked(fires), null), 'Decide')[2];
  expect(said(true)).toMatch(/^H1: .* out of its band, nothing decided yet$/);
  expect(said(false)).toBe(String(said(true)).replace(' out of', ' was out of'));
});

test('says of an objective what is expected of its metrics by now, by their weights', () => {
  const weighed = plan.rows.keyResults.map((each, at) => ({
    ...each,
    ...(at === 0 ? { weight: 3 } : { curve: 'Late' as const }),
  }));
  const of = { ...plan, rows: { ...plan.rows, keyResults: weighed } };
  const shown = rowOf(overviewLayout(of, figuresOf(of, aCycle(), TODAY), null), 'O1')[7];
  // 43 of 90 days up to 16 February.
  expect(shown).toBeCloseTo((3 * (43 / 90) + (43 / 90) ** 2) / 4);
});

test('shows how far confidence moved', () => {
  expect(rowOf(layout, 'O1-KR1')[9]).toBe('5 ↓3');
  expect(rowOf(layout, 'O1-KR2')[9]).toBe('7 ↑1');
});

test('lists what waits, what was left out, and what is under way', () => {
  expect(rowOf(layout, 'Decide')).toMatchObject({
    2: 'O1-KR1: confidence 8 → 5, nothing decided yet',
    4: 'Jon',
    5: 'Open a shop at the gate',
    10: 'look again 5 Apr',
  });
  expect(rowOf(layout, 'Findings')[2]).toBe('1 error and 2 warnings');
  expect(rowOf(layout, 'I1')).toMatchObject({ 3: 'Jon', 4: 'moves O1-KR1', 10: '2027-02-26' });
});

test('an initiative that nobody has begun is told from one under way', () => {
  const initiatives = [anInitiative({ status: 'Not started' })];
  const waiting = { ...plan, rows: { ...plan.rows, initiatives } };
  expect(rowOf(overviewLayout(waiting, figures, null), 'I1')[4]).toBe('not started, moves O1-KR1');
});

test('shows beside an eased target what it was launched with, and beside no other', () => {
  const launch = { on: '2027-01-04', by: '', wording: '', owner: '' };
  const launches = [
    { ...launch, id: 'O1-KR1', start: 82, target: 96 },
    { ...launch, id: 'O1-KR2', start: 40, target: 15 },
  ];
  const eased = overviewLayout({ ...plan, launches }, figures, null);
  expect(rowOf(eased, 'O1-KR1')[2]).toMatch(/^Trays .*, was 96.%$/);
  expect(rowOf(eased, 'O1-KR2')[2]).not.toContain(', was');
});

test('a day that is looked back at says what is of today', () => {
  const line = (past: boolean) =>
    overviewLayout(plan, figures, null, { isPast: past }).rows[1]?.cells[0]?.value;
  expect(line(true)).toMatch(/ · Wording, targets and owners are those of today\.$/);
  expect(line(false)).not.toContain('of today');
});

test('a decision waits for whom its rule names, and from the third review on for the owner of the set', () => {
  const waitsFor = (id: string, change: Partial<(typeof figures.openDecisions)[number]>) => {
    const openDecisions = figures.openDecisions.map((each) => ({ ...each, about: id, ...change }));
    const decisionsNeeded = [{ id, rule: 'confidence-low' }];
    return rowOf(overviewLayout(plan, { ...figures, decisionsNeeded, openDecisions }, null), 'Decide')[4];
  };
  expect(waitsFor('O1-KR1', { decider: 'Noor Visser' })).toBe('Noor');
  expect(waitsFor('O1-KR1', { decider: 'Noor Visser', escalatedTo: 'Ida Brandt' })).toBe('Ida');
  expect(waitsFor('O1-KR1', { decider: '' })).toBe('Jon');
}); // prettier-ignore

test('a workbook without a cycle says what to do first', () => {
  const empty = overviewLayout({ ...plan, tabNames: [] }, null, null);
  expect(firsts(empty)[0]).toBe(
    'Nothing to show yet. Publishing the first objective fills this page.',
  );
});

test('begins a sentence with this week where there is no other, and says so where nothing was left out', () => {
  const one = aCycle({ starts: '2027-02-15', ends: '2027-02-21' });
  const short = { ...given, rows: { ...given.rows, cycles: [one] } };
  const page = overviewLayout(short, figuresOf(short, one, TODAY), null);
  expect(page.rows[3]?.cells[0]?.value).toBe('Rhythm: 100 % of the check-ins due came. Checked in: this week 2 of 2');
  const values = page.rows.flatMap(({ cells }) => cells.map(({ column, value }) => `${column} ${value}`));
  expect(values).toContain('5 Nothing was left out.');
}); // prettier-ignore

test('says of what is under way what it moves in this cycle', () => {
  const said = (supports: string): unknown => {
    const initiatives = [anInitiative({ supports })];
    const moved = { ...plan, rows: { ...plan.rows, initiatives } };
    return rowOf(overviewLayout(moved, figures, null), 'I1')[4];
  };
  expect(said('O7-KR1, O1-KR1, O1')).toBe('moves O1-KR1, O1');
  expect(said('O7-KR1')).toBe('moves O7-KR1');
  expect(said('')).toBe('moves nothing yet');
});

test('waits for what the review waits for in the way of key results, and for nothing that is none', () => {
  const [id = '', other = ''] = figures.keyResults.map((each) => each.id);
  const blocked = { keyResult: id, for: TODAY, blocker: 'No driver on Fridays', blockerOwner: 'Noor Visser' };
  const checkIns = [
    ...plan.rows.checkIns,
    aCheckIn({ id: 'CK90', row: 90, ...blocked }),
    // A number typed into the grid says nothing about what stands in the way.
    aCheckIn({ id: 'CK91', row: 91, keyResult: id, for: TODAY, source: 'Sheet' }),
    aCheckIn({ id: 'CK92', row: 92, keyResult: other, for: TODAY, blocker: 'none' }),
  ];
  const now = { ...plan, rows: { ...plan.rows, checkIns } };
  const { rows } = overviewLayout(now, figuresOf(now, aCycle(), TODAY), null);
  const lines = rows.map(({ cells }) => cells.map(({ value }) => value)).filter(([what]) => what === 'Unblock');
  expect(lines.map((line) => line.slice(0, 3))).toEqual([['Unblock', `${id}: No driver on Fridays`, 'Noor']]);
}); // prettier-ignore
