import { figuresOf } from '../../src/domain/figuresOf.ts';
import { copyTexts } from '../../src/jobs/copyTexts.ts';
import { aCheckIn, aCycle, aHealthMetric, aKeyResult, anObjective, aPlan } from '../_build.ts';

/** What would be pasted on Wednesday of week 7 of a cycle; amounts with plain spaces. */
function texts(rows: Parameters<typeof aPlan>[0], on = '2027-02-17') {
  const plan = aPlan({ cycles: [aCycle({ team: 'Nursery' })], objectives: [anObjective()], ...rows });
  const made = copyTexts(plan, figuresOf(plan, plan.rows.cycles[0] ?? aCycle(), on));
  const lines = (text: string): string[] => text.replace(/\u00a0/g, ' ').split('\n');
  return { missing: lines(made.missing), week: lines(made.week) };
} // prettier-ignore

const TRAYS = aKeyResult();
const GROWERS = aKeyResult({
  ...{ row: 3, id: 'O1-KR2', keyResult: 'Raise growers who plan their whole season with us from 20 to 60' },
  ...{ owner: 'Ida Brandt', unit: 'growers', start: 20, target: 60, source: '' },
}); // prettier-ignore
const CHECK_INS = [
  aCheckIn({ id: 'CK1', for: '2027-02-08', value: 84, confidence: 8 }),
  aCheckIn({ id: 'CK2', for: '2027-02-15', value: 83, confidence: 5 }),
];

describe('who is missing', () => {
  test('is named with what is asked, and by when', () =>
    expect(texts({ keyResults: [TRAYS, GROWERS], checkIns: CHECK_INS }).missing).toEqual([
      'Check-ins missing before the review (Wednesday 09:30):',
      'Ida Brandt: Growers who plan their whole season with us (O1-KR2)',
    ]));

  test('is nobody in a week off', () => {
    const settings = [{ row: 2, percent: [], setting: 'Holidays', value: '2027-02-15 to 2027-02-21', what: '' }];
    expect(texts({ keyResults: [TRAYS], settings }).missing).toEqual(['This week is off: no check-in is due.']);
  }); // prettier-ignore

  test('is nobody before the cycle, with everything in, and while nothing is published', () => {
    expect(texts({ keyResults: [TRAYS] }, '2027-01-02').missing[0]).toMatch(
      /^“2027-Q1” begins on /,
    );
    expect(texts({ keyResults: [TRAYS], checkIns: CHECK_INS }).missing).toEqual(['Everyone has checked in this week.']); // prettier-ignore
    expect(texts({}).missing).toEqual(['Nothing of “2027-Q1” is published yet, so no check-in is due.']); // prettier-ignore
  });
});

describe('this week', () => {
  test('says the answer, what fell or is behind, and who decides what, by its whole name', () =>
    expect(
      texts({
        keyResults: [TRAYS, GROWERS],
        checkIns: [
          ...CHECK_INS,
          aCheckIn({ id: 'CK3', for: '2027-02-08', keyResult: 'O1-KR2', value: 22, confidence: 8 }),
          aCheckIn({ id: 'CK4', for: '2027-02-15', keyResult: 'O1-KR2', value: 22, confidence: 8 }),
        ],
        healthMetrics: [aHealthMetric({ metric: 'Sick days a week', owner: 'Ida Brandt', ceiling: 6, current: 8 })],
      }).week,
    ).toEqual([
      'Nursery, 2027-Q1, week 7 of 13: 2 of 2 behind pace, 1 fell.',
      'The one change: Growers get their seedlings in the promised week',
      'Trays delivered in the promised week (O1-KR1): now 83 %, confidence 8 → 5, 37 points behind',
      'Growers who plan their whole season with us (O1-KR2): now 22 growers, confidence 8, 42 points behind, no data source',
      'To decide:',
      'Jon Adeyemi: Trays delivered in the promised week (O1-KR1)',
      'Ida Brandt: Growers who plan their whole season with us (O1-KR2), Sick days a week (H1)',
    ])); // prettier-ignore

  test('names the one to whom a later of several rules escalated, as the Overview does', () => {
    const plan = aPlan({
      ...{ cycles: [aCycle()], objectives: [anObjective()], keyResults: [TRAYS] },
      checkIns: CHECK_INS,
    });
    const figures = figuresOf(plan, plan.rows.cycles[0] ?? aCycle(), '2027-02-17');
    const [first] = figures.openDecisions;
    if (!first) throw new Error('Nothing is to be decided.');
    const escalated = { ...first, rule: 'believed-behind', escalatedTo: 'Maren Holt' };
    const { week } = copyTexts(plan, { ...figures, openDecisions: [first, escalated] });
    expect(week).toMatch(/To decide:\nMaren Holt: Trays delivered/);
    const { week: both } = copyTexts(plan, {
      ...figures,
      openDecisions: [
        { ...first, decider: 'Jon Adeyemi' },
        { ...first, decider: 'Ida Brandt' },
      ],
    });
    expect(both).toMatch(/To decide:\nJon Adeyemi: Trays.*\nIda Brandt: Trays/);
  });

  test('has no week before the cycle begins', () =>
    expect(texts({ keyResults: [TRAYS] }, '2027-01-02').week[0]).toMatch(
      /^Nursery, 2027-Q1, begins on /,
    ));
});
