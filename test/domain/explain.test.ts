import * as fc from '../_fastCheck.ts';
import { addDays, days, isoWeek } from '../../src/domain/days.ts';
import { confidenceInWeek, explained, settingOf } from '../../src/domain/explain/explain.ts';
import type { Explained, Figure } from '../../src/domain/explain/explained.ts';
import type { Figures, KeyResultFigures } from '../../src/domain/figures.ts';
import type { Plan, Rows } from '../../src/domain/plan.ts';
import { weightedMean } from '../../src/domain/progress.ts';
import { explainedWords, printSaid, type ExplainedWords } from '../../src/layouts/explained.ts';
import { closeOf } from '../../src/domain/close/close.ts';
import {
  aCheckIn, aCycle, aDecisionRule, aHealthMetric, aKeyResult, aLaunch, anObjective, aPlan,
} from '../_build.ts'; // prettier-ignore
import { declaredPlaces, workedOut } from '../_working.ts';

const ON = '2027-02-17';

/** The whole sentence that people read. */
const sentenceOf = ({ label, value, parts }: ExplainedWords): string =>
  `${label} ${value}: ${parts.map(({ text }) => text).join('')}`;

const log = (
  points: readonly (readonly [day: string, value: number | boolean | null, confidence: number | null])[],
  keyResult = 'O1-KR1',
) =>
  points.map(([day, value, confidence], at) =>
    aCheckIn({ id: `CK${at + 1}`, for: day, value, confidence, keyResult, row: at + 2 }),
  ); // prettier-ignore

const planOf = (rows: Partial<Rows> & Partial<Omit<Plan, 'rows'>> = {}): Plan =>
  aPlan({
    objectives: [anObjective()],
    keyResults: [aKeyResult()],
    places: declaredPlaces(),
    ...rows,
  });

/** The sentence of a figure of a row, spaces as people type them. */
function sentence(plan: Plan, figure: Figure, id = 'O1-KR1', on = ON, isNow = true): string {
  const [cycle = aCycle()] = plan.rows.cycles;
  const found = explained(settingOf(plan, cycle, on, isNow), id).filter(
    (each) => each.figure === figure,
  );
  return found
    .map((each) => sentenceOf(explainedWords(plan, on, each)).replace(/\u00a0/g, ' '))
    .join('\n');
}

const CHECK_INS = log([
  ['2027-01-11', 84, 8],
  ['2027-01-18', 85, 8],
  ['2027-01-25', 85, 8],
  ['2027-02-01', 86, 8],
  ['2027-02-08', 80, 8],
  ['2027-02-15', 87, 5],
]);
const TYPED = { current: 87, confidence: 5, lastCheckIn: '2027-02-15' };

