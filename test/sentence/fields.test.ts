import { fieldsOf } from '../../src/sentence/fields.ts';

const metric = {
  kind: 'Metric',
  start: null,
  target: null,
  floor: null,
  ceiling: null,
  spoken: null,
};

describe('fieldsOf', () => {
  test.each([
    [
      'Raise booking rate within 14 days from 22% to 35%',
      { ...metric, unit: '%', start: 22, target: 35 },
    ],
    ['Cut repair time from 28 days to 10', { ...metric, unit: 'days', start: 28, target: 10 }],
    ['Grow MRR from $1.4 to $2.1M', { ...metric, unit: '$', start: 1_400_000, target: 2_100_000 }],
    ['Raise eNPS from 12 to 30', { ...metric, unit: 'points', start: 12, target: 30 }],
    [
      'Win 6 reference hospitals willing to host visits',
      { ...metric, unit: 'hospitals', start: 0, target: 6 },
    ],
    [
      'Grow weekly active drivers from 900 to 1,400',
      { ...metric, unit: 'drivers', start: 900, target: 1400 },
    ],
    ['Reduce waste by 20%, currently 15 tonnes', { ...metric, unit: 't', start: 15, target: 12 }],
    ['Reduce churn by 20%', { ...metric, unit: '' }],
    ['Reduce churn', { ...metric, unit: '' }],
    ['Keep churn below 2%', { ...metric, kind: 'Maintain', unit: '%', ceiling: 2 }],
    ['Uptime of at least 99.9 %', { ...metric, kind: 'Maintain', unit: '%', floor: 99.9 }],
    [
      'Keep NPS between 40 and 55',
      { ...metric, kind: 'Maintain', unit: 'points', floor: 40, ceiling: 55 },
    ],
    [
      'Hold the average wait at 8 minutes',
      { ...metric, kind: 'Maintain', unit: 'min', ceiling: 8 },
    ],
    ['Establish a baseline for repeat visits', { ...metric, kind: 'Baseline', unit: '' }],
    ['Find out how many pupils read at home', { ...metric, kind: 'Baseline', unit: '' }],
    [
      'Milestone: the port authority grants the licence',
      { ...metric, kind: 'Milestone', unit: '' },
    ],
    ['Reading club, 12 workshops', { ...metric, target: 12, unit: 'workshops' }],
    // Signs say it in every language; of words that are not known nobody is told a number that was guessed.
    ['رفع نسبة الرضا 60% → 80%', { ...metric, unit: '%', start: 60, target: 80 }],
    ['رفع نسبة رضا العملاء من 60% إلى 80%', { ...metric, unit: '%' }],
    ['خفض الشكاوى بنسبة 20%', { ...metric, unit: '%' }],
    ['Verhoog klanttevredenheid van 60% naar 80%', { ...metric, unit: '%' }],
    ['Öka kundnöjdheten från 60% till 80%', { ...metric, unit: '%' }],
    ['Сократить жалобы с 40 до 20', { ...metric, unit: '' }],
    ['売上を100万円から150万円に増やす', { ...metric, unit: '' }],
    ['NPS 45', { ...metric, unit: 'points', target: 45 }],
  ])('fills the fields of “%s”', (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });

  test('two units of time become the smaller one and keep people’s words', () => {
    expect(
      fieldsOf('Reduce median time from order to first delivery from 3 days to 30 minutes'),
    ).toEqual({
      ...metric,
      unit: 'min',
      start: 4320,
      target: 30,
      spoken: { start: '3\u00a0days', target: '30\u00a0min' },
    });
  });
});
