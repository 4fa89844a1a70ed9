/** One row each, and every rule that may speak about it: a new rule that fires on an old good row shows at once. */
import type { KeyResult } from '../../src/tabs/keyResults.ts';
import { aCheckIn, aKeyResult, anObjective, aPlan } from '../_build.ts';
import { checkOn, paired, soundRows } from '../_rules.ts';

const heard = (rows: Parameters<typeof aPlan>[0], options = {}): string[] =>
  checkOn(aPlan({ ...soundRows(), ...paired(rows ?? {}) }), options).findings.map(
    (each) => each.rule,
  );

/** The second key result of the set is on time. */
const SIBLING = aCheckIn({
  row: 9,
  id: 'CK9',
  keyResult: 'O1-KR2',
  for: '2027-02-16',
  value: 100,
  confidence: 6,
});

describe('an objective', () => {
  test.each([
    ['A new shop opens by itself, without anybody from head office', []],
    ['Lift the share of season tickets from 31% to 40%', ['objective-contains-metric']],
    ['Make €3m with refurbished bikes', ['objective-contains-metric']],
    ['Deliver confidence that every parcel is insured', []],
    ['Build trust with the villages around the quarry', []],
    ['Ready for ISO 14001 and SOC 2 in 2027', []],
    ['Win back the Fortune 500 firms that left us in Q2', []],
    ['Quick and gentle check-in for every patient', []],
    ['Become the library that students bring their friends to', []],
    ['24/7 help that ward sisters count on', []],
    ['Parents of year 6 children know who teaches them in Q1', []],
    ['Nobody thinks of us as the B2B brand with the 5G problem', []],
  ])('“%s” gets %j', (objective, rules) =>
    expect(heard({ objectives: [anObjective({ objective })] })).toEqual(rules),
  );
});

describe('a key result', () => {
  type Row = [string, Partial<KeyResult>, string[]];
  const cells = (start: number | null, target: number | null, unit = ''): Partial<KeyResult> => ({
    start,
    target,
    unit,
  });
  /** A newest check-in in the middle of the way: nothing to say about its pace. */
  const halfWay = ({ start, target }: Partial<KeyResult>) => {
    const value = ((start ?? 0) + (target ?? 0)) / 2;
    return [aCheckIn({ for: '2027-02-15', value, confidence: 6 }), SIBLING];
  };
  const rows: Row[] = [
    ['Shops that open without help, from 28% to 60%', cells(28, 60, '%'), []],
    ['Median wait for a plumber from 70 h to 6 h', cells(70, 6, 'h'), []],
    ['Reduce cancellations', cells(null, null), ['kr-no-target', 'kr-no-baseline']],
    ['Reduce cancellations from 3% to 5%', cells(3, 5, '%'), ['kr-direction-conflict']],
    [
      'Reduce cancellations by 20%',
      cells(null, null),
      ['kr-percent-change-without-base', 'kr-no-target'],
    ],
    ['Ship the parking app', cells(null, null), ['kr-is-a-task']],
    ['Ship the parking app', { ...cells(null, null), kind: 'Milestone', due: '2027-03-30' }, []],
    ['Launch-day bookings from 2% to 4%', cells(2, 4, '%'), []],
    ['Run 15 tastings', cells(0, 15), []],
    [
      'Lifts in service at or above 99.9%',
      { ...cells(null, null, '%'), kind: 'Maintain', floor: 99.9 },
      [],
    ],
    ['Lifts in service from 99.90% to 99.95%', cells(99.9, 99.95, '%'), []],
    ['Win 1 reference museum', cells(0, 1), []],
    ['Recommendation score from 45 to 45', cells(45, 45), ['kr-target-equals-baseline']],
    [
      'Measure how long a repair takes (nobody does yet)',
      { ...cells(null, null), kind: 'Baseline' },
      [],
    ],
    ['Cash at the end of the month from −2.0M to 0', cells(-2, 0, 'M'), []],
    ['Wrong deliveries from 40 to 0', cells(40, 0), []],
    ['Augmenter la part des abonnés de 31 % à 40 %', cells(31, 40, '%'), []],
  ];
  test.each(rows)('“%s” %j gets %j', (keyResult, fields, rules) =>
    expect(
      heard({
        keyResults: [aKeyResult({ keyResult, ...fields })],
        checkIns: halfWay(fields),
      }).sort(),
    ).toEqual([...rules].sort()),
  );
});

