import { splitTargets } from '../../src/rules/_split.ts';
import { analyse } from '../../src/sentence/parse.ts';
import { findingsOf, testRule } from '../_rules.ts';

const bare = { start: null, target: null, unit: '' } as const;

testRule('kr-compound', {
  kept: [
    { keyResult: 'Wait at the desk from 12 to 4 minutes', start: 12, target: 4 },
    { keyResult: '2–3 visits per family and month', start: 1, target: 2 },
    { keyResult: '90% of forms answered within 2 days', start: 60, target: 90 },
    { keyResult: 'Members between 20 and 30 years from 40 to 120', start: 40, target: 120 },
    { keyResult: 'Research and development spend down to 8%', start: 12, target: 8 },
    { keyResult: 'Grow donors from 400 to 600 (+50%)', start: 400, target: 600 },
    { keyResult: 'Reduce bills 60 or more days overdue by 50%', start: 24, target: 12 },
    { keyResult: 'Safe and quiet streets for 3 of 5 schools', start: 0, target: 3 },
    { keyResult: 'Under 2% of loans late (cut from 6% to 2%)', ...bare },
    { keyResult: '10% more good ratings of the lake path (70% to 80%)', ...bare },
    { keyResult: 'Cut ticket checks by 50% (2x)', ...bare },
    { keyResult: '70% of guests book and answer at least one question', ...bare },
    { keyResult: 'No single supplier sells us more than 10%', ...bare },
    { keyResult: 'Wins at 3 markets and fairs', ...bare },
    // One number, whatever its name is made of; and one sum.
    { keyResult: 'Keep heating and cooling costs below 3%', ...bare },
    { keyResult: 'Keep cost and time overruns below 5%', ...bare },
    { keyResult: 'Keep terms and conditions below 3%', ...bare },
    { keyResult: 'Keep errors and complaints below 10 a month', ...bare },
    { keyResult: 'Keep churn below 3% in town and country', ...bare },
    { keyResult: 'Keep churn and refunds combined below 3%', ...bare },
    { keyResult: 'Keep total churn and refunds below 3%', ...bare },
    { keyResult: 'Keep humidity between 45% and 55%', ...bare },
    { keyResult: '95% or 98% of halls heated', ...bare },
    { keyResult: 'Museum open on 12 and 13 May', ...bare, kind: 'Milestone', due: '2027-03-01' },
    { keyResult: 'Visitors in June and July 2027 up to 9,000', start: 6000, target: 9000 },
  ],
  broken: [
    ...(
      [
        'Halve the queue by 50% with fewer than 3 complaints a day',
        '90% of members renew (visit rate 40%)',
        '50 boats hired out; 20 of them for a week',
        'Night opening with at least 40 guests, zero thefts',
        'Answer urgent letters within 2 days, others within 5 days',
        'Attendance of 95% and 40 hours',
        'Win 20 shops and 5 schools',
        'Errors from 2% to 1% and waits from 3 h to 1 h',
        'Keep churn and refunds below 3%',
        'Churn and refunds at most 3%',
        'Reduce lost bookings and cancellations to below 5%',
      ] as const
    ).map((sentence): [object, { sentence: string; count: number }] => [
      { keyResult: sentence, ...bare },
      { sentence: `“${sentence}”`, count: 2 },
    ]),
    [
      { keyResult: 'Raise on-time starts to 95% and cut overtime to 40 hours', ...bare },
      { sentence: '“Raise on-time starts to 95% and cut overtime to 40 hours”', count: 2 },
      { severity: 'warning', column: 'keyResult', id: 'O1-KR1' },
    ],
    [
      {
        keyResult: 'Wait at the desk from 12 min to 4 min, with errors below 2%',
        start: 12,
        target: 4,
      },
      { sentence: '“Wait at the desk from 12 min to 4 min, with errors below 2%”', count: 2 },
    ],
    [
      { keyResult: 'NPS of 40, churn of 2% and margin of 30%', start: 30, target: 40 },
      { sentence: '“NPS of 40, churn of 2% and margin of 30%”', count: 3 },
    ],
  ],
});

