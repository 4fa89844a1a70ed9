import * as fc from '../_fastCheck.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import { lookAgainOn, nextReview } from '../../src/domain/lookAgain.ts';
import type { Rows } from '../../src/domain/plan.ts';
import {
  aCheckIn,
  aCycle,
  aDecision,
  aDecisionRule,
  aHealthMetric,
  aKeyResult,
  anObjective,
  aPlan,
} from '../_build.ts';

/** What is open on a day about one key result, and what else is given. */
const open = (on: string, rows: Partial<Rows>) =>
  figuresOf(
    aPlan({ objectives: [anObjective()], keyResults: [aKeyResult()], ...rows }),
    aCycle(),
    on,
  ).openDecisions;

/** Check-ins on Tuesdays from 26 Jan 2027 with these confidences; reviews are on Wednesdays. */
const believed = (...confidences: number[]) =>
  confidences.map((confidence, at) => {
    const days = ['2027-01-26', '2027-02-02', '2027-02-09', '2027-02-16'];
    return aCheckIn({ id: `CK${at + 1}`, for: days[at] ?? '', value: 85, confidence });
  });

describe('a rule that fires', () => {
  test('opens an item with what was agreed, who decides and the review it is for', () => {
    const [item] = open('2027-02-03', { checkIns: believed(8, 5) });
    expect(item).toMatchObject({
      about: 'O1-KR1',
      rule: 'confidence-drop',
      state: 'needed',
      agreed: 'Halve the range for two weeks',
      hasAgreed: true,
      decider: 'Jon Adeyemi',
      decision: null,
      due: '2027-02-03',
      isOverdue: false,
      reviews: 1,
      escalatedTo: null,
    });
  });

  test('goes to the set’s owner at the third review it waits for, a week off not counted', () => {
    const checkIns = believed(8, 5);
    expect(open('2027-02-17', { checkIns })[0]).toMatchObject({
      reviews: 3,
      escalatedTo: 'Ida Brandt',
    });
    const settings = [
      { row: 2, setting: 'Holidays', value: '2027-02-08 to 2027-02-12', what: '', percent: [] },
    ];
    expect(open('2027-02-17', { checkIns, settings })[0]).toMatchObject({
      reviews: 2,
      escalatedTo: null,
    });
  });

  test('without words of the key result’s own brings the ways out of the rule, and its decider', () => {
    const bare = { keyResults: [aKeyResult({ ifDrops: '' })], checkIns: believed(8, 3) };
    const [item] = open('2027-02-03', bare);
    expect(item).toMatchObject({
      rule: 'confidence-low',
      hasAgreed: false,
      decider: 'Noor Visser',
    });
    expect(item?.agreed).toContain('clear what blocks it');
    const rules = [
      aDecisionRule({ rule: 'confidence-low', whoDecides: 'The review owner', options: 'Ask Pim' }),
    ];
    expect(open('2027-02-03', { ...bare, decisionRules: rules })[0]).toMatchObject({
      agreed: 'Ask Pim',
      decider: 'Ida Brandt',
    });
  });

  test('knows the day on which its rule would look again, were it decided now', () => {
    const bare = { checkIns: believed(8, 3) };
    expect(open('2027-02-03', bare)[0]?.lookAgain).toBe('2027-02-10');
    const decisionRules = [aDecisionRule({ rule: 'confidence-low', lookAgain: 'In two weeks' })];
    expect(open('2027-02-04', { ...bare, decisionRules })[0]?.lookAgain).toBe('2027-02-18');
  });

  test('waits for its answer after it ended, and is told from one that still fires', () => {
    const checkIns = believed(8, 3, 8);
    const [low] = open('2027-02-03', { checkIns });
    const [over] = open('2027-02-10', { checkIns });
    expect([low?.rule, low?.fires, over?.rule, over?.fires]).toEqual(['confidence-low', true, 'confidence-low', false]);
  }); // prettier-ignore

  test('goes to the owner of the set at the third review without an answer', () => {
    const checkIns = believed(8, 5);
    const reviews = ['2027-02-03', '2027-02-09', '2027-02-10', '2027-02-17'].map(
      (on) => open(on, { checkIns })[0],
    );
    expect(reviews.map((item) => item?.reviews)).toEqual([1, 1, 2, 3]);
    expect(reviews.map((item) => item?.escalatedTo)).toEqual([null, null, null, 'Ida Brandt']);
    expect(reviews.map((item) => item?.isOverdue)).toEqual([false, true, true, true]);
  });

  test('after its week’s review is first on the agenda of the next', () => {
    const late = [...believed(8), aCheckIn({ id: 'CK2', for: '2027-02-05', confidence: 5 })];
    expect(open('2027-02-06', { checkIns: late })[0]).toMatchObject({
      due: '2027-02-10',
      isOverdue: false,
      reviews: 1,
    });
    expect(open('2027-02-17', { checkIns: late })[0]).toMatchObject({
      reviews: 2,
      escalatedTo: null,
    });
  });

  test('about a health metric is decided by the owner of the set', () => {
    const item = open('2027-02-17', {
      healthMetrics: [aHealthMetric({ current: 9, updated: '2027-02-16' })],
    })[0];
    expect(item).toMatchObject({ about: 'H1', rule: 'guardrail-out', decider: 'Ida Brandt' });
  });
});