describe('an owner', () => {
  test.each([
    ['Marta, Iker', ['owner-multiple']],
    ['Etxebarria, Marta', ['owner-multiple']],
    ['Night-shift team', ['owner-is-a-team']],
    ['van der Meer, Joost', []],
    ['Marta Etxebarria', []],
    ['', ['kr-owner-missing']],
  ])('“%s” gets %j', (owner, rules) =>
    expect(heard({ keyResults: [aKeyResult({ owner })] })).toEqual(rules),
  );

  test('written lastname first in two cells is one person', () => {
    const owner = 'Etxebarria, Marta';
    const rows = { objectives: [anObjective({ owner })], keyResults: [aKeyResult({ owner })] };
    expect(heard(rows)).toEqual([]);
  });
});

describe('a key result in the deep check', () => {
  type Row = [string, Partial<KeyResult>, string[]];
  const cells = (start: number | null, target: number | null, unit = ''): Partial<KeyResult> => ({
    start,
    target,
    unit,
  });
  const rows: Row[] = [
    ['Shops that open without help, from 28% to 60%', cells(28, 60, '%'), []],
    ['Median wait for a plumber from 70 h to 6 h', cells(70, 6, 'h'), []],
    ['Reduce cancellations', cells(null, null), ['kr-no-target', 'kr-no-baseline']],
    ['Reduce cancellations from 3% to 5%', cells(3, 5, '%'), ['kr-direction-conflict']],
    [
      'Reduce cancellations by 20%',
      cells(null, null),
      ['kr-percent-change-without-base', 'kr-no-target'],
    ],
    ['Ship the parking app', cells(null, null), ['kr-is-a-task']],
    ['Ship the parking app', { ...cells(null, null), kind: 'Milestone', due: '2027-03-30' }, []],
    ['Launch-day bookings from 2% to 4%', cells(2, 4, '%'), []],
    ['Run 15 driver interviews', cells(0, 15), ['kr-activity-volume']],
    ['Run 15 driver interviews', { ...cells(0, 15), notes: 'a leading indicator' }, []],
    [
      'Lifts in service at or above 99.9%',
      { ...cells(null, null, '%'), kind: 'Maintain', floor: 99.9 },
      [],
    ],
    ['Lifts in service from 99.90% to 99.95%', cells(99.9, 99.95, '%'), []],
    ['Grow parking revenue from 4.0M to 4.05M', cells(4, 4.05, 'M'), ['kr-tiny-movement']],
    ['Raise season tickets from 100 to 10,000', cells(100, 10000), ['kr-extreme-movement']],
    [
      'Raise the driver NPS to 45 and cut wrong tickets to 20 a day',
      cells(null, null),
      ['kr-compound'],
    ],
    ['Win 1 reference museum', cells(0, 1), ['kr-binary-number']],
    ['Recommendation score from 45 to 45', cells(45, 45), ['kr-target-equals-baseline']],
    ['Bookings among visitors', cells(0.02, 4, '%'), ['kr-unit-scale-mismatch']],
    [
      'Measure how long a repair takes (nobody does yet)',
      { ...cells(null, null), kind: 'Baseline' },
      [],
    ],
    ['Page views of the timetable from 10k to 40k', cells(10000, 40000), ['kr-vanity-metric']],
    ['Cash at the end of the month from −2.0M to 0', cells(-2, 0, 'M'), []],
    ['Wrong deliveries from 40 to 0', cells(40, 0), []],
    ['Drivers with a badge from 10 to 20', cells(10, 25), ['kr-title-fields-disagree']],
    ['Augmenter la part des abonnés de 31 % à 40 %', cells(31, 40, '%'), []],
  ];
  test.each(rows)('“%s” %j gets %j', (keyResult, fields, rules) => {
    const row = aKeyResult({ keyResult, ...fields });
    // Early in the cycle, so that nothing is late or behind.
    const found = heard({ keyResults: [row], checkIns: [] }, { deep: true, on: '2027-01-06' });
    const own = found.filter((rule) => rule.startsWith('kr-'));
    expect(own.sort()).toEqual([...rules].sort());
  });
});

