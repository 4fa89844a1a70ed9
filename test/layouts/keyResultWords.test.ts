import { figuresOf } from '../../src/domain/figuresOf.ts';
import { changeOf, headline, journey, outlookCell } from '../../src/layouts/keyResultWords.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

const figures = (fields: Parameters<typeof aKeyResult>[0], value: number | null) => {
  const checkIns = value === null ? [] : [aCheckIn({ value, confidence: 7 })];
  const plan = aPlan({ objectives: [anObjective()], keyResults: [aKeyResult(fields)], checkIns });
  const [first] = figuresOf(plan, aCycle(), '2027-01-13').keyResults;
  if (!first) throw new Error('no figures');
  return first;
};

test('the day on which a target is likely to be reached is doubted where the chance is less than even', () => {
  const at = (chance: number) => {
    const reachedOn = '2027-03-29';
    const forecast = { value: 92.4, low: 91, high: 93, chance, chance70: 0.9 };
    return outlookCell({ ...figures({}, 84), forecast, reachedOn }, 56);
  };
  expect([at(0.6), at(0.4)]).toEqual(['by 29 Mar', 'by 29 Mar?']);
});

test('the end of a forecast is one that numbers like these can have, and doubted where it is likelier to get there', () => {
  const at = (
    fields: Parameters<typeof aKeyResult>[0],
    value: number,
    end: number,
    chance = 0.1,
  ) => {
    const forecast = { value: end, low: end - 9, high: end + 9, chance, chance70: 0.9 };
    const cell = outlookCell({ ...figures(fields, value), forecast, reachedOn: null }, 56);
    return cell.replace(/\u00a0/g, ' ');
  };
  const calls = { start: 20, target: 60, unit: 'calls' };
  expect(at(calls, 12, -3.2)).toBe('0 calls');
  expect(at(calls, 12, 31.6)).toBe('32 calls');
  // Short of its target it is told as short of it.
  expect([at(calls, 50, 59.7), at({}, 84, 91.97)]).toEqual(['59 calls', '91 %']);
  expect(at({ start: 82.5 }, 84, 91.996)).toBe('91.996 %');
  expect(at({ start: 0.5, target: -1, unit: '°C' }, 0.2, -0.4)).toBe('−0.4 °C');
  expect(at({}, 84, 91, 0.6)).toBe('91 %?');
  // The question mark takes room from the unit.
  const users = { start: 100, target: 400, unit: 'users' };
  expect([at(users, 180, 250), at(users, 180, 250, 0.6)]).toEqual(['250 users', '250?']);
});

test.each([
  [{}, 86, '82 → 86 → 92\u00a0%'],
  [{ unit: 'boxes of seedlings a week' }, 86, '82 → 86 → 92\u00a0boxes'],
  [{ start: 1000, target: 250000, unit: 'seedlings a week' }, 2000, '1k → 2k → 250k'],
  [{ start: 1200, target: 25000, unit: '' }, 4100, '1.2k → 4.1k → 25k'],
  [{ start: 0, target: 1_250_000, unit: '€' }, 600_000, '0 → 600k → €1.25M'],
  [{ kind: 'Maintain', floor: 4.5, target: null } as const, 4.6, '4.6 (floor 4.5)'],
  [{ start: 1_234_567, target: 1_300_000, unit: '' }, 1_250_001, '1.23M → 1.25M → 1.3M'],
  [{ start: 0.5, target: 1, unit: '' }, 2 / 3, '0.5 → 0.666667 → 1'],
  [{ start: null }, null, '– → – → 92\u00a0%'],
])('a journey fits its column: %j', (fields, value, words) => {
  expect(journey(figures(fields, value), 130)).toBe(words);
});

test('the change of a week keeps its sign and leaves out a long unit', () => {
  const at = { ...figures({ unit: 'h' }, 86), value: 83.5, valueBefore: 86 };
  expect(changeOf(at)).toBe('−2.5 h');
  expect(changeOf({ ...at, keyResult: { ...at.keyResult, unit: 'deliveries' } })).toBe('−2.5');
  expect(changeOf({ ...at, valueBefore: null })).toBe('–');
});

test('the answer counts what is behind, what fell and what is outdated', () => {
  const one = figures({}, 86);
  expect(headline([])).toBe('No published key results yet');
  expect(headline([one])).toBe('None of 1 behind pace');
  const fell = { ...one, health: 'behind', confidence: 4, confidenceBefore: 7 } as const;
  expect(headline([fell, { ...one, health: 'outdated' }])).toBe(
    '1 of 2 behind pace, 1 fell, 1 outdated',
  );
});

test.each([
  [9, 8, 'None of 1 behind pace'],
  [8, 6, 'None of 1 behind pace, 1 fell'],
  [7, 6, 'None of 1 behind pace, 1 fell'],
  [6, 7, 'None of 1 behind pace'],
])(
  'of confidence %i and now %i the answer calls fallen what the review begins with',
  (before, now, answer) => {
    expect(headline([{ ...figures({}, 86), confidence: now, confidenceBefore: before }])).toBe(
      answer,
    );
  },
);
