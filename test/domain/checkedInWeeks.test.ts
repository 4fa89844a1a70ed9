import { checkedInWeeks } from '../../src/domain/checkedInWeeks.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import type { KeyResult } from '../../src/tabs/keyResults.ts';
import { aCheckIn, aCycle, aKeyResult, aPlan, anObjective } from '../_build.ts';

const on = '2027-02-17';
const checkedIn = (keyResult: string, days: string[]) =>
  days.map((day, at) => aCheckIn({ id: `CK${keyResult}${at}`, keyResult, for: day }));
const planOf = (
  keyResults: Partial<KeyResult>[],
  checkIns: ReturnType<typeof checkedIn>,
  rest: Partial<ReturnType<typeof aPlan>['rows']> = {},
) =>
  aPlan({
    cycles: [aCycle()],
    objectives: [anObjective()],
    keyResults: keyResults.map((fields, at) =>
      aKeyResult({ id: `O1-KR${at + 1}`, row: at + 2, current: null, ...fields }),
    ),
    checkIns,
    ...rest,
  });
const told = (plan: ReturnType<typeof planOf>, most = 8): string =>
  checkedInWeeks(plan, aCycle(), on, most)
    .map(({ n, checkedIn: came, all }) => `W${n} ${came}/${all}`)
    .join(' ');

describe('who checked in, week by week', () => {
  const weekly = checkedIn('O1-KR1', ['2027-01-13', '2027-01-20', '2027-01-27', '2027-02-03', '2027-02-16']);
  const fortnightly = checkedIn('O1-KR2', ['2027-01-14', '2027-01-28', '2027-02-11']);
  const plan = planOf([{}, { every: '2 weeks' }], [...weekly, ...fortnightly]);

  it('is counted as each week’s review counts, so that one for every other week counts in both', () => {
    expect(told(plan)).toBe('W1 0/2 W2 2/2 W3 2/2 W4 2/2 W5 2/2 W6 1/2 W7 2/2');
    for (const [n, sunday] of [[2, '2027-01-17'], [5, '2027-02-07'], [6, '2027-02-14']] as const) {
      const { keyResults, missing } = figuresOf(plan, aCycle(), sunday);
      expect(told(plan)).toContain(`W${n} ${keyResults.length - missing.length}/${keyResults.length}`);
    }
  });

  it('counts this week to the day and names no more weeks than asked for', () => {
    const { keyResults, missing } = figuresOf(plan, aCycle(), on);
    expect(told(plan, 2)).toBe(`W6 1/2 W7 ${2 - missing.length}/${keyResults.length}`);
  });

  it('leaves weeks off out', () => {
    const settings = [{ row: 2, percent: [], setting: 'Holidays', value: '2027-02-08 to 2027-02-12', what: '' }];
    const rested = planOf([{}, { every: '2 weeks' }], [...weekly, ...fortnightly], { settings });
    expect(told(rested)).toBe('W1 0/2 W2 2/2 W3 2/2 W4 2/2 W5 2/2 W7 2/2');
  });

  it('does not wait for what was published later', () => {
    const launches = [{ id: 'O1-KR2', on: '2027-01-26', by: '', wording: '', start: 1, target: 2, owner: '' }];
    expect(told({ ...plan, launches })).toBe('W1 0/1 W2 1/1 W3 1/1 W4 2/2 W5 2/2 W6 1/2 W7 2/2');
  });
}); // prettier-ignore