describe('the log of a weekly key result, read on Wednesday 17 Feb', () => {
  type Row = [string, [day: string, value: number, confidence: number][], string[]];
  const rows: Row[] = [
    ['steady', [['2027-02-02', 84, 6], ['2027-02-09', 85, 6], ['2027-02-16', 86, 6]], []],
    ['a fall of three', [['2027-02-02', 84, 8], ['2027-02-09', 85, 8], ['2027-02-16', 86, 5]], ['confidence-drop']],
    ['one point and one point', [['2027-02-02', 84, 7], ['2027-02-09', 85, 6], ['2027-02-16', 86, 5]], ['confidence-two-week-decline']],
    ['two points after one', [['2027-02-02', 84, 8], ['2027-02-09', 85, 7], ['2027-02-16', 86, 5]], ['confidence-drop']],
    ['a fall below four', [['2027-02-02', 84, 8], ['2027-02-09', 85, 7], ['2027-02-16', 86, 3]], ['confidence-drop']],
    ['below four, from last week on', [['2027-02-02', 84, 8], ['2027-02-09', 85, 3], ['2027-02-16', 86, 3]], ['confidence-low-no-action']],
    ['three falls, the last below four', [['2027-02-02', 84, 5], ['2027-02-09', 85, 4], ['2027-02-16', 86, 3]], ['confidence-low-no-action']],
    ['nine days old', [['2027-02-01', 84, 6], ['2027-02-08', 85, 6]], []],
    ['eleven days old', [['2027-01-30', 84, 6], ['2027-02-06', 85, 6]], ['kr-stale']],
    ['eighteen days old and called fine', [['2027-01-23', 84, 8], ['2027-01-30', 86, 8]], ['kr-very-stale']],
    ['nothing at all', [], ['kr-never-checked-in']],
  ]; // prettier-ignore
  const checkInsOf = (log: Row[1]) => [
    ...log.map(([day, value, confidence], at) =>
      aCheckIn({ row: at + 2, id: `CK${at + 1}`, for: day, value, confidence }),
    ),
    SIBLING,
  ];

  test.each(rows)('%s', (_, log, rules) =>
    expect(heard({ keyResults: [aKeyResult()], checkIns: checkInsOf(log) })).toEqual(rules),
  );

  test('a broken formula in Current is told alone, however old the newest check-in is', () => {
    const cells = [
      { tab: 'keyResults', row: 2, column: 'current', found: '#REF!', expected: 'a number' },
    ] as const;
    const badCells = cells.map((cell) => ({ ...cell, trouble: 'formula-error' as const }));
    for (const log of [[], rows[8]?.[1] ?? [], rows[9]?.[1] ?? []])
      expect(heard({ keyResults: [aKeyResult()], checkIns: checkInsOf(log), badCells })).toEqual([
        'formula-error',
      ]);
  });
});

describe('a set in another language', () => {
  test('keeps the rules about structure and numbers, and no rule about words', () => {
    const plan = {
      initiatives: [],
      objectives: [anObjective({ objective: 'Unsere Fahrgäste verlassen sich auf den Fahrplan' })],
      keyResults: [
        aKeyResult({
          id: 'A',
          row: 2,
          keyResult: 'Pünktliche Züge von 81 % auf 90 % steigern',
          start: 81,
          target: 90,
        }),
        aKeyResult({
          id: 'B',
          row: 3,
          keyResult: 'Den neuen Fahrplan veröffentlichen',
          start: 0,
          target: 100,
        }),
        aKeyResult({ id: 'C', row: 4, keyResult: 'Beschwerden senken', start: 4, target: null }),
      ],
      checkIns: ['A', 'B', 'C'].map((keyResult) =>
        aCheckIn({ id: '', keyResult, for: '2027-02-15', value: 86, confidence: 6 }),
      ),
    };
    expect(heard(plan)).toEqual(['kr-no-target']);
  });
});

describe('a cell', () => {
  const target = (found: string | number, locale: string): string[] => {
    const hours = { keyResult: 'Hours until a grower is called back', start: 4, unit: 'h' };
    const target = typeof found === 'number' ? found : null;
    const keyResults = [aKeyResult({ ...hours, target })];
    const plan = aPlan({ ...soundRows(), keyResults, locale });
    if (typeof found === 'string') {
      const cell = { tab: 'keyResults', row: 2, column: 'target', found } as const;
      plan.badCells.push({ ...cell, trouble: 'not-a-number', expected: 'a number' });
    }
    const { findings } = checkOn(plan, { deep: true });
    return findings.filter(({ column }) => column === 'target').map(({ rule }) => rule);
  };

  test('“1,5” is a number where decimals have a comma, and a question where they have a point', () => {
    // Typed into a German file it is 1.5; as a text there it is told as a text, and as nothing else.
    expect(target(1.5, 'de_DE')).toEqual([]);
    expect(target('1,5', 'de_DE')).toEqual(['number-as-text']);
    expect(target('1,5', 'en_US')).toEqual(['locale-decimal-ambiguity']);
  });

  test.each([false, true])(
    '“#REF!” in Current is told once and nothing on top (deep: %p)',
    (deep) => {
      const keyResults = [aKeyResult()];
      const checkIns = [aCheckIn({ for: '2027-01-11', value: 83, confidence: 6 })];
      const plan = aPlan({ ...soundRows(), keyResults, checkIns });
      const cell = { tab: 'keyResults', row: 2, column: 'current', found: '#REF!' } as const;
      plan.badCells.push({ ...cell, trouble: 'formula-error', expected: 'a number' });
      const { findings } = checkOn(plan, { deep });
      expect(findings.filter(({ id }) => id === 'O1-KR1').map(({ rule }) => rule)).toEqual([
        'formula-error',
      ]);
    },
  );
});