describe('a metric in week 7 of 13', () => {
  const plan = planOf({ checkIns: CHECK_INS, keyResults: [aKeyResult(TYPED)] });

  test.each<[Figure, string]>([
    ['progress', 'Progress 50 %: (Current 87 − Start 82) ÷ (Target 92 − Start 82), from Key Results!H2, E2 and F2.'],
    ['expected', 'Expected 47 %: 42 days from 4 Jan to 15 Feb ÷ 90 days from 4 Jan to 4 Apr; its newest number is of 15 Feb, from Cycles!C2, D2 and Key Results!J2.'],
    ['gap', 'Gap 3 points ahead: Expected 46.67 % − Progress 50 %, from Key Results!L2 and K2.'],
    ['health', 'Health ● On track: Expected 46.67 % − Progress 50 % is 3 points ahead, from Key Results!L2 and K2.'],
    ['confidence', 'Confidence 5 of 10, middle: as checked in on 15 Feb; on Sunday 14 Feb it was 8, from Key Results!I2 and Check-ins!G6.'],
    ['value', 'Current 87 %: as checked in on 15 Feb, from Key Results!H2.'],
    ['change', 'Change this week +7 points: Current 87 − 80 on 8 Feb, the newest up to Sunday 14 Feb, from Key Results!H2 and Check-ins!F6.'],
    ['required', 'Needed a week 0.761 points: (Target 92 − Current 87) ÷ (46 days to 4 Apr ÷ 7), from Key Results!F2, H2 and Cycles!D2.'],
    ['recent', 'Moved a week 0.667 points: (87 on 15 Feb − 85 on 25 Jan) ÷ (21 days ÷ 7), from Check-ins!F7 and F4.'],
    ['late', 'Last check-in 15 Feb, in time: 2 days from 15 Feb to 17 Feb; late after 7 + 3 days, a week and the days of grace, from Key Results!J2 and N2.'],
    ['decision', 'Decision rule confidence-drop fires: 8 on Sunday 14 Feb − Confidence 5 = 3; a fall of 2 or more, to 4 or more, from Key Results!I2 and Check-ins!G6.'],
  ])('%s', (figure, text) => expect(sentence(plan, figure)).toBe(text)); // prettier-ignore

  test('the day at the present rate is told when it comes late, too, and why there is none', () => {
    expect(sentence(plan, 'reached')).toBe(
      'Target reached 30 Apr, 26 days after it is due: (Target 92 − 83.75) ÷ 0.07142857 a day, rounded up to 116 days from 4 Jan, from Check-ins!F2, F3, F4, F5, F6, F7 and Key Results!F2.',
    );
    const down = [84, 83, 83, 82].map((value, at) => [`2027-01-${11 + 7 * at}`, value, 8] as const);
    const falls = planOf({ checkIns: log(down), keyResults: [aKeyResult({ current: 82 })] });
    expect(sentence(falls, 'reached', 'O1-KR1', '2027-02-01')).toBe(
      'Target reached unknown: the line of medians through its last 4 numbers, 11 Jan to 1 Feb moves away from it, or takes more than ten years.',
    );
  });

  const ending = (values: readonly number[], fields: Partial<Rows['keyResults'][number]>) => {
    const points = values.map((value, at) => [`2027-01-${11 + 5 * at}`, value, 8] as const); // prettier-ignore
    return planOf({ checkIns: log(points), keyResults: [aKeyResult({ ...fields, current: values[values.length - 1] ?? null })] }); // prettier-ignore
  };

  test('a likely end is one that numbers like these can have, and says what it was before', () => {
    const lost = ending([31, 26, 19, 13], { start: 40, target: 60, unit: 'calls' });
    const told = (figure: Figure): string => sentence(lost, figure, 'O1-KR1', '2027-02-01');
    expect(told('forecast')).toMatch(/^Likely end 0 calls: .* to 4 Apr; told as no number below zero, as none was so far; the line of medians /);
    expect(told('band')).toMatch(/^Range of the end 0 to \d+ calls: /);
    const whole = ending([82, 83, 83, 84], {});
    expect(sentence(whole, 'forecast', 'O1-KR1', '2027-02-01')).toMatch(/^Likely end \d\d %: .*; told as a whole number, as all were so far; /);
  }); // prettier-ignore

  test('a likely end beyond the target that is less likely than not says why', () => {
    const stalled = ending([73, 76, 79, 82, 82.1], { start: 71, target: 90 });
    const one = settingOf(stalled, aCycle(), '2027-02-01', true).figures.keyResults[0]!;
    expect([one.forecast!.value >= 90, one.forecast!.chance < 0.5]).toEqual([true, true]);
    expect(sentence(stalled, 'forecast', 'O1-KR1', '2027-02-01')).toMatch(
      /; yet the target is less likely than not, as numbers like these (often|mostly) (slow down|stop|turn back), from /,
    );
  });

  test('a line that stays beyond the target is there by now', () => {
    const back = ending([95, 95, 95, 95, 91.5], { start: 71, target: 92 });
    expect(sentence(back, 'reached', 'O1-KR1', '2027-02-01')).toMatch(
      /^Target reached 1 Feb: the line is beyond it by then, and stays there to 4 Apr, from /,
    );
  });

  test('a range that was widened to its likely end says so', () => {
    const { forecast } = settingOf(plan, aCycle(), ON, true).figures.keyResults[0]!;
    const { value = 0, low = 0, high = 0 } = forecast ?? {};
    expect(low < value && value < high).toBe(true);
    expect(sentence(plan, 'band')).toContain(
      ': in seven of ten cases it ends there, as likely below as above it; ',
    );
    // A last number that speaks against the line: it may well end where no such line goes.
    const values = [73, 76, 79, 82, 82.1].map(
      (value, at) => [`2027-01-${String(7 + 5 * at).padStart(2, '0')}`, value, 8] as const,
    );
    const off = planOf({
      checkIns: log(values),
      keyResults: [aKeyResult({ start: 71, target: 90, current: 82.1 })],
    });
    const one = settingOf(off, aCycle(), '2027-02-01', true).figures.keyResults[0]!;
    expect([one.forecast?.low, one.forecast?.high]).toContain(one.forecast?.value);
    expect(sentence(off, 'band', 'O1-KR1', '2027-02-01')).toContain(
      ': in more than seven of ten cases it ends there, widened to the likely end, which lies outside; ',
    );
  });

  test('a past day is told from the log, and names no cell that holds today’s figure', () => {
    expect(sentence(plan, 'progress', 'O1-KR1', '2027-02-10', false)).toBe(
      'Progress −20 %: (80 on 8 Feb − Start 82) ÷ (Target 92 − Start 82), from Check-ins!F6, Key Results!E2 and F2.'.replace(
        'F6 and Key',
        'F6, Key',
      ),
    );
    expect(sentence(plan, 'gap', 'O1-KR1', '2027-02-10', false)).toMatch(
      /^Gap 59 points behind: .*, from Cycles!C2, D2, Check-ins!C6, F6, Key Results!E2 and F2\.$/,
    );
  });

  test('what counts beside what is shown, where they differ', () => {
    expect(sentence(plan, 'clamped', 'O1-KR1', '2027-02-10', false)).toMatch(
      /^Counted 0 %: progress −20 % is kept within 0 and 100 %, and so counts in O1, from /,
    );
  });
});