describe('one click parts it', () => {
  const fixOf = (fields: Parameters<typeof findingsOf<'keyResult'>>[1]) =>
    findingsOf('keyResult', fields).find(({ rule }) => rule === 'kr-compound')?.fix;
  const both = 'Raise on-time starts from 80% to 95% and cut overtime from 60 to 40 hours';
  const set = (column: string, value: string | number) =>
    ({ do: 'set', tab: 'keyResults', row: 2, column, value }) as const;
  const like = { objective: 'O1', owner: 'Jon Adeyemi', every: 'Week', due: '' };
  const onTime = { keyResult: 'Raise on-time starts from 80% to 95%', start: 80, target: 95 };
  const overtime = { keyResult: 'Cut overtime from 60 to 40 hours', start: 60, target: 40 };

  test('the first keeps the row and gets its numbers where none stand', () => {
    expect(fixOf({ keyResult: both, ...bare })).toEqual([
      ...[set('keyResult', onTime.keyResult), set('unit', '%'), set('start', 80)],
      set('target', 95),
      { do: 'add', tab: 'keyResults', values: { ...like, ...overtime, unit: 'h' } },
    ]);
  });

  test('the row stays with the target that its cells are about', () => {
    expect(fixOf({ keyResult: both, start: 60, target: 40, unit: 'hours' })).toEqual([
      set('keyResult', overtime.keyResult),
      { do: 'add', tab: 'keyResults', values: { ...like, ...onTime, unit: '%' } },
    ]);
  });

  test.each([
    ['Win 20 shops and 5 schools', ['Win 20 shops', 'Win 5 schools']],
    [
      'Increase revenue to 5M and margin to 20%.',
      ['Increase revenue to 5M', 'Increase margin to 20%'],
    ],
    ['NPS of 40, churn of 2% and margin of 30%', ['NPS of 40', 'Churn of 2%', 'Margin of 30%']],
    [
      'Reduce calls to 6 a day while keeping goodwill above 90%',
      ['Reduce calls to 6 a day', 'Keep goodwill above 90%'],
    ],
    ['90% of members renew (visit rate 40%)', ['90% of members renew', 'Visit rate 40%']],
    [
      'Night opening with at least 40 guests, zero thefts',
      ['Night opening with at least 40 guests', 'Zero thefts'],
    ],
    [
      'Plant 5 rows per bed (beans, peas and leeks) and reach 80% germination',
      ['Plant 5 rows per bed (beans, peas and leeks)', 'Reach 80% germination'],
    ],
    [
      'Wait from 12 min to 4 min, with a 95% share of calm mornings',
      ['Wait from 12 min to 4 min', '95% share of calm mornings'],
    ],
    ['keep churn and refunds below 3%', ['Keep churn below 3%', 'Keep refunds below 3%']],
    ['Keep churn below 3% and refunds below 5%', ['Keep churn below 3%', 'Keep refunds below 5%']],
    [
      'Keep waits under 5 min and answer 90% of calls',
      ['Keep waits under 5 min', 'Answer 90% of calls'],
    ],
    [
      'Keep churn, late refunds and complaints at 2% or less in each shop',
      [
        'Keep churn at 2% or less in each shop',
        'Keep late refunds at 2% or less in each shop',
        'Keep complaints at 2% or less in each shop',
      ],
    ],
    // What leans on the words before it is no sentence of its own.
    ['50 boats hired out; 20 of them for a week', null],
    ['Answer urgent letters within 2 days, others within 5 days', null],
    ['Attendance of 95% and 40 hours', null],
    ['Stewards keep their day off 90% of the time and have taken 20 days off', null],
    ['Parcels arrive in under 2 days for members and 5 days for guests', null],
    ['Open 3 stalls, 40 guests each', null],
    ['Research and development spend down to 8%', null],
    ['', null],
    [Array(300).fill('NPS to 45').join(' and '), null],
  ])('%j becomes %j', (text, parts) => expect(splitTargets(text, analyse)).toEqual(parts));
});
