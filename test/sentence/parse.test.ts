import * as fc from '../_fastCheck.ts';
import { parseSentence, type Quantity } from '../../src/sentence/parse.ts';
import { fieldsOf } from '../../src/sentence/fields.ts';
import { metricIn } from '../../src/sentence/objective.ts';
import { subjectOf } from '../../src/sentence/subject.ts';
import { languageOf } from '../../src/sentence/language.ts';
import {
  BOTH_WAYS,
  FORMS,
  type Line,
  MORE,
  OTHER_LANGUAGES,
  SENTENCES,
  TRADES,
} from './_sentences.ts';

const KINDS = { O: 'objective', K: 'key-result', I: 'initiative' } as const;
const print = (quantity: Quantity | null): string =>
  quantity ? `${quantity.value} ${quantity.unit}` : '-';

/** What the module says of a line, in the line's own notation, for what the line states. */
function said([, text, direction, numbers]: Line): unknown[] {
  const { kind, parse } = parseSentence(text);
  const change = parse.relative ? `${parse.relative.change} ${parse.relative.unit}` : '-';
  return [
    kind,
    direction === undefined ? '' : parse.direction,
    numbers === undefined ? '' : `${print(parse.start)} > ${print(parse.target)}`,
    numbers === undefined ? '' : change,
  ];
}