describe('the other kinds', () => {
  const of = (fields: Partial<Rows['keyResults'][number]>, figure: Figure = 'progress') =>
    sentence(planOf({ keyResults: [aKeyResult(fields)] }), figure);
  const band = { kind: 'Maintain', start: null, target: null, unit: 'stars' } as const;

  test.each([
    ['inside', { ...band, floor: 4, ceiling: 5, current: 4.5 }, 'Progress 100 %: Current 4.5 is from Floor 4 to Ceiling 5, from Key Results!H2, S2 and T2.'],
    ['below', { ...band, floor: 4, current: 3.7 }, 'Progress 0 %: Current 3.7 is 0.3 below Floor 4, from Key Results!H2 and S2.'],
    ['above', { ...band, ceiling: 5, current: 7 }, 'Progress 0 %: Current 7 is 2 above Ceiling 5, from Key Results!H2 and T2.'],
    ['no band', { ...band, current: 7 }, 'Progress unknown: Floor and Ceiling are blank; write the numbers into Key Results!S2 and T2.'],
    ['done', { kind: 'Milestone', current: true, start: null, target: null }, 'Progress 100 %: Current says done, from Key Results!H2.'],
    ['not said', { kind: 'Milestone', start: null, target: null }, 'Progress unknown: nobody has said yet whether it is done; check in, or tick Key Results!H2.'],
    ['first number', { kind: 'Baseline', current: 31, start: null, target: null }, 'Progress 100 %: Current 31 is the first number, and Data source says where it comes from, from Key Results!H2 and P2.'],
    ['no number', { kind: 'Baseline', start: null, target: null }, 'Progress 0 %: a first number is still missing, from Key Results!H2.'],
  ] as const)('%s', (_, fields, text) => expect(of(fields)).toBe(text)); // prettier-ignore

  test('nothing is expected of them, and a list leaves that out', () => {
    const plan = planOf({ keyResults: [aKeyResult({ ...band, floor: 4, current: 3 })] });
    expect(sentence(plan, 'expected')).toBe(
      'Expected unknown: it is told of metrics alone, and the kind of this one is Maintain.',
    );
    const listed = explained(settingOf(plan, aCycle(), ON, true), 'O1-KR1').filter(
      ({ isAside }) => isAside !== true,
    );
    expect(listed.map(({ figure }) => figure)).toEqual(
      expect.not.arrayContaining(['expected', 'gap', 'required', 'recent', 'forecast', 'clamped']),
    );
  });
});