describe('a decision', () => {
  const decided = (fields = {}) => ({
    checkIns: believed(8, 5),
    decisions: [
      aDecision({ at: '2027-02-03 10:00', week: '2027-W05', due: '2027-02-10', ...fields }),
    ],
  });

  test('is open until the day to look again, then comes back until somebody says what came of it', () => {
    const states = ['2027-02-09', '2027-02-10', '2027-02-12'].map((on) => open(on, decided())[0]);
    expect(states.map((item) => item?.state)).toEqual(['open', 'due', 'due']);
    expect(states.map((item) => item?.isOverdue)).toEqual([false, false, true]);
    expect(open('2027-02-12', decided({ status: 'Done' }))).toEqual([]);
    expect(open('2027-02-12', decided({ status: 'Dropped' }))).toEqual([]);
  });

  test('without a day comes back when its rule says', () => {
    expect(open('2027-02-09', decided({ due: '' }))[0]?.due).toBe('2027-02-10');
    const twice = decided({ due: '', rule: 'confidence-low-twice' });
    expect(open('2027-02-09', twice).find(({ state }) => state === 'open')?.due).toBe('2027-02-17');
  });

  test('of no action is settled, unless a day to look again is named', () => {
    const settled = decided({ choice: 'No action', status: '', due: '' });
    expect(open('2027-02-12', settled)).toEqual([]);
    const waiting = decided({ choice: 'No action', status: '', due: '2027-02-10' });
    expect(open('2027-02-12', waiting)).toHaveLength(1);
  });

  test('that is taken again is the newest alone, and the third review running goes to the set’s owner', () => {
    const weekly = ['2027-02-03', '2027-02-10'].map((day, at) =>
      aDecision({
        id: `D${at + 1}`,
        at: `${day} 10:00`,
        choice: 'Continue',
        decision: `Wait, week ${at}`,
        due: at === 0 ? '2027-02-10' : '2027-02-17',
      }),
    );
    const [item, ...others] = open('2027-02-17', { checkIns: believed(8, 5), decisions: weekly });
    expect(others).toEqual([]);
    expect(item).toMatchObject({ state: 'due', reviews: 3, escalatedTo: 'Ida Brandt' });
    expect(item?.decision?.id).toBe('D2');
    const other = weekly.map((each, at) =>
      at === 1 ? { ...each, choice: 'Stop' as const } : each,
    );
    expect(open('2027-02-17', { checkIns: believed(8, 5), decisions: other })[0]).toMatchObject({
      reviews: 2,
      escalatedTo: null,
    });
  });

  test('at the close of the cycle before comes back in this one, until it is done', () => {
    const before = aCycle({ id: '2026-Q4', row: 3, starts: '2026-10-05', ends: '2026-12-20', status: 'Closed' });
    const change = aDecision({ about: '2026-Q4', rule: '', at: '2026-12-21 10:00', choice: 'Start', owner: 'Ida Brandt', due: '2027-01-06', decision: 'Meet on Wednesdays' });
    const on = (day: string, more: object = {}) =>
      open(day, { cycles: [aCycle(), before], decisions: [{ ...change, ...more }] });
    expect(on('2027-01-05')).toMatchObject([{ about: '2026-Q4', state: 'open', due: '2027-01-06' }]);
    expect(on('2027-01-06')).toMatchObject([{ state: 'due', decision: { decision: 'Meet on Wednesdays' } }]);
    expect(on('2027-01-06', { status: 'Done' })).toEqual([]);
    expect(on('2027-01-06', { about: '2026-Q3' })).toEqual([]);
  }); // prettier-ignore

  test('gives way when its rule fires anew', () => {
    const again = { ...decided(), checkIns: believed(8, 5, 8, 5) };
    const items = open('2027-02-17', again);
    expect(items.map(({ state, rule }) => [state, rule])).toEqual([['needed', 'confidence-drop']]);
  });

  test('of another cycle, of the close, or taken later is none of this day’s', () => {
    const decisions = [
      aDecision({ id: 'D1', about: 'O9-KR1', at: '2026-12-01 10:00', due: '2026-12-08' }),
      aDecision({ id: 'D2', about: 'O1', choice: 'Keep', rule: '' }),
      aDecision({ id: 'D3', at: '2027-03-01 10:00' }),
      aDecision({ id: 'D4', about: 'O2', rule: '', due: '2027-02-17' }),
      aDecision({ id: 'D5', about: '', rule: '', due: '2027-02-17' }),
      aDecision({ id: 'D6', about: '', rule: '', due: '2027-02-16' }),
    ];
    const objectives = [anObjective(), anObjective({ id: 'O2', cycle: '2026-Q4' })];
    const items = open('2027-02-17', { objectives, decisions });
    expect(items.map(({ decision }) => decision?.id)).toEqual(['D6', 'D5']);
  });
});

test('a decision is looked at again on a review day or after so many days, always later', () => {
  const cycle = aCycle();
  expect(nextReview(cycle, '2027-02-17')).toBe('2027-02-24');
  expect(nextReview(cycle, '2027-02-16')).toBe('2027-02-17');
  const words = ['Next review', 'In two weeks', 'Every week', 'in 10 days', 'a month', ''];
  expect(words.map((each) => lookAgainOn(cycle, each, '2027-02-15'))).toEqual([
    ...['2027-02-17', '2027-03-01', '2027-02-22'],
    ...['2027-02-25', '2027-03-15', '2027-02-17'],
  ]);
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom(...words)),
      (text) => lookAgainOn(cycle, text, '2027-02-15') > '2027-02-15',
    ),
  );
});