describe('parseSentence', () => {
  test.each(
    [...SENTENCES, ...MORE, ...TRADES, ...BOTH_WAYS, ...FORMS, ...OTHER_LANGUAGES].map(
      (line) => [line[1], line] as const,
    ),
  )('reads “%s”', (_, line) => {
    const [kind, , direction = '', numbers = '', change] = line;
    expect(said(line)).toEqual([KINDS[kind], direction, numbers, numbers && (change ?? '-')]);
  });

  test('a key result is measurable when a number or a change says when it is met', () => {
    expect(parseSentence('Reduce churn to 2%').parse.measurable).toBe(true);
    expect(parseSentence('Reduce churn by a third').parse.measurable).toBe(true);
    expect(parseSentence('Reduce 30-day churn in Q3').parse.measurable).toBe(false);
    expect(parseSentence('Reduce churn by X% (tbd)').parse.measurable).toBe(false);
  });

  test('years, quarters, ordinals and names are no numbers', () => {
    const { numbers } = parseSentence(
      'Win 3 of the top 10 accounts for ISO 27001 by Q3 2027, our 2nd year, on v2.4',
    );
    expect(numbers).toEqual([{ value: 3, unit: 'count' }]);
    for (const text of ['Greenhouse 3 handed over', 'Hall 7 opened to visitors'])
      expect(parseSentence(text)).toMatchObject({ numbers: [], parse: { measurable: false } });
    expect(parseSentence('Serve 20 trained dogs').parse.target).toMatchObject({ value: 20 });
  });

  test('what was held is counted, and not kept', () => {
    expect(parseSentence('Workshops held: 12').parse).toMatchObject({
      direction: 'reach',
      target: { value: 12, unit: 'count' },
    });
  });

  test('separate targets are counted', () => {
    const targets = (text: string): number => parseSentence(text).targets;
    expect(targets('Raise NPS to 45 and cut tickets to 20 a day')).toBe(2);
    expect(targets('Raise NPS from 30 to 45')).toBe(1);
    expect(targets('Cut waits to under 20 min by June and under 10 min by October')).toBe(1);
    expect(targets('Cut waits by 50%, towards a goal of less than 4 seconds')).toBe(1);
    expect(targets('Assists ≤ 0.5 / 1,000 km; zero critical incidents')).toBe(2);
    expect(targets('Win 2–3 clinics')).toBe(1);
    expect(targets('Answer 80% of calls within 30 seconds')).toBe(1);
    expect(targets('Reduce churn')).toBe(0);
    expect(targets('5 new guides, 10 films')).toBe(2);
    expect(targets('Serve 40 clients with 90% satisfaction')).toBe(2);
    expect(targets('Answer 80% with less than 5 min of waiting')).toBe(2);
    expect(targets('Win 5 clients with 10+ seats')).toBe(1);
    expect(targets('At least 4 guides with 2 drills each')).toBe(1);
  });

  test('the metric is what is left without verb, numbers and dates', () => {
    const metric = (text: string): string => parseSentence(text).metric;
    expect(metric('Raise first-visit booking rate from 22% to 35% by June')).toBe(
      'first-visit booking rate',
    );
    expect(metric('Sign four hospitals as launch partners')).toBe('hospitals as launch partners');
    expect(metric('90% of invoices paid within 30 days')).toBe('invoices paid');
  });

  test('the first verb has a class', () => {
    const verb = (text: string): unknown => parseSentence(text).verb;
    expect(verb('Launch the portal')).toEqual({ word: 'Launch', class: 'output' });
    expect(verb('KR2: Raise NPS to 45')).toEqual({ word: 'Raise', class: 'up' });
    expect(verb('Cut waste')).toEqual({ word: 'Cut', class: 'down' });
    expect(verb('Keep churn below 2%')).toEqual({ word: 'Keep', class: 'keep' });
    expect(verb('Reach 40 stores')).toEqual({ word: 'Reach', class: 'reach' });
    expect(verb('Launch-day sales of 300')).toBeNull();
  });

  test('a count is from nothing when it is won, signed or published, not when it is a rate', () => {
    const nothing = (text: string): boolean => parseSentence(text).fromNothing;
    expect(nothing('Win 12 municipal contracts')).toBe(true);
    expect(nothing('Publish 4 field studies')).toBe(true);
    expect(nothing('20 new wholesale accounts')).toBe(true);
    expect(nothing('Call 50 lapsed donors')).toBe(true);
    expect(nothing('2,000 specimens documented by volunteers')).toBe(true);
    expect(nothing('Generate 300 leads a month')).toBe(false);
    expect(nothing('Grow seats to 2,600')).toBe(false);
    expect(nothing('Reach an NPS of 45')).toBe(false);
  });

  test('the deadline is kept as written', () => {
    const deadline = (text: string): string | null => parseSentence(text).parse.deadline;
    expect(deadline('Cut scrap to 2% by 30 June 2027')).toBe('30 June 2027');
    expect(deadline('Reach 40 stores before the end of Q3')).toBe('end of Q3');
    expect(deadline('Reach 40 stores in H2')).toBe('H2');
    expect(deadline('Die Quote bis 31.12.2026 auf 3 % senken')).toBe('31.12.2026');
    expect(deadline('Cut scrap to 2% by 12.3.27')).toBe('12.3.27');
    expect(deadline('Cut scrap to 2% with 3.4.2027 of the tool')).toBeNull();
    expect(deadline('Fewer than 3 incidents in any month')).toBeNull();
  });

  test('labels and bullets in front are not read', () => {
    expect(parseSentence('- KR1: Sign 3 ports').parse.target).toEqual({ value: 3, unit: 'count' });
    expect(parseSentence('2. Raise NPS to 45').parse.target).toEqual({ value: 45, unit: 'points' });
  });

  test('any text is read, however strange', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expectSane(text);
      }),
      { seed: 20270104, numRuns: 500 },
    );
  });

  test('any mix of numbers, signs and marker words is read', () => {
    const piece = fc.constantFrom(
      'from',
      'to',
      'by',
      'at least',
      'no',
      'half of',
      '3',
      '1,200',
      '1.5k',
      '€',
      '$',
      '%',
      '-',
      '→',
      '(',
      ')',
      '/',
      '+',
      'm',
      'h',
      'x',
      'NPS',
      'increase',
      'reduce',
      'keep',
      'within',
      'days',
      'Q3',
      '2027',
      'out of',
      'a',
      'customers',
      ',',
      'and',
      ':',
      'June',
      '½',
      '1h10',
      '30.06.2027',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(' ', ''), (pieces, joint) => {
        expectSane(pieces.join(joint));
      }),
      { seed: 20270105, numRuns: 1000 },
    );
  });

  test.each([
    '1 ',
    'from 1 to 2 ',
    'a',
    '(',
    '-5-',
    '1,',
    '1h10',
    "d'",
    'increase the rate and ',
    '€',
    '\u0301',
    '5k–6k ',
    '👩‍🚀🚀 ',
    'עברית 5% ',
    '\u202e3 → 5 ',
    '1.2.3.4,5',
    '12345',
    'INCREASE THE SHARE TO 5% ',
    'reducir costs um 5 % à la fin ',
    '3 of 4 of 5 in ',
    'max. ',
    'au-dessus-',
  ])('ten thousand characters of “%s” are read', (piece) => {
    expectSane(piece.repeat(10_000 / piece.length));
  });
});

/** What holds of every text: shares in range, finite numbers, a subject that fits. */
function expectSane(text: string): void {
  const reading = parseSentence(text);
  expect(reading.sure).toBeGreaterThanOrEqual(0);
  expect(reading.sure).toBeLessThanOrEqual(1);
  for (const number of reading.numbers) expect(Number.isNaN(number.value)).toBe(false);
  expect(reading.parse.measurable).toBe(
    reading.parse.target !== null || reading.parse.relative !== null,
  );
  expect(reading.parse.relative?.change ?? 0).toBeGreaterThanOrEqual(0);
  expect(subjectOf(text).length).toBeLessThanOrEqual(28);
  expect(fieldsOf(text).kind).toMatch(/^(?:Metric|Maintain|Milestone|Baseline)$/);
  const metric = metricIn(text);
  expect(metric === null || text.normalize('NFC').includes(metric)).toBe(true);
  expect(languageOf([text])).toMatch(/^(?:en|es|pt|fr|de|unknown)$/);
}