describe('what is unknown says why, and which cell to fill', () => {
  const of = (fields: Partial<Rows['keyResults'][number]>, figure: Figure, more: Partial<Plan> = {}) =>
    sentence(planOf({ keyResults: [aKeyResult(fields)], ...more }), figure); // prettier-ignore

  test.each<[Figure, Partial<Rows['keyResults'][number]>, string]>([
    ['progress', { target: null, current: 83 }, 'Progress unknown: Target is blank; write the number into Key Results!F2.'],
    ['progress', {}, 'Progress unknown: no number was checked in; write the number into Key Results!H2.'],
    ['progress', { start: 92, current: 83 }, 'Progress unknown: Start 92 and Target 92 are the same, so that there is no way to go; change Key Results!E2 and F2.'],
    ['health', { target: null, current: 83 }, 'Health – Unknown: progress is unknown: Target is blank; write the number into Key Results!F2.'],
    ['confidence', {}, 'Confidence unknown: nobody has said yet how sure they are; write a number from 0 to 10 into Key Results!I2.'],
    ['confidence', { confidence: 12 }, 'Confidence unknown: what was said on 17 Feb is no whole number from 0 to 10; write one into Key Results!I2.'],
    ['change', { current: 83 }, 'Change this week unknown: no number was known on Sunday 14 Feb.'],
    ['recent', { current: 83 }, 'Moved a week unknown: it takes two numbers a week apart or more.'],
    ['forecast', { current: 83 }, 'Likely end unknown: it takes 4 numbers over two weeks, and there is 1.'],
    ['required', { current: 83, due: '2027-02-10' }, 'Needed a week unknown: no day is left, it was due on 10 Feb.'],
    ['late', {}, 'Last check-in none, late: 44 days from 4 Jan, when the wait for a first one began, to 17 Feb; late after 7 + 3 days, a week and the days of grace, from Cycles!C2 and Key Results!N2.'],
  ])('%s of %j', (figure, fields, text) => expect(of(fields, figure)).toBe(text)); // prettier-ignore

  test('a week without a check-in makes up no confidence out of one that cannot be read', () => {
    const plan = planOf({ checkIns: log([['2027-01-06', 83, Number.NaN]]) });
    const setting = settingOf(plan, plan.rows.cycles[0] ?? aCycle(), ON, true);
    const [told] = confidenceInWeek(setting, 'O1-KR1', '2027-01-11', '2027-01-17');
    expect(told && sentenceOf(explainedWords(plan, ON, told)).replace(/\u00a0/g, ' ')).toMatch(
      /^Confidence unknown: what was said on 6 Jan is no whole number from 0 to 10/,
    );
  });

  test('a text where a number belongs is quoted', () => {
    const badCells = [
      { tab: 'keyResults', row: 2, column: 'target', found: 'ninety', trouble: 'not-a-number', expected: 'a number' } as const,
    ]; // prettier-ignore
    expect(of({ target: null, current: 83 }, 'progress', { badCells })).toBe(
      'Progress unknown: Target holds “ninety” as text, not as a number; write the number into Key Results!F2.',
    );
  });

  test('before the cycle begins nobody is late', () =>
    expect(sentence(planOf(), 'late', 'O1-KR1', '2026-12-21')).toBe(
      'Last check-in none yet: the wait for a first one begins on 4 Jan, from Cycles!C2.',
    ));

  test('a cycle without dates is what expected waits for', () => {
    const cycles = [aCycle({ ends: '' })];
    const plan = planOf({ cycles, keyResults: [aKeyResult({ current: 83 })] });
    expect(sentence(plan, 'expected')).toBe(
      'Expected unknown: the cycle “2027-Q1” has no first and last day in order; write them into Cycles!C2 and D2.',
    );
  });

  test('a column that is gone is no cell to go to', () => {
    const places = declaredPlaces();
    delete places.keyResults?.columns['target'];
    const plan = planOf({ places, keyResults: [aKeyResult({ target: null, current: 83 })] });
    expect(sentence(plan, 'progress')).toBe(
      'Progress unknown: Target is blank; write the number into a column that is gone; repair the workbook first.',
    );
  });
});

describe('an objective and the cycle', () => {
  const plan = planOf({
    checkIns: CHECK_INS,
    keyResults: [
      aKeyResult(TYPED),
      aKeyResult({ id: 'O1-KR2', start: 0, target: 10, current: 14, confidence: 7, weight: 3 }),
      aKeyResult({ id: 'O1-KR3', target: null }),
    ],
  });
  test.each<[Figure, string, string]>([
    ['progress', 'O1', 'Progress 88 %: (1 × O1-KR1 50 % + 3 × O1-KR2 100 %) ÷ (1 + 3); O1-KR3 is unknown and is left out, from Key Results!K2, V2, K3 and V3.'],
    ['confidence', 'O1', 'Confidence 5: the lowest of O1-KR1 5 and O1-KR2 7, from Key Results!I2 and I3.'],
    ['behind', 'O1', 'Behind pace none of 3: none of its key results is Behind or Off track.'],
    ['coverage', '2027-Q1', 'Checked in 2 of 3: (3 key results − 1 without the check-in that is due) ÷ 3 = 66.67 %, from Key Results!J4.'],
    ['rhythm', '2027-Q1', 'Rhythm 33 %: 7 check-ins that came ÷ 21 that were due, since 4 Jan, from Cycles!C2.'],
  ])('%s of %s', (figure, id, text) => expect(sentence(plan, figure, id)).toBe(text)); // prettier-ignore

  test.each(['O1', '2027-Q1'])('who is behind in %s is said by their cells today, and by none of a past day', (id) => {
    const behind = planOf({ checkIns: CHECK_INS, keyResults: [aKeyResult({ ...TYPED, target: 200 })] });
    const said = 'Behind pace 1 of 1: O1-KR1 is ▼ Off track';
    expect(sentence(behind, 'behind', id)).toBe(`${said}, from Key Results!M2.`);
    expect(sentence(behind, 'behind', id, '2027-02-10', false)).toBe(`${said}.`);
  }); // prettier-ignore

  test('a health metric beside its band', () => {
    const healthMetrics = [aHealthMetric({ current: 7 })];
    expect(sentence(planOf({ healthMetrics }), 'decision', 'H1')).toBe(
      'Within its band no, guardrail-out fires: 7 is 2 above Ceiling 5, from Health metrics!F2 and E2.',
    );
  });

  test('an ID of nothing has no workings', () =>
    expect(explained(settingOf(plan, aCycle(), ON, true), 'O9-KR9')).toEqual([]));
});

describe('decision rules that fire', () => {
  const of = (fields: Partial<Rows['keyResults'][number]>, rows: Partial<Rows> = {}, on = ON) =>
    sentence(planOf({ keyResults: [aKeyResult(fields)], ...rows }), 'decision', 'O1-KR1', on);
  test('with the limit of the tab, and its cell', () => {
    const decisionRules = [aDecisionRule({ rule: 'confidence-low', limit: 5 })];
    expect(of({ confidence: 4.5 }, { decisionRules })).toBe(
      'Decision rule confidence-low fires: Confidence 4.5 is below 5, and on Sunday 14 Feb it was not known, from Key Results!I2 and Decision rules!B2.',
    );
  });
  test('believed though behind', () =>
    expect(of({ current: 83, confidence: 9 })).toContain(
      'Decision rule believed-behind fires: it is 39 points behind, more than 25, while Confidence 9 is 7 or more',
    ));
  test('a source that is missing', () =>
    expect(of({ source: '' })).toBe(
      'Decision rule source-missing fires: Data source is blank, and was at the review of 10 Feb, from Key Results!P2.',
    ));
});

test('what stands in the way is told with the day on which it was first named, and its cell', () => {
  const named = [null, 'No driver on Fridays', 'no driver on fridays.', 'No driver on Fridays'];
  const checkIns = named.map((blocker, at) =>
    aCheckIn({ id: `CK${at + 1}`, row: at + 2, for: `2027-0${at < 3 ? 1 : 2}-${['11', '18', '25', '01'][at]}`, value: 84, confidence: 7, blocker: blocker ?? '' }),
  ); // prettier-ignore
  const plan = planOf({ checkIns });
  // Reviews of 20 and 27 January, 3, 10 and 17 February.
  expect(sentence(plan, 'blocker')).toBe(
    'Blocker open for 5 reviews: “No driver on Fridays” was first named on 18 Jan; 5 reviews since then, weeks off left out, from Check-ins!I3.',
  );
  expect(sentence(planOf({ checkIns: checkIns.slice(0, 1) }), 'blocker')).toBe('');
});

describe('scores', () => {
  const on = '2027-04-06';
  const cycle = aCycle();
  const of = (plan: Plan, id: string) => {
    const close = closeOf(plan, cycle, on);
    return explained(settingOf(plan, cycle, on, true), id, close)
      .filter(({ figure }) => figure === 'score' || figure === 'standing')
      .map((each) => sentenceOf(explainedWords(plan, on, each)).replace(/\u00a0/g, ' '));
  };
  test('count what was launched, beside the row as it stands', () => {
    const plan = planOf({
      checkIns: log([['2027-03-29', 88, 6]]),
      keyResults: [aKeyResult({ target: 90 })],
      launches: [aLaunch()],
    });
    expect(of(plan, 'O1-KR1')).toEqual([
      'Score 0.60: (88 on 29 Mar − Start 82) ÷ (Target 92 − Start 82); Start and Target as launched on 4 Jan, kept within 0 and 1, from Check-ins!F2.',
      'Score as it stands 0.75: (88 on 29 Mar − Start 82) ÷ (Target 90 − Start 82); kept within 0 and 1, from Check-ins!F2, Key Results!E2 and F2.',
    ]);
    expect(of(plan, 'O1')).toEqual([
      'Score 0.60: O1-KR1 0.6, from Key Results!X2.',
      'Score as it stands 0.75: O1-KR1 0.75.',
    ]);
  });
  test('say together how many objectives made it', () => {
    const plan = planOf({
      objectives: [anObjective(), anObjective({ id: 'O2', row: 3 })],
      keyResults: [aKeyResult(), aKeyResult({ id: 'O2-KR1', objective: 'O2', row: 3 })],
      checkIns: [...log([['2027-03-29', 91, 6]]), ...log([['2027-03-29', 84, 6]], 'O2-KR1')].map(
        (each, at) => ({ ...each, id: `CK${at + 1}`, row: at + 2 }),
      ),
    });
    const made = explained(
      settingOf(plan, cycle, on, true),
      cycle.id,
      closeOf(plan, cycle, on),
    )[0]!;
    expect(sentenceOf(explainedWords(plan, on, made))).toBe(
      'Made it 1 of 2: O1 scored 0.90, and O2 0.20; it takes 0.7, from Objectives!L2 and L3.',
    );
    expect(explained(settingOf(plan, cycle, on, true), cycle.id)[0]?.figure).not.toBe('made');
  });
  test('say of an objective without a score that it has none, wherever it stands', () => {
    const plan = planOf({
      objectives: [anObjective({ id: 'O0', row: 2 }), anObjective({ row: 3 }), anObjective({ id: 'O2', row: 4 })],
      keyResults: [aKeyResult(), aKeyResult({ id: 'O2-KR1', objective: 'O2', row: 3 })],
      checkIns: [...log([['2027-03-29', 91, 6]]), ...log([['2027-03-29', 84, 6]], 'O2-KR1')],
    });
    const [made] = explained(settingOf(plan, cycle, on, true), cycle.id, closeOf(plan, cycle, on));
    expect(sentenceOf(explainedWords(plan, on, made!))).toMatch(
      /^Made it 1 of 3: O0 has no score, O1 scored 0\.90, and O2 0\.20; it takes 0\.7/,
    );
  }); // prettier-ignore
  test('of a band are weeks', () => {
    const checkIns = log([
      ['2027-01-05', 4, null],
      ['2027-01-12', 6, null],
      ['2027-01-19', 4.5, null],
    ]);
    const keyResults = [aKeyResult({ kind: 'Maintain', start: null, target: null, ceiling: 5 })];
    expect(of(planOf({ checkIns, keyResults }), 'O1-KR1')).toEqual([
      'Score 0.67: 2 ÷ 3 weeks with a check-in, those whose last number was inside its band, from Key Results!S2 and T2.',
    ]);
  });
});

/** Key results of one objective with any numbers, any log, any curve, weight and due day. */
const number = fc.oneof(
  fc.integer({ min: -500, max: 5000 }),
  fc.double({ min: -50, max: 50, noNaN: true, noDefaultInfinity: true }).map((value) => Number(value.toFixed(3))),
); // prettier-ignore
const day = fc.integer({ min: 0, max: 90 }).map((after) => addDays('2027-01-04', after));
const aRow = fc.record({
  start: fc.option(number, { freq: 8 }),
  target: fc.option(number, { freq: 8 }),
  weight: fc.option(fc.integer({ min: 1, max: 5 })),
  curve: fc.constantFrom('' as const, 'Even' as const, 'Late' as const, 'Early' as const),
  due: fc.oneof(fc.constant(''), day),
  unit: fc.constantFrom('%', 'days', '€', ''),
});
const aHistory = fc.array(fc.tuple(day, number, fc.option(fc.integer({ min: 0, max: 10 }))), { maxLength: 9 }); // prettier-ignore
const workbook = fc.record({
  rows: fc.array(fc.tuple(aRow, aHistory), { minLength: 1, maxLength: 4 }),
  on: day,
});

const exactly = (printed: number, figure: number | null, scale = 1): void =>
  expect(Math.abs(printed - (figure ?? NaN))).toBeLessThanOrEqual(1e-9 * Math.max(1, scale, Math.abs(figure ?? 0))); // prettier-ignore
/** Shares inside a working are printed to a hundredth of a percent; so many of them stand in it. */
const nearly = (printed: number, figure: number | null, terms: number): void =>
  expect(Math.abs(printed - (figure ?? NaN))).toBeLessThanOrEqual(0.5001e-4 * terms);

/** The terms of a line added up without their signs: 'base + slope a day × days'. */
const sizeOf = (line: string): number => {
  const [base = 0, slope = 0, days = 0] = (line.replace(/,/g, '').match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return base + slope * days + 1e-3;
}; // prettier-ignore

test('whoever works a sentence out gets its figure', () => {
  const seen = new Map<Figure, number>();
  fc.assert(
    fc.property(workbook, ({ rows, on }) => {
      const ids = rows.map((_, at) => `O1-KR${at + 1}`);
      const checkIns = rows
        .flatMap(([, history], at) => log(history, ids[at]))
        .map((each, at) => ({ ...each, id: `CK${at + 1}`, row: at + 2, week: isoWeek(each.for) }));
      const plan = planOf({
        checkIns,
        keyResults: rows.map(([row], at) => aKeyResult({ ...row, id: ids[at] ?? '' })),
      });
      const setting = settingOf(plan, aCycle(), on, true);
      const workings = (id: string) => explained(setting, id);
      for (const one of setting.figures.keyResults) holds(plan, on, workings(one.id), (each) => checkKeyResult(each, one, on)); // prettier-ignore
      holds(plan, on, workings('O1'), (each) => checkObjective(each, setting.figures));
      holds(plan, on, workings('2027-Q1'), ({ figure, text }) => {
        if (figure === 'rhythm') exactly(workedOut(text), setting.figures.rhythm);
      });
    }),
    { numRuns: 150 },
  );
  for (const figure of [
    'progress',
    'expected',
    'gap',
    'change',
    'required',
    'recent',
    'forecast',
    'chance',
    'chance70',
    'rhythm',
  ] as const)
    expect([figure, (seen.get(figure) ?? 0) > 5]).toEqual([figure, true]);

  type Told = { figure: Figure; value: string | null; text: string; explained: Explained };
  function holds(plan: Plan, on: string, all: Explained[], check: (told: Told) => void): void {
    for (const each of all) {
      const words = explainedWords(plan, on, each);
      const text = printSaid(each.working, on);
      // One sentence, whatever it is about, with nothing that a program says.
      expect(sentenceOf(words)).toMatch(/^[A-Z][^\n]*\.$/);
      expect(sentenceOf(words)).not.toMatch(/NaN|undefined|null|Infinity|\[object|e[+-]\d/);
      if (each.value === null) continue;
      check({ figure: each.figure, value: words.value, text, explained: each });
      seen.set(each.figure, (seen.get(each.figure) ?? 0) + 1);
    }
  }

  function checkKeyResult({ figure, text }: Told, one: KeyResultFigures, on: string): void {
    const { start, target } = one.keyResult;
    const steep = 1 / Math.max(1e-9, Math.abs((target ?? 0) - (start ?? 0)));
    switch (figure) {
      case 'progress':
        return exactly(workedOut(text), one.progress, steep);
      case 'expected':
        return exactly(workedOut(text), one.expected);
      case 'gap':
        return nearly(workedOut(text), one.gap, 2);
      case 'change':
        return exactly(workedOut(text), Number(one.value) - Number(one.valueBefore), 1e4);
      case 'required':
        return one.requiredPerWeek === 0
          ? expect(text).toBe('the target is reached')
          : exactly(workedOut(text), one.requiredPerWeek, 1e4);
      case 'recent':
        return exactly(workedOut(text), one.recentPerWeek, 1e4);
      case 'forecast':
        // Base and slope are printed to seven digits.
        return expect(Math.abs(workedOut(text) - (one.forecast?.value ?? NaN))).toBeLessThanOrEqual(1e-6 * sizeOf(text)); // prettier-ignore
      case 'reached': {
        if (text.includes('stays there')) return expect(one.reachedOn).toBe(on);
        const after = days('2027-01-04', one.reachedOn ?? '');
        const worked = workedOut(text);
        expect(worked).toBeLessThanOrEqual(after + 0.01);
        return text.includes('rounded up')
          ? expect(worked).toBeGreaterThan(after - 1.01)
          : undefined;
      }
      case 'chance':
        return nearly(workedOut(text), one.forecast?.chance ?? null, 12);
      case 'chance70':
        return nearly(workedOut(text), one.forecast?.chance70 ?? null, 12);
      case 'health':
        return expect(text.length).toBeGreaterThan(0);
      default:
        return undefined;
    }
  }

  function checkObjective({ figure, text }: Told, { objectives }: Figures): void {
    const [one] = objectives;
    if (!one) throw new Error('no objective in the figures');
    const parts = one.keyResults.length;
    if (figure === 'progress') nearly(workedOut(text), one.progress, parts);
    if (figure === 'confidence')
      expect(Math.min(...[...text.matchAll(/KR\d+ (\d+)/g)].map(([, said]) => Number(said)))).toBe(one.confidence); // prettier-ignore
    if (figure === 'expected')
      nearly(workedOut(text), weightedMean(one.keyResults.map((each) => ({ keyResult: each.keyResult, share: each.expected }))), parts); // prettier-ignore
  }
});
